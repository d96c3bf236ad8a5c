"""A broadcast keeps Telegram's pace: nothing lost, nothing doubled, and whoever speaks is answered at once."""

import asyncio
from collections import Counter, defaultdict
from itertools import pairwise
from random import Random
from time import monotonic
from typing import Any

import pytest

from db import Database
from services import outbox
from tests.promises.support import N, Town, figure, founded, opened, settle_in

SEED, SHARE = 11, 0.02
SPEAKERS = 24
P95_S = 1.0
pytestmark = pytest.mark.promise


async def broadcast(database: Database, chats: list[tuple[int, int]], town: Town) -> None:
    """Two pieces of bulk news for everybody, as a reminder would write them."""
    body = {"text": "", "entities": [], "markup": None, "file": None, "pinned": False, "tidy": False, "gone": False}
    for start in range(0, len(chats), 500):
        async with database.begin() as session:
            for person, chat in chats[start : start + 500]:
                screen = {**body, "text": f"news for {chat}"}
                await outbox.show(session, chat, person, [("news", screen, True)], town.clock.now())
            for row in session.wanted:
                row["bulk"] = True


async def speak(town: Town, speakers: list[int], until: asyncio.Event) -> list[float]:
    """Somebody writes every now and then; how long each waits for an answer (s), but for those whom the
    playground's dice told to wait."""
    waits: list[asyncio.Task[float | None]] = []
    while not until.is_set() and len(waits) < N.chatter:
        waits.append(asyncio.create_task(answered(town, speakers[len(waits) % len(speakers)])))
        await asyncio.sleep(0.2)
    return [waited for wait in waits if (waited := await wait) is not None]


async def answered(town: Town, speaker: int) -> float | None:
    seen, began = len(town.messages(speaker)), monotonic()
    await town.control(f"chats/{speaker}/say", {"text": "/help"})
    while len(town.messages(speaker)) == seen:
        assert monotonic() - began < 30, "no answer"
        await asyncio.sleep(0.01)
    done = monotonic()
    told_to_wait = [c for c in town.sends(status=429) if c["chat_id"] == speaker and began <= c["at"] <= done]
    return None if told_to_wait else done - began


def injected(calls: int) -> int:
    """How many of so many calls the playground refused at random: its dice, thrown again."""
    random, floods = Random(SEED), 0
    for _ in range(calls):
        if random.random() < SHARE:
            random.randint(1, 3)
            floods += 1
    return floods


def too_early(sends: list[dict[str, Any]]) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """Calls to a chat before the end of the `retry_after` that the call before was told."""
    by_chat: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for call in sends:
        by_chat[call["chat_id"]].append(call)
    return [
        (first, then)
        for calls in by_chat.values()
        for first, then in pairwise(calls)
        if first["status"] == 429 and then["at"] < first["at"] + first["retry_after"]
    ]


def p95(waits: list[float]) -> float:
    return sorted(waits)[int(0.95 * (len(waits) - 1))]


async def test_a_broadcast_keeps_the_limits_and_lets_those_who_speak_go_first(url: str) -> None:
    database, done = opened(url), asyncio.Event()
    async with founded(limits=True) as town:
        await town.control("faults", {"flood_rate": SHARE, "methods": ["sendMessage"], "seed": SEED})
        crowd, speakers = town.settlers(N.crowd), town.settlers(SPEAKERS)
        people = await settle_in(database, [*crowd, *speakers], town)
        async with town.house(url, send_rate=29.8, send_rate_chat=1):
            await broadcast(database, list(zip(people, crowd, strict=False)), town)
            speaking = asyncio.create_task(speak(town, speakers, done))
            await town.settle(database, N.crowd / 10 + 30)
            done.set()
            waits = await speaking
            await town.settle(database)
        sends = town.sends()
        heard = Counter(Counter(town.texts(chat))[f"news for {chat}"] for chat in crowd)
    await database.close()
    beyond = sum(call["status"] == 429 for call in sends) - injected(len(sends))
    facts = {"chats": N.crowd, "calls": len(sends), "injected": injected(len(sends)), "beyond": beyond}
    figure("flood limits", **facts, p95_s=round(p95(waits), 2), spoken=len(waits))
    assert heard == {1: N.crowd}
    assert beyond <= len(sends) / 100
    assert too_early(sends) == []
    assert p95(waits) <= P95_S, sorted(waits)
