"""Updates from Telegram: kept before they are confirmed, done exactly once, never in each other's way."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from db import Session
from db.queries import inbox as rows
from db.queries.inbox import Pending

TRIES = 5
_WAITS = tuple(timedelta(seconds=s) for s in (1, 3, 8, 16))
_BEYOND = 2**63
_REMEMBER = timedelta(hours=48)

__all__ = ["Pending", "claim", "failed", "forget", "is_id", "pending", "receive", "sender_of"]


def sender_of(update: Mapping[str, Any]) -> int:
    """Telegram's id of whoever caused an update, 0 when nobody did: one sender's updates are done in order."""
    for part in update.values():
        if isinstance(part, Mapping):
            who = part.get("from") or part.get("user") or part.get("chat")
            if isinstance(who, Mapping) and is_id(who.get("id")):
                return int(who["id"])
    return 0


def is_id(value: object) -> bool:
    """Whether this is a number that a database can keep, as Telegram's ids are."""
    return isinstance(value, int) and abs(value) < _BEYOND


async def receive(session: Session, bot_id: int, updates: Sequence[Mapping[str, Any]], now: datetime) -> list[Pending]:
    """Keep raw updates; one that came before stays as it is. The same updates, as the worker takes them.

    They are kept in ASCII: half a surrogate pair, which some client sent, must not stop the others.
    """
    kept = [
        Pending(bot_id, int(u["update_id"]), sender_of(u), json.dumps(u).encode(), 0)
        for u in updates
        if is_id(u["update_id"])
    ]
    await rows.add(session, bot_id, [(k.update_id, k.sender, k.body) for k in kept], now)
    return kept


async def failed(session: Session, item: Pending, error: str, now: datetime, *, hopeless: bool = False) -> bool:
    """Note a failed try: True when that was the last one and the update is a dead letter now."""
    dead = hopeless or item.tries + 1 >= TRIES
    await rows.failed(session, item, error, None if dead else now + _WAITS[item.tries])
    return dead


async def forget(session: Session, now: datetime) -> int:
    """Drop updates done long ago."""
    return await rows.forget(session, now - _REMEMBER)


claim = rows.claim
pending = rows.pending
