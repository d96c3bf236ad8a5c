"""Migrations keep every row, up and down, and end at the schema that the models describe."""

import json
from collections.abc import AsyncIterator, Collection, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Select, Table, bindparam, insert, inspect, select, text
from sqlalchemy.types import JSON, Boolean, Date, Float, Integer, LargeBinary, String

from db import Database, migrate
from db.models import gyms, metadata
from db.models.training import workouts
from db.types import UTCDateTime
from tests.promises.support import N, figure, opened
from tests.support.databases import Postgres, Sqlite

START = datetime(2026, 1, 1, tzinfo=UTC)
pytestmark = pytest.mark.promise


def revisions() -> list[str]:
    """All revisions, oldest first."""
    return [s.revision for s in ScriptDirectory.from_config(migrate.config()).walk_revisions()][::-1]


@pytest.fixture
async def empty(kind: Sqlite | Postgres, tmp_path: Path) -> AsyncIterator[str]:
    """A database without any table."""
    if isinstance(kind, Sqlite):
        yield f"sqlite:///{tmp_path / 'empty.db'}"
        return
    async with dropped_after(kind) as address:
        yield address


@asynccontextmanager
async def dropped_after(kind: Postgres) -> AsyncIterator[str]:
    await kind._run("CREATE DATABASE walked")
    try:
        yield kind._url("walked")
    finally:
        await kind._run("DROP DATABASE walked WITH (FORCE)")


OLD_ROWS = (
    "INSERT INTO people (id, unit, created_at) VALUES (1, 'kg', :at)",
    "INSERT INTO exercises (slug, details) VALUES ('bench-press', '{}')",
    "INSERT INTO workouts (id, person_id, started_at) VALUES (1, 1, :at)",
    "INSERT INTO sets (person_id, at, n, exercise, logged_at, warmup) VALUES (1, :at, 1, 'bench-press', :at, true)",
    "INSERT INTO sets (person_id, at, n, exercise, logged_at, warmup) VALUES (1, :at, 2, 'bench-press', :at, false)",
)


def value_for(table: Table, name: str, n: int) -> Any:
    """A value of the column's type that differs from row to row."""
    column = table.c[name]
    if column.foreign_keys and "exercises" in str(next(iter(column.foreign_keys)).target_fullname):
        return f"exercise-{n}"
    makers: list[tuple[type, Any]] = [
        (UTCDateTime, START + timedelta(seconds=n)),
        (Date, date(2026, 1, 1) + timedelta(days=n % 9_000)),
        (Boolean, bool(n % 2)),
        (Float, n / 4),
        (LargeBinary, b"body %d \x00\xff" % n),
        (JSON, {"n": n, "words": "né à Nîmes 🏋️"}),
        (String, f"é{n}"[: getattr(column.type, "length", None) or 99]),
        (Integer, n % 30_000 if column.type.__class__.__name__ == "SmallInteger" else n),
    ]
    return next(value for kind, value in makers if isinstance(column.type, kind))


def row_for(table: Table, n: int) -> dict[str, Any]:
    row = {column.name: value_for(table, column.name, n) for column in table.c}
    if table.name == "exercises":
        row["slug"] = f"exercise-{n}"
    if table.name == "workouts":
        row["prescription"] = prescription(n)
    if table.name == "sets":
        row["at"] = value_for(metadata.tables["workouts"], "started_at", n)
    return row


def prescription(n: int) -> list[dict[str, Any]]:
    """What a workout asked for, as the newest schema keeps it."""
    return [{"exercise": f"exercise-{n}", "targets": [{"reps": 5, "kind": "warmup"}, {"reps": n}]}]


async def fill(database: Database) -> None:
    for table in metadata.sorted_tables:
        async with database.begin() as session:
            await session.run(insert(table), [row_for(table, n) for n in range(1, N.rows + 1)])


Columns: TypeAlias = Mapping[str, Collection[str]]


async def columns(database: Database) -> Columns:
    """Table → its columns, as the database has them now."""
    async with database.engine.connect() as connection:
        tables = await connection.run_sync(
            lambda c: {t: inspect(c).get_columns(t) for t in inspect(c).get_table_names()}
        )
    return {table: {column["name"] for column in found} for table, found in tables.items()}


def _select(table: Table, of: Columns) -> Select[Any]:
    return select(*(column for column in table.c if column.name in of[table.name]))


async def contents(database: Database, of: Columns) -> dict[str, Sequence[Any]]:
    """Every row of these tables, in these columns."""
    async with database.read() as session:
        return {
            table.name: sorted(map(tuple, await session.all(_select(table, of))), key=repr)
            for table in metadata.sorted_tables
            if table.name in of
        }


