"""Interval timers: at most one for a person."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, select

from db.models.timers import timers
from db.queries.dialect import insert
from db.session import Record, Session
from domain.timers import Rounds, Timer


async def put(session: Session, person_id: int, timer: Timer, now: datetime) -> None:
    """Start a timer, or make the one that runs what it is now."""
    rounds = timer.rounds
    values = {
        "work_s": rounds.work_s,
        "rest_s": rounds.rest_s,
        "rounds": rounds.rounds,
        "lead_s": rounds.lead_s,
        "started_at": timer.started_at,
        "paused_at": timer.paused_at,
        "next_at": timer.next_at(now),
        "told": timer.told,
        "workout_id": timer.workout,
        "n": timer.n,
    }
    statement = insert(session, timers).values(person_id=person_id, **values)
    await session.run(statement.on_conflict_do_update(index_elements=["person_id"], set_=values))


async def of(session: Session, person_id: int) -> Timer | None:
    row = await session.first(select(timers).where(timers.c.person_id == person_id))
    return None if row is None else _timer(row)


async def end(session: Session, person_id: int) -> bool:
    return bool(await session.run(delete(timers).where(timers.c.person_id == person_id)))


async def due(session: Session, now: datetime, limit: int) -> Sequence[tuple[int, Timer]]:
    """(person, timer) with something to show; another process skips these rows."""
    rows = await session.all(
        select(timers)
        .where(timers.c.next_at <= now)
        .order_by(timers.c.next_at)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    return [(row.person_id, _timer(row)) for row in rows]


def _timer(row: Record) -> Timer:
    rounds = Rounds(row.work_s, row.rest_s, row.rounds, row.lead_s)
    return Timer(rounds, row.started_at, row.paused_at, row.workout_id, row.n, row.told)
