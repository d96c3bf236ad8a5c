"""Makes phones match the outbox: per chat one call at a time in commit order, at Telegram's pace."""

import asyncio
import json
import os
import secrets
import socket
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import structlog
from aiogram import Bot
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramNotFound,
    TelegramRetryAfter,
)

from bot import delivery, notices, recipes
from bot.delivery import Shown
from bot.pacer import Pacer
from bot.pulse import rest
from db import Database
from services import leases, outbox, people
from services.outbox import Due

log = structlog.get_logger()
SCAN_S = 0.3
SCAN_LIMIT = 2_000
AT_ONCE = 24
LEASE = "sender"
LEASE_RENEW_S = 3.0
_BACKOFF_S = (0.5, 1, 2, 4, 8, 15, 30)


class Sender:
    """One a database: it holds a lease, and a second process sends nothing until that runs out."""

    def __init__(self, database: Database, bot: Bot, pacer: Pacer, now: Callable[[], datetime]) -> None:
        self._database, self._bot, self._pacer, self._now = database, bot, pacer, now
        self._owner = f"{socket.gethostname()}:{os.getpid()}:{secrets.token_hex(4)}"
        self._busy: dict[int, asyncio.Task[None]] = {}
        self._again: set[int] = set()
        self._lanes = {bulk: asyncio.Semaphore(AT_ONCE) for bulk in (False, True)}
        self._leads = False
        self._stop = asyncio.Event()

    async def run(self) -> None:
        """Send until `stop`; calls under way then are finished."""
        async with asyncio.TaskGroup() as group:
            group.create_task(self._lead())
            while not await rest(self._stop, SCAN_S):
                if self._leads:
                    await self._scan()
        if self._busy:
            await asyncio.wait(self._busy.values(), timeout=10)
        async with self._database.begin() as session:
            await leases.release(session, LEASE, self._owner)

    def stop(self) -> None:
        self._stop.set()

    def wake(self, chat_id: int, *, bulk: bool = False) -> None:
        """Something was committed for this chat."""
        if self._stop.is_set() or not self._leads:
            return
        if chat_id in self._busy:
            self._again.add(chat_id)
            return
        task = asyncio.create_task(self._serve(chat_id, bulk=bulk))
        self._busy[chat_id] = task
        task.add_done_callback(lambda done: self._served(chat_id, done))

    def _served(self, chat_id: int, task: asyncio.Task[None]) -> None:
        del self._busy[chat_id]
        if not task.cancelled() and (error := task.exception()):
            log.error("sender.failed", exc_info=error)
        if chat_id in self._again:
            self._again.discard(chat_id)
            self.wake(chat_id)

    async def _lead(self) -> None:
        while True:
            try:
                async with self._database.begin() as session:
                    self._leads = await leases.take(session, LEASE, self._owner, self._now())
            except Exception as error:
                log.warning("sender.lease", error=type(error).__name__)
            if await rest(self._stop, LEASE_RENEW_S if self._leads else SCAN_S):
                return

    async def _scan(self) -> None:
        """What a clock, a peer or an earlier life left to send."""
        try:
            async with self._database.read() as session:
                waiting = await outbox.waiting_chats(session, SCAN_LIMIT)
        except Exception as error:
            log.warning("sender.scan", error=type(error).__name__)
            return
        for chat_id, bulk, _ in waiting:
            if chat_id not in self._busy and (not bulk or len(self._busy) < 4 * AT_ONCE):
                self.wake(chat_id, bulk=bulk)

    async def _serve(self, chat_id: int, *, bulk: bool) -> None:
        """Show all that waits for one chat."""
        async with self._lanes[bulk]:
            failures = 0
            while not self._stop.is_set():
                if self._pacer.must_wait(chat_id) and await self._head(chat_id) is None:
                    return
                await self._pacer.chat(chat_id)
                async with self._pacer.call(bulk):
                    due = await self._head(chat_id)
                    if due is None or self._stop.is_set():
                        self._pacer.refund(chat_id)
                        return
                    failures = 0 if await self._try(due, failures) else failures + 1

    async def _try(self, due: Due, failures: int) -> bool:
        """Show one slot, or do what its refusal asks for; False when the network failed us."""
        try:
            await self._show(due)
            self._pacer.accepted()
        except TelegramRetryAfter as error:
            await self._wait(due, error.retry_after)
        except (TelegramForbiddenError, TelegramNotFound) as error:
            await self._lose(due, error)
        except TelegramBadRequest as error:
            await self._refused(due, error)
        except (TelegramAPIError, ClientDecodeError, OSError, TimeoutError) as error:
            log.warning("sender.network", error=type(error).__name__, tries=failures + 1)
            self._pacer.pause_chat(due.chat_id, _BACKOFF_S[min(failures, len(_BACKOFF_S) - 1)])
            return False
        return True

    async def _head(self, chat_id: int) -> Due | None:
        async with self._database.read() as session:
            found = await outbox.head(session, chat_id)
        if found is None or (found[1] and found[1] > self._now()):
            return None
        return found[0]

    async def _show(self, due: Due) -> None:
        if not due.body:
            log.error("sender.unreadable", slot=due.slot, advice="is the data key of that time still there?")
            async with self._database.begin() as session:
                await outbox.give_up(session, due, "no key opens it")
            return
        body = await self._body(due)
        if body is None or body["gone"]:
            await delivery.remove(self._bot, due)
            async with self._database.begin() as session:
                await outbox.drop(session, due)
            return
        file = None if body["file"] is None else await recipes.make(self._database, due, body["file"], self._now())
        shown = await delivery.put(self._bot, due, body, file)
        if delivery.has_more(body, shown):
            await self._mark(due, shown, whole=False)
            shown = await delivery.settle(self._bot, due, body, shown)
        await self._mark(due, shown, whole=True)

    async def _body(self, due: Due) -> dict[str, Any] | None:
        """The words of a slot now: as they were written, or rendered from the facts of this moment."""
        content: dict[str, Any] = json.loads(due.body)
        if due.kind == outbox.SCREEN:
            return content
        async with self._database.read() as session:
            screen = await notices.render(session, due, content, self._now())
        return None if screen is None else screen.as_json()

    async def _mark(self, due: Due, shown: Shown, *, whole: bool) -> None:
        async with self._database.begin() as session:
            if whole and due.person_id is None:
                await outbox.drop(session, due)
                return
            await outbox.shown(
                session,
                due,
                message_id=shown.message_id,
                media=shown.media,
                pinned=shown.pinned,
                left_id=shown.left_id,
                whole=whole,
            )

    async def _wait(self, due: Due, seconds: float) -> None:
        log.info("sender.flood", seconds=seconds)
        self._pacer.pause(due.chat_id, seconds)
        async with self._database.begin() as session:
            await outbox.postpone(session, due, self._now() + timedelta(seconds=seconds))

    async def _lose(self, due: Due, error: TelegramAPIError) -> None:
        """They blocked us: one failed send, then silence until they are back."""
        log.info("sender.unreachable", reason=error.message)
        async with self._database.begin() as session:
            await people.lose(session, due.chat_id, self._now())
            await outbox.silence(session, due.chat_id)

    async def _refused(self, due: Due, error: TelegramBadRequest) -> None:
        if "chat not found" in error.message.lower():
            await self._lose(due, error)
            return
        log.error("sender.given_up", slot=due.slot, reason=error.message)
        async with self._database.begin() as session:
            await outbox.give_up(session, due, error.message)
