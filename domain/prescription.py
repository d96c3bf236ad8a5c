"""What a prescription is made of: what was done before, what each set should be now, and why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from domain.training import SetValues


class Kind(StrEnum):
    """What a prescription does to the load."""

    FIRST = "first"
    UP = "up"
    HOLD = "hold"
    DELOAD = "deload"
    SWAP = "swap"
    LIGHT = "light"
    OFF = "off"


class Mark(StrEnum):
    """Why a session tells nothing about progress."""

    ILL = "ill"
    SHORT = "short"
    SWAPPED = "swapped"
    EASED = "eased"


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
class Target:
    """What one set should be; `amrap`: at least those reps, and as many as there are."""

    values: SetValues
    amrap: bool = False

    @property
    def warmup(self) -> bool:
        return self.values.warmup


@dataclass(frozen=True, slots=True)
class Prescription:
    """What every working set should be, and why. `eased`: lighter than planned, so it tells nothing about progress.

    A weight is None where the first session has to find it, and for exercises that only have the body.
    """

    kind: Kind
    targets: tuple[Target, ...]
    why: Why
    eased: bool = False

    @property
    def sets(self) -> int:
        return len(self.targets)

    @property
    def weight_kg(self) -> float | None:
        """The heaviest weight."""
        return max((t.values.weight_kg for t in self.targets if t.values.weight_kg is not None), default=None)

    @property
    def reps(self) -> int | None:
        return self.targets[0].values.reps

    @property
    def seconds(self) -> int | None:
        return self.targets[0].values.seconds


def unmarked(past: Sequence[Past]) -> list[Past]:
    """The sessions that tell something about progress; all of them where none does."""
    return [one for one in past if not one.marks] or list(past)
