"""Body weight and measurements: logged, taken back, and how they went."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from db import Session
from db.queries import measures as rows
from domain.errors import ConsentMissing, StaleButton
from domain.measures import Course, Measured, Reading, course
from domain.people import Person
from services import profile, reminders

WEEKS = 12


@dataclass(frozen=True, slots=True)
class History:
    """How a measure went, and the key of its last value; None before the first one."""

    course: Course
    key: int | None


async def log(session: Session, person: Person, key: int, what: Measured, value: float, now: datetime) -> History:
    """Keep a value in kg, cm or %; body weight is the profile's from now on. The same key keeps it once."""
    if person.consented_at is None:
        raise ConsentMissing()
    told = (await profile.get(session, person)).profile
    before = told.weight_kg if what is Measured.WEIGHT else None
    if await rows.add(session, person.id, key, what, now, value, before) and what is Measured.WEIGHT:
        await profile.tell(session, person, weight_kg=value)
        await reminders.weighed(session, person, now)
    return await history(session, person, what, WEEKS, now)


async def undo(session: Session, person: Person, key: int) -> Measured:
    """Take a value back, and the profile's weight with it; StaleButton when it is gone already."""
    if (found := await rows.one(session, person.id, key)) is None:
        raise StaleButton()
    what, reading, before = found
    await rows.remove(session, person.id, key)
    told = (await profile.get(session, person)).profile
    if what is Measured.WEIGHT and told.weight_kg == reading.value:
        left = (await rows.newest(session, person.id)).get(what)
        await profile.tell(session, person, weight_kg=left.value if left else before)
    return what


async def history(session: Session, person: Person, what: Measured, weeks: int, now: datetime) -> History:
    """The values of the last weeks (0: of all) by local day; their trend knows those before, too."""
    found = await rows.of(session, person.id, what)
    whole = course(what, [(person.local_date(reading.at), reading.value) for reading in found])
    part = whole.since(person.local_date(now) - timedelta(weeks=weeks)) if weeks else whole
    return History(part, found[-1].key if found else None)


async def newest(session: Session, person: Person) -> Mapping[Measured, Reading]:
    """The latest value of each kind."""
    return await rows.newest(session, person.id)


async def picture(session: Session, person: Person, now: datetime, what: str, weeks: int) -> Course:
    """As `history`, for the picture."""
    return (await history(session, person, Measured(what), weeks, now)).course
