"""A database and its transactions."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from sqlalchemy import Executable, Row, make_url
from sqlalchemy.engine import URL
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from db import sqlite
from db.crypto import Keyring

Record: TypeAlias = Row[*tuple[Any, ...]]
Values: TypeAlias = Sequence[dict[str, Any]] | dict[str, Any] | None


@dataclass(frozen=True, slots=True)
class Session:
    """One open transaction and the keys to its sealed bodies. Only a door opens or commits one."""

    connection: AsyncConnection
    keys: Keyring
    wanted: list[dict[str, Any]] = field(default_factory=list)
    before_commit: list[Callable[["Session"], Awaitable[None]]] = field(default_factory=list)

    @property
    def is_postgres(self) -> bool:
        return self.connection.dialect.name == "postgresql"

    async def run(self, statement: Executable, values: Values = None) -> int:
        """Execute (once for each, if several rows of values are given) and return how many rows it touched."""
        return (await self.connection.execute(statement, values)).rowcount

    async def all(self, statement: Executable, values: Values = None) -> Sequence[Record]:
        return (await self.connection.execute(statement, values)).all()

    async def first(self, statement: Executable, values: Values = None) -> Record | None:
        return (await self.connection.execute(statement, values)).first()

    async def value(self, statement: Executable, values: Values = None) -> Any:
        return (await self.connection.execute(statement, values)).scalar()


class Database:
    """SQLite or Postgres behind one address, e.g. "sqlite:///data/spotter.db" or "postgresql://…"."""

    def __init__(self, address: str, keys: Keyring, pool_size: int = 10) -> None:
        self.url = async_url(address)
        self.keys = keys
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        self.engine = _sqlite(self.url) if self.is_sqlite else _postgres(self.url, pool_size)
        reading = {"reads": True} if self.is_sqlite else {"isolation_level": "AUTOCOMMIT"}
        self._reader = self.engine.execution_options(**reading)
        # One writer at a time inside this process: SQLite has one write lock, and waiting for it
        # here is fair and free, while its own busy handler sleeps and may starve a writer.
        self._turn = asyncio.Semaphore(1 if self.is_sqlite else pool_size)

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[Session]:
        """A transaction that commits when the block ends well and rolls back when it raises."""
        async with self._turn, self.engine.begin() as connection:
            session = Session(connection, self.keys)
            yield session
            for last in session.before_commit:
                await last(session)

    @asynccontextmanager
    async def read(self) -> AsyncIterator[Session]:
        """For reading only: no transaction around it, and on SQLite it waits for no writer."""
        async with self._reader.connect() as connection:
            yield Session(connection, self.keys)

    @asynccontextmanager
    async def snapshot(self) -> AsyncIterator[Session]:
        """For reading several things as they stood at one moment."""
        async with self.engine.connect() as connection:
            level = {"snapshot": True} if self.is_sqlite else {"isolation_level": "REPEATABLE READ"}
            await connection.execution_options(**level)
            yield Session(connection, self.keys)

    async def close(self) -> None:
        await self.engine.dispose()


def async_url(address: str) -> URL:
    """The address with the async driver that we use; ValueError when it is neither SQLite nor Postgres."""
    url = make_url(address)
    drivers = {
        "sqlite": "sqlite+aiosqlite",
        "postgresql": "postgresql+asyncpg",
        "postgres": "postgresql+asyncpg",
    }
    if (driver := drivers.get(url.drivername.split("+")[0])) is None:
        raise ValueError(f"unknown database {url.drivername!r}")
    return url.set(drivername=driver)


def _sqlite(url: URL) -> AsyncEngine:
    path = str(url.database)
    engine = create_async_engine(
        url,
        async_creator=lambda: sqlite.connect(path),
        pool_size=8,
        max_overflow=0,
        pool_reset_on_return=None,
    )
    sqlite.begin_immediately(engine)
    return engine


def _postgres(url: URL, pool_size: int) -> AsyncEngine:
    return create_async_engine(url, pool_size=pool_size + 6, max_overflow=4, pool_pre_ping=False)
