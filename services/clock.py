"""Which kind of due row calls which act."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime

from db import Session
from db.queries import clock
from db.queries import training as rows
from services import outbox, people, reminders, training
from services.outbox import News

BATCH = 200


async def ring_rests(session: Session, now: datetime, limit: int) -> int:
    """Tell those whose rest is over."""
    ended = await rows.end_due_rests(session, now, limit)
    for person_id in ended:
        person = await people.get(session, person_id)
        await outbox.tell(session, person, News(training.REST, training.REST_OVER, {}, fresh=True), now=now)
    return len(ended)


ACTS: Mapping[str, Callable[[Session, datetime, int], Awaitable[int]]] = {
    "rest": ring_rests,
    "reminder": reminders.ring_due,
    "snooze": reminders.ring_snoozed,
}

due_kinds = clock.due_kinds
