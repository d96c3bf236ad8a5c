"""The points of the gate that look at the week: volume, frequency, movements, time, and what was asked for."""

from collections.abc import Callable, Iterator, Mapping

from domain.exercises import Exercise, Measure, Muscle, Pattern
from domain.generating.faults import Case, Fault, Point
from domain.generating.minutes import estimated_minutes, is_big
from domain.generating.reach import MAJOR, NEEDED, serves
from domain.generating.staples import Purpose, Style
from domain.programs import PlannedExercise, Program
from domain.volume import PARTS, Group, group_sets, muscle_sets

MOST_A_SESSION = 8
HEAVY_REPS = 6
_TWICE = 2
_FEW, _MANY, _LONG, _SHORT_REST_S = 5, 20, 10, 90
_MOST_SETS = 0.6
_LEGS = frozenset({Pattern.SQUAT, Pattern.HINGE})


def weekly_sets(program: Program, exercises: Mapping[str, Exercise]) -> dict[Group, float]:
    """Sets of each group in a week, on average where days and weeks do not come out even."""
    sets = group_sets(muscle_sets((exercises[one.exercise], one.scheme.sets) for one in _cycle(program)))
    return {group: count / len(program.days) for group, count in sets.items()}


def meant_for_abs(program: Program, exercises: Mapping[str, Exercise]) -> float:
    """Weekly sets in which the abs are meant to work: half sets of bracing tire nobody."""
    found: dict[Muscle, int] = {}
    for planned in _cycle(program):
        exercise = exercises[planned.exercise]
        for muscle in exercise.prime_movers if exercise.pattern is not Pattern.CONDITIONING else ():
            found[muscle] = found.get(muscle, 0) + planned.scheme.sets
    return max(found.get(part, 0) for part in PARTS[Group.ABS]) / len(program.days)


def _cycle(program: Program) -> Iterator[PlannedExercise]:
    """All of as many weeks as bring every day equally often."""
    numbers = range(program.per_week * len(program.days))
    return (planned for number in numbers for planned in program.days[program.day(number)])


def volume(case: Case) -> Iterator[Fault]:
    for group, sets in weekly_sets(case.program, case.exercises).items():
        room = case.reach.rooms[group]
        args = {"group": group, "sets": sets, "low": room.low, "high": room.high}
        if sets < room.low:
            yield Fault(Point.VOLUME, "gate-volume-low", args)
        if (meant_for_abs(case.program, case.exercises) if group is Group.ABS else sets) > room.high:
            yield Fault(Point.VOLUME, "gate-volume-high", args)
    for number, day in enumerate(case.program.days):
        for muscle, sets in muscle_sets(case.done(day)).items():
            if sets > MOST_A_SESSION:
                args = {"muscle": muscle, "sets": sets, "day": number, "high": MOST_A_SESSION}
                yield Fault(Point.VOLUME, "gate-volume-session", args)


def frequency(case: Case) -> Iterator[Fault]:
    """A session trains a muscle with one fractional set or more."""
    trained = [group_sets(muscle_sets(case.done(day))) for day in case.cycle()]
    for group in MAJOR:
        times = sum(sets[group] >= 1 for sets in trained) / len(case.program.days)
        if times < _TWICE and case.reach.rooms[group].lowered != "none":
            yield Fault(Point.FREQUENCY, "gate-frequency", {"group": group, "times": times})


def patterns(case: Case) -> Iterator[Fault]:
    """Each movement every week, on average."""
    met = [{one for one in NEEDED for planned in day if serves(case.exercise(planned), one)} for day in case.cycle()]
    for pattern in NEEDED:
        times = sum(pattern in day for day in met)
        if times < len(case.program.days) and pattern not in case.reach.lacking:
            yield Fault(Point.PATTERNS, "gate-pattern", {"pattern": pattern})


def minutes(case: Case) -> Iterator[Fault]:
    for number, day in enumerate(case.program.days):
        takes, budget = estimated_minutes(day, case.exercises), case.profile.minutes
        if budget is not None and takes > budget:
            yield Fault(Point.MINUTES, "gate-minutes", {"day": number, "minutes": takes, "budget": budget})


def asked(case: Case) -> Iterator[Fault]:
    if case.program.per_week != case.profile.days:
        args = {"days": case.program.per_week, "asked": case.profile.days}
        yield Fault(Point.ASKED, "gate-days", args)
    if case.reach.style is Style.HEAVY and not case.reach.can_be_heavy:
        yield Fault(Point.ASKED, "gate-goal-without", {"goal": case.profile.goal})
    elif case.profile.goal not in case.program.goals or not _GOALS[case.reach.style](case):
        yield Fault(Point.ASKED, "gate-goal", {"goal": case.profile.goal})


def _is_heavy(case: Case) -> bool:
    """Main lifts of one to six reps: for the legs and for the upper body, wherever there is something to do them with,
    and one at least."""
    heavy = {
        case.exercise(one).pattern
        for one in case.planned()
        if is_big(case.exercise(one)) and case.exercise(one).measure is Measure.LOAD and one.scheme.high <= HEAVY_REPS
    }
    able = {Pattern(purpose) in _LEGS for purpose in case.reach.can_be_heavy if purpose is not Purpose.LUNGE}
    done = {pattern in _LEGS for pattern in heavy}
    return bool(heavy) and able <= done


def _builds(case: Case) -> bool:
    """Most sets of five to twenty reps, or held."""
    return _share(case, lambda one: one.scheme.high >= _FEW and one.scheme.low <= _MANY) >= _MOST_SETS


def _is_gentle(case: Case) -> bool:
    """Most sets longer than those of strength, with short rests."""
    return _share(case, lambda one: one.scheme.high >= _LONG and one.scheme.rest_s <= _SHORT_REST_S) >= _MOST_SETS


def _share(case: Case, which: Callable[[PlannedExercise], bool]) -> float:
    sets = sum(one.scheme.sets for one in case.planned())
    return sum(one.scheme.sets for one in case.planned() if which(one)) / max(sets, 1)


_GOALS: Mapping[Style, Callable[[Case], bool]] = {
    Style.HEAVY: _is_heavy,
    Style.BUILD: _builds,
    Style.GENTLE: _is_gentle,
}
