"""A running house: the playground, and the real app against it over HTTP."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import count
from time import monotonic
from typing import Any

import aiohttp

from bot.app import App
from bot.telegram import client
from playground import PLAYGROUND_TOKEN, Clock, Playground
from services import jobs, stats
from tests.support.databases import settings
from tests.support.phone import Phone

PATIENCE_S = 20
_people = count(1_000_001)


@dataclass(slots=True)
class House:
    """What a test needs of the running whole."""

    app: App
    clock: Clock
    address: str
    http: aiohttp.ClientSession
    playground: Playground
    phones: list[Phone] = field(default_factory=list)

    async def phone(self, language: str = "en", name: str = "Maya") -> Phone:
        """The phone of somebody new."""
        person = {"id": next(_people), "first_name": name, "language_code": language}
        await self.control("personas", person)
        return Phone(self, person["id"])  # type: ignore[arg-type]

    async def control(self, path: str, body: dict[str, Any] | None = None) -> Any:
        """Call the playground's control door."""
        call = self.http.get if body is None else self.http.post
        kwargs = {} if body is None else {"json": body}
        async with call(f"{self.address}/control/{path}", **kwargs) as answer:  # type: ignore[arg-type]
            assert answer.status == 200, await answer.text()
            return await answer.json()

    async def settle(self) -> None:
        """Wait until everything that was sent is done and shown."""
        deadline = monotonic() + PATIENCE_S
        while not await self._is_settled():
            assert monotonic() < deadline, "the house does not settle"
            await asyncio.sleep(0.01)

    async def _is_settled(self) -> bool:
        if self.playground.world.updates.pending or self.app.worker.busy or self.app.worker.answering:
            return False
        async with self.app.database.read() as session:
            if await jobs.any_due(session, self.clock.now()):
                return False
            depths = await stats.depths(session)
        return not (depths.inbox or depths.outbox)

    async def later(self, seconds: float) -> None:
        """Move the clock and let what is due happen."""
        await self.control("clock", {"advance_s": seconds})
        await self.app.clock.tick()
        await self.settle()


@asynccontextmanager
async def open_house(url: str, **values: object) -> AsyncIterator[House]:
    """Start the playground and the app; by default neither holds anybody back."""
    clock = Clock()
    pace = {"send_rate": 1000, "send_rate_chat": 1000, "http_port": 0}
    playground = Playground(None, clock)
    async with playground.serve() as address, aiohttp.ClientSession() as http:
        app = App.build(settings(url, **(pace | values)), client(PLAYGROUND_TOKEN, address), clock.now)
        stop = asyncio.Event()
        serving = asyncio.create_task(app.serve(stop))
        house = House(app, clock, address, http, playground)
        await house.control("limits", {"enabled": False})
        while not app.ready and not serving.done():
            await asyncio.sleep(0.01)
        try:
            yield house
        finally:
            stop.set()
            await serving