async def test_up_down_up_changes_no_row(empty: str) -> None:
    """Down to the first revision and up again, one by one: what all of them have a place for stays."""
    steps = revisions()
    await migrate.upgrade(empty, steps[0])
    database = opened(empty)
    places = await columns(database)
    await database.close()
    await migrate.upgrade(empty)
    await fill(database)
    before = await contents(database, places)
    await database.close()
    for newer, older in pairwise(reversed(steps)):
        await migrate.downgrade(empty, older)
        assert await migrate.current(empty) == older
        assert newer != older
    for step in steps[1:]:
        await migrate.upgrade(empty, step)
    after = await contents(database, places)
    await database.close()
    assert min(map(len, before.values())) == N.rows
    figure("migrations keep data", rows=sum(map(len, before.values())), revisions=len(steps), changed=0)
    assert after == before


async def test_a_warm_up_is_one_before_and_after_sets_have_kinds(empty: str) -> None:
    asked = [{"exercise": "bench-press", "targets": [[{"weight_kg": 40, "reps": 5}, True], [{"reps": 8}, False]]}]
    await migrate.upgrade(empty, "0003")
    database = opened(empty)
    async with database.engine.begin() as connection:
        for statement in OLD_ROWS:
            at = [bindparam("at", START, UTCDateTime)] if ":at" in statement else []
            await connection.execute(text(statement).bindparams(*at))
        await connection.execute(text("UPDATE workouts SET prescription = :it"), {"it": json.dumps(asked)})
    await migrate.upgrade(empty, "0004")
    async with database.engine.begin() as connection:
        kinds = (await connection.execute(text("SELECT n, kind FROM sets ORDER BY n"))).all()
        row = (await connection.execute(select(workouts.c.prescription))).scalar_one()
    assert list(map(tuple, kinds)) == [(1, "warmup"), (2, "working")]
    assert row[0]["targets"] == [{"weight_kg": 40, "reps": 5, "kind": "warmup"}, {"reps": 8}]
    await database.close()
    await migrate.downgrade(empty, "0003")
    database = opened(empty)
    async with database.engine.begin() as connection:
        warm = (await connection.execute(text("SELECT n FROM sets WHERE warmup"))).scalars().all()
        row = (await connection.execute(select(workouts.c.prescription))).scalar_one()
    await database.close()
    assert warm == [1]
    assert row == asked


async def test_the_kit_and_plates_of_a_profile_are_a_gym_and_back(empty: str) -> None:
    plates = {"bar": 15, "plates": [20, 10]}
    await migrate.upgrade(empty, "0008")
    database = opened(empty)
    async with database.engine.begin() as connection:
        for person in (1, 2):
            statement = text("INSERT INTO people (id, unit, created_at) VALUES (:id, 'kg', :at)")
            await connection.execute(statement.bindparams(bindparam("at", START, UTCDateTime)), {"id": person})
        profile = "INSERT INTO profiles (person_id, goal, kit, plates) VALUES (1, 'health', 'gym', :it)"
        await connection.execute(text(profile), {"it": json.dumps(plates)})
        await connection.execute(text("INSERT INTO profiles (person_id, goal) VALUES (2, 'health')"))
    await migrate.upgrade(empty, "0009")
    async with database.engine.begin() as connection:
        row = (await connection.execute(select(gyms))).one()
        assert (row.person_id, row.key, row.name, row.kit, row.plates, row.current) == (1, 0, None, "gym", plates, True)
        await connection.execute(text("UPDATE gyms SET kit = 'bands'"))
    await database.close()
    await migrate.downgrade(empty, "0008")
    async with database.engine.begin() as connection:
        found = (await connection.execute(text("SELECT kit, plates FROM profiles ORDER BY person_id"))).all()
    await database.close()
    assert [row.kit for row in found] == ["bands", None]
    assert found[0].plates in (plates, json.dumps(plates))


async def test_all_the_way_down_leaves_nothing_and_up_again_works(empty: str) -> None:
    await migrate.upgrade(empty)
    await migrate.downgrade(empty, "base")
    assert await migrate.current(empty) is None
    await migrate.upgrade(empty)
    assert await migrate.current(empty) == migrate.head()


async def test_migrated_schema_and_models_agree(empty: str) -> None:
    await migrate.upgrade(empty)
    database = opened(empty)
    async with database.engine.connect() as connection:
        differences = await connection.run_sync(
            lambda c: compare_metadata(MigrationContext.configure(c, opts={"compare_type": True}), metadata)
        )
    await database.close()
    assert differences == []


def test_there_is_one_head() -> None:
    assert ScriptDirectory.from_config(migrate.config()).get_heads() == [migrate.head()]
