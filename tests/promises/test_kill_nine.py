"""No update is lost and no effect doubled when the process is killed at any moment."""

import asyncio
from bisect import bisect
from collections import defaultdict
from pathlib import Path
from random import Random
from time import monotonic
from typing import Any

import pytest

from db import Database
from screens.buttons.training import SaveEntry
from tests.promises.support import Life, N, Town, figure, founded, opened, rows, settle_in, time_passes

PEOPLE = 20 if N.lines > 1_000 else 4
pytestmark = pytest.mark.promise


def weight(number: int) -> float:
    """A weight for a line that no other line of that person has."""
    return 20 + number // PEOPLE * 0.5


async def type_and_tap(town: Town, people: list[int], numbers: range) -> None:
    """Type a line each, and tap Save under it, whether its preview has come or not."""
    for number in numbers:
        person = people[number % PEOPLE]
        await town.control(f"chats/{person}/say", {"text": f"bench {weight(number):g}x5"})
        data = SaveEntry(key=town.playground.world.updates.last_id).pack()
        await town.control(f"chats/{person}/press", {"message_id": 1, "data": data})
        await asyncio.sleep(0.01)


async def test_kill_nine_loses_no_update_and_doubles_no_effect(url: str, tmp_path: Path) -> None:
    random, database, deaths = Random(9), opened(url), []
    async with founded() as town:
        people = town.settlers(PEOPLE)
        await settle_in(database, people, town)
        for life in range(N.kills):
            process = Life.begin(town, url, tmp_path)
            typing = asyncio.create_task(type_and_tap(town, people, batch(life)))
            await asyncio.sleep(random.uniform(0.3, 1.8))
            await process.kill()
            deaths.append(monotonic())
            await typing
            await time_passes(database)
        process = Life.begin(town, url, tmp_path)
        await town.settle(database, 120 + N.lines / 5)  # at 30 messages a second what waits takes its time
        process.process.terminate()
        assert await process.ended() == 0
        for place, person in enumerate(people):
            typed = [weight(n) for n in range(N.lines) if n % PEOPLE == place]
            assert await kept(database, person) == typed
            shown = set(town.texts(person))
            assert {f"✓ Saved\nBarbell bench press  {w:g} kg × 5" for w in typed} <= shown
            assert any(text.startswith("Workout ·") for text in shown)
        doubled = doubled_by_death(town.sends(status=200), deaths)
    await database.close()
    figure("kill -9", kills=N.kills, updates=2 * N.lines, lost=0, effects_doubled=0, replies_doubled=len(doubled))
    assert len(doubled) <= N.kills, doubled


def batch(life: int) -> range:
    """The numbers of the lines that are typed during one life."""
    return range(life * N.lines // N.kills, (life + 1) * N.lines // N.kills)


async def kept(database: Database, person: int) -> list[float]:
    query = "SELECT weight_kg FROM sets JOIN identities USING (person_id) WHERE subject = :id ORDER BY n"
    return [row[0] for row in await rows(database, query, id=str(person))]


def doubled_by_death(sends: list[dict[str, Any]], deaths: list[float]) -> list[tuple[int, str]]:
    """Replies that one life sent and a later life sent again: (chat, what it was about)."""
    lives: dict[tuple[int, str], set[int]] = defaultdict(set)
    for call in sends:
        about = call["params"]["text"].splitlines()
        topic = about[0] if about[0].startswith("Workout") else about[-1]
        lives[call["chat_id"], topic].add(bisect(deaths, call["at"]))
    return [reply for reply, senders in lives.items() if len(senders) > 1]
