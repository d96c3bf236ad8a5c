"""Faults on demand: latency, resets, cut bodies, server errors, floods."""

from dataclasses import dataclass, field
from enum import Enum
from random import Random


class Fault(Enum):
    RESET_BEFORE = "reset before the call took effect"
    RESET_AFTER = "reset after the call took effect"
    CUT = "the answer's body is cut in the middle"
    ERROR = "a server error"
    FLOOD = "an unasked 429"


@dataclass
class Faults:
    """Rates are shares from 0 to 1 of the calls to the named methods (of all calls when none is named)."""

    latency_ms: float = 0
    reset_rate: float = 0
    cut_rate: float = 0
    error_rate: float = 0
    flood_rate: float = 0
    methods: list[str] = field(default_factory=list)
    seed: int | None = None

    def __post_init__(self) -> None:
        self.random = Random(self.seed)  # noqa: S311  # nosec B311 -- a fault is no secret

    def touches(self, method: str) -> bool:
        return not self.methods or method in self.methods

    def draw(self) -> Fault | None:
        chance = self.random.random()
        shares = (
            (self.reset_rate / 2, Fault.RESET_BEFORE),
            (self.reset_rate / 2, Fault.RESET_AFTER),
            (self.cut_rate, Fault.CUT),
            (self.error_rate, Fault.ERROR),
            (self.flood_rate, Fault.FLOOD),
        )
        for share, fault in shares:
            chance -= share
            if chance < 0:
                return fault
        return None
