"""What the library can be filtered by, and which values of each an exercise has."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from domain.exercises import Equipment, Exercise, Level, Measure, Mechanics, Pattern
from domain.programs import Goal
from domain.volume import PARTS

NO_EQUIPMENT = "none"
_NO_HARD_SETS = frozenset((Pattern.CONDITIONING, Pattern.MOBILITY))
_HARD_WORK_MET = 5.0


class By(StrEnum):
    """The filters with a menu of their own."""

    MUSCLE = "muscle"
    EQUIPMENT = "equipment"
    LEVEL = "level"
    GOAL = "goal"
    PATTERN = "pattern"


class Whose(StrEnum):
    """A part of the library that is a person's own choice."""

    LIKED = "liked"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Selection:
    """What is looked at: a value for some filters, whose part of the library, `fits`: only what they have all for."""

    filters: Mapping[By, str] = field(default_factory=dict)
    whose: Whose | None = None
    fits: bool = False

    @property
    def is_all(self) -> bool:
        return not (self.filters or self.whose or self.fits)


def values_of(exercise: Exercise, by: By) -> tuple[str, ...]:
    """The values that an exercise has for a filter: groups of its prime movers, all that it needs, goals it serves."""
    match by:
        case By.MUSCLE:
            movers = set(exercise.prime_movers)
            return tuple(group for group, parts in PARTS.items() if movers.intersection(parts))
        case By.EQUIPMENT:
            return exercise.equipment or (NO_EQUIPMENT,)
        case By.LEVEL:
            return (exercise.level,)
        case By.GOAL:
            return tuple(goal for goal in Goal if serves(exercise, goal))
        case By.PATTERN:
            return (exercise.pattern,)


def passes(exercise: Exercise, filters: Mapping[By, str]) -> bool:
    """Whether it has the value of every filter."""
    return all(value in values_of(exercise, by) for by, value in filters.items())


def serves(exercise: Exercise, goal: Goal) -> bool:
    """Whether it is of the work that a goal is mostly made of.

    Strength: several joints under a load, or a hard one on the body. Muscle: hard sets in reps. Fat loss: cardio, and
    big movements of 5 METs and more. Health: what a beginner does well, cardio and mobility included.
    """
    hard = exercise.pattern not in _NO_HARD_SETS
    compound = exercise.mechanics is Mechanics.COMPOUND
    match goal:
        case Goal.STRENGTH:
            return hard and compound and (exercise.measure is Measure.LOAD or exercise.level is not Level.BEGINNER)
        case Goal.MUSCLE:
            return hard and exercise.measure in (Measure.LOAD, Measure.BODYWEIGHT)
        case Goal.FAT_LOSS:
            return exercise.pattern is Pattern.CONDITIONING or (hard and compound and exercise.met >= _HARD_WORK_MET)
        case Goal.HEALTH:
            return exercise.level is Level.BEGINNER


def is_at_hand(exercise: Exercise, equipment: Collection[Equipment] | None) -> bool:
    """Whether all that it needs is there; None: we do not know what is, so it may be."""
    return equipment is None or set(exercise.equipment) <= set(equipment)
