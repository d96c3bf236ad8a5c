"""A record of what the bot called, for tests and for the page."""

import time
from collections import deque
from itertools import islice
from typing import Any

from playground.store import Json

KEPT = 200_000


class Calls:
    def __init__(self) -> None:
        self._ring: deque[tuple[float, str, Json, int, str | None, int | None]] = deque(maxlen=KEPT)
        self._count = 0

    def record(
        self,
        method: str,
        params: Json,
        code: int = 200,
        description: str | None = None,
        wait: int | None = None,
    ) -> None:
        self._count += 1
        self._ring.append((time.monotonic(), method, params, code, description, wait))

    def since(self, number: int) -> list[dict[str, Any]]:
        """Calls after the given number, oldest first."""
        first = self._count - len(self._ring) + 1
        skipped = max(0, number + 1 - first)
        return [
            {
                "n": first + place,
                "at": at,
                "method": method,
                "params": params,
                "chat_id": _number(params.get("chat_id")),
                "status": code,
                "error_code": None if code == 200 else code,
                "description": description,
                "retry_after": wait,
            }
            for place, (at, method, params, code, description, wait) in islice(enumerate(self._ring), skipped, None)
        ]


def _number(chat_id: Any) -> Any:
    """A refused call may not have been read yet: its chat is still text then."""
    return int(chat_id) if isinstance(chat_id, str) and chat_id.lstrip("-").isdigit() else chat_id
