"""A streak in weeks that forgives, and what was done of what was planned."""

from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from domain.adherence import MAX_FREEZES, Streak, adherence, monday, streak

FIRST = date(2026, 1, 5)  # a Monday
WEEK = timedelta(weeks=1)
DAYS = st.integers(0, 40 * 7).map(lambda days: FIRST + timedelta(days=days))
TRAINED = st.sets(DAYS, max_size=60)
GOALS = st.integers(1, 4)
# Weeks of all or nothing, which is where streaks grow long: a K is kept with three days, an M is missed.
PATTERNS = st.text("KKKM", min_size=1, max_size=60)


def days_of(pattern: str, goal: int = 3) -> set[date]:
    """Training days of the weeks from FIRST on: K kept, M missed by a day."""
    return {
        FIRST + number * WEEK + timedelta(days=2 * day)
        for number, week in enumerate(pattern)
        for day in range(goal if week == "K" else goal - 1)
    }


def after(pattern: str) -> date:
    """The Monday after those weeks."""
    return FIRST + len(pattern) * WEEK


@pytest.mark.parametrize(
    ("pattern", "weeks", "freezes"),
    [
        ("", 0, 0),
        ("K", 1, 0),
        ("KKK", 3, 0),
        ("KKKM", 0, 0),
        ("KKKMK", 1, 0),
        ("KKKK", 4, 1),
        ("KKKKM", 4, 0),
        ("KKKKMM", 0, 0),
        ("KKKKKMK", 6, 0),
        ("KKKKKMKKK", 8, 1),
        ("KKKKKKKK", 8, 2),
        ("KKKKKKKKKKKK", 12, 2),
        ("KKKKKKKKMM", 8, 0),
        ("KKKKKKKKMMM", 0, 0),
        ("KKKKKKKKKKKKMKKKK", 16, 2),
        ("MMK", 1, 0),
    ],
)
def test_four_weeks_kept_earn_a_freeze_and_a_missed_week_uses_one(pattern: str, weeks: int, freezes: int) -> None:
    assert streak(days_of(pattern), after(pattern), 3) == Streak(weeks, freezes, 0, 3)


@pytest.mark.parametrize("weekday", range(7))
def test_the_week_under_way_costs_nothing_until_it_is_over(weekday: int) -> None:
    today = after("KK") + timedelta(days=weekday)
    assert streak(days_of("KK"), today, 3) == Streak(2, 0, 0, 3)
    assert streak(days_of("KK"), after("KKM"), 3) == Streak(0, 0, 0, 3)


def test_the_week_under_way_adds_once_its_goal_is_reached() -> None:
    monday = after("KKK")
    trained = days_of("KKK") | {monday, monday + timedelta(days=1)}
    assert streak(trained, monday + timedelta(days=1), 3) == Streak(3, 0, 2, 3)
    assert streak(trained | {monday + timedelta(days=2)}, monday + timedelta(days=2), 3) == Streak(4, 1, 3, 3)


def test_a_week_belongs_to_monday_whatever_the_year() -> None:
    across_the_year = {date(2026, 12, 28), date(2027, 1, 3)}
    assert streak(across_the_year, date(2027, 1, 3), 2).weeks == 1
    assert streak({date(2027, 1, 3), date(2027, 1, 4)}, date(2027, 1, 4), 2).weeks == 0


def test_twice_on_a_day_is_one_day_and_tomorrow_is_not_done() -> None:
    assert streak([FIRST, FIRST, FIRST + timedelta(days=1)], FIRST, 2) == Streak(0, 0, 1, 2)


def test_another_goal_now_does_not_rewrite_the_weeks_before() -> None:
    trained = days_of("KKKK", goal=2)
    before = {FIRST + number * WEEK: 2 for number in range(4)}
    assert streak(trained, after("KKKK"), 4).weeks == 0
    assert streak(trained, after("KKKK"), 4, goals=before) == Streak(4, 1, 0, 4)


def test_a_week_off_neither_adds_nor_costs() -> None:
    off = {FIRST + 2 * WEEK: 0}
    assert streak(days_of("KKMK"), after("KKMK"), 3, goals=off).weeks == 3
    assert streak(days_of("KKKK"), after("KKKK"), 3, goals=off) == Streak(3, 0, 0, 3)


def test_without_freezes_a_missed_week_ends_it() -> None:
    assert streak(days_of("KKKKKKKKM"), after("KKKKKKKKM"), 3, freezes=0) == Streak(0, 0, 0, 3)


