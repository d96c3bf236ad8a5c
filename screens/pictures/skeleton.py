"""The figure's joints in a pose: limbs of fixed length, reaching for points or set by angles."""

from dataclasses import dataclass
from math import cos, radians, sin, sqrt

from domain.motions import Angles, Arm, Leg, Point, Pose
from screens.pictures.space import UP, Vec, middle
from screens.pictures.trunk import Frame, Trunk, trunk

THIGH, SHIN, UPPER_ARM, FOREARM = 43.0, 42.0, 30.0, 31.0
ANKLE, BALL = 8.0, 13.0
HALF_HIPS, HALF_SHOULDERS = 8.5, 17.5
_RAISED, _SHOULDER_DROP = 4.0, 3.0
_STRAIGHT, _FOLDED, _BENT = 0.9995, 4.0, 0.08


@dataclass(frozen=True, slots=True)
class ArmJoints:
    """`wanted` is where the hand was to be: the same as `hand` unless that is out of reach."""

    shoulder: Vec
    elbow: Vec
    hand: Vec
    wanted: Vec


@dataclass(frozen=True, slots=True)
class LegJoints:
    """`toe` is the way in which the foot points, `sole` the way down through it, `flat` that of its toes.

    `wanted` is where the ankle was to be.
    """

    hip: Vec
    knee: Vec
    ankle: Vec
    toe: Vec
    sole: Vec
    ball: Vec
    flat: Vec
    wanted: Vec


@dataclass(frozen=True, slots=True)
class Joints:
    """All joints of a pose."""

    trunk: Trunk
    right_arm: ArmJoints
    left_arm: ArmJoints
    right_leg: LegJoints
    left_leg: LegJoints


def joints(pose: Pose, grip: float) -> Joints:
    """Where everything is. `grip`: how far from the middle hands are on a bar that lies on the body."""
    body = trunk(pose)
    right_leg, left_leg = _leg(body, pose.right_leg, 1), _leg(body, pose.left_leg, -1)
    right_arm = _arm(body, pose.right_arm, 1, pose.shrug, _grasp(body, pose.right_arm, right_leg, 1, grip))
    left_arm = _arm(body, pose.left_arm, -1, pose.shrug, _grasp(body, pose.left_arm, left_leg, -1, grip))
    return Joints(body, right_arm, left_arm, right_leg, left_leg)


def resting_shoulder(body: Trunk, out: int, shrug: float) -> Vec:
    """Where a shoulder is while its arm hangs; a raised arm lifts it along the spine."""
    return body.neck + body.chest.at(0, shrug - _SHOULDER_DROP, out * HALF_SHOULDERS)


def _arm(body: Trunk, arm: Arm, out: int, shrug: float, wanted: Vec | None) -> ArmJoints:
    shoulder = resting_shoulder(body, out, shrug)
    if wanted is None:
        upper, fore = _ways(body.facing, arm.angles, out)
        shoulder = shoulder + _raised(body, upper)
        elbow = shoulder + upper * UPPER_ARM
        hand = elbow + fore * FOREARM
        return ArmJoints(shoulder, elbow, hand, hand)
    shoulder = shoulder + _raised(body, (wanted - shoulder).unit)
    pole = _way(body.facing, arm.elbow) if arm.elbow else _elbow(body, (wanted - shoulder).unit, out)
    elbow, hand = _bend(shoulder, wanted, UPPER_ARM, FOREARM, pole)
    return ArmJoints(shoulder, elbow, hand, wanted)


def _raised(body: Trunk, arm: Vec) -> Vec:
    """How far the shoulder comes along with a raised arm."""
    return body.chest.up * (_RAISED * max(0.0, arm.dot(body.chest.up)))


def _elbow(body: Trunk, arm: Vec, out: int) -> Vec:
    """Which way an elbow points by itself: back and down, of a raised arm forward and out."""
    up = max(0.0, arm.dot(body.chest.up))
    return body.chest.at(1.1 * up - 0.5, 0.6 * up - 1, out * (0.45 + 0.5 * up))


