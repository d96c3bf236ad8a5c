"""What a program built for somebody costs: making it, judging it, and finding what would work where none does."""

import random
import time
from collections.abc import Callable

from benchmarks.measure import Results, percentile
from catalog.shelf import shelf
from domain.exercises import Area, Level
from domain.generating.gate import faults_of
from domain.generating.generate import generate
from domain.generating.nearest import nearest
from domain.profile import DAYS, MINUTES, Kit, Profile
from domain.programs import Goal

ROUNDS, PEOPLE = 5, 200


def measure(results: Results) -> None:
    """Rounds of random people: medians and 95th percentiles in ms."""
    chance = random.Random(4)
    for _ in range(ROUNDS):
        people = [_somebody(chance) for _ in range(PEOPLE)]
        made, judged, near = [], [], []
        for person in people:
            made.append(_ms(lambda: generate(person, shelf().exercises)))  # noqa: B023
            found = generate(person, shelf().exercises)
            judged.append(_ms(lambda: faults_of(found.program, person, shelf().exercises)))  # noqa: B023
            if found.faults:
                near.append(_ms(lambda: nearest(person, found.faults, shelf().exercises)))  # noqa: B023
        results.add("a program from a profile, any cell of the grid: median", "ms", percentile(made, 0.5), "< 50")
        results.add("a program from a profile: p95", "ms", percentile(made, 0.95))
        results.add("a program through the gate: median", "ms", percentile(judged, 0.5))
        results.add("the nearest that passes, where none does: median", "ms", percentile(near, 0.5))


def _somebody(chance: random.Random) -> Profile:
    axes = (tuple(Goal), tuple(Level), tuple(DAYS), MINUTES, tuple(Kit))
    limits = tuple(chance.sample(tuple(Area), chance.randrange(3)))
    return Profile(*map(chance.choice, axes), limits)


def _ms(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return (time.perf_counter() - began) * 1e3
