"""All rows of one person, by what each table says of itself."""

from typing import Any

from sqlalchemy import Table, delete, func, select

from db.models import identities, metadata, people
from db.session import Session

_NOT_OURS_TO_SHOW = frozenset(("outbox", "inbox"))
_PART = 500


async def rows_of(session: Session, person_id: int) -> dict[str, list[dict[str, Any]]]:
    """Table → rows of this person, sealed columns opened; messages in transit (inbox, outbox) are left out."""
    found = {}
    for table in metadata.sorted_tables:
        if table.info["owner"] is None or table.name in _NOT_OURS_TO_SHOW:
            continue
        found[table.name] = await _rows(session, table, person_id)
    return found


async def _rows(session: Session, table: Table, person_id: int) -> list[dict[str, Any]]:
    """A part at a time, so that a long history holds up nobody."""
    theirs = select(table).where(table.c[table.info["owner"]] == person_id).order_by(*table.primary_key).limit(_PART)
    rows: list[dict[str, Any]] = []
    while part := await session.all(theirs.offset(len(rows))):
        rows += [_opened(session, table, row._asdict()) for row in part]
        if len(part) < _PART:
            break
    return rows


async def erase(session: Session, person_id: int) -> None:
    """Delete a person; everything that refers to them goes with them."""
    await session.run(delete(people).where(people.c.id == person_id))


async def telegram_ids(session: Session, person_id: int) -> list[int]:
    rows = await session.all(
        select(identities.c.subject).where(identities.c.person_id == person_id, identities.c.kind == "telegram")
    )
    return [int(row.subject) for row in rows]


async def count_people(session: Session) -> int:
    return int(await session.value(select(func.count()).select_from(people)))


def _opened(session: Session, table: Table, row: dict[str, Any]) -> dict[str, Any]:
    sealed = table.info.get("sealed")
    if sealed and row[sealed] is not None:
        name = ":".join([table.name, *(str(row[column]) for column in table.info["row"])])
        row[sealed] = session.keys.open(row[sealed], name).decode()
    return row
