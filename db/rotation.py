"""Seals every body anew with the newest key, while others read and write."""

from sqlalchemy import ColumnElement, LargeBinary, Table, func, literal, select, update

from db.models import metadata
from db.session import Database, Session

BATCH = 200


async def reseal(database: Database) -> int:
    """Re-encrypt what an older key sealed, a batch a transaction; how many bodies that were."""
    total = 0
    for table in metadata.sorted_tables:
        if "sealed" in table.info:
            while done := await _batch(database, table):
                total += done
    return total


async def remaining(session: Session) -> int:
    """How many bodies an older key still holds."""
    counts = [
        await session.value(select(func.count()).select_from(table).where(_is_old(session, table)))
        for table in metadata.sorted_tables
        if "sealed" in table.info
    ]
    return sum(counts)


async def _batch(database: Database, table: Table) -> int:
    keys = [table.c[name] for name in table.info["row"]]
    sealed = table.c[table.info["sealed"]]
    async with database.begin() as session:
        rows = await session.all(select(*keys, sealed).where(_is_old(session, table)).limit(BATCH))
        for *values, body in rows:
            name = ":".join([table.name, *map(str, values)])
            this = [key == value for key, value in zip(keys, values, strict=True)]
            fresh = session.keys.seal(session.keys.open(body, name), name)
            await session.run(update(table).where(*this, sealed == body).values({sealed: fresh}))
    return len(rows)


def _is_old(session: Session, table: Table) -> ColumnElement[bool]:
    sealed = table.c[table.info["sealed"]]
    mark = func.substr(sealed, 1, len(session.keys.mark), type_=LargeBinary)
    return sealed.is_not(None) & (mark != literal(session.keys.mark, LargeBinary))
