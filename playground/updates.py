"""The queue of updates: how long they live, how they are confirmed, who waits for them."""

import asyncio
from collections.abc import Iterator, Sequence

from playground.clock import Clock
from playground.errors import conflict
from playground.store import Json, Store, encode

DAY = 24 * 3600.0
LIVES = {"callback_query": 150.0, "shipping_query": 150.0, "pre_checkout_query": 150.0, "inline_query": 30.0}
NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
TERMINATED = "terminated by other getUpdates request; make sure that only one bot instance is running"


class Updates:
    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._poll: asyncio.Future[None] | None = None
        self.arrived = asyncio.Event()

    @property
    def last_id(self) -> int:
        row = self._store.read("SELECT seq FROM sqlite_sequence WHERE name = 'updates'").fetchone()
        return int(row[0])

    def put(self, kind: str, chat_id: int | None, content: Json) -> None:
        """Queues an update, unless the bot does not want its kind."""
        if self.wants(kind):
            self._insert(kind, chat_id, {kind: content}, None)

    def put_raw(self, update: Json) -> int:
        """Queues anything, as it is; an update_id of its own must be beyond all earlier ones."""
        given = update.get("update_id")
        if given is not None and (not isinstance(given, int) or given <= self.last_id):
            raise ValueError(f"update_id must be greater than {self.last_id}")
        content = {key: value for key, value in update.items() if key != "update_id"}
        return self._insert(next(iter(content), ""), None, content, given)

    def _insert(self, kind: str, chat_id: int | None, content: Json, update_id: int | None) -> int:
        expires = self._clock.timestamp() + LIVES.get(kind, DAY)
        cursor = self._store.write(
            "INSERT INTO updates (update_id, chat_id, expires, body) VALUES (?, ?, ?, ?)",
            update_id,
            chat_id,
            expires,
            encode(content),
        )
        self._wake()
        return int(cursor.lastrowid or 0)

    def wants(self, kind: str) -> bool:
        allowed: Sequence[str] = self._store.setting("allowed_updates") or ()
        return kind in allowed if allowed else kind not in NOT_BY_DEFAULT

    def confirm(self, offset: int) -> int:
        """Forgets what lies below the offset for good; returns the first id to show."""
        if offset < 0:
            row = self._store.read(
                "SELECT update_id FROM updates ORDER BY update_id DESC LIMIT 1 OFFSET ?", -offset - 1
            ).fetchone()
            offset = row[0] if row else 0
        offset = min(offset, self.last_id + 1)
        cursor = self._store.write("DELETE FROM updates WHERE update_id < ?", offset)
        if cursor.rowcount:
            self._store.put("confirmed", self.confirmed + cursor.rowcount)
        return offset

    def forget(self, update_id: int) -> None:
        self._store.write("DELETE FROM updates WHERE update_id = ?", update_id)
        self._store.put("confirmed", self.confirmed + 1)

    def drop_all(self) -> None:
        self._store.write("DELETE FROM updates")

    @property
    def confirmed(self) -> int:
        return int(self._store.setting("confirmed", 0))

    @property
    def pending(self) -> int:
        self._expire()
        return int(self._store.read("SELECT count(*) FROM updates").fetchone()[0])

    def _expire(self) -> None:
        now = self._clock.timestamp()
        if self._store.read("SELECT 1 FROM updates WHERE expires <= ? LIMIT 1", now).fetchone():
            self._store.write("DELETE FROM updates WHERE expires <= ?", now)

    def waiting(self, first: int, limit: int = -1) -> Iterator[tuple[int, int | None, str]]:
        """Living updates from an id on: (update_id, chat_id, the update as JSON text)."""
        self._expire()
        rows = self._store.read(
            "SELECT update_id, chat_id, body FROM updates WHERE update_id >= ? ORDER BY update_id LIMIT ?",
            first,
            limit,
        )
        return ((number, chat_id, _numbered(number, body)) for number, chat_id, body in rows)

    async def poll(self, first: int, limit: int, seconds: float) -> list[str]:
        """Waits for updates; an earlier poll that still waits ends with 409."""
        self.end_poll(conflict(TERMINATED))
        found = list(self.waiting(first, limit))
        if not found and seconds > 0:
            await self._wait(seconds)
            found = list(self.waiting(first, limit))
        return [text for _, _, text in found]

    async def _wait(self, seconds: float) -> None:
        poll: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._poll = poll
        try:
            await asyncio.wait_for(poll, seconds)
        except TimeoutError:
            return
        finally:
            if self._poll is poll:
                self._poll = None

    def _wake(self) -> None:
        self.arrived.set()
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(None)

    def end_poll(self, error: Exception) -> None:
        """Ends the poll that waits, if any, with an error."""
        if self._poll is not None and not self._poll.done():
            self._poll.set_exception(error)

    def release(self) -> None:
        """Ends whoever waits, with nothing."""
        self._wake()


def _numbered(update_id: int, body: str) -> str:
    separator = "" if body == "{}" else ","
    return f'{{"update_id":{update_id}{separator}{body[1:]}'


def as_list(updates: Sequence[str]) -> str:
    return f"[{','.join(updates)}]"
