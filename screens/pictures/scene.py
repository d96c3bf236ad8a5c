"""A moment of a movement on paper: figure, implement and scenery, painted from far to near."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import hypot

from domain.exercises import Equipment
from domain.motions import Motion, Pose
from screens.pictures.figure import figure
from screens.pictures.implements import implement
from screens.pictures.palette import Palette
from screens.pictures.passage import passage
from screens.pictures.pen import Box
from screens.pictures.scenery import joint, scenery
from screens.pictures.shapes import FINE, Easel, Part, Place
from screens.pictures.skeleton import Joints, joints
from screens.pictures.space import Camera

_SEAMLESS = frozenset(("pad", "frame"))
_OUTLINED = frozenset(("accent", "steel"))
_HALO, _LINE_HALO = 1.5, 1.4
_STEPS, _SHORTEST, _MIDDLE_COUNTS = 12, 6.0, 1.6


def tool_of(motion: Motion, equipment: Iterable[Equipment]) -> Equipment | None:
    """The one of an exercise's things that the motion is drawn with."""
    return next((each for each in equipment if each in motion.implements), None)


def parts(motion: Motion, tool: Equipment | None, pose: Pose) -> list[Part]:
    """Everything that is seen of a pose, from far to near."""
    return sorted(seen(motion, tool, pose, joints(pose, motion.grip)), key=lambda part: part.near)


def seen(motion: Motion, tool: Equipment | None, pose: Pose, body: Joints, corners: int = FINE) -> list[Part]:
    """Everything that is seen of a body in a pose, in no order but always the same; faces by so many corners."""
    easel = Easel(Camera(motion.view, motion.height), corners)
    return [*figure(easel, body), *implement(easel, motion, tool, pose, body), *scenery(easel, motion.props, body)]


def bounds(*scenes: Sequence[Part]) -> Box:
    """What all of them take of the paper, in centimetres."""
    places = [place for scene in scenes for part in scene for place in part.outline]
    left, top = min(x for x, _ in places), min(y for _, y in places)
    return Box(left, top, max(x for x, _ in places) - left, max(y for _, y in places) - top)


def floor(box: Box, palette: Palette) -> str:
    """The ground under a figure."""
    middle, half = box.x + box.width / 2, box.width / 2
    return (
        f'<ellipse cx="{middle:.1f}" cy="0" rx="{half:.1f}" ry="{max(9.0, half * 0.13):.1f}" fill="{palette.floor}"/>'
    )


def painted(scene: Sequence[Part], palette: Palette) -> str:
    """The parts as SVG, in centimetres."""
    return "".join(piece for part in scene for piece in pieces(part, palette))


def pieces(part: Part, palette: Palette) -> list[str]:
    """The one or two shapes of a part: what parts it from others, and itself."""
    tone = palette.tones[part.tone]
    if part.width:
        under = [_line(part.outline, palette.ground, part.width + _LINE_HALO, "butt")] if part.tone in _OUTLINED else []
        return [*under, _line(part.outline, tone, part.width, "round")]
    apart = part.halo and part.tone not in _SEAMLESS
    under = [_line(part.halo, palette.ground, _HALO, "butt")] if apart else []
    return [*under, f'<polygon points="{points(part.outline)}" fill="{tone}"/>']


def points(places: Sequence[Place]) -> str:
    return " ".join(f"{x:.2f},{y:.2f}" for x, y in places)


def way(motion: Motion, leg: int) -> list[Place]:
    """Where the tracked part goes on paper from a pose to the next; empty when it hardly moves.

    Hands that go apart or together leave their middle in place: then it is the right one's way.
    """
    tracked = ("hands", "right_hand") if motion.track == "hands" else (motion.track,)
    ways = [_places(motion, leg, each) for each in tracked if each]
    longest = max(ways, key=_length, default=[])
    plain = ways[0] if ways and _length(ways[0]) * _MIDDLE_COUNTS > _length(longest) else longest
    return plain if _length(plain) > _SHORTEST else []


def _places(motion: Motion, leg: int, part: str) -> list[Place]:
    camera, (first, second) = Camera(motion.view, motion.height), motion.poses[leg : leg + 2]
    bodies = [passage(first, second, n / _STEPS, motion.grip)[1] for n in range(_STEPS + 1)]
    spots = [camera.spot(joint(body, part)) for body in bodies]
    return [(spot.x, spot.y) for spot in spots]


def _length(way: Sequence[Place]) -> float:
    return sum(hypot(bx - ax, by - ay) for (ax, ay), (bx, by) in pairwise(way))


def _line(places: Sequence[Place], colour: str, width: float, cap: str) -> str:
    return (
        f'<polyline points="{points(places)}" fill="none" stroke="{colour}" stroke-width="{width:g}"'
        f' stroke-linejoin="round" stroke-linecap="{cap}"/>'
    )
