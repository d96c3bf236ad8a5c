"""What a picture of progress is drawn from."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Point:
    """A value on one local day; its unit is told by what holds it."""

    day: date
    value: float


@dataclass(frozen=True, slots=True)
class WeekVolume:
    """What was lifted in the week that begins on a Monday: Σ weight × reps in kg, and how many sets."""

    monday: date
    volume_kg: float
    sets: int


@dataclass(frozen=True, slots=True)
class LiftTrend:
    """An exercise's estimated 1RM in kg, oldest first, at most one point a day and at least one in all."""

    exercise: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class ProgressFacts:
    """Consecutive weeks, the last one under way, and the main lifts (the picture shows three) over these weeks."""

    weeks: tuple[WeekVolume, ...]
    lifts: tuple[LiftTrend, ...]
