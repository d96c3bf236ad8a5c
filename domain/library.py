"""What the library tells a person: a page of it, what words found, one exercise with what is theirs about it."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.exercises import Area, Exercise
from domain.prescription import Past


@dataclass(frozen=True, slots=True)
class Listed:
    """Exercises in the order of their names; which of them they like; whether any are their own, and whether we know
    what they train with."""

    exercises: Sequence[Exercise]
    liked: frozenset[str]
    has_own: bool
    knows_kit: bool


@dataclass(frozen=True, slots=True)
class Found:
    """What words found: the one that they name; those with a name near them; those that do what they ask for.

    `careful`: they speak of pain or of a birth.
    """

    exact: Exercise | None = None
    named: tuple[Exercise, ...] = ()
    meant: tuple[Exercise, ...] = ()
    careful: bool = False


@dataclass(frozen=True, slots=True)
class About:
    """An exercise: when this person did it last, which of their limitations it loads, what trains the same; whether it
    is a favourite, their own, or of a public catalogue."""

    exercise: Exercise
    last: Past | None
    loads: tuple[Area, ...]
    similar: tuple[Exercise, ...]
    liked: bool
    own: bool
    imported: bool
