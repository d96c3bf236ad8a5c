"""A set is of a kind, not only a warm-up or not, and can belong to a superset without a plan.

Revision ID: 0004
Revises: 0003
"""

from collections.abc import Callable, Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

INDEX = "ix_sets_exercise"
COLUMNS = ["person_id", "exercise", "at"]
VALUES = ["n", "weight_kg", "reps", "seconds", "metres", "rpe"]
BATCH = 500

workouts = sa.table("workouts", sa.column("id", sa.BigInteger), sa.column("prescription", sa.JSON))


def upgrade() -> None:
    op.add_column("sets", sa.Column("kind", sa.String(8), server_default="working", nullable=False))
    op.add_column("sets", sa.Column("superset", sa.SmallInteger(), nullable=True))
    op.execute("UPDATE sets SET kind = 'warmup' WHERE warmup")
    _renew_index("kind")
    op.drop_column("sets", "warmup")
    _rewrite(lambda target: target[0] | ({"kind": "warmup"} if target[1] else {}))


def downgrade() -> None:
    op.add_column("sets", sa.Column("warmup", sa.Boolean(), server_default=sa.text("(false)"), nullable=False))
    op.execute("UPDATE sets SET warmup = true WHERE kind = 'warmup'")
    _renew_index("warmup")
    op.drop_column("sets", "superset")
    op.drop_column("sets", "kind")
    _rewrite(lambda target: [{k: v for k, v in target.items() if k not in ("kind", "amrap")}, "kind" in target])


def _renew_index(last: str) -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.drop_index(INDEX, "sets")
        op.create_index(INDEX, "sets", COLUMNS, postgresql_include=[*VALUES, last])


def _rewrite(shape: Callable[[Any], Any]) -> None:
    """Give the targets of every prescription that is kept another shape."""
    bind = op.get_bind()
    for row in _prescribed(bind):
        items = [item | {"targets": [shape(target) for target in item["targets"]]} for item in row.prescription]
        bind.execute(sa.update(workouts).where(workouts.c.id == row.id).values(prescription=items))


def _prescribed(bind: sa.Connection) -> Iterator[sa.Row[Any]]:
    last = 0
    while rows := bind.execute(
        sa.select(workouts)
        .where(workouts.c.prescription.is_not(None), workouts.c.id > last)
        .order_by(workouts.c.id)
        .limit(BATCH)
    ).all():
        yield from rows
        last = rows[-1].id
