"""Axes, bars and lines of a chart over weeks."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count, pairwise
from math import ceil, floor, log10

from babel.dates import format_date

from domain.charts import Point
from locales import Translator
from screens.pictures import pen
from screens.pictures.pen import Box

LABEL = 27
GUTTER = 96
WIDEST_BAR = 112
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Axis:
    """What the height of a chart stands for, and the round values in it."""

    low: float
    high: float
    ticks: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Span:
    """Whole weeks, from the Monday `first`."""

    first: date
    weeks: int

    @property
    def mondays(self) -> list[date]:
        return [self.first + 7 * DAY * n for n in range(self.weeks)]


@dataclass(frozen=True, slots=True)
class Plot:
    """A box to draw in: the weeks across it, an axis up it."""

    box: Box
    span: Span
    axis: Axis

    def x(self, day: date) -> float:
        """The middle of a day."""
        return self.box.x + self.box.width * ((day - self.span.first).days + 0.5) / (7 * self.span.weeks)

    def y(self, value: float) -> float:
        share = (value - self.axis.low) / (self.axis.high - self.axis.low)
        return self.box.bottom - share * self.box.height

    def middle(self, monday: date) -> float:
        """The middle of a week."""
        return self.x(monday + 3 * DAY)


def span(days: Sequence[date]) -> Span:
    """The weeks that hold these days, of which there is at least one."""
    first, last = (day - DAY * day.weekday() for day in (min(days), max(days)))
    return Span(first, (last - first).days // 7 + 1)


def axis(low: float, high: float, most: int) -> Axis:
    """From `low` to `high` (which is more) with round values `(high - low) / most` or more apart, but at least two."""
    finer, step = next(pair for pair in pairwise(_round_steps((high - low) / most)) if (high - low) / pair[1] <= most)
    ticks = _multiples(step, low, high)
    if len(ticks) < 2:
        between = _multiples(finer, low, high)
        ticks = (between[0], between[-1])
    return Axis(low, high, ticks)


def month_day(t: Translator, day: date) -> str:
    """A date as short as can be: "7 Sept", "7 sept."."""
    return format_date(day, "d MMM", locale="en_GB" if t.language == "en" else t.language)


def grid(plot: Plot, label: Callable[[float], str]) -> str:
    """A line for each round value, its label to the left of the box."""
    lines = [
        pen.rule(plot.box.x, plot.y(tick), plot.box.width)
        + pen.text(plot.box.x - 18, plot.y(tick) + 9, label(tick), LABEL, pen.MUTED, anchor="end")
        for tick in plot.axis.ticks
    ]
    return "".join(lines)


def bars(plot: Plot, values: Sequence[Point], last: str, others: str) -> str:
    """One bar a week in the colours given; a week without anything keeps a thin stub."""
    wide = min(plot.box.width / plot.span.weeks * 0.64, WIDEST_BAR)
    made = []
    for point in values:
        tall = max(plot.box.bottom - plot.y(point.value), 5)
        box = Box(plot.middle(point.day) - wide / 2, plot.box.bottom - tall, wide, tall)
        made.append(_bar(box, last if point is values[-1] else others))
    return "".join(made)


def over_bar(plot: Plot, point: Point, words: str) -> str:
    """A value above its bar."""
    half = pen.width_of(words, LABEL) / 2
    x = max(plot.middle(point.day), plot.box.x + half)
    return pen.text(x, plot.y(point.value) - 14, words, LABEL, pen.INK, pen.STRONG, "middle")


def under_weeks(t: Translator, plot: Plot, last: str) -> str:
    """Mondays under the chart, as many as fit, and `last` under the last week."""
    base, half = plot.box.bottom + 44, pen.width_of(last, LABEL) / 2
    *others, this = plot.span.mondays
    x = min(plot.middle(this), plot.box.right - half)
    made, free = [pen.text(x, base, last, LABEL, pen.TEAL, pen.STRONG, "middle")], x - half
    for monday in reversed(others):
        words, x = month_day(t, monday), plot.middle(monday)
        half = pen.width_of(words, LABEL) / 2
        if x + half + 30 <= free:
            made.append(pen.text(x, base, words, LABEL, pen.MUTED, anchor="middle"))
            free = x - half
    return "".join(made)


def curve(plot: Plot, points: Sequence[Point], colour: str) -> str:
    """A line through points, its last one marked; one point alone is only marked."""
    places = [(plot.x(point.day), plot.y(point.value)) for point in points]
    line = pen.shade(places, plot.box.bottom, colour) + pen.polyline(places, colour) if len(places) > 1 else ""
    return line + pen.dot(*places[-1], 13, colour)


def _bar(box: Box, colour: str) -> str:
    """A bar that is round at its top."""
    r = min(12, box.height / 2)
    corners = f"q0 {-r:.1f} {r:.1f} {-r:.1f}h{box.width - 2 * r:.1f}q{r:.1f} 0 {r:.1f} {r:.1f}"
    sides = f"M{box.x:.1f} {box.bottom:.1f}v{r - box.height:.1f}{corners}v{box.height - r:.1f}z"
    return f'<path d="{sides}" fill="{colour}"/>'


def _multiples(step: float, low: float, high: float) -> tuple[float, ...]:
    return tuple(n * step for n in range(ceil(low / step), floor(high / step) + 1))


def _round_steps(beyond: float) -> Iterator[float]:
    """1, 2, 2.5, 5, 10, 20 …, from well below `beyond` on."""
    for power in count(floor(log10(beyond)) - 1):
        yield from (n * 10.0**power for n in (1, 2, 2.5, 5))
