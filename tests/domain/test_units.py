"""Kilograms inside, pounds outside: what was typed comes back as typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.units import KG_PER_LB, Unit, from_kg, to_kg

TENTHS = st.integers(0, 22_050).map(lambda tenths: tenths / 10)
GRAMS = st.integers(0, 1_000_000).map(lambda grams: grams / 1000)


@given(TENTHS)
def test_pounds_come_back_to_the_tenth(pounds: float) -> None:
    assert from_kg(to_kg(pounds, Unit.LB), Unit.LB) == pounds


@given(GRAMS)
def test_kilograms_come_back_to_the_gram(kilograms: float) -> None:
    assert from_kg(to_kg(kilograms, Unit.KG), Unit.KG) == kilograms


@given(GRAMS, GRAMS, st.sampled_from(Unit))
def test_the_heavier_stays_the_heavier(one: float, other: float, unit: Unit) -> None:
    lighter, heavier = sorted((one, other))
    assert to_kg(lighter, unit) <= to_kg(heavier, unit)
    assert from_kg(lighter, unit) <= from_kg(heavier, unit)


@pytest.mark.parametrize(("pounds", "kilograms"), [(1, 0.454), (45, 20.412), (135, 61.235), (225, 102.058)])
def test_plates_weigh_what_they_weigh(pounds: float, kilograms: float) -> None:
    assert to_kg(pounds, Unit.LB) == pytest.approx(kilograms, abs=0.0005)


def test_a_pound_is_the_international_pound() -> None:
    assert KG_PER_LB == 0.45359237
