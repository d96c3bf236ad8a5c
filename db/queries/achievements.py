"""What one person reached, and the sums that it is told from."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import delete, func, select

from db.models.achievements import achievements
from db.models.training import sets
from db.queries.dialect import insert
from db.session import Session
from domain.training import SetKind

_COUNTS = sets.c.kind != SetKind.WARMUP


async def of(session: Session, person_id: int) -> Sequence[tuple[str, datetime]]:
    """(key, moment), oldest first."""
    rows = await session.all(
        select(achievements.c.key, achievements.c.at)
        .where(achievements.c.person_id == person_id)
        .order_by(achievements.c.at, achievements.c.key)
    )
    return [(row.key, row.at) for row in rows]


async def add(session: Session, person_id: int, keys: Collection[str], at: datetime) -> None:
    """Keep what was reached at a moment; what is there already stays as it is."""
    if keys:
        rows = [{"person_id": person_id, "key": key, "at": at} for key in keys]
        await session.run(insert(session, achievements).on_conflict_do_nothing(), rows)


async def remove(session: Session, person_id: int, keys: Collection[str]) -> None:
    if keys:
        await session.run(
            delete(achievements).where(achievements.c.person_id == person_id, achievements.c.key.in_(keys))
        )


async def heaviest(session: Session, person_id: int, exercises: Collection[str]) -> dict[str, float]:
    """Exercise → the heaviest working set in kg."""
    rows = await session.all(
        select(sets.c.exercise, func.max(sets.c.weight_kg).label("kg"))
        .where(sets.c.person_id == person_id, sets.c.exercise.in_(exercises), sets.c.reps >= 1, _COUNTS)
        .group_by(sets.c.exercise)
    )
    return {row.exercise: row.kg or 0 for row in rows}
