"""Webhooks: updates are posted to the bot until it says 2xx, each person's in order."""

import asyncio
import json
import ssl
from http.client import HTTPException, HTTPResponse
from io import BytesIO
from typing import Any, cast
from urllib.parse import urlsplit

from playground.botapi import BotApi
from playground.errors import ApiError
from playground.request import Call
from playground.store import Json
from playground.world import World

ANSWER_WITHIN = 60.0
FIRST_DELAY = 1.0
LONGEST_DELAY = 60.0


class Webhook:
    def __init__(self, world: World, api: BotApi) -> None:
        self._world = world
        self._api = api
        self._busy: set[int | None] = set()
        self._tasks: set[asyncio.Task[None]] = set()

    async def deliver(self) -> None:
        """Runs until cancelled; begins with what an earlier run left."""
        self._world.updates.arrived.set()
        try:
            while True:
                await self._world.updates.arrived.wait()
                self._world.updates.arrived.clear()
                if webhook := self._world.store.setting("webhook"):
                    self._start(webhook)
        finally:
            for task in self._tasks:
                task.cancel()

    def _start(self, webhook: Json) -> None:
        for update_id, chat_id, text in self._world.updates.waiting(0):
            if len(self._tasks) >= webhook["max_connections"]:
                return
            if chat_id not in self._busy:
                self._busy.add(chat_id)
                task = asyncio.create_task(self._post_until_taken(update_id, chat_id, text))
                self._tasks.add(task)
                task.add_done_callback(self._tasks.discard)

    async def _post_until_taken(self, update_id: int, chat_id: int | None, text: str) -> None:
        delay = FIRST_DELAY
        try:
            while webhook := self._world.store.setting("webhook"):
                if await self._post(webhook, text):
                    self._world.updates.forget(update_id)
                    return
                await self._world.clock.sleep_until(self._world.clock.timestamp() + delay)
                delay = min(2 * delay, LONGEST_DELAY)
                if not any(number == update_id for number, _, _ in self._world.updates.waiting(update_id, 1)):
                    return
        finally:
            self._busy.discard(chat_id)
            asyncio.get_running_loop().call_soon(self._world.updates.arrived.set)

    async def _post(self, webhook: Json, text: str) -> bool:
        try:
            sent = post(webhook["url"], webhook["secret"], text)
            status, body = await asyncio.wait_for(sent, ANSWER_WITHIN)
        except (OSError, HTTPException, TimeoutError) as error:
            self._note(
                webhook, "Read timeout expired" if isinstance(error, TimeoutError) else str(error) or repr(error)
            )
            return False
        if not 200 <= status < 300:
            self._note(webhook, f"Wrong response from the webhook: {status}")
            return False
        await self._carry_out(body)
        return True

    def _note(self, webhook: Json, message: str) -> None:
        current = self._world.store.setting("webhook")
        if current and current["url"] == webhook["url"]:
            error = {"last_error_date": self._world.now, "last_error_message": message}
            self._world.store.put("webhook", {**current, **error})

    async def _carry_out(self, body: bytes) -> None:
        """A reply may carry a call: its result is not told to anyone."""
        try:
            params: Any = json.loads(body) if body else None
        except ValueError:
            return
        if not isinstance(params, dict) or not isinstance(method := params.pop("method", None), str):
            return
        call = Call(params)
        try:
            await self._api.run(method, call)
        except ApiError as error:
            self._world.calls.record(method, call.params, error.code, error.description, error.retry_after)


async def post(url: str, secret: str | None, text: str) -> tuple[int, bytes]:
    """One request on a connection of its own: status and body."""
    parts = urlsplit(url)
    secure = parts.scheme == "https"
    port = parts.port or (443 if secure else 80)
    context = ssl.create_default_context() if secure else None
    reader, writer = await asyncio.open_connection(parts.hostname, port, ssl=context)
    try:
        body = text.encode()
        headers = {
            "Host": parts.netloc.rpartition("@")[2],
            "Content-Type": "application/json",
            "Content-Length": len(body),
            "Connection": "close",
            **({"X-Telegram-Bot-Api-Secret-Token": secret} if secret else {}),
        }
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        lines = [f"POST {target} HTTP/1.1", *(f"{name}: {value}" for name, value in headers.items()), "", ""]
        writer.write("\r\n".join(lines).encode() + body)
        return _parsed(await reader.read())
    finally:
        writer.close()


class _Received:
    """Just enough of a socket for http.client to read a response from."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    def makefile(self, _mode: str) -> BytesIO:
        return BytesIO(self._data)


def _parsed(data: bytes) -> tuple[int, bytes]:
    response = HTTPResponse(cast(Any, _Received(data)))
    response.begin()
    return response.status, response.read()
