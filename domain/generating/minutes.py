"""How long a session takes, from what is in it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from domain.exercises import Equipment, Exercise, Measure, Pattern
from domain.programs import PlannedExercise, Scheme

WARM_UP_S, RAMP_S, CHANGE_S, GRIP_S, REP_S = 300, 240, 60, 10, 3
SIX = (
    Pattern.SQUAT,
    Pattern.HINGE,
    Pattern.HORIZONTAL_PUSH,
    Pattern.VERTICAL_PUSH,
    Pattern.HORIZONTAL_PULL,
    Pattern.VERTICAL_PULL,
)
BIG = frozenset((*SIX, Pattern.LUNGE))
_METRES_PER_S = {Pattern.CARRY: 1.0}
_RUNNING = 2.5


def estimated_minutes(day: Sequence[PlannedExercise], exercises: Mapping[str, Exercise]) -> float:
    """Five minutes of warm-up, four of ramp for the first barbell lift of each big pattern, one to get to each
    exercise, and every set with the rest after it but the last one's."""
    ramped = {exercises[planned.exercise].pattern for planned in day if needs_ramp(exercises[planned.exercise])}
    seconds: float = WARM_UP_S + RAMP_S * len(ramped)
    for station in stations(day):
        scheme = station[0].scheme
        work = sum(set_seconds(planned.scheme, exercises[planned.exercise]) for planned in station)
        seconds += CHANGE_S + scheme.sets * (scheme.rest_s + work) - scheme.rest_s
    return seconds / 60


def stations(day: Iterable[PlannedExercise]) -> Iterator[list[PlannedExercise]]:
    """Exercises alone, and those of a superset together."""
    for _, group in groupby(day, key=lambda planned: planned.superset or planned.exercise):
        yield list(group)


def set_seconds(scheme: Scheme, exercise: Exercise) -> float:
    """One set, both sides where they are done apart: 10 s to take the weight, 3 s a rep in the middle of the range,
    a metre a second for carries, 2.5 for other distances."""
    middle = (scheme.low + scheme.high) / 2
    if exercise.measure is Measure.DISTANCE:
        middle /= _METRES_PER_S.get(exercise.pattern, _RUNNING)
    elif exercise.measure is not Measure.TIME:
        middle *= REP_S
    return GRIP_S + middle * (2 if exercise.unilateral else 1)


def needs_ramp(exercise: Exercise) -> bool:
    """Whether somebody works up to it with lighter sets: big lifts with a barbell."""
    return is_big(exercise) and exercise.measure is Measure.LOAD and Equipment.BARBELL in exercise.equipment


def is_big(exercise: Exercise) -> bool:
    """Whether it is of a pattern that comes before the small ones."""
    return exercise.pattern in BIG
