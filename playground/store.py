"""Everything the playground remembers, in one SQLite file."""

import asyncio
import json
import secrets
import sqlite3
from pathlib import Path
from typing import Any

Json = dict[str, Any]

encode = json.JSONEncoder(separators=(",", ":")).encode

SCHEMA = """
CREATE TABLE IF NOT EXISTS settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS people (id INTEGER PRIMARY KEY, body TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS messages (
    message_id INTEGER PRIMARY KEY AUTOINCREMENT, chat_id INTEGER NOT NULL, body TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS messages_of_chat ON messages (chat_id, message_id);
CREATE TABLE IF NOT EXISTS updates (
    update_id INTEGER PRIMARY KEY AUTOINCREMENT, chat_id INTEGER, expires REAL NOT NULL, body TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS updates_by_life ON updates (expires);
CREATE TABLE IF NOT EXISTS queries (
    id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, user_id INTEGER NOT NULL,
    expires REAL NOT NULL, answer TEXT);
CREATE TABLE IF NOT EXISTS files (
    file_id TEXT PRIMARY KEY, path TEXT NOT NULL UNIQUE, body TEXT NOT NULL, data BLOB NOT NULL);
"""


class Store:
    """One connection. A write opens a transaction that is committed when the event loop comes round,
    so that calls answered together share one commit."""

    def __init__(self, database: Path | None) -> None:
        if database is not None:
            database.parent.mkdir(parents=True, exist_ok=True)
        self._connection = sqlite3.connect(
            database or ":memory:", isolation_level=None, check_same_thread=False, cached_statements=256
        )
        self._connection.execute("PRAGMA journal_mode = WAL")
        self._connection.execute("PRAGMA synchronous = OFF")
        self._connection.executescript(SCHEMA)
        self._settings: dict[str, Any] = {
            key: json.loads(value) for key, value in self.read("SELECT key, value FROM settings")
        }
        if "born" not in self._settings:
            self._be_born()

    def _be_born(self) -> None:
        """Update ids start anywhere, as Telegram's do: a bot that knew another playground meets no old id."""
        first = secrets.randbelow(800_000_000) + 100_000_000
        self.write("INSERT INTO sqlite_sequence (name, seq) VALUES ('updates', ?)", first)
        self.put("born", True)

    def read(self, sql: str, *values: Any) -> sqlite3.Cursor:
        return self._connection.execute(sql, values)

    def write(self, sql: str, *values: Any) -> sqlite3.Cursor:
        if not self._connection.in_transaction:
            self._begin()
        return self._connection.execute(sql, values)

    def _begin(self) -> None:
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            return
        self._connection.execute("BEGIN IMMEDIATE")
        loop.call_soon(self.commit)

    def commit(self) -> None:
        if self._connection.in_transaction:
            self._connection.execute("COMMIT")

    def setting(self, key: str, default: Any = None) -> Any:
        return self._settings.get(key, default)

    def put(self, key: str, value: Any) -> None:
        self._settings[key] = value
        self.write("INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)", key, encode(value))


class RawJson(str):
    """A result that is JSON text already."""

    __slots__ = ()
