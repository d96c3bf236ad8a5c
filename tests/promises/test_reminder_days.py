"""A reminder is due once on each of its local days, whatever the clocks of its zone do."""

from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.reminders import EVERY_DAY, next_due
from tests.promises.support import SOAK, figure

ZONES = (
    *("Europe/Paris", "Europe/London", "Europe/Lisbon", "Europe/Moscow", "Europe/Dublin", "Atlantic/Azores"),
    *("America/New_York", "America/Los_Angeles", "America/Sao_Paulo", "America/Santiago", "America/Havana"),
    *("America/St_Johns", "America/Nuuk", "America/Scoresbysund", "America/Asuncion", "America/Phoenix"),
    *("Africa/Casablanca", "Africa/Cairo", "Africa/Johannesburg", "Asia/Beirut", "Asia/Jerusalem", "Asia/Kolkata"),
    *("Asia/Kathmandu", "Asia/Tokyo", "Asia/Gaza", "Australia/Sydney", "Australia/Lord_Howe", "Pacific/Auckland"),
    *("Pacific/Chatham", "Pacific/Apia"),
)
FIRST, LAST = date(2025, 1, 1), date(2027, 12, 31)
MINUTES = range(0, 24 * 60, 15 if SOAK else 360)
LATE_AND_EARLY = (0, 1, 30, 59, 60, 90, 119, 120, 121, 150, 179, 180, 181, 23 * 60, 23 * 60 + 30, 24 * 60 - 1)
pytestmark = pytest.mark.promise


def dues(zone: str, days: int, minute: int) -> list[tuple[datetime, date]]:
    """All that comes due in three years, one after the other, as the clock of the house asks."""
    found = []
    moment = datetime(2024, 12, 30, tzinfo=UTC)
    while (due := next_due(moment, days, minute, ZoneInfo(zone))) and due[1] <= LAST:
        found.append(due)
        moment = due[0]
    return [due for due in found if due[1] >= FIRST]


def wanted_days(days: int) -> list[date]:
    every = (FIRST + timedelta(days=n) for n in range((LAST - FIRST).days + 1))
    return [day for day in every if days >> day.weekday() & 1]


@pytest.mark.parametrize("zone", ZONES)
def test_each_local_day_of_three_years_comes_due_once_at_its_wall_time(zone: str) -> None:
    every = wanted_days(EVERY_DAY)
    for minute in sorted({*MINUTES, *LATE_AND_EARLY}):
        found = dues(zone, EVERY_DAY, minute)
        assert [day for _, day in found] == every, (zone, minute)
        moments = [moment for moment, _ in found]
        assert moments == sorted(set(moments)), (zone, minute)
        for moment, day in found:
            rings_at_its_hour(moment, day, minute, ZoneInfo(zone))


def rings_at_its_hour(moment: datetime, day: date, minute: int, zone: ZoneInfo) -> None:
    """At the wall time that was said, or up to an hour later when the clocks jumped over it."""
    wall = moment.astimezone(zone).replace(tzinfo=None)
    there = datetime.combine(day, time(minute // 60, minute % 60), zone)
    said = there.replace(tzinfo=None)
    if wall != said:
        assert there.astimezone(UTC).astimezone(zone).replace(tzinfo=None) != said, (zone, said, wall)
        assert timedelta() < wall - said <= timedelta(hours=1), (zone, said, wall)


@settings(max_examples=2_000 if SOAK else 150, deadline=None)
@given(
    zone=st.sampled_from(ZONES),
    days=st.integers(1, EVERY_DAY),
    minute=st.integers(0, 24 * 60 - 1),
    hours=st.integers(0, 3 * 365 * 24),
)
def test_from_any_moment_the_next_days_come_once_each_and_in_order(
    zone: str, days: int, minute: int, hours: int
) -> None:
    moment, seen = datetime(2025, 1, 1, tzinfo=UTC) + timedelta(hours=hours), []
    for _ in range(10):
        due = next_due(moment, days, minute, ZoneInfo(zone))
        assert due is not None
        assert due[0] > moment
        moment = due[0]
        seen.append(due[1])
    assert Counter(seen).most_common(1)[0][1] == 1
    gaps = [
        wanted
        for n in range((seen[-1] - seen[0]).days)
        if days >> (wanted := seen[0] + timedelta(days=n)).weekday() & 1
    ]
    assert seen[:-1] == gaps


def test_the_figures_of_this_promise() -> None:
    minutes = len({*MINUTES, *LATE_AND_EARLY})
    figure("reminders once per local day", zones=len(ZONES), years=3, minutes=minutes)
    assert len(set(ZONES)) == 30
