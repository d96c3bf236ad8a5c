"""Workouts of the past: looked at, corrected, deleted."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from catalog.shelf import shelf
from db import Session
from db.queries import plans
from db.queries import training as rows
from domain.errors import NotASet, NotFound
from domain.people import Person
from domain.training import Workout
from services import outbox, rest, training
from services.interpreting import numbers_of

PAGE = 5


async def page(session: Session, person: Person, number: int) -> tuple[Sequence[Workout], bool]:
    """A page of workouts, newest first, and whether older ones follow."""
    found = await rows.recent_workouts(session, person.id, PAGE + 1, number * PAGE)
    return found[:PAGE], len(found) > PAGE


async def change_set(session: Session, person: Person, workout_id: int, n: int, text: str, now: datetime) -> Workout:
    """Give a set new numbers, typed as "82.5x6 @8". NotASet when they are not exactly one set."""
    workout = await training.owned(session, person, workout_id)
    old = next((s for s in workout.sets if s.n == n), None)
    if old is None:
        raise NotFound()
    exercise = shelf().get(old.exercise)
    new = await numbers_of(session, person, text, exercise)
    if new is None or len(new) != 1:
        raise NotASet()
    training.check_complete(exercise, new)
    await rows.change_set(session, person.id, workout.started_at, n, new[0])
    return await training.changed(session, person, workout, now)


async def delete_set(session: Session, person: Person, workout_id: int, n: int, now: datetime) -> Workout:
    """Delete one set; deleting it twice deletes it once."""
    workout = await training.owned(session, person, workout_id)
    await rows.delete_sets(session, person.id, workout.started_at, n=n)
    left = replace(workout, sets=tuple(s for s in workout.sets if s.n != n))
    return await training.changed(session, person, left, now)


async def delete_workout(session: Session, person: Person, workout_id: int, now: datetime) -> None:
    """Delete a workout with all its sets, and the card and timer if it was under way."""
    workout = await rows.workout(session, person.id, workout_id)
    if workout is None:
        return
    if workout.live:
        await rest.stop(session, person, now)
        await outbox.tell(session, person, training.card(workout_id), now=now)
    await plans.reopen(session, person.id, workout_id)
    await rows.delete_workout(session, person.id, workout_id)
