"""Records of a workout, found in the history whenever they are looked at: correcting a set corrects them."""

from collections import defaultdict
from collections.abc import Collection, Mapping

from catalog.shelf import shelf
from db import Session
from db.queries import training as rows
from domain.people import Person
from domain.records import Record, RecordKind, records, volume_record
from domain.training import LoggedSet, SetValues, Workout

_GREATEST = (
    RecordKind.WEIGHT,
    RecordKind.E1RM,
    RecordKind.REPS,
    RecordKind.METRES,
    RecordKind.FASTEST,
    RecordKind.SECONDS,
    RecordKind.VOLUME,
)


async def of_workout(session: Session, person: Person, workout: Workout) -> Mapping[str, Record]:
    """Exercise → the greatest record that a workout set in it, over all that was before, its own earlier sets too.

    The volume of an exercise counts once the workout is over.
    """
    working = [one for one in workout.sets if not one.warmup]
    if not working:
        return {}
    before = await _before(session, person, working, workout)
    first = {slug for slug in (one.exercise for one in working) if not before[slug]}
    found: dict[tuple[str, RecordKind], Record] = {}
    for one in working:
        if one.exercise not in first:
            measure = shelf().get(one.exercise).measure
            new = records(before[one.exercise], one.values, measure)
            found |= {(one.exercise, record.kind): record for record in new}
        before[one.exercise].append(one.values)
    if not workout.live:
        found |= await _volumes(session, person, working, workout)
    return {
        exercise: next(found[exercise, kind] for kind in _GREATEST if (exercise, kind) in found)
        for exercise in dict.fromkeys(exercise for exercise, _ in found)
    }


async def _before(
    session: Session, person: Person, working: Collection[LoggedSet], workout: Workout
) -> dict[str, list[SetValues]]:
    """Exercise → the sets of before that can be beaten."""
    found: dict[str, list[SetValues]] = defaultdict(list)
    counted = {one.exercise for one in working if one.values.reps}
    for row in await rows.bests(session, person.id, counted, workout.started_at) if counted else ():
        found[row.exercise].append(SetValues(row.weight_kg, row.reps))
    timed = {one.exercise for one in working if one.values.reps is None}
    for row in await rows.paces(session, person.id, timed, workout.started_at) if timed else ():
        for seconds in {row.longest, row.shortest}:
            found[row.exercise].append(SetValues(row.weight_kg, seconds=seconds, metres=row.metres))
    return found


async def _volumes(
    session: Session, person: Person, working: Collection[LoggedSet], workout: Workout
) -> dict[tuple[str, RecordKind], Record]:
    done: dict[str, float] = defaultdict(float)
    for one in working:
        done[one.exercise] += max(0, one.values.weight_kg or 0) * (one.values.reps or 0)
    loaded = {exercise for exercise, kilos in done.items() if kilos}
    most = await rows.volumes(session, person.id, loaded, workout.started_at) if loaded else {}
    beaten = {exercise: volume_record([kilos], done[exercise]) for exercise, kilos in most.items()}
    return {(exercise, RecordKind.VOLUME): record for exercise, record in beaten.items() if record}
