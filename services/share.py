"""What a picture to share is drawn from: a workout, a record, a month; theirs alone, and only what was lifted."""

from collections import defaultdict
from datetime import date, datetime, timedelta

from db import Session
from db.queries import progress
from db.queries import training as rows
from domain.achievements import PRIVATE
from domain.charts import Point
from domain.errors import StaleButton
from domain.people import Person
from domain.sharing import LONGEST_SHOWN, SharedMonth, SharedRecord, SharedWorkout, lines, measured, month_before
from domain.training import SetValues, Workout
from services import achievements, records, training

WAY = timedelta(days=365)
MOST_MONTHS = 1200


async def workout(session: Session, person: Person, _: datetime, workout: int) -> SharedWorkout:
    """A workout that is over; StaleButton for one that is not, or has no set left."""
    found = await _over(session, person, workout)
    beaten = await records.of_workout(session, person, found)
    reached = [one for one in await achievements.of_workout(session, person, found) if one.kind not in PRIVATE]
    return SharedWorkout(
        day=person.local_date(found.started_at),
        minutes=_minutes(found),
        sets=sum(not one.warmup for one in found.sets),
        volume_kg=found.volume_kg,
        lines=lines(found.sets, tuple(beaten)),
        reached=reached[-1] if reached else None,
    )


async def record(session: Session, person: Person, _: datetime, workout: int, slug: str) -> SharedRecord:
    """The record that a workout set in an exercise; StaleButton when it set none."""
    found = await _over(session, person, workout)
    beaten = (await records.of_workout(session, person, found)).get(slug)
    if beaten is None:
        raise StaleButton()
    days: dict[date, list[SetValues]] = defaultdict(list)
    for at, _slug, values in await rows.past_sets(session, person.id, [slug], found.started_at - WAY):
        if at <= found.started_at:
            days[person.local_date(at)].append(values)
    way = [Point(day, value) for day, done in days.items() if (value := measured(beaten, done)) is not None]
    best = next(one.best for one in lines(found.sets, ()) if one.exercise == slug)
    return SharedRecord(person.local_date(found.started_at), slug, beaten, best, tuple(way))


async def month(session: Session, person: Person, now: datetime, back: int) -> SharedMonth:
    """This month (0) or one before it; StaleButton for one in which nothing was done."""
    today = person.local_date(now)
    first = month_before(today, min(back, MOST_MONTHS))
    past = month_before(first, -1)
    done = [
        row
        for row in await progress.workout_totals(session, person.id, _start(person, first))
        if first <= person.local_date(row.at) < past
    ]
    if not done:
        raise StaleButton()
    days: dict[date, float] = defaultdict(float)
    for row in done:
        days[person.local_date(row.at)] += row.volume_kg
    return SharedMonth(
        first=first,
        today=today,
        days=days,
        workouts=len(done),
        sets=sum(row.sets for row in done),
        records=await progress.count_records(session, person.id, _start(person, first), _start(person, past)),
    )


def _start(person: Person, day: date) -> datetime:
    """When a local day begins."""
    return datetime.combine(day, datetime.min.time(), tzinfo=person.zone)


def _minutes(found: Workout) -> int | None:
    """How long it took, where somebody can have trained for so long."""
    took = (found.finished_at or found.started_at) - found.started_at
    return round(took.total_seconds() / 60) or None if took <= LONGEST_SHOWN else None


async def _over(session: Session, person: Person, workout_id: int) -> Workout:
    found = await training.owned(session, person, workout_id)
    if found.live or not any(not one.warmup for one in found.sets):
        raise StaleButton()
    return found
