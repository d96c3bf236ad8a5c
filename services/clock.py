"""Which kind of due row calls which act."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime

from db import Session
from db.queries import clock
from services import imports, nudges, pain, reminders, rest, timers

BATCH = 100

ACTS: Mapping[str, Callable[[Session, datetime, int], Awaitable[int]]] = {
    "rest": rest.ring_due,
    "reminder": reminders.ring_due,
    "snooze": reminders.ring_snoozed,
    "nudge": nudges.ring_due,
    "pain": pain.ring_due,
    "timer": timers.ring_due,
    "import": imports.expire_due,
}

due_kinds = clock.due_kinds
