"""A provider of embeddings on loopback: words alone make its vectors, and it knows two that nobody else does."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import cache
from operator import add
from random import Random
from typing import Any

from aiohttp import web

from catalog.words import stems

KEY, MODEL = "sk-loopback", "loopback-words"
LENGTH, _WORDS = 256, 12
MEANS = {"frobnicate": "calf", "brimborion": "mollet"}


@dataclass
class Provider:
    """What it was asked, and how it answers: well, with a status, or with a body that is no answer."""

    address: str = ""
    asked: list[list[str]] = field(default_factory=list)
    status: int = 200
    body: Any = None

    async def embeddings(self, request: web.Request) -> web.Response:
        wish = await request.json()
        if request.headers.get("Authorization") != f"Bearer {KEY}" or wish["model"] != MODEL:
            return web.json_response({"error": {"message": "who are you?"}}, status=401)
        self.asked.append(wish["input"])
        if self.status != 200 or self.body is not None:
            return web.json_response(self.body or {"error": {"message": "not now"}}, status=self.status)
        data = [
            {"object": "embedding", "index": index, "embedding": _vector(text)}
            for index, text in enumerate(wish["input"])
        ]
        usage = {"prompt_tokens": 0, "total_tokens": 0}
        return web.json_response({"object": "list", "data": data[::-1], "model": MODEL, "usage": usage})


@asynccontextmanager
async def provider() -> AsyncIterator[Provider]:
    """A running one, on a port of its own."""
    made = Provider()
    app = web.Application()
    app.router.add_post("/v1/embeddings", made.embeddings)
    runner = web.AppRunner(app)
    await runner.setup()
    try:
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        made.address = f"http://127.0.0.1:{runner.addresses[0][1]}/v1"
        yield made
    finally:
        await runner.cleanup()


@cache
def _vector(text: str) -> list[float]:
    """The sum of a direction for each of the first words of each line."""
    words = {word for line in text.splitlines() for word in stems(line)[:_WORDS]}
    found = [0.0] * LENGTH
    for word in words:
        found = list(map(add, found, _direction(MEANS.get(word, word))))
    return found


@cache
def _direction(word: str) -> list[float]:
    chance = Random(word)
    return [chance.gauss(0, 1) for _ in range(LENGTH)]
