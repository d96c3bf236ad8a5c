"""A movement that moves by itself, as SVG for a page: there and back between its poses."""

from collections.abc import Iterable, Sequence
from math import cos, pi

from catalog.motions import motions
from domain.exercises import Equipment, Exercise
from domain.motions import Motion
from screens.pictures import scene
from screens.pictures.palette import Palette
from screens.pictures.passage import passage
from screens.pictures.shapes import Part, Place

CORNERS, STEPS, SECONDS_A_LEG = 24, 5, 1.3
_MARGIN = 6.0
_REST = 0.12
_STYLE = (
    "<style>.motion-still{display:none}@media(prefers-reduced-motion:reduce)"
    "{.motion-still{display:inline}.motion-moving{display:none}}</style>"
)


def movement(exercise: Exercise, palette: Palette) -> str:
    """SVG without a ground of its own; KeyError for an exercise without a motion.

    Who prefers reduced motion sees the first pose standing still.
    """
    motion = motions()[exercise.motion or ""]
    tool = scene.tool_of(motion, exercise.equipment)
    poses = [scene.parts(motion, tool, pose) for pose in motion.poses]
    room = scene.bounds(*poses)
    still = scene.painted(poses[0], palette)
    drawn = still if len(poses) == 1 else _STYLE + _both(still, _moving(motion, tool, palette))
    ground = scene.floor(room, palette) if motion.floor else ""
    view = (
        f"{room.x - _MARGIN:.0f} {room.y - _MARGIN:.0f} {room.width + 2 * _MARGIN:.0f} {room.height + 2 * _MARGIN:.0f}"
    )
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{view}">{ground}{drawn}</svg>'


def _both(still: str, moving: str) -> str:
    return f'<g class="motion-still">{still}</g><g class="motion-moving">{moving}</g>'


def _moving(motion: Motion, tool: Equipment | None, palette: Palette) -> str:
    """Every part with all its places in time, in the order of its mean nearness."""
    moments = [
        scene.seen(motion, tool, *passage(first, second, share, motion.grip), CORNERS)
        for first, second in zip(motion.poses, motion.poses[1:], strict=False)
        for share in _shares()
    ]
    lives = sorted(zip(*moments, strict=True), key=lambda life: sum(part.near for part in life))
    seconds = 2 * SECONDS_A_LEG * (len(motion.poses) - 1)
    return "".join(_life(life, palette, seconds) for life in lives)


def _shares() -> Iterable[float]:
    """From a pose to the next, slow at both ends."""
    return [(1 - cos(pi * n / STEPS)) / 2 for n in range(STEPS + 1)]


def _life(life: Sequence[Part], palette: Palette, seconds: float) -> str:
    part = life[0]
    if all(other.outline == part.outline for other in life):
        return "".join(scene.pieces(part, palette))
    shapes = [scene.pieces(part, palette)]
    outlines = [_there_and_back([each.outline for each in life], seconds)]
    if len(shapes[0]) > 1:
        under = [each.outline if each.width else _filled(each.halo or each.outline[:1]) for each in life]
        outlines.insert(0, _there_and_back(under, seconds))
    return "".join(_opened(shape, way) for shape, way in zip(shapes[0], outlines, strict=True))


def _filled(halo: tuple[Place, ...]) -> tuple[Place, ...]:
    """A halo with always as many points: the last one repeated."""
    return (*halo, *(halo[-1:] * (CORNERS + 1 - len(halo))))


def _opened(shape: str, inside: str) -> str:
    return f"{shape.removesuffix('/>')}>{inside}</{shape[1:].split(' ', 1)[0]}>"


def _there_and_back(places: Sequence[Sequence[Place]], seconds: float) -> str:
    told = [" ".join(f"{x:.1f},{y:.1f}" for x, y in each) for each in places]
    told += reversed(told[:-1])
    times = [_REST / 2 + (1 - _REST) * n / (len(told) - 1) for n in range(len(told))]
    values, moments = ";".join([told[0], *told, told[0]]), ";".join(f"{at:.3f}" for at in (0, *times, 1))
    return (
        f'<animate attributeName="points" values="{values}" keyTimes="{moments}" dur="{seconds:g}s"'
        ' repeatCount="indefinite"/>'
    )
