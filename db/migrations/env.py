"""Alembic's entry: runs on the connection it is given, or on DATABASE_URL when called by hand."""

import asyncio
import os
from typing import Literal

from alembic import context
from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import create_async_engine

from db.models import metadata
from db.session import async_url
from db.types import UTCDateTime


def render(kind: str, thing: object, _: object) -> str | Literal[False]:
    """Our own types by their own names."""
    return "UTCDateTime()" if kind == "type" and isinstance(thing, UTCDateTime) else False


def migrate(connection: Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=metadata,
        render_as_batch=connection.dialect.name == "sqlite",
        compare_type=True,
        render_item=render,
        transaction_per_migration=True,
    )
    with context.begin_transaction():
        context.run_migrations()
    connection.commit()


async def migrate_by_hand() -> None:
    engine = create_async_engine(async_url(os.environ.get("DATABASE_URL", "sqlite:///data/spotter.db")))
    async with engine.connect() as connection:
        await connection.run_sync(migrate)
    await engine.dispose()


given = context.config.attributes.get("connection")
if given is None:
    asyncio.run(migrate_by_hand())
else:
    migrate(given)
