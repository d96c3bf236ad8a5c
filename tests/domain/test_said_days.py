"""The days that people speak of, as they are on a Saturday."""

from datetime import date

import pytest

from domain.grammar.days import said_day
from domain.grammar.folding import composed, fold

TODAY = date(2026, 11, 21)
SAID = [
    ("bench 80x8 today", date(2026, 11, 21)),
    ("ce matin bench 80x8", date(2026, 11, 21)),
    ("yesterday bench 80x8", date(2026, 11, 20)),
    ("bench 80x8 last night", date(2026, 11, 20)),
    ("hier soir dc 80x8", date(2026, 11, 20)),
    ("gestern 80x8", date(2026, 11, 20)),
    ("avant-hier dc 80x8", date(2026, 11, 19)),
    ("the day before yesterday: squat", date(2026, 11, 19)),
    ("2 days ago bench", date(2026, 11, 19)),
    ("il y a deux jours dc", date(2026, 11, 19)),
    ("a week ago: bench", date(2026, 11, 14)),
    ("on Monday bench", date(2026, 11, 16)),
    ("lundi dernier squat", date(2026, 11, 16)),
    ("on Saturday bench", date(2026, 11, 21)),
    ("last Saturday bench", date(2026, 11, 14)),
    ("samedi dernier squat", date(2026, 11, 14)),
    ("le 12 dc 80x8", date(2026, 11, 12)),
    ("le 25 dc 80x8", date(2026, 10, 25)),
    ("the 12th: bench 80x8", date(2026, 11, 12)),
    ("le 31 dc 80x8", date(2026, 10, 31)),
    ("12/11 bench 80x8", date(2026, 11, 12)),
    ("le 12/11 dc 80x8", date(2026, 11, 12)),
    ("25/12 bench 80x8", date(2025, 12, 25)),
    ("12/11/2025 bench 80x8", date(2025, 11, 12)),
    ("12.11.2026 Bankdrücken", date(2026, 11, 12)),
    ("2026-11-12 bench", date(2026, 11, 12)),
    ("12 Nov: squat 5x5", date(2026, 11, 12)),
    ("November 12, 2026 at 8:00\nbench", date(2026, 11, 12)),
    ("Monday, November 16, 2026 at 8:00 am\nBench", date(2026, 11, 16)),
    ("lundi 16/11\nsquat", date(2026, 11, 16)),
    ("1er novembre dc", date(2026, 11, 1)),
]
UNSAID = [
    "pull-ups 12/11",
    "12/10/8 pull-ups",
    "12/11 pull-ups",
    "march 10 min",
    "squat 5x5 100",
    "le 5x5 à 100",
    "bench 80x8, 12 reps in may",
    "29/2 bench 80x8 30/2",
]


@pytest.mark.parametrize(("text", "day"), SAID, ids=[text for text, _ in SAID])
def test_a_day_is_the_latest_of_its_name(text: str, day: date) -> None:
    assert said_day(fold(composed(text)), TODAY, month_first=False)[0] == {day}


@pytest.mark.parametrize("text", UNSAID)
def test_numbers_that_are_no_day_stay_numbers(text: str) -> None:
    folded = fold(composed(text))
    assert said_day(folded, TODAY, month_first=False) == (frozenset(), folded)


def test_americans_write_the_month_first() -> None:
    assert said_day("12/11 bench 80x8", TODAY, month_first=True)[0] == {date(2025, 12, 11)}
    assert said_day("11/20 bench 80x8", TODAY, month_first=True)[0] == {date(2026, 11, 20)}


def test_a_day_leaves_blanks_where_it_stood() -> None:
    text = "bench 80x8 on monday, squat 100x5 hier"
    assert said_day(text, TODAY, month_first=False)[1] == "bench 80x8          , squat 100x5     "
