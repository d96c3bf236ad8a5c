"""What all implements are placed by: the figure, its hands, and where the motion says that the thing is."""

from dataclasses import dataclass

from domain.motions import Hold, Motion, Pose
from screens.pictures.shapes import Easel
from screens.pictures.skeleton import ArmJoints, Joints, LegJoints
from screens.pictures.space import UP, Vec, middle

TONE = "accent"
RIGHTWARD = Vec(0, 0, 1)
_APART = 12.0
_IN_HANDS = frozenset((Hold.EACH, Hold.RIGHT, Hold.LEFT))


@dataclass(frozen=True, slots=True)
class Held:
    """One implement of one pose, and what draws it."""

    easel: Easel
    motion: Motion
    pose: Pose
    body: Joints

    @property
    def arms(self) -> list[tuple[str, ArmJoints]]:
        """The arms whose hands hold something, each with its side."""
        both = [("right", self.body.right_arm), ("left", self.body.left_arm)]
        return {Hold.RIGHT: both[:1], Hold.LEFT: both[1:]}.get(self.motion.hold, both)

    @property
    def legs(self) -> tuple[LegJoints, LegJoints]:
        return self.body.right_leg, self.body.left_leg

    @property
    def one_a_hand(self) -> bool:
        """Whether each hand that holds something holds a thing of its own."""
        return self.motion.hold in _IN_HANDS

    @property
    def anchors(self) -> list[Vec]:
        return [Vec(*each) for each in self.motion.anchors]

    def anchor(self, n: int) -> Vec:
        """The n-th anchor; one alone serves both sides."""
        return self.anchors[n % len(self.anchors)]

    @property
    def grip(self) -> Vec:
        """The middle of what is held."""
        body = self.body
        on_body = {
            Hold.BACK: body.trunk.on_back,
            Hold.FRONT: body.trunk.on_front,
            Hold.HIPS: body.trunk.hip + body.trunk.pelvis.at(13, 1, 0),
            Hold.KNEES: middle(body.right_leg.knee, body.left_leg.knee) + UP * 9,
            Hold.ELBOWS: middle(body.right_arm.elbow, body.left_arm.elbow) + body.trunk.chest.at(5, 3, 0),
        }
        return on_body.get(self.motion.hold) or middle(*(arm.hand for _, arm in self.arms))

    @property
    def across(self) -> Vec:
        """The way of a bar: from hand to hand, or across the body that carries it."""
        way = self.body.right_arm.hand - self.body.left_arm.hand
        in_both = self.motion.hold in (Hold.EACH, Hold.BOTH)
        return way.unit if in_both and way.length > _APART else self.body.trunk.chest.right
