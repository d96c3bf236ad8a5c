"""Files that people bring: what was read in each, what they answered, and the bytes for as long as they are needed."""

from sqlalchemy import BigInteger, Column, ForeignKey, Integer, LargeBinary, String, Table, UniqueConstraint

from db.models.base import metadata, partial_index
from db.types import UTCDateTime

imports = Table(
    "imports",
    metadata,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    Column("person_id", ForeignKey("people.id", ondelete="CASCADE"), nullable=False),
    Column("key", BigInteger, doc="the update that brought the file; null: from the command line"),
    Column("state", String(8), nullable=False, doc="as in `domain.imports.state.State`"),
    Column("digest", String(64), doc="SHA-256 of the file; null until it was read"),
    Column("done", Integer, nullable=False, server_default="0", doc="sets that were written or taken out so far"),
    Column("body", LargeBinary, nullable=False, doc="as in `domain.imports.state.Import`"),
    Column("expires_at", UTCDateTime, doc="when one that waits for answers is let go"),
    Column("created_at", UTCDateTime, nullable=False),
    UniqueConstraint("person_id", "key"),
    info={"owner": "person_id", "sealed": "body", "row": ("id",)},
)

partial_index("ix_imports_expires_at", imports.c.expires_at, where="expires_at IS NOT NULL")

import_files = Table(
    "import_files",
    metadata,
    Column("import_id", ForeignKey("imports.id", ondelete="CASCADE"), primary_key=True),
    Column("person_id", ForeignKey("people.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("data", LargeBinary, nullable=False, doc="base64; gone once applied or let go"),
    info={"owner": "person_id", "sealed": "data", "row": ("import_id",)},
)
