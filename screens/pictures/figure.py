"""The figure: skin, shirt, shorts and shoes over its joints."""

from screens.pictures.shapes import Easel, Part
from screens.pictures.skeleton import HALF_HIPS, ArmJoints, Joints, LegJoints
from screens.pictures.space import middle
from screens.pictures.trunk import Trunk

_FAR_ARM, _FAR_LEG, _FROM_BEHIND = 9.0, 4.5, -0.4


def figure(easel: Easel, body: Joints) -> list[Part]:
    """All parts of the body, in no order; limbs on the far side are toned down."""
    trunk = body.trunk
    parts = [*_torso(easel, body), *_head(easel, trunk)]
    neck, hip = easel.camera.spot(trunk.neck).near, easel.camera.spot(trunk.hip).near
    for side, arm in (("right", body.right_arm), ("left", body.left_arm)):
        parts += _arm(easel, side, "_far" if easel.camera.spot(arm.shoulder).near < neck - _FAR_ARM else "", arm)
    for side, leg in (("right", body.right_leg), ("left", body.left_leg)):
        parts += _leg(easel, side, "_far" if easel.camera.spot(leg.hip).near < hip - _FAR_LEG else "", leg)
    return parts


def _torso(easel: Easel, body: Joints) -> list[Part]:
    trunk, chest, pelvis = body.trunk, body.trunk.chest, body.trunk.pelvis
    sides, shoulders = (1, -1), ((body.right_arm.shoulder, 1), (body.left_arm.shoulder, -1))
    waist = [(trunk.waist + chest.at(0.5, 2, out * 6), 8.4) for out in sides]
    ribs = [
        (trunk.neck + chest.at(-1, 2, 0), 4.8),
        *((shoulder + chest.at(0, -0.2, -out * 1.5), 5.6) for shoulder, out in shoulders),
        *((trunk.neck + chest.at(2, -11, out * 8.5), 9.2) for out in sides),
        *((trunk.neck + chest.at(-1, -13, out * 10.5), 7.2) for out in sides),
        *waist,
    ]
    belly = [*waist, *((trunk.hip + pelvis.at(0.3, 15, out * 6.5), 8.5) for out in sides)]
    loins = [
        *((trunk.hip + pelvis.at(0.3, 9, out * 6.8), 8.7) for out in sides),
        *((trunk.hip + pelvis.at(0, 0, out * HALF_HIPS), 9.2) for out in sides),
        *((trunk.hip + pelvis.at(-3.2, 0, out * 6.5), 8.8) for out in sides),
    ]
    near = easel.camera.spot(middle(trunk.waist, trunk.neck)).near
    return [
        easel.skin("belly", "shirt", belly, range(4), near - 0.2),
        easel.skin("loins", "shorts", loins, range(6)),
        easel.skin("ribs", "shirt", ribs, (1, 2, 7, 8), near),
    ]


def _head(easel: Easel, trunk: Trunk) -> list[Part]:
    face, head = trunk.face, trunk.head
    nape = [(trunk.neck + trunk.chest.at(-0.5, -1, 0), 5), (head + face.at(-2.8, -6, 0), 4.7)]
    skull = [(head + face.at(0.6, 0.6, 0), 8.8), (head + face.at(3.4, -7.6, 0), 4.6)]
    hair = [(head + face.at(-0.6, 2.6, 0), 9.1), (head + face.at(-3, 0, 0), 7.9)]
    brow = [(head + face.at(2.9, -1.6, 0), 7.3), (head + face.at(3.9, -7.6, 0), 4.5)]
    near = easel.camera.spot(head).near
    from_behind = easel.camera.spot(head + face.forward).near - near < _FROM_BEHIND
    return [
        easel.skin("neck", "skin", nape, range(2)),
        easel.skin("skull", "skin", skull, near=near),
        easel.skin("hair", "hair", hair, near=near + 0.2),
        easel.skin("face", "skin", brow, range(2), near=near + (0.1 if from_behind else 0.3)),
    ]


def _arm(easel: Easel, side: str, far: str, arm: ArmJoints) -> list[Part]:
    wrist = arm.elbow + (arm.hand - arm.elbow) * 0.8
    upper = [(arm.shoulder, 6), (middle(arm.shoulder, arm.elbow), 5.3), (arm.elbow, 4.2)]
    fore = [(arm.elbow, 4.2), (arm.elbow + (wrist - arm.elbow) * 0.35, 4.6), (wrist, 3)]
    return [
        easel.skin(f"{side}_upper_arm", "skin" + far, upper, joints=(2,)),
        easel.skin(f"{side}_forearm", "skin" + far, fore, joints=(0, 2)),
        easel.skin(f"{side}_hand", "skin" + far, [(wrist, 3), (arm.hand, 4.1)], joints=(0,)),
    ]


def _leg(easel: Easel, side: str, far: str, leg: LegJoints) -> list[Part]:
    thigh = [(leg.hip, 9), (leg.hip + (leg.knee - leg.hip) * 0.45, 8.4), (leg.knee, 5.8)]
    calf = leg.knee + (leg.ankle - leg.knee) * 0.3 - leg.toe.across(leg.ankle - leg.knee) * 1.6
    shin = [(leg.knee, 5.4), (calf, 5.8), (leg.ankle, 3.6)]
    hem = leg.hip + (leg.knee - leg.hip) * 0.4
    heel, tip = leg.ankle - leg.toe * 4.5 + leg.sole * 4.2, leg.ball + leg.flat * 6 - leg.sole * 2.6
    shoe = [(leg.ankle + leg.sole, 3.9), (heel, 3.7), (leg.ball - leg.sole * 3.4, 3.3), (tip, 2.6)]
    bare = easel.skin(f"{side}_thigh", "skin" + far, thigh, joints=(0, 2))
    cloth = easel.skin(f"{side}_shorts", "shorts" + far, [(leg.hip, 9.4), (hem, 9)], range(2), bare.near + 0.05)
    return [
        bare,
        cloth,
        easel.skin(f"{side}_shin", "skin" + far, shin, joints=(0, 2)),
        easel.skin(f"{side}_shoe", "shoes" + far, shoe),
    ]
