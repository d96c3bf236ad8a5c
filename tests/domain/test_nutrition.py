"""Amounts to eat, targets that are refused with their reason, and what no food can be."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.charts import Point
from domain.nutrition import (
    Circumstance,
    Fault,
    Food,
    Range,
    Refusal,
    adaptive_tdee,
    energy_of,
    fat_g,
    faults,
    no_target,
    protein_g,
    target_kcal,
    weekly_change_kg,
)
from domain.profile import Profile, Sex

TODAY = date(2026, 11, 20)
HE = Profile(sex=Sex.MALE, birth_year=1996, weight_kg=80)
SHE = Profile(sex=Sex.FEMALE, birth_year=1996, weight_kg=65)
NOTHING = Circumstance()
GRAMS = st.floats(0, 100)


def close(found: Range, low: float, high: float) -> bool:
    return (found.low, found.high) == pytest.approx((low, high))


def test_protein_goes_by_weight_and_in_a_deficit_by_lean_mass() -> None:
    assert close(protein_g(80), 112, 160)
    assert close(protein_g(80, lean_kg=64, in_deficit=True), 147.2, 198.4)
    assert close(protein_g(80, in_deficit=True), 112, 160)
    assert close(protein_g(80, lean_kg=64), 112, 160)


def test_fat_is_15_to_30_percent_of_the_energy() -> None:
    assert close(fat_g(2700), 45, 90)


def test_weight_goes_twice_as_fast_as_it_may_come() -> None:
    assert close(weekly_change_kg(80, loss=True), 0.4, 0.8)
    assert close(weekly_change_kg(80, loss=False), 0.2, 0.4)


@pytest.mark.parametrize(
    ("profile", "told", "refusal"),
    [
        (HE, NOTHING, None),
        (replace(HE, birth_year=2008), NOTHING, Refusal.MINOR),
        (replace(HE, birth_year=None), NOTHING, Refusal.MINOR),
        (SHE, Circumstance(pregnant=True), Refusal.PREGNANT),
        (HE, Circumstance(eating_disorder=True), Refusal.EATING_DISORDER),
    ],
)
def test_who_gets_no_target_at_all(profile: Profile, told: Circumstance, refusal: Refusal | None) -> None:
    assert no_target(profile, TODAY, told) is refusal
    assert target_kcal(profile, TODAY, told, 2500, 0)[1] is refusal


@pytest.mark.parametrize(
    ("profile", "tdee", "weekly_kg", "kcal", "refusal"),
    [
        (HE, 2800, 0, 2800, None),
        (HE, 2800, -0.5, 2250, None),
        (HE, 3600, -0.8, 2720, None),
        (HE, 3600, -0.81, 2709, Refusal.TOO_FAST),
        (HE, 2800, 0.4, 3240, None),
        (HE, 2800, 0.41, 3251, Refusal.TOO_FAST),
        (HE, 2400, -0.6, 1740, Refusal.DEFICIT),
        (HE, 1900, -0.4, 1460, Refusal.FLOOR),
        (SHE, 1900, -0.4, 1460, None),
        (SHE, 1550, -0.33, 1187, Refusal.FLOOR),
        (replace(SHE, sex=None), 1900, -0.4, 1460, Refusal.FLOOR),
        (replace(HE, weight_kg=None), 4000, -0.9, 3010, None),
    ],
)
def test_a_target_that_harms_is_refused_with_its_reason(
    profile: Profile, tdee: float, weekly_kg: float, kcal: float, refusal: Refusal | None
) -> None:
    found, why = target_kcal(profile, TODAY, NOTHING, tdee, weekly_kg)
    assert (round(found), why) == (kcal, refusal)


@given(st.floats(1000, 5000), st.floats(-2, 1), st.sampled_from([HE, SHE]))
def test_no_target_that_is_given_is_below_its_floor(tdee: float, weekly_kg: float, profile: Profile) -> None:
    kcal, refusal = target_kcal(profile, TODAY, NOTHING, tdee, weekly_kg)
    if refusal is None:
        assert kcal >= {Sex.MALE: 1500, Sex.FEMALE: 1200}[profile.sex or Sex.MALE]
        assert kcal >= 0.75 * tdee


def days(values: list[float]) -> list[Point]:
    return [Point(TODAY + timedelta(days=number), value) for number, value in enumerate(values)]


def test_what_somebody_spends_is_what_they_eat_while_their_weight_stays() -> None:
    assert adaptive_tdee(days([2500.0] * 21), days([80.0] * 21)) == pytest.approx(2500)


def test_what_the_body_gave_was_spent_too() -> None:
    falling = days([80 - 0.5 * number / 7 for number in range(29)])
    assert adaptive_tdee(days([2000.0] * 29), falling) == pytest.approx(2550)


def test_two_weeks_of_weight_and_half_the_meals_are_needed() -> None:
    eaten, weighed = days([2000.0] * 15), days([80.0] * 15)
    assert adaptive_tdee(eaten, weighed) is not None
    assert adaptive_tdee(eaten, weighed[:-1]) is None
    assert adaptive_tdee(eaten[:6], weighed) is None
    assert adaptive_tdee(eaten, [weighed[0], weighed[-1]]) is None
    assert adaptive_tdee(eaten, []) is None


OATS, OIL = Food(372, 13.5, 58.7, 7.0, 10.0), Food(900, 0, 0, 100)


def test_energy_is_4_4_9_and_2_a_gram() -> None:
    assert energy_of(OATS) == pytest.approx(371.8)
    assert energy_of(OIL) == 900


@pytest.mark.parametrize("food", [OATS, OIL, Food(0, 0, 0, 0), Food(16, 0.9, 2.9, 0.1, 1.2), Food(8, 0, 0, 0.4)])
def test_real_food_is_believed(food: Food) -> None:
    assert faults(food) == ()


@pytest.mark.parametrize(
    ("food", "found"),
    [
        (Food(-1, 0, 0, 0), (Fault.NEGATIVE,)),
        (Food(100, -5, 30, 0), (Fault.NEGATIVE,)),
        (Food(600, 40, 45, 30), (Fault.GRAMS,)),
        (Food(951, 0, 0, 100), (Fault.RICH,)),
        (Food(60, 10, 10, 5), (Fault.ENERGY,)),
        (Food(200, 10, 10, 5), (Fault.ENERGY,)),
        (Food(1560, 13.5, 58.7, 7.0), (Fault.RICH, Fault.ENERGY)),
    ],
)
def test_no_food_is_like_this(food: Food, found: tuple[Fault, ...]) -> None:
    assert faults(food) == found


@given(GRAMS, GRAMS, GRAMS, st.floats(0.75, 1.25))
def test_what_adds_up_within_a_quarter_is_believed(protein: float, carbs: float, fat: float, off: float) -> None:
    food = Food(0, protein, carbs, fat)
    food = replace(food, kcal=energy_of(food) * off)
    assert Fault.ENERGY not in faults(food)
