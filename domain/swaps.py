""" "Machine busy": exercises that train the same, and the load that carries over."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from domain.exercises import Equipment, Exercise, Level, Measure
from domain.plates import fit, usual_load
from domain.prescription import Past, Target
from domain.profile import Profile
from domain.programs import PlannedExercise, Policy, Scheme
from domain.units import Unit

# What one hand or the stack takes of what a barbell would weigh, as lifters find it: a pair of dumbbells carries about
# 80 % of the bar, so 40 % each; a cable less than a plate-loaded machine. Rough on purpose, and told as such.
_SHARE = {
    Equipment.BARBELL: 1.0,
    Equipment.SMITH_MACHINE: 1.0,
    Equipment.TRAP_BAR: 1.0,
    Equipment.EZ_BAR: 0.9,
    Equipment.MACHINE: 0.9,
    Equipment.CABLE: 0.7,
    Equipment.DUMBBELL: 0.4,
    Equipment.KETTLEBELL: 0.4,
}
_BODY_LOW, _BODY_HIGH, _BODY_MORE = 6, 15, 5
_LOAD_LOW, _LOAD_HIGH = 8, 12
_BAND_AWAY = 4


def alternatives(exercise: Exercise, others: Iterable[Exercise], profile: Profile) -> tuple[Exercise, ...]:
    """Exercises of the same pattern and prime mover that they can do with what they have and where nothing hurts.

    None is harder to do well than it or their level. The most alike first, of equals one that needs other equipment;
    easier variations of another that they can do last.
    """
    hardest = max(_rank(exercise.level), _rank(profile.level))
    found = [
        other
        for other in others
        if _rank(other.level) <= hardest and _trains_the_same(exercise, other) and _is_open_to(other, profile)
    ]
    slugs = {other.slug for other in found}
    return tuple(sorted(found, key=lambda other: (other.harder in slugs, _distance(exercise, other))))


def open_day(
    day: Sequence[PlannedExercise], exercises: Mapping[str, Exercise], profile: Profile
) -> tuple[PlannedExercise, ...]:
    """The day with what they lack the equipment for, or what loads where it hurts, replaced by what is most alike,
    best what is measured alike; left out where there is nothing."""
    kept = {planned.exercise for planned in day if _is_open_to(exercises[planned.exercise], profile)}
    found: list[PlannedExercise] = []
    for planned in day:
        if planned.exercise in kept:
            found.append(planned)
            continue
        old = exercises[planned.exercise]
        same = [other for other in alternatives(old, exercises.values(), profile) if other.slug not in kept]
        if same:
            new = min(same, key=lambda other: other.measure is not old.measure)
            kept.add(new.slug)
            found.append(replace(planned, exercise=new.slug, scheme=adapted(planned.scheme, old, new)))
    return tuple(found)


def adapted(scheme: Scheme, old: Exercise, new: Exercise) -> Scheme:
    """The scheme for an exercise that is measured otherwise: without a weight for more reps, with one for fewer."""
    if new.measure is old.measure:
        return scheme
    if new.measure is Measure.BODYWEIGHT:
        low, high = max(scheme.low, _BODY_LOW), max(scheme.high + _BODY_MORE, _BODY_HIGH)
        return Scheme(Policy.BODYWEIGHT, scheme.sets, low, high, scheme.rest_s, scheme.rpe)
    return Scheme(Policy.DOUBLE, scheme.sets, _LOAD_LOW, _LOAD_HIGH, scheme.rest_s, scheme.rpe)


def converted(
    targets: Sequence[Target], old: Exercise, new: Exercise, past: Sequence[Past], unit: Unit
) -> tuple[Target, ...]:
    """The sets with a weight for the new exercise: the last one of their own, else a share of the old one's."""
    return tuple(replace(t, values=replace(t.values, weight_kg=_weight(t, old, new, past, unit))) for t in targets)


def _weight(target: Target, old: Exercise, new: Exercise, past: Sequence[Past], unit: Unit) -> float | None:
    if new.measure is not Measure.LOAD:
        return None
    own = [values.weight_kg for session in past[-1:] for values in session.sets if values.weight_kg]
    if own:
        return max(own)
    load = usual_load(new, unit)
    if load is None:
        return None
    return fit((target.values.weight_kg or 0) * _share(new) / _share(old), load)


def _share(exercise: Exercise) -> float:
    return next((_SHARE[item] for item in exercise.equipment if item in _SHARE), 1.0)


def _trains_the_same(exercise: Exercise, other: Exercise) -> bool:
    return (
        other.slug != exercise.slug
        and other.pattern is exercise.pattern
        and other.prime_movers[0] in exercise.prime_movers
        and _is_counted_alike(exercise, other)
    )


def _is_counted_alike(exercise: Exercise, other: Exercise) -> bool:
    """Reps stay reps and seconds stay seconds."""
    in_reps = (Measure.LOAD, Measure.BODYWEIGHT)
    return other.measure is exercise.measure or (exercise.measure in in_reps and other.measure in in_reps)


def _is_open_to(exercise: Exercise, profile: Profile) -> bool:
    owned = profile.kit is None or profile.kit.equipment.issuperset(exercise.equipment)
    return owned and not set(profile.limitations) & set(exercise.contraindications)


def _rank(level: Level | None) -> int:
    """Who has not told their level is a beginner."""
    return 0 if level is None else list(Level).index(level)


def _distance(exercise: Exercise, other: Exercise) -> tuple[int, int, int, str]:
    movers = set(exercise.prime_movers) ^ set(other.prime_movers)
    helpers = set(exercise.synergists) ^ set(other.synergists)
    same_equipment = exercise.equipment == other.equipment
    only_a_band = Equipment.BAND in other.equipment and Equipment.BAND not in exercise.equipment
    away = abs(_rank(exercise.level) - _rank(other.level)) + _BAND_AWAY * only_a_band
    unlike = len(movers) * 2 + len(helpers) + away
    return (other.mechanics is not exercise.mechanics, unlike, same_equipment, other.slug)
