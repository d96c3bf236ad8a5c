"""One set logged by tap through the whole durable path: inbox, claim, effects, what to show, done, commit."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import delete

from benchmarks.floor import PERSON, bot, tap
from benchmarks.measure import percentile
from bot import dispatcher
from bot.worker import Worker
from db import Database, Keyring
from db.models import sets
from handlers import ROUTES
from services import entries, inbox, people, stats, training
from tests.support.databases import KEYS

PEOPLE = 32
PACE_S = 0.01


class Nobody:
    """In the sender's place: what is sent is measured apart."""

    def wake(self, chat_id: int, *, bulk: bool = False) -> None: ...


@dataclass(slots=True)
class House:
    """A worker on a database with people who train."""

    database: Database
    worker: Worker
    workouts: dict[int, int]
    sets: dict[int, int]
    updates: int = 0

    def next_tap(self, person: int) -> dict[str, Any]:
        self.updates += 1
        self.sets[person] += 1
        return tap(self.updates, f"set:{self.workouts[person]}:{self.sets[person]}", person)

    async def keep(self, updates: list[dict[str, Any]]) -> None:
        async with self.database.begin() as session:
            kept = await inbox.receive(session, 4242424242, updates, datetime.now(UTC))
        self.worker.take(kept)

    async def done(self) -> None:
        while self.worker.busy:
            await asyncio.sleep(0.002)

    async def begin_anew(self) -> None:
        """Nobody's workout is longer than people's are."""
        async with self.database.begin() as session:
            await session.run(delete(sets).where(sets.c.n > 1))
        self.sets = dict.fromkeys(self.sets, 1)


@asynccontextmanager
async def house(url: str) -> AsyncIterator[House]:
    database = Database(url, Keyring(KEYS))
    worker = Worker(database, bot(), dispatcher.build(ROUTES), Nobody(), lambda: datetime.now(UTC))  # type: ignore[arg-type]
    workouts = {}
    for person_id in range(PERSON, PERSON + PEOPLE):
        async with database.begin() as session:
            now = datetime.now(UTC)
            met = await people.meet(session, person_id, "en", now)
            person = await people.consent(session, met.person, now)
            await entries.read_line(session, person, "bench 80x8", 1, now)
            await entries.save_entry(session, person, 1, now)
            live = await training.live_workout(session, person, now)
            assert live is not None
            workouts[person_id] = live.id
    running = asyncio.create_task(worker.run())
    try:
        yield House(database, worker, workouts, dict.fromkeys(workouts, 1))
    finally:
        worker.stop()
        await running
        await database.close()


async def together(here: House, rounds: int) -> tuple[float, float]:
    """32 people tap at once, round after round: (CPU in µs for one set, sets a second to commit)."""
    cpu, start = time.process_time(), time.perf_counter()
    for _ in range(rounds):
        await here.keep([here.next_tap(person) for person in here.workouts])
        await here.done()
    count = rounds * PEOPLE
    return (time.process_time() - cpu) / count * 1e6, count / (time.perf_counter() - start)


async def one_by_one(here: House, times: int) -> float:
    """One person taps, waits, taps: CPU in µs for one set, with a commit to keep and a commit to do."""
    cpu = time.process_time()
    for _ in range(times):
        await here.keep([here.next_tap(PERSON)])
        await here.done()
    return (time.process_time() - cpu) / times * 1e6


async def paced(here: House, times: int) -> float:
    """A tap every 10 ms by somebody else each time: p99 in ms from arrival to commit."""
    waits: list[float] = []

    async def one(person: int) -> None:
        start = time.perf_counter()
        await here.keep([here.next_tap(person)])
        while here.worker.has(person):
            await asyncio.sleep(0.001)
        waits.append((time.perf_counter() - start) * 1e3)

    tasks = []
    for number in range(times):
        tasks.append(asyncio.create_task(one(PERSON + number % PEOPLE)))
        await asyncio.sleep(PACE_S)
    await asyncio.gather(*tasks)
    return percentile(waits, 0.99)


async def check(here: House) -> None:
    """Every tap was done: nothing waits, nothing died, each set is there."""
    async with here.database.read() as session:
        counted = await stats.count(session)
    assert (counted.inbox, counted.dead_letters, counted.sets) == (0, 0, sum(here.sets.values()))
