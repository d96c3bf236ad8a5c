"""Moves a database to a revision of its schema.

Revisions are files `NNNN_what_changes.py`, numbered in order. Alembic takes a second to import, so it is asked
only when there is something to move.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, inspect, text
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from db.session import async_url

if TYPE_CHECKING:
    from alembic.config import Config

_MIGRATIONS = Path(__file__).parent / "migrations"


def config(connection: Connection | None = None) -> "Config":
    """Alembic's configuration for one connection."""
    from alembic.config import Config

    made = Config()
    made.set_main_option("script_location", str(_MIGRATIONS))
    made.attributes["connection"] = connection
    return made


def head() -> str:
    """The newest revision that this code knows."""
    return _revisions()[-1]


def knows(revision: str) -> bool:
    return revision in _revisions()


async def upgrade(address: str, revision: str = "head") -> None:
    """Move up to a revision; nothing happens when the database is there."""
    if await current(address) != (head() if revision == "head" else revision):
        from alembic import command

        await _on_connection(address, lambda connection: command.upgrade(config(connection), revision))


async def downgrade(address: str, revision: str) -> None:
    from alembic import command

    await _on_connection(address, lambda connection: command.downgrade(config(connection), revision))


async def current(address: str) -> str | None:
    """The revision that a database is at; None when it is empty."""

    def read(connection: Connection) -> str | None:
        if not inspect(connection).has_table("alembic_version"):
            return None
        return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()

    found: str | None = await _on_connection(address, read)
    return found


def _revisions() -> list[str]:
    return sorted(path.name.split("_", 1)[0] for path in (_MIGRATIONS / "versions").glob("[0-9]*.py"))


async def _on_connection(address: str, act: Callable[[Connection], Any]) -> Any:
    """SQLite rebuilds tables to change them, so its foreign keys rest meanwhile: a dropped table must not cascade."""
    url = async_url(address)
    engine = create_async_engine(url, poolclass=NullPool)
    try:
        async with engine.connect() as connection:
            if url.get_backend_name() == "sqlite":
                await connection.execute(text("PRAGMA foreign_keys=OFF"))
                await connection.commit()
            return await connection.run_sync(act)
    finally:
        await engine.dispose()
