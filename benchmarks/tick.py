"""The clock with 100,000 people: nothing due, and 10,000 due in one minute."""

import asyncio
import time
from datetime import UTC, datetime, timedelta

from sqlalchemy import insert, text

from benchmarks.measure import longest_block
from bot.clock import Clock
from db import Database, Keyring
from db.models import identities, people, reminders
from tests.support.databases import KEYS

PEOPLE = 100_000
DUE = 10_000
_CHUNK = 10_000
NOW = datetime(2026, 11, 20, 17, 0, 30, tzinfo=UTC)


async def populate(url: str) -> Database:
    """People with a daily reminder each; 10,000 of them due at 17:00 UTC."""
    database = Database(url, Keyring(KEYS))
    for first in range(0, PEOPLE, _CHUNK):
        ids = range(first + 1, first + _CHUNK + 1)
        async with database.begin() as session:
            await session.run(insert(people), [{"id": i, "created_at": NOW, "time_zone": "Europe/Paris"} for i in ids])
            await session.run(
                insert(identities), [{"kind": "telegram", "subject": str(i), "person_id": i} for i in ids]
            )
            await session.run(insert(reminders), [_reminder(i) for i in ids])
    async with database.begin() as session:
        await session.run(text("ANALYZE"))  # as autovacuum does within a minute
    return database


def _reminder(person: int) -> dict[str, object]:
    due = person <= DUE
    return {
        "person_id": person,
        "kind": "workout",
        "days": 127,
        "minute": 18 * 60 if due else 7 * 60,
        "next_at": NOW - timedelta(seconds=30) if due else NOW + timedelta(hours=13),
        "created_at": NOW,
    }


async def measure(database: Database) -> tuple[float, float, float]:
    """(idle tick in ms, all due claimed and told in ms, longest block of the loop in ms)."""
    early = Clock(database, lambda: NOW - timedelta(hours=1))
    await early.tick()
    start = time.perf_counter()
    for _ in range(100):
        await early.tick()
    idle = (time.perf_counter() - start) * 10
    watch = asyncio.create_task(longest_block())
    start = time.perf_counter()
    await Clock(database, lambda: NOW).tick()
    claimed = (time.perf_counter() - start) * 1e3
    watch.cancel()
    return idle, claimed, await watch
