"""The memory: sessions, tables, queries and migrations. Nobody above `services` looks inside."""

from db.crypto import Keyring, KeysError
from db.session import Database, Session

__all__ = ["Database", "Keyring", "KeysError", "Session"]
