"""Files that people bring, and slow work that waits its turn.

Revision ID: 0005
Revises: 0004
"""

import sqlalchemy as sa
from alembic import op

from db.types import UTCDateTime

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
NOT_NULL = sa.text("expires_at IS NOT NULL")
REFERENCE = "fk_workouts_import_id_imports"
BROUGHT = sa.text("import_id IS NOT NULL")


def upgrade() -> None:
    op.create_table(
        "imports",
        sa.Column("id", ID, nullable=False),
        sa.Column("person_id", ID, nullable=False),
        sa.Column("key", sa.BigInteger(), nullable=True),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=True),
        sa.Column("done", sa.Integer(), server_default="0", nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("expires_at", UTCDateTime(), nullable=True),
        sa.Column("created_at", UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_imports_person_id_people", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_imports"),
        sa.UniqueConstraint("person_id", "key", name="uq_imports_person_id_key"),
    )
    op.create_index(
        "ix_imports_expires_at", "imports", ["expires_at"], sqlite_where=NOT_NULL, postgresql_where=NOT_NULL
    )
    op.create_table(
        "import_files",
        sa.Column("import_id", ID, nullable=False),
        sa.Column("person_id", ID, nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["import_id"], ["imports.id"], name="fk_import_files_import_id_imports", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name="fk_import_files_person_id_people", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("import_id", name="pk_import_files"),
    )
    op.create_index("ix_import_files_person_id", "import_files", ["person_id"])
    op.create_table(
        "jobs",
        sa.Column("id", ID, nullable=False),
        sa.Column("person_id", ID, nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("subject", sa.BigInteger(), nullable=False),
        sa.Column("due_at", UTCDateTime(), nullable=False),
        sa.Column("owner", sa.String(length=64), nullable=True),
        sa.Column("until", UTCDateTime(), nullable=True),
        sa.Column("tries", sa.Integer(), server_default="0", nullable=False),
        sa.Column("created_at", UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_jobs_person_id_people", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_jobs"),
        sa.UniqueConstraint("kind", "subject", name="uq_jobs_kind_subject"),
    )
    op.create_index("ix_jobs_person_id", "jobs", ["person_id"])
    op.create_index("ix_jobs_due_at", "jobs", ["due_at"])
    op.add_column("people", sa.Column("own_exercises", sa.Integer(), server_default="0", nullable=False))
    with op.batch_alter_table("workouts") as batch:
        batch.add_column(sa.Column("import_id", ID, nullable=True))
        batch.create_foreign_key(REFERENCE, "imports", ["import_id"], ["id"], ondelete="SET NULL")
    op.create_index("ix_workouts_import_id", "workouts", ["import_id"], sqlite_where=BROUGHT, postgresql_where=BROUGHT)


def downgrade() -> None:
    op.drop_index("ix_workouts_import_id", "workouts")
    with op.batch_alter_table("workouts") as batch:
        batch.drop_constraint(REFERENCE, type_="foreignkey")
        batch.drop_column("import_id")
    op.drop_column("people", "own_exercises")
    op.drop_table("jobs")
    op.drop_table("import_files")
    op.drop_table("imports")
