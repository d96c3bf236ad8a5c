"""A clock that runs with real time and can be moved forward by hand."""

import asyncio
import time
from datetime import UTC, datetime


class Clock:
    def __init__(self) -> None:
        self._offset = 0.0
        self._sleepers: set[asyncio.Event] = set()

    @property
    def offset(self) -> float:
        """How many seconds this clock is ahead of real time."""
        return self._offset

    def timestamp(self) -> float:
        return time.time() + self._offset

    def now(self) -> datetime:
        return datetime.fromtimestamp(self.timestamp(), UTC)

    def advance(self, seconds: float) -> None:
        """Raises ValueError for a step back."""
        if not 0 <= seconds < float("inf"):
            raise ValueError("a clock moves forward only")
        self._offset += seconds
        for sleeper in self._sleepers:
            sleeper.set()

    def set(self, moment: datetime) -> None:
        """Raises ValueError for a moment that has passed or has no zone."""
        if moment.tzinfo is None:
            raise ValueError("a moment needs a time zone")
        self.advance(moment.timestamp() - self.timestamp())

    async def sleep_until(self, timestamp: float) -> None:
        """Returns when this clock shows the moment, be it by waiting or by being moved."""
        while (remaining := timestamp - self.timestamp()) > 0:
            moved = asyncio.Event()
            self._sleepers.add(moved)
            try:
                await asyncio.wait_for(moved.wait(), remaining)
            except TimeoutError:
                continue
            finally:
                self._sleepers.discard(moved)
