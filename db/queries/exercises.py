"""The shelf's rows."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import func, select

from db.models.catalog import exercises
from db.queries.dialect import insert
from db.session import Session


async def stock(session: Session, shelf: Mapping[str, Mapping[str, Any]]) -> None:
    """Put our own exercises (slug → details) in their place, old ones renewed."""
    statement = insert(session, exercises)
    statement = statement.on_conflict_do_update(index_elements=["slug"], set_={"details": statement.excluded.details})
    await session.run(statement, [{"slug": slug, "details": details} for slug, details in shelf.items()])


async def count(session: Session) -> int:
    return int(await session.value(select(func.count()).select_from(exercises)))
