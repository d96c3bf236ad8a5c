"""Round solids on paper: balls wrapped in a skin, and lines; each a part that knows how near it is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import cos, pi, sin

from screens.pictures.space import Camera, Spot, Vec

Place = tuple[float, float]
Ball = tuple[Vec, float]
FINE = 48


@dataclass(frozen=True, slots=True)
class Part:
    """One piece of a drawing. `halo` parts it from what it covers; a part with a `width` is a line, not a face."""

    name: str
    tone: str
    outline: tuple[Place, ...]
    near: float
    halo: tuple[Place, ...] = ()
    width: float = 0


@dataclass(frozen=True, slots=True)
class Easel:
    """Draws parts as a camera sees them, faces by so many corners."""

    camera: Camera
    corners: int = FINE

    @property
    def ways(self) -> list[Place]:
        """The directions on paper in which the corners of a face lie."""
        return [(cos(2 * pi * n / self.corners), sin(2 * pi * n / self.corners)) for n in range(self.corners)]

    def skin(
        self, name: str, tone: str, balls: Sequence[Ball], joints: Iterable[int] = (), near: float | None = None
    ) -> Part:
        """What a cloth drawn tight around balls would cover. At `joints` (their numbers) it has no halo."""
        spots = [(self.camera.spot(centre), radius) for centre, radius in balls]
        touched = [max(range(len(spots)), key=lambda n: _reach(spots[n], way)) for way in self.ways]
        outline = [
            (spots[n][0].x + spots[n][1] * x, spots[n][0].y + spots[n][1] * y)
            for n, (x, y) in zip(touched, self.ways, strict=True)
        ]
        bare = set(joints)
        depth = sum(spot.near for spot, _ in spots) / len(spots) if near is None else near
        return Part(name, tone, tuple(outline), depth, _open(outline, [n in bare for n in touched]))

    def line(self, name: str, tone: str, points: Sequence[Vec], width: float, near: float | None = None) -> Part:
        spots = [self.camera.spot(point) for point in points]
        depth = sum(spot.near for spot in spots) / len(spots) if near is None else near
        return Part(name, tone, tuple((spot.x, spot.y) for spot in spots), depth, (), width)

    def disc(self, name: str, tone: str, centre: Vec, axis: Vec, radius: float, thick: float) -> Part:
        """A plate: round about an axis."""
        along, spot = axis.unit * (thick / 2), self.camera.spot(centre)
        outline = []
        for way in self.ways:
            sight = self.camera.way(*way)
            rim = centre + sight.across(axis).unit * radius + along * (1 if sight.dot(along) > 0 else -1)
            outline.append(self.camera.spot(rim)[:2])
        return Part(name, tone, tuple(outline), spot.near, (*outline, outline[0]))


def _reach(ball: tuple[Spot, float], way: Place) -> float:
    spot, radius = ball
    return spot.x * way[0] + spot.y * way[1] + radius


def _open(outline: list[Place], bare: list[bool]) -> tuple[Place, ...]:
    """The outline without the corners that lie on bare balls, from where it leaves one."""
    if not any(bare):
        return (*outline, outline[0])
    count = len(outline)
    start = next((n for n in range(count) if bare[n - 1] and not bare[n]), 0)
    around = [(start + n) % count for n in range(count)]
    return tuple(outline[n] for n in around if not bare[n])
