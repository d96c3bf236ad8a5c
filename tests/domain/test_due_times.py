"""When a reminder is due: typed times, and the next moment in a person's own days and hours."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.reminders import EVERY_DAY, Reminder, ReminderKind, instant, next_due, parse_time

TIMES = [
    ("18:30", 18 * 60 + 30),
    ("18.30", 18 * 60 + 30),
    ("18h30", 18 * 60 + 30),
    ("18 h 30", 18 * 60 + 30),
    ("18H30", 18 * 60 + 30),
    ("1830", 18 * 60 + 30),
    ("830", 8 * 60 + 30),
    ("18h", 18 * 60),
    ("7 h", 7 * 60),
    ("7", 7 * 60),
    ("07:05", 7 * 60 + 5),
    ("0:00", 0),
    ("23:59", 23 * 60 + 59),
    ("6pm", 18 * 60),
    ("6 PM", 18 * 60),
    ("6:30 pm", 18 * 60 + 30),
    ("630am", 6 * 60 + 30),
    ("12am", 0),
    ("12pm", 12 * 60),
    ("12:30 am", 30),
    (" 18:30 ", 18 * 60 + 30),
]
NO_TIMES = [
    *("24:00", "18:60", "25h", "13pm", "0am", "-1:30", "18:-5", "18:3a", "18:30:00", "99999", "1.5.2", "6pm am"),
    *("soon", "am", "pm", "h", ":", "", " ", "١٨:٣٠", "½", "ce soir", "tomorrow 6pm"),
]

ZONES = [
    ZoneInfo(name)
    for name in (
        *("UTC", "Europe/Paris", "Europe/London", "America/New_York", "America/Los_Angeles", "America/St_Johns"),
        *("America/Havana", "America/Sao_Paulo", "America/Asuncion", "Asia/Kolkata", "Asia/Kathmandu", "Asia/Tokyo"),
        *("Asia/Beirut", "Africa/Cairo", "Australia/Lord_Howe", "Australia/Adelaide", "Pacific/Auckland"),
        *("Pacific/Chatham", "Pacific/Kiritimati", "Pacific/Apia", "Atlantic/Azores"),
    )
]
FIRST = datetime(2024, 1, 1, tzinfo=UTC)
MOMENTS = st.integers(0, 6 * 365 * 24 * 3600).map(lambda seconds: FIRST + timedelta(seconds=seconds))
MINUTES = st.integers(0, 24 * 60 - 1)
DAYS = st.integers(1, EVERY_DAY)
PARIS = ZoneInfo("Europe/Paris")


@pytest.mark.parametrize(("text", "minute"), TIMES)
def test_a_typed_time_is_read(text: str, minute: int) -> None:
    assert parse_time(text) == minute


@pytest.mark.parametrize("text", NO_TIMES)
def test_what_is_no_time_is_refused(text: str) -> None:
    assert parse_time(text) is None


@given(st.text(max_size=40))
def test_any_text_is_a_minute_of_the_day_or_nothing(text: str) -> None:
    found = parse_time(text)
    assert found is None or 0 <= found < 24 * 60


FORMS = ["{h}:{m:02}", "{h}h{m:02}", "{h:02}{m:02}", "{h12}:{m:02} {half}", "{h12}{m:02}{half}"]


@given(MINUTES, st.sampled_from(FORMS))
def test_a_time_is_read_as_it_was_written(minute: int, form: str) -> None:
    hour, rest = divmod(minute, 60)
    text = form.format(h=hour, m=rest, h12=hour % 12 or 12, half="am" if hour < 12 else "pm")
    assert parse_time(text) == minute
    assert Reminder(1, ReminderKind.WORKOUT, EVERY_DAY, minute).at == time(hour, rest)


@given(MOMENTS, DAYS, MINUTES, st.sampled_from(ZONES))
def test_the_next_moment_lies_ahead_on_a_chosen_day_within_eight(
    after: datetime, days: int, minute: int, zone: ZoneInfo
) -> None:
    due = next_due(after, days, minute, zone)
    assert due is not None
    moment, day = due
    assert after < moment <= after + timedelta(days=8)
    assert days >> day.weekday() & 1
    assert moment == instant(day, minute, zone)


@given(MOMENTS, DAYS, MINUTES, st.sampled_from(ZONES))
def test_no_chosen_day_before_it_was_skipped(after: datetime, days: int, minute: int, zone: ZoneInfo) -> None:
    due = next_due(after, days, minute, zone)
    assert due is not None
    day = after.astimezone(zone).date() - timedelta(days=1)
    while day < due[1]:
        assert not days >> day.weekday() & 1 or instant(day, minute, zone) <= after
        day += timedelta(days=1)


@given(MOMENTS, DAYS, MINUTES, st.sampled_from(ZONES))
def test_a_local_day_is_never_due_twice(after: datetime, days: int, minute: int, zone: ZoneInfo) -> None:
    found = []
    for _ in range(15):
        due = next_due(after, days, minute, zone)
        assert due is not None
        after = due[0]
        found.append(due)
    assert all(one[1] < two[1] and one[0] < two[0] for one, two in pairwise(found))


@given(MOMENTS, MINUTES, st.sampled_from(ZONES))
def test_without_a_day_nothing_is_due(after: datetime, minute: int, zone: ZoneInfo) -> None:
    assert next_due(after, 0, minute, zone) is None


@given(MOMENTS, MINUTES, st.sampled_from(ZONES))
def test_the_local_clock_shows_the_chosen_minute_unless_it_jumps_over_it(
    moment: datetime, minute: int, zone: ZoneInfo
) -> None:
    day = moment.date()
    local = instant(day, minute, zone).astimezone(zone)
    told = local.date() == day and local.hour * 60 + local.minute == minute
    assert told == _exists(day, minute, zone)


def _exists(day: date, minute: int, zone: ZoneInfo) -> bool:
    wall = datetime(day.year, day.month, day.day, *divmod(minute, 60), tzinfo=zone)
    return wall.astimezone(UTC).astimezone(zone).replace(tzinfo=None) == wall.replace(tzinfo=None)


def test_in_the_spring_gap_it_rings_later_by_the_gap() -> None:
    assert instant(date(2026, 3, 29), 2 * 60 + 30, PARIS) == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)


def test_in_the_autumn_fold_it_rings_in_the_first_hour() -> None:
    assert instant(date(2026, 10, 25), 2 * 60 + 30, PARIS) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


def test_the_local_hour_stays_when_the_clocks_change() -> None:
    before = next_due(datetime(2026, 3, 27, 12, tzinfo=UTC), EVERY_DAY, 18 * 60, PARIS)
    after = next_due(datetime(2026, 3, 29, 12, tzinfo=UTC), EVERY_DAY, 18 * 60, PARIS)
    assert before == (datetime(2026, 3, 27, 17, tzinfo=UTC), date(2026, 3, 27))
    assert after == (datetime(2026, 3, 29, 16, tzinfo=UTC), date(2026, 3, 29))
