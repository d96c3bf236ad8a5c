"""What was read in a file into the log, a part at a time, and out of it again."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from catalog.shelf import shelf
from db import Session
from db.queries import imports as rows
from domain.errors import FileLost, SpotterError
from domain.exercises import Measure
from domain.imports.records import FileHistory, Source
from domain.imports.state import State
from domain.imports.taken import TakenWorkout, taken
from domain.people import Person
from services import importing, imports, jobs, nudges, outbox, own, people, reminders
from services.importing import Work

PART_SETS = 250
TAKEN_OUT = 15


async def make_own(session: Session, work: Work) -> Work:
    """The exercises that they want as their own, made; those that were made before a crash are there already."""
    names, made = [], list(work.one.made)
    for name in work.one.names:
        if name.own and name.slug is None:
            before = await own.mine(session, work.person)
            exercise = await own.keep(session, work.person, name.name, name.measure)
            made += [exercise.slug] if exercise.slug not in before else []
            names.append(replace(name, slug=exercise.slug))
        else:
            names.append(name)
    one = replace(work.one, names=tuple(names), made=tuple(made))
    await rows.keep(session, work.person.id, one)
    return replace(work, one=one)


def parts(work: Work, told: FileHistory) -> Iterator[list[TakenWorkout]]:
    """What is not in the log yet, in parts that others hardly wait for."""
    slugs = {name.name: name.slug for name in work.one.names if name.slug and not name.left_out}
    known = importing.known(told.source, work.starts)
    is_help = _takes_weight_off if told.source is not Source.SPOTTER else lambda _: False
    part: list[TakenWorkout] = []
    for workout in taken(told, slugs, work.person.zone, is_help):
        if importing.mark(told.source, workout.started_at) in known:
            continue
        part.append(workout)
        if sum(len(one.sets) for one in part) >= PART_SETS:
            yield part
            part = []
    if part:
        yield part


async def write(session: Session, work: Work, part: Sequence[TakenWorkout], done: int) -> int:
    """Write a part; how many sets are done by now. What is there already is left alone."""
    await rows.write(session, work.person.id, work.one.id, part)
    done += sum(len(one.sets) for one in part)
    await rows.count(session, work.person.id, work.one.id, done)
    return done


async def has_written(session: Session, work: Work, now: datetime) -> None:
    """All of it is in the log: the file is erased, and what goes by the log is set anew."""
    person, one = work.person, work.one
    workouts = await rows.workouts_of(session, person.id, one.id)
    sets = await rows.sets_of(session, person.id, one.id)
    await importing.forget(session, person, replace(one, state=State.DONE, workouts=workouts, done=sets))
    await _set_anew(session, person, now)
    await importing.tell(session, work, now)


async def take_out(session: Session, work: Work) -> bool:
    """Take a part of an import's workouts out again; False when none was left."""
    return bool(await rows.take_out(session, work.person.id, work.one.id, TAKEN_OUT))


async def is_out(session: Session, work: Work, now: datetime) -> None:
    """Nothing of it is left in the log."""
    person, one = work.person, work.one
    await own.remove_unused(session, person, one.made)
    state = State.FAILED if one.failure else State.UNDONE
    await importing.forget(session, person, replace(one, state=state, made=()))
    await _set_anew(session, person, now)
    await importing.tell(session, work, now)


async def give_up(session: Session, person_id: int, import_id: int, now: datetime) -> None:
    """What could not be done in five tries. What was written is taken out, what could not be taken out stays, and a
    file that could not be fetched or read is forgotten."""
    person = await people.get(session, person_id)
    if (one := await rows.one(session, person_id, import_id, lock=True)) is None:
        return
    fetched = one.state is not State.READING or await rows.file(session, person_id, import_id)
    failed = replace(one, failure=((SpotterError if fetched else FileLost).__name__, {}))
    if one.state is State.WRITING:
        await jobs.add(session, person_id, imports.UNDO, import_id, now)
        await rows.keep(session, person_id, replace(failed, state=State.UNDOING))
    elif one.state is State.UNDOING:
        await rows.keep(session, person_id, replace(one, state=State.DONE, failure=None))
    else:
        await importing.forget(session, person, replace(failed, state=State.FAILED))
    await outbox.tell(session, person, imports.news(import_id), now=now)


async def _set_anew(session: Session, person: Person, now: datetime) -> None:
    await reminders.follow(session, person, now)
    await nudges.expect(session, person, now)


def _takes_weight_off(slug: str) -> bool:
    return "assisted" in slug and shelf().get(slug).measure is Measure.BODYWEIGHT
