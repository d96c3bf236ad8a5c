"""Two progress photos side by side, with their days."""

from base64 import b64encode

from domain.photos import Pair, Shot
from domain.units import Unit
from locales import Translator
from screens.photos import view_names
from screens.pictures import pen
from screens.pictures.pen import Box
from screens.pictures.sheet import SIDE, TOP, WIDTH, head

HEIGHT, GAP, FOOT, CORNER = 1080, 20, 84, 28
_KINDS = ((b"\xff\xd8", "jpeg"), (b"\x89PNG", "png"), (b"RIFF", "webp"))


def photos(t: Translator, unit: Unit, pair: Pair) -> str:
    """SVG, 1080 pixels square: each photo fills its half, cut at the edges where it must be."""
    del unit
    wide = (WIDTH - 2 * SIDE - GAP) / 2
    boxes = [Box(SIDE + n * (wide + GAP), TOP, wide, HEIGHT - TOP - FOOT - SIDE) for n in range(2)]
    weeks = max((pair.after.day - pair.before.day).days // 7, 0)
    title = view_names(t)[pair.view] if pair.view else t("photos-title")
    shots = [_shot(t, box, shot) for box, shot in zip(boxes, (pair.before, pair.after), strict=True)]
    return pen.page(WIDTH, HEIGHT, head(t, title, t("picture-apart", weeks=weeks)), *shots)


def _shot(t: Translator, box: Box, shot: Shot) -> str:
    kind = next((kind for start, kind in _KINDS if shot.data.startswith(start)), "jpeg")
    clip = f"clip{box.x:.0f}"
    frame = f'x="{box.x:.1f}" y="{box.y:.1f}" width="{box.width:.1f}" height="{box.height:.1f}"'
    day = f"{t.short_day(shot.day)} {shot.day.year}"
    return "".join(
        [
            f'<clipPath id="{clip}"><rect {frame} rx="{CORNER}"/></clipPath>',
            pen.panel(box, pen.CARD, CORNER),
            f'<g clip-path="url(#{clip})"><image {frame} preserveAspectRatio="xMidYMid slice"',
            f' href="data:image/{kind};base64,{b64encode(shot.data).decode()}"/></g>',
            pen.text(box.x + box.width / 2, box.bottom + 58, day, 38, pen.INK, pen.STRONG, "middle"),
        ]
    )
