"""What to lift today, as a pure function of what was lifted before."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from domain.programs import Scheme
from domain.training import SetValues


class Kind(StrEnum):
    """What a prescription does to the load."""

    FIRST = "first"
    UP = "up"
    HOLD = "hold"
    DELOAD = "deload"
    SWAP = "swap"
    LIGHT = "light"


class Mark(StrEnum):
    """Why a session tells nothing about progress."""

    ILL = "ill"
    SHORT = "short"
    SWAPPED = "swapped"


@dataclass(frozen=True, slots=True)
class Past:
    """One exercise in one session of the past: its working sets in order, warm-ups left out."""

    day: date
    sets: tuple[SetValues, ...]
    marks: frozenset[Mark] = frozenset()


@dataclass(frozen=True, slots=True)
class Why:
    """The reason of a number: a message key and its arguments, which hold the evidence."""

    key: str
    args: Mapping[str, Any] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Prescription:
    """What every working set should be. `weight_kg` is None where the first session has to find it, and for
    exercises that only have the body; `reps` or `seconds` is the target of each set."""

    kind: Kind
    sets: int
    weight_kg: float | None
    reps: int | None
    seconds: int | None
    why: Why
