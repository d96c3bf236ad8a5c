"""What phones should show: wanted, queued, shown, given up."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import cache
from typing import NamedTuple

from sqlalchemy import Executable, bindparam, case, delete, func, select, update

from db.crypto import KeysError
from db.models.outbox import outbox
from db.queries.dialect import insert
from db.session import Record, Session


class Wanted(NamedTuple):
    """A version of a slot to be shown. `fresh`: as a new message, leaving the old one behind."""

    chat_id: int
    slot: str
    person_id: int | None
    kind: str
    body: bytes
    fresh: bool = False
    bulk: bool = False


class Due(NamedTuple):
    """A slot whose wanted version is not shown yet; `body` is opened, b"" when none of our keys opens it."""

    chat_id: int
    slot: str
    person_id: int | None
    kind: str
    body: bytes
    fresh: bool
    bulk: bool
    version: int
    tries: int
    message_id: int | None
    media: bool
    pinned: bool
    left_id: int | None


_STEP = timedelta(microseconds=1)  # what is wanted together is shown in the order given
_PENDING = outbox.c.version > outbox.c.shown
_DUE_COLUMNS = [outbox.c[name] for name in Due._fields]
_THIS = (outbox.c.chat_id == bindparam("b_chat"), outbox.c.slot == bindparam("b_slot"))
_HEAD = (
    select(*_DUE_COLUMNS, outbox.c.retry_at)
    .where(outbox.c.chat_id == bindparam("b_chat"), _PENDING)
    .order_by(outbox.c.bulk, outbox.c.queued_at, outbox.c.slot)
    .limit(1)
)


async def want(session: Session, wanted: Sequence[Wanted], now: datetime) -> None:
    """Queue versions of slots, written when the transaction ends well, all at once.

    A slot that waits already keeps its place and shows the newest version.
    """
    if wanted and not session.wanted:
        session.before_commit.append(_write)
    for row in wanted:
        queued_at = now + len(session.wanted) * _STEP
        body = session.keys.seal(row.body, f"outbox:{row.chat_id}:{row.slot}")
        session.wanted.append({**row._asdict(), "fresh": int(row.fresh), "queued_at": queued_at, "body": body})


async def _write(session: Session) -> None:
    await session.run(_want(session.is_postgres), session.wanted)


@cache
def _want(is_postgres: bool) -> Executable:
    statement = insert(is_postgres, outbox)
    new = statement.excluded
    return statement.on_conflict_do_update(
        index_elements=["chat_id", "slot"],
        set_={
            "person_id": new.person_id,
            "kind": new.kind,
            "body": new.body,
            "bulk": new.bulk,
            "version": outbox.c.version + 1,
            "fresh": case((new.fresh > 0, outbox.c.version + 1), else_=outbox.c.fresh),
            "queued_at": case((_PENDING, outbox.c.queued_at), else_=new.queued_at),
            "retry_at": None,
            "tries": 0,
            "error": None,
        },
    )


async def head(session: Session, chat_id: int) -> tuple[Due, datetime | None] | None:
    """The slot of a chat that is shown next, and the moment before which it must not be tried."""
    row = await session.first(_HEAD, {"b_chat": chat_id})
    return None if row is None else (_due(session, row), row.retry_at)


async def waiting_chats(session: Session, limit: int) -> list[tuple[int, bool, datetime]]:
    """Chats with something to show: (chat, whether all of it is bulk, since when), interactive and oldest first."""
    bulk, since = func.min(case((outbox.c.bulk, 1), else_=0)), func.min(outbox.c.queued_at)
    rows = await session.all(
        select(outbox.c.chat_id, bulk.label("bulk"), since.label("since"))
        .where(_PENDING)
        .group_by(outbox.c.chat_id)
        .order_by(bulk, since)
        .limit(limit)
    )
    return [(row.chat_id, bool(row.bulk), row.since) for row in rows]


_NEWEST = outbox.c.version == bindparam("b_version")
_SHOWN_NOW = (
    update(outbox)
    .where(*_THIS)
    .values(
        message_id=bindparam("message_id"),
        media=bindparam("media"),
        pinned=bindparam("pinned"),
        left_id=bindparam("left_id"),
        fresh=case((outbox.c.fresh <= bindparam("b_version"), 0), else_=outbox.c.fresh),
    )
)
_SHOWN_WHOLE = _SHOWN_NOW.values(shown=bindparam("b_version"), body=case((_NEWEST, None), else_=outbox.c.body))


async def shown(
    session: Session, due: Due, *, message_id: int | None, media: bool, pinned: bool, left_id: int | None, whole: bool
) -> None:
    """Note what a phone shows now. `whole`: nothing is left to do for this version, so its body is erased."""
    this = {"b_chat": due.chat_id, "b_slot": due.slot, "b_version": due.version}
    values = {"message_id": message_id, "media": media, "pinned": pinned, "left_id": left_id}
    await session.run(_SHOWN_WHOLE if whole else _SHOWN_NOW, this | values)


async def drop(session: Session, due: Due) -> None:
    """Forget a slot, unless a newer version is wanted by now."""
    await session.run(
        delete(outbox).where(
            outbox.c.chat_id == due.chat_id, outbox.c.slot == due.slot, outbox.c.version == due.version
        )
    )


async def postpone(session: Session, due: Due, retry_at: datetime) -> None:
    await session.run(
        update(outbox)
        .where(outbox.c.chat_id == due.chat_id, outbox.c.slot == due.slot)
        .values(tries=outbox.c.tries + 1, retry_at=retry_at)
    )


async def give_up(session: Session, due: Due, error: str) -> None:
    """A version that cannot be shown: a dead letter."""
    await session.run(
        update(outbox)
        .where(outbox.c.chat_id == due.chat_id, outbox.c.slot == due.slot, outbox.c.version == due.version)
        .values(shown=due.version, body=None, error=error[:200])
    )


async def silence(session: Session, chat_id: int) -> None:
    """Drop all that waits for a chat that cannot be reached."""
    await session.run(
        update(outbox).where(outbox.c.chat_id == chat_id, _PENDING).values(shown=outbox.c.version, body=None)
    )


async def forget(session: Session, before: datetime, prefix: str) -> int:
    """Drop shown slots of one kind of name, queued before a moment."""
    return await session.run(
        delete(outbox).where(
            outbox.c.version == outbox.c.shown,
            outbox.c.queued_at < before,
            outbox.c.slot.startswith(prefix, autoescape=True),
        )
    )


async def slot_of(session: Session, chat_id: int, message_id: int) -> str | None:
    """The slot that a message of a chat shows, or showed before it moved on."""
    which = (outbox.c.message_id == message_id) | (outbox.c.left_id == message_id)
    found: str | None = await session.value(select(outbox.c.slot).where(outbox.c.chat_id == chat_id, which))
    return found


async def has(session: Session, chat_id: int, slot: str) -> bool:
    return bool(await session.value(select(outbox.c.slot).where(outbox.c.chat_id == chat_id, outbox.c.slot == slot)))


async def depth(session: Session) -> tuple[int, int]:
    """How many slots wait, and how many were given up."""
    waiting = await session.value(select(func.count()).select_from(outbox).where(_PENDING))
    dead = await session.value(select(func.count()).select_from(outbox).where(outbox.c.error.is_not(None)))
    return waiting, dead


def _due(session: Session, row: Record) -> Due:
    fields = {name: getattr(row, name) for name in Due._fields} | {"fresh": row.fresh > 0}
    try:
        fields["body"] = session.keys.open(row.body, f"outbox:{row.chat_id}:{row.slot}")
    except KeysError:
        fields["body"] = b""
    return Due(**fields)
