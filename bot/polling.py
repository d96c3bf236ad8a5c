"""Telegram's updates into the inbox: kept and committed first, confirmed after."""

import asyncio
from collections.abc import Awaitable, Callable
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


class Polling:
    """Asks for updates for as long as nobody stops it."""

    def __init__(self, bot: Bot, keep: Callable[[list[dict[str, Any]]], Awaitable[None]]) -> None:
        self._bot, self._keep = bot, keep
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
            if updates and not await self._is_kept(updates):
                await self._pause()  # the offset stays: Telegram holds them and those that follow for us
                continue
            self._failures = 0
            if updates:
                self._offset = int(updates[-1]["update_id"]) + 1

    async def _is_kept(self, updates: list[dict[str, Any]]) -> bool:
        try:
            await self._keep(updates)
        except Exception:
            return False
        return True

    async def _pause(self) -> None:
        self._failures += 1
        await asyncio.sleep(_BACKOFF_S[min(self._failures, len(_BACKOFF_S)) - 1])
