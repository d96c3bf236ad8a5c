"""When a reminder is due, in the person's own days and hours."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum

EVERY_DAY = 0b111_1111
SNOOZE = timedelta(minutes=30)
MAX_REMINDERS = 20


class ReminderKind(StrEnum):
    """What a reminder is for: training on its own weekdays or on the days of the plan, or stepping on the scales."""

    WORKOUT = "workout"
    PLAN = "plan"
    WEIGH_IN = "weigh_in"


class DayState(StrEnum):
    """What became of a reminder on one local day."""

    SENT = "sent"
    SNOOZED = "snoozed"
    DONE = "done"
    SKIPPED = "skipped"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class Reminder:
    """A weekly reminder: `days` are bits (Monday is 1), `minute` counts local minutes since midnight."""

    id: int
    kind: ReminderKind
    days: int
    minute: int
    enabled: bool = True
    next_at: datetime | None = None

    @property
    def at(self) -> time:
        return time(self.minute // 60, self.minute % 60)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One reminder on one local day; `missed` are earlier days that an outage swallowed."""

    reminder: Reminder
    local_date: date
    state: DayState
    snoozed_until: datetime | None = None
    missed: tuple[date, ...] = ()


def instant(day: date, minute: int, zone: tzinfo) -> datetime:
    """The UTC instant of a local wall time. In the spring gap, where it does not exist, as much later as the clocks
    jump (02:30 rings at 03:30); in the autumn fold, where it comes twice, the first time."""
    wall = datetime.combine(day, time(minute // 60, minute % 60), tzinfo=zone)
    return wall.replace(fold=0).astimezone(UTC)


def next_due(after: datetime, days: int, minute: int, zone: tzinfo) -> tuple[datetime, date] | None:
    """The first (UTC instant, local date) later than `after` on which these days and this minute fall.

    None when no day is chosen. Each local date yields one instant, so a date is never due twice.
    """
    first = after.astimezone(zone).date() - timedelta(days=1)
    for ahead in range(10):
        day = first + timedelta(days=ahead)
        if days >> day.weekday() & 1 and (due := instant(day, minute, zone)) > after:
            return due, day
    return None


def parse_time(text: str) -> int | None:
    """Minutes since midnight of "18:30", "18h30", "7 h", "6pm", "6:30 pm", "1830"; None when it is no time."""
    compact = text.strip().lower().replace(" ", "").replace("h", ":").replace(".", ":")
    half = compact[-2:] if compact.endswith(("am", "pm")) else ""
    digits = compact.removesuffix(half) if half else compact
    hours, _, minutes = digits.partition(":") if ":" in digits else (digits[:-2], "", digits[-2:])
    if ":" not in digits and len(digits) <= 2:
        hours, minutes = digits, ""
    return _minute(hours, minutes or "0", half)


def _minute(hours: str, minutes: str, half: str) -> int | None:
    if not (hours.isascii() and minutes.isascii() and hours.isdigit() and minutes.isdigit()):
        return None
    hour, minute = int(hours), int(minutes)
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "pm" else 0)
    return hour * 60 + minute if hour < 24 and minute < 60 else None
