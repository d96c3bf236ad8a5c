"""Files that people bring: taken in, asked about, applied, taken back. What is slow in it is done by jobs."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from catalog.shelf import shelf
from db import Session
from db.queries import imports as rows
from db.queries import people as people_rows
from domain.errors import ConsentMissing, FileTooBig, NotFound, StaleButton, TooManyFiles
from domain.imports.read import MAX_BYTES
from domain.imports.state import WAITING, Import, State
from domain.people import Person
from domain.units import Unit
from services import jobs, outbox
from services.outbox import News

IMPORT = "import"
READ, WRITE, UNDO = "import.read", "import.write", "import.undo"
WAIT = timedelta(days=7)
MOST_WAITING = 5
UNDOABLE = 5
OWN, LEAVE = "own", "leave"


def news(import_id: int, *, fresh: bool = False) -> News:
    """News of an import, whose message shows where it stands."""
    return News(f"i{import_id}", IMPORT, {"import": import_id}, fresh=fresh)


async def get(session: Session, person: Person, import_id: int) -> Import:
    """An import of theirs; NotFound for any other."""
    if (found := await rows.one(session, person.id, import_id)) is None:
        raise NotFound()
    last = await last_ones(session, person) if found.state is State.DONE else ()
    return replace(found, undoable=any(one.id == found.id for one in last))


async def last_ones(session: Session, person: Person) -> Sequence[Import]:
    """The imports that can still be taken back, the newest first."""
    found = await rows.of_state(session, person.id, State.DONE, limit=UNDOABLE)
    return [replace(one, undoable=True) for one in found]


async def waiting(session: Session, person: Person) -> Sequence[Import]:
    """The imports that wait for consent, for answers or for the last yes, the newest first."""
    return await rows.of_state(session, person.id, *WAITING)


async def bring(
    session: Session, person: Person, key: int, file_id: str, file_name: str, size: int, now: datetime
) -> Import:
    """Take a file in, by what Telegram says of it; it is fetched and read once they agree that we keep health data.

    FileTooBig, TooManyFiles. The same key again gives the same import.
    """
    if size > MAX_BYTES:
        raise FileTooBig(max=MAX_BYTES // 2**20)
    if len(await waiting(session, person)) >= MOST_WAITING:
        raise TooManyFiles(max=MOST_WAITING)
    state = State.ASKED if person.consented_at is None else State.READING
    brought = Import(0, state, file_id=file_id, file_name=file_name)
    import_id = await rows.add(session, person.id, key, brought, now, now + WAIT)
    if state is State.READING:
        await jobs.add(session, person.id, READ, import_id, now)
    return await get(session, person, import_id)


async def bring_now(session: Session, person: Person, file_name: str, unit: Unit | None, now: datetime) -> Import:
    """A file that an operator brings for somebody, to be read at once. ConsentMissing."""
    if person.consented_at is None:
        raise ConsentMissing()
    brought = Import(0, State.READING, file_name=file_name, unit=unit)
    return await get(session, person, await rows.add(session, person.id, None, brought, now, now + WAIT))


async def agreed(session: Session, person: Person, import_id: int, now: datetime) -> Import:
    """Read a file that waited for their consent."""
    if person.consented_at is None:
        raise ConsentMissing()
    found = await _locked(session, person, import_id)
    return await _read(session, person, found, now) if found.state is State.ASKED else found


async def choose_unit(session: Session, person: Person, import_id: int, unit: Unit, now: datetime) -> Import:
    """Say in which unit the weights of a file are that names none; it is read again in it."""
    found = await _locked(session, person, import_id)
    if found.state is not State.OPEN or not found.asks_unit:
        return found
    return await _read(session, person, replace(found, unit=unit), now)


async def go_on(session: Session, person: Person, import_id: int) -> Import:
    """Begin with the questions."""
    found = await _open(session, person, import_id)
    return await _kept(session, person, replace(found, begun=True))


async def settle(session: Session, person: Person, import_id: int, place: int, answer: str) -> Import:
    """Say what an exercise of the file is: a slug, `OWN` or `LEAVE`. What is settled already stays."""
    found = await _open(session, person, import_id)
    if not 0 <= place < len(found.names):
        raise StaleButton()
    return await _kept(session, person, _settled(found, person, [place], answer))


async def settle_all(session: Session, person: Person, import_id: int, answer: str) -> Import:
    """`OWN` or `LEAVE` for every exercise that nobody knows yet."""
    found = await _open(session, person, import_id)
    if answer not in (OWN, LEAVE):
        raise StaleButton()
    return await _kept(session, person, _settled(found, person, range(len(found.names)), answer))


async def ask_again(session: Session, person: Person, import_id: int) -> Import:
    """Forget what they said of the exercises."""
    found = await _open(session, person, import_id)
    names = [replace(n, slug=None, own=False, left_out=False) if n.asked else n for n in found.names]
    return await _kept(session, person, replace(found, names=tuple(names), begun=True))


async def start(session: Session, person: Person, import_id: int, now: datetime) -> Import:
    """Write what was read to the log, when nothing is open any more. Starting twice starts once."""
    found = await _locked(session, person, import_id)
    if found.state in (State.WRITING, State.DONE):
        return found
    if found.state is not State.OPEN or found.asks_unit or found.unknown:
        raise StaleButton()
    await jobs.add(session, person.id, WRITE, import_id, now)
    return await _kept(session, person, replace(found, state=State.WRITING, done=0))


async def drop(session: Session, person: Person, import_id: int) -> Import:
    """Let a file go that is not being written; its bytes are erased."""
    found = await _locked(session, person, import_id)
    if found.state not in WAITING:
        return found
    await rows.erase_file(session, person.id, import_id)
    return await _kept(session, person, replace(found, state=State.DROPPED))


async def undo(session: Session, person: Person, import_id: int, now: datetime) -> Import:
    """Take out of the log what a file brought, if it is one of the last. Undoing twice undoes once."""
    found = await _locked(session, person, import_id)
    if found.state in (State.UNDOING, State.UNDONE):
        return found
    if not (await get(session, person, import_id)).undoable:
        raise StaleButton()
    await jobs.add(session, person.id, UNDO, import_id, now)
    return await _kept(session, person, replace(found, state=State.UNDOING, done=0))


async def expire_due(session: Session, now: datetime, limit: int) -> int:
    """Let go of files that nobody said a word about for a week; how many there were."""
    due = await rows.expired(session, now, limit)
    owners = await people_rows.by_ids(session, {row.person_id for row in due})
    for row in due:
        await drop(session, owners[row.person_id], row.id)
        await outbox.tell(session, owners[row.person_id], news(row.id), now=now)
    return len(due)


async def _locked(session: Session, person: Person, import_id: int) -> Import:
    if (found := await rows.one(session, person.id, import_id, lock=True)) is None:
        raise NotFound()
    return found


async def _open(session: Session, person: Person, import_id: int) -> Import:
    found = await _locked(session, person, import_id)
    if found.state is not State.OPEN:
        raise StaleButton()
    return found


async def _read(session: Session, person: Person, found: Import, now: datetime) -> Import:
    await jobs.add(session, person.id, READ, found.id, now)
    return await _kept(session, person, replace(found, state=State.READING))


def _settled(found: Import, person: Person, places: Sequence[int], answer: str) -> Import:
    if answer in (OWN, LEAVE):
        return found.settled(places, own=answer == OWN, left_out=answer == LEAVE)
    if shelf().theirs(answer, person.id) is None:
        raise StaleButton()
    return found.settled(places, slug=answer)


async def _kept(session: Session, person: Person, changed: Import) -> Import:
    """Written, and forgotten when nobody cares for it only while it waits."""
    columns = {} if changed.state in WAITING else {"expires_at": None}
    await rows.keep(session, person.id, changed, **columns)
    return changed
