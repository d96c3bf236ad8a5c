"""What people told of themselves."""

import json
from typing import Any

from sqlalchemy import select

from db.models.profiles import profiles
from db.queries.dialect import insert
from db.session import Record, Session


async def get(session: Session, person_id: int) -> tuple[Record, dict[str, Any]] | None:
    """The row and its opened body."""
    row = await session.first(select(profiles).where(profiles.c.person_id == person_id))
    if row is None:
        return None
    body = "{}" if row.body is None else session.keys.open(row.body, f"profiles:{person_id}")
    return row, json.loads(body)


async def put(session: Session, person_id: int, body: dict[str, Any] | None = None, **values: Any) -> None:
    """Set columns, and the body when there is one to set."""
    if body is not None:
        values["body"] = session.keys.seal(json.dumps(body).encode(), f"profiles:{person_id}")
    statement = insert(session, profiles).values(person_id=person_id, **values)
    await session.run(statement.on_conflict_do_update(index_elements=["person_id"], set_=values))
