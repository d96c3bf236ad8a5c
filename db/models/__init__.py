"""Every table. A table that holds something about a person says so in its `info` (see `base.py`)."""

from db.models.base import metadata
from db.models.catalog import exercises
from db.models.inbox import inbox
from db.models.leases import leases
from db.models.outbox import outbox
from db.models.people import conversations, identities, people
from db.models.plans import enrolments, nudges, planned_workouts, programs
from db.models.profiles import profiles
from db.models.reminders import reminder_days, reminders
from db.models.training import entries, rest_timers, sets, workouts

__all__ = [
    "conversations",
    "enrolments",
    "entries",
    "exercises",
    "identities",
    "inbox",
    "leases",
    "metadata",
    "nudges",
    "outbox",
    "people",
    "planned_workouts",
    "profiles",
    "programs",
    "reminder_days",
    "reminders",
    "rest_timers",
    "sets",
    "workouts",
]
