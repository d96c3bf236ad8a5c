"""The points of the gate, what it says when one is not met, and what it judges by."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, TypeAlias

from domain.exercises import Exercise
from domain.generating.reach import Reach
from domain.profile import Profile
from domain.programs import PlannedExercise, Program

Day: TypeAlias = Sequence[PlannedExercise]


class Point(StrEnum):
    """The points of the gate, in ENGINE's order; the last stands for the days and the goal that were asked for."""

    VOLUME = "volume"
    FREQUENCY = "frequency"
    PATTERNS = "patterns"
    MINUTES = "minutes"
    REST = "rest"
    PROGRESSION = "progression"
    START = "start"
    EQUIPMENT = "equipment"
    LIMITATIONS = "limitations"
    LEVEL = "level"
    SCREENING = "screening"
    OUTLOOK = "outlook"
    ASKED = "asked"


@dataclass(frozen=True, slots=True)
class Fault:
    """A point that is not met: a message key and its arguments, which hold the evidence. Days count from 0.

    gate-volume-low, -high    group, sets, low, high     a week's sets of a group against what its band leaves room for
    gate-volume-session       muscle, sets, day, high    too many hard sets of a muscle on one day
    gate-frequency            group, times               a big muscle less than twice a week
    gate-pattern              pattern                    a movement that is missing
    gate-minutes              day, minutes, budget       a day that takes longer than they have
    gate-rest                 exercise, day, seconds, low, high    a rest that does not fit the work
    gate-progression          exercise                   a scheme that cannot go on, or not with that exercise
    gate-two-schemes          exercise                   two schemes for one history
    gate-no-deload            weeks                      so many weeks without a light one
    gate-start                exercise                   no weight to begin with, and too many reps to find one
    gate-equipment            exercise, item             something that they do not have
    gate-limitations          exercise, area             it loads what hurts
    gate-level                exercise, level            it is for another level
    gate-screening, -doctor                              the seven questions are due; a doctor comes first
    gate-outlook              exercise, what             eight weeks of success or failure that end in nonsense
    gate-days                 days, asked                another number of days
    gate-goal                 goal                       it trains for something else
    gate-goal-without         goal                       nothing that they have would serve that goal
    """

    point: Point
    key: str
    args: Mapping[str, Any] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Case:
    """A program for somebody whose goal, level, days and minutes are known, and what can be asked of it."""

    program: Program
    profile: Profile
    exercises: Mapping[str, Exercise]
    reach: Reach

    def planned(self) -> Iterator[PlannedExercise]:
        return (planned for day in self.program.days for planned in day)

    def once(self) -> Iterator[tuple[PlannedExercise, Exercise]]:
        """Each exercise of the program, the first time that it comes."""
        found: dict[str, PlannedExercise] = {}
        for planned in self.planned():
            found.setdefault(planned.exercise, planned)
        return ((planned, self.exercises[slug]) for slug, planned in found.items())

    def cycle(self) -> list[Day]:
        """As many weeks as bring every day equally often, one for each day of the program."""
        numbers = range(self.program.per_week * len(self.program.days))
        return [self.program.days[self.program.day(number)] for number in numbers]

    def exercise(self, planned: PlannedExercise) -> Exercise:
        return self.exercises[planned.exercise]

    def done(self, day: Day) -> list[tuple[Exercise, int]]:
        return [(self.exercise(planned), planned.scheme.sets) for planned in day]
