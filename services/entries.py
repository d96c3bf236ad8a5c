"""What people type: understood, previewed, then saved to a workout, and taken out again."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from catalog.shelf import shelf
from db import Session
from db.queries import entries as entry_rows
from db.queries import training as rows
from domain.errors import ConsentMissing, NotFound, SeveralDays, StaleButton
from domain.people import Person
from domain.sessions import carried, item_for
from domain.training import Entry, EntryState, LoggedSet, Part, Workout
from services import adapting, nudges, outbox, reading, training
from services.interpreting import interpret
from services.training import check_complete

_MOST_PARTS = 40


@dataclass(frozen=True, slots=True)
class Read:
    """A text as understood: what to confirm (None: it names nothing that we know), what was typed for the exercise
    that is in doubt, and the names that are like none we know."""

    entry: Entry | None
    typed: str = ""
    unknown: tuple[str, ...] = ()


async def read_line(session: Session, person: Person, text: str, key: int, now: datetime) -> Read | None:
    """Understand what was typed, and keep it until it is confirmed; None when it is no log."""
    today = person.local_date(now)
    found = reading.understand(text, person.language, person.unit, today, person.id)
    if found is None or (meant := await interpret(session, person, found, now)) is None:
        return None
    if len(found.days) > 1:
        raise SeveralDays()
    if not meant.parts:
        return Read(None, unknown=tuple(meant.unknown))
    day = found.days[0] if found.days else None
    entry = Entry(key, tuple(meant.parts[:_MOST_PARTS]), EntryState.OPEN, day)
    await entry_rows.add(session, person.id, entry, now)
    return Read(entry, meant.typed, tuple(meant.unknown))


def names_a_set(text: str, person: Person) -> bool:
    """Whether a text is surely a set: an exercise by its full name, with its numbers."""
    found = reading.glance(text, person)
    return bool(found and found.named and found.plain)


def names_exercise(text: str, person: Person) -> bool:
    """Whether a text has words in the place of an exercise, beside numbers."""
    found = reading.glance(text, person)
    return bool(found and any(part.typed for part in found.parts))


def looks_like_sets(text: str, person: Person) -> bool:
    """Whether the numbers of a text alone show that it is a log."""
    found = reading.glance(text, person)
    return bool(found and found.plain)


async def choose_exercise(session: Session, person: Person, key: int, slug: str) -> Entry:
    """Say which exercise was meant; choosing again changes an entry that is still open."""
    entry = await _open_entry(session, person, key)
    if (exercise := shelf().theirs(slug, person.id)) is None:
        raise StaleButton()
    place = next((place for place, part in enumerate(entry.parts) if part.exercise is None), None)
    if place is None:
        place = next((place for place, part in enumerate(entry.parts) if slug in part.nearest), 0)
    part = replace(entry.parts[place], exercise=slug)
    if not part.other:
        check_complete(exercise, part.sets)
    return await _with_part(session, person, entry, place, part)


async def choose_sets(session: Session, person: Person, key: int, place: int, *, other: bool) -> Entry:
    """Say which of two ways to read the numbers of a part was meant."""
    entry = await _open_entry(session, person, key)
    part = entry.parts[place] if 0 <= place < len(entry.parts) else None
    if part is None or part.exercise is None or (exercise := shelf().theirs(part.exercise, person.id)) is None:
        raise StaleButton()
    if not part.other:  # it was chosen before
        return entry
    sets = part.other if other else part.sets
    check_complete(exercise, sets)
    return await _with_part(session, person, entry, place, replace(part, sets=sets, other=()))


async def save_entry(session: Session, person: Person, key: int, now: datetime) -> Entry:
    """Put an entry's sets into the live workout, which starts when there is none, or into one of the day they are of.
    Saving twice saves once."""
    if person.consented_at is None:
        raise ConsentMissing()
    entry, _ = await find(session, person, key)
    if entry.state is EntryState.SAVED:
        return entry
    if entry.doubt is not None:
        raise StaleButton()
    workout = await _workout_of(session, person, entry.day, now)
    logged = _as_logged(workout, entry)
    await rows.add_sets(session, person.id, workout, logged, now, entry.key)
    if workout.live and workout.items:
        items = await adapting.fitted(session, person, carried(workout, logged), (*workout.sets, *logged), logged)
        await rows.prescribe(session, person.id, workout.id, items)
    await entry_rows.mark(session, person.id, key, EntryState.SAVED, workout.started_at)
    if await _is_shown(session, person, workout):
        await training.refresh(session, person, workout, now)
    return replace(entry, state=EntryState.SAVED)


async def undo_entry(session: Session, person: Person, key: int, now: datetime) -> Entry:
    """Take an entry's sets out again. Undoing twice undoes once."""
    entry, at = await find(session, person, key)
    if entry.state is not EntryState.SAVED or at is None:
        return entry
    await rows.delete_sets(session, person.id, at, entry=key)
    await entry_rows.mark(session, person.id, key, EntryState.UNDONE, None)
    if (workout := await rows.workout_at(session, person.id, at)) is not None:
        await renew(session, person, workout, now)
    return replace(entry, state=EntryState.UNDONE)


