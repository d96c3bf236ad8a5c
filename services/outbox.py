"""What phones should show: written by acts and doors, made true by the sender."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from db import Session
from db.queries import outbox as rows
from db.queries.outbox import Due
from domain.people import Person

SCREEN = "screen"
_ONE_OFF = "u"
_KEEP_ONE_OFFS = timedelta(days=3)

__all__ = [
    "Due",
    "News",
    "drop",
    "forget",
    "give_up",
    "has",
    "head",
    "one_off",
    "postpone",
    "show",
    "shown",
    "silence",
    "slot_of",
    "tell",
    "tell_many",
    "waiting_chats",
]


@dataclass(frozen=True, slots=True)
class News:
    """Something a person should see: the sender renders it from the facts of that moment.

    `fresh` asks for a new message, which rings; otherwise the slot's message is edited in place.
    """

    slot: str
    kind: str
    ids: Mapping[str, Any]
    fresh: bool = False
    bulk: bool = False


def one_off(update_id: int, number: int = 0) -> str:
    """The slot of an answer that nothing will edit."""
    return f"{_ONE_OFF}{update_id}.{number}"


async def tell(session: Session, person: Person, *news: News, now: datetime) -> None:
    """Write news for a person; it leaves when this transaction has committed."""
    await tell_many(session, [(person, one) for one in news], now)


async def tell_many(session: Session, news: Iterable[tuple[Person, News]], now: datetime) -> None:
    """As `tell`, for many people in one statement. Those who blocked us are told nothing."""
    wanted = [
        rows.Wanted(to.chat_id, n.slot, to.id, n.kind, json.dumps(n.ids).encode(), n.fresh, n.bulk)
        for to, n in news
        if to.reachable
    ]
    await rows.want(session, wanted, now)


async def show(
    session: Session,
    chat_id: int,
    person_id: int | None,
    screens: Iterable[tuple[str, Mapping[str, Any], bool]],
    now: datetime,
) -> None:
    """Write (slot, rendered screen, fresh) for the speaker. Without a person the row is gone once shown."""
    wanted = [
        rows.Wanted(chat_id, slot, person_id, SCREEN, json.dumps(body).encode(), fresh) for slot, body, fresh in screens
    ]
    await rows.want(session, wanted, now)


async def forget(session: Session, now: datetime) -> int:
    """Drop answers that were shown long ago and that nothing will edit."""
    return await rows.forget(session, now - _KEEP_ONE_OFFS, _ONE_OFF)


head = rows.head
has = rows.has
slot_of = rows.slot_of
waiting_chats = rows.waiting_chats
shown = rows.shown
drop = rows.drop
postpone = rows.postpone
give_up = rows.give_up
silence = rows.silence
