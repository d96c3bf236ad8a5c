"""One tick that wakes what is due. It stores nothing: rows are the truth."""

from collections.abc import Callable
from datetime import datetime, timedelta

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.metrics import DUE
from db import Database
from services import clock, inbox, outbox

log = structlog.get_logger()
TICK_S = 1.0
_TIDY_EVERY = timedelta(hours=1)


class Clock:
    """The alarm clock of the house; a second one on the same database doubles nothing."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._database, self._now = database, now
        self._tidy_at: datetime | None = None
        self._scheduler = AsyncIOScheduler(timezone="UTC")
        self._scheduler.add_job(
            self.tick, "interval", seconds=TICK_S, max_instances=1, coalesce=True, misfire_grace_time=None
        )

    def start(self) -> None:
        self._scheduler.start()

    def stop(self) -> None:
        self._scheduler.shutdown(wait=False)

    async def tick(self) -> None:
        """Do everything that is due by now."""
        try:
            async with self._database.read() as session:
                kinds = await clock.due_kinds(session, self._now())
            for kind in kinds:
                await self._all_of(kind)
            await self._tidy()
        except Exception as error:
            log.warning("clock.failed", error=type(error).__name__, exc_info=error)

    async def _all_of(self, kind: str) -> None:
        """Act on one kind of due rows, a batch a transaction, until none is left."""
        act = clock.ACTS[kind]
        done = clock.BATCH
        while done == clock.BATCH:
            async with self._database.begin() as session:
                done = await act(session, self._now(), clock.BATCH)
            DUE.labels(kind=kind).inc(done)

    async def _tidy(self) -> None:
        """Now and then, forget what was done long ago."""
        now = self._now()
        if self._tidy_at is not None and now < self._tidy_at:
            return
        self._tidy_at = now + _TIDY_EVERY
        async with self._database.begin() as session:
            await inbox.forget(session, now)
            await outbox.forget(session, now)
