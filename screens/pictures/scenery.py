"""What stands around the figure: benches, boxes, bars, stations and machines, built of blocks, tubes and wheels."""

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from math import ceil, cos, pi, sin

from domain.motions import Prop
from screens.pictures.shapes import Easel, Part
from screens.pictures.skeleton import Joints
from screens.pictures.space import UP, Vec, middle

_RIGHTWARD = Vec(0, 0, 1)
_PIECE, _LEVER_PIECES = 20.0, 4
_FOOT = 2.0


def scenery(easel: Easel, props: Sequence[Prop], body: Joints) -> list[Part]:
    """The parts of all props, those that follow the body moved along with it."""
    return [part for n, prop in enumerate(props) for part in _KINDS[prop.kind](easel, f"p{n}", prop, body)]


def joint(body: Joints, name: str) -> Vec:
    """A place of the body that a prop can follow or an arrow can track."""
    right_arm, left_arm, right_leg, left_leg = body.right_arm, body.left_arm, body.right_leg, body.left_leg
    return {
        "hands": middle(right_arm.hand, left_arm.hand),
        "right_hand": right_arm.hand,
        "left_hand": left_arm.hand,
        "elbows": middle(right_arm.elbow, left_arm.elbow),
        "right_elbow": right_arm.elbow,
        "left_elbow": left_arm.elbow,
        "feet": middle(right_leg.ankle, left_leg.ankle),
        "right_foot": right_leg.ankle,
        "left_foot": left_leg.ankle,
        "balls": middle(right_leg.ball, left_leg.ball),
        "right_ball": right_leg.ball,
        "knees": middle(right_leg.knee, left_leg.knee),
        "right_knee": right_leg.knee,
        "left_knee": left_leg.knee,
        "hips": body.trunk.hip,
        "waist": body.trunk.waist,
        "shoulders": body.trunk.neck,
        "head": body.trunk.head,
    }[name]


def _place(prop: Prop, body: Joints) -> Vec:
    return Vec(*prop.at) + (joint(body, prop.follow) if prop.follow else Vec(0, 0, 0))


def _block(easel: Easel, name: str, prop: Prop, body: Joints) -> list[Part]:
    """A box about `at`, as large as `size`, its front end raised by `tilt`."""
    return _box(easel, name, prop.tone, _place(prop, body), Vec(*prop.size), prop.tilt)


def _box(easel: Easel, name: str, tone: str, centre: Vec, size: Vec, tilt: float = 0) -> list[Part]:
    """In pieces along its longest side, each sorted by itself."""
    round_ = min(size.x, size.y, size.z, 5) / 2
    ways = [
        (Vec(1, 0, 0).around(_RIGHTWARD, tilt), size.x),
        (UP.around(_RIGHTWARD, tilt), size.y),
        (_RIGHTWARD, size.z),
    ]
    (long, length), *others = sorted(ways, key=lambda way: -way[1])
    (one, wide), (other, deep) = [(way, extent / 2 - round_) for way, extent in others]
    count = max(1, ceil((length - 2 * round_) / _PIECE))
    slices = [long * ((length / 2 - round_) * (2 * n / count - 1)) for n in range(count + 1)]
    corners = [one * (wide * a) + other * (deep * b) for a in (-1, 1) for b in (-1, 1)]
    return [
        easel.skin(
            f"{name}_{n}", tone, [(centre + slice_ + corner, round_) for slice_ in pair for corner in corners], range(8)
        )
        for n, pair in enumerate(pairwise(slices))
    ]


def _post(easel: Easel, name: str, prop: Prop, body: Joints) -> list[Part]:
    """A tube from `at` to `to`, `size[0]` thick."""
    return _tube(easel, name, prop.tone, _place(prop, body), Vec(*prop.to), prop.size[0])


def _lever(easel: Easel, name: str, prop: Prop, body: Joints) -> list[Part]:
    """A tube from the fixed point `to` to what it follows, `size[0]` thick."""
    return _tube(easel, name, prop.tone, Vec(*prop.to), _place(prop, body), prop.size[0], _LEVER_PIECES)


def _tube(easel: Easel, name: str, tone: str, one: Vec, other: Vec, thick: float, pieces: int = 0) -> list[Part]:
    count = pieces or max(1, ceil((other - one).length / (2 * _PIECE)))
    ends = [one + (other - one) * (n / count) for n in range(count + 1)]
    return [easel.line(f"{name}_{n}", tone, pair, thick) for n, pair in enumerate(pairwise(ends))]


def _legs(easel: Easel, name: str, tops: Sequence[Vec], feet: Sequence[float]) -> list[Part]:
    """Tubes from `tops` down to the floor, each with a bar across under it."""
    parts = []
    for n, (top, x) in enumerate(zip(tops, feet, strict=True)):
        foot = Vec(x, _FOOT, top.z)
        parts += _tube(easel, f"{name}_leg{n}", "frame", foot, top, 4)
        parts += _tube(easel, f"{name}_foot{n}", "frame", foot - _RIGHTWARD * 16, foot + _RIGHTWARD * 16, 4)
    return parts


def _disc(easel: Easel, name: str, prop: Prop, body: Joints) -> list[Part]:
    """A wheel or roller about an axle across: radius, length."""
    return [easel.disc(name, prop.tone, _place(prop, body), _RIGHTWARD, prop.size[0], prop.size[1])]


def _ring(easel: Easel, name: str, prop: Prop, body: Joints) -> list[Part]:
    """A wheel without spokes: radius, thickness of its tyre."""
    centre, radius = _place(prop, body), prop.size[0]
    rim = [centre + Vec(radius * cos(pi * n / 16), radius * sin(pi * n / 16), 0) for n in range(33)]
    return [easel.line(name, prop.tone, rim, prop.size[1])]


