"""What every picture of ours begins with: its title, and our mark."""

from locales import Translator
from screens.pictures import pen
from screens.pictures.pen import Box

WIDTH = 1080
SIDE, TOP = 36, 172
MARK_WIDTH = 80


def head(t: Translator, title: str, subtitle: str = "") -> str:
    """The title with a line below it, our name and mark on the right."""
    right = WIDTH - SIDE - 16
    name_at = right - pen.width_of(t("bot-name"), 36)
    room = name_at - MARK_WIDTH - 40 - SIDE
    size = min(62.0, 62 * room / pen.width_of(title, 62))
    return "".join(
        [
            pen.text(SIDE + 16, 94, title, size, pen.INK, pen.BOLD),
            pen.text(SIDE + 16, 142, subtitle, 33, pen.MUTED),
            pen.text(right, 90, t("bot-name"), 36, pen.INK, pen.STRONG, "end"),
            barbell(name_at - MARK_WIDTH - 16, 78),
        ]
    )


def barbell(x: float, y: float, scale: float = 1) -> str:
    """Our mark, its middle at `y`: a bar with two plates a side, 80 pixels wide at scale 1."""
    plates = [(8, 28), (20, 44), (50, 44), (62, 28)]
    bar = pen.panel(Box(x, y - 3 * scale, MARK_WIDTH * scale, 6 * scale), pen.TEAL, 3 * scale)
    return bar + "".join(
        pen.panel(Box(x + at * scale, y - tall * scale / 2, 10 * scale, tall * scale), pen.TEAL, 4 * scale)
        for at, tall in plates
    )
