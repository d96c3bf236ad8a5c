"""Which handler answers what: by command, by button, by the state of the conversation, by kind of content.

One dictionary each, so that finding a handler costs the same however many there are.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, fields
from typing import Any, TypeAlias

from aiogram.filters.callback_data import CallbackData

from domain.errors import StaleButton
from screens.screen import Cards, Reply, Screen

Answer: TypeAlias = Screen | Reply | tuple[Screen, ...]
Handler: TypeAlias = Callable[..., Awaitable[Answer]]
Sharer: TypeAlias = Callable[..., Awaitable[Cards]]

WORDS, OTHER, SHARED, QUERY = "words", "other", "shared", "query"


@dataclass(slots=True)
class Routes:
    """The handlers of one conversation."""

    commands: dict[str, Handler] = field(default_factory=dict)
    taps: dict[str, tuple[type[CallbackData], Handler]] = field(default_factory=dict)
    states: dict[str, Handler] = field(default_factory=dict)
    contents: dict[str, Handler] = field(default_factory=dict)
    queries: dict[str, Sharer] = field(default_factory=dict)

    def command(self, name: str) -> Callable[[Handler], Handler]:
        return _adds(self.commands, name)

    def state(self, name: str) -> Callable[[Handler], Handler]:
        """Words that come while the conversation expects them."""
        return _adds(self.states, name)

    def content(self, kind: str) -> Callable[[Handler], Handler]:
        """A message of one kind: `WORDS`, "location", a card of ours that was `SHARED`, or `OTHER` for all else."""
        return _adds(self.contents, kind)

    def query(self, sharer: Sharer) -> Sharer:
        """What is typed behind our name in any chat."""
        self.queries[QUERY] = sharer
        return sharer

    def tap(self, button: type[CallbackData]) -> Callable[[Handler], Handler]:
        def add(handler: Handler) -> Handler:
            self.taps[button.__prefix__] = (button, handler)
            return handler

        return add

    def tapped(self, data: str) -> tuple[CallbackData, Handler]:
        """The button that `data` came from, and its handler; StaleButton when we know none such."""
        for separator in (":", "|"):
            button, handler = self.taps.get(data.split(separator, 1)[0], (None, None))
            if button is not None and handler is not None and button.__separator__ == separator:
                try:
                    return button.unpack(data), handler
                except (TypeError, ValueError):
                    break
        raise StaleButton()

    @classmethod
    def merged(cls, *parts: "Routes") -> "Routes":
        """All routes as one; ValueError when two answer the same."""
        whole = cls()
        for part in parts:
            for table in fields(cls):
                ours: dict[str, Any] = getattr(whole, table.name)
                theirs: dict[str, Any] = getattr(part, table.name)
                if twice := ours.keys() & theirs.keys():
                    raise ValueError(f"{table.name}: answered twice: {', '.join(sorted(twice))}")
                ours |= theirs
        return whole


def _adds(table: dict[str, Handler], name: str) -> Callable[[Handler], Handler]:
    def add(handler: Handler) -> Handler:
        table[name] = handler
        return handler

    return add
