"""What a file of workouts holds, whatever wrote it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from domain.exercises import Measure
from domain.training import SetValues


class Source(StrEnum):
    """Who wrote a file."""

    HEVY = "hevy"
    STRONG = "strong"
    FITNOTES = "fitnotes"
    SPOTTER = "spotter"


class Fault(StrEnum):
    """Why a line cannot be taken."""

    DATE = "date"
    NUMBER = "number"
    NAME = "name"
    NOTHING = "nothing"
    NEGATIVE = "negative"
    WEIGHT = "weight"
    REPS = "reps"
    RPE = "rpe"
    DURATION = "duration"
    DISTANCE = "distance"
    QUOTE = "quote"
    AHEAD = "ahead"
    CROWDED = "crowded"


class BadLine(Exception):
    """A line that cannot be taken: the fault, and the cell where it is."""

    def __init__(self, fault: Fault, cell: str = "") -> None:
        super().__init__(fault)
        self.fault, self.cell = fault, cell


@dataclass(frozen=True, slots=True)
class Broken:
    """A line of the file, counted from 1, that is left out, and why."""

    line: int
    fault: Fault
    cell: str = ""


@dataclass(frozen=True, slots=True)
class FileSet:
    """A set as the file tells it; `name` is what it calls the exercise."""

    line: int
    name: str
    values: SetValues
    superset: int | None = None


@dataclass(frozen=True, slots=True)
class FileWorkout:
    """A workout of the file. A moment without a zone is the person's local time; `notes` are by exercise name."""

    start: datetime
    end: datetime | None
    sets: tuple[FileSet, ...]
    title: str | None = None
    note: str | None = None
    notes: Mapping[str, str] = field(default_factory=dict)
    feeling: int | None = None


@dataclass(frozen=True, slots=True)
class FileHistory:
    """All that was read.

    `rows` are all below the header, `set_rows` those that tell a set, believable or not; `volume_kg` is Σ weight ×
    reps of the latter. `names` counts set rows by exercise. Weights of a file that names no unit (`unit_named`) were
    read in the unit that was given, else as kg.
    """

    source: Source
    rows: int
    set_rows: int
    volume_kg: float
    workouts: tuple[FileWorkout, ...]
    broken: tuple[Broken, ...]
    names: Counter[str]
    unit_named: bool = True
    slugs: Mapping[str, str] = field(default_factory=dict)

    @property
    def sets(self) -> int:
        """How many sets could be taken."""
        return sum(len(workout.sets) for workout in self.workouts)


def measure_of(sets: Counter[Measure]) -> Measure:
    """What an exercise is counted in, by what most of its sets tell; a weight, where there ever is one."""
    if sets[Measure.LOAD]:
        return Measure.LOAD
    return max(Measure, key=lambda measure: sets[measure])


def told_in(values: SetValues) -> Measure:
    """What one set is counted in."""
    if values.reps is not None:
        return Measure.LOAD if (values.weight_kg or 0) > 0 else Measure.BODYWEIGHT
    return Measure.DISTANCE if values.metres is not None else Measure.TIME
