"""What the sets of one session say about an exercise: how it went, and what is more, the same and less than that."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import takewhile

from domain.plates import GRAIN_KG, Load, fit, next_up
from domain.programs import Policy, Scheme
from domain.training import SetValues

LOADED = frozenset({Policy.LINEAR, Policy.DOUBLE})


class Verdict(Enum):
    """All sets at the top of the range; all in the range; one under its bottom or not done."""

    TOP = "top"
    BETWEEN = "between"
    MISS = "miss"


@dataclass(frozen=True, slots=True)
class Attempt:
    """The sets that count: what each gave, in reps (seconds where the policy is timed), at the working weight in kg.

    The weight is 0 where the body alone was lifted.
    """

    weight_kg: float
    done: tuple[int, ...]
    verdict: Verdict

    def heavier_kg(self, step_kg: float, load: Load) -> float:
        """One step up; where the step is finer than what there is, the next weight that there is."""
        stepped = fit(self.weight_kg + step_kg, load)
        return stepped if stepped > self.weight_kg + GRAIN_KG else next_up(self.weight_kg, load)

    def part_kg(self, part: float, load: Load) -> float:
        """That part of the weight, 1 for the same again: rounded down to what there is, but not to less than half.

        Where there is nothing between, what was lifted stands: somebody had other plates, or a lighter bar.
        """
        rounded = fit(self.weight_kg * part, load)
        if rounded < self.weight_kg / 2 - GRAIN_KG:
            rounded = next_up(rounded, load)
        return min(self.weight_kg, rounded)

    def target(self, scheme: Scheme) -> int:
        """One rep, or five seconds, more than the weakest set, inside the range; as many again if a set is missing."""
        gain = 0 if len(self.done) < scheme.sets else 5 if scheme.policy is Policy.TIMED else 1
        return min(max(min(self.done) + gain, scheme.low), scheme.high)


def read(scheme: Scheme, sets: Sequence[SetValues]) -> Attempt | None:
    """How a session went by its scheme; None when it says nothing: no set, or none with the weight that matters.

    The working weight is the heaviest of the session. Only the sets at that weight count, and of those the first
    `scheme.sets`: lighter back-off sets and extra ones take nothing away, a weight lowered half-way is a miss.
    """
    known = [one for one in sets if one.weight_kg is not None or scheme.policy not in LOADED]
    if not known:
        return None
    weight = max(one.weight_kg or 0 for one in known)
    at_weight = [one for one in known if (one.weight_kg or 0) > weight - GRAIN_KG]
    done = tuple(_amount(scheme, one) for one in at_weight[: scheme.sets])
    return Attempt(weight, done, _verdict(scheme, done))


def misses_in_a_row(attempts: Sequence[Attempt]) -> int:
    """How many of the last attempts missed, without one between that did not. A lighter weight starts a new count:
    what was missed before a deload is forgiven."""
    latest = attempts[-1].weight_kg + GRAIN_KG
    run = takewhile(lambda one: one.verdict is Verdict.MISS and one.weight_kg < latest, reversed(attempts))
    return sum(1 for _ in run)


def _amount(scheme: Scheme, values: SetValues) -> int:
    return (values.seconds if scheme.policy is Policy.TIMED else values.reps) or 0


def _verdict(scheme: Scheme, done: tuple[int, ...]) -> Verdict:
    if len(done) < scheme.sets or min(done) < scheme.low:
        return Verdict.MISS
    return Verdict.TOP if min(done) >= scheme.high else Verdict.BETWEEN
