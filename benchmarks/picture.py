"""The picture of progress: what drawing it costs, and how long it holds up the event loop."""

import asyncio
from datetime import date, timedelta
from functools import partial

from benchmarks.measure import cpu_us, longest_block
from bot import pictures
from domain.charts import LiftTrend, Point, ProgressFacts, WeekVolume
from domain.units import Unit
from locales import Translator
from screens.pictures.progress import progress

_MONDAY = date(2026, 8, 31)
_WEEKS = [_MONDAY + timedelta(weeks=n) for n in range(12)]
_LIFTS = {"goblet-squat": 40, "bench-press": 80, "romanian-deadlift": 100}
FACTS = ProgressFacts(
    tuple(WeekVolume(monday, 8000 + 700 * (n % 5), 54) for n, monday in enumerate(_WEEKS)),
    tuple(
        LiftTrend(slug, tuple(Point(monday + timedelta(days=day), kg + n) for n, monday in enumerate(_WEEKS)))
        for day, (slug, kg) in enumerate(_LIFTS.items())
    ),
)


async def measure(times: int) -> tuple[float, float]:
    """(CPU in ms for one picture, all threads; longest block of the loop in ms while they are drawn)."""
    draw = partial(progress, Translator("fr"), Unit.KG, FACTS)
    cpu = await cpu_us(lambda: pictures.png(draw), times)
    watch = asyncio.create_task(longest_block())
    for _ in range(times):
        await pictures.png(draw)
    watch.cancel()
    return cpu / 1e3, await watch
