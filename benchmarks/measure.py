"""A figure, measured over several rounds."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from statistics import median


@dataclass(slots=True)
class Figure:
    """One row of the results: its rounds, in its unit."""

    name: str
    unit: str
    goal: str = ""
    rounds: list[float] = field(default_factory=list)

    @property
    def middle(self) -> float:
        return median(self.rounds)

    def told(self) -> str:
        """ "855 µs (812–903)"."""
        low, high = min(self.rounds), max(self.rounds)
        return f"{_short(self.middle)} {self.unit} ({_short(low)}–{_short(high)})".replace(" ×", "×")


class Results:
    """Figures by name, in the order in which they first came."""

    def __init__(self) -> None:
        self.figures: dict[str, Figure] = {}

    def add(self, name: str, unit: str, value: float, goal: str = "") -> None:
        self.figures.setdefault(name, Figure(name, unit, goal)).rounds.append(value)


async def cpu_us(act: Callable[[], Awaitable[object]], times: int) -> float:
    """CPU time of this process for one `act`, in µs."""
    for _ in range(max(3, times // 20)):
        await act()
    start = time.process_time()
    for _ in range(times):
        await act()
    return (time.process_time() - start) / times * 1e6


async def longest_block() -> float:
    """The longest time in ms that the loop kept a task waiting, until cancelled."""
    longest, last = 0.0, time.perf_counter()
    try:
        while True:
            await asyncio.sleep(0.001)
            now = time.perf_counter()
            longest, last = max(longest, now - last), now
    except asyncio.CancelledError:
        return longest * 1e3


def percentile(values: list[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def _short(value: float) -> str:
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}"