def _ball(easel: Easel, name: str, prop: Prop, body: Joints) -> list[Part]:
    return [easel.skin(name, prop.tone, [(_place(prop, body), prop.size[0])])]


def _water(easel: Easel, name: str, prop: Prop, _: Joints) -> list[Part]:
    """The surface of water at the height of `at`, `size[0]` long: a wave before and one behind the body."""
    waves = [(n, z, [prop.size[0] * (k / 48 - 0.5) for k in range(49)]) for n, z in enumerate((30, -30))]
    return [
        easel.line(f"{name}_{n}", "steel", [Vec(prop.at[0] + x, prop.at[1] + 2.2 * sin(x / 6 + n), z) for x in xs], 2)
        for n, z, xs in waves
    ]


def _bench(easel: Easel, name: str, prop: Prop, _: Joints) -> list[Part]:
    """A flat bench from `at`, its head end, to `to`, its top at their height."""
    head, foot = Vec(*prop.at), Vec(*prop.to)
    top = _box(easel, f"{name}_top", "pad", middle(head, foot) - UP * 3.5, Vec(foot.x - head.x, 7, 28))
    ends = [head.x + 14, foot.x - 14]
    return [*top, *_legs(easel, name, [Vec(x, head.y - 7, head.z) for x in ends], ends)]


def _slope(easel: Easel, name: str, prop: Prop, body: Joints) -> list[Part]:
    """A backrest hinged at `at`, `size[0]` long, rising by `tilt` from level, and before it a seat `size[1]` long."""
    hinge, (length, seat, _) = _place(prop, body), prop.size
    back = Vec(-1, 0, 0).around(_RIGHTWARD, -prop.tilt)
    face = _RIGHTWARD.cross(back) * -1
    rest = _box(easel, f"{name}_back", "pad", hinge + back * (length / 2) - face * 3.5, Vec(length, 7, 28), -prop.tilt)
    sit = _box(easel, f"{name}_seat", "pad", hinge + Vec(seat / 2, -3.5, 0), Vec(seat, 7, 28))
    tops = [hinge + back * (length * 0.55) - UP * 7, hinge + Vec(seat * 0.7, -7, 0)]
    return [*rest, *sit, *_legs(easel, name, tops, [hinge.x - length * 0.45, hinge.x + seat * 0.7])]


def _frame(easel: Easel, name: str, prop: Prop, _: Joints) -> list[Part]:
    """A bar across at `at` to hang from or row under, `size[0]` wide; its uprights rise `size[1]` above it."""
    bar, aside = Vec(*prop.at), _RIGHTWARD * (prop.size[0] / 2)
    parts = _tube(easel, f"{name}_bar", prop.tone, bar - aside, bar + aside, 3.4)
    for side, end in enumerate((bar - aside, bar + aside)):
        foot = Vec(end.x, _FOOT, end.z)
        parts += _tube(easel, f"{name}_post{side}", "frame", foot, end + UP * prop.size[1], 4.4)
        parts += _tube(easel, f"{name}_foot{side}", "frame", foot - Vec(24, 0, 0), foot + Vec(24, 0, 0), 4.4)
    return parts


def _rails(easel: Easel, name: str, prop: Prop, _: Joints) -> list[Part]:
    """Two parallel bars along the way ahead, at the height of `at`, `size[0]` apart and `size[1]` long."""
    parts = []
    for side in (-1, 1):
        mid = Vec(prop.at[0], prop.at[1], side * prop.size[0] / 2)
        ends = [mid - Vec(prop.size[1] / 2, 0, 0), mid + Vec(prop.size[1] / 2, 0, 0)]
        parts += _tube(easel, f"{name}_bar{side}", prop.tone, ends[0], ends[1], 4)
        for n, end in enumerate(ends):
            parts += _tube(easel, f"{name}_post{side}{n}", "frame", end - UP * (end.y - _FOOT), end, 4)
    return parts


def _station(easel: Easel, name: str, prop: Prop, _: Joints) -> list[Part]:
    """A cable column at `at`, at least `size[0]` high, and its pulley at `to`."""
    base, pulley = Vec(prop.at[0], _FOOT, prop.at[2]), Vec(*prop.to)
    top, arm = Vec(base.x, max(pulley.y + 12, prop.size[0]), base.z), Vec(base.x, pulley.y, base.z)
    return [
        *_tube(easel, f"{name}_post", "frame", base, top, 7),
        *_tube(easel, f"{name}_foot", "frame", base - _RIGHTWARD * 22, base + _RIGHTWARD * 22, 5),
        *_tube(easel, f"{name}_arm", "frame", arm, pulley, 4),
        easel.disc(f"{name}_wheel", "steel", pulley, _RIGHTWARD, 5, 3),
    ]


def _wall(easel: Easel, name: str, prop: Prop, _: Joints) -> list[Part]:
    """A wall on the floor at `at`."""
    return _box(easel, name, "frame", Vec(*prop.at) + UP * (prop.size[1] / 2), Vec(*prop.size))


_KINDS: Mapping[str, Callable[[Easel, str, Prop, Joints], list[Part]]] = {
    "block": _block,
    "post": _post,
    "lever": _lever,
    "disc": _disc,
    "ring": _ring,
    "ball": _ball,
    "water": _water,
    "bench": _bench,
    "slope": _slope,
    "frame": _frame,
    "rails": _rails,
    "station": _station,
    "wall": _wall,
}
