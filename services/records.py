"""Records of a workout, found in the history whenever they are looked at: correcting a set corrects them."""

from collections import defaultdict
from collections.abc import Mapping

from catalog.shelf import shelf
from db import Session
from db.queries import training as rows
from domain.people import Person
from domain.records import Record, RecordKind, records
from domain.training import SetValues, Workout

_GREATEST = (RecordKind.WEIGHT, RecordKind.E1RM, RecordKind.REPS)


async def of_workout(session: Session, person: Person, workout: Workout) -> Mapping[str, Record]:
    """Exercise → the greatest record that a workout set in it, over all that was before, its own earlier sets too."""
    working = [one for one in workout.sets if not one.warmup and one.values.reps]
    if not working:
        return {}
    before: dict[str, list[SetValues]] = defaultdict(list)
    for row in await rows.bests(session, person.id, {one.exercise for one in working}, workout.started_at):
        before[row.exercise].append(SetValues(row.weight_kg, row.reps))
    first = {slug for slug in (one.exercise for one in working) if not before[slug]}
    found: dict[tuple[str, RecordKind], Record] = {}
    for one in working:
        if one.exercise not in first:
            measure = shelf().get(one.exercise).measure
            new = records(before[one.exercise], one.values, measure)
            found |= {(one.exercise, record.kind): record for record in new}
        before[one.exercise].append(one.values)
    return {
        exercise: next(found[exercise, kind] for kind in _GREATEST if (exercise, kind) in found)
        for exercise in dict.fromkeys(exercise for exercise, _ in found)
    }
