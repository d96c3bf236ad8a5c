"""Which programs fit a person, and why."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from domain.exercises import Equipment, Level
from domain.profile import Kit, Profile
from domain.programs import Focus, Goal, Program

Section = Goal | Focus

_UNASKED, _LACKING = 20, 10
_WHAT_IT_IS_FOR = {
    Kit.GYM: frozenset({Equipment.BARBELL, Equipment.MACHINE, Equipment.CABLE}),
    Kit.BARBELL_HOME: frozenset({Equipment.BARBELL}),
}


@dataclass(frozen=True, slots=True)
class Fit:
    """A program and how far it is from what they asked (0: nothing to wish for).

    `reasons` tell of each known fact whether it is met: "fit-goal" or "misfit-goal", and so on with days, time, kit
    and level.
    """

    program: Program
    distance: int
    reasons: tuple[str, ...]

    @property
    def lacks(self) -> bool:
        """Whether it needs equipment that they did not name."""
        return "misfit-kit" in self.reasons


def fitting(profile: Profile, programs: Iterable[Program]) -> tuple[Fit, ...]:
    """The programs that they can do, nearest first; none that needs equipment they lack.

    Harder ones than their level (unknown: beginner) only when there are no others, and then the easiest of them. The
    distance is a sum: goal not served 4, served but not the main one 1; each day a week too few 2, too many 3; each 15
    minutes over their time 1, each full 30 under it 1; none of their equipment used 3, only what stands beside the bar
    or the machines 2; each level easier 2; a focus, as running, which no profile asks for, 20. An unknown fact costs
    nothing. Of equals, a featured one, then the one that uses more of their equipment; where we do not know it, first
    the one that needs least.
    """
    owned = [p for p in programs if profile.kit is None or profile.kit.equipment.issuperset(p.equipment)]
    hardest = max(0, min((_harder(profile, p) for p in owned), default=0))
    fits = [fit_of(profile, program) for program in owned if _harder(profile, program) <= hardest]
    return tuple(sorted(fits, key=lambda fit: (fit.distance, *_rank(profile, fit.program))))


def in_section(profile: Profile, programs: Iterable[Program], section: Section) -> tuple[Fit, ...]:
    """All that serve a goal, whatever else, or all of a focus: first what they have the equipment for, then what is
    made for it in the first place, the featured, the easiest, and those of the fewest days."""
    fits = (fit_of(profile, program) for program in programs if is_of(program, section))
    return tuple(sorted(fits, key=lambda fit: (fit.lacks, *_place(fit.program, section))))


def is_of(program: Program, section: Section) -> bool:
    """Whether a program stands in a section; one with a focus stands in that alone."""
    return program.focus is section or (program.focus is None and section in program.goals)


def _place(program: Program, section: Section) -> tuple[int, bool, int, int, str]:
    made_for = program.goals.index(section) if isinstance(section, Goal) else 0
    return min(made_for, 1), not program.featured, list(Level).index(program.level), program.per_week, program.slug


def _rank(profile: Profile, program: Program) -> tuple[int, int, str]:
    if profile.kit is None:
        return len(program.equipment), not program.featured, program.slug
    return not program.featured, -len(program.equipment), program.slug


def fit_of(profile: Profile, program: Program) -> Fit:
    """How far one program is from what they asked, whatever it needs."""
    found = list(_facts(profile, program))
    reasons = tuple(f"fit-{name}" if fits else f"misfit-{name}" for name, fits, _ in found)
    unasked = _UNASKED if program.focus else 0
    return Fit(program, sum(cost for _, _, cost in found) + unasked, reasons)


def _facts(profile: Profile, program: Program) -> Iterator[tuple[str, bool, int]]:
    """Name, whether it fits, what it costs."""
    if profile.goal is not None:
        place = program.goals.index(profile.goal) if profile.goal in program.goals else None
        yield "goal", place is not None, 4 if place is None else min(place, 1)
    if profile.days is not None:
        more = program.per_week - profile.days
        yield "days", more == 0, max(3 * more, -2 * more)
    if profile.minutes is not None:
        over = program.minutes - profile.minutes
        yield "time", over <= 0, math.ceil(over / 15) if over > 0 else -over // 30
    if profile.kit is not None:
        owned = profile.kit.equipment.issuperset(program.equipment)
        yield "kit", owned, _wasted(profile.kit, program) if owned else _LACKING
    harder = _harder(profile, program)
    if profile.level is not None or harder > 0:
        yield "level", harder == 0, max(0, -2 * harder)


def _wasted(kit: Kit, program: Program) -> int:
    if not program.equipment:
        return 0 if kit is Kit.BODYWEIGHT else 3
    main = _WHAT_IT_IS_FOR.get(kit)
    return 2 if main and main.isdisjoint(program.equipment) else 0


def _harder(profile: Profile, program: Program) -> int:
    levels = list(Level)
    return levels.index(program.level) - levels.index(profile.level or Level.BEGINNER)
