"""The live workout: it starts, its sets are logged one tap each, it ends."""

from dataclasses import replace
from datetime import datetime, timedelta

from db import Session
from db.queries import plans
from db.queries import training as rows
from domain.autoregulation import taken_back
from domain.errors import NegativeNumber, NotFound, RepsMissing, StaleButton, WeightMissing
from domain.exercises import Exercise, Measure
from domain.people import Person
from domain.sessions import Item, following, rest_after
from domain.training import DEFAULT_REST, WORKOUT_GAP, LoggedSet, SetValues, Workout, check
from services import achievements, nudges, outbox, reminders, rest
from services.outbox import News

WORKOUT = "workout"


def card(workout_id: int, *, fresh: bool = False) -> News:
    """News of a workout's card: each workout has one of its own, live and then done."""
    return News(f"w{workout_id}", WORKOUT, {"workout": workout_id}, fresh=fresh)


async def refresh(session: Session, person: Person, workout: Workout, now: datetime) -> None:
    """Have the card show the workout as it is."""
    await outbox.tell(session, person, card(workout.id), now=now)


async def refresh_live(session: Session, person: Person, now: datetime) -> None:
    """Have the card of a workout under way show its usual buttons again."""
    if (live := await live_workout(session, person, now)) is not None:
        await refresh(session, person, live, now)


async def owned(session: Session, person: Person, workout_id: int) -> Workout:
    """A workout of theirs; NotFound for any other."""
    if (found := await rows.workout(session, person.id, workout_id)) is None:
        raise NotFound()
    return found


async def live_workout(session: Session, person: Person, now: datetime) -> Workout | None:
    """The workout under way; one left alone for hours is over."""
    found = await rows.live_workout(session, person.id)
    if found is None:
        return None
    workout, last_logged = found
    return None if now - (last_logged or workout.started_at) > WORKOUT_GAP else workout


async def end_left(session: Session, person: Person, now: datetime) -> None:
    """End a workout that was left open, where its last set was."""
    if (left := await rows.live_workout(session, person.id)) is not None:
        await _close(session, person, left[0], now, ended_at=left[1])


async def start(session: Session, person: Person, now: datetime, items: tuple[Item, ...] = ()) -> Workout:
    """A new live workout; one that was left open ends where its last set was."""
    await end_left(session, person, now)
    workout_id = await rows.start_workout(session, person.id, now, items)
    await outbox.tell(session, person, card(workout_id, fresh=True), now=now)
    await nudges.expect(session, person, now)
    return Workout(workout_id, now, None, items=items)


async def log_set(
    session: Session, person: Person, workout_id: int, n: int, now: datetime, seconds: int | None = None
) -> None:
    """Log set `n` as prescribed, or like the one before it, and start the rest; held for `seconds` where they are told.

    The number makes a second tap harmless. StaleButton when the workout went on without this set.
    """
    workout = await owned(session, person, workout_id)
    if not workout.live:
        raise StaleButton()
    if any(one.n == n for one in workout.sets):
        return
    coming = following(workout)
    if coming is None or coming.n != n:
        raise StaleButton()
    if seconds is not None:
        coming = replace(coming, values=check((replace(coming.values, seconds=seconds),))[0])
    await rows.add_sets(session, person.id, workout, [coming], now, None)
    await refresh(session, person, workout, now)
    await _rest(session, person, workout, coming, now)


async def undo_set(session: Session, person: Person, workout_id: int, n: int, now: datetime) -> Workout:
    """Take back the last set of the live workout, if it is still set `n`."""
    workout = await owned(session, person, workout_id)
    if not workout.live:
        raise StaleButton()
    if (last := workout.last) and last.n == n:
        await rows.delete_sets(session, person.id, workout.started_at, n=n)
        await _take_back(session, person, workout, last)
        await refresh(session, person, workout, now)
    return workout


async def replace_exercise(
    session: Session, person: Person, workout: Workout, index: int, item: Item, now: datetime
) -> None:
    """Put another item in place of one of the workout's."""
    items = (*workout.items[:index], item, *workout.items[index + 1 :])
    await rows.prescribe(session, person.id, workout.id, items)
    await refresh(session, person, workout, now)


async def finish(session: Session, person: Person, workout_id: int, now: datetime) -> Workout:
    """End a workout; one without sets leaves no trace."""
    workout = await owned(session, person, workout_id)
    if workout.live:
        await _close(session, person, workout, now)
        await rest.stop(session, person, now)
    return replace(workout, finished_at=workout.finished_at or now)


async def next_set(session: Session, person: Person, now: datetime) -> LoggedSet | None:
    """What one tap would log."""
    workout = await live_workout(session, person, now)
    return following(workout) if workout else None


async def changed(session: Session, person: Person, workout: Workout, now: datetime) -> Workout:
    """Renew the card of a workout whose sets changed; one that is over and has none left leaves no trace."""
    await refresh(session, person, workout, now)
    if not workout.live and not workout.sets:
        await rows.delete_workout(session, person.id, workout.id)
        return workout
    return await owned(session, person, workout.id)


def check_complete(exercise: Exercise, sets: tuple[SetValues, ...]) -> None:
    """A set is reps, a time or a distance; reps of a loaded exercise have a weight, and only the body can be helped."""
    if any(s.reps is None and s.seconds is None and s.metres is None for s in sets):
        raise RepsMissing()
    if exercise.measure is Measure.LOAD and any(s.reps and s.weight_kg is None for s in sets):
        raise WeightMissing(reps=sets[0].reps)
    if exercise.measure is not Measure.BODYWEIGHT and any((s.weight_kg or 0) < 0 for s in sets):
        raise NegativeNumber()


async def _take_back(session: Session, person: Person, workout: Workout, undone: LoggedSet) -> None:
    """What the rating of a set changed goes with it."""
    if undone.item is None or not workout.items:
        return
    item = workout.items[undone.item]
    before = taken_back(item, undone.item, undone, workout.sets[:-1])
    if before != item:
        items = [before if index == undone.item else one for index, one in enumerate(workout.items)]
        await rows.prescribe(session, person.id, workout.id, items)


async def _rest(session: Session, person: Person, workout: Workout, logged: LoggedSet, now: datetime) -> None:
    seconds = rest_after(workout, logged)
    if seconds is None:
        await rest.start(session, person, now, DEFAULT_REST)
    elif seconds:
        await rest.start(session, person, now, timedelta(seconds=seconds))
    else:
        await rest.stop(session, person, now)


async def _close(
    session: Session, person: Person, workout: Workout, now: datetime, ended_at: datetime | None = None
) -> None:
    await refresh(session, person, workout, now)
    if workout.sets:
        await rows.finish_workout(session, person.id, workout.id, ended_at or now)
        if workout.items:
            await plans.answered(session, person.id, workout.id)
            await reminders.follow(session, person, now)
        await nudges.expect(session, person, now)
        await achievements.gather(session, person, ended_at or now)
    else:
        await rows.delete_workout(session, person.id, workout.id)
