"""The picture of one measure: a point for each value, and for body weight the trend through them."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.charts import Point
from domain.measures import Course, Measured, shown
from domain.units import Unit
from locales import Translator
from screens.measures import amount, change, measure_names
from screens.pictures import chart, pen
from screens.pictures.chart import Plot
from screens.pictures.pen import Box
from screens.pictures.sheet import SIDE, TOP, WIDTH, head

HEIGHT, PAD = 1080, 44
_LEAST_SHARE = 0.03


@dataclass(frozen=True, slots=True)
class _Drawn:
    """The course in the person's own unit; what is smoothed has a line beside its points."""

    points: tuple[Point, ...]
    line: tuple[Point, ...]
    smoothed: bool


def measure(t: Translator, unit: Unit, course: Course) -> str:
    """SVG, 1080 pixels square; values are told in the person's unit."""
    drawn = _drawn(unit, course)
    box = Box(SIDE, TOP, WIDTH - 2 * SIDE, HEIGHT - TOP - SIDE)
    span = chart.span([point.day for point in course.points])
    parts = [pen.panel(box, pen.CARD, 36), _words(t, unit, box, course)]
    if len(drawn.points) > 1:
        room = Box(box.x + PAD + chart.GUTTER, box.y + 210, box.width - 2 * PAD - chart.GUTTER, box.height - 290)
        plot = Plot(room, span, _axis(drawn))
        last = chart.month_day(t, course.points[-1].day)
        parts += [chart.grid(plot, t.number), _lines(plot, drawn), chart.under_weeks(t, plot, last)]
    return pen.page(WIDTH, HEIGHT, head(t, measure_names(t)[course.what], _since(t, course)), *parts)


def _drawn(unit: Unit, course: Course) -> _Drawn:
    told = tuple(Point(point.day, shown(course.what, point.value, unit)) for point in course.points)
    if course.what is not Measured.WEIGHT:
        return _Drawn(told, told, smoothed=False)
    scale = shown(course.what, 1000, unit) / 1000
    return _Drawn(told, tuple(Point(point.day, point.value * scale) for point in course.trend), smoothed=True)


def _words(t: Translator, unit: Unit, box: Box, course: Course) -> str:
    """The number that counts, and how it changes."""
    what = course.what
    newest = course.trend[-1].value if what is Measured.WEIGHT else course.points[-1].value
    title = t("picture-trend") if what is Measured.WEIGHT else t("picture-latest")
    return "".join(
        [
            pen.text(box.x + PAD, box.y + 70, title, 37, pen.INK, pen.STRONG),
            pen.text(box.x + PAD, box.y + 112, change(t, unit, course), 31, pen.MUTED),
            pen.text(box.right - PAD, box.y + 104, amount(t, unit, what, newest), 76, pen.TEAL, pen.BOLD, "end"),
        ]
    )


def _since(t: Translator, course: Course) -> str:
    return t("picture-since", day=chart.month_day(t, course.points[0].day))


def _axis(drawn: _Drawn) -> chart.Axis:
    """Wide enough that a day's water does not look like a change."""
    values = [point.value for point in (*drawn.points, *drawn.line)]
    low, high = min(values), max(values)
    spare = max(_LEAST_SHARE * high - (high - low), 0) / 2 + 0.12 * (high - low) + 0.2
    return chart.axis(max(low - spare, 0), high + spare, 6)


def _lines(plot: Plot, drawn: _Drawn) -> str:
    line = chart.curve(plot, drawn.line, pen.TEAL)
    return _dots(plot, drawn.points, faint=drawn.smoothed) + line


def _dots(plot: Plot, points: Sequence[Point], *, faint: bool) -> str:
    colour, radius = (pen.WARM, 7) if faint else (pen.TEAL, 10)
    return "".join(
        f'<circle cx="{plot.x(p.day):.1f}" cy="{plot.y(p.value):.1f}" r="{radius}" fill="{colour}"'
        f' fill-opacity="{0.75 if faint else 1}"/>'
        for p in points
    )
