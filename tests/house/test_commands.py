"""The operator's commands, in this process, on SQLite and on Postgres."""

import json
import shutil
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import LargeBinary, select

from bot import keys
from bot.commands import COMMANDS
from bot.settings import Settings
from catalog.programs import programs
from db import Database, migrate
from db.crypto import new_key
from db.models import metadata
from services import entries, inbox, people
from tests.support.databases import settings as made

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


@pytest.fixture
async def address(url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A fresh database, on SQLite in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    if url.startswith("sqlite"):
        shutil.copy(url.removeprefix("sqlite:///"), tmp_path / "spotter.db")
        url = f"sqlite:///{tmp_path / 'spotter.db'}"
    return url


async def call(settings: Settings, name: str, **options: Any) -> int:
    return await COMMANDS[name](settings, **options)


@asynccontextmanager
async def opened(settings: Settings) -> AsyncIterator[Database]:
    database = Database(settings.database, keys.load(settings))
    try:
        yield database
    finally:
        await database.close()


async def live_in(settings: Settings, telegram_id: int = 700_001, update_id: int = 1) -> None:
    """Somebody who trains, is in mid-wizard, and whose next message waits."""
    async with opened(settings) as database, database.begin() as session:
        person, conversation, _ = await people.meet(session, telegram_id, "fr", NOON)
        person = await people.consent(session, person, NOON)
        await entries.read_line(session, person, "dc 80x8x3", 1, NOON)
        await entries.save_entry(session, person, 1, NOON)
        conversation.expect("zone", welcome=True)
        await people.keep_conversation(session, person, conversation, NOON)
        await inbox.receive(session, 42, [{"update_id": update_id, "message": {"from": {"id": telegram_id}}}], NOON)


async def rows(settings: Settings) -> dict[str, list[tuple[Any, ...]]]:
    """Everything in the database."""
    async with opened(settings) as database, database.read() as session:
        return {
            table.name: sorted((tuple(row) for row in await session.all(select(table))), key=repr)
            for table in metadata.sorted_tables
        }


def names(folder: Path, pattern: str) -> list[str]:
    return sorted(path.name for path in folder.glob(pattern))


async def marks(settings: Settings) -> set[bytes]:
    """The first bytes of all sealed bodies: which keys sealed them."""
    found = await rows(settings)
    return {
        bytes(row[position][:4])
        for table in metadata.sorted_tables
        for position, column in enumerate(table.c)
        if isinstance(column.type, LargeBinary)
        for row in found[table.name]
        if row[position] is not None
    }


async def test_migrate_brings_an_empty_database_to_the_newest_schema(
    address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    await migrate.downgrade(address, "base")
    assert await migrate.current(address) is None
    assert await call(made(address), "migrate") == 0
    assert await migrate.current(address) == migrate.head()
    assert capsys.readouterr().out == f"The database is at revision {migrate.head()}.\n"


async def test_a_restored_backup_is_the_database_as_it_was(
    address: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings, file = made(address), tmp_path / "copy.db"
    await live_in(settings)
    before = await rows(settings)
    assert await call(settings, "backup", file=file) == 0
    assert sqlite3.connect(file).execute("PRAGMA integrity_check").fetchone() == ("ok",)
    await live_in(settings, 700_002, 2)
    assert await rows(settings) != before
    assert await call(settings, "restore", file=file) == 0
    assert await rows(settings) == before
    await live_in(settings, 700_003, 3)  # new ids begin after the restored ones
    assert names(tmp_path, "copy*") == ["copy.db"]
    assert capsys.readouterr().out.splitlines()[-1] == f"The database is as it was when {file} was made."


async def test_a_backup_moves_between_the_two_kinds_of_database(address: str, tmp_path: Path) -> None:
    settings, file, elsewhere = made(address), tmp_path / "copy.db", made(f"sqlite:///{tmp_path / 'elsewhere.db'}")
    await live_in(settings)
    assert await call(settings, "backup", file=file) == 0
    assert await call(elsewhere, "restore", file=file) == 0
    assert await rows(elsewhere) == await rows(settings)


@pytest.mark.parametrize("fault", ["missing", "text", "foreign", "cut"])
async def test_a_bad_backup_changes_nothing(
    address: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], fault: str
) -> None:
    settings, file = made(address), tmp_path / "copy.db"
    await live_in(settings)
    if fault == "text":
        file.write_text("no database")
    if fault == "foreign":
        sqlite3.connect(file).execute("CREATE TABLE notes (words TEXT)")
    if fault == "cut":
        assert await call(settings, "backup", file=file) == 0
        file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
    before = await rows(settings)
    assert await call(settings, "restore", file=file) == 1
    assert await rows(settings) == before
    told = capsys.readouterr().err.splitlines()[-1]
    assert told.startswith("spotter: Nothing was changed: ")
    assert str(file) in told


async def test_a_backup_sealed_with_lost_keys_changes_nothing(
    address: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings, file = made(address), tmp_path / "copy.db"
    await live_in(settings)
    assert await call(settings, "backup", file=file) == 0
    other = Settings(_env_file=None, database_url=address, data_keys=new_key())  # type: ignore[call-arg,arg-type]
    assert await call(other, "restore", file=file) == 1
    assert "data keys" in capsys.readouterr().err


async def test_a_backup_that_cannot_be_written_says_so(
    address: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await call(made(address), "backup", file=tmp_path / "nowhere" / "copy.db") == 1
    assert "spotter: No backup was written" in capsys.readouterr().err


async def test_rotating_seals_every_body_with_a_new_key_in_the_key_file(
    address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = Settings(_env_file=None, database_url=address)  # type: ignore[call-arg]
    file = settings.data_folder / keys.FILE
    await live_in(settings)
    (old,) = keys.read(file)
    before = await marks(settings)
    assert await call(settings, "rotate-keys") == 0
    new, *older = keys.read(file)
    assert older == [old]
    assert file.stat().st_mode & 0o777 == 0o600
    assert await marks(settings) == {keys.load(settings).mark}
    assert await marks(settings) != before
    keys.write(file, [new])  # the older key may go
    await live_in(settings, 700_001, 2)
    assert "sealed with the newest key" in capsys.readouterr().out


async def test_keys_of_the_environment_are_the_operators_to_prepend(address: str) -> None:
    old, new = new_key(), new_key()
    first = Settings(_env_file=None, database_url=address, data_keys=old)  # type: ignore[call-arg,arg-type]
    then = Settings(_env_file=None, database_url=address, data_keys=f"{new},{old}")  # type: ignore[call-arg,arg-type]
    last = Settings(_env_file=None, database_url=address, data_keys=new)  # type: ignore[call-arg,arg-type]
    await live_in(first)
    assert await call(then, "rotate-keys") == 0
    assert await marks(last) == {keys.load(last).mark}
    assert not (then.data_folder / keys.FILE).exists()


async def test_stats_count_for_people_and_for_machines(address: str, capsys: pytest.CaptureFixture[str]) -> None:
    settings = made(address)
    await live_in(settings)
    assert await call(settings, "stats", json=True) == 0
    counts = json.loads(capsys.readouterr().out)
    exercises = counts.pop("exercises")
    waits = counts.pop("outbox")
    assert exercises >= 20
    assert waits == 1
    assert counts == {"people": 1, "workouts": 1, "sets": 3, "programs": len(programs()), "inbox": 1, "dead_letters": 0}
    assert await call(settings, "stats", json=False) == 0
    lines = dict(line.rsplit(maxsplit=1) for line in capsys.readouterr().out.splitlines())
    assert lines == {k.replace("_", " "): str(v) for k, v in counts.items()} | {
        "exercises": str(exercises),
        "outbox": "1",
    }
