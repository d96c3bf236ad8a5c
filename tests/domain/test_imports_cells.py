"""Dates, numbers, lengths and units as apps write them in their cells."""

from datetime import UTC, datetime

import pytest

from domain.imports import numbers
from domain.imports.columns import heading
from domain.imports.dates import Dates, is_month_first
from domain.imports.months import month
from domain.imports.records import BadLine
from domain.imports.text import clean
from domain.units import Unit

NOON = datetime(2026, 9, 22, 12)
DATES = {
    "22 Dec 2025, 08:00": datetime(2025, 12, 22, 8),
    "1 Sept. 2026, 07:30": datetime(2026, 9, 1, 7, 30),
    "20 giu 2026, 14:13": datetime(2026, 6, 20, 14, 13),
    "Sep 22, 2026, 6:00 AM": datetime(2026, 9, 22, 6),
    "Sep 22, 2026, 12:00\u202fAM": datetime(2026, 9, 22),
    "Sep 22, 2026, 12:00 p.m.": NOON,
    "22.09.2026, 17:00": datetime(2026, 9, 22, 17),
    "22/09/2026 17:00:05": datetime(2026, 9, 22, 17, 0, 5),
    "22/09/26": datetime(2026, 9, 22),
    "25. Juli 2026, 14:21": datetime(2026, 7, 25, 14, 21),
    "3 févr. 2026, 18:00": datetime(2026, 2, 3, 18),
    "22 août 2026 à 17 h 30": datetime(2026, 8, 22, 17, 30),
    "20 de jun. de 2026, 14:13": datetime(2026, 6, 20, 14, 13),
    "22. sep. 2026 12.00": NOON,
    "5 paź 2026, 10:00": datetime(2026, 10, 5, 10),
    "15 мая 2026, 10:00": datetime(2026, 5, 15, 10),
    "9 Şub 2026, 10:00": datetime(2026, 2, 9, 10),
    "2026年9月22日 下午6:05": datetime(2026, 9, 22, 18, 5),
    "2026년 9월 22일 오전 8:05": datetime(2026, 9, 22, 8, 5),
    "22 9月 2026, 12:00": NOON,
    "Mon, 22 Sep 2026 12:00": NOON,
    "2026-09-22 12:00:00": NOON,
    "2026-09-22T12:00:00.000": NOON,
    "2026-09-22 12:00:00 PM": NOON,
    "2026/09/22 12:00": NOON,
    "2026-09-22": datetime(2026, 9, 22),
}


@pytest.mark.parametrize("text", DATES)
def test_each_way_to_write_a_moment_is_read(text: str) -> None:
    assert Dates().read(text) == DATES[text]


def test_a_moment_with_a_zone_keeps_it() -> None:
    assert Dates().read("2026-09-22T12:00:00Z") == NOON.replace(tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "31 Foo 2025",
        "30 Feb 2026",
        "2026-13-01",
        "99/99/2026",
        "22 Sep",
        "25:99",
        "1 Jan 0001",
        "1 Jan 9999",
    ],
)
def test_what_is_no_date_is_none(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        Dates().read(text)


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["03/04/2026", "22/04/2026"], False),
        (["03/04/2026", "04/22/2026"], True),
        (["03/04/2026, 6:00 PM"], True),
        (["03.04.2026, 18:00"], False),
        (["03/04/2026"], False),
        (["2026-04-03"], False),
        ([], False),
    ],
)
def test_all_dates_of_a_file_tell_which_number_is_the_month(texts: list[str], expected: bool) -> None:
    assert is_month_first(texts) is expected


def test_a_day_beyond_twelve_is_a_day_whatever_comes_first() -> None:
    assert Dates(month_first=True).read("22/09/2026 12:00") == Dates().read("09/22/2026 12:00") == NOON


def test_a_beginning_that_two_months_share_names_none() -> None:
    assert (month("jui"), month("ma"), month("cerv"), month("juin"), month("juil")) == (None, None, None, 6, 7)


@pytest.mark.parametrize(
    ("text", "decimal_comma", "expected"),
    [
        ("80", False, 80),
        ("82.5", False, 82.5),
        ("82,5", False, 82.5),
        ("1,250", False, 1250),
        ("1,250", True, 1.25),
        ("1.250,5", True, 1250.5),
        ("1,250.5", False, 1250.5),
        ("1\u202f250,5", True, 1250.5),
        ("−12.5", False, -12.5),
        ("1e2", False, 100),
        ("", False, None),
        (" - ", False, None),
        ("NaN", False, None),
    ],
)
def test_numbers_with_points_commas_and_spaces(text: str, decimal_comma: bool, expected: float | None) -> None:
    assert numbers.number(text, decimal_comma) == expected


@pytest.mark.parametrize("text", ["heavy", "1_000", "inf", "=1+1", "80 kg", "1.2.3"])
def test_what_is_no_number_is_a_bad_cell(text: str) -> None:
    with pytest.raises(BadLine):
        numbers.number(text, False)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1h 5m", 3900),
        ("2h 38m", 9480),
        ("45m", 2700),
        ("1 Std. 5 Min.", 3900),
        ("1:05:00", 3900),
        ("0:45:00", 2700),
        ("01:30", 90),
        ("90", 90),
        ("1620.0", 1620),
        ("45 sec", 45),
        ("", None),
    ],
)
def test_lengths_of_time(text: str, expected: float | None) -> None:
    assert numbers.seconds(text) == expected


def test_units_of_weight_and_distance() -> None:
    assert [numbers.unit(word) for word in ("kg", "kgs", "LBS", "lb", "pounds", "stone", "")] == [
        Unit.KG, Unit.KG, Unit.LB, Unit.LB, Unit.LB, None, None,
    ]  # fmt: skip
    metres = [numbers.metres(word) for word in ("m", "meters", "km", "mi", "miles", "ft", "yd", "parsec", "")]
    assert metres == [1, 1, 1000, 1609.344, 1609.344, 0.3048, 0.9144, None, None]


def test_headers_are_compared_without_signs_and_accents() -> None:
    names = ["weight_kg", "Weight (kg)", ' "Weight (KG)" ', "\ufeffweight-kg"]
    assert {heading(name) for name in names} == {"weight kg"}
    assert heading("Name der Übung") == "name der ubung"


def test_words_for_a_row_hold_nothing_that_a_database_or_a_phone_refuses() -> None:
    assert clean(" a\x00b\x07 \ud83d c\n", 10) == "ab ? c"
    assert clean("x" * 20, 10) == "x" * 10
