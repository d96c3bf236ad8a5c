"""The pen of our pictures: shapes and words as SVG, in one font and one set of colours."""

import re
from dataclasses import dataclass
from functools import cache
from html import escape
from itertools import accumulate, takewhile
from unicodedata import normalize

FONT = "Source Sans Pro"
INK, MUTED, GRID = "#f1f7f4", "#b9d2c9", "#2c4f47"
GLOW, GROUND, CARD = "#17695b", "#0e4238", "#0c2e28"
TEAL, TEAL_QUIET, WARM, SAND = "#5fceb2", "#2c7565", "#f0a57f", "#efdca4"
PLAIN, STRONG, BOLD = 400, 600, 700
GLOW_HEIGHT = 400
LONGEST = 200

_UNWRITABLE = re.compile(
    r"[^ -~\xa0-\u017e\u0218-\u021b\u0386-\u03ce\u0400-\u045f\u1ea0-\u1ef9\u2013\u2014\u2018-\u201a\u201c-\u201e"
    r"\u2022\u2026\u2032\u2033\u2044\u20ac\u2212]"
)
_ADVANCES = {
    0.28: " ',.:;ijl|·’",
    0.33: "!()-I[]f{}",
    0.38: "/\\rt",
    0.45: "*?sz",
    0.52: '"#$+0123456789<=>FJLY^_acegvxy~×−–“”',
    0.57: "AESTVXZ`bdhknopqu",
    0.62: "BCKPR",
    0.68: "&DGHNOQU",
    0.76: "Mw",
    0.97: "%@Wm…",
}
_ADVANCE = {letter: advance for advance, letters in _ADVANCES.items() for letter in letters}


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle; x and y are its upper left corner, all in pixels."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height


def writable(words: str) -> str:
    """What our font can write of somebody's words, on one line: Latin, Greek and Cyrillic, no emoji."""
    composed = normalize("NFKC", words[:LONGEST]).replace("\u2010", "-").replace("...", "…")
    return " ".join(_UNWRITABLE.sub("", re.sub(r"\s", " ", composed)).split())


def width_of(words: str, size: float) -> float:
    """How wide words are at a font size in semibold, rounded up a little."""
    return size * sum(map(_advance, words))


def fitted(words: str, size: float, room: float) -> str:
    """The words, ended by "…" where they would be wider than `room`."""
    if width_of(words, size) <= room:
        return words
    widths = accumulate(map(_advance, words), initial=_advance("…"))
    kept = sum(1 for _ in takewhile(lambda width: width * size <= room, widths)) - 1
    return words[: max(kept, 0)].rstrip() + "…"


def text(
    x: float, y: float, words: str, size: float, fill: str = INK, weight: int = PLAIN, anchor: str = "start"
) -> str:
    """Words on the line y; x is their `start`, `middle` or `end`."""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size:g}" font-weight="{weight}" fill="{fill}"'
        f' text-anchor="{anchor}">{escape(writable(words))}</text>'
    )


def panel(box: Box, fill: str, radius: float = 0, opacity: float = 1) -> str:
    """A filled rectangle with round corners."""
    return (
        f'<rect x="{box.x:.1f}" y="{box.y:.1f}" width="{box.width:.1f}" height="{box.height:.1f}"'
        f' rx="{radius:g}" fill="{fill}" fill-opacity="{opacity:g}"/>'
    )


def dot(x: float, y: float, radius: float, fill: str, ring: str = CARD) -> str:
    """A point, set off from the line that it sits on."""
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:g}" fill="{fill}" stroke="{ring}" stroke-width="5"/>'


def rule(x: float, y: float, width: float, colour: str = GRID) -> str:
    """A thin horizontal line."""
    return f'<path d="M{x:.1f} {y:.1f}h{width:.1f}" stroke="{colour}" stroke-width="2"/>'


def polyline(places: list[tuple[float, float]], colour: str, width: float = 6) -> str:
    """A line through places."""
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
    return (
        f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="{width:g}"'
        ' stroke-linejoin="round" stroke-linecap="round"/>'
    )


def shade(places: list[tuple[float, float]], floor: float, colour: str) -> str:
    """The ground under a line, fading out towards `floor`."""
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in [(places[0][0], floor), *places, (places[-1][0], floor)])
    name = f"fade{colour[1:]}"
    stops = f'<stop stop-color="{colour}" stop-opacity=".28"/><stop offset="1" stop-color="{colour}" stop-opacity="0"/>'
    gradient = f'<linearGradient id="{name}" x2="0" y2="1">{stops}</linearGradient>'
    return f'{gradient}<polygon points="{path}" fill="url(#{name})"/>'


def page(width: float, height: float, *parts: str) -> str:
    """A whole picture, on a ground of its own that stands out in a light and in a dark chat."""
    stops = f'<stop stop-color="{GLOW}"/><stop offset="1" stop-color="{GROUND}"/>'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:g}" height="{height:g}" font-family="{FONT}">'
        f'<linearGradient id="glow" x2="0" y2="1">{stops}</linearGradient>'
        f"{panel(Box(0, 0, width, height), GROUND)}{panel(Box(0, 0, width, GLOW_HEIGHT), 'url(#glow)')}"
        f"{''.join(parts)}</svg>"
    )


@cache
def _advance(letter: str) -> float:
    return _ADVANCE.get(normalize("NFD", letter)[0], 0.8)
