"""Queries that want an answer in time: taps on inline buttons and the like."""

import json
from typing import Any

from playground.clock import Clock
from playground.errors import bad_request
from playground.store import Json, Store, encode
from playground.updates import LIVES

TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


class Queries:
    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def ask(self, kind: str, user_id: int) -> str:
        cursor = self._store.write(
            "INSERT INTO queries (kind, user_id, expires) VALUES (?, ?, ?)",
            kind,
            user_id,
            self._clock.timestamp() + LIVES[kind],
        )
        return str(cursor.lastrowid)

    def answer(self, query_id: Any, kind: str, answer: Json) -> int:
        """Keeps the first answer and returns who asked; raises 400 when it comes too late."""
        row = self._row(query_id)
        if row is None or row[0] != kind or row[2] <= self._clock.timestamp():
            raise bad_request(TOO_OLD)
        if row[3] is None:
            self._store.write("UPDATE queries SET answer = ? WHERE id = ?", encode(answer), int(query_id))
        return int(row[1])

    def find(self, query_id: str) -> tuple[int, Json | None] | None:
        """Who asked, and the answer when there is one."""
        row = self._row(query_id)
        return None if row is None else (row[1], json.loads(row[3]) if row[3] else None)

    def _row(self, query_id: Any) -> Any:
        if not str(query_id).isdecimal() or len(str(query_id)) > 18:
            return None
        return self._store.read(
            "SELECT kind, user_id, expires, answer FROM queries WHERE id = ?", int(query_id)
        ).fetchone()
