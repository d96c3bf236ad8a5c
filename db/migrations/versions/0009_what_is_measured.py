"""Body measurements and photos, what people reached, gyms, timers that count rounds.

Revision ID: 0009
Revises: 0008
"""

import sqlalchemy as sa
from alembic import op

from db.types import UTCDateTime

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "measurements",
        sa.Column("person_id", ID, nullable=False),
        sa.Column("key", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("at", UTCDateTime(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        _owned("measurements"),
        sa.PrimaryKeyConstraint("person_id", "key", name=op.f("pk_measurements")),
    )
    op.create_index("ix_measurements_kind", "measurements", ["person_id", "kind", "at"])
    op.create_table(
        "achievements",
        sa.Column("person_id", ID, nullable=False),
        sa.Column("key", sa.String(length=24), nullable=False),
        sa.Column("at", UTCDateTime(), nullable=False),
        _owned("achievements"),
        sa.PrimaryKeyConstraint("person_id", "key", name=op.f("pk_achievements")),
    )
    _add_photos()
    _add_timers()
    _add_gyms()


def _add_photos() -> None:
    op.create_table(
        "photos",
        sa.Column("id", ID, nullable=False),
        sa.Column("person_id", ID, nullable=False),
        sa.Column("key", sa.BigInteger(), nullable=False),
        sa.Column("view", sa.String(length=8), nullable=True),
        sa.Column("at", UTCDateTime(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=True),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        _owned("photos"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_photos")),
        sa.UniqueConstraint("person_id", "key", name=op.f("uq_photos_person_id_key")),
    )


def _add_timers() -> None:
    op.create_table(
        "timers",
        sa.Column("person_id", ID, nullable=False),
        sa.Column("work_s", sa.Integer(), nullable=False),
        sa.Column("rest_s", sa.Integer(), nullable=False),
        sa.Column("rounds", sa.SmallInteger(), nullable=False),
        sa.Column("lead_s", sa.SmallInteger(), nullable=False),
        sa.Column("started_at", UTCDateTime(), nullable=False),
        sa.Column("paused_at", UTCDateTime(), nullable=True),
        sa.Column("next_at", UTCDateTime(), nullable=True),
        sa.Column("told", sa.SmallInteger(), nullable=False),
        sa.Column("workout_id", ID, nullable=True),
        sa.Column("n", sa.SmallInteger(), nullable=True),
        _owned("timers"),
        sa.ForeignKeyConstraint(
            ["workout_id"], ["workouts.id"], name=op.f("fk_timers_workout_id_workouts"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_timers")),
    )
    waits = sa.text("next_at IS NOT NULL")
    op.create_index("ix_timers_due", "timers", ["next_at"], sqlite_where=waits, postgresql_where=waits)


def _add_gyms() -> None:
    """What a profile said of kit and plates is the first gym from now on."""
    op.create_table(
        "gyms",
        sa.Column("person_id", ID, nullable=False),
        sa.Column("key", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("name", sa.LargeBinary(), nullable=True),
        sa.Column("kit", sa.String(length=16), nullable=True),
        sa.Column("plates", sa.JSON(), nullable=True),
        sa.Column("current", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        _owned("gyms"),
        sa.PrimaryKeyConstraint("person_id", "key", name=op.f("pk_gyms")),
    )
    current = sa.text("current")
    op.create_index(
        "uq_gyms_current", "gyms", ["person_id"], unique=True, sqlite_where=current, postgresql_where=current
    )
    op.execute(
        "INSERT INTO gyms (person_id, key, kit, plates, current) SELECT person_id, 0, kit, plates, true"
        " FROM profiles WHERE kit IS NOT NULL OR plates IS NOT NULL"
    )
    op.drop_column("profiles", "plates")
    op.drop_column("profiles", "kit")


def downgrade() -> None:
    op.add_column("profiles", sa.Column("kit", sa.String(length=16), nullable=True))
    op.add_column("profiles", sa.Column("plates", sa.JSON(), nullable=True))
    op.execute(
        "UPDATE profiles SET"
        " kit = (SELECT kit FROM gyms WHERE gyms.person_id = profiles.person_id AND gyms.current),"
        " plates = (SELECT plates FROM gyms WHERE gyms.person_id = profiles.person_id AND gyms.current)"
    )
    op.drop_table("gyms")
    op.drop_table("timers")
    op.drop_table("photos")
    op.drop_table("achievements")
    op.drop_table("measurements")


def _owned(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["person_id"], ["people.id"], name=op.f(f"fk_{table}_person_id_people"), ondelete="CASCADE"
    )
