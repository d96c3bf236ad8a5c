""" "Machine busy": exercises that train the same, and the load that carries over."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from domain.exercises import Equipment, Exercise, Level, Measure
from domain.plates import fit, usual_load
from domain.prescription import Past, Target
from domain.profile import Profile
from domain.programs import PlannedExercise
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


def alternatives(exercise: Exercise, others: Iterable[Exercise], profile: Profile) -> tuple[Exercise, ...]:
    """Exercises of the same pattern and prime mover that they can do with what they have and where nothing hurts,
    none harder to do well than it or their level; the most alike first, of equals one that needs other equipment."""
    hardest = max(_rank(exercise.level), _rank(profile.level))
    found = [
        other
        for other in others
        if _rank(other.level) <= hardest and _trains_the_same(exercise, other) and _is_open_to(other, profile)
    ]
    return tuple(sorted(found, key=lambda other: _distance(exercise, other)))


def open_day(
    day: Sequence[PlannedExercise], exercises: Mapping[str, Exercise], profile: Profile
) -> tuple[PlannedExercise, ...]:
    """The day with what they lack the equipment for, or what loads where it hurts, replaced by what is most alike and
    counted alike; left out where there is nothing."""
    kept = {planned.exercise for planned in day if _is_open_to(exercises[planned.exercise], profile)}
    found: list[PlannedExercise] = []
    for planned in day:
        slug: str | None = planned.exercise
        if planned.exercise not in kept:
            old = exercises[planned.exercise]
            same = (other for other in alternatives(old, exercises.values(), profile) if other.measure is old.measure)
            slug = next((other.slug for other in same if other.slug not in kept), None)
        if slug is not None:
            kept.add(slug)
            found.append(replace(planned, exercise=slug))
    return tuple(found)


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
    return (other.mechanics is not exercise.mechanics, len(movers) * 2 + len(helpers), same_equipment, other.slug)
