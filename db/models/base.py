"""The metadata that all tables share, and what a table says of itself.

Each table's `info` has `owner`: the column that names the person a row belongs to, or None for a
table that holds nothing about anyone (then `why_nobody` says why). Export, deletion and key rotation
follow it. `sealed` names the encrypted column, if there is one, and `row` the columns that its
encryption is bound to.
"""

from sqlalchemy import ColumnElement, Index, MetaData, text

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def partial_index(name: str, *columns: ColumnElement[object], where: str, unique: bool = False) -> Index:
    """An index over the rows that `where` (plain SQL) picks."""
    return Index(name, *columns, unique=unique, sqlite_where=text(where), postgresql_where=text(where))
