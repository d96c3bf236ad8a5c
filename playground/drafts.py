"""What is on the screen for a moment only: "typing…" and streamed drafts."""

from playground.clock import Clock
from playground.store import Json

ACTION_LIFE = 5.0
DRAFT_LIFE = 30.0


class Drafts:
    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._actions: dict[int, float] = {}
        self._drafts: dict[int, tuple[float, Json]] = {}

    def act(self, chat_id: int) -> None:
        self._actions[chat_id] = self._clock.timestamp() + ACTION_LIFE

    def show(self, chat_id: int, draft: Json) -> None:
        self._drafts[chat_id] = (self._clock.timestamp() + DRAFT_LIFE, draft)

    def end(self, chat_id: int) -> None:
        """A message has come: neither typing nor a draft is shown any longer."""
        self._actions.pop(chat_id, None)
        self._drafts.pop(chat_id, None)

    def acting(self, chat_id: int) -> bool:
        return self._actions.get(chat_id, 0) > self._clock.timestamp()

    def draft(self, chat_id: int) -> Json | None:
        until, draft = self._drafts.get(chat_id, (0.0, None))
        return draft if until > self._clock.timestamp() else None
