"""Logging sets: a typed line becomes an entry, an entry becomes sets of the live workout."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from catalog.shelf import shelf
from db import Session
from db.queries import training as rows
from domain import grammar
from domain.errors import ConsentMissing, NotASet, NotFound, RepsMissing, StaleButton, WeightMissing
from domain.exercises import Exercise, Measure
from domain.people import Person
from domain.training import (
    WORKOUT_GAP,
    Entry,
    EntryState,
    LoggedSet,
    SetValues,
    Workout,
)
from services import outbox, rest
from services.outbox import News

WORKOUT = "workout"
PAGE = 5


@dataclass(frozen=True, slots=True)
class Guess:
    """A line whose exercise we do not know for sure: what was typed, the nearest ones, best first, and its sets."""

    key: int
    typed: str
    nearest: tuple[Exercise, ...]
    sets: tuple[SetValues, ...]


def card_slot(workout_id: int) -> str:
    """Each workout has a card of its own, live and then done."""
    return f"w{workout_id}"


async def read_line(session: Session, person: Person, text: str, key: int, now: datetime) -> Entry | Guess | None:
    """Understand a typed line: an open entry to confirm, a guess to choose from, or None when it is no log."""
    line = grammar.understand(text, person.unit)
    if line is None or not line.name:
        return await _read_bare(session, person, line, key, now)
    match = shelf().find(line.name, person.language)
    if line.fault and (match.exact or (line.clear and match.nearest)):
        raise line.fault
    if match.exact is not None:
        return await _open(session, person, match.exact, line.sets, key, now)
    if not line.clear or line.fault:
        return None
    await rows.add_entry(session, person.id, Entry(key, None, line.sets, EntryState.OPEN), now)
    return Guess(key, line.name, match.nearest[:3], line.sets)


async def choose_exercise(session: Session, person: Person, key: int, slug: str) -> Entry:
    """Settle a guess; choosing again changes an entry that is still open."""
    entry, _ = await _entry(session, person, key)
    if (exercise := shelf().exercises.get(slug)) is None or entry.state is not EntryState.OPEN:
        raise StaleButton()
    _check_complete(exercise, entry.sets)
    await rows.name_entry(session, person.id, key, slug)
    return replace(entry, exercise=slug)


async def save_entry(session: Session, person: Person, key: int, now: datetime) -> Entry:
    """Put an entry's sets into the live workout, which starts when there is none. Saving twice saves once."""
    if person.consented_at is None:
        raise ConsentMissing()
    entry, _ = await _entry(session, person, key)
    if entry.state is EntryState.SAVED:
        return entry
    if entry.exercise is None:
        raise StaleButton()
    workout = await _live(session, person, now) or await _start(session, person, now)
    first = workout.last.n + 1 if workout.last else 1
    sets = [LoggedSet(first + i, entry.exercise, values) for i, values in enumerate(entry.sets)]
    await rows.add_sets(session, person.id, workout, sets, now, entry.key)
    await rows.mark_entry(session, person.id, key, EntryState.SAVED, workout.started_at)
    await outbox.tell(session, person, _card(workout), now=now)
    return replace(entry, state=EntryState.SAVED)


async def undo_entry(session: Session, person: Person, key: int, now: datetime) -> Entry:
    """Take an entry's sets out again. Undoing twice undoes once."""
    entry, at = await _entry(session, person, key)
    if entry.state is not EntryState.SAVED or at is None:
        return entry
    await rows.delete_sets(session, person.id, at, entry=key)
    await rows.mark_entry(session, person.id, key, EntryState.UNDONE, None)
    if (workout := await rows.workout_at(session, person.id, at)) is not None:
        await _changed(session, person, workout, now)
    return replace(entry, state=EntryState.UNDONE)


async def drop_entry(session: Session, person: Person, key: int) -> Entry | None:
    """Forget a line that is not saved; one that was saved meanwhile is given back and stays."""
    await rows.delete_unsaved_entry(session, person.id, key)
    found = await rows.entry(session, person.id, key)
    return None if found is None else found[0]


async def repeat_set(session: Session, person: Person, workout_id: int, n: int, now: datetime) -> None:
    """Log set `n` like the one before it and start the rest. The button's number makes a second tap harmless."""
    if not await rows.repeat_set(session, person.id, workout_id, n, now):
        workout = await _owned(session, person, workout_id)
        if not workout.live or not any(s.n == n for s in workout.sets):
            raise StaleButton()
        return
    await outbox.tell(session, person, News(card_slot(workout_id), WORKOUT, {"workout": workout_id}), now=now)
    await rest.start(session, person, now)


async def undo_set(session: Session, person: Person, workout_id: int, n: int, now: datetime) -> Workout:
    """Take back the last set of the live workout, if it is still set `n`."""
    workout = await _owned(session, person, workout_id)
    if not workout.live:
        raise StaleButton()
    if workout.last and workout.last.n == n:
        await rows.delete_sets(session, person.id, workout.started_at, n=n)
        await outbox.tell(session, person, _card(workout), now=now)
    return workout


async def finish(session: Session, person: Person, workout_id: int, now: datetime) -> Workout:
    """End a workout; one without sets leaves no trace."""
    workout = await _owned(session, person, workout_id)
    if workout.live:
        await _close(session, person, workout, now)
        await rest.stop(session, person, now)
    return replace(workout, finished_at=workout.finished_at or now)


async def workout(session: Session, person: Person, workout_id: int) -> Workout:
    """A workout of theirs; NotFound for any other."""
    return await _owned(session, person, workout_id)


