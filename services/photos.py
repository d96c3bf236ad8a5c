"""Progress photos: taken in by what Telegram says of them, fetched by a job, kept sealed, shown to nobody else."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from db import Session
from db.queries import photos as rows
from domain.errors import ConsentMissing, NotFound, TooManyPhotos
from domain.people import Person
from domain.photos import MAX_PHOTOS, Pair, Photo, Shot, View
from services import jobs, outbox, people
from services.outbox import News

FETCH = "photo.fetch"
KEPT, LOST = "photo", "photo_lost"
_UNANSWERED = timedelta(days=1)


def news(photo_id: int, kind: str = KEPT) -> News:
    """News of a photo, in the message that asked about it."""
    return News(slot(photo_id), kind, {"photo": photo_id})


def slot(photo_id: int) -> str:
    return f"ph{photo_id}"


async def bring(session: Session, person: Person, key: int, file_id: str, view: View | None, now: datetime) -> Photo:
    """Take a photo in; it is fetched once they said from which side it is and agreed that we keep it."""
    await rows.forget_unanswered(session, person.id, now - _UNANSWERED)
    photo_id = await rows.add(session, person.id, key, file_id, None, now)
    if view is not None and person.consented_at is not None:
        return await choose(session, person, photo_id, view, now)
    return await one(session, person, photo_id)


async def choose(session: Session, person: Person, photo_id: int, view: View, now: datetime) -> Photo:
    """Keep a photo as seen from this side. ConsentMissing, TooManyPhotos."""
    found = await one(session, person, photo_id)
    if person.consented_at is None:
        raise ConsentMissing()
    if found.view is None and await rows.count(session, person.id) >= MAX_PHOTOS:
        raise TooManyPhotos(max=MAX_PHOTOS)
    await rows.say(session, person.id, photo_id, view)
    if not found.kept:
        await jobs.add(session, person.id, FETCH, photo_id, now)
    return await one(session, person, photo_id)


async def all_of(session: Session, person: Person) -> Sequence[Photo]:
    """Those that are with us, oldest first."""
    return [photo for photo in await rows.of(session, person.id) if photo.kept]


async def one(session: Session, person: Person, photo_id: int) -> Photo:
    """A photo of theirs; NotFound for any other."""
    if (found := await rows.one(session, person.id, photo_id)) is None:
        raise NotFound()
    return found


async def remove(session: Session, person: Person, photo_id: int) -> None:
    """Delete a photo; twice deletes it once."""
    await rows.remove(session, person.id, photo_id)


async def picture(session: Session, person: Person, _: datetime, photo: int) -> bytes:
    """The bytes of a photo of theirs; NotFound for any other."""
    if (found := await rows.data(session, person.id, photo)) is None:
        raise NotFound()
    return found


async def pair(session: Session, person: Person, now: datetime, one: int, other: int) -> Pair:
    """Two photos of theirs, the earlier one first."""
    found = sorted([await _kept(session, person, one), await _kept(session, person, other)], key=lambda each: each.at)
    before, after = [
        Shot(await picture(session, person, now, photo.id), person.local_date(photo.at)) for photo in found
    ]
    return Pair(found[0].view if found[0].view is found[1].view else None, before, after)


async def at_telegram(session: Session, person_id: int, photo_id: int) -> str | None:
    """What a photo is called at Telegram, as long as it is to be fetched."""
    return await rows.file_id(session, person_id, photo_id)


async def keep(session: Session, person_id: int, photo_id: int, data: bytes, now: datetime) -> None:
    """A photo was fetched: keep it and say so; one that was deleted meanwhile stays deleted."""
    person = await people.get(session, person_id)
    if await rows.keep(session, person_id, photo_id, data):
        await outbox.tell(session, person, news(photo_id), now=now)


async def give_up(session: Session, person_id: int, photo_id: int, now: datetime) -> None:
    """It could not be fetched: say so, and forget it."""
    person = await people.get(session, person_id)
    await rows.remove(session, person_id, photo_id)
    await outbox.tell(session, person, news(photo_id, LOST), now=now)


async def _kept(session: Session, person: Person, photo_id: int) -> Photo:
    found = await one(session, person, photo_id)
    if not found.kept:
        raise NotFound()
    return found
