"""Which kind of due row calls which act."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime

from db import Session
from db.queries import clock
from services import nudges, reminders, rest

BATCH = 100

ACTS: Mapping[str, Callable[[Session, datetime, int], Awaitable[int]]] = {
    "rest": rest.ring_due,
    "reminder": reminders.ring_due,
    "snooze": reminders.ring_snoozed,
    "nudge": nudges.ring_due,
}

due_kinds = clock.due_kinds
