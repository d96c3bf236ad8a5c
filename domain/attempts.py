"""What the sets of one session say about an exercise: how it went, and what is more, the same and less than that."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from itertools import takewhile
from typing import Any

from domain.exercises import Measure
from domain.plates import GRAIN_KG, Ladder, Load, fit, next_up
from domain.prescription import Kind, Past, Prescription, Target, Why
from domain.programs import Policy, Scheme
from domain.training import SetValues

_ASSIST_KG = 2.5
_MOST_RAISED = 1.1
_STEPS = {Measure.TIME: 5, Measure.DISTANCE: 50}


class Verdict(Enum):
    """All sets at the top of the range; all in the range; one under its bottom or not done."""

    TOP = "top"
    BETWEEN = "between"
    MISS = "miss"


@dataclass(frozen=True, slots=True)
class Attempt:
    """The sets that count: what each gave, in reps, seconds or metres, at the working weight in kg.

    The weight is 0 where the body alone was lifted, and below where it was helped.
    """

    weight_kg: float
    done: tuple[int, ...]
    verdict: Verdict

    def heavier_kg(self, step_kg: float, load: Load) -> float:
        """One step up; where the step is finer than what there is, the next weight that there is."""
        if self.weight_kg < 0:
            return min(0.0, self.weight_kg + step_kg)
        stepped = fit(self.weight_kg + step_kg, load)
        return stepped if stepped > self.weight_kg + GRAIN_KG else next_up(self.weight_kg, load)

    def part_kg(self, part: float, load: Load) -> float:
        """That part of the weight, 1 for the same again: rounded down to what there is, but not to less than half.

        Where there is nothing between, what was lifted stands: somebody had other plates, or a lighter bar. Of help,
        it is as much more.
        """
        if self.weight_kg < 0:
            return self.weight_kg if part == 1 else self.weight_kg - _ASSIST_KG
        rounded = fit(self.weight_kg * part, load)
        if rounded < self.weight_kg / 2 - GRAIN_KG:
            rounded = next_up(rounded, load)
        return min(self.weight_kg, rounded)


@dataclass(frozen=True, slots=True)
class Case:
    """What decides about today: the sessions that tell something and how each went, the step of a success and what can
    be loaded, and the day of the last session, whether it told something or not."""

    scheme: Scheme
    measure: Measure
    told: tuple[Past, ...]
    attempts: tuple[Attempt, ...]
    step_kg: float
    load: Load
    seen_on: date

    @property
    def session(self) -> Past:
        return self.told[-1]

    @property
    def last(self) -> Attempt:
        return self.attempts[-1]

    @property
    def same_kg(self) -> float:
        return self.last.part_kg(1, self.load)

    @property
    def target(self) -> int:
        """One rep, or five seconds, more than the weakest set, inside the range; as many again if a set is missing."""
        gain = 0 if len(self.last.done) < self.scheme.sets else _STEPS.get(self.measure, 1)
        return min(max(min(self.last.done) + gain, self.scheme.low), self.scheme.high)

    def say(self, kind: Kind, weight_kg: float, amount: int, key: str, **more: Any) -> Prescription:
        """Straight sets, their reason with what was seen: `day`, `done`, `weight_kg` (None for the body alone)."""
        return Prescription(kind, sets_of(self.scheme, self.measure, weight_kg, amount), self.why(key, **more))

    def why(self, key: str, **more: Any) -> Why:
        seen = {"day": self.session.day, "done": self.last.done, "weight_kg": self.last.weight_kg or None}
        return Why(key, seen | more)


def case_of(scheme: Scheme, measure: Measure, past: Sequence[Past], step_kg: float, load: Load | None) -> Case | None:
    """The case that these sessions make, oldest first; None when none of them says anything."""
    tried = [(one, attempt) for one in past if (attempt := read(scheme, measure, one.sets))]
    if not tried:
        return None
    told = [(one, attempt) for one, attempt in tried if not one.marks] or tried
    sessions, attempts = zip(*told, strict=True)
    load = load or Ladder(step_kg, attempts[-1].weight_kg % step_kg)
    return Case(scheme, measure, sessions, attempts, step_kg, load, tried[-1][0].day)


def read(scheme: Scheme, measure: Measure, sets: Sequence[SetValues]) -> Attempt | None:
    """How a session went by its scheme; None when it says nothing: no set, or none with the weight that matters.

    The working weight is the heaviest of the session. Only the sets at that weight count, and of those the first
    `scheme.sets`: lighter back-off sets and extra ones take nothing away, a weight lowered half-way is a miss. Of one
    raised half-way, by a tenth at most, the weight that it was raised from counts.
    """
    known = [one for one in sets if one.weight_kg is not None or measure is not Measure.LOAD]
    if not known:
        return None
    weight = _working_kg(scheme, [one.weight_kg or 0 for one in known])
    at_weight = [one for one in known if (one.weight_kg or 0) > weight - GRAIN_KG]
    done = tuple(_amount(measure, one) for one in at_weight[: scheme.sets])
    return Attempt(weight, done, _verdict(scheme, done))


def _working_kg(scheme: Scheme, weights: Sequence[float]) -> float:
    heaviest, last = max(weights), weights[-scheme.sets :]
    was_raised = last == sorted(last) and last[-1] == heaviest and last[0] > heaviest / _MOST_RAISED - GRAIN_KG
    return last[0] if was_raised and len(last) == scheme.sets else heaviest


def misses_in_a_row(attempts: Sequence[Attempt]) -> int:
    """How many of the last attempts missed, without one between that did not. A lighter weight starts a new count:
    what was missed before a deload is forgiven."""
    latest = attempts[-1].weight_kg + GRAIN_KG
    run = takewhile(lambda one: one.verdict is Verdict.MISS and one.weight_kg < latest, reversed(attempts))
    return sum(1 for _ in run)


def sets_of(scheme: Scheme, measure: Measure, weight_kg: float, amount: int) -> tuple[Target, ...]:
    """Straight sets of so many reps, seconds or metres; of greyskull the last takes as many reps as there are."""
    values = SetValues(
        weight_kg=weight_kg or None,
        reps=amount if measure in (Measure.LOAD, Measure.BODYWEIGHT) else None,
        seconds=amount if measure is Measure.TIME else None,
        metres=float(amount) if measure is Measure.DISTANCE else None,
    )
    last = Target(values, amrap=scheme.policy is Policy.GREYSKULL)
    return (*(Target(values),) * (scheme.sets - 1), last)


def _amount(measure: Measure, values: SetValues) -> int:
    if measure is Measure.TIME:
        return values.seconds or 0
    return int(values.metres or 0) if measure is Measure.DISTANCE else values.reps or 0


def _verdict(scheme: Scheme, done: tuple[int, ...]) -> Verdict:
    if len(done) < scheme.sets or min(done) < scheme.low:
        return Verdict.MISS
    return Verdict.TOP if min(done) >= scheme.high else Verdict.BETWEEN
