"""What numbers mean, which of them nobody could have done, and where there are two ways to read them."""

from datetime import date

import pytest

from catalog.shelf import shelf
from domain import grammar
from domain.errors import (
    DistanceOutOfRange,
    DurationOutOfRange,
    NegativeNumber,
    RepsOutOfRange,
    RpeOutOfRange,
    SpotterError,
    TooManySets,
    UnknownUnit,
    WeightTooHeavy,
)
from domain.grammar import Change, Said, Sets
from domain.settling import Gear, settled
from domain.training import SetValues, check
from domain.units import Unit, to_kg

KNOWN = frozenset(("bench", "squat", "plank", "run", "course", "dc", "pompes", "pull ups"))
EXERCISES = {
    "bench": "bench-press",
    "squat": "back-squat",
    "dc": "bench-press",
    "plank": "plank",
    "run": "outdoor-run",
    "course": "outdoor-run",
    "pompes": "push-up",
    "pull ups": "pull-up",
}
TODAY = date(2026, 11, 21)


def read(text: str, unit: Unit = Unit.KG) -> Sets:
    """The sets of a text of one exercise."""
    message = grammar.read(text, KNOWN.__contains__, TODAY, unit)
    assert message is not None, text
    (spoken,) = message.spoken
    exercise = shelf().get(EXERCISES[spoken.name]) if spoken.name else None
    sets = grammar.sets_of(spoken.numbers, exercise, unit)
    assert sets is not None, text
    return sets


def done(text: str, unit: Unit = Unit.KG) -> tuple[SetValues, ...]:
    """What was done, or the error for what nobody can have done."""
    sets = read(text, unit)
    if sets.fault:
        raise sets.fault
    return check(tuple(settled(one, None, Gear(unit)) for one in sets.sets))


ERRORS = [
    ("bench 999999kg x 5", WeightTooHeavy),
    ("squat 5x5 999999kg", WeightTooHeavy),
    ("bench 1001x5", WeightTooHeavy),
    ("bench 2300 lb x 5", WeightTooHeavy),
    ("bench 999999kg", WeightTooHeavy),
    ("bench 80x-8", NegativeNumber),
    ("bench 80 x -8", NegativeNumber),
    ("dc 80x−8", NegativeNumber),
    ("bench 80x0", RepsOutOfRange),
    ("bench 80x301", RepsOutOfRange),
    ("pompes 301 reps", RepsOutOfRange),
    ("pull-ups 0,5,5", RepsOutOfRange),
    ("bench 80x8x0", TooManySets),
    ("bench 80x8x0, 80x8", TooManySets),
    ("bench 80x8x25", TooManySets),
    ("dc 25 séries de 8 à 80 kg", TooManySets),
    ("bench 80x8 @11", RpeOutOfRange),
    ("bench 80x8 rpe 11", RpeOutOfRange),
    ("bench 80x8 @0", RpeOutOfRange),
    ("bench 80x8 rir 12", RpeOutOfRange),
    ("plank 90000 s", DurationOutOfRange),
    ("plank 0 s", DurationOutOfRange),
    ("run 1500 min", DurationOutOfRange),
    ("run 400 km", DistanceOutOfRange),
    ("course 0 km", DistanceOutOfRange),
    ("bench 80x8 ounces 5 oz", UnknownUnit),
    ("dc 80 x 8 grammes", UnknownUnit),
]


@pytest.mark.parametrize(("text", "error"), ERRORS, ids=[text for text, _ in ERRORS])
def test_what_nobody_could_have_done_is_named(text: str, error: type[SpotterError]) -> None:
    with pytest.raises(SpotterError) as caught:
        done(text)
    assert type(caught.value) is error


def test_a_weight_without_a_unit_is_in_the_persons_own() -> None:
    for text in ("bench 225x5x3", "bench 3x5 225", "bench 3x5 @225", "bench 3 sets 225 x 5"):
        assert done(text, Unit.LB) == (SetValues(weight_kg=to_kg(225, Unit.LB), reps=5),) * 3, text


def test_a_named_unit_wins_over_the_persons_own() -> None:
    assert done("bench 80kg x 5", Unit.LB) == done("bench 80kg x 5", Unit.KG)
    assert done("bench 80lb x 5", Unit.LB) == done("bench 80lb x 5", Unit.KG)


