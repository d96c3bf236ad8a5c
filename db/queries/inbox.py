"""Updates on their way through: in, claimed, failed, dead, forgotten."""

from collections.abc import Sequence
from datetime import datetime
from functools import cache
from typing import NamedTuple

from sqlalchemy import Executable, bindparam, delete, exists, func, or_, select, tuple_, update

from db.crypto import KeysError
from db.models.inbox import DEAD, DONE, PENDING, inbox
from db.queries.dialect import insert
from db.session import Record, Session


class Pending(NamedTuple):
    """An update that waits; `body` is the raw update in JSON."""

    bot_id: int
    update_id: int
    sender: int
    body: bytes
    tries: int


_earlier = inbox.alias("earlier")
_CLAIM = (
    update(inbox)
    .where(
        tuple_(inbox.c.bot_id, inbox.c.update_id).in_(bindparam("these", expanding=True)),
        inbox.c.state == PENDING,
        ~exists().where(
            _earlier.c.bot_id == inbox.c.bot_id,
            _earlier.c.sender == inbox.c.sender,
            _earlier.c.state == PENDING,
            _earlier.c.update_id < inbox.c.update_id,
        ),
    )
    .values(state=DONE, body=None)
    .returning(inbox.c.bot_id, inbox.c.update_id)
)


@cache
def _add(is_postgres: bool) -> Executable:
    return insert(is_postgres, inbox).on_conflict_do_nothing()


async def add(session: Session, bot_id: int, updates: Sequence[tuple[int, int, bytes]], now: datetime) -> None:
    """Keep (update id, sender, body) triples; one that is known already is left as it is."""
    rows = [
        {
            "bot_id": bot_id,
            "update_id": update_id,
            "sender": sender,
            "body": session.keys.seal(body, f"inbox:{bot_id}:{update_id}"),
            "received_at": now,
        }
        for update_id, sender, body in updates
    ]
    if rows:
        await session.run(_add(session.is_postgres), rows)


async def claim(session: Session, items: Sequence[Pending]) -> set[tuple[int, int]]:
    """Mark updates done inside the transaction that does them; the (bot, update) ids that are ours to do now.

    Left out is what was done before, and what is not its sender's next.
    """
    rows = await session.all(_CLAIM, {"these": [(item.bot_id, item.update_id) for item in items]})
    return {(row.bot_id, row.update_id) for row in rows}


async def pending(session: Session, bot_id: int, now: datetime, limit: int) -> list[Pending]:
    """A bot's updates to be done, oldest first. A body that none of our keys opens comes as b""."""
    rows = await session.all(
        select(inbox.c.bot_id, inbox.c.update_id, inbox.c.sender, inbox.c.body, inbox.c.tries)
        .where(
            inbox.c.bot_id == bot_id,
            inbox.c.state == PENDING,
            or_(inbox.c.retry_at.is_(None), inbox.c.retry_at <= now),
        )
        .order_by(inbox.c.update_id)
        .limit(limit)
    )
    return [Pending(r.bot_id, r.update_id, r.sender, _opened(session, r), r.tries) for r in rows]


def _opened(session: Session, row: Record) -> bytes:
    try:
        return session.keys.open(row.body, f"inbox:{row.bot_id}:{row.update_id}")
    except KeysError:
        return b""


async def failed(session: Session, item: Pending, error: str, retry_at: datetime | None) -> None:
    """Note a failed try; without a moment to try again it is a dead letter, whose body is kept."""
    await session.run(
        update(inbox)
        .where(inbox.c.bot_id == item.bot_id, inbox.c.update_id == item.update_id, inbox.c.state == PENDING)
        .values(
            tries=inbox.c.tries + 1,
            error=error[:200],
            retry_at=retry_at,
            state=DEAD if retry_at is None else PENDING,
        )
    )


async def forget(session: Session, before: datetime) -> int:
    """Drop done updates received before a moment; Telegram repeats none after 24 h."""
    return await session.run(delete(inbox).where(inbox.c.state == DONE, inbox.c.received_at < before))


async def forget_sender(session: Session, sender: int) -> None:
    """Drop what one sender sent, but for what still waits; done rows stay as nobody's, to catch repeats."""
    await session.run(delete(inbox).where(inbox.c.sender == sender, inbox.c.state == DEAD))
    await session.run(update(inbox).where(inbox.c.sender == sender, inbox.c.state == DONE).values(sender=0))


async def depth(session: Session) -> dict[int, int]:
    """How many updates wait (0) and are dead (2)."""
    rows = await session.all(select(inbox.c.state, func.count()).where(inbox.c.state != DONE).group_by(inbox.c.state))
    counts: dict[int, int] = {row[0]: row[1] for row in rows}
    return {PENDING: counts.get(PENDING, 0), DEAD: counts.get(DEAD, 0)}
