"""What somebody reached, from the totals of their log: told once, kept with its moment, never taken as a duty."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from domain.units import Unit, to_kg

MONTH_DAYS, YEAR_DAYS = 30, 365
_TONNE = 1000


class Kind(StrEnum):
    """What is counted. Lifts count in plates a side of a full bar, or in percent of one's own weight."""

    WORKOUTS = "workouts"
    WEEKS = "weeks"
    MONTH = "month"
    YEAR = "year"
    BACK = "back"
    TONNES = "tonnes"
    RECORDS = "records"
    PRESS = "press"
    BENCH = "bench"
    SQUAT = "squat"
    DEADLIFT = "deadlift"
    CLUB = "club"
    BENCH_BODY = "bench_body"
    SQUAT_BODY = "squat_body"
    DEADLIFT_BODY = "deadlift_body"


class Achievement(NamedTuple):
    """A kind of thing at one of its levels."""

    kind: Kind
    level: int

    @property
    def key(self) -> str:
        return f"{self.kind}:{self.level}"


LIFTS: Mapping[Kind, str] = {
    Kind.PRESS: "overhead-press",
    Kind.BENCH: "bench-press",
    Kind.SQUAT: "back-squat",
    Kind.DEADLIFT: "deadlift",
}
_CLUB = {Kind.PRESS: 1, Kind.BENCH: 2, Kind.SQUAT: 3, Kind.DEADLIFT: 4}
_OF_THE_BODY = {Kind.BENCH_BODY: Kind.BENCH, Kind.SQUAT_BODY: Kind.SQUAT, Kind.DEADLIFT_BODY: Kind.DEADLIFT}
LEVELS: Mapping[Kind, tuple[int, ...]] = {
    Kind.WORKOUTS: (1, 10, 25, 50, 100, 200, 300, 500, 1000),
    Kind.WEEKS: (4, 8, 12, 26, 52, 104),
    Kind.MONTH: (12,),
    Kind.YEAR: (100, 150),
    Kind.BACK: (30,),
    Kind.TONNES: (1, 6, 12, 30, 78, 150, 204, 420, 575, 2800, 7300),
    Kind.RECORDS: (1, 10, 25, 50, 100, 250),
    Kind.PRESS: (1,),
    Kind.BENCH: (1, 2, 3),
    Kind.SQUAT: (1, 2, 3, 4),
    Kind.DEADLIFT: (2, 3, 4, 5),
    Kind.CLUB: (1234,),
    Kind.BENCH_BODY: (100,),
    Kind.SQUAT_BODY: (150,),
    Kind.DEADLIFT_BODY: (200,),
}
COUNTED = (Kind.WORKOUTS, Kind.WEEKS, Kind.TONNES, Kind.RECORDS)
PRIVATE = frozenset((*_OF_THE_BODY, Kind.BACK))
LOGGED = frozenset(Kind) - {Kind.WEEKS, *_OF_THE_BODY}


@dataclass(frozen=True, slots=True)
class Totals:
    """What the whole log adds up to: days trained, kg lifted, heaviest-ever sets after a first one, the longest streak
    in weeks, and the heaviest set of each lift in kg; `body_kg` where they told it."""

    trained: Collection[date] = ()
    workouts: int = 0
    volume_kg: float = 0
    records: int = 0
    weeks: int = 0
    lifts: Mapping[Kind, float] | None = None
    body_kg: float | None = None


@dataclass(frozen=True, slots=True)
class Reached:
    """An achievement and when it was reached."""

    achievement: Achievement
    at: datetime


@dataclass(frozen=True, slots=True)
class Next:
    """The next level of what is counted, and how far it has come."""

    achievement: Achievement
    value: float


def reached(totals: Totals, unit: Unit) -> tuple[Achievement, ...]:
    """All that the totals have reached; plates are the 20 kg or 45 lb ones that `unit` has."""
    found: dict[Kind, float] = {kind: _value(kind, totals, unit) for kind in LEVELS if kind is not Kind.CLUB}
    found[Kind.CLUB] = 1234 if all(found[lift] >= plates for lift, plates in _CLUB.items()) else 0
    return tuple(Achievement(kind, level) for kind in Kind for level in LEVELS[kind] if found[kind] >= level)


def coming(totals: Totals) -> tuple[Next, ...]:
    """The next level of each thing that grows by just going on."""
    values = {kind: _value(kind, totals, Unit.KG) for kind in COUNTED}
    return tuple(
        Next(Achievement(kind, level), values[kind])
        for kind in COUNTED
        if (level := next((level for level in LEVELS[kind] if level > values[kind]), None))
    )


def achievement_of(key: str) -> Achievement | None:
    """The achievement with a key; None for one that there is no more."""
    kind, _, level = key.partition(":")
    known = kind in list(Kind) and level.isdecimal() and int(level) in LEVELS[Kind(kind)]
    return Achievement(Kind(kind), int(level)) if known else None


def plates_kg(plates: int, unit: Unit) -> float:
    """The weight of a full bar with so many of the biggest common plates a side: 60, 100, 140 kg; 135, 225, 315 lb."""
    return to_kg(45 + 90 * plates, Unit.LB) if unit is Unit.LB else 20 + 40 * plates


def _value(kind: Kind, totals: Totals, unit: Unit) -> float:
    lifts = totals.lifts or {}
    if kind in LIFTS:
        return max((n for n in range(1, 9) if lifts.get(kind, 0) >= plates_kg(n, unit) - 0.05), default=0)
    if kind in _OF_THE_BODY:
        return 100 * lifts.get(_OF_THE_BODY[kind], 0) / totals.body_kg if totals.body_kg else 0
    match kind:
        case Kind.WORKOUTS:
            return totals.workouts
        case Kind.WEEKS:
            return totals.weeks
        case Kind.MONTH:
            return _most_within(totals.trained, MONTH_DAYS)
        case Kind.YEAR:
            return _most_within(totals.trained, YEAR_DAYS)
        case Kind.BACK:
            return _longest_gap(totals.trained)
        case Kind.TONNES:
            return totals.volume_kg / _TONNE
    return totals.records


def _most_within(trained: Collection[date], days: int) -> int:
    """The most days trained within so many in a row."""
    ordered, first, most = sorted(set(trained)), 0, 0
    for last, day in enumerate(ordered):
        while day - ordered[first] >= timedelta(days=days):
            first += 1
        most = max(most, last - first + 1)
    return most


def _longest_gap(trained: Collection[date]) -> int:
    """The longest break, in days, after which somebody trained again."""
    ordered = sorted(set(trained))
    return max(((after - before).days for before, after in pairwise(ordered)), default=0)
