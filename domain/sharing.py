"""What somebody shows to others: a workout, a record, a month. Nothing of their body, their notes, how they felt."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from domain.achievements import Achievement
from domain.charts import Point
from domain.records import Record, RecordKind
from domain.strength import e1rm
from domain.training import LoggedSet, SetValues

LONGEST_SHOWN = timedelta(hours=4)


@dataclass(frozen=True, slots=True)
class Line:
    """An exercise of a workout: its best set, how many there were, and whether it set a record."""

    exercise: str
    best: SetValues
    sets: int
    record: bool


@dataclass(frozen=True, slots=True)
class SharedWorkout:
    """A workout that is over: minutes where they are believable, what was lifted in kg, and what it reached."""

    day: date
    minutes: int | None
    sets: int
    volume_kg: float
    lines: tuple[Line, ...]
    reached: Achievement | None


@dataclass(frozen=True, slots=True)
class SharedRecord:
    """A record of one exercise, and the best of each day that led to it, in what the record is told in."""

    day: date
    exercise: str
    record: Record
    best: SetValues
    trend: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class SharedMonth:
    """A month up to `today`: what was lifted in kg on each day trained, sets and records."""

    first: date
    today: date
    days: Mapping[date, float]
    workouts: int
    sets: int
    records: int

    @property
    def volume_kg(self) -> float:
        return sum(self.days.values())


def measured(record: Record, done: Sequence[SetValues]) -> float | None:
    """What the sets of one day come to in the quantity of a record; None where they say nothing of it."""
    match record.kind:
        case RecordKind.VOLUME:
            found = [sum(max(one.weight_kg or 0, 0) * (one.reps or 0) for one in done)]
        case RecordKind.WEIGHT:
            found = [one.weight_kg for one in done if one.weight_kg]
        case RecordKind.REPS:
            found = [one.reps for one in done if one.reps and _near(one.weight_kg, record.weight_kg)]
        case RecordKind.E1RM:
            found = [shown.kg for one in done if (shown := e1rm(one)) and not shown.rough]
        case RecordKind.METRES:
            found = [one.metres for one in done if one.metres]
        case RecordKind.SECONDS:
            found = [one.seconds for one in done if one.seconds]
        case RecordKind.FASTEST:
            found = [-one.seconds for one in done if one.seconds and _near(one.metres, record.metres)]
    return abs(max(found)) if found else None


def _near(value: float | None, other: float | None) -> bool:
    """The same weight or way, to a hundredth."""
    return abs((value or 0) - (other or 0)) <= max(0.01 * (other or 0), 0.02)


def lines(sets: Iterable[LoggedSet], records: Sequence[str]) -> tuple[Line, ...]:
    """One line for each exercise in the order of the workout, without warm-ups; records in `records`."""
    found: dict[str, list[SetValues]] = {}
    for one in sets:
        if not one.warmup:
            found.setdefault(one.exercise, []).append(one.values)
    return tuple(Line(slug, max(done, key=_worth), len(done), slug in records) for slug, done in found.items())


def month_before(day: date, back: int) -> date:
    """The first day of the month that lies `back` months before the one of `day`."""
    months = day.year * 12 + day.month - 1 - back
    return date(months // 12, months % 12 + 1, 1)


def _worth(values: SetValues) -> tuple[float, float, float, float]:
    return values.weight_kg or 0, values.reps or 0, values.metres or 0, values.seconds or 0
