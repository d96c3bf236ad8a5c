"""The colours of figures and muscle maps, on a dark and on a light ground."""

from collections.abc import Mapping
from dataclasses import dataclass

from screens.pictures import pen


@dataclass(frozen=True, slots=True)
class Palette:
    """`tones` are those of the parts of a figure; `body` and `muscle` those of a muscle map at rest, `soft` that
    of a muscle that helps."""

    ground: str
    ink: str
    muted: str
    accent: str
    soft: str
    arrow: str
    floor: str
    body: str
    muscle: str
    tones: Mapping[str, str]


DARK = Palette(
    ground=pen.CARD,
    ink=pen.INK,
    muted=pen.MUTED,
    accent=pen.WARM,
    soft="#b5785a",
    arrow=pen.SAND,
    floor="#123d35",
    body="#1d4a41",
    muscle="#34665b",
    tones={
        "skin": "#e3efe9",
        "skin_far": "#a9c6bb",
        "shirt": pen.TEAL,
        "shorts": "#2c7565",
        "shorts_far": "#22594d",
        "shoes": pen.INK,
        "shoes_far": "#b4cfc5",
        "hair": "#49685f",
        "accent": pen.WARM,
        "steel": "#8fb0a5",
        "rope": "#8fb0a5",
        "pad": "#47796c",
        "frame": "#2f5a50",
    },
)
LIGHT = Palette(
    ground="#ffffff",
    ink="#12332c",
    muted="#55756b",
    accent="#e07a4b",
    soft="#f3bfa3",
    arrow="#b98a1d",
    floor="#edf4f1",
    body="#e3ece8",
    muscle="#c3d6ce",
    tones={
        "skin": "#f0cdb4",
        "skin_far": "#d3ab90",
        "shirt": "#2fa88b",
        "shorts": "#17594c",
        "shorts_far": "#10443a",
        "shoes": "#12332c",
        "shoes_far": "#45645b",
        "hair": "#4a3a33",
        "accent": "#e07a4b",
        "steel": "#7d938c",
        "rope": "#7d938c",
        "pad": "#a9c4ba",
        "frame": "#cddcd6",
    },
)
