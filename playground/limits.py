"""Flood limits: how fast a bot may send, in all and to one chat."""

from dataclasses import dataclass, field

from playground.errors import too_many_requests

FORGET_BEYOND = 50_000


@dataclass
class Limits:
    """Rates are per second; a burst is how many may come at once. One moment per chat is remembered:
    when its allowance will be whole again."""

    enabled: bool = True
    per_second: float = 30
    per_chat_per_second: float = 1
    chat_burst: int = 3
    _whole_again: dict[int | None, float] = field(default_factory=dict)
    _closed_until: dict[int | None, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if min(self.per_second, self.per_chat_per_second, self.chat_burst) <= 0:
            raise ValueError("limits must be above zero")

    def spend(self, chat_id: int, now: float) -> None:
        """Counts one message; raises 429 when the chat or the whole bot is too fast."""
        if not self.enabled:
            return
        rates = (
            (chat_id, self.per_chat_per_second, self.chat_burst),
            (None, self.per_second, self.per_second),
        )
        for key, rate, burst in rates:
            self._check(key, now, 1 / rate, burst)
        for key, rate, _ in rates:
            self._whole_again[key] = max(now, self._whole_again.get(key, 0)) + 1 / rate
        if len(self._whole_again) > FORGET_BEYOND:
            self._whole_again = {key: moment for key, moment in self._whole_again.items() if moment > now}

    def _check(self, key: int | None, now: float, interval: float, burst: float) -> None:
        wait = self._closed_until.get(key, 0) - now
        if wait > 0:
            raise too_many_requests(wait)
        wait = self._whole_again.get(key, 0) - now - (burst - 1) * interval
        if wait > 1e-9:
            refusal = too_many_requests(wait)
            self._closed_until[key] = now + (refusal.retry_after or 1)
            raise refusal
        self._closed_until.pop(key, None)