@given(TRAINED, DAYS, DAYS, GOALS)
def test_a_training_day_more_never_lowers_the_streak(trained: set[date], day: date, today: date, goal: int) -> None:
    less, more = streak(trained, today, goal), streak(trained | {day}, today, goal)
    assert less.weeks <= more.weeks
    assert less.freezes_left <= more.freezes_left


@given(PATTERNS, st.data())
def test_a_missed_week_made_good_never_lowers_the_streak(pattern: str, data: st.DataObject) -> None:
    assume("M" in pattern)
    place = data.draw(st.sampled_from([n for n, week in enumerate(pattern) if week == "M"]))
    mended = pattern[:place] + "K" + pattern[place + 1 :]
    less, more = streak(days_of(pattern), after(pattern), 3), streak(days_of(mended), after(pattern), 3)
    assert less.weeks <= more.weeks
    assert less.freezes_left <= more.freezes_left


@given(PATTERNS, st.integers(1, 4))
def test_who_can_hold_more_freezes_never_has_the_shorter_streak(pattern: str, held: int) -> None:
    trained, today = days_of(pattern), after(pattern)
    assert streak(trained, today, 3, held - 1).weeks <= streak(trained, today, 3, held).weeks


@given(PATTERNS)
def test_a_streak_holds_the_last_weeks_kept_and_nothing_before_three_missed_in_a_row(pattern: str) -> None:
    found = streak(days_of(pattern), after(pattern), 3)
    unbroken = len(pattern) - len(pattern.rstrip("K"))
    assert unbroken <= found.weeks <= pattern.rpartition("MMM")[2].count("K")
    assert 0 <= found.freezes_left <= min(MAX_FREEZES, found.weeks // 4)


@given(TRAINED, DAYS, GOALS)
def test_days_to_come_and_the_order_of_the_days_change_nothing(trained: set[date], today: date, goal: int) -> None:
    known = sorted(day for day in trained if day <= today)
    assert streak(trained, today, goal) == streak(known, today, goal) == streak(known[::-1], today, goal)


MON, TUE, WED, THU, FRI, SAT, SUN = (FIRST + timedelta(days=day) for day in range(7))
PLANNED = (MON, WED, FRI)


@pytest.mark.parametrize(
    ("done", "today", "share"),
    [
        ((MON, WED, FRI), SUN, 1),
        ((MON, WED), SUN, 2 / 3),
        ((MON, THU), SAT, 2 / 3),
        ((TUE, THU, SAT), SUN, 1),
        ((), SUN, 0),
        ((MON,), WED, 1),
        ((MON, WED), WED, 1),
        ((), MON, None),
        ((MON,), MON, 1),
        ((MON, TUE, WED, THU, FRI, SAT), SUN, 1),
    ],
)
def test_adherence_is_what_was_done_of_what_was_planned(
    done: tuple[date, ...], today: date, share: float | None
) -> None:
    assert adherence(PLANNED, done, 7, today) == share


def test_a_workout_more_in_one_week_does_not_make_good_for_another() -> None:
    planned = (*PLANNED, MON + WEEK, WED + WEEK)
    assert adherence(planned, (MON, TUE, WED, THU, FRI, SAT, MON + WEEK), 14, SUN + WEEK) == 4 / 5


def test_only_the_last_days_count() -> None:
    assert adherence((MON, SUN), (SUN,), 7, SUN) == 1 / 2
    assert adherence((MON, SUN), (SUN,), 6, SUN) == 1
    assert adherence((MON, SUN), (SUN,), 30, SUN + 5 * WEEK) is None


@given(TRAINED, TRAINED, st.sampled_from((7, 30, 90)), DAYS)
def test_adherence_is_a_share_or_nothing_when_nothing_was_planned(
    planned: set[date], done: set[date], last: int, today: date
) -> None:
    share = adherence(planned, done, last, today)
    before = {today - timedelta(days=back) for back in range(1, last)}
    assert share is None or 0 <= share <= 1
    assert (share is None) == (not planned & before and not (today in planned and today in done))


@given(TRAINED, TRAINED, DAYS, st.sampled_from((7, 30, 90)), DAYS)
def test_a_day_done_never_lowers_adherence(
    planned: set[date], done: set[date], day: date, last: int, today: date
) -> None:
    less, more = adherence(planned, done, last, today), adherence(planned, done | {day}, last, today)
    assert less is None or (more is not None and less <= more)


@given(DAYS)
def test_monday_begins_the_week_of_a_day(day: date) -> None:
    assert monday(day).weekday() == 0
    assert timedelta(0) <= day - monday(day) < WEEK
