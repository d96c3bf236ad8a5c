"""The one-rep max of a set with its percentages, and how a bar is loaded for a weight."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import NotASet, NotAWeight, TooManyReps, WeightTooHeavy
from domain.loading import loading, printed, wanted
from domain.maxes import PERCENTS, maxes, reps_at
from domain.plates import GRAIN_KG, METRIC, PLATES, POUNDS, Plates, fit
from domain.training import SetValues
from domain.units import Unit, to_kg


def test_a_set_says_its_max_by_both_formulas() -> None:
    found = maxes(SetValues(100, 5), METRIC)
    assert found.brzycki_kg == pytest.approx(112.5)
    assert found.epley_kg == pytest.approx(116.67, abs=0.01)
    assert (found.kg, found.rough) == (pytest.approx(112.5), False)


def test_percentages_are_rounded_down_to_what_can_be_loaded() -> None:
    shares = {one.percent: one.weight_kg for one in maxes(SetValues(100, 5), METRIC).shares}
    assert shares == {95: 105, 90: 100, 85: 95, 80: 90, 75: 82.5, 70: 77.5, 65: 72.5, 60: 67.5}
    assert [one.weight_kg for one in maxes(SetValues(99, 1), None).shares][:2] == [94, 89]


def test_reps_left_in_reserve_count_as_done() -> None:
    assert maxes(SetValues(100, 3, rpe=8), METRIC).kg == pytest.approx(112.5)


def test_beyond_ten_it_is_rough_and_beyond_twelve_it_is_none() -> None:
    assert maxes(SetValues(60, 12), METRIC).rough
    with pytest.raises(TooManyReps) as refused:
        maxes(SetValues(60, 13), METRIC)
    assert refused.value.args_ == {"max": 12}
    with pytest.raises(TooManyReps):
        maxes(SetValues(60, 10, rpe=7), METRIC)


@pytest.mark.parametrize(
    "values", [SetValues(reps=5), SetValues(100), SetValues(-20, 5), SetValues(0, 5), SetValues(seconds=60)]
)
def test_what_is_no_weight_with_reps_is_refused(values: SetValues) -> None:
    with pytest.raises(NotASet):
        maxes(values, METRIC)


@pytest.mark.parametrize(("percent", "reps"), [(100, 1), (95, 2), (90, 3), (85, 5), (80, 7), (75, 9), (60, 15)])
def test_lighter_weights_allow_more_reps(percent: int, reps: int) -> None:
    assert reps_at(percent) == reps


@given(st.integers(20, 1200).map(lambda n: n / 4), st.integers(1, 10), st.sampled_from([METRIC, POUNDS]))
def test_every_percentage_can_be_loaded_and_is_not_above_its_share(weight: float, reps: int, plates: Plates) -> None:
    found = maxes(SetValues(weight, reps), plates)
    assert [one.percent for one in found.shares] == list(PERCENTS)
    for one in found.shares:
        assert one.weight_kg == fit(one.weight_kg, plates)
        assert one.weight_kg <= max(found.kg * one.percent / 100, plates.bar_kg) + GRAIN_KG


WANTED = [
    ("102.5", Unit.KG, 102.5),
    ("102,5 kg", Unit.LB, 102.5),
    ("225", Unit.LB, 102.058283),
    ("225lb", Unit.KG, 102.058283),
    ("100 kilos", Unit.LB, 100),
]


@pytest.mark.parametrize(("text", "unit", "kg"), WANTED)
def test_a_weight_is_read_in_their_unit_or_the_one_said(text: str, unit: Unit, kg: float) -> None:
    assert wanted(text, unit) == pytest.approx(kg)


@pytest.mark.parametrize("text", ["", "heavy", "-20", "1e3", "100 stone", "100x5", "99999", "٨٠"])
def test_anything_else_is_no_weight(text: str) -> None:
    with pytest.raises(NotAWeight):
        wanted(text, Unit.KG)


def test_a_bar_is_loaded_from_below_and_says_so() -> None:
    exact, below, bare = loading(102.5, METRIC), loading(103, METRIC), loading(12, METRIC)
    assert (exact.side, exact.made_kg, exact.exact) == ((25, 15, 1.25), 102.5, True)
    assert (below.made_kg, below.exact) == (102.5, False)
    assert (bare.side, bare.made_kg, bare.exact) == ((), 20, False)
    assert (exact.lighter_kg, exact.heavier_kg) == (100, 105)


def test_no_bar_is_loaded_beyond_what_anybody_lifts() -> None:
    with pytest.raises(WeightTooHeavy):
        loading(1000.5, METRIC)


@pytest.mark.parametrize("unit", Unit)
def test_every_plate_is_told_as_it_is_printed(unit: Unit) -> None:
    for said in Unit:
        for plate in PLATES[said]:
            assert printed(to_kg(plate, said), unit) == (plate, said)
    assert printed(7, Unit.KG) == (7, Unit.KG)
