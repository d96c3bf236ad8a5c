"""People with a year of training each, made inside the database: a thousand sets a person."""

import os
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import JSON, BigInteger, ColumnElement, Insert, Interval, bindparam, case, insert, literal, select, text
from sqlalchemy import type_coerce as coerce

from db import Database, Keyring, Session
from db.models.people import people
from db.models.training import sets, workouts
from db.types import UTCDateTime
from domain.prescription import Kind, Target, Why
from domain.sessions import Item, as_json
from domain.training import SetKind, SetValues
from tests.support.databases import KEYS

SETS = int(os.environ.get("BENCH_SETS", "10_000_000"))
FEW = 100_000
EACH = 1000
_PER_WORKOUT = 10
_WORKOUTS = EACH // _PER_WORKOUT
_APART_MIN = 7 * 24 * 60 // 2
_CHUNK = 100_000
NOW = datetime(2026, 11, 20, 17, 0, 30, tzinfo=UTC)
_FIRST = NOW - timedelta(minutes=_APART_MIN) * _WORKOUTS
DAYS = (
    ("goblet-squat", "bench-press", "seated-cable-row"),
    ("romanian-deadlift", "dumbbell-bench-press", "lat-pulldown"),
)
Number = ColumnElement[int]


async def fill(url: str, count: int) -> Database:
    """`count` sets in the database; foreign keys and the safety of the disk are off only while they are made."""
    database = Database(url, Keyring(KEYS))
    async with database.read() as session:
        await _unguarded(session)
        crowd = count // EACH
        await _in_chunks(session, _people(session.is_postgres), crowd)
        await _in_chunks(session, _workouts_of(crowd, session.is_postgres), crowd * _WORKOUTS)
        for index in sets.indexes:
            await session.connection.run_sync(index.drop)
        await _in_chunks(session, _sets_of(crowd, session.is_postgres), crowd * EACH)
        for index in sets.indexes:
            await session.connection.run_sync(index.create)
        await session.run(text("VACUUM ANALYZE" if session.is_postgres else "PRAGMA wal_checkpoint(TRUNCATE)"))
    await database.close()
    return Database(url, Keyring(KEYS))


async def _unguarded(session: Session) -> None:
    if session.is_postgres:
        wishes = ["SET session_replication_role = replica", "SET synchronous_commit = off"]
        wishes += ["SET maintenance_work_mem = '512MB'"]
    else:
        wishes = ["PRAGMA foreign_keys=OFF", "PRAGMA synchronous=OFF", "PRAGMA cache_size=-500000"]
    for wish in wishes:
        await session.run(text(wish))


async def _in_chunks(session: Session, statement: Insert, count: int) -> None:
    for first in range(0, count, _CHUNK):
        await session.run(statement, {"first": first, "last": min(first + _CHUNK, count) - 1})


def _numbers() -> Any:
    """Whole numbers from `first` to `last`."""
    first = select(bindparam("first", type_=BigInteger).label("i")).cte(recursive=True)
    return first.union_all(select(first.c.i + 1).where(first.c.i < bindparam("last", type_=BigInteger)))


def _people(is_postgres: bool) -> Insert:
    numbers = _numbers()
    rows = select(numbers.c.i + 1, _moment(numbers.c.i * 0, is_postgres), literal("Europe/Paris"))
    return insert(people).from_select(["id", "created_at", "time_zone"], rows)


def _workouts_of(crowd: int, is_postgres: bool) -> Insert:
    """In order of time, as they come in."""
    numbers = _numbers()
    person, number = numbers.c.i % crowd, numbers.c.i // crowd
    minutes = _start(person, number)
    rows = select(
        person + 1,
        _moment(minutes, is_postgres),
        _moment(minutes + 60, is_postgres),
        case({0: _planned(0), 1: _planned(1)}, value=number % 2),
    )
    return insert(workouts).from_select(["person_id", "started_at", "finished_at", "prescription"], rows)


def _sets_of(crowd: int, is_postgres: bool) -> Insert:
    """Postgres keeps them as they come in, so that no two of a person are neighbours; SQLite by person anyway."""
    numbers = _numbers()
    i = numbers.c.i
    if is_postgres:
        person, n, number = i % crowd, i // crowd % _PER_WORKOUT, i // (crowd * _PER_WORKOUT)
    else:
        person, n, number = i // EACH, i % _PER_WORKOUT, i // _PER_WORKOUT % _WORKOUTS
    minutes, item = _start(person, number), case((n == 0, 0), else_=(n - 1) // 3)
    names = {day * 3 + place: name for day, names in enumerate(DAYS) for place, name in enumerate(names)}
    values: dict[str, ColumnElement[Any]] = {
        "person_id": person + 1,
        "at": _moment(minutes, is_postgres),
        "n": n + 1,
        "exercise": case(names, value=number % 2 * 3 + item),
        "weight_kg": 30 + person % 40 + number // 4 * 0.5 + item * 10,
        "reps": 5 + (person + number + n) % 8,
        "logged_at": _moment(minutes + 4 * n, is_postgres),
        "item": item,
        "kind": case((n == 0, SetKind.WARMUP), else_=SetKind.WORKING),
    }
    return insert(sets).from_select(list(values), select(*values.values()))


def _start(person: Number, number: Number) -> Number:
    """Minutes from the first moment to a person's workout: twice a week, everybody at their own hour."""
    return number * _APART_MIN + person * 7919 % (24 * 60)


def _moment(minutes: ColumnElement[int], is_postgres: bool) -> ColumnElement[Any]:
    if is_postgres:
        return literal(_FIRST, UTCDateTime) + literal(timedelta(minutes=1), Interval) * minutes
    return coerce(literal(_FIRST.timestamp() * 1e6, BigInteger) + minutes * 60_000_000, UTCDateTime)


def _planned(day: int) -> ColumnElement[Any]:
    """What a workout was to be, as its row keeps it."""
    target = Target(SetValues(weight_kg=60, reps=8))
    targets = (Target(SetValues(weight_kg=30, reps=5, kind=SetKind.WARMUP)), target, target, target)
    why = Why("why-up", {"day": NOW.date(), "weight": 60.0})
    items = [Item(name, targets[place > 0 :], 150, Kind.UP, why, high=12) for place, name in enumerate(DAYS[day])]
    return literal(as_json(items), JSON)
