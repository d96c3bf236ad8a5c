"""What people measure of their body; every value is sealed."""

from sqlalchemy import BigInteger, Column, ForeignKey, Index, LargeBinary, String, Table

from db.models.base import metadata
from db.types import UTCDateTime

measurements = Table(
    "measurements",
    metadata,
    Column("person_id", ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    Column("key", BigInteger, primary_key=True, autoincrement=False, doc="the update that brought it"),
    Column("kind", String(16), nullable=False, doc="as in `domain.measures.Measured`"),
    Column("at", UTCDateTime, nullable=False),
    Column("body", LargeBinary, nullable=False, doc="the value in kg, cm or %, and the profile's before it; sealed"),
    Index("ix_measurements_kind", "person_id", "kind", "at"),
    info={"owner": "person_id", "sealed": "body", "row": ("person_id", "key")},
)