async def drop_entry(session: Session, person: Person, key: int) -> Entry | None:
    """Forget an entry that is not saved; one that was saved meanwhile is given back and stays."""
    await entry_rows.delete_unsaved(session, person.id, key)
    found = await entry_rows.one(session, person.id, key)
    return None if found is None else found[0]


async def find(session: Session, person: Person, key: int) -> tuple[Entry, datetime | None]:
    """An entry of theirs and the start of the workout that it was saved to; NotFound for any other."""
    if (found := await entry_rows.one(session, person.id, key)) is None:
        raise NotFound()
    return found


async def renew(session: Session, person: Person, workout: Workout, now: datetime) -> None:
    """Show a workout whose sets changed, where it is shown at all."""
    if await _is_shown(session, person, workout):
        await training.changed(session, person, workout, now)
    elif not workout.sets:
        await rows.delete_workout(session, person.id, workout.id)


async def _is_shown(session: Session, person: Person, workout: Workout) -> bool:
    """Whether a workout has a card: one of the past that was only written down has none."""
    return workout.live or await outbox.has(session, person.chat_id, training.card(workout.id).slot)


async def _open_entry(session: Session, person: Person, key: int) -> Entry:
    entry, _ = await find(session, person, key)
    if entry.state is not EntryState.OPEN:
        raise StaleButton()
    return entry


async def _with_part(session: Session, person: Person, entry: Entry, place: int, part: Part) -> Entry:
    changed = replace(entry, parts=(*entry.parts[:place], part, *entry.parts[place + 1 :]))
    await entry_rows.change(session, person.id, changed)
    return changed


async def _workout_of(session: Session, person: Person, day: date | None, now: datetime) -> Workout:
    """Where sets of a day belong: the live workout for today's, else the last one of that day, else a new one that is
    over, at this time of that day."""
    if day is None:
        return await training.live_workout(session, person, now) or await training.start(session, person, now)
    first = datetime.combine(day, time(0), person.zone)
    after = datetime.combine(day + timedelta(1), time(0), person.zone)
    if (found := await rows.last_between(session, person.id, first, after)) is not None:
        return found
    at = datetime.combine(day, now.astimezone(person.zone).time(), person.zone).astimezone(now.tzinfo)
    made = await rows.add_past(session, person.id, at)
    await nudges.expect(session, person, now)
    return Workout(made, at, at)


def _as_logged(workout: Workout, entry: Entry) -> list[LoggedSet]:
    """The entry's sets as they come next in the workout, each for the item of its plan that asks for it."""
    sets = list(workout.sets)
    for part in entry.parts:
        for values in part.sets:
            item = item_for(workout.items, sets, part.exercise or "") if workout.live else None
            sets.append(LoggedSet(sets[-1].n + 1 if sets else 1, part.exercise or "", values, item))
    return sets[len(workout.sets) :]
