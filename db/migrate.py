"""Moves a database to a revision of its schema."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from db.session import async_url

_MIGRATIONS = Path(__file__).parent / "migrations"


def config(connection: Connection | None = None) -> Config:
    made = Config()
    made.set_main_option("script_location", str(_MIGRATIONS))
    made.attributes["connection"] = connection
    return made


def head() -> str:
    """The newest revision that this code knows."""
    return str(ScriptDirectory.from_config(config()).get_current_head())


def knows(revision: str) -> bool:
    return any(script.revision == revision for script in ScriptDirectory.from_config(config()).walk_revisions())


async def upgrade(address: str, revision: str = "head") -> None:
    await _on_connection(address, lambda connection: command.upgrade(config(connection), revision))


async def downgrade(address: str, revision: str) -> None:
    await _on_connection(address, lambda connection: command.downgrade(config(connection), revision))


async def current(address: str) -> str | None:
    """The revision that a database is at; None when it is empty."""
    found = await _on_connection(
        address, lambda connection: MigrationContext.configure(connection).get_current_revision()
    )
    return str(found) if found else None


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
