"""What lies between two poses: limbs swing there without changing their length."""

from dataclasses import fields, replace
from math import acos, sin
from typing import Any

from domain.motions import Arm, Leg, Pose, between
from screens.pictures.skeleton import (
    FOREARM,
    SHIN,
    THIGH,
    UPPER_ARM,
    ArmJoints,
    Joints,
    LegJoints,
    joints,
    resting_shoulder,
)
from screens.pictures.space import Vec

_ALIGNED = 0.9995


def passage(first: Pose, second: Pose, share: float, grip: float) -> tuple[Pose, Joints]:
    """The pose at a share of the way and its joints.

    A limb that both poses set in the same manner moves by its numbers, so that what stands or holds stays put; of
    others each half turns the shortest way.
    """
    pose = between(first, second, share)
    body, start, end = (joints(each, grip) for each in (pose, first, second))
    changes: dict[str, Any] = {}
    for side, out in (("right", 1), ("left", -1)):
        arm, leg = f"{side}_arm", f"{side}_leg"
        if not _alike(getattr(first, arm), getattr(second, arm)):
            lifts = [_lift(each, out, at.shrug, getattr(each, arm)) for each, at in ((start, first), (end, second))]
            lift = body.trunk.chest.up * (lifts[0] + (lifts[1] - lifts[0]) * share)
            shoulder = resting_shoulder(body.trunk, out, pose.shrug) + lift
            changes[arm] = _arm(shoulder, getattr(start, arm), getattr(end, arm), share)
        if not _alike(getattr(first, leg), getattr(second, leg)):
            changes[leg] = _leg(getattr(body, leg), getattr(start, leg), getattr(end, leg), share)
    return pose, replace(body, **changes)


def _alike(first: Arm | Leg, second: Arm | Leg) -> bool:
    """Whether both say the same things of a limb, if with other numbers."""
    pairs = [(getattr(first, each.name), getattr(second, each.name)) for each in fields(first)]
    return all((one is None) == (other is None) and (one == other or not isinstance(one, str)) for one, other in pairs)


def _lift(body: Joints, out: int, shrug: float, arm: ArmJoints) -> float:
    """How far an arm has lifted its shoulder."""
    return (arm.shoulder - resting_shoulder(body.trunk, out, shrug)).dot(body.trunk.chest.up)


def _arm(shoulder: Vec, first: ArmJoints, second: ArmJoints, share: float) -> ArmJoints:
    elbow = shoulder + turned(first.elbow - first.shoulder, second.elbow - second.shoulder, share) * UPPER_ARM
    hand = elbow + turned(first.hand - first.elbow, second.hand - second.elbow, share) * FOREARM
    return ArmJoints(shoulder, elbow, hand, hand)


def _leg(now: LegJoints, first: LegJoints, second: LegJoints, share: float) -> LegJoints:
    thigh = turned(first.knee - first.hip, second.knee - second.hip, share)
    shin = turned(first.ankle - first.knee, second.ankle - second.knee, share)
    toe, sole, flat = (turned(getattr(first, way), getattr(second, way), share) for way in ("toe", "sole", "flat"))
    knee = now.hip + thigh * THIGH
    ankle = knee + shin * SHIN
    ball = (
        ankle + turned(first.ball - first.ankle, second.ball - second.ankle, share) * (first.ball - first.ankle).length
    )
    return LegJoints(now.hip, knee, ankle, toe, sole, ball, flat, ankle)


def turned(first: Vec, second: Vec, share: float) -> Vec:
    """A way between two ways, 1 long, by the shortest turn."""
    one, other = first.unit, second.unit
    straight = one.dot(other)
    if abs(straight) > _ALIGNED:
        return (one + (other - one) * share).unit
    turn = acos(straight)
    return one * (sin((1 - share) * turn) / sin(turn)) + other * (sin(share * turn) / sin(turn))
