"""What somebody reached: found when a workout ends, told with it once, kept with its moment."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from db import Session
from db.queries import achievements as rows
from db.queries import progress
from domain.achievements import LIFTS, LOGGED, Achievement, Next, Reached, Totals, achievement_of, coming, reached
from domain.adherence import longest
from domain.people import Person
from domain.training import Workout
from domain.units import Unit
from services import profile
from services.progress import DEFAULT_GOAL, EVER


@dataclass(frozen=True, slots=True)
class Shelf:
    """All that was reached, newest first, and what comes next."""

    reached: Sequence[Reached]
    coming: Sequence[Next]


async def gather(session: Session, person: Person, at: datetime) -> None:
    """Keep what a workout that ended at `at` reached; what a correction of the log took away goes, and is told again
    once it is reached for good."""
    totals = await _totals(session, person, at)
    now, kept = set(reached(totals, person.unit)), [achievement_of(key) for key, _ in await rows.of(session, person.id)]
    still = set(reached(totals, Unit.KG)) | now
    lost = [one.key for one in kept if one and one.kind in LOGGED and one not in still]
    await rows.remove(session, person.id, lost)
    await rows.add(session, person.id, [one.key for one in now.difference(kept)], at)


async def of_workout(session: Session, person: Person, workout: Workout) -> Sequence[Achievement]:
    """What was reached with a workout that is over, in the order of its kinds."""
    if workout.finished_at is None:
        return ()
    found = [one for one in await _all(session, person) if one.at == workout.finished_at]
    return sorted((one.achievement for one in found), key=_order)


async def look(session: Session, person: Person, now: datetime) -> Shelf:
    """Everything that `/achievements` shows."""
    found = await _all(session, person)
    found.sort(key=lambda one: (one.at, _order(one.achievement)), reverse=True)
    return Shelf(found, coming(await _totals(session, person, now)))


async def _all(session: Session, person: Person) -> list[Reached]:
    kept = [(achievement_of(key), at) for key, at in await rows.of(session, person.id)]
    return [Reached(one, at) for one, at in kept if one is not None]


async def _totals(session: Session, person: Person, now: datetime) -> Totals:
    done = await progress.workout_totals(session, person.id, now - EVER)
    trained = [person.local_date(row.at) for row in done]
    told = (await profile.get(session, person)).profile
    heaviest = await rows.heaviest(session, person.id, LIFTS.values())
    return Totals(
        trained=trained,
        workouts=len(done),
        volume_kg=sum(row.volume_kg for row in done),
        records=await progress.count_records(session, person.id, now - EVER, now),
        weeks=longest(trained, person.local_date(now), told.days or DEFAULT_GOAL),
        lifts={lift: heaviest.get(slug, 0) for lift, slug in LIFTS.items()},
        body_kg=told.weight_kg,
    )


def _order(one: Achievement) -> tuple[int, int]:
    kinds = list(type(one.kind))
    return kinds.index(one.kind), one.level
