"""Short words about sets that stand: the same again, some more weight, other numbers for what was noted."""

from dataclasses import replace
from datetime import datetime, timedelta

from catalog.shelf import shelf
from db import Session
from db.queries import entries as entry_rows
from db.queries import training as rows
from domain.errors import NotASet, WeightMissing
from domain.exercises import Exercise, Measure
from domain.grammar import Again, Change
from domain.people import Person
from domain.training import Entry, EntryState, LoggedSet, Part, SetValues, Workout, check
from domain.units import to_kg
from services import outbox, reading, training
from services.entries import find, renew
from services.interpreting import numbers_of
from services.training import check_complete

_REMEMBERED = timedelta(days=400)
_ENTRY = "e"


async def again(session: Session, person: Person, told: Again, key: int, now: datetime) -> Entry | None:
    """The set before once more, with the weight changed where that is asked for; None when nothing of the kind is
    under way or something else is named."""
    exercise = reading.named(told.name, person.language, person.id) if told.name else None
    by_body = exercise is not None and exercise.measure is not Measure.LOAD
    if told.name and (exercise is None or (by_body and told.change is Change.WEIGHT)):
        return None
    if (found := await _last(session, person, exercise, now)) is None:
        return None
    slug, last = found
    if told.change is Change.WEIGHT:
        if last.weight_kg is None:
            raise WeightMissing(reps=last.reps)
        last = replace(last, weight_kg=last.weight_kg + to_kg(told.amount, told.unit or person.unit))
    sets = check((replace(last, rpe=None),))
    check_complete(shelf().get(slug), sets)
    entry = Entry(key, (Part(slug, sets),), EntryState.OPEN)
    await entry_rows.add(session, person.id, entry, now)
    return entry


async def correct_last(session: Session, person: Person, reps: int, now: datetime) -> tuple[Workout, int]:
    """Note other reps for the last set of the workout under way; NotASet when there is none."""
    live = await training.live_workout(session, person, now)
    if live is None or live.last is None:
        raise NotASet()
    (values,) = check((replace(live.last.values, reps=reps),))
    check_complete(shelf().get(live.last.exercise), (values,))
    await rows.change_set(session, person.id, live.started_at, live.last.n, values)
    return await training.changed(session, person, live, now), live.last.n


async def entry_shown(session: Session, person: Person, message_id: int) -> int | None:
    """The key of the entry that a message of their chat shows."""
    slot = await outbox.slot_of(session, person.chat_id, message_id)
    return int(slot[len(_ENTRY) :]) if slot and slot.startswith(_ENTRY) and slot[len(_ENTRY) :].isdecimal() else None


async def correct(session: Session, person: Person, key: int, text: str, now: datetime) -> Entry | None:
    """Other numbers for an entry, saved or not: "it was 75", "80x7", "rpe 9"; None when the words say something else.

    What is not said again stays as it was.
    """
    entry, at = await find(session, person, key)
    part = entry.parts[0]
    if len(entry.parts) > 1 or part.exercise is None:
        return None
    exercise = shelf().get(part.exercise)
    if (new := await numbers_of(session, person, text, exercise)) is None:
        return None
    made = check(_merged(part.sets, new))
    check_complete(exercise, made)
    changed = replace(entry, parts=(Part(part.exercise, made),))
    await entry_rows.change(session, person.id, changed)
    if at is not None and entry.state is EntryState.SAVED:
        await _rewrite(session, person, changed, at, now)
    return changed


def _merged(old: tuple[SetValues, ...], new: tuple[SetValues, ...]) -> tuple[SetValues, ...]:
    """One set changes each of the old ones in what it says; several take their place, at the old weight if need be."""
    if len(new) > 1:
        first = old[0]
        return tuple(_filled(one, first) for one in new)
    return tuple(_filled(new[0], one) for one in old)


def _filled(new: SetValues, old: SetValues) -> SetValues:
    return replace(old, **new.as_json()) if new != SetValues() else old


async def _rewrite(session: Session, person: Person, entry: Entry, at: datetime, now: datetime) -> None:
    """Put an entry's sets in place of those that it brought to a workout, from the same place on."""
    workout = await rows.workout_at(session, person.id, at)
    if workout is None:
        return
    numbers = await entry_rows.numbers_of_sets(session, person.id, at, entry.key)
    (part,) = entry.parts
    for n, values in zip(numbers, part.sets, strict=False):
        await rows.change_set(session, person.id, at, n, values)
    for n in numbers[len(part.sets) :]:
        await rows.delete_sets(session, person.id, at, n=n)
    if more := part.sets[len(numbers) :]:
        end = workout.last.n if workout.last else 0
        added = [LoggedSet(end + place, part.exercise or "", values) for place, values in enumerate(more, 1)]
        await rows.add_sets(session, person.id, workout, added, now, entry.key)
    if (changed := await rows.workout_at(session, person.id, at)) is not None:
        await renew(session, person, changed, now)


async def _last(
    session: Session, person: Person, exercise: Exercise | None, now: datetime
) -> tuple[str, SetValues] | None:
    """The set before: of the workout under way, or of an exercise whenever it was done last."""
    live = await training.live_workout(session, person, now)
    done = [one for one in live.sets if exercise is None or one.exercise == exercise.slug] if live else []
    if done:
        return done[-1].exercise, done[-1].values
    if exercise is not None:
        past = await rows.past_sets(session, person.id, [exercise.slug], now - _REMEMBERED)
        return (exercise.slug, past[-1][2]) if past else None
    return None
