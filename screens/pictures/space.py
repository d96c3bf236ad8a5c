"""Points in space, and the camera that lays them on paper. Centimetres; x forward, y up, z to the right."""

from dataclasses import dataclass
from math import cos, radians, sin, sqrt
from typing import NamedTuple

TINY = 1e-9


class Spot(NamedTuple):
    """A place on paper, y growing downwards as in SVG; `near` grows towards the eye."""

    x: float
    y: float
    near: float


@dataclass(frozen=True, slots=True)
class Vec:
    """A point or a way."""

    x: float
    y: float
    z: float

    def __add__(self, other: "Vec") -> "Vec":
        return Vec(self.x + other.x, self.y + other.y, self.z + other.z)

    def __sub__(self, other: "Vec") -> "Vec":
        return Vec(self.x - other.x, self.y - other.y, self.z - other.z)

    def __mul__(self, factor: float) -> "Vec":
        return Vec(self.x * factor, self.y * factor, self.z * factor)

    def __neg__(self) -> "Vec":
        return self * -1

    def dot(self, other: "Vec") -> float:
        return self.x * other.x + self.y * other.y + self.z * other.z

    def cross(self, other: "Vec") -> "Vec":
        return Vec(
            self.y * other.z - self.z * other.y,
            self.z * other.x - self.x * other.z,
            self.x * other.y - self.y * other.x,
        )

    @property
    def length(self) -> float:
        return sqrt(self.dot(self))

    @property
    def unit(self) -> "Vec":
        """The same way, 1 long; straight up for no way at all."""
        length = self.length
        return self * (1 / length) if length > TINY else Vec(0, 1, 0)

    def across(self, axis: "Vec") -> "Vec":
        """What of it is square to a way."""
        along = axis.unit
        return self - along * self.dot(along)

    def around(self, axis: "Vec", degrees: float) -> "Vec":
        """Turned about a way by the right hand."""
        turn, along = radians(degrees), axis.unit
        return self * cos(turn) + along.cross(self) * sin(turn) + along * (along.dot(self) * (1 - cos(turn)))


UP = Vec(0, 1, 0)


def middle(*points: Vec) -> Vec:
    """The point between points."""
    total = Vec(0, 0, 0)
    for point in points:
        total = total + point
    return total * (1 / len(points))


@dataclass(frozen=True, slots=True)
class Camera:
    """Looks level with the floor or from above, from afar, so that nothing grows with nearness.

    `yaw`: 0 sees the right side, 90 the front; `pitch`: 90 sees from above.
    """

    yaw: float
    pitch: float

    def way(self, x: float, y: float) -> Vec:
        """The way in space that a way on paper stands for."""
        turn, tip = radians(self.yaw), radians(self.pitch)
        right = Vec(cos(turn), 0, -sin(turn))
        down = Vec(sin(turn) * sin(tip), -cos(tip), cos(turn) * sin(tip))
        return right * x + down * y

    def spot(self, point: Vec) -> Spot:
        turn, tip = radians(self.yaw), radians(self.pitch)
        away = point.x * sin(turn) + point.z * cos(turn)
        return Spot(
            point.x * cos(turn) - point.z * sin(turn),
            away * sin(tip) - point.y * cos(tip),
            away * cos(tip) + point.y * sin(tip),
        )
