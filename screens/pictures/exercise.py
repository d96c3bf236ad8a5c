"""The card of an exercise: how it moves, and the muscles that it trains."""

from collections.abc import Iterable, Sequence
from math import atan2, cos, sin
from operator import itemgetter

from catalog.motions import motions
from domain.exercises import Exercise, Muscle
from domain.motions import Motion
from domain.units import Unit
from domain.volume import PRIME, SYNERGIST
from locales import Translator
from screens.names import muscle_names
from screens.pictures import pen, scene
from screens.pictures.body import body_map, colour
from screens.pictures.palette import DARK, Palette
from screens.pictures.pen import Box
from screens.pictures.shapes import Part, Place
from screens.pictures.sheet import MARK_WIDTH, barbell

WIDTH, HEIGHT = 1200, 740
SIDE, TOP, GAP, MAP_WIDTH = 36, 124, 20, 344
PAD, LEGEND = 24, 25
LARGEST, ARROW, MARK = 2.55, 40, 0.8
NAME, SMALLEST_NAME = 50.0, 34.0


def exercise_card(t: Translator, _: Unit, exercise: Exercise) -> str:
    """SVG, 1200 × 740: the poses of the movement, the muscles from both sides and their names."""
    left = Box(SIDE, TOP, WIDTH - 2 * SIDE - GAP - MAP_WIDTH, HEIGHT - TOP - SIDE)
    right = Box(left.right + GAP, TOP, MAP_WIDTH, left.height)
    return pen.page(
        WIDTH,
        HEIGHT,
        _head(t, exercise),
        pen.panel(left, pen.CARD, 36),
        frames(left, exercise, DARK),
        pen.panel(right, pen.CARD, 36),
        _muscles(t, right, exercise, DARK),
    )


def shares(exercise: Exercise) -> dict[Muscle, float]:
    """How much of a set each muscle does: 1 for a prime mover, a half for a synergist."""
    return {**dict.fromkeys(exercise.synergists, SYNERGIST), **dict.fromkeys(exercise.prime_movers, PRIME)}


def frames(box: Box, exercise: Exercise, palette: Palette) -> str:
    """The poses of its movement, numbered, each after the arrow that leads to it."""
    motion = motions()[exercise.motion or ""]
    tool = scene.tool_of(motion, exercise.equipment)
    scenes = [scene.parts(motion, tool, pose) for pose in motion.poses]
    drawn = poses(box, motion, scenes, palette, PAD)
    cells = _cells(box, len(scenes), scene.bounds(*scenes), PAD)[0] if len(scenes) > 1 else []
    return drawn + "".join(_number(cell, n, motion, palette) for n, cell in enumerate(cells))


def poses(box: Box, motion: Motion, scenes: Sequence[Sequence[Part]], palette: Palette, margin: float) -> str:
    """Scenes side by side or one under the other, whichever shows them larger."""
    need = scene.bounds(*scenes)
    cells, scale = _cells(box, len(scenes), need, margin)
    ground = scene.floor(need, palette) if motion.floor else ""
    drawn = []
    for cell, parts in zip(cells, scenes, strict=True):
        x = cell.x + cell.width / 2 - scale * (need.x + need.width / 2)
        y = cell.y + cell.height / 2 - scale * (need.y + need.height / 2)
        place = f"translate({x:.1f} {y:.1f}) scale({scale:.4f})"
        drawn.append(f'<g transform="{place}">{ground}{scene.painted(parts, palette)}</g>')
    return "".join(drawn)


def _cells(box: Box, count: int, need: Box, margin: float) -> tuple[list[Box], float]:
    across = [Box(box.x + n * box.width / count, box.y, box.width / count, box.height) for n in range(count)]
    down = [Box(box.x, box.y + n * box.height / count, box.width, box.height / count) for n in range(count)]
    fits = [(_scale(cells[0], need, margin), cells) for cells in (across, down)]
    scale, cells = max(fits, key=itemgetter(0))
    return cells, scale


