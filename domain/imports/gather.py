"""Lines become workouts, in the order of the file; what cannot be taken is noted with its line."""

from collections import Counter
from collections.abc import Hashable
from dataclasses import dataclass, field
from datetime import datetime

from domain import errors
from domain.errors import SpotterError
from domain.imports.lines import Line
from domain.imports.records import BadLine, Broken, Fault, FileHistory, FileSet, FileWorkout, Source
from domain.training import SetValues, check

MOST_SETS = 500
_FAULTS: dict[type[SpotterError], Fault] = {
    errors.NegativeNumber: Fault.NEGATIVE,
    errors.WeightTooHeavy: Fault.WEIGHT,
    errors.RepsOutOfRange: Fault.REPS,
    errors.RpeOutOfRange: Fault.RPE,
    errors.DurationOutOfRange: Fault.DURATION,
    errors.DistanceOutOfRange: Fault.DISTANCE,
}


@dataclass(slots=True)
class _Workout:
    line: Line
    sets: list[FileSet] = field(default_factory=list)
    notes: dict[str, list[str]] = field(default_factory=dict)
    supersets: dict[str, int] = field(default_factory=dict)
    feeling: int | None = None

    def turn(self, superset: str | None) -> int | None:
        """The number of a superset: its own, where it is one, else the next."""
        if superset is None:
            return None
        own = int(superset) if superset.isdecimal() and len(superset) < 5 else len(self.supersets)
        return self.supersets.setdefault(superset, own)

    def done(self) -> FileWorkout:
        first = self.line
        end = first.end if first.end and _before(first.start, first.end) else None
        return FileWorkout(
            start=first.start,
            end=end,
            sets=tuple(self.sets),
            title=first.title or None,
            note=first.note or None,
            notes={name: "\n".join(notes) for name, notes in self.notes.items()},
            feeling=self.feeling,
        )


class Gathering:
    """What was read so far."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._workouts: dict[Hashable, _Workout] = {}
        self._broken: list[Broken] = []
        self._names: Counter[str] = Counter()
        self._volume_kg = 0.0
        self.rows = self.set_rows = 0

    def leave(self, line: int, bad: BadLine) -> None:
        """A row that cannot be taken."""
        self._broken.append(Broken(line, bad.fault, bad.cell))

    def rest(self, line: Line) -> None:
        """A row that tells no set: at most a note of its exercise."""
        self._note(self._workout(line), line)

    def add(self, number: int, line: Line, values: SetValues) -> None:
        """A row that tells a set; BadLine when nobody could have done it, or nothing was done."""
        self.set_rows += 1
        self._names[line.name] += 1
        weight, reps = values.weight_kg or 0, values.reps or 0
        self._volume_kg += weight * reps if weight > 0 and reps > 0 else 0
        if values.reps is None and values.seconds is None and values.metres is None:
            raise BadLine(Fault.NOTHING)
        try:
            check((values,))
        except SpotterError as error:
            raise BadLine(_FAULTS[type(error)]) from None
        workout = self._workout(line)
        if len(workout.sets) >= MOST_SETS:
            raise BadLine(Fault.CROWDED)
        workout.sets.append(FileSet(number, line.name, values, workout.turn(line.superset)))
        self._note(workout, line)

    def feel(self, line: Line, feeling: int | None) -> None:
        """How the workout of a line felt, 1 to 5."""
        self._workout(line).feeling = feeling if feeling in range(1, 6) else None

    def done(self, unit_named: bool) -> FileHistory:
        """All of it; workouts without a set that can be taken are left out."""
        return FileHistory(
            source=self._source,
            rows=self.rows,
            set_rows=self.set_rows,
            volume_kg=round(self._volume_kg, 3),
            workouts=tuple(workout.done() for workout in self._workouts.values() if workout.sets),
            broken=tuple(sorted(self._broken, key=lambda broken: broken.line)),
            names=self._names,
            unit_named=unit_named,
        )

    def _workout(self, line: Line) -> _Workout:
        if (found := self._workouts.get(line.workout)) is None:
            found = self._workouts[line.workout] = _Workout(line)
        return found

    @staticmethod
    def _note(workout: _Workout, line: Line) -> None:
        if line.exercise_note:
            told = workout.notes.setdefault(line.name, [])
            if line.exercise_note not in told:
                told.append(line.exercise_note)


def _before(start: datetime, end: datetime) -> bool:
    return (start.tzinfo is None) == (end.tzinfo is None) and start <= end
