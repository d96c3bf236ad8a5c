"""What people reached, once and for all."""

from sqlalchemy import Column, ForeignKey, String, Table

from db.models.base import metadata
from db.types import UTCDateTime

achievements = Table(
    "achievements",
    metadata,
    Column("person_id", ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    Column("key", String(24), primary_key=True, doc="as in `domain.achievements.Achievement.key`"),
    Column("at", UTCDateTime, nullable=False, doc="the end of the workout that reached it"),
    info={"owner": "person_id"},
)
