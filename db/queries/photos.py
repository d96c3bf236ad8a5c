"""Progress photos of one person, opened only where they are looked at."""

import base64
import json
from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import delete, func, select, update

from db.models.photos import photos
from db.queries.dialect import insert
from db.session import Record, Session
from domain.photos import Photo, View

_COLUMNS = [photos.c[name] for name in ("id", "at", "view", "size")]


async def add(session: Session, person_id: int, key: int, file_id: str, view: View | None, at: datetime) -> int:
    """A photo that is still at Telegram; the same key again gives the id of the first."""
    statement = insert(session, photos).values(person_id=person_id, key=key, view=view, at=at, body=b"")
    statement = statement.on_conflict_do_nothing(index_elements=["person_id", "key"])
    made = await session.value(statement.returning(photos.c.id))
    if made is None:
        return int(await session.value(select(photos.c.id).where(photos.c.person_id == person_id, photos.c.key == key)))
    body = _sealed(session, made, {"file": file_id})
    await session.run(update(photos).where(photos.c.id == made).values(body=body))
    return int(made)


async def of(session: Session, person_id: int) -> list[Photo]:
    """All of theirs, oldest first."""
    rows = await session.all(select(*_COLUMNS).where(photos.c.person_id == person_id).order_by(photos.c.at))
    return [_photo(row) for row in rows]


async def one(session: Session, person_id: int, photo_id: int) -> Photo | None:
    row = await session.first(select(*_COLUMNS).where(photos.c.person_id == person_id, photos.c.id == photo_id))
    return None if row is None else _photo(row)


async def file_id(session: Session, person_id: int, photo_id: int) -> str | None:
    """What Telegram calls it, as long as it is not with us."""
    body = await _body(session, person_id, photo_id)
    return None if body is None else body.get("file")


async def data(session: Session, person_id: int, photo_id: int) -> bytes | None:
    """Its bytes, once they are with us."""
    body = await _body(session, person_id, photo_id)
    return None if body is None or "data" not in body else base64.b64decode(body["data"])


async def keep(session: Session, person_id: int, photo_id: int, data: bytes) -> bool:
    """Put its bytes in place of Telegram's name for it; False when it is gone."""
    body = _sealed(session, photo_id, {"data": base64.b64encode(data).decode()})
    which = photos.c.person_id == person_id, photos.c.id == photo_id
    return bool(await session.run(update(photos).where(*which).values(body=body, size=len(data))))


async def say(session: Session, person_id: int, photo_id: int, view: View) -> None:
    which = photos.c.person_id == person_id, photos.c.id == photo_id
    await session.run(update(photos).where(*which).values(view=view))


async def remove(session: Session, person_id: int, photo_id: int) -> None:
    await session.run(delete(photos).where(photos.c.person_id == person_id, photos.c.id == photo_id))


async def forget_unanswered(session: Session, person_id: int, before: datetime) -> None:
    """Let go of photos that came before a moment and of which nobody said that they are to be kept."""
    await session.run(
        delete(photos).where(photos.c.person_id == person_id, photos.c.view.is_(None), photos.c.at < before)
    )


async def count(session: Session, person_id: int) -> int:
    """How many they keep."""
    which = photos.c.person_id == person_id, photos.c.view.is_not(None)
    return int(await session.value(select(func.count()).select_from(photos).where(*which)))


async def _body(session: Session, person_id: int, photo_id: int) -> Mapping[str, str] | None:
    sealed = await session.value(select(photos.c.body).where(photos.c.person_id == person_id, photos.c.id == photo_id))
    return None if sealed is None else json.loads(session.keys.open(sealed, f"photos:{photo_id}"))


def _sealed(session: Session, photo_id: int, body: Mapping[str, str]) -> bytes:
    return session.keys.seal(json.dumps(body).encode(), f"photos:{photo_id}")


def _photo(row: Record) -> Photo:
    return Photo(row.id, row.at, row.view and View(row.view), row.size is not None)
