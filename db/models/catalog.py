"""The shelf as rows, so that sets refer to exercises and people can add their own."""

from sqlalchemy import JSON, Column, ForeignKey, String, Table

from db.models.base import metadata

exercises = Table(
    "exercises",
    metadata,
    Column("slug", String(64), primary_key=True),
    Column("owner_id", ForeignKey("people.id", ondelete="CASCADE"), index=True, doc="null: from our catalogue"),
    Column("details", JSON, nullable=False),
    info={"owner": "owner_id"},
)
