"""People, the ways in which they prove who they are, and where their conversation stands."""

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, LargeBinary, SmallInteger, String, Table

from db.models.base import metadata
from db.types import UTCDateTime

people = Table(
    "people",
    metadata,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    Column("language", String(2), doc="their choice; null until they make one"),
    Column("telegram_language", String(16), doc="the tag that Telegram sent last"),
    Column("unit", String(2), nullable=False, server_default="kg"),
    Column("time_zone", String(64), doc="IANA name; null until they say"),
    Column("consented_at", UTCDateTime, doc="when they agreed that we keep health data"),
    Column("quiet_from", SmallInteger, doc="local minutes since midnight; null: the usual night"),
    Column("quiet_until", SmallInteger),
    Column("payload", String(64), doc="what the link said that brought them; honoured after the first questions"),
    Column("own_exercises", Integer, nullable=False, server_default="0", doc="grows whenever their own ones change"),
    Column("created_at", UTCDateTime, nullable=False),
    info={"owner": "id"},
)

identities = Table(
    "identities",
    metadata,
    Column("subject", String(255), primary_key=True),
    Column("kind", String(16), primary_key=True, doc="telegram, later google, email, phone"),
    Column("person_id", ForeignKey("people.id", ondelete="CASCADE"), nullable=False),
    Column("unreachable_since", UTCDateTime, doc="they blocked the bot"),
    Index("ix_identities_person_id", "person_id", "kind"),
    info={"owner": "person_id"},
)

conversations = Table(
    "conversations",
    metadata,
    Column("person_id", ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    Column("state", String(64), nullable=False),
    Column("data", LargeBinary, nullable=False),
    Column("updated_at", UTCDateTime, nullable=False),
    info={"owner": "person_id", "sealed": "data", "row": ("person_id",)},
)
