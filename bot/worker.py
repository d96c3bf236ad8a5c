"""Inbox rows, each done in one transaction, through the dispatcher."""

import asyncio
import json
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

import structlog
from aiogram import Bot, Dispatcher
from aiogram.types import Update
from pydantic import ValidationError
from sqlalchemy.exc import IntegrityError

from bot import dispatcher as door
from bot.dispatcher import Quick, Turn
from bot.metrics import UPDATES
from bot.pulse import rest
from bot.sender import Sender
from db import Database
from domain.errors import SpotterError
from services import inbox, people
from services.inbox import Pending

log = structlog.get_logger()
LANES = 4
BATCH = 32
SCAN_S = 1.0
SCAN_LIMIT = 500
_NOBODY = -1


class Task(NamedTuple):
    """An update to be done, decoded."""

    item: Pending
    update: Update


class Worker:
    """Does updates: one sender's in order, different senders' side by side.

    Updates of different senders that wait at the same moment share a commit. If any of them fails, all of
    them roll back and each is done again in a transaction of its own, so that nobody pays for another.
    """

    def __init__(
        self,
        database: Database,
        bot: Bot,
        dispatcher: Dispatcher,
        sender: Sender,
        now: Callable[[], datetime],
        admin_ids: tuple[int, ...] = (),
    ) -> None:
        self._database, self._bot, self._dispatcher, self._sender = database, bot, dispatcher, sender
        self._now, self._admin_ids = now, admin_ids
        self._queues: dict[int, deque[Pending]] = {}
        self._known: set[tuple[int, int]] = set()
        self._ready: asyncio.Queue[int] = asyncio.Queue()
        self._answers: set[asyncio.Task[None]] = set()
        self._stop = asyncio.Event()

    async def run(self) -> None:
        """Work until `stop`; what is under way then is finished."""
        lanes = 1 if self._database.is_sqlite else LANES
        async with asyncio.TaskGroup() as group:
            for _ in range(lanes):
                group.create_task(self._lane())
            await self._scan()
            while not await rest(self._stop, SCAN_S):
                await self._scan()
            self._ready.put_nowait(_NOBODY)
        if self._answers:
            await asyncio.wait(self._answers, timeout=3)

    @property
    def answering(self) -> bool:
        """Whether answers to taps and queries are on their way."""
        return bool(self._answers)

    @property
    def busy(self) -> bool:
        """Whether any update waits or is being done."""
        return bool(self._queues)

    def has(self, sender: int) -> bool:
        """Whether an update of this sender waits or is being done."""
        return sender in self._queues

    def stop(self) -> None:
        self._stop.set()

    def take(self, items: Iterable[Pending]) -> None:
        """Do these committed updates soon."""
        for item in items:
            if (item.bot_id, item.update_id) in self._known:
                continue
            self._known.add((item.bot_id, item.update_id))
            queue = self._queues.get(item.sender)
            if queue is None:
                self._queues[item.sender] = deque((item,))
                self._ready.put_nowait(item.sender)
            else:
                queue.append(item)

    async def _scan(self) -> None:
        """Take what waits in the database: from before a restart, from a peer that died, or to be tried again."""
        try:
            async with self._database.read() as session:
                self.take(await inbox.pending(session, self._bot.id, self._now(), SCAN_LIMIT))
        except Exception as error:
            log.warning("worker.scan", error=type(error).__name__)

    async def _lane(self) -> None:
        while True:
            senders = [await self._ready.get()]
            while len(senders) < BATCH and not self._ready.empty():
                senders.append(self._ready.get_nowait())
            if self._stop.is_set():
                self._ready.put_nowait(_NOBODY)  # the next lane stops too
                return
            items = [self._queues[sender].popleft() for sender in senders]
            try:
                await self._do(items)
            except Exception as error:  # the database is away: the scan brings them back
                log.error("worker.failed", error=type(error).__name__, exc_info=error)
            for item in items:
                self._finish(item)

    def _finish(self, item: Pending) -> None:
        self._known.discard((item.bot_id, item.update_id))
        if self._queues[item.sender]:
            self._ready.put_nowait(item.sender)
        else:
            del self._queues[item.sender]

    async def _do(self, items: Sequence[Pending]) -> None:
        tasks = [task for item in items if (task := await self._decode(item))]
        if len(tasks) > 1:
            try:
                await self._together(tasks)
            except Exception as error:
                log.info("worker.apart", error=type(error).__name__, updates=len(tasks))
            else:
                return
        for task in tasks:
            await self._alone(task)

    async def _decode(self, item: Pending) -> Task | None:
        """The update as aiogram's type; one that nobody can read is a dead letter at once."""
        try:
            return Task(item, door.parse(self._bot, json.loads(item.body)))
        except (ValidationError, ValueError) as error:
            await self._fail(item, None, error, hopeless=True)
            return None

    async def _alone(self, task: Task) -> None:
        try:
            try:
                await self._together([task])
            except IntegrityError:  # a race was lost: the second time the winner's row is seen
                await self._together([task])
        except SpotterError as error:
            await self._excuse(task, error)
        except Exception as error:
            await self._fail(task.item, task.update, error)

    async def _together(self, tasks: Sequence[Task]) -> None:
        """Claim, act, answer and "done" in one commit; then everything leaves."""
        turns = []
        async with self._database.begin() as session:
            ours = await inbox.claim(session, [task.item for task in tasks])
            known = await people.recognise(session, {task.item.sender for task in tasks}) if ours else {}
            for item, update in tasks:
                if (item.bot_id, item.update_id) in ours:
                    turn = Turn(session, self._now(), item.update_id, known)
                    await self._dispatcher.feed_update(self._bot, update, turn=turn)
                    turns.append(turn)
        UPDATES.labels(outcome="done").inc(len(turns))
        for turn in turns:
            self._leave(turn)

    async def _excuse(self, task: Task, error: SpotterError) -> None:
        """After a known error rolled back: its words and "done" in one commit."""
        async with self._database.begin() as session:
            if not await inbox.claim(session, [task.item]):
                return
            turn = Turn(session, self._now(), task.item.update_id)
            await door.excuse(turn, task.update, error)
        UPDATES.labels(outcome="refused").inc()
        self._leave(turn)

    def _leave(self, turn: Turn) -> None:
        """After the commit: answers at once, screens by the sender."""
        for answer in turn.answers:
            task = asyncio.create_task(self._answer(answer))
            self._answers.add(task)
            task.add_done_callback(self._answers.discard)
        if turn.person is not None:
            self._sender.wake(turn.person.chat_id)

    async def _answer(self, answer: Quick) -> None:
        """An answer dies with its query: whatever goes wrong, there is nobody left to tell."""
        try:
            await self._bot(answer, request_timeout=10)
        except Exception as error:
            log.info("answer.lost", error=type(error).__name__)

    async def _fail(self, item: Pending, update: Update | None, error: Exception, *, hopeless: bool = False) -> None:
        """Note a failed try; the last one makes a dead letter, and that sender's queue moves on."""
        log.warning("update.error", update_id=item.update_id, tries=item.tries + 1, exc_info=error)
        async with self._database.begin() as session:
            dead = await inbox.failed(session, item, type(error).__name__, self._now(), hopeless=hopeless)
        UPDATES.labels(outcome="dead" if dead else "retried").inc()
        if dead:
            await self._mourn(item, update, type(error).__name__)

    async def _mourn(self, item: Pending, update: Update | None, error: str) -> None:
        """One apology to the person, one note to the operators."""
        async with self._database.begin() as session:
            turn = Turn(session, self._now(), item.update_id)
            if update is not None:
                await door.excuse(turn, update, None)
            told = await door.tell_operators(turn, self._admin_ids, error)
        self._leave(turn)
        for chat_id in told:
            self._sender.wake(chat_id)
