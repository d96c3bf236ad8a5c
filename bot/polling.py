"""Telegram's updates into the inbox: kept and committed first, confirmed after."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

import structlog
from aiogram import Bot
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramConflictError,
    TelegramRetryAfter,
    TelegramUnauthorizedError,
)
from aiogram.methods import TelegramMethod

from bot.dispatcher import ALLOWED_UPDATES
from bot.worker import Worker
from db import Database
from services import inbox

log = structlog.get_logger()
POLL_S = 25
MARGIN_S = 10
_BACKOFF_S = (0.5, 1, 2, 4, 8, 15)


class GetRawUpdates(TelegramMethod[list[dict[str, Any]]]):
    """getUpdates without decoding: one update that aiogram cannot read must not hide the others."""

    __returning__ = list[dict[str, Any]]
    __api_method__ = "getUpdates"

    offset: int | None = None
    timeout: int = POLL_S
    allowed_updates: list[str] = ALLOWED_UPDATES


async def keep(database: Database, worker: Worker, bot_id: int, updates: list[dict[str, Any]], now: datetime) -> None:
    """Commit updates to the inbox and hand them to the worker."""
    async with database.begin() as session:
        kept = await inbox.receive(session, bot_id, updates, now)
    worker.take(kept)


class Polling:
    """Asks for updates for as long as nobody stops it."""

    def __init__(
        self,
        bot: Bot,
        keep: Callable[[list[dict[str, Any]]], Awaitable[None]],
        sorry: Callable[[list[dict[str, Any]]], Awaitable[None]],
    ) -> None:
        self._bot, self._keep, self._sorry = bot, keep, sorry
        self._offset: int | None = None
        self._failures = 0

    async def run(self) -> None:
        """Poll until cancelled. TelegramUnauthorizedError when the token is refused."""
        while True:
            try:
                updates = await self._bot(GetRawUpdates(offset=self._offset), request_timeout=POLL_S + MARGIN_S)
            except TelegramUnauthorizedError:
                raise
            except TelegramConflictError:
                log.warning("polling.conflict", advice="another process polls with this token: stop one of them")
                await self._pause()
                continue
            except TelegramRetryAfter as error:
                await asyncio.sleep(error.retry_after)
                continue
            except (TelegramAPIError, ClientDecodeError, OSError, TimeoutError) as error:
                log.warning("polling.failed", error=type(error).__name__)
                await self._pause()
                continue
            self._failures = 0
            if updates:
                await self._keep_at_last(updates)

    async def _keep_at_last(self, updates: list[dict[str, Any]]) -> None:
        """Try until they are kept; until then Telegram holds them for us."""
        while True:
            try:
                await self._keep(updates)
            except Exception as error:
                log.error("inbox.unavailable", error=type(error).__name__, advice="is the database writable?")
                await self._sorry(updates)
                await self._pause()
            else:
                self._failures = 0
                self._offset = int(updates[-1]["update_id"]) + 1
                return

    async def _pause(self) -> None:
        self._failures += 1
        await asyncio.sleep(_BACKOFF_S[min(self._failures, len(_BACKOFF_S)) - 1])
