"""Plans: a program on somebody's own days."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import islice

from domain.profile import Kit
from domain.programs import Program

ILL_DAYS = 3
_USUAL_DAYS = {1: 0b1, 2: 0b1001, 3: 0b1_0101, 4: 0b1_1011, 5: 0b1_1111, 6: 0b11_1111, 7: 0b111_1111}


class Status(StrEnum):
    """Where a person stands with a program; one at a time is active."""

    ACTIVE = "active"
    PAUSED = "paused"
    COMPLETED = "completed"
    LEFT = "left"


class PlannedState(StrEnum):
    """What became of a planned workout."""

    PLANNED = "planned"
    DONE = "done"
    SKIPPED = "skipped"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class PlannedWorkout:
    """Workout `number` (from 0) of a program, on a local day."""

    number: int
    day: date
    state: PlannedState = PlannedState.PLANNED
    workout_id: int | None = None


@dataclass(frozen=True, slots=True)
class Away:
    """Other equipment for a while: what there is, and the last local day of it."""

    kit: Kit
    until: date


@dataclass(frozen=True, slots=True)
class Plan:
    """A program that somebody follows, with all its workouts in order; `days` are weekday bits, Monday is 1.

    Up to `light_until`, that day included, they take it easy.
    """

    enrolment_id: int
    program: Program
    status: Status
    days: int
    started_on: date
    workouts: tuple[PlannedWorkout, ...]
    program_id: int = 0
    away: Away | None = None
    light_until: date | None = None

    @property
    def done(self) -> int:
        return sum(w.state is PlannedState.DONE for w in self.workouts)

    @property
    def next(self) -> PlannedWorkout | None:
        """The workout that waits first, by its day."""
        waiting = (w for w in self.workouts if w.state is PlannedState.PLANNED)
        return min(waiting, key=lambda w: (w.day, w.number), default=None)

    def between(self, first: date, last: date) -> tuple[PlannedWorkout, ...]:
        """The workouts from one day to another, both counted, by day."""
        found = (w for w in self.workouts if first <= w.day <= last)
        return tuple(sorted(found, key=lambda w: (w.day, w.number)))

    def is_light(self, number: int, today: date) -> bool:
        """Whether workout `number` is a light one today."""
        return self.program.is_light(number) or (self.light_until is not None and today <= self.light_until)

    def kit_on(self, day: date) -> Kit | None:
        """The equipment of a journey that lasts to this day; None at home."""
        return self.away.kit if self.away and day <= self.away.until else None

    def at(self, number: int) -> PlannedWorkout | None:
        return next((w for w in self.workouts if w.number == number), None)


def usual_days(per_week: int) -> int:
    """Weekday bits with rest between them as far as a week allows: 3 is Monday, Wednesday, Friday."""
    return _USUAL_DAYS[min(max(per_week, 1), 7)]


def training_days(first: date, days: int) -> Iterator[date]:
    """The dates from `first` on that fall on weekday bits, without end. ValueError without any day."""
    if not days:
        raise ValueError("a plan needs a weekday")
    day = first
    while True:
        if days >> day.weekday() & 1:
            yield day
        day += timedelta(days=1)


def schedule(first: date, days: int, count: int) -> tuple[date, ...]:
    """`count` training dates from `first` on."""
    return tuple(islice(training_days(first, days), count))


def turned_to(first: date, days: int) -> int:
    """The same rhythm of weekdays, turned so that it starts on `first`: nobody waits for Monday."""
    for turn in range(7):
        turned = (days << turn | days >> (7 - turn)) & 0b111_1111
        if turned >> first.weekday() & 1:
            return turned
    return days


def week_of(day: date) -> tuple[date, date]:
    """Monday and Sunday of its week."""
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)
