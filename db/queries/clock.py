"""One look at everything that can become due."""

from datetime import datetime

from sqlalchemy import func, select

from db.models.imports import imports
from db.models.plans import nudges
from db.models.reminders import reminder_days, reminders
from db.models.timers import timers
from db.models.training import rest_timers
from db.models.wellbeing import pains
from db.session import Session

_KINDS = {
    "rest": rest_timers.c.ends_at,
    "reminder": reminders.c.next_at,
    "snooze": reminder_days.c.snoozed_until,
    "nudge": nudges.c.next_at,
    "pain": pains.c.ask_at,
    "timer": timers.c.next_at,
    "import": imports.c.expires_at,
}
_EARLIEST = select(
    *(
        select(func.min(column)).where(column.is_not(None)).scalar_subquery().label(kind)
        for kind, column in _KINDS.items()
    )
)


async def due_kinds(session: Session, now: datetime) -> list[str]:
    """Which kinds of due rows have any: rest, reminder, snooze, nudge, pain, timer, import."""
    row = await session.first(_EARLIEST)
    earliest = {} if row is None else row._asdict()
    return [kind for kind, moment in earliest.items() if moment is not None and moment <= now]
