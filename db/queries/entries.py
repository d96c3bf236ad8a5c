"""Typed lines of one person, until they are saved to a workout."""

from datetime import datetime

from sqlalchemy import delete, select, update

from db.models.training import entries
from db.queries.dialect import insert
from db.session import Session
from domain.training import Entry, EntryState, values_of


async def add(session: Session, person_id: int, entry: Entry, now: datetime) -> None:
    await session.run(
        insert(session, entries)
        .values(
            person_id=person_id,
            key=entry.key,
            exercise=entry.exercise,
            state=entry.state,
            sets=[values.as_json() for values in entry.sets],
            created_at=now,
        )
        .on_conflict_do_nothing()
    )


async def one(session: Session, person_id: int, key: int) -> tuple[Entry, datetime | None] | None:
    """An entry and the start of the workout that it was saved to."""
    row = await session.first(select(entries).where(entries.c.person_id == person_id, entries.c.key == key))
    if row is None:
        return None
    return Entry(row.key, row.exercise, tuple(map(values_of, row.sets)), EntryState(row.state)), row.at


async def name(session: Session, person_id: int, key: int, exercise: str) -> None:
    await session.run(
        update(entries).where(entries.c.person_id == person_id, entries.c.key == key).values(exercise=exercise)
    )


async def delete_unsaved(session: Session, person_id: int, key: int) -> None:
    which = entries.c.person_id == person_id, entries.c.key == key, entries.c.state != EntryState.SAVED
    await session.run(delete(entries).where(*which))


async def mark(session: Session, person_id: int, key: int, state: EntryState, at: datetime | None) -> None:
    await session.run(
        update(entries).where(entries.c.person_id == person_id, entries.c.key == key).values(state=state, at=at)
    )
