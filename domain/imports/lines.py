"""One row of any app in the same words, before rows become workouts."""

from collections.abc import Hashable
from dataclasses import dataclass
from datetime import datetime

from domain.training import SetKind


@dataclass(frozen=True, slots=True)
class Line:
    """What a row tells besides its numbers. `workout` is alike for the rows of one workout.

    `is_set`: it tells a set; others tell a rest, or the note of an exercise. `superset` is alike for the sets of a
    workout that were done in turn.
    """

    workout: Hashable
    start: datetime
    name: str
    end: datetime | None = None
    title: str = ""
    note: str = ""
    exercise_note: str = ""
    kind: SetKind = SetKind.WORKING
    superset: str | None = None
    is_set: bool = True
