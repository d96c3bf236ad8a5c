"""What Telegram sent us, kept until it is done."""

from sqlalchemy import BigInteger, Column, Index, Integer, LargeBinary, SmallInteger, String, Table

from db.models.base import metadata, partial_index
from db.types import UTCDateTime

PENDING, DONE, DEAD = 0, 1, 2

inbox = Table(
    "inbox",
    metadata,
    Column("bot_id", BigInteger, primary_key=True, autoincrement=False),
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("sender", BigInteger, nullable=False, doc="Telegram's id of the speaker; 0 when there is none"),
    Column("body", LargeBinary, doc="the raw update; erased when done, kept when dead"),
    Column("state", SmallInteger, nullable=False, server_default="0"),
    Column("tries", Integer, nullable=False, server_default="0"),
    Column("error", String(200), doc="the class of the last error, never its words"),
    Column("received_at", UTCDateTime, nullable=False),
    Column("retry_at", UTCDateTime),
    info={"owner": "sender", "sealed": "body", "row": ("bot_id", "update_id")},
)

partial_index("ix_inbox_pending", inbox.c.sender, inbox.c.update_id, where="state = 0")
Index("ix_inbox_received_at", inbox.c.received_at)
