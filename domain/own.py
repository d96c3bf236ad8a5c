"""Exercises that people make for themselves: what they may be called, and what follows from a few taps."""

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum

from domain.errors import BadExerciseName
from domain.exercises import Equipment, Exercise, ExerciseText, Level, Measure, Mechanics, Muscle, Pattern
from domain.training import SetValues
from domain.volume import PARTS, Group

LONGEST_NAME = 60
MOST = 200
_MET = 4.0  # kcal/kg/h, moderate effort: nobody asks what it costs


class Work(StrEnum):
    """What is no muscle but can be trained as well."""

    CARDIO = "cardio"
    MOBILITY = "mobility"


_USUAL: Mapping[Group, Pattern] = {
    Group.CHEST: Pattern.HORIZONTAL_PUSH,
    Group.BACK: Pattern.HORIZONTAL_PULL,
    Group.SHOULDERS: Pattern.VERTICAL_PUSH,
    Group.QUADS: Pattern.SQUAT,
    Group.HAMSTRINGS: Pattern.HINGE,
    Group.GLUTES: Pattern.HINGE,
    Group.ABS: Pattern.CORE,
}
_SINGLE_JOINT = frozenset((Pattern.ISOLATION, Pattern.CORE, Pattern.MOBILITY))


def named(text: str) -> str:
    """The name that a text gives: one line, 1 to 60 characters, a letter among them; else BadExerciseName."""
    name = " ".join("".join(char if char.isprintable() else " " for char in text).split())
    if not 1 <= len(name) <= LONGEST_NAME or not any(char.isalpha() for char in name):
        raise BadExerciseName(max=LONGEST_NAME)
    return name


def new(slug: str, name: str, measure: Measure, languages: tuple[str, ...]) -> Exercise:
    """An exercise of which nothing but its name and measure is known."""
    return Exercise(
        slug=slug,
        pattern=Pattern.ISOLATION,
        mechanics=Mechanics.ISOLATION,
        level=Level.BEGINNER,
        equipment=(),
        measure=measure,
        unilateral=False,
        met=_MET,
        prime_movers=(),
        synergists=(),
        contraindications=(),
        texts=dict.fromkeys(languages, ExerciseText(name, (), (), (), ())),
    )


def renamed(exercise: Exercise, name: str) -> Exercise:
    return replace(exercise, texts={language: replace(t, name=name) for language, t in exercise.texts.items()})


def training(exercise: Exercise, what: Group | Work) -> Exercise:
    """It trains a group of muscles, in the pattern that is usual for them, or is cardio or mobility."""
    if isinstance(what, Work):
        pattern = Pattern.CONDITIONING if what is Work.CARDIO else Pattern.MOBILITY
        return moving(replace(exercise, prime_movers=()), pattern)
    return moving(replace(exercise, prime_movers=_movers(what)), _USUAL.get(what, Pattern.ISOLATION))


def moving(exercise: Exercise, pattern: Pattern) -> Exercise:
    mechanics = Mechanics.ISOLATION if pattern in _SINGLE_JOINT else Mechanics.COMPOUND
    return replace(exercise, pattern=pattern, mechanics=mechanics)


def using(exercise: Exercise, item: Equipment | None) -> Exercise:
    return replace(exercise, equipment=(item,) if item else ())


def measure_of(sets: tuple[SetValues, ...]) -> Measure:
    """What sets are counted in, by what was typed: metres, seconds, a weight, else reps alone."""
    if any(values.metres for values in sets):
        return Measure.DISTANCE
    if any(values.seconds and not values.reps for values in sets):
        return Measure.TIME
    return Measure.LOAD if any(values.weight_kg for values in sets) else Measure.BODYWEIGHT


def _movers(group: Group) -> tuple[Muscle, ...]:
    """A group's muscle; of several the one that carries its name best."""
    return PARTS[group] if group is Group.BACK else PARTS[group][:1]
