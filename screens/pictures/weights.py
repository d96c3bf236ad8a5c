"""Free weights: bars, bells, plates and balls."""

from domain.motions import Axis
from screens.pictures.held import RIGHTWARD, TONE, Held
from screens.pictures.shapes import Easel, Part
from screens.pictures.skeleton import ArmJoints
from screens.pictures.space import UP, Vec, middle

_HALF_BAR, _BIG_PLATES = 78.0, (20.0, 15.0)
_HALF_EZ, _SMALL_PLATES = 52.0, (12.5,)
_PIECES = 12
_HEXAGON = ((0, 44), (34, 20), (34, -20), (0, -44), (-34, -20), (-34, 20), (0, 44))
_ALONG_CHEST, _ALONG_SIGHT = 0.75, 0.3


def barbell(held: Held) -> list[Part]:
    return _bar(held, _HALF_BAR, _BIG_PLATES)


def ez_bar(held: Held) -> list[Part]:
    return _bar(held, _HALF_EZ, _SMALL_PLATES)


def _bar(held: Held, half: float, plates: tuple[float, ...]) -> list[Part]:
    """A shaft in pieces, so that each passes before or behind what it should, and plates at its ends."""
    easel, centre, way = held.easel, held.grip, held.across
    ends = [centre + way * (half * (2 * n / _PIECES - 1)) for n in range(_PIECES + 1)]
    shaft = [easel.line(f"shaft{n}", "steel", ends[n : n + 2], 2.4) for n in range(_PIECES)]
    discs = [
        easel.disc(f"plate{side}{n}", TONE, centre + way * (side * (half - 9 + 4.4 * n)), way, radius, 3.6)
        for side in (-1, 1)
        for n, radius in enumerate(plates)
    ]
    return [*shaft, *discs]


def trap_bar(held: Held) -> list[Part]:
    """A hexagon round the legs, its handles in the hands."""
    easel, centre, right = held.easel, held.grip, held.body.trunk.pelvis.right
    ahead = UP.cross(right)
    points = [centre + ahead * x + right * z for x, z in _HEXAGON]
    sides = [easel.line(f"frame{n}", "steel", points[n : n + 2], 3) for n in range(6)]
    for side in (-1, 1):
        sides.append(easel.line(f"end{side}", "steel", [centre + right * (side * z) for z in (44, 74)], 3))
        sides.append(easel.disc(f"plate{side}", TONE, centre + right * (side * 62), right, 20, 5))
    return sides


def landmine(held: Held) -> list[Part]:
    """A bar that turns about its foot on the floor, held at its loaded end."""
    foot, top = held.anchor(0), held.grip
    way = (top - foot).unit
    ends = [foot + (top + way * 6 - foot) * (n / _PIECES) for n in range(_PIECES + 1)]
    shaft = [held.easel.line(f"shaft{n}", "steel", ends[n : n + 2], 2.8) for n in range(_PIECES)]
    return [*shaft, held.easel.disc("plate", TONE, top - way * 14, way, 15, 5)]


def dumbbells(held: Held) -> list[Part]:
    """One in each hand, or a single larger one."""
    if not held.one_a_hand:
        return _dumbbell(held.easel, "one", held.grip, _lie(held, held.body.right_arm), 1.25)
    return [part for side, arm in held.arms for part in _dumbbell(held.easel, side, arm.hand, _lie(held, arm), 1)]


def _lie(held: Held, arm: ArmJoints) -> Vec:
    """The way in which a dumbbell lies in a hand."""
    fore, chest = (arm.hand - arm.elbow).unit, held.body.trunk.chest
    if held.motion.axis is Axis.UPRIGHT:
        return UP
    if held.motion.axis is Axis.FOREARM:
        return middle(*((each.hand - each.elbow).unit for _, each in held.arms)).unit
    if held.motion.axis is Axis.NEUTRAL:
        return (chest.forward if abs(fore.dot(chest.forward)) < _ALONG_CHEST else chest.up).across(fore).unit
    way = (held.body.trunk.pelvis.right + chest.right).across(fore)
    return way.unit if way.length > _ALONG_SIGHT else chest.forward.across(fore).unit


def _dumbbell(easel: Easel, name: str, centre: Vec, way: Vec, size: float) -> list[Part]:
    handle = easel.line(f"{name}_handle", "steel", [centre - way * (8 * size), centre + way * (8 * size)], 2.6)
    ends = [(side, centre + way * (side * 9.5 * size)) for side in (-1, 1)]
    return [handle, *(easel.disc(f"{name}_head{side}", TONE, end, way, 6 * size, 7 * size) for side, end in ends)]


def kettlebells(held: Held) -> list[Part]:
    """One in each hand, or a single one; the pose says which way the bells hang."""
    way, body = Vec(*held.pose.bell).unit, held.body
    if not held.one_a_hand:
        return _kettlebell(held.easel, "one", held.grip, way, held.across)
    mirrored = Vec(way.x, way.y, -way.z)
    return [
        part
        for side, arm in held.arms
        for part in _kettlebell(
            held.easel, side, arm.hand, way if side == "right" else mirrored, body.trunk.chest.forward
        )
    ]


def _kettlebell(easel: Easel, name: str, grip: Vec, way: Vec, handle: Vec) -> list[Part]:
    along, bell = handle.across(way).unit, grip + way * 15
    arch = [(6.5, 11), (6, -0.5), (-6, -0.5), (-6.5, 11)]
    ring = [grip + along * out + way * down for out, down in arch]
    return [
        easel.line(f"{name}_handle", TONE, ring, 3, easel.camera.spot(bell).near - 0.5),
        easel.skin(f"{name}_bell", TONE, [(bell, 9.6), (bell + way * 3, 8.2)]),
    ]


def plates(held: Held) -> list[Part]:
    """Pinched in hanging hands, or one held with both: flat as a tray, or upright against the chest."""
    if held.one_a_hand:
        hung = [(side, arm.hand - UP * 14) for side, arm in held.arms]
        return [held.easel.disc(f"{side}_plate", TONE, centre, RIGHTWARD, 15, 4) for side, centre in hung]
    arm, upright = held.body.right_arm, held.motion.axis is Axis.UPRIGHT
    axis = held.body.trunk.chest.forward if upright else held.across.cross(arm.hand - arm.elbow)
    return [held.easel.disc("plate", TONE, held.grip, axis, 16, 4)]


def ball(held: Held) -> list[Part]:
    return [held.easel.skin("ball", TONE, [(held.grip, 12.5)])]


def wheel(held: Held) -> list[Part]:
    """A small wheel on an axle that both hands hold."""
    ends = [held.grip - held.across * 14, held.grip + held.across * 14]
    return [
        held.easel.line("axle", "steel", ends, 3),
        held.easel.disc("wheel", TONE, held.grip, held.across, 9.5, 6),
    ]
