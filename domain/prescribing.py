"""From a program's day and the history to a workout's items."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from domain.easing import Ease, eased, light_week
from domain.exercises import Equipment, Exercise, Measure, Mechanics, Pattern
from domain.plates import Load, Plates, fit, ramp, usual_load
from domain.prescription import Past, Prescription, Target, Why
from domain.programs import PlannedExercise, Policy, Scheme
from domain.progression import prescribe, step_for
from domain.sessions import Item
from domain.strength import e1rm, weight_for
from domain.training import LoggedSet, SetKind, SetValues
from domain.units import Unit

RAMP_FROM_KG = 40
RECENT = 3
START_RPE = 8
_FIRST_KG = {Equipment.DUMBBELL: 8, Equipment.KETTLEBELL: 12, Equipment.MACHINE: 20, Equipment.CABLE: 10}
_ISOLATED_KG = 4
_FROM_THE_FLOOR_KG, _OF_THE_BODY = 40, 0.5


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What today's prescriptions depend on besides the program: the day, what there is to load, how the person is.

    What was done `since` the plan began is read by its scheme; what was done before only gives a weight to begin with.
    `body_kg` is what they weigh. `light` in a deload week; `ease` says of each exercise how much less is better today,
    and why.
    """

    today: date
    unit: Unit
    plates: Plates
    since: date
    light: bool = False
    body_kg: float | None = None
    ease: Callable[[Exercise], tuple[Ease, Why]] | None = None


def workout_items(
    day: Sequence[PlannedExercise],
    exercises: Mapping[str, Exercise],
    history: Mapping[str, Sequence[Past]],
    now: Circumstances,
) -> tuple[Item, ...]:
    """Everything of one training day, in order. Warm-up sets come before the first heavy lift of each pattern."""
    items: list[Item] = []
    warm: set[Pattern] = set()
    for planned in day:
        exercise = exercises[planned.exercise]
        load = load_of(exercise, now.unit, now.plates)
        told = _told(planned.scheme, exercise, history.get(exercise.slug, ()), load, now)
        ramped = () if exercise.pattern in warm or planned.superset else _ramp(told, exercise, load)
        items.append(_item(planned, told, ramped))
        warm.add(exercise.pattern)
    return tuple(items)


def _told(
    scheme: Scheme, exercise: Exercise, past: Sequence[Past], load: Load | None, now: Circumstances
) -> Prescription:
    """What its history asks for, made less where the week or the day asks for less."""
    max_kg = _known_max(exercise, [one for one in past if one.day < now.since])
    told = prescribe(
        scheme,
        [one for one in past if one.day >= now.since],
        now.today,
        step_kg=step_for(exercise, now.unit, scheme.policy),
        load=load,
        start_kg=_start(scheme, exercise, load, max_kg, now.body_kg) if load else None,
        max_kg=max_kg,
        measure=exercise.measure,
    )
    if now.light:
        return light_week(told, load)
    return eased(told, scheme, *now.ease(exercise), load) if now.ease else told


def _item(planned: PlannedExercise, told: Prescription, ramped: tuple[Target, ...]) -> Item:
    return Item(
        exercise=planned.exercise,
        targets=(*ramped, *told.targets),
        rest_s=planned.scheme.rest_s,
        kind=told.kind,
        why=told.why,
        superset=planned.superset,
        high=planned.scheme.high if planned.scheme.policy is Policy.DOUBLE else None,
        eased=told.eased,
        rpe=planned.scheme.rpe,
        tempo=planned.scheme.tempo,
    )


def _known_max(exercise: Exercise, before: Sequence[Past]) -> float | None:
    """The one-rep max that the last sessions before the plan show, in kg."""
    if exercise.measure is not Measure.LOAD:
        return None
    return max((found.kg for one in before[-RECENT:] for done in one.sets if (found := e1rm(done))), default=None)


def _start(scheme: Scheme, exercise: Exercise, load: Load, max_kg: float | None, body_kg: float | None) -> float:
    """A weight for the first time in a plan: from what they can lift, with two reps in reserve, else a light one."""
    light = first_weight(exercise, load, body_kg)
    return light if max_kg is None else max(fit(weight_for(max_kg, scheme.low, START_RPE), load), light)


def first_weight(exercise: Exercise, load: Load, body_kg: float | None = None) -> float:
    """A weight to find one's own from, in kg: the empty bar, light dumbbells, a light stack. Hinges with a bar start at
    40 kg, for light people at half of what they weigh."""
    if Equipment.BARBELL in exercise.equipment:
        hinge_kg = min(_FROM_THE_FLOOR_KG, _OF_THE_BODY * body_kg) if body_kg else _FROM_THE_FLOOR_KG
        return fit(hinge_kg if exercise.pattern is Pattern.HINGE else 0, load)
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


def _ramp(told: Prescription, exercise: Exercise, load: Load | None) -> tuple[Target, ...]:
    """The way up to the first of heavy sets; light and single-joint work needs none."""
    first, heaviest = told.targets[0].values.weight_kg, told.weight_kg
    if load is None or first is None or heaviest is None or heaviest < RAMP_FROM_KG:
        return ()
    return _ramped(first, load) if exercise.mechanics is Mechanics.COMPOUND else ()
