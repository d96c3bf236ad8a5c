"""SQLite with many writers: none fails with `locked`, and what is read and written back adds up."""

import asyncio
import multiprocessing
from pathlib import Path

import pytest
from sqlalchemy import text

from tests.promises.support import N, figure, opened, rows, run_sql

WRITERS = 8
pytestmark = pytest.mark.promise


async def count_up(url: str, times: int) -> list[str]:
    """Read a number and write it back plus one, so many times; the errors on the way."""
    database, errors = opened(url), []
    for _ in range(times):
        try:
            async with database.begin() as session:
                value = await session.value(text("SELECT value FROM counter"))
                await asyncio.sleep(0)
                await session.run(text("UPDATE counter SET value = :value"), {"value": value + 1})
        except Exception as error:
            errors.append(str(error))
    await database.close()
    return errors


def in_a_process(url: str, times: int) -> list[str]:
    return asyncio.run(count_up(url, times))


async def counter(tmp_path: Path) -> str:
    url = f"sqlite:///{tmp_path / 'counter.db'}"
    database = opened(url)
    await run_sql(database, "CREATE TABLE counter (value INTEGER)")
    await run_sql(database, "INSERT INTO counter VALUES (0)")
    await database.close()
    return url


async def total(url: str) -> int:
    database = opened(url)
    found = (await rows(database, "SELECT value FROM counter"))[0][0]
    await database.close()
    return int(found)


async def test_eight_databases_on_one_file_read_then_write_without_a_lock_error(tmp_path: Path) -> None:
    url = await counter(tmp_path)
    errors = await asyncio.gather(*(count_up(url, N.writes) for _ in range(WRITERS)))
    figure("SQLite writers", writers=WRITERS, each=N.writes, locked=sum(map(len, errors)), processes=1)
    assert errors == [[]] * WRITERS
    assert await total(url) == WRITERS * N.writes


async def test_eight_writers_of_one_database_and_readers_beside_them(tmp_path: Path) -> None:
    url = await counter(tmp_path)
    database, seen = opened(url), []

    async def write() -> None:
        for _ in range(N.writes):
            async with database.begin() as session:
                value = await session.value(text("SELECT value FROM counter"))
                await session.run(text("UPDATE counter SET value = :value"), {"value": value + 1})

    async def read() -> None:
        seen.extend([(await rows(database, "SELECT value FROM counter"))[0][0] for _ in range(N.writes)])

    await asyncio.gather(*(write() for _ in range(WRITERS)), read())
    await database.close()
    assert await total(url) == WRITERS * N.writes
    assert seen == sorted(seen)


@pytest.mark.soak
async def test_eight_processes_on_one_file_read_then_write_without_a_lock_error(tmp_path: Path) -> None:
    url = await counter(tmp_path)
    with multiprocessing.get_context("forkserver").Pool(WRITERS) as pool:
        work = pool.starmap_async(in_a_process, [(url, N.writes)] * WRITERS)
        errors = await asyncio.to_thread(work.get)
    figure("SQLite writers", writers=WRITERS, each=N.writes, locked=sum(map(len, errors)), processes=WRITERS)
    assert errors == [[]] * WRITERS
    assert await total(url) == WRITERS * N.writes
