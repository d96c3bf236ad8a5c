"""What to lift today, as a pure function of what was lifted before: the policies that have one weight for all sets.

Each reason is a key with arguments; after a first time all have `day`, `done` (what the sets that count gave, in what
the exercise is measured in) and `weight_kg` (None for the body alone), and besides:

    why-first, -reps, -time   low, high                  no history: find a weight; reps; seconds
    why-first-known           low, high, next_kg         no history, but a weight to begin with
    why-up                    next_kg                    every set at the top: heavier, from the bottom
    why-up-double             next_kg, reps              greyskull: twice the reps in the last set, so two steps
    why-hold-between          reps, high                 all in the range, not all at the top
    why-more-reps             reps                       the same with the body alone: more reps
    why-longer                seconds                    the same by time: longer
    why-harder                high                       all at the top and nothing heavier: a harder variation or load
    why-miss                  misses, sets, low          a set under the bottom or not done: once more
    why-deload                misses, next_kg            too many misses in a row: a tenth less
    why-easier                misses, sets, low          the same and nothing lighter
    why-layoff, -reps, -time  days, next_kg | reps | seconds   too long away
    why-marked                marks                      nothing but sessions marked ill, short, swapped or eased

    why-fixed                                            as the program says

Policies with a rule of their own have theirs beside it: `domain.waves`, `domain.stages`, `domain.effort`.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from domain.attempts import Case, Verdict, case_of, misses_in_a_row, sets_of
from domain.effort import by_effort
from domain.exercises import Exercise, Measure, Mechanics, Pattern
from domain.plates import GRAIN_KG, Load, fit, next_down
from domain.prescription import Kind, Past, Prescription, Why
from domain.programs import Policy, Scheme
from domain.stages import by_stages
from domain.strength import strength_left
from domain.units import Unit, to_kg
from domain.waves import by_waves

_USUAL_MISSES = 3
_MISSES_TO_DELOAD: Mapping[Policy, int] = {Policy.GREYSKULL: 1}
_DELOAD = 0.9
_LOWER = frozenset({Pattern.SQUAT, Pattern.HINGE, Pattern.LUNGE})
_BIG_STEPS = frozenset({Policy.LINEAR, Policy.GREYSKULL, Policy.PERCENTAGE, Policy.STAGES})
_MEASURES = {Policy.BODYWEIGHT: Measure.BODYWEIGHT, Policy.TIMED: Measure.TIME}
_FIRST_KEYS = {Measure.BODYWEIGHT: "why-first-reps", Measure.TIME: "why-first-time", Measure.DISTANCE: "why-first-time"}


def prescribe(
    scheme: Scheme,
    past: Sequence[Past],
    today: date,
    *,
    step_kg: float,
    load: Load | None,
    start_kg: float | None = None,
    max_kg: float | None = None,
    measure: Measure | None = None,
) -> Prescription:
    """What to do today after `past`, the sessions of this exercise under this scheme, oldest first.

    `step_kg` is how much a success adds (see `step_for`), `load` the weights that there are; None where they are not
    known or come on top of the body, then any number of steps is a weight. `start_kg` is a weight for the first time,
    `max_kg` the one-rep max known before it, `measure` what the exercise is measured in, where the policy leaves that
    open. Marked sessions tell nothing about progress, but who trained was not away.
    """
    if scheme.waves:
        return by_waves(scheme, past, today, step_kg=step_kg, load=load, start_kg=start_kg, max_kg=max_kg)
    measure = measure or _MEASURES.get(scheme.policy, Measure.LOAD)
    case = case_of(scheme, measure, past, step_kg, load)
    if case is None:
        return _first(scheme, measure, start_kg, load)
    return _after_layoff(case, _next(case), (today - case.seen_on).days)


def step_for(exercise: Exercise, unit: Unit, policy: Policy) -> float:
    """How much a success adds, in kg. By a policy with one target or a training max 2.5 kg or 5 lb, twice that for
    squats, hinges and lunges. Otherwise 2.5 kg or 5 lb where several joints work, 1 kg or 2.5 lb where one does."""
    if policy in _BIG_STEPS:
        kilos, pounds = (5.0, 10.0) if exercise.pattern in _LOWER else (2.5, 5.0)
    else:
        kilos, pounds = (2.5, 5.0) if exercise.mechanics is Mechanics.COMPOUND else (1.0, 2.5)
    return kilos if unit is Unit.KG else to_kg(pounds, Unit.LB)


def _first(scheme: Scheme, measure: Measure, start_kg: float | None, load: Load | None) -> Prescription:
    known = start_kg if start_kg is None or load is None else fit(start_kg, load)
    args: dict[str, Any] = {"low": scheme.low, "high": scheme.high}
    why = Why(_FIRST_KEYS.get(measure, "why-first"), args)
    if known:
        why = Why("why-first-known", args | {"next_kg": known})
    return Prescription(Kind.FIRST, sets_of(scheme, measure, known or 0, scheme.low), why)


def _next(case: Case) -> Prescription:
    """What follows from the last session, had it been yesterday."""
    if case.session.marks:
        marks = tuple(sorted(mark.value for mark in case.session.marks))
        return case.say(Kind.HOLD, case.same_kg, case.scheme.low, "why-marked", marks=marks)
    if rule := _RULES.get(case.scheme.policy):
        return rule(case)
    if case.last.verdict is Verdict.TOP:
        return _after_success(case)
    if case.last.verdict is Verdict.BETWEEN:
        return _after_between(case)
    return _after_miss(case)


def _after_success(case: Case) -> Prescription:
    """One step up from the bottom of the range, two after twice the reps by greyskull; a harder variation where only
    the body is lifted or nothing heavier is there."""
    twice = case.scheme.policy is Policy.GREYSKULL and case.last.done[-1] >= 2 * case.scheme.low
    heavier = case.last.heavier_kg(case.step_kg * (1 + twice), case.load)
    alone = case.measure is not Measure.LOAD and not case.last.weight_kg
    if alone or heavier < case.last.weight_kg + GRAIN_KG:
        return case.say(Kind.HOLD, case.same_kg, case.scheme.high, "why-harder", high=case.scheme.high)
    key = "why-up-double" if twice else "why-up"
    return case.say(Kind.UP, heavier, case.scheme.low, key, next_kg=heavier)


def _after_between(case: Case) -> Prescription:
    """The same weight until every set is at the top; with the body alone, more reps or seconds are the progress."""
    amount, high = case.target, case.scheme.high
    if case.measure is Measure.LOAD:
        return case.say(Kind.HOLD, case.same_kg, amount, "why-hold-between", reps=amount, high=high)
    if case.measure is Measure.BODYWEIGHT:
        return case.say(Kind.UP, case.same_kg, amount, "why-more-reps", reps=amount)
    return case.say(Kind.UP, case.same_kg, amount, "why-longer", seconds=amount)


def _after_miss(case: Case) -> Prescription:
    """Once more; after too many misses in a row a tenth less, or something easier where there is nothing lighter."""
    misses = misses_in_a_row(case.attempts)
    args = {"misses": misses, "sets": case.scheme.sets, "low": case.scheme.low}
    if misses < _MISSES_TO_DELOAD.get(case.scheme.policy, _USUAL_MISSES):
        return case.say(Kind.HOLD, case.same_kg, case.target, "why-miss", **args)
    lighter = case.last.part_kg(_DELOAD, case.load)
    if lighter > case.last.weight_kg - GRAIN_KG:
        return case.say(Kind.HOLD, case.same_kg, case.scheme.low, "why-easier", **args)
    return case.say(Kind.DELOAD, lighter, case.scheme.low, "why-deload", next_kg=lighter, misses=misses)


def _as_written(case: Case) -> Prescription:
    """The program alone moves it on: what was done before was another day's task, which today's cannot judge."""
    return case.say(Kind.HOLD, case.same_kg, case.scheme.low, "why-fixed")


_RULES: Mapping[Policy, Callable[[Case], Prescription]] = {
    Policy.STAGES: by_stages,
    Policy.RPE: by_effort,
    Policy.FIXED: _as_written,
}


def _after_layoff(case: Case, usual: Prescription, days: int) -> Prescription:
    """What is left after `days` away: of the weight, or of the reps where there is no lighter one; `usual` stands
    where it asks for no more than that, and where less than half a step was lost."""
    left = strength_left(days)
    if left == 1:
        return usual
    lighter = case.last.part_kg(left, case.load)
    lost, step = case.same_kg * (1 - left), case.same_kg - next_down(case.same_kg, case.load)
    if lost < step / 2:
        return usual
    if lighter > case.same_kg - GRAIN_KG:
        return _shorter(case, usual, days, left)
    if lighter > (usual.weight_kg or 0) - GRAIN_KG:
        return usual
    return case.say(Kind.LIGHT, lighter, case.scheme.low, "why-layoff", days=days, next_kg=lighter)


def _shorter(case: Case, usual: Prescription, days: int, left: float) -> Prescription:
    """The same weight or the body alone for fewer reps or seconds, in the range."""
    amount = min(max(int(min(case.last.done) * left), case.scheme.low), case.scheme.high)
    if (case.same_kg, amount) >= (usual.weight_kg or 0, usual.reps or usual.seconds or 0):
        return usual
    if case.measure in (Measure.TIME, Measure.DISTANCE):
        return case.say(Kind.LIGHT, case.same_kg, amount, "why-layoff-time", days=days, seconds=amount)
    return case.say(Kind.LIGHT, case.same_kg, amount, "why-layoff-reps", days=days, reps=amount)
