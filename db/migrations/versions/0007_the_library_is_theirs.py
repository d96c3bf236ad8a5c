"""Favourites, own and imported exercises, vectors of texts, pictures that Telegram keeps.

Revision ID: 0007
Revises: 0006
"""

import sqlalchemy as sa
from alembic import op

from db.types import UTCDateTime

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("exercises", sa.Column("source", sa.String(length=16), nullable=True))
    op.add_column("exercises", sa.Column("source_id", sa.String(length=80), nullable=True))
    op.add_column("exercises", sa.Column("removed_at", UTCDateTime(), nullable=True))
    op.create_table(
        "favourites",
        sa.Column("person_id", ID, nullable=False),
        sa.Column("exercise", sa.String(length=64), nullable=False),
        sa.Column("created_at", UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name="fk_favourites_person_id_people", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["exercise"], ["exercises.slug"], name="fk_favourites_exercise_exercises", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("person_id", "exercise", name="pk_favourites"),
    )
    op.create_table(
        "embeddings",
        sa.Column("model", sa.String(length=80), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("vector", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("model", "digest", name="pk_embeddings"),
    )
    op.create_table(
        "pictures",
        sa.Column("key", sa.String(length=120), nullable=False),
        sa.Column("bot_id", sa.BigInteger(), nullable=False),
        sa.Column("file_id", sa.String(length=200), nullable=False),
        sa.Column("made_at", UTCDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_pictures"),
    )


def downgrade() -> None:
    op.drop_table("pictures")
    op.drop_table("embeddings")
    op.drop_table("favourites")
    op.drop_column("exercises", "removed_at")
    op.drop_column("exercises", "source_id")
    op.drop_column("exercises", "source")