async def live_workout(session: Session, person: Person, now: datetime) -> Workout | None:
    """The workout under way; one left alone for hours is over."""
    return await _live(session, person, now)


async def history(session: Session, person: Person, page: int) -> tuple[Sequence[Workout], bool]:
    """A page of workouts, newest first, and whether older ones follow."""
    found = await rows.recent_workouts(session, person.id, PAGE + 1, page * PAGE)
    return found[:PAGE], len(found) > PAGE


async def change_set(session: Session, person: Person, workout_id: int, n: int, text: str, now: datetime) -> Workout:
    """Give a set new numbers, typed as "82.5x6 @8". NotASet when they are not exactly one set."""
    workout = await _owned(session, person, workout_id)
    old = next((s for s in workout.sets if s.n == n), None)
    if old is None:
        raise NotFound()
    new = grammar.parse_sets(text, person.unit)
    if new is None or len(new) != 1:
        raise NotASet()
    _check_complete(shelf().get(old.exercise), new)
    await rows.change_set(session, person.id, workout.started_at, n, new[0])
    return await _changed(session, person, workout, now)


async def delete_set(session: Session, person: Person, workout_id: int, n: int, now: datetime) -> Workout:
    """Delete one set; deleting it twice deletes it once."""
    workout = await _owned(session, person, workout_id)
    await rows.delete_sets(session, person.id, workout.started_at, n=n)
    return await _changed(session, person, replace(workout, sets=tuple(s for s in workout.sets if s.n != n)), now)


async def delete_workout(session: Session, person: Person, workout_id: int, now: datetime) -> None:
    """Delete a workout with all its sets, and the card and timer if it was under way."""
    workout = await rows.workout(session, person.id, workout_id)
    if workout is None:
        return
    if workout.live:
        await rest.stop(session, person, now)
        await outbox.tell(session, person, News(card_slot(workout_id), WORKOUT, {"workout": workout_id}), now=now)
    await rows.delete_workout(session, person.id, workout_id)


async def next_set(session: Session, person: Person, now: datetime) -> LoggedSet | None:
    """What "same again" would log."""
    workout = await _live(session, person, now)
    return replace(workout.last, n=workout.last.n + 1) if workout and workout.last else None


async def _read_bare(
    session: Session, person: Person, line: grammar.Line | None, key: int, now: datetime
) -> Entry | None:
    """Numbers alone go on with the exercise of the live workout."""
    if line is None or not line.clear:
        return None
    if line.fault:
        raise line.fault
    workout = await _live(session, person, now)
    if workout is None or workout.last is None:
        raise NotASet()
    return await _open(session, person, shelf().get(workout.last.exercise), line.sets, key, now)


async def _open(
    session: Session, person: Person, exercise: Exercise, sets: tuple[SetValues, ...], key: int, now: datetime
) -> Entry:
    _check_complete(exercise, sets)
    entry = Entry(key, exercise.slug, sets, EntryState.OPEN)
    await rows.add_entry(session, person.id, entry, now)
    return entry


def _check_complete(exercise: Exercise, sets: tuple[SetValues, ...]) -> None:
    """A set is reps, a time or a distance; reps of a loaded exercise have a weight."""
    if any(s.reps is None and s.seconds is None and s.metres is None for s in sets):
        raise RepsMissing()
    if exercise.measure is Measure.LOAD and any(s.reps and s.weight_kg is None for s in sets):
        raise WeightMissing(reps=sets[0].reps)


async def _entry(session: Session, person: Person, key: int) -> tuple[Entry, datetime | None]:
    if (found := await rows.entry(session, person.id, key)) is None:
        raise NotFound()
    return found


async def _owned(session: Session, person: Person, workout_id: int) -> Workout:
    if (found := await rows.workout(session, person.id, workout_id)) is None:
        raise NotFound()
    return found


async def _live(session: Session, person: Person, now: datetime) -> Workout | None:
    found = await rows.live_workout(session, person.id)
    if found is None:
        return None
    workout, last_logged = found
    return None if now - (last_logged or workout.started_at) > WORKOUT_GAP else workout


async def _start(session: Session, person: Person, now: datetime) -> Workout:
    """A new live workout; one that was left open ends where its last set was."""
    if (left := await rows.live_workout(session, person.id)) is not None:
        await _close(session, person, left[0], now, ended_at=left[1])
    workout_id = await rows.start_workout(session, person.id, now)
    await outbox.tell(
        session, person, News(card_slot(workout_id), WORKOUT, {"workout": workout_id}, fresh=True), now=now
    )
    return Workout(workout_id, now, None)


async def _close(
    session: Session, person: Person, workout: Workout, now: datetime, ended_at: datetime | None = None
) -> None:
    await outbox.tell(session, person, _card(workout), now=now)
    if workout.sets:
        await rows.finish_workout(session, person.id, workout.id, ended_at or now)
    else:
        await rows.delete_workout(session, person.id, workout.id)


async def _changed(session: Session, person: Person, workout: Workout, now: datetime) -> Workout:
    """Renew the card of a workout whose sets changed; one that is over and has none left leaves no trace."""
    await outbox.tell(session, person, _card(workout), now=now)
    if not workout.live and not workout.sets:
        await rows.delete_workout(session, person.id, workout.id)
        return workout
    return await _owned(session, person, workout.id)


def _card(workout: Workout) -> News:
    return News(card_slot(workout.id), WORKOUT, {"workout": workout.id})
