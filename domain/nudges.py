"""When Spotter speaks first, and when it rather waits for the morning."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from enum import StrEnum

from domain.reminders import instant

MISSED_MINUTE = 10 * 60
COMEBACK_MINUTE = 17 * 60
DIGEST_MINUTE = 18 * 60
COMEBACK_DAYS = (7, 21)
DIGEST_WEEKDAY = 6


class Nudge(StrEnum):
    """Why it speaks: a planned workout did not happen; nobody trained for long; the week is over."""

    MISSED = "missed"
    COMEBACK = "comeback"
    DIGEST = "digest"


@dataclass(frozen=True, slots=True)
class Quiet:
    """Local minutes since midnight between which nobody is nudged; it may span midnight. Equal ends: never quiet."""

    start: int = 22 * 60
    end: int = 7 * 60

    def holds(self, minute: int) -> bool:
        if self.start <= self.end:
            return self.start <= minute < self.end
        return minute >= self.start or minute < self.end

    def after(self, minute: int) -> int:
        """The minute itself, or the end of the quiet that it falls into."""
        return self.end if self.holds(minute) else minute


def quiet_until(now: datetime, zone: tzinfo, quiet: Quiet) -> datetime | None:
    """When the quiet that now falls into ends; None when nobody is asleep."""
    local = now.astimezone(zone)
    minute = local.hour * 60 + local.minute
    if not quiet.holds(minute):
        return None
    return instant(local.date() + timedelta(days=minute >= quiet.end), quiet.end, zone)


def missed_at(planned: date, zone: tzinfo, quiet: Quiet) -> datetime:
    """The morning after a day on which a planned workout did not happen."""
    return instant(planned + timedelta(days=1), quiet.after(MISSED_MINUTE), zone)


def comeback_at(last: datetime, now: datetime, zone: tzinfo, quiet: Quiet) -> datetime | None:
    """A week after the last workout, and once more after three; then never: silence is an answer too."""
    day = last.astimezone(zone).date()
    moments = (instant(day + timedelta(days=days), quiet.after(COMEBACK_MINUTE), zone) for days in COMEBACK_DAYS)
    return next((moment for moment in moments if moment > now), None)


def week_told(today: date) -> date:
    """The Sunday that ends the week which a digest tells of: today, or the one before."""
    return today - timedelta(days=(today.weekday() - DIGEST_WEEKDAY) % 7)


def digest_at(now: datetime, zone: tzinfo, quiet: Quiet) -> datetime:
    """Sunday evening, the next one."""
    today = now.astimezone(zone).date()
    sunday = today + timedelta(days=(DIGEST_WEEKDAY - today.weekday()) % 7)
    at = instant(sunday, quiet.after(DIGEST_MINUTE), zone)
    return at if at > now.astimezone(UTC) else instant(sunday + timedelta(days=7), quiet.after(DIGEST_MINUTE), zone)
