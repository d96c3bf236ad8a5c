"""Interval timers: one a person, ended by the clock."""

from sqlalchemy import Column, ForeignKey, Integer, SmallInteger, Table

from db.models.base import metadata, partial_index
from db.types import UTCDateTime

timers = Table(
    "timers",
    metadata,
    Column("person_id", ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    Column("work_s", Integer, nullable=False),
    Column("rest_s", Integer, nullable=False),
    Column("rounds", SmallInteger, nullable=False),
    Column("lead_s", SmallInteger, nullable=False, doc="seconds to get ready before the first round"),
    Column("started_at", UTCDateTime, nullable=False, doc="as if it had never stood still"),
    Column("paused_at", UTCDateTime),
    Column("next_at", UTCDateTime, doc="when something is to be shown next; null while paused"),
    Column("told", SmallInteger, nullable=False, doc="the phase that was rung last, from 0"),
    Column("workout_id", ForeignKey("workouts.id", ondelete="CASCADE"), doc="with the set that it times; null: none"),
    Column("n", SmallInteger),
    info={"owner": "person_id"},
)

partial_index("ix_timers_due", timers.c.next_at, where="next_at IS NOT NULL")
