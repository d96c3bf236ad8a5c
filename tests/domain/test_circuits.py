"""Circuits: three to six exercises done in turn, round by round, with one rest a round."""

from collections.abc import Iterator

import pytest

from domain.prescription import Kind, Target, Why
from domain.sessions import Item, following, next_step, rest_after
from domain.training import LoggedSet, SetValues, Workout
from tests.domain.test_timers import NOON

SLUGS = ("goblet-squat", "push-up", "inverted-row", "plank", "reverse-lunge", "burpee")
REST = 75


def circuit(size: int, sets: int = 3, *more: Item) -> Workout:
    items = tuple(_item(slug, sets, "A") for slug in SLUGS[:size])
    return Workout(1, NOON, None, items=(*items, *more))


def _item(slug: str, sets: int, letter: str | None) -> Item:
    values = SetValues(seconds=40) if slug == "plank" else SetValues(reps=10)
    return Item(slug, (Target(values),) * sets, REST, Kind.FIRST, Why("why-first"), superset=letter)


def done(workout: Workout) -> Iterator[tuple[LoggedSet, int | None]]:
    """Every set as one tap after the other logs it, and the rest after it."""
    sets: tuple[LoggedSet, ...] = ()
    while True:
        now = Workout(1, NOON, None, sets, workout.items)
        coming = following(now)
        if coming is None:
            return
        yield coming, rest_after(now, coming)
        sets = (*sets, coming)


@pytest.mark.parametrize("size", [3, 4, 5, 6])
def test_a_circuit_goes_round_by_round(size: int) -> None:
    order = [one.exercise for one, _ in done(circuit(size))]
    assert order == [*SLUGS[:size]] * 3


@pytest.mark.parametrize("size", [3, 4, 5, 6])
def test_rest_comes_after_the_round_alone_and_none_at_the_end(size: int) -> None:
    rests = [rest for _, rest in done(circuit(size))]
    assert rests == ([0] * (size - 1) + [REST]) * 2 + [0] * size


def test_an_exercise_with_fewer_sets_drops_out_of_the_last_rounds() -> None:
    short = circuit(3)
    items = (short.items[0], _item(SLUGS[1], 2, "A"), short.items[2])
    order = [one.exercise for one, _ in done(Workout(1, NOON, None, items=items))]
    assert order == [*SLUGS[:3], *SLUGS[:3], SLUGS[0], SLUGS[2]]


def test_what_comes_after_waits_for_the_last_round() -> None:
    order = [one.exercise for one, _ in done(circuit(4, 2, _item("burpee", 1, None)))]
    assert order == [*SLUGS[:4], *SLUGS[:4], "burpee"]


def test_a_skipped_exercise_leaves_the_circuit() -> None:
    workout = circuit(3)
    left = (workout.items[0], _skipped(workout.items[1]), workout.items[2])
    order = [one.exercise for one, _ in done(Workout(1, NOON, None, items=left))]
    assert order == [SLUGS[0], SLUGS[2]] * 3
    assert next_step(left, ()) is not None


def _skipped(item: Item) -> Item:
    return Item(item.exercise, item.targets, item.rest_s, item.kind, item.why, superset="A", skipped=True)