def _grasp(body: Trunk, arm: Arm, leg: LegJoints, out: int, grip: float) -> Vec | None:
    """The point that a hand is to hold; None for an arm that is set by angles."""
    if arm.hand:
        return Vec(*arm.hand)
    if arm.place is None:
        return None
    on_leg = {
        "knee": leg.knee + UP * 6,
        "shin": middle(leg.knee, leg.ankle) + leg.toe * 5,
        "ankle": leg.ankle + UP * 4,
        "thigh": middle(leg.hip, leg.knee) + UP * 8,
    }
    return on_leg.get(arm.place) or body.place(arm.place, out, grip)


def _leg(body: Trunk, leg: Leg, out: int) -> LegJoints:
    hip = body.hip + body.pelvis.right * (out * HALF_HIPS)
    return _free_leg(body, leg, out, hip) if leg.foot is None else _standing_leg(body, leg, out, hip, leg.foot)


def _free_leg(body: Trunk, leg: Leg, out: int, hip: Vec) -> LegJoints:
    thigh, shin = _ways(body.facing, leg.angles, out)
    knee = hip + thigh * THIGH
    ankle = knee + shin * SHIN
    front, stretched = _front_of(body, thigh, shin), radians(leg.point)
    toe = front * cos(stretched) + shin * sin(stretched)
    sole = shin * cos(stretched) - front * sin(stretched)
    return LegJoints(hip, knee, ankle, toe, sole, ankle + toe * BALL + sole * ANKLE, toe, ankle)


def _standing_leg(body: Trunk, leg: Leg, out: int, hip: Vec, foot: Point) -> LegJoints:
    """A leg whose foot rolls over its ball when the heel is raised."""
    level = body.facing.forward.around(UP, -out * leg.toes)
    ball, side = Vec(*foot) + level * BALL, level.cross(UP)
    toe, sole = level.around(side, -leg.heel), (-UP).around(side, -leg.heel)
    wanted = ball - toe * BALL - sole * ANKLE
    pole = _way(body.facing, leg.knee) if leg.knee else level + body.pelvis.forward * 0.6
    knee, ankle = _bend(hip, wanted, THIGH, SHIN, pole)
    return LegJoints(hip, knee, ankle, toe, sole, ball, level, wanted)


def _front_of(body: Trunk, thigh: Vec, shin: Vec) -> Vec:
    """The way in which the toes of a free leg point at a right angle: the shin bends away from it."""
    bent = (thigh - shin).across(shin)
    return (bent if bent.length > _BENT else body.pelvis.forward.across(shin)).unit


def _way(facing: Frame, way: Point) -> Vec:
    return facing.at(way[0], way[1], way[2])


def _ways(facing: Frame, angles: Angles | None, out: int) -> tuple[Vec, Vec]:
    first, first_out, second, second_out = angles or (0, 0, 0, 0)
    return _swung(facing, first, first_out, out), _swung(facing, second, second_out, out)


def _swung(facing: Frame, forward: float, aside: float, out: int) -> Vec:
    """From hanging straight down, first to the front, then out to the side."""
    ahead, away = radians(forward), radians(aside)
    return facing.at(sin(ahead) * cos(away), -cos(ahead) * cos(away), out * sin(away))


def _bend(root: Vec, wanted: Vec, first: float, second: float, pole: Vec) -> tuple[Vec, Vec]:
    """The middle joint and the end of a limb that reaches for a point as far as it can."""
    way = (wanted - root).unit
    reach = min(max((wanted - root).length, abs(first - second) + _FOLDED), (first + second) * _STRAIGHT)
    along = (first**2 - second**2 + reach**2) / (2 * reach)
    aside = sqrt(max(first**2 - along**2, 0))
    return root + way * along + pole.across(way).unit * aside, root + way * reach
