"""What a person's reads cost with ten million sets stored, held against the same with a hundred thousand."""

import asyncio
import random
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import event

from benchmarks import crowd
from benchmarks.crowd import DAYS, NOW
from benchmarks.measure import Results, percentile
from db import Database, Session
from db.queries import progress, training
from services.progress import EVER, WEEKS
from services.today import REMEMBERED
from tests.support.databases import Postgres, Sqlite

ROUNDS = 5
PEOPLE_A_ROUND = 200
SLOWER_AT_MOST = "≤ 1.5"


async def _last_workouts(session: Session, person: int) -> None:
    """What `/today` asks of the history of one exercise."""
    past = await training.past_sets(session, person, DAYS[0][1:2], NOW - REMEMBERED)
    await training.prescriptions(session, person, {at for at, _, _ in past})


async def _records(session: Session, person: int) -> None:
    """What the card of a workout asks before it celebrates."""
    await training.bests(session, person, set(DAYS[0]), NOW)


async def _volume(session: Session, person: int) -> None:
    await progress.sets_by_exercise(session, person, NOW - timedelta(weeks=WEEKS))


async def _streak(session: Session, person: int) -> None:
    """Totals and streak of `/progress`, of everything that they ever did."""
    await progress.workout_totals(session, person, NOW - EVER)


READS: dict[str, Callable[[Session, int], Awaitable[None]]] = {
    "last workouts of an exercise": _last_workouts,
    "records of a workout's exercises": _records,
    "12 weeks of sets for each muscle": _volume,
    "streak and totals": _streak,
}


@dataclass(slots=True)
class Crowd:
    """A filled database that tells how long its statements take, from sending one to holding its rows."""

    database: Database
    people: int
    spent_ms: float = 0
    began: float = 0

    def __post_init__(self) -> None:
        event.listen(self.database.engine.sync_engine, "before_cursor_execute", self._before)
        event.listen(self.database.engine.sync_engine, "after_cursor_execute", self._after)

    def _before(self, *_: Any) -> None:
        self.began = time.perf_counter()

    def _after(self, *_: Any) -> None:
        self.spent_ms += (time.perf_counter() - self.began) * 1e3

    async def p95(self, read: Callable[[Session, int], Awaitable[None]], chance: random.Random) -> float:
        """ms of SQL for one read of somebody, whoever it is."""
        spent: list[float] = []
        async with self.database.read() as session:
            for person in chance.choices(range(1, self.people + 1), k=PEOPLE_A_ROUND):
                self.spent_ms = 0
                await read(session, person)
                spent.append(self.spent_ms)
        return percentile(spent, 0.95)


@asynccontextmanager
async def _filled(kind: Sqlite | Postgres, count: int) -> AsyncIterator[Crowd]:
    async with kind.fresh() as url:
        database = await crowd.fill(url, count)
        try:
            yield Crowd(database, count // crowd.EACH)
        finally:
            await database.close()


async def measure(results: Results, kind: Sqlite | Postgres, name: str, goal: str) -> None:
    """Every read in turn on both databases, round after round; `goal` is that of p95 in ms."""
    chance = random.Random(3)
    async with AsyncExitStack() as stack:
        few = await stack.enter_async_context(_filled(kind, crowd.FEW))
        many = await stack.enter_async_context(_filled(kind, crowd.SETS))
        for read in READS.values():
            await asyncio.gather(few.p95(read, chance), many.p95(read, chance))
        for _ in range(ROUNDS):
            for what, read in READS.items():
                base, cost = await few.p95(read, chance), await many.p95(read, chance)
                row = f"{what}, {crowd.SETS:,} sets stored, {name}"
                results.add(f"{row}: p95 of SQL", "ms", cost, goal)
                results.add(f"{row}: p95", f"× that with {crowd.FEW:,}", cost / base, SLOWER_AT_MOST)
