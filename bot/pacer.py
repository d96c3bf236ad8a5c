"""Telegram's pace: so many calls a second in all, so many to one chat, and waiting where it told us to."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from time import monotonic

FLOOD_CHATS = 3


class Pacer:
    """Grants calls one by one, interactive before bulk.

    A call starts when the rate allows it and the one before has come home or is slow (longer than one
    beat of the rate): as few are under way as the rate needs, so that a crash leaves at most one in doubt.
    """

    def __init__(self, rate: float, chat_rate: float, chat_burst: int) -> None:
        self._beat = 1 / rate
        self._chat_beat, self._chat_burst = 1 / chat_rate, chat_burst
        self._free_at = 0.0
        self._in_flight = 0
        self._waiting: tuple[deque[asyncio.Future[None]], deque[asyncio.Future[None]]] = (deque(), deque())
        self._home = asyncio.Event()
        self._granting: asyncio.Task[None] | None = None
        self._chats: dict[int, float] = {}
        self._paused: dict[int, float] = {}
        self._refused: set[int] = set()

    async def chat(self, chat_id: int) -> None:
        """Wait until a chat may be called, and count the call."""
        while (wait := self._chat_wait(chat_id)) > 0:
            await asyncio.sleep(wait)
        start = max(self._chats.get(chat_id, 0.0), monotonic() - self._chat_beat * self._chat_burst)
        self._chats[chat_id] = start + self._chat_beat
        if len(self._chats) > 10_000:
            self._forget()

    @asynccontextmanager
    async def call(self, bulk: bool) -> AsyncIterator[None]:
        """One call among all: waits for its turn, and is under way until the block ends."""
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting[bulk].append(turn)
        if self._granting is None or self._granting.done():
            self._granting = asyncio.create_task(self._grant())
        await turn
        try:
            yield
        finally:
            self._in_flight -= 1
            self._home.set()

    def must_wait(self, chat_id: int) -> bool:
        """Whether a chat may not be called yet."""
        return self._chat_wait(chat_id) > 0

    def refund(self, chat_id: int) -> None:
        """A granted call that was not made, since nothing was left to say."""
        self._chats[chat_id] -= self._chat_beat
        self._free_at -= self._beat

    def pause(self, chat_id: int, seconds: float) -> None:
        """Telegram said to wait; when it refuses several chats in a row, it is all of us who are too fast."""
        self.pause_chat(chat_id, seconds)
        self._refused.add(chat_id)
        if len(self._refused) >= FLOOD_CHATS:
            self._free_at = max(self._free_at, monotonic() + seconds)

    def accepted(self) -> None:
        """A call went through: whoever was refused before was refused alone."""
        self._refused.clear()

    def pause_chat(self, chat_id: int, seconds: float) -> None:
        """Leave a chat alone for a while."""
        self._paused[chat_id] = max(self._paused.get(chat_id, 0.0), monotonic() + seconds)

    def _chat_wait(self, chat_id: int) -> float:
        now = monotonic()
        paused = self._paused.get(chat_id, 0.0) - now
        full = self._chats.get(chat_id, 0.0) - now
        return max(paused, full)

    async def _grant(self) -> None:
        while any(self._waiting):
            await self._until_free()
            queue = self._waiting[0] or self._waiting[1]
            turn = queue.popleft()
            if turn.cancelled():
                continue
            self._in_flight += 1
            self._free_at = max(self._free_at, monotonic()) + self._beat
            turn.set_result(None)
            await asyncio.sleep(0)

    async def _until_free(self) -> None:
        while (wait := self._free_at - monotonic()) > 0:
            await asyncio.sleep(wait)
        if self._in_flight:
            self._home.clear()
            try:
                await asyncio.wait_for(self._home.wait(), self._beat)
            except TimeoutError:
                return

    def _forget(self) -> None:
        now = monotonic()
        self._chats = {chat: at for chat, at in self._chats.items() if at > now - self._chat_beat * self._chat_burst}
        self._paused = {chat: at for chat, at in self._paused.items() if at > now}
