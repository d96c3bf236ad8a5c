"""What phones should show: one row a slot, at the version wanted and the version shown."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    text,
)

from db.models.base import metadata, partial_index
from db.types import UTCDateTime

outbox = Table(
    "outbox",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("slot", String(64), primary_key=True),
    Column("person_id", ForeignKey("people.id", ondelete="CASCADE"), index=True, doc="null: gone once shown"),
    Column("kind", String(32), nullable=False, doc="'screen', or the kind of a notice"),
    Column("body", LargeBinary, doc="a rendered screen, or the ids of a notice; erased when shown"),
    Column("bulk", Boolean, nullable=False, server_default=text("false"), doc="waits for interactive rows"),
    Column("fresh", Integer, nullable=False, server_default="0", doc="the version that wants a new message; 0: none"),
    Column("version", Integer, nullable=False, server_default="1", doc="the version wanted"),
    Column("shown", Integer, nullable=False, server_default="0", doc="the version the phone shows"),
    Column("queued_at", UTCDateTime, nullable=False, doc="its place in the queue"),
    Column("retry_at", UTCDateTime, doc="not before this moment"),
    Column("tries", Integer, nullable=False, server_default="0"),
    Column("error", String(200), doc="why it was given up"),
    Column("message_id", BigInteger, doc="the message that shows this slot"),
    Column(
        "media",
        Boolean,
        nullable=False,
        server_default=text("false"),
        doc="that message is a file or picture",
    ),
    Column("pinned", Boolean, nullable=False, server_default=text("false")),
    Column("left_id", BigInteger, doc="an older message of this slot, to be stripped of its buttons"),
    info={"owner": "person_id", "sealed": "body", "row": ("chat_id", "slot")},
)

partial_index("ix_outbox_pending", outbox.c.chat_id, outbox.c.queued_at, where="version > shown")
Index("ix_outbox_queued_at", outbox.c.queued_at)
