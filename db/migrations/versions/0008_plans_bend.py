"""What lets a plan bend and be unbent.

Revision ID: 0008
Revises: 0007
"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("enrolments", sa.Column("away_kit", sa.String(16), nullable=True))
    op.add_column("enrolments", sa.Column("away_until", sa.Date(), nullable=True))
    op.add_column("enrolments", sa.Column("light_until", sa.Date(), nullable=True))
    op.add_column("enrolments", sa.Column("bent", sa.JSON(), nullable=True))


def downgrade() -> None:
    op.drop_column("enrolments", "bent")
    op.drop_column("enrolments", "light_until")
    op.drop_column("enrolments", "away_until")
    op.drop_column("enrolments", "away_kit")
