"""Backups: always one SQLite file in our own schema, from SQLite or from Postgres alike, and back into either."""

import asyncio
import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from sqlalchemy import Table, func, insert, select, text
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine
from sqlalchemy.pool import NullPool

from db import migrate
from db.crypto import Keyring, KeysError
from db.models import metadata
from db.session import Database, async_url

CHUNK = 2_000
_VERSION = "alembic_version"
_PART = ".part"


class BadBackup(Exception):
    """The file is not a sound backup of ours; the text says why."""


async def back_up(database: Database, file: Path) -> None:
    """Write a consistent copy, while others write; the file appears only when it is whole and sound."""
    if not file.parent.is_dir():
        raise BadBackup(f"the folder {file.parent} does not exist")
    part = file.with_name(file.name + _PART)
    part.unlink(missing_ok=True)
    if database.is_sqlite:
        await asyncio.to_thread(_copy, Path(str(database.url.database)), part)
    else:
        await migrate.upgrade(f"sqlite:///{part}", (await migrate.current(_address(database))) or "head")
        await _copy_rows(database, part)
    await asyncio.to_thread(_check, part)
    part.replace(file)


async def verify(file: Path, keys: Keyring) -> None:
    """BadBackup when the file is damaged, of a newer program, or sealed with keys that we do not have."""
    await asyncio.to_thread(_check, file)
    revision = await migrate.current(f"sqlite:///{file}")
    if revision is None or not migrate.knows(revision):
        raise BadBackup(f"{file} was made by another program or a newer version of this one")
    engine = create_async_engine(async_url(f"sqlite:///{file}"), poolclass=NullPool)
    try:
        async with engine.connect() as connection:
            for table in metadata.sorted_tables:
                if "sealed" in table.info:
                    await _check_seals(connection, table, keys)
    finally:
        await engine.dispose()


async def restore(database: Database, file: Path) -> None:
    """Verify a backup, then replace everything in the database with it, at once or not at all."""
    await verify(file, database.keys)
    folder = Path(tempfile.mkdtemp(prefix="spotter-restore-"))
    work = folder / "work.db"
    try:
        await asyncio.to_thread(_copy, file, work)
        await migrate.upgrade(f"sqlite:///{work}")
        await database.close()
        if database.is_sqlite:
            target = Path(str(database.url.database))
            target.parent.mkdir(parents=True, exist_ok=True)
            await asyncio.to_thread(_copy, work, target)
        else:
            await migrate.upgrade(_address(database))
            await _load_rows(work, database)
    finally:
        shutil.rmtree(folder)


def _copy(source: Path, target: Path) -> None:
    """SQLite's own online backup: consistent while others write, atomic for who reads the target."""
    if not source.exists():
        raise BadBackup(f"{source} does not exist")
    try:
        with closing(sqlite3.connect(source, timeout=30)) as from_, closing(sqlite3.connect(target, timeout=30)) as to:
            from_.execute("BEGIN")  # one snapshot: writers do not make the copy start over
            from_.backup(to)
            if target.suffix == _PART:
                to.execute("PRAGMA journal_mode=DELETE")  # one file, readable from where nothing can be written
    except sqlite3.DatabaseError as error:
        raise BadBackup(f"{source} cannot be copied to {target}: {error}") from None


def _check(file: Path) -> None:
    if not file.exists():
        raise BadBackup(f"{file} does not exist")
    connection = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
    try:
        found = connection.execute("PRAGMA integrity_check").fetchone()[0]
        tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    except sqlite3.DatabaseError as error:
        raise BadBackup(f"{file} is damaged or no backup: {error}") from None
    finally:
        connection.close()
    if found != "ok":
        raise BadBackup(f"{file} is damaged: {found}")
    if _VERSION not in tables:
        raise BadBackup(f"{file} is no backup of Spotter")


async def _check_seals(connection: AsyncConnection, table: Table, keys: Keyring) -> None:
    columns = [table.c[name] for name in table.info["row"]]
    sealed = table.c[table.info["sealed"]]
    for *values, body in await connection.execute(select(*columns, sealed).where(sealed.is_not(None))):
        try:
            keys.open(body, ":".join([table.name, *map(str, values)]))
        except KeysError as error:
            raise BadBackup(f"the data keys do not fit this backup: {error}") from None


async def _copy_rows(database: Database, file: Path) -> None:
    target = create_async_engine(async_url(f"sqlite:///{file}"), poolclass=NullPool)
    async with database.engine.connect() as source, target.begin() as copy:
        await source.execution_options(isolation_level="REPEATABLE READ")
        for table in metadata.sorted_tables:
            await _pour(source, copy, table)
    await target.dispose()


async def _load_rows(file: Path, database: Database) -> None:
    source = create_async_engine(async_url(f"sqlite:///{file}"), poolclass=NullPool)
    async with source.connect() as copy, database.engine.begin() as target:
        names = ", ".join(f'"{table.name}"' for table in metadata.sorted_tables)
        await target.execute(text(f"TRUNCATE {names} CASCADE"))
        for table in metadata.sorted_tables:
            await _pour(copy, target, table)
        for table in metadata.sorted_tables:
            if "id" in table.c:
                await _go_on_counting(target, table)
    await source.dispose()


async def _pour(source: AsyncConnection, target: AsyncConnection, table: Table) -> None:
    async with source.stream(select(table)) as rows:
        async for part in rows.mappings().partitions(CHUNK):
            await target.execute(insert(table), [dict(row) for row in part])


async def _go_on_counting(connection: AsyncConnection, table: Table) -> None:
    """New ids begin after the restored ones."""
    last = select(func.coalesce(func.max(table.c.id), 0) + 1).scalar_subquery()
    await connection.execute(select(func.setval(func.pg_get_serial_sequence(table.name, "id"), last, False)))


def _address(database: Database) -> str:
    return database.url.render_as_string(hide_password=False)
