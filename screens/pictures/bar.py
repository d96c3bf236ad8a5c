"""The picture of a loaded bar: one end of it from the side, plates to scale in the colours of competition."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from domain.loading import Loading, printed
from domain.units import Unit
from locales import Translator
from screens.pictures import pen
from screens.pictures.pen import Box
from screens.pictures.sheet import SIDE, TOP, WIDTH, head
from screens.values import weight

HEIGHT, PAD = 840, 44
SHAFT_MM, SLEEVE_MM, BAR_MM, END_MM = 28, 415, 50, 30
SHAFT_SHOWN, LIST_WIDTH = 74, 270
STEEL, STEEL_DARK, LABEL_DARK = "#c3d0cb", "#8fa39c", "#16302a"
_RED, _BLUE, _YELLOW, _GREEN, _WHITE, _CHROME = "#d8483f", "#3f7fd0", "#e8bd3e", "#3da56c", "#edf2ef", "#b3c0bb"


@dataclass(frozen=True, slots=True)
class Disc:
    """A plate in mm: how high, how thick; bumpers and discs as rulebooks and makers have them."""

    height: float
    thick: float
    colour: str


_DISCS = {
    Unit.KG: {
        25: Disc(450, 62, _RED),
        20: Disc(450, 54, _BLUE),
        15: Disc(450, 42, _YELLOW),
        10: Disc(450, 34, _GREEN),
        5: Disc(230, 26, _WHITE),
        2.5: Disc(210, 19, _RED),
        1.25: Disc(160, 16, _CHROME),
        0.5: Disc(135, 13, _WHITE),
    },
    Unit.LB: {
        55: Disc(450, 62, _RED),
        45: Disc(450, 54, _BLUE),
        35: Disc(450, 42, _YELLOW),
        25: Disc(450, 34, _GREEN),
        10: Disc(230, 26, _WHITE),
        5: Disc(210, 19, _BLUE),
        2.5: Disc(160, 16, _GREEN),
        1.25: Disc(135, 13, _WHITE),
    },
}
_OTHER = Disc(230, 30, _CHROME)


def bar(t: Translator, unit: Unit, found: Loading) -> str:
    """SVG, 1080 × 840 pixels: the weight, one end of the bar, and a list of what is on it."""
    box = Box(SIDE, TOP, WIDTH - 2 * SIDE, HEIGHT - TOP - SIDE)
    subtitle = t("picture-bar", bar=weight(t, unit, found.plates.bar_kg))
    listed = _listed(t, unit, box, found.side)
    parts = [pen.panel(box, pen.CARD, 36), _end(t, unit, box, found.side), listed]
    return pen.page(WIDTH, HEIGHT, head(t, weight(t, unit, found.made_kg), subtitle), *parts)


def _end(t: Translator, unit: Unit, box: Box, side: Sequence[float]) -> str:
    """Shaft, collar, plates from the inside out, and what is left of the sleeve."""
    discs = [_disc(kg, unit) for kg in side]
    sleeve = max(SLEEVE_MM, sum(disc.thick for disc in discs) + 40)
    scale = min((box.width - LIST_WIDTH - PAD - SHAFT_SHOWN - 30) / (sleeve + END_MM), (box.height - 110) / 450)
    y, x = box.y + box.height / 2, box.x + SHAFT_SHOWN
    made = [
        _steel(Box(box.x, y - SHAFT_MM * scale / 2, SHAFT_SHOWN, SHAFT_MM * scale), 0),
        _steel(Box(x + END_MM * scale, y - BAR_MM * scale / 2, sleeve * scale, BAR_MM * scale), 6),
        _steel(Box(x, y - 85 * scale / 2, END_MM * scale, 85 * scale), 6),
    ]
    x += END_MM * scale + 2
    for kg, disc in zip(side, discs, strict=True):
        wide, tall = disc.thick * scale, disc.height * scale
        made.append(_plate(t, Box(x, y - tall / 2, wide, tall), disc, printed(kg, unit)[0]))
        x += wide
    return "".join(made)


def _disc(kg: float, unit: Unit) -> Disc:
    value, said = printed(kg, unit)
    return _DISCS[said].get(value, _OTHER)


def _plate(t: Translator, box: Box, disc: Disc, value: float) -> str:
    """A plate from the side, its number along it where there is room."""
    r = min(10.0, box.width / 3)
    inner = Box(box.x + 1, box.y, box.width - 2, box.height)
    lit = Box(box.x + 1, box.y + box.height * 0.06, (box.width - 2) * 0.28, box.height * 0.88)
    shade = Box(box.x + 1 + (box.width - 2) * 0.82, box.y, (box.width - 2) * 0.18, box.height)
    parts = [
        pen.panel(inner, disc.colour, r),
        pen.panel(shade, "#000000", r / 2, 0.16),
        pen.panel(lit, "#ffffff", r / 2, 0.14),
    ]
    size = min(34.0, box.width * 0.72)
    if size >= 15:
        parts.append(
            _upright(box, t.number(value), size, LABEL_DARK if disc.colour in (_WHITE, _YELLOW, _CHROME) else pen.INK)
        )
    return "".join(parts)


def _upright(box: Box, words: str, size: float, colour: str) -> str:
    """Words that run upwards, above the middle of a plate: the bar goes through there."""
    x, y = box.x + box.width / 2 + size * 0.35, box.y + box.height * 0.24
    return f'<g transform="rotate(-90 {x:.1f} {y:.1f})">{pen.text(x, y, words, size, colour, pen.BOLD, "middle")}</g>'


def _steel(box: Box, radius: float) -> str:
    shine = Box(box.x, box.y + box.height * 0.16, box.width, box.height * 0.2)
    low = Box(box.x, box.y + box.height * 0.68, box.width, box.height * 0.32)
    return pen.panel(box, STEEL, radius) + pen.panel(low, STEEL_DARK, radius / 2) + pen.panel(shine, "#ffffff", 0, 0.5)


def _listed(t: Translator, unit: Unit, box: Box, side: Sequence[float]) -> str:
    """What goes on each side, the innermost first."""
    rows = [(kg, len(list(same))) for kg, same in groupby(side)]
    step = min(66.0, (box.height - 150) / max(len(rows), 1))
    x, y = box.right - LIST_WIDTH, box.y + box.height / 2 - step * (len(rows) - 2) / 2 + 10
    title = t("picture-each-side") if rows else t("picture-bare")
    made = [pen.text(x, y - step, title, 31, pen.MUTED)]
    for n, (kg, count) in enumerate(rows):
        at = y + n * step
        value, said = printed(kg, unit)
        told = weight(t, said, kg) if said is not unit else t.number(value)
        made.append(pen.panel(Box(x, at - 24, 16, 32), _disc(kg, unit).colour, 5))
        made.append(pen.text(x + 34, at + 4, f"{count} × {told}", min(42.0, step * 0.62), pen.INK, pen.STRONG))
    return "".join(made)
