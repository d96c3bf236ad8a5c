"""What every program must pass before it is shown, whoever made it: a template, the generator, an edit, a model.

ENGINE's list, each point held to what the profile leaves room for (see `domain.generating.reach`): what their
equipment, their level, what hurts and the time that they gave cannot give is not asked for; all else is.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from domain.exercises import Exercise
from domain.generating import exercise_points, week_points
from domain.generating.faults import Case, Fault, Point
from domain.generating.reach import Reach, reach_of
from domain.profile import Profile
from domain.programs import Program
from domain.screening import Screening, must_ask

_RULES: tuple[Callable[[Case], Iterator[Fault]], ...] = (
    week_points.volume,
    week_points.frequency,
    week_points.patterns,
    week_points.minutes,
    exercise_points.rest,
    exercise_points.progression,
    exercise_points.start,
    exercise_points.equipment,
    exercise_points.limitations,
    exercise_points.level,
    exercise_points.outlook,
    week_points.asked,
)


def check(
    program: Program, profile: Profile, exercises: Mapping[str, Exercise], screening: Screening | None, today: date
) -> tuple[Fault, ...]:
    """All that speaks against a program for somebody; nothing when it passes.

    What the profile leaves open is taken from the program. KeyError for an exercise that is not among `exercises`.
    """
    return (*faults_of(program, profile, exercises), *_screened(screening, today))


def faults_of(
    program: Program, profile: Profile, exercises: Mapping[str, Exercise], reach: Reach | None = None
) -> tuple[Fault, ...]:
    """The same without the health check, which no program can mend; `reach` where it is known already."""
    wish = replace(
        profile,
        goal=profile.goal or program.goals[0],
        level=profile.level or program.level,
        days=profile.days or program.per_week,
        minutes=profile.minutes or program.minutes,
    )
    case = Case(program, wish, exercises, reach or reach_of(wish, exercises))
    return tuple(fault for rule in _RULES for fault in rule(case))


def _screened(screening: Screening | None, today: date) -> Iterator[Fault]:
    if screening and screening.see_a_doctor:
        yield Fault(Point.SCREENING, "gate-doctor")
    elif must_ask(screening, today):
        yield Fault(Point.SCREENING, "gate-screening")
