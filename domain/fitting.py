"""Which programs fit a person, and why."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from domain.exercises import Level
from domain.profile import Kit, Profile
from domain.programs import Program


@dataclass(frozen=True, slots=True)
class Fit:
    """A program and how far it is from what they asked (0: nothing to wish for).

    `reasons` tell of each known fact whether it is met: "fit-goal" or "misfit-goal", and so on with days, time, kit
    and level.
    """

    program: Program
    distance: int
    reasons: tuple[str, ...]


def fitting(profile: Profile, programs: Iterable[Program]) -> tuple[Fit, ...]:
    """The programs that they can do, nearest first; none that needs equipment they lack.

    Harder ones than their level (unknown: beginner) only when there are no others, and then the easiest of them. The
    distance is a sum: goal not served 4, served but not the main one 1; each day a week too few 2, too many 3; each 15
    minutes over their time 1, each full 30 under it 1; none of their equipment used 3; each level easier 2. An unknown
    fact costs nothing. Of equals, the one that uses more of their equipment, or needs least where we do not know it.
    """
    owned = [p for p in programs if profile.kit is None or profile.kit.equipment.issuperset(p.equipment)]
    hardest = max(0, min((_harder(profile, p) for p in owned), default=0))
    fits = [_fit(profile, program) for program in owned if _harder(profile, program) <= hardest]
    sign = 1 if profile.kit is None else -1
    return tuple(sorted(fits, key=lambda fit: (fit.distance, sign * len(fit.program.equipment), fit.program.slug)))


def _fit(profile: Profile, program: Program) -> Fit:
    found = list(_facts(profile, program))
    reasons = tuple(f"fit-{name}" if fits else f"misfit-{name}" for name, fits, _ in found)
    return Fit(program, sum(cost for _, _, cost in found), reasons)


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
        yield "kit", True, 0 if program.equipment or profile.kit is Kit.BODYWEIGHT else 3
    harder = _harder(profile, program)
    if profile.level is not None or harder > 0:
        yield "level", harder == 0, max(0, -2 * harder)


def _harder(profile: Profile, program: Program) -> int:
    levels = list(Level)
    return levels.index(program.level) - levels.index(profile.level or Level.BEGINNER)
