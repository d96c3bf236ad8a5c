"""What people say of their sets, as they said it."""

from dataclasses import dataclass, field

from domain.errors import SpotterError
from domain.units import Unit


@dataclass(frozen=True, slots=True)
class Said:
    """One set as it was said: reps, a weight in `unit`, RPE or reps in reserve, seconds, metres.

    A weight may be `added` to the body, or taken off it (`assisted`), what one hand holds, or what is on one side of
    the bar; in place of it `plates` counts the big ones on each side, 0 for the empty bar. Reps may be `per_side` too.
    """

    reps: int | None = None
    weight: float | None = None
    unit: Unit = Unit.KG
    rpe: float | None = None
    rir: float | None = None
    seconds: int | None = None
    metres: float | None = None
    plates: float | None = None
    added: bool = False
    assisted: bool = False
    per_hand: bool = False
    per_side: bool = False
    warmup: bool = False
    failed: bool = False
    drop: bool = False
    amrap: bool = False


@dataclass(frozen=True, slots=True)
class Sets:
    """The sets of one exercise; `other` when the numbers can as well mean these, and nothing tells which.

    `open` when something is missing that no choice of ours can settle, `vague` when it is a range ("8-10 reps").
    `fault` is what nobody can have done.
    """

    sets: tuple[Said, ...]
    other: tuple[Said, ...] = ()
    open: bool = False
    vague: bool = False
    fault: SpotterError | None = field(default=None, compare=False)
