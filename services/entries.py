"""Typed lines: understood, previewed, then saved to the live workout, and taken out again."""

from dataclasses import dataclass, replace
from datetime import datetime

from catalog.shelf import shelf
from db import Session
from db.queries import entries as entry_rows
from db.queries import training as rows
from domain import grammar
from domain.errors import ConsentMissing, NotASet, NotFound, StaleButton
from domain.exercises import Exercise, Measure
from domain.people import Person
from domain.sessions import at_load, carried, item_for
from domain.training import Entry, EntryState, LoggedSet, SetValues, Workout
from services import training
from services.training import check_complete


@dataclass(frozen=True, slots=True)
class Guess:
    """A line whose exercise we do not know for sure: what was typed, the nearest ones, best first, and its sets."""

    key: int
    typed: str
    nearest: tuple[Exercise, ...]
    sets: tuple[SetValues, ...]


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
    await entry_rows.add(session, person.id, Entry(key, None, line.sets, EntryState.OPEN), now)
    return Guess(key, line.name, match.nearest[:3], line.sets)


def names_a_set(text: str, person: Person) -> bool:
    """Whether a text is surely a set: an exercise by its full name, with its numbers."""
    line = grammar.understand(text, person.unit)
    return bool(line and line.name and line.clear and shelf().find(line.name, person.language).exact)


async def choose_exercise(session: Session, person: Person, key: int, slug: str) -> Entry:
    """Settle a guess; choosing again changes an entry that is still open."""
    entry, _ = await _entry(session, person, key)
    if (exercise := shelf().exercises.get(slug)) is None or entry.state is not EntryState.OPEN:
        raise StaleButton()
    check_complete(exercise, entry.sets)
    await entry_rows.name(session, person.id, key, slug)
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
    workout = await training.live_workout(session, person, now) or await training.start(session, person, now)
    logged = _as_logged(workout, entry)
    await rows.add_sets(session, person.id, workout, logged, now, entry.key)
    if workout.items:
        await rows.prescribe(session, person.id, workout.id, carried(workout, logged))
    await entry_rows.mark(session, person.id, key, EntryState.SAVED, workout.started_at)
    await training.refresh(session, person, workout, now)
    return replace(entry, state=EntryState.SAVED)


async def undo_entry(session: Session, person: Person, key: int, now: datetime) -> Entry:
    """Take an entry's sets out again. Undoing twice undoes once."""
    entry, at = await _entry(session, person, key)
    if entry.state is not EntryState.SAVED or at is None:
        return entry
    await rows.delete_sets(session, person.id, at, entry=key)
    await entry_rows.mark(session, person.id, key, EntryState.UNDONE, None)
    if (workout := await rows.workout_at(session, person.id, at)) is not None:
        await training.changed(session, person, workout, now)
    return replace(entry, state=EntryState.UNDONE)


async def drop_entry(session: Session, person: Person, key: int) -> Entry | None:
    """Forget a line that is not saved; one that was saved meanwhile is given back and stays."""
    await entry_rows.delete_unsaved(session, person.id, key)
    found = await entry_rows.one(session, person.id, key)
    return None if found is None else found[0]


async def _read_bare(
    session: Session, person: Person, line: grammar.Line | None, key: int, now: datetime
) -> Entry | None:
    """Numbers alone go on with the exercise of the live workout."""
    if line is None or not line.clear:
        return None
    if line.fault:
        raise line.fault
    coming = await training.next_set(session, person, now)
    if coming is None:
        raise NotASet()
    exercise, sets = shelf().get(coming.exercise), line.sets
    if exercise.measure is Measure.LOAD:
        due_kg = None if coming.warmup else coming.values.weight_kg
        sets = at_load(sets, due_kg, person.unit)
    return await _open(session, person, exercise, sets, key, now)


async def _open(
    session: Session, person: Person, exercise: Exercise, sets: tuple[SetValues, ...], key: int, now: datetime
) -> Entry:
    check_complete(exercise, sets)
    entry = Entry(key, exercise.slug, sets, EntryState.OPEN)
    await entry_rows.add(session, person.id, entry, now)
    return entry


async def _entry(session: Session, person: Person, key: int) -> tuple[Entry, datetime | None]:
    if (found := await entry_rows.one(session, person.id, key)) is None:
        raise NotFound()
    return found


def _as_logged(workout: Workout, entry: Entry) -> list[LoggedSet]:
    """The entry's sets as they come next in the workout, each for the item of its plan that asks for it."""
    sets = list(workout.sets)
    for values in entry.sets:
        item = item_for(workout.items, sets, entry.exercise or "")
        sets.append(LoggedSet(sets[-1].n + 1 if sets else 1, entry.exercise or "", values, item))
    return sets[len(workout.sets) :]
