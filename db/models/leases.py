"""Which process holds a task that only one may do at a time."""

from sqlalchemy import Column, String, Table

from db.models.base import metadata
from db.types import UTCDateTime

leases = Table(
    "leases",
    metadata,
    Column("name", String(32), primary_key=True),
    Column("owner", String(64), nullable=False),
    Column("until", UTCDateTime, nullable=False),
    info={"owner": None, "why_nobody": "it names processes"},
)
