"""Contact sheets for who reviews the drawings: many movements at once, and every muscle."""

from collections.abc import Sequence
from math import ceil

from domain.exercises import Equipment, Exercise, Muscle
from domain.motions import Motion
from screens.pictures import pen, scene
from screens.pictures.body import body_map
from screens.pictures.exercise import poses
from screens.pictures.palette import Palette
from screens.pictures.pen import Box

PAGE_WIDTH, SLENDERNESS = 1512, 0.75
TITLE, LABEL, GAP = 54, 22, 3
ABREAST, BODY_WIDTH, BODY_HEIGHT = 7, 216, 280
Drawn = tuple[Exercise, Motion, Equipment | None]


def movements(title: str, drawn: Sequence[Drawn], palette: Palette, width: int) -> str:
    """SVG: a cell so wide for each movement, under the name of an exercise that it shows."""
    columns, height = PAGE_WIDTH // width, width * SLENDERNESS
    rows = ceil(len(drawn) / columns)
    cells = []
    for n, (exercise, motion, tool) in enumerate(drawn):
        box = _cell(n % columns * width, TITLE + n // columns * height, width, height)
        room = Box(box.x, box.y + LABEL, box.width, box.height - LABEL)
        scenes = [scene.parts(motion, tool, pose) for pose in motion.poses]
        cells += [pen.panel(box, palette.ground, 8), _label(box, exercise.name("en"), palette)]
        cells.append(poses(room, motion, scenes, palette, margin=6))
    return _page(title, PAGE_WIDTH, TITLE + rows * height, "".join(cells), palette)


def muscles(title: str, palette: Palette) -> str:
    """SVG: a body for each muscle, that muscle in the strongest colour and its name above."""
    cells = []
    for n, muscle in enumerate(Muscle):
        box = _cell(n % ABREAST * BODY_WIDTH, TITLE + n // ABREAST * BODY_HEIGHT, BODY_WIDTH, BODY_HEIGHT)
        room = Box(box.x + 8, box.y + LABEL, box.width - 16, box.height - LABEL - 8)
        cells += [pen.panel(box, palette.ground, 8), _label(box, muscle.replace("_", " "), palette)]
        cells.append(body_map(room, {muscle: 1}, palette))
    return _page(title, PAGE_WIDTH, TITLE + len(Muscle) // ABREAST * BODY_HEIGHT, "".join(cells), palette)


def _cell(x: float, y: float, width: float, height: float) -> Box:
    return Box(x + GAP, y + GAP, width - 2 * GAP, height - 2 * GAP)


def _label(box: Box, words: str, palette: Palette) -> str:
    return pen.text(box.x + 8, box.y + 17, pen.fitted(words, 13, box.width - 16), 13, palette.muted)


def _page(title: str, width: float, height: float, drawn: str, palette: Palette) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:g}" height="{height:g}" font-family="{pen.FONT}">'
        f"{pen.panel(Box(0, 0, width, height), palette.floor)}"
        f"{pen.text(14, 36, title, 26, palette.ink, pen.STRONG)}{drawn}</svg>"
    )
