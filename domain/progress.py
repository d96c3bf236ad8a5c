"""How training goes, in numbers."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from domain.adherence import Streak
from domain.charts import WeekVolume
from domain.exercises import Muscle
from domain.volume import Band, Group


@dataclass(frozen=True, slots=True)
class GroupVolume:
    """A muscle group's fractional sets of the last seven days, against its band."""

    group: Group
    sets: float
    band: Band


@dataclass(frozen=True, slots=True)
class MuscleWeek:
    """The last seven days: fractional sets of each group against its band, and of each muscle alone."""

    groups: tuple[GroupVolume, ...]
    sets: Mapping[Muscle, float]


@dataclass(frozen=True, slots=True)
class Progress:
    """Totals over everything, the week under way and the one before, the streak, and how faithfully a plan is kept
    (0 to 1 over four weeks, None without one)."""

    workouts: int
    sets: int
    volume_kg: float
    week: WeekVolume
    week_before: WeekVolume
    streak: Streak
    adherence: float | None
    muscles: tuple[GroupVolume, ...] = ()
    last: date | None = None
