"""The card of estimated 1RM: one row a lift, each on its own axis over the same weeks."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.charts import Point
from domain.units import Unit, from_kg, to_kg
from locales import Translator
from screens.pictures import chart, pen
from screens.pictures.chart import Plot, Span
from screens.pictures.pen import Box
from screens.values import weight

PAD, HEADING, LINE_ROW, NAME_ROW = 44, 94, 190, 112
COLOURS = (pen.TEAL, pen.WARM, pen.SAND)


@dataclass(frozen=True, slots=True)
class Line:
    """A lift under the name that is shown, its values in the person's unit."""

    name: str
    points: tuple[Point, ...]
    colour: str

    @property
    def drawn(self) -> bool:
        """Whether there is a line to draw, not just a point."""
        return len(self.points) > 1


def lines(t: Translator, unit: Unit, lifts: Sequence[tuple[str, Sequence[Point]]]) -> list[Line]:
    """(name, estimated 1RM in kg) as they are shown: to half a kilogram or pound, for it is an estimate."""
    return [
        Line(
            pen.writable(name) or t("picture-lift", n=n),
            tuple(Point(point.day, round(2 * from_kg(point.value, unit)) / 2) for point in points),
            colour,
        )
        for n, ((name, points), colour) in enumerate(zip(lifts, COLOURS, strict=False), 1)
    ]


def least_height(shown: Sequence[Line]) -> float:
    """How high the card is at least; a card without lines is never higher."""
    return HEADING + 22 + sum(LINE_ROW if line.drawn else NAME_ROW for line in shown)


def lifts_card(t: Translator, unit: Unit, box: Box, span: Span, shown: Sequence[Line]) -> str:
    """A row for each lift: its name, where it stands, how far it came, and its line."""
    made = [
        pen.panel(box, pen.CARD, 36),
        pen.text(box.x + PAD, box.y + 66, t("picture-strength"), 37, pen.INK, pen.STRONG),
    ]
    drawn = sum(line.drawn for line in shown)
    spare = (box.height - least_height(shown)) / drawn if drawn else 0
    y = box.y + HEADING
    for line in shown:
        height = LINE_ROW + spare if line.drawn else NAME_ROW
        made.append(_row(t, unit, Box(box.x + PAD, y, box.width - 2 * PAD, height), span, line))
        y += height
    return "".join(made)


def _row(t: Translator, unit: Unit, box: Box, span: Span, line: Line) -> str:
    told = _weight(t, unit, line.points[-1].value)
    free = box.width - pen.width_of(told, 48) - 30
    words = [
        pen.text(box.x, box.y + 34, pen.fitted(line.name, 32, free), 32, line.colour, pen.STRONG),
        pen.text(box.x, box.y + 69, _change(t, unit, line.points), chart.LABEL, pen.MUTED),
        pen.text(box.right, box.y + 48, told, 48, pen.INK, pen.BOLD, "end"),
    ]
    if not line.drawn:
        return "".join(words)
    room = Box(box.x + chart.GUTTER, box.y + 98, box.width - chart.GUTTER, box.height - 122)
    plot = Plot(room, span, _axis(line.points, max(2, int(room.height / 40))))
    return "".join([*words, chart.grid(plot, t.number), chart.curve(plot, line.points, line.colour)])


def _axis(points: Sequence[Point], most: int) -> chart.Axis:
    """Wide enough that the noise of an estimate does not look like a leap."""
    low, high = min(point.value for point in points), max(point.value for point in points)
    spare = max(0.06 * high - (high - low), 0) / 2 + 0.1 * (high - low)
    return chart.axis(max(low - spare, 0), high + spare, most)


def _change(t: Translator, unit: Unit, points: Sequence[Point]) -> str:
    change, day = points[-1].value - points[0].value, chart.month_day(t, points[0].day)
    if len(points) == 1:
        return t("picture-once", day=day)
    if not change:
        return t("picture-steady", day=day)
    told = _weight(t, unit, abs(change))
    return t("picture-up", weight=told, day=day) if change > 0 else t("picture-down", weight=told, day=day)


def _weight(t: Translator, unit: Unit, value: float) -> str:
    return weight(t, unit, to_kg(value, unit))
