"""Energy at rest, in a day and in an exercise, from the facts there are."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.energy import bmr, burned, katch_mcardle, maintenance, may_have_targets, tdee
from domain.profile import Activity, Profile, Sex

TODAY = date(2026, 11, 20)
HE = Profile(sex=Sex.MALE, birth_year=1996, height_cm=180, weight_kg=80, activity=Activity.MODERATE)
SHE = Profile(sex=Sex.FEMALE, birth_year=1996, height_cm=165, weight_kg=65, activity=Activity.SEDENTARY)
PROFILES = st.builds(
    Profile,
    sex=st.sampled_from(Sex),
    birth_year=st.integers(1930, 2007),
    height_cm=st.floats(100, 260),
    weight_kg=st.floats(30, 350),
    activity=st.sampled_from(Activity),
)


def test_energy_at_rest_is_as_mifflin_and_st_jeor_measured_it() -> None:
    assert bmr(HE, TODAY) == 1780
    assert bmr(SHE, TODAY) == 1370.25


def test_energy_at_rest_of_lean_mass_is_as_katch_and_mcardle_have_it() -> None:
    assert katch_mcardle(80, 20) == pytest.approx(1752.4)


def test_a_day_takes_rest_times_activity_and_is_told_to_the_ten() -> None:
    assert tdee(HE, TODAY) == pytest.approx(2759)
    assert maintenance(HE, TODAY) == 2760
    assert tdee(SHE, TODAY) == pytest.approx(1644.3)
    assert maintenance(SHE, TODAY) == 1640


@pytest.mark.parametrize("missing", ["sex", "birth_year", "height_cm", "weight_kg"])
def test_without_a_fact_nothing_is_made_up(missing: str) -> None:
    gap: dict[str, Any] = {missing: None}
    profile = replace(HE, **gap)
    assert (bmr(profile, TODAY), tdee(profile, TODAY), maintenance(profile, TODAY)) == (None, None, None)


def test_without_an_activity_only_rest_is_known() -> None:
    profile = replace(HE, activity=None)
    assert (bmr(profile, TODAY), tdee(profile, TODAY), maintenance(profile, TODAY)) == (1780, None, None)


@pytest.mark.parametrize(("birth_year", "allowed"), [(2007, True), (2008, False), (2012, False), (None, False)])
def test_who_may_be_a_minor_has_no_calorie_target(birth_year: int | None, allowed: bool) -> None:
    profile = replace(HE, birth_year=birth_year)
    assert may_have_targets(profile, TODAY) is allowed
    assert (maintenance(profile, TODAY) is not None) is allowed


def test_an_exercise_costs_met_times_weight_times_hours() -> None:
    assert burned(3.5, 80, 3600) == 280
    assert burned(3.5, 80, 0) == 0
    assert burned(3.5, None, 3600) is None


@given(PROFILES, st.floats(0.1, 50))
def test_who_weighs_more_burns_more(profile: Profile, more: float) -> None:
    heavier = replace(profile, weight_kg=(profile.weight_kg or 0) + more)
    light, heavy = bmr(profile, TODAY), bmr(heavier, TODAY)
    assert light is not None
    assert heavy is not None
    assert heavy - light == pytest.approx(10 * more)


@given(PROFILES)
def test_maintenance_is_a_round_number_near_what_a_day_takes(profile: Profile) -> None:
    spent, kept = tdee(profile, TODAY), maintenance(profile, TODAY)
    assert spent is not None
    assert kept is not None
    assert kept % 10 == 0
    assert abs(kept - spent) <= 5


@given(st.floats(40, 200), st.floats(3, 60), st.floats(0.1, 3))
def test_the_leaner_of_two_alike_burns_more_at_rest(weight_kg: float, fat: float, less: float) -> None:
    assert katch_mcardle(weight_kg, fat - less) > katch_mcardle(weight_kg, fat)
