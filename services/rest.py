"""The rest between sets: a row that the clock ends, a message that tidies itself."""

from datetime import datetime, timedelta

from db import Session
from db.queries import people
from db.queries import rests as rows
from domain.errors import StaleButton
from domain.people import Person
from domain.training import DEFAULT_REST, LONGEST_REST, REST_STEP
from services import outbox
from services.outbox import News

SLOT = "rest"
RUNNING, OVER, GONE = "rest_running", "rest_over", "rest_gone"


async def start(session: Session, person: Person, now: datetime, length: timedelta = DEFAULT_REST) -> None:
    """Rest from now; a rest that runs starts over."""
    await rows.start(session, person.id, now + length)
    await outbox.tell(session, person, News(SLOT, RUNNING, {}), now=now)


async def shift(session: Session, person: Person, steps: int, now: datetime) -> datetime:
    """Lengthen or shorten the running rest by steps of 15 s, down to nothing; when it ends now."""
    ends_at = await rows.ends_at(session, person.id)
    if ends_at is None:
        raise StaleButton()
    ends_at = min(max(ends_at + steps * REST_STEP, now), now + LONGEST_REST)
    await rows.start(session, person.id, ends_at)
    await outbox.tell(session, person, News(SLOT, RUNNING, {}), now=now)
    return ends_at


async def stop(session: Session, person: Person, now: datetime) -> None:
    """End the rest without a signal and tidy its message away."""
    await rows.end(session, person.id)
    if await outbox.has(session, person.chat_id, SLOT):
        await outbox.tell(session, person, News(SLOT, GONE, {}), now=now)


async def refresh(session: Session, person: Person, now: datetime) -> None:
    """Have a running rest show what comes next as it is now."""
    if await rows.ends_at(session, person.id) is not None:
        await outbox.tell(session, person, News(SLOT, RUNNING, {}), now=now)


async def ends_at(session: Session, person: Person) -> datetime | None:
    """When the running rest ends; None when there is none."""
    return await rows.ends_at(session, person.id)


async def ring_due(session: Session, now: datetime, limit: int) -> int:
    """Tell those whose rest is over, with a message that rings; how many there were."""
    ended = await rows.end_due(session, now, limit)
    owners = await people.by_ids(session, ended)
    await outbox.tell_many(session, [(owners[i], News(SLOT, OVER, {}, fresh=True)) for i in ended], now)
    return len(ended)
