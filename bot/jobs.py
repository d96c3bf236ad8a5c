"""Slow work: prepare (a transaction), think (none open, in a thread, in slices), apply (short transactions)."""

import asyncio
import os
import secrets
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Iterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from time import monotonic
from typing import TypeAlias, TypeVar

import structlog

from bot.pulse import rest
from db import Database, Session
from domain.errors import NotFound
from services import jobs
from services.jobs import Job

log = structlog.get_logger()
SCAN_S = 0.1
HOLD_S = 3.0
STOP_S = 5.0
AT_ONCE = 2
SLICE_S = 0.003
PAUSE_S = 0.003
T = TypeVar("T")


class Lost(Exception):
    """The job is somebody else's by now, or we are about to stop: nothing more may be written for it."""


@dataclass(slots=True)
class Desk:
    """What a job works with. Each of its transactions is ours alone: one of a job that was lost does not begin."""

    job: Job
    now: Callable[[], datetime]
    _database: Database
    _owner: str
    _stop: asyncio.Event

    @asynccontextmanager
    async def look(self) -> AsyncIterator[Session]:
        """For reading what the job is about, as it stands in one moment."""
        async with self._database.snapshot() as session:
            yield session

    @asynccontextmanager
    async def write(self) -> AsyncIterator[Session]:
        """A short transaction on the way."""
        if self._stop.is_set():
            raise Lost
        async with self._database.begin() as session:
            if not await jobs.hold(session, self.job, self._owner, self.now()):
                raise Lost
            yield session

    @asynccontextmanager
    async def finish(self) -> AsyncIterator[Session]:
        """The last transaction: with it the job is done."""
        async with self.write() as session:
            yield session
            await jobs.done(session, self.job.id)

    async def think(self, work: Generator[None, None, T]) -> T:
        """Run a generator to its end in a thread, slice by slice, and let others work in between."""
        while True:
            if self._stop.is_set():
                raise Lost
            ended = await asyncio.to_thread(_slice, work)
            if ended:
                return ended[0]
            await asyncio.sleep(PAUSE_S)

    async def each(self, work: Iterator[T]) -> AsyncIterator[T]:
        """What an iterator gives, made in a thread."""
        while (found := await asyncio.to_thread(next, work, None)) is not None:
            yield found


def run_through(work: Generator[None, None, T]) -> T:
    """A generator's result, without a pause."""
    while (ended := _slice(work)) is None:
        pass
    return ended[0]


def _slice(work: Generator[None, None, T]) -> tuple[T] | None:
    """A few milliseconds of work; its result once it has ended."""
    until = monotonic() + SLICE_S
    try:
        while monotonic() < until:
            next(work)
    except StopIteration as end:
        return (end.value,)
    return None


@dataclass(frozen=True, slots=True)
class Kind:
    """How a kind of job is done, and what is said when it could not be done."""

    act: Callable[[Desk], Awaitable[None]]
    give_up: Callable[[Session, int, int, datetime], Awaitable[None]]


Kinds: TypeAlias = Mapping[str, Kind]


class Jobs:
    """Does the jobs of a database, a few at a time; other processes do others."""

    def __init__(self, database: Database, kinds: Kinds, now: Callable[[], datetime]) -> None:
        self._database, self._kinds, self._now = database, kinds, now
        self._owner = f"{socket.gethostname()}:{os.getpid()}:{secrets.token_hex(4)}"
        self._running: dict[int, asyncio.Task[None]] = {}
        self._stop = asyncio.Event()

    async def run(self) -> None:
        """Work until `stop`; what is under way then ends at its next transaction and is done after the next start."""
        while not await rest(self._stop, SCAN_S):
            await self._scan()
        if running := list(self._running.values()):
            _, late = await asyncio.wait(running, timeout=STOP_S)
            for task in late:
                task.cancel()
            await asyncio.wait(running)

    def stop(self) -> None:
        self._stop.set()

    async def _scan(self) -> None:
        free = AT_ONCE - len(self._running)
        if free <= 0:
            return
        try:
            async with self._database.read() as session:
                if not await jobs.any_due(session, self._now()):
                    return
            async with self._database.begin() as session:
                claimed = await jobs.claim(session, self._owner, self._now(), self._kinds.keys(), free)
        except Exception as error:
            log.warning("jobs.scan", error=type(error).__name__)
            return
        for job in claimed:
            if job.id not in self._running:
                self._running[job.id] = asyncio.create_task(self._do(job))

    async def _do(self, job: Job) -> None:
        ended = asyncio.Event()
        holding = asyncio.create_task(self._hold(job, ended))
        try:
            await self._kinds[job.kind].act(Desk(job, self._now, self._database, self._owner, self._stop))
        except Lost:
            await self._let_go(job)
        except NotFound:  # its person is gone, and the job with them
            log.info("jobs.gone", kind=job.kind)
        except Exception as error:
            await self._failed(job, error)
        finally:
            ended.set()
            await holding  # it is not cancelled: that could leave its transaction open
            del self._running[job.id]

    async def _hold(self, job: Job, ended: asyncio.Event) -> None:
        """Keep the lease while the job thinks."""
        while not await rest(ended, HOLD_S):
            try:
                async with self._database.begin() as session:
                    await jobs.hold(session, job, self._owner, self._now())
            except Exception as error:
                log.warning("jobs.hold", error=type(error).__name__)

    async def _let_go(self, job: Job) -> None:
        try:
            async with self._database.begin() as session:
                await jobs.let_go(session, job, self._owner, self._now())
        except Exception as error:  # the lease runs out by itself
            log.warning("jobs.let_go", error=type(error).__name__)

    async def _failed(self, job: Job, error: Exception) -> None:
        log.warning("jobs.failed", kind=job.kind, tries=job.tries + 1, error=type(error).__name__, exc_info=error)
        try:
            async with self._database.begin() as session:
                if await jobs.failed(session, job, self._owner, self._now()):
                    await jobs.done(session, job.id)
                    await self._kinds[job.kind].give_up(session, job.person_id, job.subject, self._now())
        except Exception as another:  # the lease runs out, and somebody tries again
            log.error("jobs.not_noted", kind=job.kind, error=type(another).__name__)
