"""The shelf as rows, so that sets refer to exercises and people can add their own; what people like of it."""

from sqlalchemy import JSON, BigInteger, Column, ForeignKey, LargeBinary, String, Table

from db.models.base import metadata
from db.types import UTCDateTime

exercises = Table(
    "exercises",
    metadata,
    Column("slug", String(64), primary_key=True),
    Column("owner_id", ForeignKey("people.id", ondelete="CASCADE"), index=True, doc="null: everybody's"),
    Column("details", JSON, nullable=False),
    Column("source", String(16), doc="the public catalogue that it was imported from; null: ours, or its owner's"),
    Column("source_id", String(80), doc="its id there"),
    Column("removed_at", UTCDateTime, doc="its owner took it away; what was done of it keeps its name"),
    info={"owner": "owner_id"},
)

favourites = Table(
    "favourites",
    metadata,
    Column("person_id", ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    Column("exercise", ForeignKey("exercises.slug", ondelete="CASCADE"), primary_key=True),
    Column("created_at", UTCDateTime, nullable=False),
    info={"owner": "person_id"},
)

embeddings = Table(
    "embeddings",
    metadata,
    Column("model", String(80), primary_key=True),
    Column("digest", String(64), primary_key=True, doc="SHA-256 of the text"),
    Column("vector", LargeBinary, nullable=False, doc="little-endian float32, of length 1"),
    info={"owner": None, "why_nobody": "vectors of texts of the shelf that everybody reads"},
)

pictures = Table(
    "pictures",
    metadata,
    Column("key", String(120), primary_key=True, doc="what it shows, and how"),
    Column("bot_id", BigInteger, nullable=False, doc="whose file it is: another bot cannot send it"),
    Column("file_id", String(200), nullable=False),
    Column("made_at", UTCDateTime, nullable=False),
    info={"owner": None, "why_nobody": "drawings of the shelf, the same for everybody"},
)
