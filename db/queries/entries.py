"""What one person typed, until it is saved to a workout."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import delete, select, update

from db.models.training import entries, sets
from db.queries.dialect import insert
from db.session import Session
from domain.training import Entry, EntryState, Part, values_of


async def add(session: Session, person_id: int, entry: Entry, now: datetime) -> None:
    values = {"person_id": person_id, "key": entry.key, "state": entry.state, "created_at": now, **_columns(entry)}
    await session.run(insert(session, entries).values(values).on_conflict_do_nothing())


async def one(session: Session, person_id: int, key: int) -> tuple[Entry, datetime | None] | None:
    """An entry and the start of the workout that it was saved to."""
    row = await session.first(select(entries).where(entries.c.person_id == person_id, entries.c.key == key))
    if row is None:
        return None
    kept: dict[str, Any] = row.sets if isinstance(row.sets, dict) else _of_one_exercise(row.exercise, row.sets)
    day = date.fromisoformat(kept["day"]) if kept.get("day") else None
    return Entry(row.key, tuple(map(_part, kept["parts"])), EntryState(row.state), day), row.at


async def change(session: Session, person_id: int, entry: Entry) -> None:
    """Put other parts in place of an entry's."""
    which = entries.c.person_id == person_id, entries.c.key == entry.key
    await session.run(update(entries).where(*which).values(_columns(entry)))


async def delete_unsaved(session: Session, person_id: int, key: int) -> None:
    which = entries.c.person_id == person_id, entries.c.key == key, entries.c.state != EntryState.SAVED
    await session.run(delete(entries).where(*which))


async def mark(session: Session, person_id: int, key: int, state: EntryState, at: datetime | None) -> None:
    await session.run(
        update(entries).where(entries.c.person_id == person_id, entries.c.key == key).values(state=state, at=at)
    )


async def numbers_of_sets(session: Session, person_id: int, at: datetime, key: int) -> list[int]:
    """The numbers, in the workout that began at `at`, of the sets that came from an entry."""
    which = sets.c.person_id == person_id, sets.c.at == at, sets.c.entry == key
    return [row.n for row in await session.all(select(sets.c.n).where(*which).order_by(sets.c.n))]


def _columns(entry: Entry) -> dict[str, Any]:
    parts = [
        {
            "exercise": part.exercise,
            "sets": [values.as_json() for values in part.sets],
            **({"nearest": part.nearest} if part.nearest else {}),
            **({"other": [values.as_json() for values in part.other]} if part.other else {}),
        }
        for part in entry.parts
    ]
    day = {"day": entry.day.isoformat()} if entry.day else {}
    return {"exercise": entry.parts[0].exercise, "sets": {"parts": parts, **day}}


def _part(kept: Mapping[str, Any]) -> Part:
    return Part(
        kept["exercise"],
        tuple(map(values_of, kept["sets"])),
        tuple(kept.get("nearest", ())),
        tuple(map(values_of, kept.get("other", ()))),
    )


def _of_one_exercise(exercise: str | None, kept: list[Mapping[str, Any]]) -> dict[str, Any]:
    """An entry as it was kept while it could have one exercise only."""
    return {"parts": [{"exercise": exercise, "sets": kept}]}
