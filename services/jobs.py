"""Slow work that waits its turn: done outside all transactions but its own short ones, once, whoever dies meanwhile."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from db import Session
from db.queries import jobs as rows

LEASE = timedelta(seconds=10)
TRIES = 5
_WAITS = tuple(timedelta(seconds=s) for s in (1, 3, 8, 16))


@dataclass(frozen=True, slots=True)
class Job:
    """A job that is ours for as long as we prolong it. `subject` is the id of the row that it is about."""

    id: int
    person_id: int
    kind: str
    subject: int
    tries: int


async def claim(session: Session, owner: str, now: datetime, kinds: Collection[str], limit: int) -> list[Job]:
    """Take jobs of these kinds that are due and that nobody else holds; others wait for who knows them."""
    found = await rows.claim(session, owner, now, now + LEASE, kinds, limit)
    return [Job(row.id, row.person_id, row.kind, row.subject, row.tries) for row in found]


async def claim_one(session: Session, kind: str, subject: int, owner: str, now: datetime) -> Job | None:
    """Take one job, if nobody else holds it."""
    found = await rows.claim(session, owner, now, now + LEASE, [kind], 1, subject=subject)
    return Job(found[0].id, found[0].person_id, kind, subject, found[0].tries) if found else None


async def hold(session: Session, job: Job, owner: str, now: datetime) -> bool:
    """Keep a job for longer; False when somebody else has it by now, or it is gone with its person."""
    return await rows.prolong(session, job.id, owner, now + LEASE)


async def failed(session: Session, job: Job, owner: str, now: datetime) -> bool:
    """Note a failed try: True when that was the last one."""
    if job.tries + 1 >= TRIES:
        return True
    await rows.release(session, job.id, owner, now + _WAITS[job.tries], job.tries + 1)
    return False


async def let_go(session: Session, job: Job, owner: str, now: datetime) -> None:
    """Give a job back as it was taken, for whoever comes next."""
    await rows.release(session, job.id, owner, now, job.tries)


add = rows.add
any_due = rows.any_due
done = rows.done
