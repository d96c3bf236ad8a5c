"""Rest timers: at most one for a person."""

from datetime import datetime
from functools import cache

from sqlalchemy import Executable, delete, select

from db.models.training import rest_timers
from db.queries.dialect import insert
from db.session import Session


async def start(session: Session, person_id: int, ends_at: datetime) -> None:
    await session.run(_start(session.is_postgres), {"person_id": person_id, "ends_at": ends_at})


@cache
def _start(is_postgres: bool) -> Executable:
    statement = insert(is_postgres, rest_timers)
    return statement.on_conflict_do_update(index_elements=["person_id"], set_={"ends_at": statement.excluded.ends_at})


async def ends_at(session: Session, person_id: int) -> datetime | None:
    found: datetime | None = await session.value(
        select(rest_timers.c.ends_at).where(rest_timers.c.person_id == person_id)
    )
    return found


async def end(session: Session, person_id: int) -> bool:
    return bool(await session.run(delete(rest_timers).where(rest_timers.c.person_id == person_id)))


async def end_due(session: Session, now: datetime, limit: int) -> list[int]:
    """Take timers that have run out; the people whose they were. Another process skips the rows we hold."""
    due = (
        select(rest_timers.c.person_id)
        .where(rest_timers.c.ends_at <= now)
        .order_by(rest_timers.c.ends_at)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    rows = await session.all(
        delete(rest_timers).where(rest_timers.c.person_id.in_(due)).returning(rest_timers.c.person_id)
    )
    return [row.person_id for row in rows]
