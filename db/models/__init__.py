"""Every table. A table that holds something about a person says so in its `info` (see `base.py`)."""

from db.models.achievements import achievements
from db.models.base import metadata
from db.models.catalog import embeddings, exercises, favourites, pictures
from db.models.gyms import gyms
from db.models.imports import import_files, imports
from db.models.inbox import inbox
from db.models.jobs import jobs
from db.models.leases import leases
from db.models.measures import measurements
from db.models.outbox import outbox
from db.models.people import conversations, identities, people
from db.models.photos import photos
from db.models.plans import enrolments, nudges, planned_workouts, programs
from db.models.profiles import profiles
from db.models.reminders import reminder_days, reminders
from db.models.timers import timers
from db.models.training import entries, rest_timers, sets, workouts
from db.models.wellbeing import checkins, light_parts, pains

__all__ = [
    "achievements",
    "checkins",
    "conversations",
    "embeddings",
    "enrolments",
    "entries",
    "exercises",
    "favourites",
    "gyms",
    "identities",
    "import_files",
    "imports",
    "inbox",
    "jobs",
    "leases",
    "light_parts",
    "measurements",
    "metadata",
    "nudges",
    "outbox",
    "pains",
    "people",
    "photos",
    "pictures",
    "planned_workouts",
    "profiles",
    "programs",
    "reminder_days",
    "reminders",
    "rest_timers",
    "sets",
    "timers",
    "workouts",
]
