"""A restart between any two questions of hello loses none of them."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp

from bot.app import App
from bot.telegram import client
from playground import PLAYGROUND_TOKEN, Clock, Playground
from tests.support.databases import settings
from tests.support.house import House
from tests.support.phone import Phone


@asynccontextmanager
async def awake(
    url: str, playground: Playground, address: str, clock: Clock, http: aiohttp.ClientSession
) -> AsyncIterator[House]:
    """One life of the bot, on a database and a playground that outlive it."""
    pace = {"send_rate": 1000, "send_rate_chat": 1000, "http_port": 0}
    app = App.build(settings(url, **pace), client(PLAYGROUND_TOKEN, address), clock.now)
    stop = asyncio.Event()
    serving = asyncio.create_task(app.serve(stop))
    while not app.ready and not serving.done():
        await asyncio.sleep(0.01)
    try:
        yield House(app, clock, address, http, playground)
    finally:
        stop.set()
        await serving


async def test_hello_goes_on_after_a_restart_at_every_question(url: str) -> None:
    clock = Clock()
    asked = [
        ("/start", "Which language shall we speak?"),
        ("English", "What is written on your plates?"),
        ("Kilograms", "Where do you train?"),
        ("San José", "Which one is yours?"),
        ("San José, CR", "One thing before we train"),
        ("I agree", "What’s your main goal?"),
        ("Build muscle", "How long have you been lifting?"),
        ("Finish later", "You’re all set"),
    ]
    typed = {"/start", "San José"}
    playground = Playground(None, clock)
    async with playground.serve() as address, aiohttp.ClientSession() as http:
        person = 0
        for step, question in asked:
            async with awake(url, playground, address, clock, http) as house:
                await house.control("limits", {"enabled": False})
                phone = Phone(house, person) if person else await house.phone()
                person = phone.id
                await (phone.say(step) if step in typed else phone.tap(step))
                assert question in await phone.last()
