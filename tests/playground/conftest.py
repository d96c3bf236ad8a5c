"""A playground on a free port with nothing in its memory."""

from collections.abc import AsyncIterator

import aiohttp
import pytest
from aiogram import Bot
from playground_control import Control, bot_for

from playground import Clock, Playground


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def address(clock: Clock) -> AsyncIterator[str]:
    async with Playground(None, clock).serve() as where:
        yield where


@pytest.fixture
async def control(address: str) -> AsyncIterator[Control]:
    async with aiohttp.ClientSession() as http:
        yield Control(address, http)


@pytest.fixture
async def bot(address: str) -> AsyncIterator[Bot]:
    client = bot_for(address)
    yield client
    await client.session.close()
