"""SQLite as we want it: one thread hop a statement, durable commits, writers that queue instead of failing."""

import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any

import aiosqlite
from sqlalchemy import event
from sqlalchemy.engine import Connection
from sqlalchemy.ext.asyncio import AsyncEngine

BUSY_TIMEOUT_MS = 10_000
_PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}",
    "PRAGMA foreign_keys=ON",
    "PRAGMA temp_store=MEMORY",
)


class OneHopCursor:
    """What SQLAlchemy asks of an aiosqlite cursor, with execute and fetch in a single trip to its thread.

    See docs/decisions/0003: stock cursors make four trips of about 100 µs a statement.
    """

    arraysize = 1

    def __init__(self, connection: "OneHopConnection") -> None:
        self._connection = connection
        self._rows: Sequence[Any] = ()
        self.description: Any = None
        self.rowcount = -1
        self.lastrowid = 0

    async def __aenter__(self) -> "OneHopCursor":
        return self

    async def execute(self, sql: str, parameters: Iterable[Any] = ()) -> None:
        await self._connection.run(self._execute, sql, parameters)

    async def executemany(self, sql: str, parameters: Iterable[Iterable[Any]]) -> None:
        await self._connection.run(self._executemany, sql, parameters)

    async def fetchall(self) -> Sequence[Any]:
        return self._rows

    async def close(self) -> None:
        self._rows = ()

    def _execute(self, connection: sqlite3.Connection, sql: str, parameters: Iterable[Any]) -> None:
        cursor = connection.execute(sql, parameters)  # type: ignore[arg-type]
        self._rows = cursor.fetchall()
        self._keep(cursor)

    def _executemany(self, connection: sqlite3.Connection, sql: str, parameters: Iterable[Iterable[Any]]) -> None:
        self._keep(connection.executemany(sql, parameters))  # type: ignore[arg-type]

    def _keep(self, cursor: sqlite3.Cursor) -> None:
        self.description, self.rowcount = cursor.description, cursor.rowcount
        self.lastrowid = cursor.lastrowid or 0
        cursor.close()


class OneHopConnection(aiosqlite.Connection):
    """An aiosqlite connection whose cursors are OneHopCursors."""

    def cursor(self) -> OneHopCursor:  # type: ignore[override]
        return OneHopCursor(self)

    async def commit(self) -> None:
        if self._conn.in_transaction:
            await super().commit()

    async def rollback(self) -> None:
        if self._conn.in_transaction:
            await super().rollback()

    async def run(self, function: Any, *args: Any) -> None:
        """Call `function(sqlite3 connection, *args)` on this connection's thread."""
        await self._execute(function, self._conn, *args)  # type: ignore[no-untyped-call]


async def connect(path: str) -> OneHopConnection:
    """Open `path` in driver autocommit mode, with our pragmas set."""

    def open_() -> sqlite3.Connection:
        connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        for pragma in _PRAGMAS:
            connection.execute(pragma).close()
        return connection

    connection = OneHopConnection(open_, iter_chunk_size=64)
    connection._thread.daemon = True  # noqa: SLF001 - SQLAlchemy does the same for stock connections
    await connection
    return connection


def begin_immediately(engine: AsyncEngine) -> None:
    """Take the write lock when a transaction begins, so that none fails half-way; plain reads begin none."""

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Connection) -> None:
        options = connection.get_execution_options()
        if not options.get("reads"):
            connection.exec_driver_sql("BEGIN" if options.get("snapshot") else "BEGIN IMMEDIATE")
