"""Exercises that people like."""

from datetime import datetime

from sqlalchemy import delete, select

from db.models.catalog import favourites
from db.queries.dialect import insert
from db.session import Session


async def of(session: Session, person_id: int) -> list[str]:
    """Slugs, the newest favourite first."""
    rows = await session.all(
        select(favourites.c.exercise)
        .where(favourites.c.person_id == person_id)
        .order_by(favourites.c.created_at.desc(), favourites.c.exercise)
    )
    return [row.exercise for row in rows]


async def add(session: Session, person_id: int, slug: str, now: datetime) -> None:
    values = {"person_id": person_id, "exercise": slug, "created_at": now}
    await session.run(insert(session, favourites).values(values).on_conflict_do_nothing())


async def remove(session: Session, person_id: int, slug: str) -> None:
    which = favourites.c.person_id == person_id, favourites.c.exercise == slug
    await session.run(delete(favourites).where(*which))
