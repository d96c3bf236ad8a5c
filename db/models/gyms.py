"""Where people train."""

from sqlalchemy import JSON, BigInteger, Boolean, Column, ForeignKey, LargeBinary, String, Table, text

from db.models.base import metadata, partial_index

gyms = Table(
    "gyms",
    metadata,
    Column("person_id", ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    Column("key", BigInteger, primary_key=True, autoincrement=False, doc="the update that brought it; 0: the first"),
    Column("name", LargeBinary, doc="sealed; null: nameless"),
    Column("kit", String(16), doc="a named set of equipment"),
    Column("plates", JSON(none_as_null=True), doc="bar and plates in kg; null: the usual ones"),
    Column("current", Boolean, nullable=False, server_default=text("false"), doc="where they train now"),
    info={"owner": "person_id", "sealed": "name", "row": ("person_id", "key")},
)

partial_index("uq_gyms_current", gyms.c.person_id, where="current", unique=True)
