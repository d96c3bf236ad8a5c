"""Two processes on one database: what is due rings once, and one of them sends."""

import asyncio
from collections import Counter
from datetime import datetime, timedelta

import pytest
from sqlalchemy import insert

from bot.clock import Clock
from db import Database
from db.models import leases, reminders, rest_timers
from domain.reminders import EVERY_DAY
from tests.promises.support import N, figure, founded, opened, rows, settle_in

pytestmark = pytest.mark.promise


async def all_due(database: Database, people: list[int], now: datetime) -> None:
    """A reminder and a rest of everybody are due now."""
    async with database.begin() as session:
        common = {"kind": "workout", "days": EVERY_DAY, "minute": 0, "next_at": now, "created_at": now}
        await session.run(insert(reminders), [{"person_id": person, **common} for person in people])
        await session.run(insert(rest_timers), [{"person_id": person, "ends_at": now} for person in people])


async def tick_together(clocks: list[Clock], times: int) -> None:
    for _ in range(times):
        await asyncio.gather(*(clock.tick() for clock in clocks))


async def test_two_clocks_ring_a_crowd_once_each(url: str) -> None:
    ours, theirs = opened(url), opened(url)
    async with founded() as town:
        chats = town.settlers(N.due)
        people = await settle_in(ours, chats, town)
        await all_due(ours, people, town.clock.now())
        clocks = [Clock(database, town.clock.now) for database in (ours, theirs)]
        await tick_together(clocks, 3)
        rung = await rows(ours, "SELECT kind, version, count(*) FROM outbox GROUP BY kind, version")
        told = await rows(ours, "SELECT count(*), count(DISTINCT person_id) FROM reminder_days")
        due = await rows(ours, "SELECT count(*) FROM rest_timers")
    figure("two schedulers, one database", due=2 * N.due, rung=sum(row[2] for row in rung), kind=ours.url.drivername)
    assert sorted(rung) == [("reminder", 1, N.due), ("rest_over", 1, N.due)]
    assert told == [(N.due, N.due)]
    assert due == [(0,)]


async def test_two_whole_apps_tell_everybody_once(url: str) -> None:
    database = opened(url)
    async with founded() as town, town.house(url) as one, town.house(url) as two:
        chats = town.settlers(20)
        people = await settle_in(database, chats, town)
        await all_due(database, people, town.clock.now())
        await tick_together([one.app.clock, two.app.clock], 2)
        await town.settle(database)
        heard = Counter(text.splitlines()[0] for chat in chats for text in town.texts(chat))
    assert heard == {"🏋️ Time to train": 20, "⏱ Rest is over": 20}


async def test_when_the_sending_process_dies_another_takes_over_after_its_lease(url: str) -> None:
    database = opened(url)
    async with founded() as town:
        (chat,) = town.settlers(1)
        (person,) = await settle_in(database, [chat], town)
        await held_by_a_dead_process(database, town.clock.now())
        await all_due(database, [person], town.clock.now())
        async with town.house(url) as house:
            await house.app.clock.tick()
            await asyncio.sleep(0.7)
            assert town.texts(chat) == []
            await town.control("clock", {"advance_s": 11})
            await town.settle(database)
        assert len(town.texts(chat)) == 2


async def held_by_a_dead_process(database: Database, now: datetime) -> None:
    async with database.begin() as session:
        lease = {"name": "sender", "owner": "killed", "until": now + timedelta(seconds=10)}
        await session.run(insert(leases), [lease])
