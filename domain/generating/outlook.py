"""Weeks ahead, as they would go: everything done as told, or every session a bit short of it."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise

from domain.easing import light_week
from domain.exercises import Exercise, Level, Measure
from domain.plates import GRAIN_KG, METRIC, Load, Plates, fit, next_up
from domain.prescribing import first_weight, load_of
from domain.prescription import Kind, Mark, Past, Prescription, Target
from domain.programs import PlannedExercise, Policy, Program, Scheme
from domain.progression import prescribe, step_for
from domain.training import SetValues
from domain.units import Unit
from domain.waves import TRAINING

WEEKS = 8
_MONDAY = date(2024, 1, 1)
_MOST_UP = 1.1
_SHORT_BY = {Measure.TIME: 5, Measure.DISTANCE: 5}
_BEGINS_AT = {Level.BEGINNER: 1.0, Level.INTERMEDIATE: 2.0, Level.ADVANCED: 3.0}
_EASIER_BY, _ALL_OUT = 1.0, 10.0
_TO_COME_DOWN_FROM = 3
_MISSES_SEEN = 4
_COMES_DOWN = frozenset({Kind.DELOAD, Kind.LIGHT})
_SAYS_EASIER = frozenset({"why-easier", "why-stage"})
_ANY_REST = 60


@dataclass(frozen=True, slots=True)
class Course:
    """What an exercise is steered by: its scheme, what it is measured in, the step of a success and the weights that
    there are, the weight that it begins with in kg, and when it comes: (days from the start, in a light week) each.
    """

    scheme: Scheme
    measure: Measure
    step_kg: float
    load: Load | None
    start_kg: float | None
    sessions: tuple[tuple[int, bool], ...]

    @property
    def max_kg(self) -> float | None:
        """For waves, the one-rep max of somebody who begins at that weight."""
        if not self.scheme.waves or self.start_kg is None:
            return None
        return self.start_kg / TRAINING / max(share.part for share in self.scheme.waves[0])


def course_of(
    planned: PlannedExercise, program: Program, exercise: Exercise, unit: Unit = Unit.KG, plates: Plates = METRIC
) -> Course:
    """The first eight weeks of an exercise of a program, from a weight that its level may begin with."""
    load = load_of(exercise, unit, plates)
    start = None
    if load is not None and exercise.measure is Measure.LOAD:
        start = fit(first_weight(exercise, load) * _BEGINS_AT[program.level], load)
    step = step_for(exercise, unit, planned.scheme.policy)
    return Course(planned.scheme, exercise.measure, step, load, start, _sessions(planned.exercise, program))


def run(course: Course, *, success: bool) -> tuple[Prescription, ...]:
    """What each session asks for when all before went as told, or when all were short of it."""
    past: list[Past] = []
    told: list[Prescription] = []
    for days, light in course.sessions:
        today = _MONDAY + timedelta(days)
        one = prescribe(
            course.scheme,
            past,
            today,
            step_kg=course.step_kg,
            load=course.load,
            start_kg=course.start_kg,
            max_kg=course.max_kg,
            measure=course.measure,
        )
        one = light_week(one, course.load) if light else one
        told.append(one)
        done = tuple(_done(target, course, success) for target in one.targets)
        past.append(Past(today, done, frozenset({Mark.EASED}) if one.eased else frozenset()))
    return tuple(told)


def insane(course: Course) -> str | None:
    """What is wrong with eight weeks of success or of failure; None when they stay sane.

    Sane: the load never grows by more than one step or a tenth in a session and is never below what there is to load;
    reps stay in the range; who fails is given less, or told that something easier is due.
    """
    rest_does_not_matter = replace(course.scheme, rest_s=_ANY_REST, tempo=None)
    return _insane(replace(course, scheme=rest_does_not_matter))


@lru_cache(maxsize=4096)
def _insane(course: Course) -> str | None:
    good = [one for one in run(course, success=True) if not one.eased]
    bad = [one for one in run(_heavier(course), success=False) if not one.eased]
    if any(_jumps(course, before, after) for before, after in pairwise(good)):
        return "jump"
    if any(_is_too_light(course, one) for one in (*good, *bad)):
        return "too-light"
    if not all(_in_range(course.scheme, target) for one in good for target in one.targets):
        return "out-of-range"
    frozen = not any(one.kind in _COMES_DOWN or one.why.key in _SAYS_EASIER for one in bad)
    return "frozen" if frozen and len(bad) >= _MISSES_SEEN else None


def _sessions(slug: str, program: Program) -> tuple[tuple[int, bool], ...]:
    comes = [any(one.exercise == slug for one in day) for day in program.days]
    found = []
    for number in range(WEEKS * program.per_week):
        if comes[program.day(number)]:
            week, day = divmod(number, program.per_week)
            found.append((7 * week + day * 7 // program.per_week, program.is_light(number)))
    return tuple(found)


def _heavier(course: Course) -> Course:
    """Failure begins at a weight that can come down."""
    if course.start_kg is None or course.load is None:
        return course
    return replace(course, start_kg=fit(_TO_COME_DOWN_FROM * course.start_kg, course.load))


def _done(target: Target, course: Course, success: bool) -> SetValues:
    values, scheme = target.values, course.scheme
    rated = scheme.policy is Policy.RPE and scheme.rpe is not None
    if success:
        return replace(values, rpe=(scheme.rpe or _ALL_OUT) - _EASIER_BY if rated else None)
    less = _SHORT_BY.get(course.measure, 1)
    if values.seconds is not None:
        return replace(values, seconds=max(min(values.seconds, scheme.low) - less, 1))
    if values.metres is not None:
        return replace(values, metres=max(values.metres - less, 1.0))
    reps = values.reps or 1
    reps = max((reps if scheme.waves else min(reps, scheme.low)) - less, 1)
    return replace(values, reps=reps, rpe=_ALL_OUT if rated else None)


def _jumps(course: Course, before: Prescription, after: Prescription) -> bool:
    old, new = before.weight_kg, after.weight_kg
    if not old or not new or before.kind is Kind.FIRST:
        return False
    step = next_up(old, course.load) if course.load else old + course.step_kg
    if isinstance(course.load, Plates):
        step = max(step, old + course.step_kg)
    return new > max(step, old * _MOST_UP) + GRAIN_KG


def _is_too_light(course: Course, one: Prescription) -> bool:
    if course.load is None or course.measure is not Measure.LOAD:
        return False
    lightest = fit(0, course.load)
    return any((target.values.weight_kg or lightest) < lightest - GRAIN_KG for target in one.targets)


def _in_range(scheme: Scheme, target: Target) -> bool:
    amount = target.values.reps or target.values.seconds or target.values.metres or 0
    asked = [share.reps for wave in scheme.waves for share in wave] + [stage.reps for stage in scheme.stages]
    low, high = (min(asked), max(asked)) if asked else (scheme.low, scheme.high)
    return low <= amount <= high
