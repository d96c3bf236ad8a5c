"""How people are: what they tell of a day, what hurts, and the light week that a part of them takes. All sealed."""

from sqlalchemy import BigInteger, Column, Date, ForeignKey, Integer, LargeBinary, Table

from db.models.base import metadata, partial_index
from db.types import UTCDateTime

checkins = Table(
    "checkins",
    metadata,
    Column("person_id", ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    Column("local_date", Date, primary_key=True),
    Column("at", UTCDateTime, nullable=False, doc="when something was told last, or the question was left open"),
    Column("body", LargeBinary, nullable=False, doc="readiness and soreness, each with its moment; sealed"),
    info={"owner": "person_id", "sealed": "body", "row": ("person_id", "local_date")},
)

pains = Table(
    "pains",
    metadata,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    Column("person_id", ForeignKey("people.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("over_at", UTCDateTime, doc="null while it hurts"),
    Column("ask_at", UTCDateTime, doc="when to ask how it is"),
    Column("body", LargeBinary, doc="area, level, since when, what it came with, what was answered; sealed"),
    info={"owner": "person_id", "sealed": "body", "row": ("id",)},
)

partial_index("ix_pains_ask_at", pains.c.ask_at, where="ask_at IS NOT NULL")

light_parts = Table(
    "light_parts",
    metadata,
    Column("person_id", ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    Column("until", Date, nullable=False, doc="its last local day, or the day on which one was declined"),
    Column("body", LargeBinary, nullable=False, doc="the muscle or joint, or none; sealed"),
    info={"owner": "person_id", "sealed": "body", "row": ("person_id",)},
)
