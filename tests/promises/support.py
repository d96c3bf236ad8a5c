"""What the promises stand on: small and full numbers, a town that outlives its houses, lives that can be killed."""

import asyncio
import json
import multiprocessing
import os
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from time import monotonic
from typing import Any, NamedTuple

import aiohttp
from sqlalchemy import func, insert, select, text

from bot.app import App
from bot.telegram import client
from db import Database, Keyring
from db.models import identities, outbox, people
from handlers.routes import Routes
from playground import PLAYGROUND_TOKEN, Clock, Playground
from services import jobs, stats
from tests.conftest import SOAK
from tests.support.databases import KEYS, settings
from tests.support.house import House
from tests.support.phone import Phone, plain

FIGURES = Path(__file__).parents[2] / "artefacts" / "promises.jsonl"
_ids = count(2_000_001)
_opened: list[Database] = []
_lives: list[ForkServerProcess] = []
_forks = multiprocessing.get_context("forkserver")
_forks.set_forkserver_preload(["bot.commands", "uvloop", "tests.promises.support"])


class Numbers(NamedTuple):
    """How much of everything: small for every test run, full for `make soak`."""

    kills: int = 500 if SOAK else 4
    lines: int = 5_000 if SOAK else 60
    slow_s: float = 2.0 if SOAK else 0.05
    crowd: int = 10_000 if SOAK else 100
    chatter: int = 1_000 if SOAK else 24
    blocked: int = 1_000 if SOAK else 40
    due: int = 1_000 if SOAK else 300
    writes: int = 1_000 if SOAK else 40
    backups: int = 100 if SOAK else 3
    rows: int = 10_000 if SOAK else 2_000
    webhooks: int = 200 if SOAK else 20
    generated: int = 10_000 if SOAK else 150
    rotations: int = 50 if SOAK else 3


N = Numbers()


def figure(promise: str, **facts: Any) -> None:
    """Leave what was measured where a reader of the run finds it."""
    FIGURES.parent.mkdir(exist_ok=True)
    with FIGURES.open("a", encoding="utf-8") as file:
        file.write(json.dumps({"promise": promise, "soak": SOAK, **facts}) + "\n")


def opened(url: str) -> Database:
    """A database as another process would open it; a town that falls in between closes it."""
    made = Database(url, Keyring(KEYS))
    _opened.append(made)
    return made


@dataclass(slots=True)
class Town:
    """A playground that stays while houses beside it fall and rise again."""

    playground: Playground
    clock: Clock
    address: str
    http: aiohttp.ClientSession

    async def control(self, path: str, body: dict[str, Any] | None = None) -> Any:
        call = self.http.get if body is None else self.http.post
        async with call(f"{self.address}/control/{path}", **({} if body is None else {"json": body})) as answer:
            assert answer.status == 200, await answer.text()
            return await answer.json()

    def settlers(self, many: int, name: str = "Maya") -> list[int]:
        """Telegram ids of new people who wrote to the bot once, so that it may write to them."""
        made = self.playground.world.people
        ids = [next(_ids) for _ in range(many)]
        for telegram_id in ids:
            made.add({"id": telegram_id, "first_name": name, "language_code": "en"})
            made.change(telegram_id, wrote=True)
        return ids

    def messages(self, chat_id: int) -> list[dict[str, Any]]:
        """What the bot wrote to a chat, oldest first, without "pinned a message"."""
        latest = plain(self.playground.world.messages.latest(chat_id, -1))
        return [m for m in latest if m["from"]["is_bot"] and "pinned_message" not in m]

    def texts(self, chat_id: int) -> list[str]:
        return [str(m.get("text") or m.get("caption") or "") for m in self.messages(chat_id)]

    def sends(self, *, status: int | None = None, method: str = "sendMessage") -> list[dict[str, Any]]:
        """The bot's calls of a method, as the playground recorded them."""
        calls = self.playground.world.calls.since(0)
        return [c for c in calls if c["method"] == method and status in (None, c["status"])]

    async def settle(self, database: Database, patience_s: float = 30) -> None:
        """Wait until all that was sent is done and shown, by whoever runs."""
        deadline = monotonic() + patience_s
        while not await self._is_settled(database):
            assert monotonic() < deadline, "what was sent is not done and shown"
            await asyncio.sleep(0.02)

    async def _is_settled(self, database: Database) -> bool:
        if self.playground.world.updates.pending:
            return False
        async with database.read() as session:
            if await jobs.any_due(session, self.clock.now()):
                return False
            depths = await stats.depths(session)
        return not (depths.inbox or depths.outbox)

    @asynccontextmanager
    async def house(self, url: str, **values: object) -> AsyncIterator[House]:
        """The real app against this playground, until the block ends."""
        pace = {"send_rate": 1000, "send_rate_chat": 1000, "http_port": 0}
        app = App.build(settings(url, **(pace | values)), client(PLAYGROUND_TOKEN, self.address), self.clock.now)
        stop = asyncio.Event()
        serving = asyncio.create_task(app.serve(stop))
        while not app.ready and not serving.done():
            await asyncio.sleep(0.01)
        try:
            yield House(app, self.clock, self.address, self.http, self.playground)
        finally:
            stop.set()
            await serving


