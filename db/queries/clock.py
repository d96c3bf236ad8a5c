"""One look at everything that can become due."""

from datetime import datetime

from sqlalchemy import bindparam, literal, select, union_all

from db.models.reminders import reminder_days, reminders
from db.models.training import rest_timers
from db.session import Session

_KINDS = {
    "rest": rest_timers.c.ends_at,
    "reminder": reminders.c.next_at,
    "snooze": reminder_days.c.snoozed_until,
}
_DUE = union_all(
    *(
        select(literal(kind)).where(select(column).where(column <= bindparam("b_now", type_=column.type)).exists())
        for kind, column in _KINDS.items()
    )
)


async def due_kinds(session: Session, now: datetime) -> list[str]:
    """Which kinds of due rows have any: rest, reminder, snooze."""
    rows = await session.connection.execute(_DUE, {"b_now": now})
    return [row[0] for row in rows]
