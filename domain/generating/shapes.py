"""How a week is split into days, and what each day trains: places that must be filled, and places that may be."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from domain.generating.staples import Purpose
from domain.volume import Group


class Role(StrEnum):
    """What a place is for in its day, biggest first."""

    MAIN = "main"
    SECOND = "second"
    SMALL = "small"
    CORE = "core"
    CARRY = "carry"
    CARDIO = "cardio"


class DayKind(StrEnum):
    """What a day trains."""

    FULL = "full"
    UPPER = "upper"
    LOWER = "lower"
    PUSH = "push"
    PULL = "pull"
    LEGS = "legs"


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a day: what it trains, and how big a part it plays."""

    purpose: Purpose
    role: Role


@dataclass(frozen=True, slots=True)
class Shape:
    """A day: what it must have, in order, and what it may have where volume asks for it, first choice first."""

    kind: DayKind
    must: tuple[Place, ...]
    may: tuple[Place, ...]


def _day(kind: DayKind, mains: str, seconds: str, smalls: str, may: str) -> Shape:
    roles = ((Role.MAIN, mains), (Role.SECOND, seconds), (Role.SMALL, smalls))
    must = tuple(_place(word, role) for role, words in roles for word in words.split())
    return Shape(kind, must, tuple(_place(word, None) for word in may.split()))


def _place(word: str, role: Role | None) -> Place:
    purpose = Purpose[word]
    fixed = {Purpose.CORE: Role.CORE, Purpose.CARRY: Role.CARRY, Purpose.CARDIO: Role.CARDIO}
    usual = Role.SECOND if purpose in _BIG else Role.SMALL
    return Place(purpose, fixed.get(purpose) or role or usual)


_BIG = (Purpose.SQUAT, Purpose.HINGE, Purpose.LUNGE, Purpose.H_PUSH, Purpose.V_PUSH, Purpose.H_PULL, Purpose.V_PULL)
_SMALL_UPPER = "SIDE_DELTS BICEPS TRICEPS REAR_DELTS CHEST LATS"
_SMALL_LOWER = "QUADS HAMSTRINGS CALVES GLUTES"
_FULL = (
    _day(DayKind.FULL, "SQUAT H_PUSH", "H_PULL", "HAMSTRINGS CORE", f"V_PUSH V_PULL {_SMALL_UPPER} {_SMALL_LOWER}"),
    _day(DayKind.FULL, "HINGE V_PUSH", "V_PULL LUNGE H_PUSH", "CORE", f"H_PULL {_SMALL_UPPER} {_SMALL_LOWER}"),
    _day(DayKind.FULL, "SQUAT H_PUSH", "H_PULL HINGE", "CORE", f"V_PULL {_SMALL_UPPER} {_SMALL_LOWER}"),
)
_UPPER = (
    _day(DayKind.UPPER, "H_PUSH", "H_PULL V_PUSH V_PULL", "", f"{_SMALL_UPPER} CORE"),
    _day(DayKind.UPPER, "V_PUSH", "V_PULL H_PUSH H_PULL", "", f"{_SMALL_UPPER} CORE"),
)
_LOWER = (
    _day(DayKind.LOWER, "SQUAT", "HINGE", "CORE", f"LUNGE {_SMALL_LOWER}"),
    _day(DayKind.LOWER, "HINGE", "LUNGE", "CORE", "HAMSTRINGS QUADS CALVES GLUTES"),
)
_PUSH = (
    _day(DayKind.PUSH, "H_PUSH", "V_PUSH", "SIDE_DELTS TRICEPS", "CHEST H_PUSH CORE"),
    _day(DayKind.PUSH, "V_PUSH", "H_PUSH", "SIDE_DELTS TRICEPS", "CHEST H_PUSH CORE"),
)
_PULL = (
    _day(DayKind.PULL, "H_PULL", "V_PULL", "BICEPS REAR_DELTS", "LATS CORE"),
    _day(DayKind.PULL, "V_PULL", "H_PULL", "BICEPS REAR_DELTS", "LATS CORE"),
)
_LEGS = (
    _day(DayKind.LEGS, "SQUAT", "HINGE", "CORE", f"LUNGE {_SMALL_LOWER}"),
    _day(DayKind.LEGS, "HINGE", "LUNGE", "CORE", "HAMSTRINGS QUADS CALVES GLUTES"),
)

# The group that a purpose serves; rear shoulders have no band of their own.
GROUP_FOR: Final[Mapping[Purpose, Group]] = {
    Purpose.SQUAT: Group.QUADS,
    Purpose.LUNGE: Group.QUADS,
    Purpose.QUADS: Group.QUADS,
    Purpose.HINGE: Group.HAMSTRINGS,
    Purpose.HAMSTRINGS: Group.HAMSTRINGS,
    Purpose.H_PUSH: Group.CHEST,
    Purpose.CHEST: Group.CHEST,
    Purpose.V_PUSH: Group.SHOULDERS,
    Purpose.SIDE_DELTS: Group.SHOULDERS,
    Purpose.H_PULL: Group.BACK,
    Purpose.V_PULL: Group.BACK,
    Purpose.LATS: Group.BACK,
    Purpose.BICEPS: Group.BICEPS,
    Purpose.TRICEPS: Group.TRICEPS,
    Purpose.GLUTES: Group.GLUTES,
    Purpose.CALVES: Group.CALVES,
    Purpose.CORE: Group.ABS,
}

# The split for so many days, the usual one first; the others where a day of it would be half empty.
SPLITS: Final[Mapping[int, tuple[tuple[Shape, ...], ...]]] = {
    2: ((_FULL[0], _FULL[1]),),
    3: (_FULL,),
    4: ((_UPPER[0], _LOWER[0], _UPPER[1], _LOWER[1]), (_FULL[0], _FULL[1], _FULL[2], _FULL[1])),
    5: (
        (_UPPER[0], _LOWER[0], _PUSH[1], _PULL[1], _LEGS[1]),
        (_UPPER[0], _LOWER[0], _UPPER[1], _LOWER[1], _FULL[2]),
        (_FULL[0], _FULL[1], _FULL[2], _FULL[0], _FULL[1]),
    ),
    6: (
        (_PUSH[0], _PULL[0], _LEGS[0], _PUSH[1], _PULL[1], _LEGS[1]),
        (_UPPER[0], _LOWER[0], _UPPER[1], _LOWER[1], _UPPER[0], _LOWER[0]),
        (*_FULL, *_FULL),
    ),
}


def letters(kinds: Sequence[DayKind]) -> tuple[str, ...]:
    """ "A", "B"… for the days of a kind that comes more than once in the week, else nothing."""
    return tuple(
        chr(ord("A") + kinds[:at].count(kind)) if kinds.count(kind) > 1 else "" for at, kind in enumerate(kinds)
    )