@asynccontextmanager
async def founded(*, limits: bool = False) -> AsyncIterator[Town]:
    """A playground of one's own; by default it holds nobody back."""
    clock = Clock()
    playground = Playground(None, clock)
    async with playground.serve() as address, aiohttp.ClientSession() as http:
        town = Town(playground, clock, address, http)
        await town.control("limits", {"enabled": limits})
        try:
            yield town
        finally:
            while _lives:
                _lives.pop().kill()
            while _opened:
                await _opened.pop().close()


async def settle_in(
    database: Database, telegram_ids: Sequence[int], town: Town, zone: str = "Europe/Paris"
) -> list[int]:
    """Make them people who said everything that hello asks; our ids of them."""
    now = town.clock.now() - timedelta(seconds=1)
    person = {"language": "en", "telegram_language": "en", "time_zone": zone, "consented_at": now, "created_at": now}
    async with database.begin() as session:
        last = await session.value(select(func.coalesce(func.max(people.c.id), 0)))
        await session.run(insert(people), [person] * len(telegram_ids))
        found = await session.all(select(people.c.id).where(people.c.id > last).order_by(people.c.id))
        ours = [row.id for row in found]
        known = zip(telegram_ids, ours, strict=True)
        await session.run(
            insert(identities), [{"kind": "telegram", "subject": str(t), "person_id": o} for t, o in known]
        )
    return ours


async def wanted(database: Database, news: Sequence[tuple[int, int]], kind: str, now: datetime) -> None:
    """News of a kind waits for (chat, person) pairs, as an act would have written it."""
    common = {"slot": "news", "kind": kind, "fresh": True, "queued_at": now}
    async with database.begin() as session:
        await session.run(
            insert(outbox),
            [
                {
                    **common,
                    "chat_id": c,
                    "person_id": p,
                    "body": session.keys.seal(b'{"workout": 1}', f"outbox:{c}:news"),
                }
                for c, p in news
            ],
        )


async def rows(database: Database, statement: str, **values: object) -> Sequence[Any]:
    """What a SELECT in plain SQL finds, as tuples."""
    async with database.read() as session:
        return [tuple(row) for row in await session.all(text(statement), values)]


async def run_sql(database: Database, statement: str, **values: object) -> None:
    async with database.begin() as session:
        await session.run(text(statement), values)


def set_up_phone(house: House, telegram_id: int) -> Phone:
    return Phone(house, telegram_id)


@dataclass(slots=True)
class Life:
    """One process of `spotter run`, from its start to its end."""

    process: ForkServerProcess

    @classmethod
    def begin(cls, town: Town, url: str, folder: Path, slow_s: float = 0, **variables: str) -> "Life":
        environment = {
            "BOT_TOKEN": PLAYGROUND_TOKEN,
            "TELEGRAM_API_URL": town.address,
            "DATABASE_URL": url,
            "DATA_KEYS": ",".join(KEYS),
            "HTTP_PORT": "0",
            "SEND_RATE_CHAT": "1000",
            **variables,
        }
        return cls.of(environment, folder, "run", slow_s)

    @classmethod
    def of(cls, environment: dict[str, str], folder: Path, command: str, slow_s: float = 0) -> "Life":
        """A process of any command; what it says is in `spotter.log`."""
        arguments = (environment, str(folder), command, slow_s)
        process = _forks.Process(target=live, args=arguments, daemon=True)
        process.start()
        _lives.append(process)
        return cls(process)

    async def kill(self) -> None:
        self.process.kill()
        assert await self.ended() == -9

    async def ended(self, patience_s: float = 40) -> int:
        """Wait for its end; the exit code."""
        deadline = monotonic() + patience_s
        while self.process.is_alive():
            assert monotonic() < deadline, "the process does not end"
            await asyncio.sleep(0.005)
        self.process.join()
        code = self.process.exitcode
        assert code is not None
        return code


def live(environment: dict[str, str], folder: str, command: str, slow_s: float) -> None:
    """In a process of its own: a command of `spotter`, its log in a file; with `/slow`, which takes its time."""
    os.chdir(folder)
    with Path("spotter.log").open("a") as log:
        os.dup2(log.fileno(), 1)
        os.dup2(log.fileno(), 2)
    os.environ.update(environment)
    sys.argv = ["spotter", command]
    if slow_s:
        import bot.app

        bot.app.ROUTES = Routes.merged(bot.app.ROUTES, slow_routes(slow_s))
    from bot.__main__ import main

    main()


def slow_routes(seconds: float) -> Routes:
    """A command whose handler is under way for a while."""
    from aiogram.utils.formatting import Text

    from screens.screen import Screen

    routes = Routes()

    @routes.command("slow")
    async def slow(key: int) -> Screen:
        await asyncio.sleep(seconds)
        return Screen(Text(f"slow {key}"))

    return routes


async def time_passes(database: Database) -> None:
    """A lease that a killed process held has run out: the clock of a real process cannot be moved."""
    await run_sql(database, "DELETE FROM leases")
