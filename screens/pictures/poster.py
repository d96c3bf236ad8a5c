"""The ground of a picture to share: 1080 × 1350 pixels, our colours, a plate in the corner, our mark at the foot."""

from locales import Translator
from screens.pictures import pen
from screens.pictures.pen import Box
from screens.pictures.sheet import barbell

WIDTH, HEIGHT, SIDE = 1080, 1350, 72
INNER = WIDTH - 2 * SIDE
BLACK = 900
DEEP, LIGHT = "#082b25", "#1b7666"
FOOT = HEIGHT - 72
_HANGING = frozenset("gjpqy,")
_NUMBER, _NAME, _FARTHEST, _RULE = 62, 30, 120, "#2f6b5f"


def poster(t: Translator, eyebrow: str, day: str, *parts: str) -> str:
    """A whole picture: what it is on the upper left, when on the upper right, our name at the foot."""
    colours = ((0, LIGHT), (0.55, pen.GROUND), (1, DEEP))
    stops = "".join(f'<stop offset="{at}" stop-color="{colour}"/>' for at, colour in colours)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" font-family="{pen.FONT}">'
        f'<linearGradient id="ground" x1="1" y1="0" x2="0.2" y2="1">{stops}</linearGradient>'
        f"{pen.panel(Box(0, 0, WIDTH, HEIGHT), DEEP)}{pen.panel(Box(0, 0, WIDTH, HEIGHT), 'url(#ground)')}"
        f"{_plate(940, 250)}{_head(eyebrow, day)}{''.join(parts)}{_foot(t)}</svg>"
    )


def hero(y: float, words: str, below: str, colour: str = pen.INK) -> str:
    """The number that counts, as big as it fits, and what it is."""
    size = min(210.0, 200 * INNER / pen.width_of(words, 200) * 0.96)
    told = pen.text(SIDE, y + under(words), below, 44, pen.MUTED, pen.STRONG)
    return pen.text(SIDE - 6, y, words, size, colour, BLACK) + told


def under(words: str) -> float:
    """How far below the line of the big words the next one is: letters that hang down need room."""
    return 100 if _HANGING & set(words) else 72


def stats(y: float, told: list[tuple[str, str]]) -> str:
    """Up to four numbers side by side, each over its name."""
    widths = [max(pen.width_of(value, _NUMBER), pen.width_of(name, _NAME)) for value, name in told]
    free = max(INNER - sum(widths), 0)
    gap = min(free / max(len(told) - 1, 1), _FARTHEST)
    scale = min(1.0, INNER / (sum(widths) + gap * (len(told) - 1)))
    made, x = [pen.rule(SIDE, y, INNER, _RULE)], float(SIDE)
    for (value, name), wide in zip(told, widths, strict=True):
        made.append(pen.text(x, y + 82, value, _NUMBER * scale, pen.INK, pen.BOLD))
        made.append(pen.text(x, y + 124, name, _NAME * scale, pen.MUTED))
        x += (wide + gap) * scale
    return "".join([*made, pen.rule(SIDE, y + 158, INNER, _RULE)])


def ribbon(y: float, words: str) -> str:
    """Something to be proud of, set off in sand."""
    size = max(min(36.0, 36 * (INNER - 130) / pen.width_of(words, 36)), 26.0)
    words = pen.fitted(words, size, INNER - 130)
    box = Box(SIDE, y, min(INNER, pen.width_of(words, size) + 124), 84)
    told = pen.text(box.x + 90, y + 42 + size * 0.36, words, size, pen.SAND, pen.STRONG)
    return pen.panel(box, pen.SAND, 42, 0.16) + star(box.x + 50, y + 42, 24) + told


def pill(x: float, y: float, words: str) -> str:
    """A few words on the line y, set off in our colour."""
    box = Box(x, y - 44, pen.width_of(words, 42) + 44, 64)
    return pen.panel(box, pen.TEAL, 32) + pen.text(x + box.width / 2, y + 2, words, 42, pen.CARD, pen.BOLD, "middle")


def star(x: float, y: float, radius: float, colour: str = pen.SAND) -> str:
    """A star with five points."""
    turns = ((0, -1), (0.235, -0.324), (0.951, -0.309), (0.38, 0.124), (0.588, 0.809), (0, 0.4))
    half = [(dx, dy) for dx, dy in turns]
    places = half + [(-dx, dy) for dx, dy in reversed(half[1:-1])]
    points = " ".join(f"{x + dx * radius:.1f},{y + dy * radius:.1f}" for dx, dy in places)
    return f'<polygon points="{points}" fill="{colour}" stroke="{colour}" stroke-width="3" stroke-linejoin="round"/>'


def _head(eyebrow: str, day: str) -> str:
    return pen.text(SIDE, 116, eyebrow.upper(), 34, pen.TEAL, pen.BOLD) + pen.text(
        WIDTH - SIDE, 116, day, 34, pen.INK, pen.STRONG, "end"
    )


def _foot(t: Translator) -> str:
    words = pen.text(SIDE + 118, FOOT, t("bot-name"), 44, pen.INK, pen.BOLD)
    return barbell(SIDE, FOOT - 15, 1.2) + words


def _plate(x: float, y: float) -> str:
    """A plate as big as the corner, seen from the front, hardly there."""
    rings = ((430, 84, 0.10), (300, 10, 0.16), (176, 60, 0.08), (74, 12, 0.2))
    return "".join(
        f'<circle cx="{x}" cy="{y}" r="{r}" fill="none" stroke="{pen.TEAL}"'
        f' stroke-width="{wide}" stroke-opacity="{how}"/>'
        for r, wide, how in rings
    )
