"""A hand on the playground's controls, and aiogram's own client against it."""

from dataclasses import dataclass
from typing import Any

import aiohttp
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from playground import PLAYGROUND_TOKEN

MAYA, LEO, SAM = 700001, 700002, 700003


class Client(AiohttpSession):
    """aiogram's session, without the quarter of a second that it waits on closing."""

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()


@dataclass
class Control:
    """The control API and raw calls; what goes wrong comes back as (status, body)."""

    address: str
    http: aiohttp.ClientSession

    async def get(self, path: str) -> Any:
        async with self.http.get(f"{self.address}/control/{path}") as response:
            assert response.status == 200, await response.text()
            return await response.json()

    async def post(self, path: str, **body: Any) -> Any:
        async with self.http.post(f"{self.address}/control/{path}", json=body) as response:
            assert response.status == 200, await response.text()
            return await response.json()

    async def refusal(self, path: str, **body: Any) -> tuple[int, str]:
        async with self.http.post(f"{self.address}/control/{path}", json=body) as response:
            return response.status, (await response.json())["description"]

    async def call(self, method: str, **params: Any) -> Any:
        """A Bot API call with a JSON body, as it is answered."""
        url = f"{self.address}/bot{PLAYGROUND_TOKEN}/{method}"
        async with self.http.post(url, json=params) as response:
            return await response.json()

    async def start(self, user_id: int = MAYA) -> dict[str, Any]:
        message: dict[str, Any] = await self.post(f"chats/{user_id}/say", text="/start")
        return message

    async def messages(self, user_id: int = MAYA) -> list[dict[str, Any]]:
        chat = await self.get(f"chats/{user_id}")
        return list(chat["messages"])

    async def limitless(self) -> None:
        await self.post("limits", enabled=False)


def bot_for(address: str, token: str = PLAYGROUND_TOKEN) -> Bot:
    return Bot(token, Client(api=TelegramAPIServer.from_base(address)))
