"""Which split a week has, and which of its places hold heavy lifts."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from domain.generating.choosing import Picks
from domain.generating.reach import Reach
from domain.generating.shapes import SPLITS, DayKind, Place, Role, Shape
from domain.generating.staples import Purpose, Style
from domain.profile import Profile

# How many exercises beside the core keep a day from being half empty.
_ENOUGH = {DayKind.FULL: 0, DayKind.UPPER: 2, DayKind.LOWER: 2}
_USUALLY_ENOUGH = 4
_LEGS = frozenset({Purpose.SQUAT, Purpose.HINGE})
_SHORT_MINUTES = 30


def split_for(profile: Profile, picks: Picks, number: int) -> tuple[Shape, ...]:
    """The days of the split of that number, the last for all beyond, among those of which no day is half empty."""
    splits = SPLITS[profile.days or 3]
    full = [split for split in splits if all(_can_fill(shape, picks) for shape in split)] or list(splits[-1:])
    shapes = full[min(number, len(full) - 1)]
    if picks.reach.style is Style.HEAVY:
        return _with_heavy_lifts(shapes, picks.reach, one_a_day=(profile.minutes or 60) <= _SHORT_MINUTES)
    return shapes


def _can_fill(shape: Shape, picks: Picks) -> bool:
    served = {place.purpose for place in (*shape.must, *shape.may) if picks.can_serve(place)}
    return len(served - {Purpose.CORE}) >= _ENOUGH.get(shape.kind, _USUALLY_ENOUGH)


def _with_heavy_lifts(shapes: Sequence[Shape], reach: Reach, one_a_day: bool) -> tuple[Shape, ...]:
    """The days with the main lifts that can be heavy: legs and upper body each once a week at least where they can be,
    in short sessions one a day, the two in turn."""
    found, times = [], {True: 0, False: 0}
    able = [place for shape in shapes for place in shape.must if place.purpose in reach.can_be_heavy]
    missing = {_is_legs(place) for place in able} - {_is_legs(place) for place in able if place.role is Role.MAIN}
    for shape in shapes:
        ours = [place for place in shape.must if place.purpose in reach.can_be_heavy]
        heavy = [place for place in ours if place.role is Role.MAIN]
        heavy += [
            next(place for place in ours if _is_legs(place) is legs) for legs in missing & set(map(_is_legs, ours))
        ]
        if one_a_day and ours:
            heavy = [min(ours, key=lambda place: (times[_is_legs(place)], place.role is not Role.MAIN))]
        for place in heavy:
            times[_is_legs(place)] += 1
        found.append(replace(shape, must=tuple(replace(one, role=_role(one, heavy)) for one in shape.must)))
    return tuple(found)


def _is_legs(place: Place) -> bool:
    return place.purpose in _LEGS


def _role(place: Place, heavy: Collection[Place]) -> Role:
    if place in heavy:
        return Role.MAIN
    return Role.SECOND if place.role is Role.MAIN else place.role
