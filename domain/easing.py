"""Less than the plan asks for: a deload week, or a day on which the body says so. It only ever lowers.

Reasons; those of a day begin with the reason of who asks for it (see `domain.readiness`) and keep its arguments:

    why-light-week     same_kg     70 % of the weight and half the sets
    …-hold             next_kg     no step up today
    …-light            next_kg     a tenth less today
    …-week             same_kg     this exercise alone has a light week
"""

from dataclasses import replace
from enum import IntEnum
from math import ceil

from domain.plates import GRAIN_KG, Load, fit
from domain.prescription import Kind, Prescription, Target, Why
from domain.programs import Scheme

WEEK_LOAD, DAY_LOAD = 0.7, 0.9
_HALF, _TOO_COARSE = 0.5, 0.75


class Ease(IntEnum):
    """How much less, least first."""

    NONE = 0
    HOLD = 1
    LIGHT = 2
    WEEK = 3


def light_week(told: Prescription, load: Load | None) -> Prescription:
    """Half the sets, rounded up, at 70 % of the weight, none to the end.

    Between the 60 and 80 % that L. Bell et al., “Integrating Deloading into Strength and Physique Sports Training
    Programmes”, Sports Medicine – Open, 2023, found coaches to use.
    """
    kept = told.targets[: ceil(len(told.targets) * _HALF)]
    targets = tuple(replace(_lighter(target, WEEK_LOAD, load), amrap=False) for target in kept)
    return Prescription(Kind.DELOAD, targets, Why("why-light-week", {"same_kg": told.weight_kg}), eased=True)


def eased(told: Prescription, scheme: Scheme, ease: Ease, because: Why, load: Load | None) -> Prescription:
    """The prescription on a day on which less is better; `because` names who asks for it.

    Where the next lighter weight is far lighter than a tenth less, there is only no step up.
    """
    if ease is Ease.WEEK:
        return replace(light_week(told, load), why=_why(because, "week", same_kg=told.weight_kg))
    if ease is Ease.LIGHT and told.weight_kg:
        targets = tuple(_lighter(target, DAY_LOAD, load) for target in told.targets)
        lighter = replace(told, kind=Kind.LIGHT, targets=targets, eased=True)
        if told.weight_kg * _TOO_COARSE <= (lighter.weight_kg or 0) < told.weight_kg - GRAIN_KG:
            return replace(lighter, why=_why(because, "light", next_kg=lighter.weight_kg))
    if ease is Ease.NONE or told.kind is not Kind.UP:
        return told
    return _held(told, scheme, because, load)


def _held(told: Prescription, scheme: Scheme, because: Why, load: Load | None) -> Prescription:
    """The last session again: its weight and what its weakest set gave; of waves the training max that was."""
    args = told.why.args
    amount = min(max(min(args["done"]), scheme.low), scheme.high)
    if "was_kg" in args:
        part = args["was_kg"] / args["max_kg"]
        targets = tuple(_lighter(target, part, load) for target in told.targets)
    else:
        targets = tuple(_at(target, args["weight_kg"], amount) for target in told.targets)
    held = replace(told, kind=Kind.HOLD, targets=targets)
    return replace(held, why=_why(because, "hold", next_kg=held.weight_kg))


def _why(because: Why, what: str, **more: float | None) -> Why:
    return Why(f"{because.key}-{what}", {**because.args, **more})


def _at(target: Target, weight_kg: float | None, amount: int) -> Target:
    values = replace(target.values, weight_kg=weight_kg)
    if values.seconds is not None:
        return replace(target, values=replace(values, seconds=amount))
    if values.metres is not None:
        return replace(target, values=replace(values, metres=float(amount)))
    return replace(target, values=replace(values, reps=amount))


def _lighter(target: Target, part: float, load: Load | None) -> Target:
    weight = target.values.weight_kg
    if weight is None or weight <= 0 or load is None:
        return target
    return replace(target, values=replace(target.values, weight_kg=fit(weight * part, load)))