def test_a_stone_is_fourteen_pounds() -> None:
    assert read("squat 12 stone x 5").sets == (Said(reps=5, weight=168, unit=Unit.LB),)


TWO_WAYS = [
    ("bench 10x8", (None, 8, 10), (10, 8, 1)),
    ("bench 8x12", (None, 12, 8), (8, 12, 1)),
    ("bench 12x20", (12, 20, 1), (20, 12, 1)),
    ("bench 5x40", (40, 5, 1), (None, 40, 5)),
    ("squat 20x100", (100, 20, 1), (20, 100, 1)),
    ("squat 10x3 100kg", (100, 3, 10), (100, 10, 3)),
    ("squat 5x5x5", (5, 5, 5), (5, 5, 5)),
    ("squat 80x3x10", (80, 3, 10), (80, 10, 3)),
    ("squat 80 8 3", (80, 8, 3), (80, 8, 1)),
    ("pull-ups 10x3", (None, 3, 10), (None, 10, 3)),
    ("pull-ups 20x5", (None, 20, 5), (20, 5, 1)),
]


@pytest.mark.parametrize(("text", "first", "other"), TWO_WAYS, ids=[text for text, *_ in TWO_WAYS])
def test_numbers_that_may_mean_two_things_are_read_both_ways(
    text: str, first: tuple[float | None, int, int], other: tuple[float | None, int, int]
) -> None:
    sets = read(text)
    for said, (weight, reps, _) in ((sets.sets, first), (sets.other, other)):
        assert (said[0].weight, said[0].reps) == (weight, reps)
    assert len(sets.sets) == first[2]


SURE = ["bench 3x10", "bench 5x5", "bench 4x12", "bench 80x8", "bench 100x5", "bench 60x10", "squat 6x3", "squat 13x8"]


@pytest.mark.parametrize("text", SURE)
def test_the_usual_ways_to_write_a_set_leave_no_doubt(text: str) -> None:
    assert read(text).other == ()


def test_what_is_missing_stays_open() -> None:
    assert all(read(text).open for text in ("bench 80", "bench 100kg", "bench 8"))
    assert not read("bench 80x8").open


def test_a_range_is_no_number_of_reps() -> None:
    assert [read(text).vague for text in ("bench 3x8-10 60kg", "bench 60kg 8-10 reps", "pull-ups 10-8-6")] == [1, 1, 0]


def test_numbers_alone_are_read_without_a_name() -> None:
    for text in ("82.5x6 @8", "it was 75", "c'était 75 kg", "no, 80x7", "plutôt 8 reps"):
        assert grammar.numbers(text) is not None, text
    for text in ("bench 82.5x6", "hello", "kids 3", "", "12 monkeys"):
        assert grammar.numbers(text) is None, text


ABOUT_THE_LAST = [
    ("same", Change.SAME, 0, ""),
    ("Same again!", Change.SAME, 0, ""),
    ("pareil", Change.SAME, 0, ""),
    ("la même", Change.SAME, 0, ""),
    ("bench same", Change.SAME, 0, "bench"),
    ("same for squat", Change.SAME, 0, "squat"),
    ("+2.5", Change.WEIGHT, 2.5, ""),
    ("+2,5 kg", Change.WEIGHT, 2.5, ""),
    ("-5", Change.WEIGHT, -5, ""),
    ("−5", Change.WEIGHT, -5, ""),
    ("same +2.5", Change.WEIGHT, 2.5, ""),
    ("squat +5", Change.WEIGHT, 5, "squat"),
    ("last set 7", Change.REPS, 7, ""),
    ("last set was 7 reps", Change.REPS, 7, ""),
    ("la dernière 7", Change.REPS, 7, ""),
    ("dernière série : 7", Change.REPS, 7, ""),
]


@pytest.mark.parametrize(
    ("text", "change", "amount", "name"), ABOUT_THE_LAST, ids=[text for text, *_ in ABOUT_THE_LAST]
)
def test_short_words_are_about_the_set_before(text: str, change: Change, amount: float, name: str) -> None:
    told = grammar.again(text)
    assert told is not None
    assert (told.change, told.amount, told.name) == (change, amount, name)


@pytest.mark.parametrize(
    "text", ["last week", "bench 80x8", "same old story 3 times", "last", "+33 6 12 34 56 78", "7"]
)
def test_other_words_are_not_about_the_set_before(text: str) -> None:
    assert grammar.again(text) is None
