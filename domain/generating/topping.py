"""What to add to a week in which a muscle comes too rarely or gets too little."""

from collections.abc import Callable, Mapping
from typing import Final

from domain.exercises import Muscle
from domain.generating.choosing import Pick
from domain.generating.reach import MAJOR
from domain.generating.settling import LEAST_PICKS, MOST_A_SESSION, SMALL, Settling
from domain.generating.shapes import GROUP_FOR, Place, Role
from domain.generating.staples import Purpose
from domain.generating.trimming import SMALLER
from domain.volume import PARTS, Group

_MORE: Final[Mapping[Group, tuple[Purpose, ...]]] = {
    Group.CHEST: (Purpose.CHEST, Purpose.H_PUSH),
    Group.BACK: (Purpose.H_PULL, Purpose.V_PULL, Purpose.LATS),
    Group.SHOULDERS: (Purpose.SIDE_DELTS, Purpose.V_PUSH),
    Group.BICEPS: (Purpose.BICEPS,),
    Group.TRICEPS: (Purpose.TRICEPS,),
    Group.QUADS: (Purpose.QUADS, Purpose.LUNGE, Purpose.SQUAT),
    Group.HAMSTRINGS: (Purpose.HAMSTRINGS, Purpose.HINGE),
    Group.GLUTES: (Purpose.GLUTES, Purpose.HINGE),
    Group.CALVES: (Purpose.CALVES,),
    Group.ABS: (Purpose.CORE,),
}
_ANYWHERE = (Group.CALVES, Group.ABS)
_SMALL_COSTS = 1.6


def top_up(settling: Settling) -> bool:
    """One change that gives more of what is too little; whether there was one."""
    return _too_rare(settling) or _too_little(settling)


def _too_rare(settling: Settling) -> bool:
    """A big muscle that is trained only once a week."""
    week = settling.week
    for group in MAJOR:
        if week.reach.rooms[group].lowered == "none" or settling.times(group, week.days) >= 2:
            continue
        free = [at for at in week.all_days if not settling.times(group, [week.days[at]])]
        if settling.first_of([lambda: _add(settling, group, free)], ("rare", group)):  # noqa: B023
            return True
    return False


def _too_little(settling: Settling) -> bool:
    """First what is below its band, the emptiest first; then what is below the aim."""
    now = settling.week.groups()
    lows = {group: room.low for group, room in settling.week.reach.rooms.items()}
    for needed, wanted in ((True, lows), (False, settling.aims)):
        lacks = {group: 1 - now[group] / wanted[group] for group in Group if wanted[group] > now[group]}
        for group in sorted(lacks, key=lambda group: -lacks[group]):
            ways = _ways_to_more(settling, group, now[group])
            if settling.first_of(ways if needed else ways[:1], (needed, group)):
                return True
    return False


def _ways_to_more(settling: Settling, group: Group, now: float) -> tuple[Callable[[], bool], ...]:
    days = list(settling.week.all_days)
    return (
        lambda: _raise(settling, group, now),
        lambda: _make_room(settling, group, now),
        lambda: _add(settling, group, days),
        lambda: _add(settling, group, days, twins=True),
        lambda: _give_up_another(settling, group),
    )


def _raise(settling: Settling, group: Group, now: float) -> bool:
    """One more set of what gives the group most for its time; small exercises count as half as long again, so that
    the big ones grow first."""
    week, gains = settling.week, _gains(settling, group, now)

    def worth(root: str) -> float:
        seconds = week.seconds_of_a_set(root) * (_SMALL_COSTS if week.bound[root].role in SMALL else 1.0)
        return gains[root] / seconds / week.sets[root]

    for root in sorted(gains, key=lambda root: (-worth(root), root)):
        week.sets[root] += 1
        if settling.fits(root):
            return True
        week.sets[root] -= 1
    return False


def _gains(settling: Settling, group: Group, now: float) -> dict[str, float]:
    """Root → what one more set of it gives the group."""
    week = settling.week
    have = week.muscles(week.days)
    added: dict[str, dict[Muscle, float]] = {}
    for pick in (pick for day in week.days for pick in day):
        root = week.root(pick)
        if week.sets[root] < week.spans[root].high:
            for muscle, share in pick.shares:
                if muscle in PARTS[group]:
                    more = added.setdefault(root, {})
                    more[muscle] = more.get(muscle, 0) + share
    gains = {root: max(have.get(m, 0) + more for m, more in parts.items()) - now for root, parts in added.items()}
    return {root: gain for root, gain in gains.items() if gain > 0}


def _make_room(settling: Settling, group: Group, now: float) -> bool:
    """One more set of what trains the group, and less of what can spare it."""
    week, gains = settling.week, _gains(settling, group, now)
    for root in sorted(gains, key=lambda root: (-gains[root], root)):
        before = dict(week.sets)
        week.sets[root] += 1
        while not settling.fits(root) and settling.lower(_in_the_way(settling, root), True):
            pass
        if settling.fits(root):
            return True
        week.sets = before
    return False


def _in_the_way(settling: Settling, root: str) -> list[str]:
    """What could have less so that this can have more: on a day that is too long, or for a muscle of too much."""
    week = settling.week
    long = [at for at in week.all_days if week.seconds(at) > week.budget_s and root in week.roots(at)]
    if long:
        found = week.roots(long[0])
    else:
        parts = {part for over in week.over().values() for part in over}
        found = settling.training(week.all_days, parts, meant=False)
    return [one for one in found if one != root]


def _add(settling: Settling, group: Group, days: list[int], twins: bool = False) -> bool:
    """One more exercise for the group, on the shortest of these days that can take it."""
    week = settling.week
    for at in sorted(days, key=week.seconds):
        places = (*week.shapes[at].must, *week.shapes[at].may)
        suited = group in _ANYWHERE or any(GROUP_FOR.get(place.purpose) is group for place in places)
        if not suited or len(week.days[at]) >= MOST_A_SESSION:
            continue
        for purpose in _MORE[group]:
            role = Role.CORE if purpose is Purpose.CORE else Role.SECOND if purpose in SMALLER else Role.SMALL
            pick = settling.picks.pick(Place(purpose, role), week.days[at], False, twins)
            if pick and _takes(settling, at, pick):
                return True
    return False


def _takes(settling: Settling, at: int, pick: Pick) -> bool:
    """Whether the day is still in order with it; it stays then."""
    week, day, sets = settling.week, list(settling.week.days[at]), dict(settling.week.sets)
    week.change(at, [*day, pick])
    root = week.root(pick)
    week.sets[root] = week.spans[root].low
    if all(map(settling.fits, week.roots(at))):
        settling.picks.take(pick, week.sets[root])
        return True
    week.change(at, day, sets)
    return False


def _give_up_another(settling: Settling, group: Group) -> bool:
    """Leave out an exercise that the week may have, for one more set of what trains the group."""
    week = settling.week
    lacked = week.lacking()
    for at in week.all_days:
        for pick in [one for one in week.days[at] if not one.must and GROUP_FOR.get(one.place.purpose) is not group]:
            if len(week.days[at]) <= LEAST_PICKS or settling.needed(at, pick):
                continue
            day, sets = list(week.days[at]), dict(week.sets)
            week.change(at, [one for one in day if one is not pick])
            if week.lacking() <= lacked and _raise(settling, group, week.groups()[group]):
                return True
            week.change(at, day, sets)
    return False
