"""The points of the gate that look at each exercise: its rest, its progress, its start, and whether it is theirs."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from domain.exercises import Exercise, Level, Measure, Pattern
from domain.generating.faults import Case, Fault, Point
from domain.generating.minutes import is_big, stations
from domain.generating.outlook import course_of, insane
from domain.generating.reach import LEVELS, open_to, owns
from domain.generating.staples import Style
from domain.generating.week_points import HEAVY_REPS
from domain.programs import PlannedExercise, Policy, Scheme

_BY_FEEL = frozenset({Pattern.CARRY, Pattern.CONDITIONING, Pattern.MOBILITY})
_RANGES = frozenset({Policy.DOUBLE, Policy.BODYWEIGHT, Policy.TIMED})
_OTHERS = {Measure.BODYWEIGHT: {Policy.BODYWEIGHT}, Measure.TIME: {Policy.TIMED}, Measure.DISTANCE: set[Policy]()}
_LOADED = set(Policy) - {Policy.BODYWEIGHT, Policy.TIMED, Policy.FIXED}
_LONG_WITHOUT_DELOAD = 6
_FOUND_BY_REPS = 12


def rest(case: Case) -> Iterator[Fault]:
    for number, day in enumerate(case.program.days):
        for station in stations(day):
            for planned in station:
                low, high = rests(planned, case.exercise(planned), len(station) > 1, case.reach.style)
                seconds = planned.scheme.rest_s
                if not low <= seconds <= high:
                    args = {"exercise": planned.exercise, "day": number, "seconds": seconds, "low": low, "high": high}
                    yield Fault(Point.REST, "gate-rest", args)


def rests(planned: PlannedExercise, exercise: Exercise, has_partner: bool, style: Style) -> tuple[int, int]:
    """From how many to how many seconds of rest fit the work, after ENGINE's table."""
    if style is Style.GENTLE:
        return 30, 90
    if exercise.pattern is Pattern.CONDITIONING:
        return 30, 90
    if exercise.pattern is Pattern.CARRY:
        return 45, 120
    if not is_big(exercise):
        return 45, 90
    if planned.scheme.high <= HEAVY_REPS and exercise.measure is Measure.LOAD:
        return 180, 300
    return 60 if has_partner else 90, 180


def progression(case: Case) -> Iterator[Fault]:
    """Each exercise has one scheme that can go on and knows what to do after a failure; longer plans of those who are
    past their first year have a light week."""
    for planned, exercise in case.once():
        if not _goes_on(planned.scheme, exercise):
            yield Fault(Point.PROGRESSION, "gate-progression", {"exercise": planned.exercise})
    by_slug = sorted(case.planned(), key=lambda planned: planned.exercise)
    for slug, group in groupby(by_slug, key=lambda planned: planned.exercise):
        if len({planned.scheme for planned in group}) > 1:
            yield Fault(Point.PROGRESSION, "gate-two-schemes", {"exercise": slug})
    later = case.profile.level not in (None, Level.BEGINNER)
    if later and case.program.weeks >= _LONG_WITHOUT_DELOAD and case.program.deload_every is None:
        yield Fault(Point.PROGRESSION, "gate-no-deload", {"weeks": case.program.weeks})


def _goes_on(scheme: Scheme, exercise: Exercise) -> bool:
    if scheme.sets < 1 or scheme.low < 1:
        return False
    if scheme.policy is Policy.FIXED:
        return exercise.pattern in _BY_FEEL
    rises = scheme.low < scheme.high if scheme.policy in _RANGES else scheme.low <= scheme.high
    return rises and scheme.policy in _OTHERS.get(exercise.measure, _LOADED)


def start(case: Case) -> Iterator[Fault]:
    """A weight to begin with, or reps few enough to find one by; the body, a time or a distance begins with itself."""
    for planned, exercise in case.once():
        found_by_reps = planned.scheme.low <= _FOUND_BY_REPS and planned.scheme.policy is not Policy.FIXED
        if exercise.measure is not Measure.LOAD or exercise.pattern in _BY_FEEL or found_by_reps:
            continue
        if course_of(planned, case.program, exercise).start_kg is None:
            yield Fault(Point.START, "gate-start", {"exercise": planned.exercise})


def equipment(case: Case) -> Iterator[Fault]:
    for planned, exercise in case.once():
        if not owns(case.profile, exercise):
            owned = case.profile.kit.equipment if case.profile.kit else frozenset()
            missing = next(item for item in exercise.equipment if item not in owned)
            yield Fault(Point.EQUIPMENT, "gate-equipment", {"exercise": planned.exercise, "item": missing})


def limitations(case: Case) -> Iterator[Fault]:
    for planned, exercise in case.once():
        for area in exercise.contraindications:
            if area in case.profile.limitations:
                yield Fault(Point.LIMITATIONS, "gate-limitations", {"exercise": planned.exercise, "area": area})


def level(case: Case) -> Iterator[Fault]:
    """Judged apart from equipment and what hurts, which have their own points."""
    own = LEVELS.index(case.profile.level or Level.BEGINNER)
    theirs = [(planned, one) for planned, one in case.once() if owns(case.profile, one)]
    above = [(planned, one) for planned, one in theirs if LEVELS.index(one.level) > own]
    if all(planned.exercise in case.reach.usable for planned, _ in above):
        return
    unhurt = replace(case.profile, limitations=())
    open_ = {one.slug for one in open_to(unhurt, case.exercises.values())} | case.reach.usable.keys()
    for planned, exercise in above:
        if planned.exercise not in open_:
            yield Fault(Point.LEVEL, "gate-level", {"exercise": planned.exercise, "level": exercise.level})


def outlook(case: Case) -> Iterator[Fault]:
    for planned, exercise in case.once():
        if planned.scheme.policy is Policy.FIXED or not _goes_on(planned.scheme, exercise):
            continue
        if found := insane(course_of(planned, case.program, exercise)):
            yield Fault(Point.OUTLOOK, "gate-outlook", {"exercise": planned.exercise, "what": found})
