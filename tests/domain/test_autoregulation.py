"""Within a session: a rated set fits the weight of what is left."""

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.shelf import shelf
from domain.autoregulation import adapted, gap, loss_per_set, next_kg, taken_back
from domain.plates import METRIC, Ladder, Load, fit
from domain.prescription import Kind, Target, Why
from domain.sessions import Item, as_json, carried, items_of
from domain.training import LoggedSet, SetKind, SetValues, Workout

BENCH, SQUAT, CURL = shelf().get("bench-press"), shelf().get("back-squat"), shelf().get("dumbbell-curl")
PUSH_UP = shelf().get("push-up")
PLANNED = Why("why-fixed")


def item(weight: float | None = 82.5, reps: int = 8, sets: int = 3, rpe: float | None = None, high: int = 0) -> Item:
    targets = (Target(SetValues(weight, reps)),) * sets
    return Item(BENCH.slug, targets, 120, Kind.HOLD, PLANNED, rpe=rpe, high=high or None)


def done(*sets: SetValues, index: int = 0) -> list[LoggedSet]:
    return [LoggedSet(n, BENCH.slug, values, index) for n, values in enumerate(sets, 1)]


def rated(rpe: float | None, reps: int = 8, weight: float = 82.5, kind: SetKind = SetKind.WORKING) -> SetValues:
    return SetValues(weight, reps, rpe=rpe, kind=kind)


def left(found: Item | None, sets: Sequence[LoggedSet]) -> list[float | None]:
    assert found is not None
    return [target.values.weight_kg for target in found.working[len(sets) :]]


def test_two_rpe_more_than_planned_takes_five_percent_off_the_rest() -> None:
    sets = done(rated(10))
    found = adapted(item(), 0, BENCH, sets, METRIC)
    assert left(found, sets) == [77.5, 77.5]
    assert found is not None
    evidence = {"reps": 8, "low": 8, "rpe": 10, "aim": 8, "next_kg": 77.5}
    assert (found.adapted, found.why) == (Why("why-now-lighter", evidence), PLANNED)


def test_three_reps_to_spare_put_weight_on_the_rest() -> None:
    sets = done(rated(5))
    found = adapted(item(), 0, BENCH, sets, METRIC)
    assert left(found, sets) == [87.5, 87.5]
    assert found is not None
    assert found.adapted is not None
    assert found.adapted.key == "why-now-heavier"


def test_missing_reps_count_as_much_as_a_high_rpe() -> None:
    sets = done(rated(9, reps=6))
    assert left(adapted(item(), 0, BENCH, sets, METRIC), sets) == [77.5, 77.5]


@pytest.mark.parametrize(("rpe", "weight"), [(8, 82.5), (8.5, 82.5), (9, 80), (7.5, 82.5)])
def test_less_than_a_rep_off_changes_nothing(rpe: float, weight: float) -> None:
    sets = done(rated(rpe))
    assert left(adapted(item(), 0, BENCH, sets, METRIC), sets) == [weight, weight]


def test_the_aim_of_the_program_is_the_aim() -> None:
    sets = done(rated(9.5))
    assert left(adapted(item(rpe=9.5), 0, BENCH, sets, METRIC), sets) == [82.5, 82.5]


def test_each_set_is_expected_to_cost_something() -> None:
    """RPE 10 in the third set of squats, two sets after RPE 8, is what two sets cost."""
    assert (loss_per_set(CURL), loss_per_set(BENCH), loss_per_set(SQUAT)) == (0.5, 0.75, 1.0)
    sets = done(rated(8), rated(9), rated(10))
    found = adapted(item(sets=4), 0, SQUAT, sets, METRIC)
    assert left(found, sets) == [82.5]
    assert found is not None
    assert found.adapted is None


def test_inside_the_range_everything_is_as_planned() -> None:
    assert gap(8, 8, 8, 12, 8, 0).reps == 0
    assert gap(12, 8, 8, 12, 8, 0).reps == 0
    assert gap(13, 8, 8, 12, 8, 0).reps == 1
    assert gap(8, 9, 8, 12, 8, 0).reps == -1
    sets = done(rated(8, reps=11))
    assert left(adapted(item(high=12), 0, BENCH, sets, METRIC), sets) == [82.5, 82.5]


def test_a_corrected_rating_takes_back_what_the_first_one_changed() -> None:
    lighter = adapted(item(), 0, BENCH, done(rated(10)), METRIC)
    assert lighter is not None
    sets = done(rated(8))
    corrected = adapted(lighter, 0, BENCH, sets, METRIC)
    assert left(corrected, sets) == [82.5, 82.5]
    assert corrected is not None
    assert corrected.adapted is None


