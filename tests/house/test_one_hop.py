"""Our SQLite cursors make one trip to their thread a statement; decision 0003 leans on aiosqlite's internals."""

import tomllib
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiosqlite
import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine
from sqlalchemy.pool import NullPool

from db import sqlite

PYPROJECT = Path(__file__).parents[2] / "pyproject.toml"


class Trips:
    """Stands before a connection's queue and counts what its thread is asked to do."""

    count = 0

    def watch(self, connection: aiosqlite.Connection) -> aiosqlite.Connection:
        self.get, self._put = connection._tx.get, connection._tx.put_nowait
        connection._tx = self
        return connection

    def put_nowait(self, item: Any) -> None:
        self.count += 1
        self._put(item)


async def connect(path: Path, trips: Trips, stock: bool) -> aiosqlite.Connection:
    if not stock:
        return trips.watch(await sqlite.connect(str(path)))
    connection = aiosqlite.connect(path, isolation_level=None)
    connection._thread.daemon = True
    return trips.watch(await connection)


@pytest.fixture(params=["ours", "stock"])
async def counted(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[tuple[AsyncConnection, Trips, str]]:
    trips = Trips()
    path, stock = tmp_path / "trips.db", request.param == "stock"
    engine = create_async_engine(
        "sqlite+aiosqlite://", async_creator=lambda: connect(path, trips, stock), poolclass=NullPool
    )
    async with engine.connect() as connection:
        await connection.execute(text("CREATE TABLE numbers (n INTEGER)"))
        yield connection, trips, request.param
    await engine.dispose()


async def test_a_statement_is_one_trip_where_stock_cursors_make_several(
    counted: tuple[AsyncConnection, Trips, str],
) -> None:
    connection, trips, kind = counted
    before = trips.count
    await connection.execute(text("INSERT INTO numbers VALUES (:n)"), {"n": 1})
    wrote = trips.count - before
    rows = (await connection.execute(text("SELECT n FROM numbers"))).all()
    read = trips.count - before - wrote
    assert rows == [(1,)]
    assert (wrote, read) == ((1, 1) if kind == "ours" else (3, 4))


async def test_what_sqlalchemy_asks_of_a_cursor_is_answered(counted: tuple[AsyncConnection, Trips, str]) -> None:
    connection, _, _ = counted
    added = await connection.execute(text("INSERT INTO numbers VALUES (:n)"), [{"n": n} for n in range(5)])
    assert added.rowcount == 5
    changed = await connection.execute(text("UPDATE numbers SET n = n + 10 WHERE n < 3"))
    assert changed.rowcount == 3
    found = await connection.execute(text("SELECT n AS number FROM numbers ORDER BY n LIMIT 2"))
    assert list(found.keys()) == ["number"]
    assert found.scalars().all() == [3, 4]


def test_the_driver_is_pinned_to_the_versions_that_were_read() -> None:
    needs = tomllib.loads(PYPROJECT.read_text(encoding="utf-8"))["project"]["dependencies"]
    assert "aiosqlite>=0.22,<0.23" in needs
