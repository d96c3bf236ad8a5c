"""The figure's trunk in a pose: pelvis, chest and head as frames that look somewhere, and places on them."""

from dataclasses import dataclass

from domain.motions import Pose
from screens.pictures.space import UP, Vec, middle

LOWER_TRUNK, UPPER_TRUNK, NECK, TO_EYES = 20.0, 30.0, 8.0, 19.0


@dataclass(frozen=True, slots=True)
class Frame:
    """Which way a part of the body looks: forward, up along the spine, to its right."""

    forward: Vec
    up: Vec
    right: Vec

    def at(self, forward: float, up: float, right: float) -> Vec:
        return self.forward * forward + self.up * up + self.right * right

    def turned(self, degrees: float) -> "Frame":
        """Turned to its right about its own way up."""
        return Frame(self.forward.around(self.up, -degrees), self.up, self.right.around(self.up, -degrees))

    def pitched(self, degrees: float) -> "Frame":
        """Tipped forward."""
        return Frame(self.forward.around(self.right, -degrees), self.up.around(self.right, -degrees), self.right)

    def leant(self, degrees: float) -> "Frame":
        """Tipped to its right."""
        return Frame(self.forward, self.up.around(self.forward, degrees), self.right.around(self.forward, degrees))


@dataclass(frozen=True, slots=True)
class Trunk:
    """`facing` is upright however the trunk leans; `neck` is between the shoulders, `head` between the ears."""

    facing: Frame
    pelvis: Frame
    chest: Frame
    face: Frame
    hip: Vec
    waist: Vec
    neck: Vec
    head: Vec

    @property
    def on_back(self) -> Vec:
        """Where a bar lies on the upper back."""
        return self.neck + self.chest.at(-9.5, -1, 0)

    @property
    def on_front(self) -> Vec:
        """Where a bar lies on the front of the shoulders."""
        return self.neck + self.chest.at(11, -1.5, 0)

    def place(self, name: str, out: int, grip: float) -> Vec | None:
        """A place on the trunk or head that a hand can hold, `out` being 1 for the right one and −1 for the left."""
        chest, pelvis, face = self.chest, self.pelvis, self.chest
        return {
            "back": self.on_back + chest.right * (out * grip),
            "front": self.on_front + chest.right * (out * grip),
            "crossed": self.on_front + chest.at(2, 0, -out * 13),
            "bar": self.hip + pelvis.at(12, 0, out * grip),
            "hips": self.hip + pelvis.at(2, 9, out * 15),
            "belly": self.hip + pelvis.at(12, 12, out * 4),
            "chest": self.neck + chest.at(14, -14, out * 4),
            "ears": self.head + face.at(-2, 0, out * 11),
            "forehead": self.head + face.at(11, 2, out * 5),
            "crown": self.head + face.at(0, 9, out * 2),
            "nape": self.head + face.at(-9, 1, out * 4),
        }.get(name)


def trunk(pose: Pose) -> Trunk:
    """The trunk of a pose."""
    facing = Frame(Vec(1, 0, 0), UP, Vec(0, 0, 1)).turned(pose.turn)
    pelvis = facing.pitched(pose.trunk[0]).leant(pose.lean)
    chest = pelvis.pitched(pose.trunk[1] - pose.trunk[0]).leant(pose.side).turned(pose.twist)
    face = chest.pitched(pose.head).leant(pose.tip)
    hip = Vec(*pose.hip)
    waist = hip + pelvis.up * LOWER_TRUNK
    neck = waist + chest.up * UPPER_TRUNK
    head = neck + middle(chest.up, face.up) * NECK + face.at(2, TO_EYES - NECK, 0)
    return Trunk(facing, pelvis, chest, face, hip, waist, neck, head)
