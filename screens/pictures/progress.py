"""The picture of progress: weekly volume as bars, estimated 1RM of the main lifts as lines."""

from collections.abc import Sequence
from itertools import dropwhile

from domain.charts import Point, ProgressFacts, WeekVolume
from domain.units import Unit
from locales import Translator
from screens.pictures import chart, pen
from screens.pictures.lifts import Line, least_height, lifts_card, lines
from screens.pictures.pen import Box
from screens.pictures.sheet import SIDE, TOP, WIDTH, head
from screens.pictures.weeks import empty_card, weeks_card
from screens.values import exercise_name

SQUARE, TALL, GAP = 1080, 1350, 22
BARS_HEIGHT, FIRST_WEEK_HEIGHT = {SQUARE: 430, TALL: 386}, 372


def progress(t: Translator, unit: Unit, facts: ProgressFacts) -> str:
    """SVG, 1080 pixels wide and 1080 or 1350 high; weights are told in `unit`."""
    return draw(t, unit, facts.weeks, [(exercise_name(t, lift.exercise), lift.points) for lift in facts.lifts])


def draw(t: Translator, unit: Unit, weeks: Sequence[WeekVolume], lifts: Sequence[tuple[str, Sequence[Point]]]) -> str:
    """As `progress`, with lifts under any name. Weeks before the first set are left out."""
    weeks = list(dropwhile(lambda week: not (week.volume_kg or week.sets), weeks))
    shown = lines(t, unit, lifts)
    days = [week.monday for week in weeks] + [point.day for line in shown for point in line.points]
    if not days:
        return pen.page(WIDTH, SQUARE, head(t, t("picture-progress")), empty_card(t, _room(SQUARE)))
    span = chart.span(days)
    height = SQUARE if _bars_height(SQUARE, weeks) + GAP + least_height(shown) <= _room(SQUARE).height else TALL
    upper, lower = _cards(height, weeks, shown)
    return pen.page(
        WIDTH,
        height,
        head(t, t("picture-progress"), t("picture-span", weeks=span.weeks)),
        weeks_card(t, unit, upper, span, weeks) if upper else "",
        lifts_card(t, unit, lower, span, shown) if lower else "",
    )


def _cards(height: int, weeks: Sequence[WeekVolume], shown: Sequence[Line]) -> tuple[Box | None, Box | None]:
    """Where the two cards stand: what one of them does not need is the other's."""
    room = _room(height)
    if not weeks or not shown:
        return (room, None) if weeks else (None, room)
    lines_are_drawn = any(line.drawn for line in shown)
    upper = _bars_height(height, weeks) if lines_are_drawn else room.height - GAP - least_height(shown)
    rest = room.height - upper - GAP
    return Box(room.x, room.y, room.width, upper), Box(room.x, room.y + upper + GAP, room.width, rest)


def _bars_height(height: int, weeks: Sequence[WeekVolume]) -> float:
    return FIRST_WEEK_HEIGHT if len(weeks) == 1 else BARS_HEIGHT[height]


def _room(height: int) -> Box:
    """What is left under the title."""
    return Box(SIDE, TOP, WIDTH - 2 * SIDE, height - TOP - SIDE)
