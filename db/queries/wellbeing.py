"""Check-ins, pains and light parts of one person, opened as they are read."""

import json
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import select, update

from db.models.wellbeing import checkins, light_parts, pains
from db.queries.dialect import insert
from db.session import Record, Session
from domain.deloading import Part
from domain.exercises import Area
from domain.pain import Outcome, Pain
from domain.readiness import CheckIn, Felt
from domain.volume import Group


async def checkins_since(session: Session, person_id: int, day: date) -> list[CheckIn]:
    """What was told from a local day on, oldest first."""
    rows = await session.all(
        select(checkins)
        .where(checkins.c.person_id == person_id, checkins.c.local_date >= day)
        .order_by(checkins.c.local_date)
    )
    return [_checkin(session, row) for row in rows]


async def put_checkin(session: Session, person_id: int, told: CheckIn) -> None:
    """Keep what was told of a day, in place of what was told of it before."""
    body = {
        "readiness": told.readiness and [told.readiness.level, told.readiness.at.isoformat()],
        "sore": {group: [felt.level, felt.at.isoformat()] for group, felt in told.sore.items()},
    }
    values = {"at": told.at, "body": _sealed(session, f"checkins:{person_id}:{told.day}", body)}
    statement = insert(session, checkins).values(person_id=person_id, local_date=told.day, **values)
    await session.run(statement.on_conflict_do_update(index_elements=["person_id", "local_date"], set_=values))


async def open_pains(session: Session, person_id: int) -> list[Pain]:
    """What still hurts, oldest first."""
    rows = await session.all(
        select(pains).where(pains.c.person_id == person_id, pains.c.over_at.is_(None)).order_by(pains.c.id)
    )
    return [_pain(session, row) for row in rows]


async def pain(session: Session, person_id: int, pain_id: int) -> Pain | None:
    row = await session.first(select(pains).where(pains.c.person_id == person_id, pains.c.id == pain_id))
    return None if row is None else _pain(session, row)


async def add_pain(session: Session, person_id: int) -> int:
    """A row for a new pain; its id. `put_pain` fills it."""
    return int(await session.value(insert(session, pains).values(person_id=person_id).returning(pains.c.id)))


async def put_pain(session: Session, person_id: int, told: Pain, ask_at: datetime | None, now: datetime) -> None:
    """Keep a pain as it is now, and when to ask about it."""
    body = {
        "area": told.area,
        "since": told.since.isoformat(),
        "told": told.told.isoformat(),
        "level": told.level,
        "doing": told.doing,
        "outcomes": [[day.isoformat(), outcome] for day, outcome in told.outcomes],
    }
    await session.run(
        update(pains)
        .where(pains.c.person_id == person_id, pains.c.id == told.id)
        .values(body=_sealed(session, f"pains:{told.id}", body), ask_at=ask_at, over_at=now if told.is_over else None)
    )


async def due_pains(session: Session, now: datetime, limit: int) -> Sequence[Record]:
    """(id, person_id) of what is to be asked about; another process skips these rows."""
    return await session.all(
        select(pains.c.id, pains.c.person_id)
        .where(pains.c.ask_at <= now)
        .order_by(pains.c.ask_at)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )


async def ask_again(session: Session, person_id: int, pain_id: int, ask_at: datetime | None) -> None:
    which = pains.c.person_id == person_id, pains.c.id == pain_id
    await session.run(update(pains).where(*which).values(ask_at=ask_at))


async def light_part(session: Session, person_id: int) -> tuple[Part | None, date] | None:
    """The part that had a light week last, and its last day; no part where one was declined."""
    row = await session.first(select(light_parts).where(light_parts.c.person_id == person_id))
    if row is None:
        return None
    body = json.loads(session.keys.open(row.body, f"light_parts:{person_id}"))
    if not body:
        return None, row.until
    return Part(body.get("group") and Group(body["group"]), body.get("area") and Area(body["area"])), row.until


async def put_light_part(session: Session, person_id: int, part: Part | None, until: date) -> None:
    body = {} if part is None else {"group": part.group} if part.group else {"area": part.area}
    values = {"until": until, "body": _sealed(session, f"light_parts:{person_id}", body)}
    statement = insert(session, light_parts).values(person_id=person_id, **values)
    await session.run(statement.on_conflict_do_update(index_elements=["person_id"], set_=values))


def _sealed(session: Session, row: str, body: dict[str, Any]) -> bytes:
    return session.keys.seal(json.dumps(body).encode(), row)


def _checkin(session: Session, row: Record) -> CheckIn:
    body = json.loads(session.keys.open(row.body, f"checkins:{row.person_id}:{row.local_date}"))
    readiness = Felt(body["readiness"][0], datetime.fromisoformat(body["readiness"][1])) if body["readiness"] else None
    sore = {Group(name): Felt(level, datetime.fromisoformat(at)) for name, (level, at) in body["sore"].items()}
    return CheckIn(row.local_date, row.at, readiness, sore)


def _pain(session: Session, row: Record) -> Pain:
    body = json.loads(session.keys.open(row.body, f"pains:{row.id}"))
    return Pain(
        id=row.id,
        area=Area(body["area"]),
        since=date.fromisoformat(body["since"]),
        told=date.fromisoformat(body["told"]),
        level=body["level"],
        doing=body["doing"],
        outcomes=tuple((date.fromisoformat(day), Outcome(outcome)) for day, outcome in body["outcomes"]),
        is_over=row.over_at is not None,
    )
