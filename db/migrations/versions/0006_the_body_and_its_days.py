"""How people are today: check-ins, soreness, pain that is followed up.

Revision ID: 0006
Revises: 0005
"""

import sqlalchemy as sa
from alembic import op

from db.types import UTCDateTime

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "checkins",
        sa.Column("person_id", ID, nullable=False),
        sa.Column("local_date", sa.Date(), nullable=False),
        sa.Column("at", UTCDateTime(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        _owned("checkins"),
        sa.PrimaryKeyConstraint("person_id", "local_date", name=op.f("pk_checkins")),
    )
    op.create_table(
        "pains",
        sa.Column("id", ID, nullable=False),
        sa.Column("person_id", ID, nullable=False),
        sa.Column("over_at", UTCDateTime(), nullable=True),
        sa.Column("ask_at", UTCDateTime(), nullable=True),
        sa.Column("body", sa.LargeBinary(), nullable=True),
        _owned("pains"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pains")),
    )
    op.create_index(op.f("ix_pains_person_id"), "pains", ["person_id"])
    due = sa.text("ask_at IS NOT NULL")
    op.create_index("ix_pains_ask_at", "pains", ["ask_at"], sqlite_where=due, postgresql_where=due)
    op.create_table(
        "light_parts",
        sa.Column("person_id", ID, nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        _owned("light_parts"),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_light_parts")),
    )


def downgrade() -> None:
    op.drop_table("light_parts")
    op.drop_index("ix_pains_ask_at", "pains")
    op.drop_index(op.f("ix_pains_person_id"), "pains")
    op.drop_table("pains")
    op.drop_table("checkins")


def _owned(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["person_id"], ["people.id"], name=op.f(f"fk_{table}_person_id_people"), ondelete="CASCADE"
    )
