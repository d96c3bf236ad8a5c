"""What a person tells of themselves, so that what they are told fits."""

from sqlalchemy import Column, ForeignKey, LargeBinary, SmallInteger, String, Table

from db.models.base import metadata
from db.types import UTCDateTime

profiles = Table(
    "profiles",
    metadata,
    Column("person_id", ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    Column("goal", String(16)),
    Column("level", String(16)),
    Column("days", SmallInteger, doc="training days a week"),
    Column("minutes", SmallInteger, doc="for one workout"),
    Column("body", LargeBinary, doc="sex, birth year, height, weight, activity, limitations, screening; sealed"),
    Column("step", String(16), doc="the question of the welcome that waits"),
    Column("ready_at", UTCDateTime, doc="when the first questions were answered or skipped"),
    info={"owner": "person_id", "sealed": "body", "row": ("person_id",)},
)
