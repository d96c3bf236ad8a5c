"""What pulls: cables, bands, straps, ropes and sleds."""

from collections.abc import Callable, Mapping
from math import cos, pi, sin

from domain.motions import Attachment, BandFrom
from screens.pictures.held import RIGHTWARD, TONE, Held
from screens.pictures.shapes import Part
from screens.pictures.space import UP, Vec, middle

_CABLE, _BAND, _STRAP, _HANDLE = 1.2, 2.6, 1.8, 3.2
_PUSHED = 40.0


def cable(held: Held) -> list[Part]:
    """From each pulley to what hangs at its end."""
    return _ATTACHED[held.motion.attachment](held)


def _with_bar(held: Held) -> list[Part]:
    easel, reach = held.easel, held.across * (held.motion.grip + 8)
    ends = [held.grip - reach, held.grip, held.grip + reach]
    line = easel.line("cable", "rope", [held.anchor(0), held.grip], _CABLE)
    return [line, *(easel.line(f"bar{n}", TONE, ends[n : n + 2], _HANDLE) for n in range(2))]


def _with_rope(held: Held) -> list[Part]:
    """A rope with two tails, knotted before the hands."""
    easel, anchor = held.easel, held.anchor(0)
    knot = held.grip + (anchor - held.grip).unit * 13
    tails = [
        easel.line(f"{side}_tail", TONE, [knot, arm.hand, arm.hand + (arm.hand - knot).unit * 5], _HANDLE)
        for side, arm in held.arms
    ]
    return [easel.line("cable", "rope", [anchor, knot], _CABLE), *tails]


def _with_handles(held: Held) -> list[Part]:
    parts = []
    for n, (side, arm) in enumerate(held.arms):
        anchor = held.anchor(n)
        handle = held.body.trunk.chest.right.across(anchor - arm.hand).unit * 6
        parts.append(held.easel.line(f"{side}_cable", "rope", [anchor, arm.hand], _CABLE))
        parts.append(held.easel.line(f"{side}_handle", TONE, [arm.hand - handle, arm.hand + handle], _HANDLE))
    return parts


def _with_cuff(held: Held) -> list[Part]:
    ankle = held.body.right_leg.ankle
    line = held.easel.line("cable", "rope", [held.anchor(0), ankle], _CABLE)
    return [line, held.easel.skin("cuff", TONE, [(ankle, 4.4)])]


def band(held: Held) -> list[Part]:
    """A loop round both legs, or lines from where the band is fixed to what stretches it."""
    if held.motion.band in (BandFrom.KNEES, BandFrom.ANKLES):
        return [_loop(held)]
    return [
        held.easel.line(f"band{n}", TONE, [one, middle(one, other), other], _BAND)
        for n, (one, other) in enumerate(_STRETCHED[held.motion.band](held))
    ]


def _loop(held: Held) -> Part:
    above_knee = held.motion.band is BandFrom.KNEES
    first, second = (leg.hip + (leg.knee - leg.hip) * 0.8 if above_knee else leg.ankle for leg in held.legs)
    out, front = (first - second).unit, held.body.trunk.pelvis.forward * 7
    ring = [first + out * 6, first + front, second + front, second - out * 6]
    return held.easel.line("band", TONE, ring, 3, max(held.easel.camera.spot(point).near for point in ring) + 9)


_Ends = list[tuple[Vec, Vec]]


def _from_anchor(held: Held) -> _Ends:
    return [(held.anchor(n), arm.hand) for n, (_, arm) in enumerate(held.arms)]


def _from_feet(held: Held) -> _Ends:
    return [(leg.ball, arm.hand) for leg, (_, arm) in zip(held.legs, held.arms, strict=False)]


def _from_foot(held: Held) -> _Ends:
    return [(held.body.right_leg.ball, arm.hand) for _, arm in held.arms]


def _from_hand(held: Held) -> _Ends:
    return [(held.body.right_arm.hand, held.body.left_arm.hand)]


def _from_back(held: Held) -> _Ends:
    blades = held.body.trunk.neck + held.body.trunk.chest.at(-11, -12, 0)
    return [(blades, arm.hand) for _, arm in held.arms]


def _feet_to_neck(held: Held) -> _Ends:
    nape = held.body.trunk.neck - held.body.trunk.chest.forward * 7
    right = held.body.trunk.chest.right * 9
    return [(leg.ball, nape + right * out) for leg, out in zip(held.legs, (1, -1), strict=True)]


def _to_ankle(held: Held) -> _Ends:
    return [(held.anchor(0), held.body.right_leg.ankle)]


def _to_knee(held: Held) -> _Ends:
    return [(held.anchor(0), held.body.right_leg.knee)]


