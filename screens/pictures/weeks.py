"""The card of weekly volume; of sets for those who lift nothing but themselves."""

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap

from domain.charts import Point, WeekVolume
from domain.units import Unit, from_kg
from locales import Translator
from screens.pictures import chart, pen
from screens.pictures.chart import Plot, Span
from screens.pictures.pen import Box
from screens.values import whole_weight

PAD = 44


@dataclass(frozen=True, slots=True)
class Weeks:
    """What the bars show, week by week, and how each is told."""

    title: str
    values: tuple[Point, ...]
    told: tuple[str, ...]


def weeks_card(t: Translator, unit: Unit, box: Box, span: Span, weeks: Sequence[WeekVolume]) -> str:
    """Bars, the week under way standing out; a first week is told in words."""
    shown = _measured(t, unit, weeks)
    back = pen.panel(box, pen.CARD, 36)
    return back + (_first_week(t, box, weeks[0], shown) if len(weeks) == 1 else _bars(t, box, span, shown))


def empty_card(t: Translator, box: Box) -> str:
    """What stands there before the first set."""
    y = box.y + box.height / 2 - 20
    words = [pen.text(box.x + PAD, y + 54 * n, line, 42) for n, line in enumerate(wrap(t("picture-nothing"), 22))]
    return "".join([pen.panel(box, pen.CARD, 36), *words, _weeks_to_come(box, first=0.4)])


def _measured(t: Translator, unit: Unit, weeks: Sequence[WeekVolume]) -> Weeks:
    if any(week.volume_kg for week in weeks):
        values = tuple(Point(week.monday, from_kg(week.volume_kg, unit)) for week in weeks)
        return Weeks(t("picture-volume"), values, tuple(whole_weight(t, unit, week.volume_kg) for week in weeks))
    values = tuple(Point(week.monday, week.sets) for week in weeks)
    return Weeks(t("picture-sets"), values, tuple(t("picture-count", sets=week.sets) for week in weeks))


def _first_week(t: Translator, box: Box, week: WeekVolume, shown: Weeks) -> str:
    x, y = box.x + PAD, box.y + box.height / 2 - 24
    count = f" · {t('picture-count', sets=week.sets)}" if week.volume_kg else ""
    more = [
        pen.text(x, y + 106 + 42 * n, line, 31, pen.MUTED) for n, line in enumerate(wrap(t("picture-more-to-come"), 36))
    ]
    size = min(112, 640 / pen.width_of(shown.told[0], 1))
    return "".join(
        [
            pen.text(x, y - 18, shown.told[0], size, pen.TEAL, pen.BOLD),
            pen.text(x, y + 42, t("picture-this-week") + count, 34, pen.INK, pen.STRONG),
            *more,
            _weeks_to_come(box, first=1),
        ]
    )


def _weeks_to_come(box: Box, first: float) -> str:
    """A bar for the first week, as strong as is told, and others that will follow."""
    tall, wide, step = min(box.height - 2 * PAD, 300), 44, 66
    x, y = box.right - PAD - 3 * step - wide, box.y + (box.height - tall) / 2
    return "".join(
        pen.panel(Box(x + n * step, y, wide, tall), pen.TEAL, 12, opacity)
        for n, opacity in enumerate((first, 0.26, 0.15, 0.07))
    )


def _bars(t: Translator, box: Box, span: Span, shown: Weeks) -> str:
    *before, this = shown.values
    best = max(before, key=lambda point: point.value)
    is_best = this.value >= best.value
    room = Box(box.x + PAD + chart.GUTTER, box.y + 162, box.width - 2 * PAD - chart.GUTTER, box.height - 228)
    plot = Plot(room, span, chart.axis(0, max(best.value, this.value, 4), 4 if room.height < 300 else 6))
    return "".join(
        [
            pen.text(box.x + PAD, box.y + 66, shown.title, 37, pen.INK, pen.STRONG),
            pen.text(
                box.x + PAD,
                box.y + 104,
                t("picture-best-week", weeks=len(shown.values)) if is_best else t("picture-this-week"),
                chart.LABEL,
                pen.MUTED,
            ),
            pen.text(box.right - PAD, box.y + 82, shown.told[-1], 56, pen.TEAL, pen.BOLD, "end"),
            chart.grid(plot, t.number),
            chart.bars(plot, shown.values, pen.TEAL, pen.TEAL_QUIET),
            "" if is_best else chart.over_bar(plot, best, shown.told[shown.values.index(best)]),
            chart.under_weeks(t, plot, t("picture-this-week")),
        ]
    )
