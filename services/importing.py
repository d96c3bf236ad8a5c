"""The slow work of imports, in steps: what is to be read, what was read, what is to be written, written, taken out.

What takes a while is a generator, for a thread to run in slices.
"""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from catalog.app_names import called
from catalog.shelf import shelf
from db import Session
from db.queries import imports as rows
from domain.errors import FileWithoutSets, SpotterError
from domain.exercises import Measure
from domain.imports.read import reading
from domain.imports.records import FileHistory, Source, measure_of, told_in
from domain.imports.state import Found, Import, Name, State
from domain.imports.taken import starts
from domain.people import Person
from services import imports, outbox, people

PART_SETS = 250
TAKEN_OUT = 15
MOST_FAULTS = 100
_NEAREST = 3
_EARLIER = 20
_BY_MINUTE = frozenset((Source.HEVY,))
_TRAVELLED = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Work:
    """An import with what its work needs: the file, where it is kept already; when their workouts began; what they
    said of names in earlier files."""

    person: Person
    one: Import
    data: bytes | None
    starts: Sequence[datetime]
    earlier: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Read:
    """What a file holds, and the file as it will be kept."""

    found: Found
    names: tuple[Name, ...]
    digest: str
    packed: bytes


async def prepare(session: Session, person_id: int, import_id: int, state: State) -> Work | None:
    """What there is to do; None when the import has gone on without it. NotFound when it is gone with its person."""
    person = await people.get(session, person_id)
    one = await rows.one(session, person_id, import_id)
    if one is None or one.state is not state:
        return None
    data = await rows.file(session, person_id, import_id)
    began = await rows.starts(session, person_id, import_id)
    return Work(person, one, data, began, await _told_before(session, person))


async def _told_before(session: Session, person: Person) -> dict[str, str]:
    found: dict[str, str] = {}
    for one in reversed(await rows.of_state(session, person.id, State.DONE, State.UNDONE, limit=_EARLIER)):
        found |= {name.name: name.slug for name in one.names if name.asked and name.slug}
    return {name: slug for name, slug in found.items() if shelf().theirs(slug, person.id)}


def history(work: Work, data: bytes, now: datetime) -> Generator[None, None, FileHistory]:
    """The workouts of a file. Raises as `domain.imports.read.reading`."""
    today = now.astimezone(work.person.zone).replace(tzinfo=None)
    return reading(data, work.one.unit, today + _TRAVELLED)


def read(work: Work, data: bytes, now: datetime) -> Generator[None, None, Read]:
    """A file, read and summed up, with what we know of its exercises."""
    told = yield from history(work, data, now)
    if not told.workouts:
        raise FileWithoutSets()
    names = []
    measures = _measures(told)
    for name, count in told.names.most_common():
        if name in measures:
            names.append(_name(work, name, count, measure_of(measures[name]), told.slugs.get(name)))
            yield
    return Read(_found(work, told), tuple(names), hashlib.sha256(data).hexdigest(), rows.packed(data))


def _measures(told: FileHistory) -> Mapping[str, Counter[Measure]]:
    found: dict[str, Counter[Measure]] = defaultdict(Counter)
    for workout in told.workouts:
        for one in workout.sets:
            found[one.name][told_in(one.values)] += 1
    return found


def _name(work: Work, name: str, sets: int, measure: Measure, slug: str | None) -> Name:
    person = work.person
    if slug and shelf().theirs(slug, person.id):
        return Name(name, sets, measure, slug)
    if before := work.earlier.get(name):
        return Name(name, sets, measure, before, asked=True)
    if sure := called(name, person.language, person.id):
        return Name(name, sets, measure, sure.exercise.slug, close=sure.close)
    near = shelf().find(name, person.language, person.id).nearest[:_NEAREST]
    return Name(name, sets, measure, near=tuple(exercise.slug for exercise in near), asked=True)


def _found(work: Work, told: FileHistory) -> Found:
    began = [moment for moment, _ in starts(told, work.person.zone)]
    there = known(told.source, work.starts)
    return Found(
        source=told.source,
        rows=told.rows,
        set_rows=told.set_rows,
        sets=told.sets,
        workouts=len(told.workouts),
        fresh=sum(mark(told.source, moment) not in there for moment in began),
        volume_kg=told.volume_kg,
        first=work.person.local_date(min(began)),
        last=work.person.local_date(max(began)),
        unit_named=told.unit_named,
        faults=len(told.broken),
        broken=told.broken[:MOST_FAULTS],
    )


async def has_read(session: Session, work: Work, what: Read, now: datetime) -> None:
    """Keep what was read, and the file until it is applied. The same file that waits already takes its place."""
    person, one = work.person, await rows.one(session, work.person.id, work.one.id, lock=True)
    if one is None or one.state is not State.READING:
        return
    if (twin := await rows.twin(session, person.id, one.id, what.digest)) is not None:
        await rows.remove(session, person.id, one.id)
        await outbox.tell(session, person, imports.news(one.id), imports.news(twin, fresh=True), now=now)
        return
    open_ = replace(one, state=State.OPEN if what.found.fresh else State.DROPPED, found=what.found, names=what.names)
    if what.found.fresh:
        await rows.keep_file(session, person.id, one.id, what.packed)
    else:
        await rows.erase_file(session, person.id, one.id)
    await rows.keep(session, person.id, open_, digest=what.digest)
    await tell(session, work, now)


async def has_failed(session: Session, work: Work, error: SpotterError, now: datetime) -> None:
    """Say why nothing can be done with a file, and forget it."""
    one = await rows.one(session, work.person.id, work.one.id, lock=True)
    if one is None or one.state is not State.READING:
        return
    failed = replace(one, state=State.FAILED, failure=(type(error).__name__, dict(error.args_)))
    await forget(session, work.person, failed)
    await tell(session, work, now)


async def tell(session: Session, work: Work, now: datetime) -> None:
    """Have the message show where it stands."""
    await outbox.tell(session, work.person, imports.news(work.one.id), now=now)


async def forget(session: Session, person: Person, one: Import) -> None:
    """Keep what became of an import, without its file."""
    await rows.erase_file(session, person.id, one.id)
    await rows.keep(session, person.id, one, expires_at=None)


def known(source: Source, began: Sequence[datetime]) -> frozenset[datetime]:
    return frozenset(mark(source, start) for start in began)


def mark(source: Source, moment: datetime) -> datetime:
    """What tells workouts apart in a file: the minute, where it tells no seconds."""
    return moment.replace(second=0, microsecond=0) if source in _BY_MINUTE else moment
