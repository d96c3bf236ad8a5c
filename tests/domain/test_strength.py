"""Strength in figures: one-rep maxes from sets, loads from effort, what a layoff leaves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.strength import Estimate, brzycki, e1rm, epley, rpe_percent, strength_left, weight_for
from domain.training import SetValues

KILOS = st.integers(1, 1200).map(lambda quarters: quarters / 4)
RPE = st.integers(2, 20).map(lambda halves: halves / 2)


@pytest.mark.parametrize(("reps", "by_brzycki", "by_epley"), [(1, 100, 100), (5, 112.5, 116.67), (10, 133.33, 133.33)])
def test_both_formulas_give_the_figures_that_are_known(reps: int, by_brzycki: float, by_epley: float) -> None:
    assert brzycki(100, reps) == pytest.approx(by_brzycki, abs=0.005)
    assert epley(100, reps) == pytest.approx(by_epley, abs=0.005)


@pytest.mark.parametrize("reps", [0, 37, 50])
def test_brzycki_refuses_reps_that_it_knows_nothing_about(reps: int) -> None:
    with pytest.raises(ValueError, match="1 to 36"):
        brzycki(100, reps)


def test_a_single_with_nothing_left_is_its_own_max() -> None:
    assert e1rm(SetValues(weight_kg=142.5, reps=1)) == Estimate(142.5, rough=False)
    assert e1rm(SetValues(weight_kg=142.5, reps=1, rpe=10)) == Estimate(142.5, rough=False)


@pytest.mark.parametrize(("reps", "rough"), [(2, False), (10, False), (11, True), (12, True)])
def test_past_ten_reps_an_estimate_is_rough(reps: int, rough: bool) -> None:
    found = e1rm(SetValues(weight_kg=100, reps=reps))
    assert found is not None
    assert found.rough is rough
    assert found.kg == (epley if rough else brzycki)(100, reps)


@pytest.mark.parametrize(
    "values",
    [SetValues(100, 13), SetValues(100, 10, rpe=7.5), SetValues(100), SetValues(reps=5), SetValues(0, 5)],
)
def test_there_is_no_estimate_without_weight_or_reps_or_past_twelve(values: SetValues) -> None:
    assert e1rm(values) is None


def test_reps_left_in_reserve_count_as_done() -> None:
    assert e1rm(SetValues(100, 3, rpe=8)) == e1rm(SetValues(100, 5))
    assert e1rm(SetValues(100, 8, rpe=7)) == Estimate(epley(100, 11), rough=True)
    assert e1rm(SetValues(100, 5, rpe=8.5)) == Estimate(brzycki(100, 6.5), rough=False)


@given(KILOS, st.integers(1, 11), RPE)
def test_another_rep_or_an_easier_one_never_shows_less_strength(weight: float, reps: int, rpe: float) -> None:
    found = [e1rm(SetValues(weight, count, rpe=effort)) for count, effort in ((reps, rpe), (reps + 1, rpe))]
    if found[0] and found[1]:
        assert weight <= found[0].kg < found[1].kg
    as_hard = e1rm(SetValues(weight, reps, rpe=10))
    assert as_hard is not None
    assert found[0] is None or found[0].kg >= as_hard.kg


@pytest.mark.parametrize(
    ("reps", "rpe", "percent"),
    [(5, 8, 81.2), (5, 9, 83.9), (8, 8, 73.3), (10, 8, 68.0), (1, 8, 92.1), (1, 10, 100.0), (12, 5, 50.0)],
)
def test_reps_at_an_effort_are_a_percentage_of_the_max(reps: int, rpe: float, percent: float) -> None:
    assert rpe_percent(reps, rpe) == pytest.approx(percent, abs=0.05)


@given(st.integers(1, 30), RPE)
def test_more_reps_or_more_in_reserve_ask_for_no_more_weight(reps: int, rpe: float) -> None:
    percent = rpe_percent(reps, rpe)
    assert 50 <= percent <= 100
    assert rpe_percent(reps + 1, rpe) <= percent
    assert rpe_percent(reps, rpe - 0.5) <= percent


def test_the_weight_for_an_effort_is_its_part_of_the_max() -> None:
    assert weight_for(150, 5, 8) == pytest.approx(121.9, abs=0.05)
    assert weight_for(150, 1, 10) == 150


@pytest.mark.parametrize(
    ("days", "left"), [(-1, 1), (0, 1), (14, 1), (28, 0.7071), (41, 0.5125), (42, 0.5), (43, 0.5), (365, 0.5)]
)
def test_strength_lasts_two_weeks_and_halves_in_four_more_but_no_further(days: int, left: float) -> None:
    assert strength_left(days) == pytest.approx(left, abs=0.0001)
