"""The one place where SQLite and Postgres spell a statement differently."""

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite

from db.session import Session


def insert(where: Session | bool, table: Table) -> postgresql.Insert | sqlite.Insert:
    """An INSERT that knows `on_conflict_do_update` and `on_conflict_do_nothing`, for a session, or (given
    whether it is Postgres) for a statement that is built once and kept."""
    is_postgres = where if isinstance(where, bool) else where.is_postgres
    return postgresql.insert(table) if is_postgres else sqlite.insert(table)
