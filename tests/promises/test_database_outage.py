"""While the database cannot be written, people are told that nothing is lost, and nothing is."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager, closing, suppress
from time import monotonic

import asyncpg
import pytest
from sqlalchemy import text

from tests.promises.support import figure
from tests.support.databases import Postgres, Sqlite
from tests.support.house import House, open_house
from tests.support.phone import Phone

TOLD = {
    "en": "I can’t reach my notebook right now. Your message is safe: I’ll answer it as soon as I’m back.",
    "fr": "Je n’ai pas accès à mon carnet pour le moment. Ton message est en sécurité : j’y réponds dès que je suis de "
    "retour.",
}
WORKS_AGAIN_S = 30
NO_MORE_PAGES = "max_page_count=1"  # never fewer than there are
POOL = 8
LINES = (*["x" * 4000] * 3, "squat 102.5x5")  # those that are too long need pages of their own
Trouble = Callable[[House, str], AbstractAsyncContextManager[None]]
pytestmark = pytest.mark.promise


async def tell_all(house: House, pragma: str) -> None:
    """Set it on every connection of the pool, by holding all of them at once."""
    async with AsyncExitStack() as held:
        for _ in range(POOL):
            session = await held.enter_async_context(house.app.database.read())
            await session.run(text(f"PRAGMA {pragma}"))


@asynccontextmanager
async def read_only(house: House, _url: str) -> AsyncIterator[None]:
    await tell_all(house, "query_only=ON")
    try:
        yield
    finally:
        await tell_all(house, "query_only=OFF")


@asynccontextmanager
async def full(house: House, url: str) -> AsyncIterator[None]:
    """The file may not grow, and somebody else's rows fill it to the brim."""
    with closing(sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None)) as filler:
        filler.execute("CREATE TABLE filler (junk BLOB)")
        filler.execute(f"PRAGMA {NO_MORE_PAGES}")
        await tell_all(house, NO_MORE_PAGES)
        for size in (3000, 100):
            with suppress(sqlite3.OperationalError):
                while True:
                    filler.execute("INSERT INTO filler VALUES (zeroblob(?))", [size])
        try:
            yield
        finally:
            filler.execute("DROP TABLE filler")
            await tell_all(house, "max_page_count=1000000")


@asynccontextmanager
async def locked(house: House, url: str) -> AsyncIterator[None]:
    """Another program holds SQLite's write lock, for longer than we wait."""
    await tell_all(house, "busy_timeout=50")
    with closing(sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None)) as holder:
        holder.execute("BEGIN IMMEDIATE")
        try:
            yield
        finally:
            holder.execute("ROLLBACK")
            await tell_all(house, "busy_timeout=10000")


@asynccontextmanager
async def standby(_house: House, url: str) -> AsyncIterator[None]:
    """Postgres takes no writes, as a standby does; its connections were cut."""
    await _alter(url, "ON")
    try:
        yield
    finally:
        await _alter(url, "OFF")


async def _alter(url: str, read_only: str) -> None:
    connection = await asyncpg.connect(url)
    name = await connection.fetchval("SELECT current_database()")
    await connection.execute("SET default_transaction_read_only = OFF")
    await connection.execute(f"ALTER DATABASE {name} SET default_transaction_read_only = {read_only}")
    others = "datname = current_database() AND pid <> pg_backend_pid()"
    await connection.execute(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {others}")
    await connection.close()


async def heard(phone: Phone, words: str) -> None:
    deadline = monotonic() + WORKS_AGAIN_S
    while not any(words in text for text in await phone.texts()):
        assert monotonic() < deadline, await phone.texts()
        await asyncio.sleep(0.05)


async def _is_told_and_nothing_is_lost(url: str, trouble: Trouble) -> None:
    async with open_house(url) as house:
        people = {"en": await house.phone("en"), "fr": await house.phone("fr", "Léo")}
        for phone in people.values():
            await phone.set_up()
        async with trouble(house, url):
            for language, phone in people.items():
                for line in LINES:
                    await house.control(f"chats/{phone.id}/say", {"text": line})
                await heard(phone, TOLD[language])
        for language, phone in people.items():
            await heard(phone, "102" + {"en": ".", "fr": ","}[language] + "5 kg × 5")
            texts = await phone.texts()
            assert sum(TOLD[language] in text for text in texts) == 1
            assert sum("kg × 5" in text for text in texts) == 1
            assert sum("000" in text for text in texts) == 3
    figure("database outage", trouble=trouble.__name__, lost=0, doubled=0)


@pytest.mark.parametrize("trouble", [read_only, full, locked])
async def test_a_sqlite_file_that_takes_no_writes_loses_nothing(
    tmp_path_factory: pytest.TempPathFactory, trouble: Trouble
) -> None:
    kind = Sqlite(tmp_path_factory.mktemp("outage"))
    await kind.prepare()
    async with kind.fresh() as url:
        await _is_told_and_nothing_is_lost(url, trouble)


async def test_a_postgres_that_takes_no_writes_loses_nothing(server: str) -> None:
    kind = Postgres(server)
    await kind.prepare()
    async with kind.fresh() as url:
        await _is_told_and_nothing_is_lost(url, standby)