def _scale(cell: Box, need: Box, margin: float) -> float:
    return min((cell.width - 2 * margin) / need.width, (cell.height - 2 * margin) / need.height, LARGEST)


def _number(cell: Box, n: int, motion: Motion, palette: Palette) -> str:
    """The number of a pose, after the way that leads to it."""
    x, y = cell.x + PAD + 4, cell.y + PAD + 24
    way = scene.way(motion, n - 1) if n else []
    told = pen.text(x + (ARROW + 14 if way else 0), y, str(n + 1), 30, palette.muted, pen.STRONG)
    return (_arrow(Box(x, y - 10 - ARROW / 2, ARROW, ARROW), way, palette.arrow) if way else "") + told


def _arrow(box: Box, way: Sequence[Place], colour: str) -> str:
    """A way on paper, made as large as the box, as an arrow."""
    left, top = min(x for x, _ in way), min(y for _, y in way)
    wide, tall = max(x for x, _ in way) - left, max(y for _, y in way) - top
    scale = box.width / max(wide, tall)
    x0, y0 = box.x + (box.width - scale * wide) / 2, box.y + (box.height - scale * tall) / 2
    line = [(x0 + scale * (x - left), y0 + scale * (y - top)) for x, y in way]
    (x, y), (px, py) = line[-1], line[-4]
    turn = atan2(y - py, x - px)
    tip = [(x - 13 * cos(turn + side * 0.6), y - 13 * sin(turn + side * 0.6)) for side in (1, -1)]
    return pen.polyline(line, colour, 4) + pen.polyline([tip[0], (x, y), tip[1]], colour, 4)


def _head(t: Translator, exercise: Exercise) -> str:
    """The name as large as it fits, and our mark."""
    name, right = exercise.name(t.language), WIDTH - SIDE - 12
    mark_at = right - pen.width_of(t("bot-name"), 30) - 12 - MARK_WIDTH * MARK
    room = mark_at - 2 * SIDE
    size = max(min(NAME, 0.99 * NAME * room / pen.width_of(name, NAME)), SMALLEST_NAME)
    return "".join(
        [
            pen.text(SIDE + 12, 82, pen.fitted(name, size, room), size, pen.INK, pen.BOLD),
            pen.text(right, 80, t("bot-name"), 30, pen.INK, pen.STRONG, "end"),
            barbell(mark_at, 70, MARK),
        ]
    )


def _muscles(t: Translator, box: Box, exercise: Exercise, palette: Palette) -> str:
    lines = [
        *_legend(t, exercise.prime_movers, colour(PRIME, palette), palette.ink, box.width - 2 * PAD - 30),
        *_legend(t, exercise.synergists, colour(SYNERGIST, palette), palette.muted, box.width - 2 * PAD - 30),
    ]
    room = Box(box.x + PAD, box.y + PAD, box.width - 2 * PAD, box.height - 3 * PAD - 34 * len(lines))
    y = room.bottom + PAD + 22
    drawn = [body_map(room, shares(exercise), palette)]
    for n, (dot, ink, words) in enumerate(lines):
        if dot:
            drawn.append(pen.dot(box.x + PAD + 9, y + 34 * n - 9, 11, dot))
        drawn.append(pen.text(box.x + PAD + 30, y + 34 * n, words, LEGEND, ink))
    return "".join(drawn)


def _legend(t: Translator, muscles: Iterable[Muscle], dot: str, ink: str, room: float) -> list[tuple[str, str, str]]:
    """The names in as many lines as they take, a dot of their colour before the first."""
    lines: list[str] = []
    for name in (muscle_names(t)[muscle] for muscle in muscles):
        longer = f"{lines[-1]}, {name}" if lines else name
        if lines and pen.width_of(longer, LEGEND) <= room:
            lines[-1] = longer
        else:
            lines[-1:] = [f"{lines[-1]},", name] if lines else [name]
    return [
        (dot if n == 0 else "", ink, words[:1].upper() + words[1:] if n == 0 else words)
        for n, words in enumerate(lines)
    ]
