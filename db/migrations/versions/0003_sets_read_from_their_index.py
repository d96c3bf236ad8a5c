"""Postgres reads a person's sets of an exercise from the index alone: they arrive scattered over the table.

Revision ID: 0003
Revises: 0002
"""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

INDEX = "ix_sets_exercise"
COLUMNS = ["person_id", "exercise", "at"]
VALUES = ["n", "weight_kg", "reps", "seconds", "metres", "rpe", "warmup"]


def upgrade() -> None:
    _renew(VALUES)


def downgrade() -> None:
    _renew([])


def _renew(included: list[str]) -> None:
    """SQLite keeps a person's sets together and has no need of it."""
    if op.get_bind().dialect.name == "postgresql":
        op.drop_index(INDEX, "sets")
        op.create_index(INDEX, "sets", COLUMNS, postgresql_include=included or None)
