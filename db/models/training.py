"""Workouts and their sets, the lines that people typed, and the timers between sets.

Sets are clustered by (person, workout start, number): what is read together lies together, and a
workout needs no index of its own.
"""

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    SmallInteger,
    String,
    Table,
    UniqueConstraint,
)

from db.models.base import metadata, partial_index
from db.types import UTCDateTime

workouts = Table(
    "workouts",
    metadata,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    Column("person_id", ForeignKey("people.id", ondelete="CASCADE"), nullable=False),
    Column("started_at", UTCDateTime, nullable=False),
    Column("finished_at", UTCDateTime),
    Column("prescription", JSON, doc="items as in `domain.sessions.Item`, as they stood; null: a free workout"),
    Column("feeling", SmallInteger, doc="1 to 5, told at the end"),
    Column("note", LargeBinary, doc="sealed: note, title, notes by exercise, as in `domain.training.words_json`"),
    Column("import_id", ForeignKey("imports.id", ondelete="SET NULL"), doc="the file that brought it"),
    UniqueConstraint("person_id", "started_at"),
    info={"owner": "person_id", "sealed": "note", "row": ("id",)},
)

partial_index("uq_workouts_live", workouts.c.person_id, where="finished_at IS NULL", unique=True)

partial_index("ix_workouts_import_id", workouts.c.import_id, where="import_id IS NOT NULL")

SET_VALUES = ("n", "weight_kg", "reps", "seconds", "metres", "rpe", "kind")

sets = Table(
    "sets",
    metadata,
    Column("person_id", BigInteger, primary_key=True, autoincrement=False),
    Column("at", UTCDateTime, primary_key=True, doc="when its workout started"),
    Column("n", SmallInteger, primary_key=True, autoincrement=False, doc="from 1, in the order done"),
    Column("exercise", ForeignKey("exercises.slug"), nullable=False),
    Column("weight_kg", Float, doc="null: body weight alone"),
    Column("reps", Integer),
    Column("seconds", Integer),
    Column("metres", Float),
    Column("rpe", Float),
    Column("logged_at", UTCDateTime, nullable=False),
    Column("entry", BigInteger, doc="the key of the entry that it came from; null when tapped"),
    Column("item", SmallInteger, doc="the item of the workout's prescription that it answers"),
    Column("kind", String(8), nullable=False, server_default="working", doc="working, warmup, drop, failure"),
    Column("superset", SmallInteger, doc="sets of a workout with the same number were done in turn"),
    Index("ix_sets_exercise", "person_id", "exercise", "at", postgresql_include=SET_VALUES),
    ForeignKeyConstraint(
        ["person_id", "at"],
        ["workouts.person_id", "workouts.started_at"],
        ondelete="CASCADE",
        onupdate="CASCADE",
    ),
    sqlite_with_rowid=False,
    info={"owner": "person_id"},
)

entries = Table(
    "entries",
    metadata,
    Column("person_id", ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    Column("key", BigInteger, primary_key=True, autoincrement=False, doc="the update that brought the line"),
    Column("exercise", String(64), doc="of its first part; null until a guess is settled"),
    Column("sets", JSON, nullable=False, doc="its parts as in `domain.training.Part`, and the day if not today"),
    Column("state", String(8), nullable=False, doc="open, saved, undone"),
    Column("at", UTCDateTime, doc="the start of the workout that it was saved to"),
    Column("created_at", UTCDateTime, nullable=False),
    info={"owner": "person_id"},
)

rest_timers = Table(
    "rest_timers",
    metadata,
    Column("person_id", ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    Column("ends_at", UTCDateTime, nullable=False, index=True),
    info={"owner": "person_id"},
)
