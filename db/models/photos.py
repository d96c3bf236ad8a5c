"""Progress photos, sealed like everything about the body."""

from sqlalchemy import BigInteger, Column, ForeignKey, Integer, LargeBinary, String, Table, UniqueConstraint

from db.models.base import metadata
from db.types import UTCDateTime

photos = Table(
    "photos",
    metadata,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    Column("person_id", ForeignKey("people.id", ondelete="CASCADE"), nullable=False),
    Column("key", BigInteger, nullable=False, doc="the update that brought it"),
    Column("view", String(8), doc="front, side, back; null until they say"),
    Column("at", UTCDateTime, nullable=False),
    Column("size", Integer, doc="in bytes; null until it is with us"),
    Column("body", LargeBinary, nullable=False, doc="JSON: Telegram's name of the file, then its bytes in base64"),
    UniqueConstraint("person_id", "key"),
    info={"owner": "person_id", "sealed": "body", "row": ("id",)},
)
