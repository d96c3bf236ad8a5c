"""Eight weeks of a program's main lifts, as they could go: to look at before somebody takes it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from domain.exercises import Exercise
from domain.generating.minutes import is_big
from domain.generating.outlook import Course, course_of, run
from domain.plates import Plates
from domain.prescription import Prescription
from domain.programs import PlannedExercise, Program
from domain.units import Unit

_LIFTS, _A_DAY = 4, 2
_WEEKS = (1, 3, 5, 7, 8)


@dataclass(frozen=True, slots=True)
class Example:
    """One lift: (week, what its last session of that week asks for) when all goes well, and when from there on every
    session is a bit short."""

    exercise: str
    success: tuple[tuple[int, Prescription], ...]
    failure: tuple[tuple[int, Prescription], ...]


def examples_of(program: Program, exercises: Mapping[str, Exercise], unit: Unit, plates: Plates) -> tuple[Example, ...]:
    """The main lifts of its days, four at most, with the weights that there are."""
    return tuple(
        _example(planned, program, exercises[planned.exercise], unit, plates)
        for planned in main_lifts(program, exercises)
    )


def main_lifts(program: Program, exercises: Mapping[str, Exercise]) -> Sequence[PlannedExercise]:
    """What opens each day, then the big ones that follow it, each once."""
    big = [[planned for planned in day if is_big(exercises[planned.exercise])] for day in program.days]
    found: dict[str, PlannedExercise] = {}
    for place in range(_A_DAY):
        for day in big:
            if place < len(day):
                found.setdefault(day[place].exercise, day[place])
    return list(found.values())[:_LIFTS]


def _example(planned: PlannedExercise, program: Program, exercise: Exercise, unit: Unit, plates: Plates) -> Example:
    course = course_of(planned, program, exercise, unit, plates)
    good = run(course, success=True)
    last = next((one.weight_kg for one in reversed(good) if not one.eased), None)
    bad = run(replace(course, start_kg=last) if course.start_kg else course, success=False)
    return Example(planned.exercise, _by_week(course, good), _by_week(course, bad))


def _by_week(course: Course, told: Sequence[Prescription]) -> tuple[tuple[int, Prescription], ...]:
    weeks = {days // 7 + 1: one for (days, _), one in zip(course.sessions, told, strict=True)}
    return tuple((week, weeks[week]) for week in _WEEKS if week in weeks)
