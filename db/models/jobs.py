"""Slow work that waits its turn: one row a job, claimed with a lease, gone when done."""

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, String, Table, UniqueConstraint

from db.models.base import metadata
from db.types import UTCDateTime

jobs = Table(
    "jobs",
    metadata,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    Column("person_id", ForeignKey("people.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("kind", String(16), nullable=False, doc="as in `bot.jobs`"),
    Column("subject", BigInteger, nullable=False, doc="the row that it is about, an import's id for instance"),
    Column("due_at", UTCDateTime, nullable=False, doc="not before this moment"),
    Column("owner", String(64), doc="the process that does it"),
    Column("until", UTCDateTime, doc="how long nobody else may take it"),
    Column("tries", Integer, nullable=False, server_default="0"),
    Column("created_at", UTCDateTime, nullable=False),
    UniqueConstraint("kind", "subject"),
    Index("ix_jobs_due_at", "due_at"),
    info={"owner": "person_id"},
)
