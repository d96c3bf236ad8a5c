"""What to take from a week that is too long, or too much of a muscle in a day or in all."""

from collections.abc import Callable

from domain.exercises import Muscle
from domain.generating.choosing import Pick
from domain.generating.minutes import SIX
from domain.generating.reach import serves
from domain.generating.settling import MOST_A_SESSION, Settling
from domain.generating.shapes import Place, Role
from domain.generating.staples import Purpose

# What trains the same with one joint, where the big lift gives another muscle too much.
SMALLER = {
    Purpose.LUNGE: Purpose.QUADS,
    Purpose.SQUAT: Purpose.QUADS,
    Purpose.HINGE: Purpose.HAMSTRINGS,
    Purpose.V_PUSH: Purpose.SIDE_DELTS,
    Purpose.H_PUSH: Purpose.CHEST,
    Purpose.V_PULL: Purpose.LATS,
}
_AT_LEAST_TWO = 2


def trim(settling: Settling) -> bool:
    """One change that makes less of what is too much; whether there was one."""
    return _too_long(settling) or _too_much_a_day(settling) or _too_much(settling)


def _too_long(settling: Settling) -> bool:
    week = settling.week
    for at in week.all_days:
        if week.seconds(at) <= week.budget_s:
            continue
        ways = (
            lambda: settling.lower(week.roots(at), True),  # noqa: B023
            lambda: settling.leave_out([at], lambda _: True),  # noqa: B023
            lambda: settling.lower(week.roots(at), False),  # noqa: B023
        )
        if settling.first_of(ways, ("long", at)):
            return True
    return False


def _too_much_a_day(settling: Settling) -> bool:
    week = settling.week
    for at, day in enumerate(week.days):
        for muscle in [muscle for muscle, sets in week.muscles([day]).items() if sets > MOST_A_SESSION]:
            ways = (
                lambda: settling.lower(settling.training([at], {muscle}), True),  # noqa: B023
                lambda: settling.leave_out([at], lambda pick: pick.trains({muscle}, meant=False)),  # noqa: B023
                lambda: settling.lower(settling.training([at], {muscle}, meant=False), False),  # noqa: B023
            )
            if settling.first_of(ways, ("day", at, muscle)):
                return True
    return False


def _too_much(settling: Settling) -> bool:
    for group, parts in settling.week.over().items():
        if settling.first_of(_ways_to_less(settling, parts), ("week", group)):
            return True
    return False


def _ways_to_less(settling: Settling, parts: set[Muscle]) -> tuple[Callable[[], bool], ...]:
    days = settling.week.all_days
    meant, helping = settling.training(days, parts), settling.training(days, parts, meant=False)
    return (
        lambda: settling.lower(meant, True),
        lambda: settling.leave_out(days, lambda pick: pick.trains(parts, False), keep_low=True, least=_AT_LEAST_TWO),
        lambda: settling.lower(helping, True),
        lambda: _swap(settling, parts),
        lambda: settling.leave_out(days, lambda pick: pick.trains(parts), least=_AT_LEAST_TWO),
        lambda: settling.leave_out(reversed(days), lambda pick: pick.trains(parts), main=True, least=_AT_LEAST_TWO),
        lambda: settling.lower(meant, False),
    )


def _swap(settling: Settling, parts: set[Muscle]) -> bool:
    """A small exercise in place of a big one that trains these muscles too, the last of the week first."""
    week = settling.week
    for at in reversed(week.all_days):
        for pick in reversed(week.days[at]):
            if pick.place.purpose not in SMALLER or pick.heavy or not pick.trains(parts) or _is_sole(settling, pick):
                continue
            others = [one for one in week.days[at] if one is not pick]
            new = settling.picks.pick(Place(SMALLER[pick.place.purpose], Role.SMALL), others, True)
            if new and not new.trains(parts):
                week.change(at, [new if one is pick else one for one in week.days[at]])
                return True
    return False


def _is_sole(settling: Settling, pick: Pick) -> bool:
    """Whether nothing else of the week is this movement."""
    pattern = pick.exercise.pattern
    serving = [one for day in settling.week.days for one in day if serves(one.exercise, pattern)]
    return pattern in SIX and serving == [pick]
