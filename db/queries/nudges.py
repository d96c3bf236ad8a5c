"""When Spotter speaks first: one moment for each person and kind."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import delete, func, select

from db.models.plans import nudges
from db.models.training import workouts
from db.queries.dialect import insert
from db.session import Record, Session


async def put(session: Session, person_id: int, kind: str, next_at: datetime | None) -> None:
    """Set the moment of a kind, or None for never."""
    if next_at is None:
        await session.run(delete(nudges).where(nudges.c.person_id == person_id, nudges.c.kind == kind))
        return
    statement = insert(session, nudges).values(person_id=person_id, kind=kind, next_at=next_at)
    await session.run(statement.on_conflict_do_update(index_elements=["person_id", "kind"], set_={"next_at": next_at}))


async def due(session: Session, now: datetime, limit: int) -> Sequence[Record]:
    """(person, kind) whose moment has come; another process skips these rows."""
    return await session.all(
        select(nudges.c.person_id, nudges.c.kind)
        .where(nudges.c.next_at <= now)
        .order_by(nudges.c.next_at)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )


async def last_workouts(session: Session, person_ids: Collection[int]) -> dict[int, datetime]:
    """Person → when their last workout started."""
    rows = await session.all(
        select(workouts.c.person_id, func.max(workouts.c.started_at).label("at"))
        .where(workouts.c.person_id.in_(person_ids))
        .group_by(workouts.c.person_id)
    )
    return {row.person_id: row.at for row in rows}
