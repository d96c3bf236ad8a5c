"""The limits of a believable set, and the sums of a workout."""

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import (
    DistanceOutOfRange,
    DurationOutOfRange,
    NegativeNumber,
    RepsOutOfRange,
    RpeOutOfRange,
    SpotterError,
    TooManySets,
    WeightTooHeavy,
)
from domain.training import (
    MAX_METRES,
    MAX_REPS,
    MAX_SECONDS,
    MAX_SETS,
    MAX_WEIGHT_KG,
    LoggedSet,
    SetValues,
    Workout,
    check,
    values_of,
)

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
BELIEVABLE = st.builds(
    SetValues,
    weight_kg=st.none() | st.floats(0, MAX_WEIGHT_KG),
    reps=st.none() | st.integers(1, MAX_REPS),
    seconds=st.none() | st.integers(1, MAX_SECONDS),
    metres=st.none() | st.floats(1, MAX_METRES),
    rpe=st.none() | st.floats(1, 10),
)
EDGES = [
    ({"weight_kg": MAX_WEIGHT_KG}, {"weight_kg": MAX_WEIGHT_KG + 0.001}, WeightTooHeavy),
    ({"reps": 1}, {"reps": 0}, RepsOutOfRange),
    ({"reps": MAX_REPS}, {"reps": MAX_REPS + 1}, RepsOutOfRange),
    ({"reps": 1}, {"reps": -1}, NegativeNumber),
    ({"rpe": 1.0}, {"rpe": 0.5}, RpeOutOfRange),
    ({"rpe": 10.0}, {"rpe": 10.5}, RpeOutOfRange),
    ({"seconds": 1}, {"seconds": 0}, DurationOutOfRange),
    ({"seconds": MAX_SECONDS}, {"seconds": MAX_SECONDS + 1}, DurationOutOfRange),
    ({"metres": 1.0}, {"metres": 0.5}, DistanceOutOfRange),
    ({"metres": MAX_METRES}, {"metres": MAX_METRES + 1}, DistanceOutOfRange),
]


@given(st.lists(BELIEVABLE, min_size=1, max_size=MAX_SETS).map(tuple))
def test_believable_sets_pass_unchanged(sets: tuple[SetValues, ...]) -> None:
    assert check(sets) == sets


@given(BELIEVABLE)
def test_a_set_survives_json(values: SetValues) -> None:
    assert values_of(values.as_json()) == values
    assert None not in values.as_json().values()


@pytest.mark.parametrize(("inside", "outside", "error"), EDGES)
def test_each_limit_holds_to_the_last_step(
    inside: dict[str, Any], outside: dict[str, Any], error: type[SpotterError]
) -> None:
    good, bad = SetValues(**inside), SetValues(**outside)
    assert check((good,)) == (good,)
    with pytest.raises(SpotterError) as caught:
        check((good, bad))
    assert type(caught.value) is error


@pytest.mark.parametrize("count", [0, MAX_SETS + 1])
def test_a_line_holds_one_to_twenty_sets(count: int) -> None:
    with pytest.raises(TooManySets) as caught:
        check((SetValues(reps=5),) * count)
    assert caught.value.args_ == {"max": MAX_SETS}


def test_volume_is_weight_times_reps_over_all_sets() -> None:
    done = [SetValues(80.0, 8), SetValues(80.0, 7), SetValues(reps=12), SetValues(seconds=60), SetValues(20.0)]
    sets = tuple(LoggedSet(n, "bench-press", values) for n, values in enumerate(done, 1))
    workout = Workout(1, NOON, None, sets)
    assert workout.volume_kg == 80 * 8 + 80 * 7
    assert workout.last == sets[-1]
    assert workout.live


def test_an_empty_workout_has_no_last_set() -> None:
    workout = Workout(1, NOON, NOON)
    assert (workout.last, workout.volume_kg, workout.live) == (None, 0, False)