def test_what_was_adapted_stays_so_when_the_next_set_is_as_planned() -> None:
    lighter = adapted(item(), 0, BENCH, done(rated(10)), METRIC)
    assert lighter is not None
    sets = done(rated(10), rated(8.5, weight=77.5))
    later = adapted(lighter, 0, BENCH, sets, METRIC)
    assert left(later, sets) == [77.5]
    assert later is not None
    assert later.adapted == lighter.adapted


@pytest.mark.parametrize(
    "values",
    [
        rated(None),
        rated(10, kind=SetKind.DROP),
        SetValues(None, 8, rpe=10),
        SetValues(82.5, None, seconds=30, rpe=10),
    ],
)
def test_a_set_that_says_nothing_changes_nothing(values: SetValues) -> None:
    assert adapted(item(), 0, BENCH, done(values), METRIC) is None


def test_only_loaded_exercises_whose_weights_we_know_are_adapted() -> None:
    assert adapted(item(), 0, PUSH_UP, done(rated(10)), METRIC) is None
    assert adapted(item(), 0, BENCH, done(rated(10)), None) is None


def test_warm_ups_say_nothing_and_are_never_changed() -> None:
    warmup = Target(SetValues(40, 5, kind=SetKind.WARMUP))
    with_ramp = Item(BENCH.slug, (warmup, *item().targets), 120, Kind.HOLD, PLANNED)
    assert adapted(with_ramp, 0, BENCH, done(SetValues(40, 5, rpe=10, kind=SetKind.WARMUP)), METRIC) is None
    found = adapted(with_ramp, 0, BENCH, done(rated(10)), METRIC)
    assert found is not None
    assert found.targets[0] == warmup


def test_the_last_set_leaves_nothing_to_adapt() -> None:
    assert adapted(item(sets=1), 0, BENCH, done(rated(10)), METRIC) is None


def test_waves_and_a_weight_that_was_chosen_since_stay() -> None:
    wave = tuple(Target(SetValues(kg, 5)) for kg in (65.0, 75.0, 85.0))
    waves = Item(BENCH.slug, wave, 180, Kind.HOLD, Why("why-wave"))
    assert adapted(waves, 0, BENCH, done(rated(5, reps=5, weight=65)), METRIC) is None
    assert adapted(item(80), 0, BENCH, done(rated(10)), METRIC) is None


@pytest.mark.parametrize(("weight", "load"), [(12.0, Ladder(2, 2)), (20.0, METRIC)])
def test_where_the_next_weight_is_too_far_it_stays(weight: float, load: Load) -> None:
    sets = done(rated(10, weight=weight))
    assert left(adapted(item(weight), 0, BENCH, sets, load), sets) == [weight, weight]


@given(st.integers(80, 800), st.floats(-10, 10))
def test_a_weight_moves_by_five_percent_down_and_ten_up_at_most(quarters: int, reps: float) -> None:
    weight = fit(quarters / 4, METRIC)
    found = next_kg(weight, reps, METRIC)
    assert found == fit(found, METRIC)
    assert found <= weight * 1.1 + 0.001
    assert found >= fit(weight * 0.95, METRIC)
    assert (found - weight) * reps >= 0


@given(st.integers(1, 20), st.floats(1, 10), st.floats(1, 9))
def test_a_harder_set_never_asks_for_more(reps: int, rpe: float, easier: float) -> None:
    harder = next_kg(100, gap(reps, max(rpe, easier), 8, 8, 8, 0).reps, METRIC)
    assert harder <= next_kg(100, gap(reps, min(rpe, easier), 8, 8, 8, 0).reps, METRIC)


def test_an_adapted_item_is_kept_as_it_is() -> None:
    found = adapted(item(), 0, BENCH, done(rated(10)), METRIC)
    assert found is not None
    (kept,) = items_of(as_json([found]))
    assert kept == found


def test_a_set_that_is_taken_back_takes_its_change_with_it() -> None:
    sets = done(rated(10), rated(9, weight=77.5))
    lighter = adapted(item(), 0, BENCH, sets[:1], METRIC)
    assert lighter is not None
    assert taken_back(lighter, 0, sets[1], sets[:1]) == lighter
    assert taken_back(lighter, 0, sets[0], []) == item()
    assert taken_back(item(), 0, sets[0], []) == item()


def test_who_chose_another_weight_goes_on_with_it_but_waves_go_their_own_way() -> None:
    sets = done(SetValues(80, 8))
    workout = Workout(1, datetime(2026, 11, 20, tzinfo=UTC), None, (), (item(),))
    assert left(carried(workout, sets)[0], sets) == [80, 80]
    waves = Item(BENCH.slug, tuple(Target(SetValues(kg, 5)) for kg in (65.0, 75.0, 85.0)), 180, Kind.HOLD, PLANNED)
    assert carried(Workout(1, workout.started_at, None, (), (waves,)), done(SetValues(67.5, 5))) == (waves,)
