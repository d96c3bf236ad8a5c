"""The map of muscles: a body from the front and from behind, each muscle coloured by its share."""

from collections.abc import Iterable, Mapping

from domain.exercises import Muscle
from screens.pictures.muscles import BACK, BODY, FRONT, HALF_WIDTH, HEAD, HEIGHT, Outline, Outlines
from screens.pictures.palette import Palette
from screens.pictures.pen import Box

_TENSION = 6.0
_HALF = 0.5


def body_map(box: Box, shares: Mapping[Muscle, float], palette: Palette) -> str:
    """Both views side by side, as large as the box allows. A share runs from 0, at rest, over 0.5, soft, to 1, the
    strongest colour."""
    scale = min(box.height / HEIGHT, box.width / (4 * HALF_WIDTH))
    y = box.y + (box.height - scale * HEIGHT) / 2
    views = ((box.x + box.width * 0.25, FRONT), (box.x + box.width * 0.75, BACK))
    return "".join(_view(x, y, scale, muscles, shares, palette) for x, muscles in views)


def _view(
    x: float,
    y: float,
    scale: float,
    muscles: Mapping[Muscle, Outlines],
    shares: Mapping[Muscle, float],
    palette: Palette,
) -> str:
    skin = [_both(BODY), _both(HEAD)]
    resting = [path for outlines in muscles.values() for path in map(_both, outlines)]
    parts = [_paths(skin, palette.body), _paths(resting, palette.muscle)]
    for muscle, share in shares.items():
        if share > 0 and muscle in muscles:
            parts.append(_paths(map(_both, muscles[muscle]), colour(share, palette)))
    return f'<g transform="translate({x:.1f} {y:.1f}) scale({scale:.4f})">{"".join(parts)}</g>'


def colour(share: float, palette: Palette) -> str:
    """What a share of 0 to 1 is coloured in."""
    if share <= _HALF:
        return _mixed(palette.muscle, palette.soft, share / _HALF)
    return _mixed(palette.soft, palette.accent, min(share, 1) / _HALF - 1)


def _mixed(first: str, second: str, share: float) -> str:
    parts = [(int(first[n : n + 2], 16), int(second[n : n + 2], 16)) for n in (1, 3, 5)]
    return "#" + "".join(f"{round(one + (other - one) * share):02x}" for one, other in parts)


def _paths(paths: Iterable[str], fill: str) -> str:
    return f'<path d="{"".join(paths)}" fill="{fill}"/>'


def _both(outline: Outline) -> str:
    """An outline and its mirror image; one that begins and ends on the middle line becomes a whole."""
    mirrored = tuple((-x, y) for x, y in outline)
    if outline[0][0] == 0:
        return _smooth((*outline, *reversed(mirrored[1:-1])))
    return _smooth(outline) + _smooth(mirrored)


def _smooth(points: Outline) -> str:
    """A closed curve through all points: Catmull and Rom's spline as cubic Béziers."""
    count = len(points)
    curve = [f"M{points[0][0]:g} {points[0][1]:g}"]
    for n, (x, y) in enumerate(points):
        (bx, by), (nx, ny), (ax, ay) = points[n - 1], points[(n + 1) % count], points[(n + 2) % count]
        curve.append(
            f"C{x + (nx - bx) / _TENSION:.1f} {y + (ny - by) / _TENSION:.1f}"
            f" {nx - (ax - x) / _TENSION:.1f} {ny - (ay - y) / _TENSION:.1f} {nx:g} {ny:g}"
        )
    return "".join(curve) + "Z"
