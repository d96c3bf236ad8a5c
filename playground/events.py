"""News for the chat page: typed events, sent as Server-Sent Events."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

from playground.store import encode

BACKLOG = 1000
HEARTBEAT = 15.0


class Events:
    def __init__(self) -> None:
        self._listeners: set[asyncio.Queue[str | None]] = set()

    @property
    def listened(self) -> bool:
        return bool(self._listeners)

    def publish(self, kind: str, **facts: Any) -> None:
        if not self._listeners:
            return
        line = f"event: {kind}\ndata: {encode({'type': kind, **facts})}\n\n"
        for queue in self._listeners:
            if queue.qsize() < BACKLOG:
                queue.put_nowait(line)

    async def stream(self) -> AsyncIterator[str]:
        """A listener that falls too far behind misses events: the page refetches what it shows."""
        queue: asyncio.Queue[str | None] = asyncio.Queue()
        self._listeners.add(queue)
        try:
            yield ": welcome\n\n"
            while True:
                try:
                    line = await asyncio.wait_for(queue.get(), HEARTBEAT)
                except TimeoutError:
                    line = ": still here\n\n"
                if line is None:
                    return
                yield line
        finally:
            self._listeners.discard(queue)

    def close(self) -> None:
        for queue in self._listeners:
            queue.put_nowait(None)