def _to_knees(held: Held) -> _Ends:
    return [(held.anchor(n), leg.knee) for n, leg in enumerate(held.legs)]


def straps(held: Held) -> list[Part]:
    """Straps from above to handles in the hands or, where the motion says so, round the feet."""
    hands = [arm.hand for _, arm in held.arms]
    ends = [leg.ankle for leg in held.legs] if held.motion.band is BandFrom.FEET else hands
    parts = []
    for n, end in enumerate(ends):
        anchor = held.anchor(n)
        parts.append(held.easel.line(f"strap{n}", "rope", [anchor, middle(anchor, end), end], _STRAP))
        parts.append(held.easel.line(f"hold{n}", TONE, [end - RIGHTWARD * 6, end + RIGHTWARD * 6], _HANDLE))
    return parts


def rings(held: Held) -> list[Part]:
    """A ring in each hand, hung from above."""
    parts = []
    for n, (_, arm) in enumerate(held.arms):
        anchor = held.anchor(n)
        way = (anchor - arm.hand).unit
        side, centre = Vec(1, 0, 0).across(way).unit, arm.hand + way * 8
        ring = [centre + way * (8 * cos(pi * k / 10)) + side * (8 * sin(pi * k / 10)) for k in range(21)]
        parts.append(held.easel.line(f"strap{n}", "rope", [anchor, centre + way * 8], _STRAP))
        parts.append(held.easel.line(f"ring{n}", TONE, ring, _HANDLE))
    return parts


def jump_rope(held: Held) -> list[Part]:
    """An arc from hand to hand, swung the way that the pose says."""
    way, right, left = Vec(*held.pose.bell), held.body.right_arm.hand, held.body.left_arm.hand
    half, turns = (right - left) * 0.5, [pi * n / 16 for n in range(17)]
    arc = [middle(right, left) + half * (cos(at) * (1 + 0.35 * sin(at))) + way * sin(at) for at in turns]
    return [held.easel.line(f"rope{n}", TONE, arc[4 * n : 4 * n + 5], 2) for n in range(4)]


def battle_ropes(held: Held) -> list[Part]:
    """From each hand to the floor in a wave, as high as the hands are apart."""
    level = middle(*(arm.hand for _, arm in held.arms)).y
    parts = []
    for n, (side, arm) in enumerate(held.arms):
        way, high = held.anchor(n) - arm.hand, (arm.hand.y - level) * 0.9
        wave = [arm.hand + way * (k / 24) + UP * (high * sin(pi * k / 5) * (1 - k / 24)) for k in range(25)]
        parts.append(held.easel.line(f"{side}_rope", TONE, wave, _HANDLE))
    return parts


def sled(held: Held) -> list[Part]:
    """A sled on the floor, as far from the hands as the anchor says: pushed when near, else pulled by straps."""
    easel, (ahead, _, aside) = held.easel, held.motion.anchors[0]
    away, base = Vec(ahead, 0, aside), Vec(held.grip.x + ahead, 4, held.grip.z + aside)
    deck = [(base + Vec(x, 0, z), 3.0) for x in (-28, 28) for z in (-22, 22)]
    load = [(base + Vec(x, y, z), 2.0) for x in (-13, 13) for y in (6, 20) for z in (-14, 14)]
    parts = [easel.skin("deck", "steel", deck), easel.skin("load", TONE, load, near=easel.camera.spot(base).near + 3)]
    tone, above, width = ("steel", 8, 4.0) if away.length < _PUSHED else ("rope", 0, 1.6)
    for side, arm in held.arms:
        foot = base - away.unit * 26 + RIGHTWARD.across(away) * (arm.hand.z - held.grip.z) + UP * 2
        parts.append(easel.line(f"{side}_pull", tone, [foot, arm.hand + UP * above], width))
    return parts


_ATTACHED: Mapping[Attachment, Callable[[Held], list[Part]]] = {
    Attachment.BAR: _with_bar,
    Attachment.ROPE: _with_rope,
    Attachment.HANDLE: _with_handles,
    Attachment.CUFF: _with_cuff,
}
_STRETCHED: Mapping[BandFrom, Callable[[Held], _Ends]] = {
    BandFrom.ANCHOR: _from_anchor,
    BandFrom.FEET: _from_feet,
    BandFrom.FOOT: _from_foot,
    BandFrom.HANDS: _from_hand,
    BandFrom.BACK: _from_back,
    BandFrom.NECK: _feet_to_neck,
    BandFrom.ANKLE: _to_ankle,
    BandFrom.KNEE: _to_knee,
    BandFrom.POST: _to_knees,
}
