"""Reminders and, one row for each local day, what became of them."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Integer,
    SmallInteger,
    String,
    Table,
    text,
)

from db.models.base import metadata, partial_index
from db.types import UTCDateTime

reminders = Table(
    "reminders",
    metadata,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    Column("person_id", ForeignKey("people.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("kind", String(16), nullable=False),
    Column("days", SmallInteger, nullable=False, doc="bits, Monday is 1"),
    Column("minute", SmallInteger, nullable=False, doc="local minutes since midnight"),
    Column("enabled", Boolean, nullable=False, server_default=text("true")),
    Column("next_at", UTCDateTime, doc="when it is due; null while disabled"),
    Column("created_at", UTCDateTime, nullable=False),
    info={"owner": "person_id"},
)

partial_index("ix_reminders_due", reminders.c.next_at, where="next_at IS NOT NULL")

reminder_days = Table(
    "reminder_days",
    metadata,
    Column("reminder_id", ForeignKey("reminders.id", ondelete="CASCADE"), primary_key=True),
    Column("local_date", Date, primary_key=True),
    Column("person_id", ForeignKey("people.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("state", String(8), nullable=False, doc="sent, snoozed, done, skipped"),
    Column("snoozed_until", UTCDateTime),
    info={"owner": "person_id"},
)

partial_index("ix_reminder_days_snoozed", reminder_days.c.snoozed_until, where="snoozed_until IS NOT NULL")
