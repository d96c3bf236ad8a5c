"""Measurements of one person, opened as they are read."""

import json
from datetime import datetime

from sqlalchemy import delete, func, select

from db.models.measures import measurements
from db.queries.dialect import insert
from db.session import Record, Session
from domain.measures import Measured, Reading


async def add(
    session: Session, person_id: int, key: int, what: Measured, at: datetime, value: float, before: float | None
) -> bool:
    """Keep a value, and what the profile said `before` it; False when the key is known already."""
    body = json.dumps({"value": value} if before is None else {"value": value, "before": before})
    sealed = session.keys.seal(body.encode(), _name(person_id, key))
    values = {"person_id": person_id, "key": key, "kind": what, "at": at, "body": sealed}
    return bool(await session.run(insert(session, measurements).values(values).on_conflict_do_nothing()))


async def of(session: Session, person_id: int, what: Measured) -> list[Reading]:
    """All values of one kind, oldest first."""
    rows = await session.all(
        select(measurements)
        .where(measurements.c.person_id == person_id, measurements.c.kind == what)
        .order_by(measurements.c.at, measurements.c.key)
    )
    return [_reading(session, row)[0] for row in rows]


async def newest(session: Session, person_id: int) -> dict[Measured, Reading]:
    """The latest value of each kind."""
    last = (
        select(measurements.c.kind, func.max(measurements.c.at).label("at"))
        .where(measurements.c.person_id == person_id)
        .group_by(measurements.c.kind)
        .subquery()
    )
    rows = await session.all(
        select(measurements)
        .join(last, (measurements.c.kind == last.c.kind) & (measurements.c.at == last.c.at))
        .where(measurements.c.person_id == person_id)
        .order_by(measurements.c.key)
    )
    return {Measured(row.kind): _reading(session, row)[0] for row in rows}


async def one(session: Session, person_id: int, key: int) -> tuple[Measured, Reading, float | None] | None:
    """A value by its key: what it is, and what the profile said before it."""
    row = await session.first(
        select(measurements).where(measurements.c.person_id == person_id, measurements.c.key == key)
    )
    return None if row is None else (Measured(row.kind), *_reading(session, row))


async def remove(session: Session, person_id: int, key: int) -> bool:
    return bool(
        await session.run(delete(measurements).where(measurements.c.person_id == person_id, measurements.c.key == key))
    )


def _reading(session: Session, row: Record) -> tuple[Reading, float | None]:
    body = json.loads(session.keys.open(row.body, _name(row.person_id, row.key)))
    return Reading(row.key, row.at, body["value"]), body.get("before")


def _name(person_id: int, key: int) -> str:
    return f"measurements:{person_id}:{key}"
