"""A backup taken under load is whole, restores to the same rows anywhere, and a bad one changes nothing."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert, select

from db import Database, Keyring, backup
from db.crypto import new_key
from db.models import metadata, reminders
from services import outbox
from tests.promises.support import N, figure, founded, opened, rows, settle_in
from tests.support.databases import Postgres, Sqlite, make_template

NOTE = {"text": "news", "entities": [], "markup": None, "file": None, "pinned": False, "tidy": False, "gone": False}
pytestmark = pytest.mark.promise


async def everything(database: Database) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table."""
    async with database.read() as session:
        return {
            table.name: sorted(map(tuple, await session.all(select(table))), key=repr)
            for table in metadata.sorted_tables
        }


async def inhabit(database: Database, many: int) -> list[int]:
    """People with reminders and sealed messages that wait."""
    async with founded() as town:
        people = await settle_in(database, town.settlers(many), town)
        now = town.clock.now()
        async with database.begin() as session:
            common = {"kind": "workout", "days": 1, "minute": 5, "next_at": now, "created_at": now}
            await session.run(insert(reminders), [{"person_id": person, **common} for person in people])
            for person in people:
                await outbox.show(session, person, person, [("n", NOTE, True)], now)
    return people


@asynccontextmanager
async def load(database: Database, people: list[int]) -> AsyncIterator[list[int]]:
    """Pairs of rows that belong together, written until the block ends."""
    written: list[int] = []

    async def write() -> None:
        number = 100
        while True:
            number += 1
            async with database.begin() as session:
                for person in people[:2]:
                    body = {**NOTE, "text": f"{number}"}
                    await outbox.show(session, person, person, [("pair", body, True)], datetime.now(UTC))
            written.append(number)
            await asyncio.sleep(0)

    task = asyncio.create_task(write())
    try:
        yield written
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


def sound(file: Path) -> tuple[str, list[int]]:
    """What SQLite says of a file, and the versions of the rows that are written in pairs."""
    connection = sqlite3.connect(file)
    said = connection.execute("PRAGMA integrity_check").fetchone()[0]
    pair = [row[0] for row in connection.execute("SELECT version FROM outbox WHERE slot = 'pair'")]
    connection.close()
    return said, pair


async def test_backups_under_load_are_whole_and_of_one_moment(url: str, tmp_path: Path) -> None:
    database = opened(url)
    people = await inhabit(database, 20)
    found = []
    async with load(database, people) as written:
        for number in range(N.backups):
            await asyncio.sleep(0.05)
            await backup.back_up(database, tmp_path / f"{number}.db")
            found.append(sound(tmp_path / f"{number}.db"))
    await database.close()
    figure("backup under load", backups=N.backups, commits_meanwhile=len(written), kind=database.url.drivername)
    assert written
    assert [said for said, _ in found] == ["ok"] * N.backups
    for _, pair in found:
        assert len(pair) == 2
        assert pair[0] == pair[1], "a backup shows half of a transaction"


async def test_what_is_restored_equals_what_was_backed_up_row_by_row(url: str, tmp_path: Path) -> None:
    database, file = opened(url), tmp_path / "backup.db"
    people = await inhabit(database, 20)
    before = await everything(database)
    await backup.back_up(database, file)
    async with load(database, people):
        await asyncio.sleep(0.1)
    assert await everything(database) != before
    await backup.restore(database, file)
    after = await everything(database)
    more = await inhabit(database, 1)
    await database.close()
    assert after == before
    assert more[0] not in people
    assert len(before["outbox"]) == 20


@pytest.mark.parametrize("back", [False, True], ids=["sqlite-to-postgres", "postgres-to-sqlite"])
async def test_a_backup_of_one_kind_of_database_restores_into_the_other(
    server: str, tmp_path_factory: pytest.TempPathFactory, back: bool
) -> None:
    folder = tmp_path_factory.mktemp("cross")
    here, there = Sqlite(folder), Postgres(server)
    await here.prepare()
    async with here.fresh() as small, empty_postgres(there) as big:
        first, second = (big, small) if back else (small, big)
        await make_template(first)
        source, target = opened(first), opened(second)
        await inhabit(source, 30)
        await backup.back_up(source, folder / "backup.db")
        await backup.restore(target, folder / "backup.db")
        assert await everything(target) == await everything(source)
        await inhabit(target, 3)
        assert len(await rows(target, "SELECT id FROM people")) == 33
        await source.close()
        await target.close()


@asynccontextmanager
async def empty_postgres(server: Postgres) -> AsyncIterator[str]:
    await server._run("CREATE DATABASE cross_over")
    try:
        yield server._url("cross_over")
    finally:
        await server._run("DROP DATABASE cross_over WITH (FORCE)")


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def scribble(file: Path) -> None:
    content = bytearray(file.read_bytes())
    for place in range(4096 * 3, len(content), 4096):
        content[place : place + 64] = b"\xff" * 64
    file.write_bytes(content)


def empty(file: Path) -> None:
    file.write_bytes(b"")


def text_file(file: Path) -> None:
    file.write_text("not a backup, " * 1000)


def foreign(file: Path) -> None:
    file.unlink()
    connection = sqlite3.connect(file)
    connection.execute("CREATE TABLE people (id INTEGER)")
    connection.close()


def newer(file: Path) -> None:
    connection = sqlite3.connect(file)
    connection.execute("UPDATE alembic_version SET version_num = '9999_from_the_future'")
    connection.commit()
    connection.close()


def gone(file: Path) -> None:
    file.unlink()


def tampered(file: Path) -> None:
    """A sealed body is put into another row."""
    connection = sqlite3.connect(file)
    connection.execute("UPDATE outbox SET body = (SELECT body FROM outbox ORDER BY chat_id LIMIT 1)")
    connection.commit()
    connection.close()


SPOILERS: list[Callable[[Path], None]] = [cut, scribble, empty, text_file, foreign, newer, gone, tampered]


@pytest.mark.parametrize("spoil", SPOILERS)
async def test_a_bad_backup_is_refused_and_changes_nothing(
    url: str, tmp_path: Path, spoil: Callable[[Path], None]
) -> None:
    database, file = opened(url), tmp_path / "backup.db"
    await inhabit(database, 20)
    await backup.back_up(database, file)
    spoil(file)
    before = await everything(database)
    with pytest.raises(backup.BadBackup):
        await backup.restore(database, file)
    assert await everything(database) == before
    assert [path.name for path in tmp_path.iterdir() if path.suffix in (".part", ".restore")] == []
    await database.close()


async def test_a_backup_sealed_with_keys_that_we_lack_is_refused_and_changes_nothing(url: str, tmp_path: Path) -> None:
    database, file = opened(url), tmp_path / "backup.db"
    await inhabit(database, 5)
    await backup.back_up(database, file)
    stranger = Database(url, Keyring([new_key()]))
    before = await everything(database)
    with pytest.raises(backup.BadBackup, match="keys"):
        await backup.restore(stranger, file)
    assert await everything(database) == before
    await database.close()
    await stranger.close()
