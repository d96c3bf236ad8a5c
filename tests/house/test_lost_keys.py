"""Data keys that come and go while others work."""

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot import keys
from bot.commands import COMMANDS
from bot.settings import Settings
from db import Database, Keyring
from db.crypto import new_key
from services import inbox

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


@pytest.fixture
async def settings(url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """A fresh database whose keys lie in a file of its own."""
    monkeypatch.chdir(tmp_path)
    if url.startswith("sqlite"):
        shutil.copy(url.removeprefix("sqlite:///"), tmp_path / "spotter.db")
        url = f"sqlite:///{tmp_path / 'spotter.db'}"
    return Settings(_env_file=None, database_url=url)  # type: ignore[call-arg]


async def receive(database: Database, update_id: int) -> None:
    async with database.begin() as session:
        await inbox.receive(session, 42, [{"update_id": update_id, "message": {"from": {"id": update_id}}}], NOON)


async def waiting(database: Database) -> list[int]:
    async with database.read() as session:
        return [item.update_id for item in await inbox.pending(session, 42, NOON, 10)]


@asynccontextmanager
async def opened(settings: Settings, ring: Keyring | None = None) -> AsyncIterator[Database]:
    database = Database(settings.database, ring or keys.load(settings))
    try:
        yield database
    finally:
        await database.close()


async def test_a_body_that_no_key_opens_holds_up_nobody_else(settings: Settings) -> None:
    async with opened(settings, Keyring([new_key()])) as lost:
        await receive(lost, 1)
    async with opened(settings, Keyring([new_key()])) as here:
        await receive(here, 2)
        assert 2 in await waiting(here)


async def test_a_running_bot_reads_what_was_sealed_anew_by_a_rotation(settings: Settings) -> None:
    async with opened(settings) as running:
        await receive(running, 1)
        assert await COMMANDS["rotate-keys"](settings) == 0
        assert await waiting(running) == [1]


async def test_after_a_rotation_the_older_key_may_go_though_the_bot_ran_on(settings: Settings) -> None:
    async with opened(settings) as running:
        await receive(running, 1)
        assert await COMMANDS["rotate-keys"](settings) == 0
        await receive(running, 2)
    file = settings.data_folder / keys.FILE
    keys.write(file, keys.read(file)[:1])
    async with opened(settings) as restarted:
        assert await waiting(restarted) == [1, 2]
