"""Measurements: what is read as one, the smoothed trend, and the change a week."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.charts import Point
from domain.errors import BodyWeightOutOfRange, MeasureOutOfRange
from domain.measures import LIMITS, Measured, course, named, parse, shown, spoken, symbol, trend, weekly
from domain.units import Unit

MONDAY = date(2026, 9, 7)
SPOKEN = [
    ("weight 81.4", Measured.WEIGHT, 81.4),
    ("Weight: 81,4 kg", Measured.WEIGHT, 81.4),
    ("poids 81,4", Measured.WEIGHT, 81.4),
    ("Je pèse 81 kilos", Measured.WEIGHT, 81),
    ("body weight 12 st 4", Measured.WEIGHT, 78.017888),
    ("I weigh 180 lbs", Measured.WEIGHT, 81.646627),
    ("waist 82", Measured.WAIST, 82),
    ("waist 32 in", Measured.WAIST, 81.28),
    ("tour de taille : 82,5 cm", Measured.WAIST, 82.5),
    ("chest 104 cm", Measured.CHEST, 104),
    ("tour de bras 38 cm", Measured.ARM, 38),
    ("body fat 18 %", Measured.BODY_FAT, 18),
    ("masse grasse 18,5%", Measured.BODY_FAT, 18.5),
]
NOT_SPOKEN = [
    *("bench 80x8x3", "weight 80x5", "weight 81.4 felt good", "chest 104", "arms 3x12", "calf 40", "weight", "81.4"),
    *("my waist is 82 today", "poids 20 kg x 10", "body fat", "neck 3 x 15", "weightlifting 80", ""),
]


def daily(*values: float) -> tuple[Point, ...]:
    return tuple(Point(MONDAY + timedelta(days=n), value) for n, value in enumerate(values))


@pytest.mark.parametrize(("text", "what", "value"), SPOKEN)
def test_a_few_words_and_a_number_are_a_measure(text: str, what: Measured, value: float) -> None:
    assert spoken(text, Unit.KG) == (what, pytest.approx(value))


@pytest.mark.parametrize("text", NOT_SPOKEN)
def test_what_may_mean_something_else_is_none(text: str) -> None:
    assert spoken(text, Unit.KG) is None


def test_a_bare_number_is_in_their_own_unit() -> None:
    assert parse(Measured.WAIST, "32", Unit.LB) == 81.28
    assert parse(Measured.WAIST, "82", Unit.KG) == 82
    assert parse(Measured.WEIGHT, "180", Unit.LB) == pytest.approx(81.6466, abs=1e-3)
    assert parse(Measured.BODY_FAT, "18", Unit.LB) == 18


@pytest.mark.parametrize("text", ["", "big", "-3", "39", "251", "100 in", "82 kg", "82 %", "8 2", "٨٢"])
def test_a_waist_that_nobody_has_is_refused_with_the_limits(text: str) -> None:
    with pytest.raises(MeasureOutOfRange) as refused:
        parse(Measured.WAIST, text, Unit.KG)
    assert refused.value.args_ == {"low": "40", "high": "250", "unit": "cm"}


def test_limits_are_told_in_their_own_unit() -> None:
    with pytest.raises(MeasureOutOfRange) as refused:
        parse(Measured.WAIST, "900", Unit.LB)
    assert refused.value.args_ == {"low": "16", "high": "98", "unit": "in"}
    with pytest.raises(BodyWeightOutOfRange):
        spoken("weight 999", Unit.KG)


@given(st.sampled_from(Measured), st.sampled_from(Unit), st.data())
def test_what_is_shown_is_read_back_as_the_same(what: Measured, unit: Unit, data: st.DataObject) -> None:
    low, high = LIMITS[what]
    value = data.draw(st.floats(low + 1, high - 1))
    told = shown(what, value, unit)
    again = parse(what, f"{told:g} {symbol(what, unit)}", unit)
    assert shown(what, again, unit) == pytest.approx(told, abs=0.05)


def test_what_a_command_names_may_come_with_a_number_or_without() -> None:
    assert named("waist") == (Measured.WAIST, "")
    assert named("Tour de taille 82,5 cm") == (Measured.WAIST, "82,5 cm")
    assert named("chest 104") == (Measured.CHEST, "104")
    assert named("nothing 3") is None
    assert named("") is None


def test_the_trend_keeps_nine_tenths_a_day() -> None:
    assert [p.value for p in trend(daily(80, 90, 80))] == pytest.approx([80, 81, 80.9])


def test_after_days_without_a_value_the_trend_keeps_as_much_less() -> None:
    gap = (Point(MONDAY, 80.0), Point(MONDAY + timedelta(days=7), 90.0))
    assert trend(gap)[-1].value == pytest.approx(80 * 0.9**7 + 90 * (1 - 0.9**7))


@given(st.lists(st.floats(40, 200), min_size=1, max_size=60))
def test_the_trend_never_leaves_what_was_measured(values: list[float]) -> None:
    found = trend(daily(*values))
    assert len(found) == len(values)
    assert all(min(values) - 1e-9 <= point.value <= max(values) + 1e-9 for point in found)


@given(st.floats(-0.5, 0.5), st.integers(8, 90))
def test_a_steady_change_is_told_in_full_from_the_first_weeks_on(daily_kg: float, days: int) -> None:
    points = daily(*(80 + daily_kg * n for n in range(days)))
    assert weekly(points) == pytest.approx(7 * daily_kg, abs=1e-6)


def test_two_values_or_a_few_days_tell_no_pace() -> None:
    assert weekly(daily(80, 79, 78)) is None
    assert weekly((Point(MONDAY, 80), Point(MONDAY + timedelta(days=30), 78))) is None


def test_what_is_newer_counts_more() -> None:
    falls_then_rises = daily(*(80 - 0.1 * n for n in range(28)), *(77.2 + 0.1 * n for n in range(28)))
    assert (weekly(falls_then_rises) or 0) > 0.3


def test_of_several_values_on_a_day_the_last_counts() -> None:
    found = course(Measured.WEIGHT, [(MONDAY, 80), (MONDAY, 79), (MONDAY + timedelta(days=1), 79.5)])
    assert [p.value for p in found.points] == [79, 79.5]


def test_a_part_of_a_course_keeps_the_trend_of_the_whole() -> None:
    whole = course(Measured.WEIGHT, [(MONDAY + timedelta(days=n), 80 + n % 3) for n in range(30)])
    part = whole.since(MONDAY + timedelta(days=20))
    assert part.points == whole.points[20:]
    assert part.trend == whole.trend[20:]
    assert part.began == MONDAY
    assert whole.since(MONDAY + timedelta(days=90)) == whole
