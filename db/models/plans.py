"""Programs, who follows which, and each planned workout on its day.

A program's row never changes: an edit is a new version, so that what was done stays as it was planned.
"""

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    SmallInteger,
    String,
    Table,
    UniqueConstraint,
)

from db.models.base import metadata, partial_index
from db.types import UTCDateTime

programs = Table(
    "programs",
    metadata,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    Column("slug", String(64), nullable=False),
    Column("version", Integer, nullable=False),
    Column("owner_id", ForeignKey("people.id", ondelete="CASCADE"), index=True, doc="null: from our catalogue"),
    Column("details", JSON, nullable=False, doc="as in `domain.programs.Program`"),
    UniqueConstraint("slug", "version"),
    info={"owner": "owner_id"},
)

enrolments = Table(
    "enrolments",
    metadata,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    Column("person_id", ForeignKey("people.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("program_id", ForeignKey("programs.id"), nullable=False),
    Column("status", String(16), nullable=False, doc="active, paused, completed, left"),
    Column("days", SmallInteger, nullable=False, doc="weekdays, bits as in reminders"),
    Column("started_on", Date, nullable=False, doc="local"),
    Column("created_at", UTCDateTime, nullable=False),
    Column("away_kit", String(16), doc="a named set of equipment, until the day beside it"),
    Column("away_until", Date),
    Column("light_until", Date, doc="a light week up to this local day"),
    Column("bent", JSON, doc="the last change, as in `domain.bending.Bent`, so that it can be taken back"),
    info={"owner": "person_id"},
)

partial_index("uq_enrolments_active", enrolments.c.person_id, where="status = 'active'", unique=True)

planned_workouts = Table(
    "planned_workouts",
    metadata,
    Column("enrolment_id", ForeignKey("enrolments.id", ondelete="CASCADE"), primary_key=True),
    Column("number", SmallInteger, primary_key=True, autoincrement=False, doc="from 0, in the program's order"),
    Column("person_id", ForeignKey("people.id", ondelete="CASCADE"), nullable=False),
    Column("local_date", Date, nullable=False),
    Column("state", String(8), nullable=False, doc="planned, done, skipped, missed"),
    Column("workout_id", ForeignKey("workouts.id", ondelete="SET NULL"), index=True),
    Index("ix_planned_workouts_person_id", "person_id", "local_date"),
    info={"owner": "person_id"},
)

nudges = Table(
    "nudges",
    metadata,
    Column("person_id", ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    Column("kind", String(16), primary_key=True, doc="missed, comeback, digest"),
    Column("next_at", UTCDateTime, nullable=False, index=True),
    info={"owner": "person_id"},
)
