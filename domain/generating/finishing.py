"""What comes last in a session: conditioning in the time that was kept for it, a carry where there is time for one."""

from collections.abc import Sequence

from domain.exercises import Pattern
from domain.generating.choosing import Pick, Picks
from domain.generating.filling import session_s
from domain.generating.settling import MOST_A_SESSION
from domain.generating.shapes import DayKind, Place, Role
from domain.generating.staples import Purpose
from domain.generating.week import Week
from domain.profile import Profile
from domain.programs import Goal

_WAYS = 2
_CARRIES = frozenset({Goal.STRENGTH, Goal.HEALTH})
_CARRY_FROM = 60
_AFTER_LEGS = (DayKind.LOWER, DayKind.LEGS, DayKind.FULL)


def finish(week: Week, profile: Profile, picks: Picks, kept_s: int) -> None:
    """Add both to a settled week, wherever they fit; `kept_s` seconds of each session are for conditioning."""
    if profile.goal in _CARRIES and (profile.minutes or 0) >= _CARRY_FROM:
        _carry(week, picks, session_s(profile) - kept_s)
    if kept_s:
        _condition(week, picks, session_s(profile))


def _carry(week: Week, picks: Picks, budget_s: int) -> None:
    at = next((at for at in week.all_days if week.shapes[at].kind in _AFTER_LEGS), None)
    pick = picks.pick(Place(Purpose.CARRY, Role.CARRY), (), must=False)
    if at is not None and pick:
        _add(week, [at], pick, budget_s)


def _condition(week: Week, picks: Picks, budget_s: int) -> None:
    """Two ways to get out of breath, day by day in turn, for as many rounds as the shortest of their days leaves."""
    found: list[Pick] = []
    for _ in range(_WAYS):
        if pick := picks.pick(Place(Purpose.CARDIO, Role.CARDIO), found, must=False):
            found.append(pick)
    for number, pick in enumerate(found):
        _add(week, range(number, len(week.days), len(found)), pick, budget_s)


def _add(week: Week, days: Sequence[int], pick: Pick, budget_s: float) -> None:
    """The exercise on these days with as many sets as fit; nothing where too few do."""
    before = [list(day) for day in week.days]
    sets = dict(week.sets)
    for at in days:
        week.change(at, [*week.days[at], pick])
    root = week.root(pick)
    week.sets[root] = week.spans[root].low
    if not _fits(week, days, budget_s):
        week.days = before
        week.arrange()
        week.sets |= sets
        return
    most = week.spans[root].high if pick.exercise.pattern is Pattern.CONDITIONING else week.spans[root].usual
    while week.sets[root] < most:
        week.sets[root] += 1
        if not _fits(week, days, budget_s):
            week.sets[root] -= 1
            return


def _fits(week: Week, days: Sequence[int], budget_s: float) -> bool:
    hardest = max(max(week.muscles([week.days[at]]).values()) for at in days)
    return hardest <= MOST_A_SESSION and not week.over() and all(week.seconds(at) <= budget_s for at in days)
