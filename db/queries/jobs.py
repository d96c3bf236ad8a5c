"""Slow work that waits its turn: put, claimed, prolonged, done."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, or_, select, update

from db.models.jobs import jobs
from db.queries.dialect import insert
from db.session import Record, Session


async def add(session: Session, person_id: int, kind: str, subject: int, now: datetime) -> None:
    """A job; one of this kind and subject that waits already stays as it is."""
    values = {"person_id": person_id, "kind": kind, "subject": subject, "due_at": now, "created_at": now}
    await session.run(insert(session, jobs).values(values).on_conflict_do_nothing())


async def any_due(session: Session, now: datetime) -> bool:
    """Whether a job is due, be it free or under way."""
    return await session.value(select(jobs.c.id).where(jobs.c.due_at <= now).limit(1)) is not None


async def claim(
    session: Session, owner: str, now: datetime, until: datetime, kinds: Collection[str], limit: int, **which: Any
) -> Sequence[Record]:
    """Take due jobs of these kinds that nobody holds: (id, person_id, kind, subject, tries)."""
    free = (
        select(jobs.c.id)
        .where(jobs.c.kind.in_(kinds), jobs.c.due_at <= now, or_(jobs.c.until.is_(None), jobs.c.until < now))
        .filter_by(**which)
        .order_by(jobs.c.due_at, jobs.c.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    return await session.all(
        update(jobs)
        .where(jobs.c.id.in_(free))
        .values(owner=owner, until=until)
        .returning(jobs.c.id, jobs.c.person_id, jobs.c.kind, jobs.c.subject, jobs.c.tries)
    )


async def prolong(session: Session, job_id: int, owner: str, until: datetime) -> bool:
    """Hold a job for longer; False when it is ours no more, or gone."""
    which = jobs.c.id == job_id, jobs.c.owner == owner
    return bool(await session.run(update(jobs).where(*which).values(until=until)))


async def release(session: Session, job_id: int, owner: str, due_at: datetime, tries: int) -> None:
    """Let anybody do it, from a moment on."""
    which = jobs.c.id == job_id, jobs.c.owner == owner
    await session.run(update(jobs).where(*which).values(owner=None, until=None, due_at=due_at, tries=tries))


async def done(session: Session, job_id: int) -> None:
    await session.run(delete(jobs).where(jobs.c.id == job_id))


async def depth(session: Session) -> int:
    """How many jobs wait or are being done."""
    return int(await session.value(select(func.count()).select_from(jobs)))
