"""What counts as a record, and what is only a good set."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.exercises import Measure
from domain.records import Record, RecordKind, records, volume_record
from domain.strength import brzycki
from domain.training import SetValues

SETS = st.builds(
    SetValues,
    weight_kg=st.none() | st.integers(0, 80).map(lambda steps: steps * 2.5),
    reps=st.none() | st.integers(1, 15),
    rpe=st.none() | st.integers(6, 10).map(float),
)
BENCH = (SetValues(80, 8), SetValues(100, 5), SetValues(100, 4))


def kinds(*found: Record) -> list[RecordKind]:
    return [record.kind for record in found]


def test_a_heavier_weight_is_a_record_and_mostly_shows_a_higher_max() -> None:
    assert records(BENCH, SetValues(102.5, 5)) == (
        Record(RecordKind.WEIGHT, 102.5, 100, 102.5),
        Record(RecordKind.E1RM, brzycki(102.5, 5), brzycki(100, 5), 102.5),
    )
    assert kinds(*records(BENCH, SetValues(102.5, 1))) == [RecordKind.WEIGHT]


def test_more_reps_at_a_weight_are_a_record() -> None:
    assert records(BENCH, SetValues(100, 6)) == (
        Record(RecordKind.REPS, 6, 5, 100),
        Record(RecordKind.E1RM, brzycki(100, 6), brzycki(100, 5), 100),
    )
    assert kinds(*records(BENCH, SetValues(80, 9))) == [RecordKind.REPS]


@pytest.mark.parametrize("again", BENCH)
def test_equal_is_not_a_record(again: SetValues) -> None:
    assert records(BENCH, again) == ()


@pytest.mark.parametrize("first", [SetValues(100, 5), SetValues(reps=12), SetValues(seconds=60)])
def test_the_first_set_ever_is_no_record(first: SetValues) -> None:
    assert records((), first) == ()


def test_reps_that_were_done_with_more_weight_are_no_record() -> None:
    assert records((SetValues(80, 8), SetValues(90, 10)), SetValues(80, 10)) == ()


def test_a_weight_that_was_never_lifted_has_no_reps_to_beat() -> None:
    assert records((SetValues(100, 5),), SetValues(60, 12)) == ()


def test_a_rough_estimate_neither_sets_nor_holds_a_record() -> None:
    assert records((SetValues(100, 3),), SetValues(97.5, 12)) == ()
    assert records((SetValues(100, 12),), SetValues(95, 5)) == ()
    assert kinds(*records((SetValues(80, 12), SetValues(80, 5)), SetValues(82.5, 5))) == [
        RecordKind.WEIGHT,
        RecordKind.E1RM,
    ]


def test_with_the_body_alone_the_reps_are_the_record() -> None:
    before = (SetValues(reps=8), SetValues(reps=7))
    assert records(before, SetValues(reps=9), Measure.BODYWEIGHT) == (Record(RecordKind.REPS, 9, 8, 0),)
    assert records(before, SetValues(5, 8), Measure.BODYWEIGHT) == (Record(RecordKind.WEIGHT, 5, 0, 5),)
    assert kinds(*records((SetValues(5, 6), *before), SetValues(10, 6), Measure.BODYWEIGHT)) == [RecordKind.WEIGHT]


def test_a_carry_without_reps_can_still_be_the_heaviest() -> None:
    before = (SetValues(weight_kg=24, metres=40),)
    assert kinds(*records(before, SetValues(weight_kg=28, metres=40), Measure.DISTANCE)) == [RecordKind.WEIGHT]


@given(st.lists(SETS, min_size=1, max_size=8), SETS)
def test_a_record_beats_what_was_before_and_cannot_be_set_twice(before: list[SetValues], new: SetValues) -> None:
    found = records(before, new)
    assert all(record.value > record.before for record in found)
    assert records([*before, new], new) == ()
    assert records(before[::-1], new) == found


@pytest.mark.parametrize(
    ("before", "new", "found"),
    [
        ((), 4000, None),
        ((4000, 3500), 4000, None),
        ((4000, 3500), 3999, None),
        ((4000, 3500), 4050, Record(RecordKind.VOLUME, 4050, 4000)),
    ],
)
def test_a_workouts_volume_has_a_record_too(before: tuple[float, ...], new: float, found: Record | None) -> None:
    assert volume_record(before, new) == found


def test_further_faster_and_longer_are_records() -> None:
    ran = SetValues(seconds=1650, metres=5000)
    assert [one.kind for one in records([ran], SetValues(seconds=1600, metres=5000))] == [RecordKind.FASTEST]
    assert [one.kind for one in records([ran], SetValues(seconds=3500, metres=10_000))] == [RecordKind.METRES]
    assert records([ran], SetValues(seconds=1700, metres=5000)) == ()
    assert records([ran], SetValues(seconds=1600, metres=3000)) == ()
    assert [one.kind for one in records([ran], SetValues(seconds=1640, metres=4980))] == [RecordKind.FASTEST]
    held = SetValues(seconds=60)
    assert records([held], SetValues(seconds=75)) == (Record(RecordKind.SECONDS, 75, 60, 0.0),)
    assert records([held], SetValues(seconds=60)) == ()
    assert [one.kind for one in records([held], SetValues(10, seconds=50))] == [RecordKind.WEIGHT]
    assert records([SetValues(10, seconds=50)], SetValues(seconds=70)) == (Record(RecordKind.SECONDS, 70, 50, 0.0),)
