"""Which exercises of a day are done in turn, and which with which.

None where there is time, the small ones where it is short, all but the heavy lifts where it is very short; muscles that
have nothing to do with each other together.
"""

from collections.abc import Sequence
from typing import TypeAlias

from domain.generating.choosing import Pick
from domain.generating.minutes import is_big
from domain.generating.shapes import Role
from domain.generating.staples import Style

Station: TypeAlias = tuple[Pick, ...]
SMALL_ONES, ALL = 1, 2
_ROLES = tuple(Role)
_TOO_ALIKE = 1.25
_ALONE = frozenset({Role.CARRY, Role.CARDIO})


def density(minutes: int, share: float) -> int:
    """How much is done in turn: 0 nothing, 1 the small exercises, 2 all but heavy lifts."""
    if minutes <= 30:
        return ALL
    return SMALL_ONES if minutes <= 45 or (minutes <= 60 and share < 1) else 0


def stations(
    picks: Sequence[Pick], dense: int, style: Style, heavy: frozenset[str], partners: dict[str, str]
) -> tuple[Station, ...]:
    """A day's exercises in the order in which they are done, big before small, those in turn together.

    `heavy` lifts stay alone. `partners` remembers who was with whom on the days before: they stay together if they can.
    """
    ordered = sorted(picks, key=lambda pick: (not is_big(pick.exercise), _ROLES.index(pick.place.role)))
    made, waiting = [], list(ordered)
    while waiting:
        station = [waiting.pop(0)]
        if partner := _partner(station[0], waiting, dense, style, heavy, partners):
            station.append(partner)
            waiting.remove(partner)
        made.append(station)
    if dense == ALL:
        made = _joined(made, heavy)
    made.sort(key=lambda station: (not any(is_big(one.exercise) for one in station), ordered.index(station[0])))
    return tuple(map(tuple, made))


def _partner(
    first: Pick, others: Sequence[Pick], dense: int, style: Style, heavy: frozenset[str], partners: dict[str, str]
) -> Pick | None:
    able = [one for one in others if _may_pair(first, one, dense, heavy)]
    if not able:
        return None
    best = min(able, key=lambda one: _alike(first, one) + _habit(first, one, partners))
    must = dense == ALL and is_big(first.exercise) and style is not Style.GENTLE
    if _alike(first, best) > _TOO_ALIKE and not must:
        return None
    partners |= {first.slug: best.slug, best.slug: first.slug}
    return best


def _may_pair(first: Pick, other: Pick, dense: int, heavy: frozenset[str]) -> bool:
    if heavy & {first.slug, other.slug} or _ALONE & {first.place.role, other.place.role}:
        return False
    small = not is_big(first.exercise) and not is_big(other.exercise)
    return dense == ALL or (dense == SMALL_ONES and small)


def _joined(made: list[list[Pick]], heavy: frozenset[str]) -> list[list[Pick]]:
    """A big lift that found no partner joins a pair: alone its rest would be too short, or would take too long."""
    alone = [one for one in made if len(one) == 1 and is_big(one[0].exercise) and one[0].slug not in heavy]
    for station in alone:
        pairs = [one for one in made if len(one) == 2]
        if pairs:
            best = min(pairs, key=lambda pair: sum(_alike(station[0], pick) for pick in pair))
            made = [one for one in made if one is not station]
            best.append(station[0])
    return made


def _alike(one: Pick, other: Pick) -> float:
    """How much two exercises tire the same muscles."""
    first = dict(one.shares)
    return sum(min(first[muscle], share) for muscle, share in other.shares if muscle in first)


def _habit(first: Pick, other: Pick, partners: dict[str, str]) -> float:
    """Who had a partner keeps it."""
    if partners.get(first.slug) == other.slug:
        return -1.0
    return 0.5 * ((first.slug in partners) + (other.slug in partners))
