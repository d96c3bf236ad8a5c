"""From a program's day and the history to a workout's items."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from domain.exercises import Equipment, Exercise, Measure, Mechanics, Pattern
from domain.plates import Load, Plates, fit, ramp, usual_load
from domain.programs import PlannedExercise, Policy, Scheme
from domain.progression import Past, Prescription, prescribe, step_for
from domain.sessions import Item, Target
from domain.strength import e1rm, weight_for
from domain.training import LoggedSet, SetKind, SetValues
from domain.units import Unit

RAMP_FROM_KG = 40
RECENT = 3
START_RPE = 8
_FIRST_KG = {Equipment.DUMBBELL: 8, Equipment.KETTLEBELL: 12, Equipment.MACHINE: 20, Equipment.CABLE: 10}
_ISOLATED_KG = 4
_FROM_THE_FLOOR_KG = 40


def workout_items(
    day: Sequence[PlannedExercise],
    exercises: Mapping[str, Exercise],
    history: Mapping[str, Sequence[Past]],
    today: date,
    unit: Unit,
    plates: Plates,
    since: date,
) -> tuple[Item, ...]:
    """Everything of one training day, in order. Warm-up sets come before the first heavy lift of each pattern.

    What was done `since` the plan began is read by its scheme; what was done before only gives a weight to begin with.
    """
    items: list[Item] = []
    warm: set[Pattern] = set()
    for planned in day:
        exercise = exercises[planned.exercise]
        load = load_of(exercise, unit, plates)
        done = history.get(exercise.slug, ())
        told = prescribe(
            planned.scheme,
            [one for one in done if one.day >= since],
            today,
            step_kg=step_for(exercise, unit, planned.scheme.policy),
            load=load,
            start_kg=_start(planned.scheme, exercise, load, [one for one in done if one.day < since]) if load else None,
        )
        ramped = () if exercise.pattern in warm or planned.superset else _ramp(told, exercise, load)
        items.append(_item(planned, told, ramped))
        warm.add(exercise.pattern)
    return tuple(items)


def _item(planned: PlannedExercise, told: Prescription, ramped: tuple[Target, ...]) -> Item:
    return Item(
        exercise=planned.exercise,
        targets=(*ramped, *_working(told)),
        rest_s=planned.scheme.rest_s,
        kind=told.kind,
        why=told.why,
        superset=planned.superset,
        high=planned.scheme.high if planned.scheme.policy is Policy.DOUBLE else None,
    )


def _start(scheme: Scheme, exercise: Exercise, load: Load, before: Sequence[Past]) -> float:
    """A weight for the first time in a plan: from what they can lift, with two reps in reserve, else a light one."""
    recent = [estimate.kg for one in before[-RECENT:] for done in one.sets if (estimate := e1rm(done))]
    if exercise.measure is not Measure.LOAD or not recent:
        return first_weight(exercise, load)
    return max(fit(weight_for(max(recent), scheme.low, START_RPE), load), first_weight(exercise, load))


def first_weight(exercise: Exercise, load: Load) -> float:
    """A weight to find one's own from, in kg: the empty bar, light dumbbells, a light stack."""
    if Equipment.BARBELL in exercise.equipment:
        return fit(_FROM_THE_FLOOR_KG if exercise.pattern is Pattern.HINGE else 0, load)
    if Equipment.DUMBBELL in exercise.equipment and exercise.pattern is Pattern.ISOLATION:
        return fit(_ISOLATED_KG, load)
    known = (weight for item, weight in _FIRST_KG.items() if item in exercise.equipment)
    return fit(next(known, 0), load)


def load_of(exercise: Exercise, unit: Unit, plates: Plates) -> Load | None:
    """The weights that there are for an exercise: their own bar and plates, else what most gyms have."""
    return plates if Equipment.BARBELL in exercise.equipment else usual_load(exercise, unit)


def reramped(item: Item, index: int, sets: Sequence[LoggedSet], load: Load | None) -> Item:
    """The item with its warm-up sets fit to the weight that its working sets have now, until the first of them."""
    top = item.working[0].values.weight_kg if item.working else None
    begun = any(one.item == index and not one.warmup for one in sets)
    if begun or load is None or top is None or len(item.working) == len(item.targets):
        return item
    return replace(item, targets=(*_ramped(top, load), *item.working))


def _ramped(top_kg: float, load: Load) -> tuple[Target, ...]:
    return tuple(Target(SetValues(weight, reps, kind=SetKind.WARMUP)) for weight, reps in ramp(top_kg, load))


def _working(told: Prescription) -> tuple[Target, ...]:
    return (Target(SetValues(told.weight_kg, told.reps, told.seconds)),) * told.sets


def _ramp(told: Prescription, exercise: Exercise, load: Load | None) -> tuple[Target, ...]:
    """The way up to a heavy set; light and single-joint work needs none."""
    heavy = told.weight_kg is not None and told.weight_kg >= RAMP_FROM_KG
    if load is None or not heavy or exercise.mechanics is not Mechanics.COMPOUND or told.weight_kg is None:
        return ()
    return _ramped(told.weight_kg, load)
