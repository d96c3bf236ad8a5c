"""Search in the library: by name with typos, on our shelf and with a public catalogue beside it, and by meaning."""

import random
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from time import perf_counter
from typing import TypeAlias

from benchmarks.measure import Results
from catalog.public import read_record
from catalog.shelf import Shelf, shelf
from catalog.words import words
from domain.profile import Kit, Profile
from domain.programs import Goal
from domain.suggesting import Habits, suggest
from tests.catalog.test_exercise_search import every_name, mistype, named
from tests.support.public_catalogue import catalogue

Typed: TypeAlias = Sequence[tuple[str, str, str]]
PHRASES = ("something for a tight hip flexor", "quelque chose pour ouvrir les hanches", "no equipment legs quiet")


def measure(results: Results, rounds: int) -> None:
    """Every name of ours, typed wrong in the same ways each time."""
    ours = shelf().exercises
    imported = (read_record(each, tuple(ours.values())).exercise for each in catalogue())
    full = Shelf(ours, {exercise.slug: exercise for exercise in imported})
    for where, among in ((f"{len(ours)} exercises", shelf()), (f"and {len(full.imported)} imported", full)):
        among.find("squat", "en")
        for how, typed in _ways().items():
            for _ in range(rounds):
                found, us = _search(among, typed)
                results.add(f"exercise search, {where}: {how}", "µs", us, "< 200")
            goal = "100 %" if how == "exact" else "≥ 98 %"
            results.add(f"the right one in the first five, {where}: {how}", "%", 100 * found, goal)
    shelf().mean("legs")
    told = Profile(goal=Goal.MUSCLE, kit=Kit.GYM)
    for number in range(rounds):
        results.add("exercise search by meaning", "µs", _us(lambda: [shelf().mean(each) for each in PHRASES]) / 3)
        act = partial(suggest, ours.values(), told, Habits(), date(2026, 11, 1 + number))
        results.add("ideas with their reasons", "ms", _us(act) / 1e3)


def _ways() -> dict[str, Typed]:
    names = [one for one in every_name() if len(one[0]) >= 6]
    chance = random.Random(1)
    shuffled = [(" ".join(chance.sample(words(name), len(words(name)))), *rest) for name, *rest in names]
    cut = [(" ".join(word[: max(3, len(word) * 2 // 3)] for word in words(name)), *rest) for name, *rest in names]
    return {
        "exact": names,
        "shuffled words": [(typed, language, slug) for typed, language, slug in shuffled],
        "cut words": [(typed, language, slug) for typed, language, slug in cut],
        "one typo": [(mistype(name, 1, chance), language, slug) for name, language, slug in names],
        "two typos": [(mistype(name, 2, chance), language, slug) for name, language, slug in names if len(name) >= 9],
    }


def _search(among: Shelf, typed: Typed) -> tuple[float, float]:
    """The share that was found, and the mean time of a search in µs."""
    began = perf_counter()
    matches = [among.find(text, language) for text, language, _ in typed]
    took = perf_counter() - began
    found = sum(slug in named(match) for match, (_, _, slug) in zip(matches, typed, strict=True))
    return found / len(typed), took / len(typed) * 1e6


def _us(act: Callable[[], object]) -> float:
    began = perf_counter()
    act()
    return (perf_counter() - began) * 1e6
