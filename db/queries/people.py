"""People, their identities and their conversations."""

import json
from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, select, update

from db.models.people import conversations, identities, people
from db.queries.dialect import insert
from db.session import Record, Session
from domain.nudges import Quiet
from domain.people import Conversation, Person, language_of
from domain.units import Unit

TELEGRAM = "telegram"

_PERSON = (
    people.c.id,
    people.c.language,
    people.c.telegram_language,
    people.c.unit,
    people.c.time_zone,
    people.c.consented_at,
    people.c.quiet_from,
    people.c.quiet_until,
    people.c.payload,
    people.c.own_exercises,
    identities.c.subject,
    identities.c.unreachable_since,
)
_MEET = (
    select(*_PERSON, conversations.c.state, conversations.c.data)
    .select_from(identities)
    .join(people)
    .outerjoin(conversations)
    .where(identities.c.kind == TELEGRAM, identities.c.subject.in_(bindparam("subjects", expanding=True)))
)


class Known:
    """A person as found by a proof of identity, with what only the door needs."""

    def __init__(self, session: Session, row: Record) -> None:
        self.person = _person(row)
        self.telegram_language: str | None = row.telegram_language
        data = {} if row.data is None else json.loads(session.keys.open(row.data, f"conversations:{row.id}"))
        self.conversation = Conversation(row.state, data)


async def by_telegram(session: Session, telegram_ids: Collection[int]) -> dict[int, Known]:
    """Telegram id → the person behind it, for those whom we know."""
    rows = await session.all(_MEET, {"subjects": [str(telegram_id) for telegram_id in telegram_ids]})
    return {int(row.subject): Known(session, row) for row in rows}


_BY_ID = (
    select(*_PERSON)
    .select_from(identities)
    .join(people)
    .where(identities.c.person_id.in_(bindparam("ids", expanding=True)), identities.c.kind == TELEGRAM)
)


async def by_ids(session: Session, person_ids: Collection[int]) -> dict[int, Person]:
    """Our id → person and the private chat where they are told things."""
    rows = await session.all(_BY_ID, {"ids": list(person_ids)})
    return {row.id: _person(row) for row in rows}


async def add(session: Session, telegram_id: int, language_tag: str | None, now: datetime) -> None:
    person_id = await session.value(
        insert(session, people).values(telegram_language=language_tag, created_at=now).returning(people.c.id)
    )
    await session.run(insert(session, identities).values(kind=TELEGRAM, subject=str(telegram_id), person_id=person_id))


async def change(session: Session, person_id: int, **values: Any) -> None:
    """Set columns of a person."""
    await session.run(update(people).where(people.c.id == person_id).values(**values))


async def reach(session: Session, telegram_id: int, unreachable_since: datetime | None) -> None:
    """Note that a chat cannot be reached any more, or that it can (None)."""
    await session.run(
        update(identities)
        .where(identities.c.kind == TELEGRAM, identities.c.subject == str(telegram_id))
        .values(unreachable_since=unreachable_since)
    )


async def conversation(session: Session, person_id: int) -> Conversation:
    """Where their conversation stands."""
    row = await session.first(
        select(conversations.c.state, conversations.c.data).where(conversations.c.person_id == person_id)
    )
    if row is None:
        return Conversation(None, {})
    return Conversation(row.state, json.loads(session.keys.open(row.data, f"conversations:{person_id}")))


async def keep_conversation(session: Session, person_id: int, conversation: Conversation, now: datetime) -> None:
    if conversation.state is None:
        await session.run(delete(conversations).where(conversations.c.person_id == person_id))
        return
    data = session.keys.seal(json.dumps(conversation.data).encode(), f"conversations:{person_id}")
    values = {"state": conversation.state, "data": data, "updated_at": now}
    await session.run(
        insert(session, conversations)
        .values(person_id=person_id, **values)
        .on_conflict_do_update(index_elements=["person_id"], set_=values)
    )


def _person(row: Record) -> Person:
    return Person(
        id=row.id,
        chat_id=int(row.subject),
        language=language_of(row.language, row.telegram_language),
        language_chosen=row.language is not None,
        unit=Unit(row.unit),
        time_zone=row.time_zone,
        consented_at=row.consented_at,
        reachable=row.unreachable_since is None,
        quiet=Quiet() if row.quiet_from is None else Quiet(row.quiet_from, row.quiet_until),
        payload=row.payload,
        own_exercises=row.own_exercises,
    )
