"""Pictures that Telegram keeps for us: sent again by their file id."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import select

from db.models.catalog import pictures
from db.queries.dialect import insert
from db.session import Session


async def kept(session: Session, bot_id: int, keys: Collection[str]) -> dict[str, str]:
    """Key → file id of those that this bot can send."""
    rows = await session.all(
        select(pictures.c.key, pictures.c.file_id).where(pictures.c.key.in_(keys), pictures.c.bot_id == bot_id)
    )
    return {row.key: row.file_id for row in rows}


async def keep(session: Session, bot_id: int, key: str, file_id: str, now: datetime) -> None:
    """The newest file id of a key; another bot's is overwritten."""
    values = {"bot_id": bot_id, "file_id": file_id, "made_at": now}
    statement = insert(session, pictures).values(key=key, **values)
    await session.run(statement.on_conflict_do_update(index_elements=["key"], set_=values))
