"""What to lift today, as a pure function of what was lifted before.

Each reason is a key with arguments; after a first time all have `day`, `done` (what the sets that count gave, in
reps, or seconds where timed) and `weight_kg` (None for the body alone), and besides:

    why-first, -reps, -time   low, high                  no history: find a weight; reps; seconds
    why-first-known           low, high, next_kg         no history, but a weight to begin with
    why-up                    next_kg                    every set at the top: heavier, from the bottom
    why-hold-between          reps, high                 all in the range, not all at the top
    why-more-reps             reps                       the same with the body alone: more reps
    why-longer                seconds                    the same by time: longer
    why-harder                high                       all at the top and nothing heavier: a harder variation or load
    why-miss                  misses, sets, low          a set under the bottom or not done: once more
    why-deload                misses, next_kg            three misses in a row: a tenth less
    why-easier                misses, sets, low          three misses in a row and nothing lighter
    why-layoff, -reps, -time  days, next_kg | reps | seconds   too long away
    why-marked                marks                      nothing but sessions marked ill, short or swapped
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from domain.attempts import LOADED, Attempt, Verdict, misses_in_a_row, read
from domain.exercises import Exercise, Mechanics, Pattern
from domain.plates import GRAIN_KG, Ladder, Load, fit, next_down
from domain.programs import Policy, Scheme
from domain.strength import strength_left
from domain.training import SetValues
from domain.units import Unit, to_kg

MISSES_TO_DELOAD = 3
_DELOAD = 0.9
_LOWER = frozenset({Pattern.SQUAT, Pattern.HINGE, Pattern.LUNGE})
_FIRST_KEYS = {Policy.BODYWEIGHT: "why-first-reps", Policy.TIMED: "why-first-time"}


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


def prescribe(
    scheme: Scheme,
    past: Sequence[Past],
    today: date,
    *,
    step_kg: float,
    load: Load | None,
    start_kg: float | None = None,
) -> Prescription:
    """What to do today after `past`, the sessions of this exercise under this scheme, oldest first.

    `step_kg` is how much a success adds (see `step_for`), `load` the weights that there are; None where they are not
    known or come on top of the body, then any number of steps is a weight. `start_kg` is a weight for the first time.
    Marked sessions tell nothing about progress, but who trained was not away.
    """
    tried = [(one, attempt) for one in past if (attempt := read(scheme, one.sets))]
    if not tried:
        return _first(scheme, start_kg, load)
    told = [(one, attempt) for one, attempt in tried if not one.marks] or tried
    session, last = told[-1]
    case = _Case(
        scheme=scheme,
        session=session,
        last=last,
        misses=misses_in_a_row([attempt for _, attempt in told]),
        step_kg=step_kg,
        load=load or Ladder(step_kg, last.weight_kg % step_kg),
    )
    return _after_layoff(case, _next(case), (today - tried[-1][0].day).days)


def step_for(exercise: Exercise, unit: Unit, policy: Policy) -> float:
    """How much a success adds, in kg. Linear: 2.5 kg or 5 lb, twice that for squats, hinges and lunges. Otherwise
    2.5 kg or 5 lb where several joints work, 1 kg or 2.5 lb where one does."""
    if policy is Policy.LINEAR:
        kilos, pounds = (5.0, 10.0) if exercise.pattern in _LOWER else (2.5, 5.0)
    else:
        kilos, pounds = (2.5, 5.0) if exercise.mechanics is Mechanics.COMPOUND else (1.0, 2.5)
    return kilos if unit is Unit.KG else to_kg(pounds, Unit.LB)


@dataclass(frozen=True, slots=True)
class _Case:
    """What decides about today: the last session that tells something, and what can be loaded."""

    scheme: Scheme
    session: Past
    last: Attempt
    misses: int
    step_kg: float
    load: Load

    @property
    def same_kg(self) -> float:
        return self.last.part_kg(1, self.load)

    def say(self, kind: Kind, weight_kg: float, amount: int, key: str, **more: Any) -> Prescription:
        """The prescription, its reason with what was seen: `day`, `done`, `weight_kg` (None for the body alone)."""
        seen = {"day": self.session.day, "done": self.last.done, "weight_kg": self.last.weight_kg or None}
        return _prescription(self.scheme, kind, weight_kg, amount, Why(key, seen | more))


def _first(scheme: Scheme, start_kg: float | None, load: Load | None) -> Prescription:
    known = start_kg if start_kg is None or load is None else fit(start_kg, load)
    args: dict[str, Any] = {"low": scheme.low, "high": scheme.high}
    if known:
        return _prescription(scheme, Kind.FIRST, known, scheme.low, Why("why-first-known", args | {"next_kg": known}))
    return _prescription(scheme, Kind.FIRST, 0, scheme.low, Why(_FIRST_KEYS.get(scheme.policy, "why-first"), args))


def _next(case: _Case) -> Prescription:
    """What follows from the last session, had it been yesterday."""
    if case.session.marks:
        marks = tuple(sorted(mark.value for mark in case.session.marks))
        return case.say(Kind.HOLD, case.same_kg, case.scheme.low, "why-marked", marks=marks)
    if case.last.verdict is Verdict.TOP:
        return _after_success(case)
    if case.last.verdict is Verdict.BETWEEN:
        return _after_between(case)
    return _after_miss(case)


def _after_success(case: _Case) -> Prescription:
    """One step up from the bottom of the range; a harder variation where only the body is lifted or nothing heavier
    is there."""
    heavier = case.last.heavier_kg(case.step_kg, case.load)
    alone = case.scheme.policy not in LOADED and not case.last.weight_kg
    if alone or heavier < case.last.weight_kg + GRAIN_KG:
        return case.say(Kind.HOLD, case.same_kg, case.scheme.high, "why-harder", high=case.scheme.high)
    return case.say(Kind.UP, heavier, case.scheme.low, "why-up", next_kg=heavier)


def _after_between(case: _Case) -> Prescription:
    """The same weight until every set is at the top; with the body alone, more reps or seconds are the progress."""
    amount, high = case.last.target(case.scheme), case.scheme.high
    if case.scheme.policy in LOADED:
        return case.say(Kind.HOLD, case.same_kg, amount, "why-hold-between", reps=amount, high=high)
    if case.scheme.policy is Policy.TIMED:
        return case.say(Kind.UP, case.same_kg, amount, "why-longer", seconds=amount)
    return case.say(Kind.UP, case.same_kg, amount, "why-more-reps", reps=amount)


def _after_miss(case: _Case) -> Prescription:
    """Once more; after three misses in a row a tenth less, or something easier where there is nothing lighter."""
    args = {"misses": case.misses, "sets": case.scheme.sets, "low": case.scheme.low}
    if case.misses < MISSES_TO_DELOAD:
        return case.say(Kind.HOLD, case.same_kg, case.last.target(case.scheme), "why-miss", **args)
    lighter = case.last.part_kg(_DELOAD, case.load)
    if lighter > case.last.weight_kg - GRAIN_KG:
        return case.say(Kind.HOLD, case.same_kg, case.scheme.low, "why-easier", **args)
    return case.say(Kind.DELOAD, lighter, case.scheme.low, "why-deload", next_kg=lighter, misses=case.misses)


def _after_layoff(case: _Case, usual: Prescription, days: int) -> Prescription:
    """What is left after `days` away: of the weight, or of the reps where there is no lighter one; `usual` stands
    where it asks for no more than that."""
    left = strength_left(days)
    if left == 1:
        return usual
    lighter = case.last.part_kg(left, case.load)
    if lighter < case.same_kg - GRAIN_KG:
        return _lighter(case, usual, days, lighter)
    return _shorter(case, usual, days, left)


def _lighter(case: _Case, usual: Prescription, days: int, lighter: float) -> Prescription:
    """Less weight, unless what was lost is less than half a step."""
    lost, step = case.same_kg * (1 - strength_left(days)), case.same_kg - next_down(case.same_kg, case.load)
    if lost < step / 2 or lighter > (usual.weight_kg or 0) - GRAIN_KG:
        return usual
    return case.say(Kind.LIGHT, lighter, case.scheme.low, "why-layoff", days=days, next_kg=lighter)


def _shorter(case: _Case, usual: Prescription, days: int, left: float) -> Prescription:
    """The same weight or the body alone for fewer reps or seconds, in the range."""
    amount = min(max(int(min(case.last.done) * left), case.scheme.low), case.scheme.high)
    if (case.same_kg, amount) >= (usual.weight_kg or 0, usual.reps or usual.seconds or 0):
        return usual
    if case.scheme.policy is Policy.TIMED:
        return case.say(Kind.LIGHT, case.same_kg, amount, "why-layoff-time", days=days, seconds=amount)
    return case.say(Kind.LIGHT, case.same_kg, amount, "why-layoff-reps", days=days, reps=amount)


def _prescription(scheme: Scheme, kind: Kind, weight_kg: float, amount: int, why: Why) -> Prescription:
    timed = scheme.policy is Policy.TIMED
    reps, seconds = (None, amount) if timed else (amount, None)
    return Prescription(kind, scheme.sets, weight_kg or None, reps, seconds, why)
