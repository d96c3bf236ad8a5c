"""Vectors of an embedding model for the shelf, as far as this process has them, and the nearest of them."""

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from operator import mul
from statistics import fmean, pstdev
from typing import TypeAlias

from catalog.shelf import Meant

Vector: TypeAlias = Sequence[float]
_CLEAR, _NEAR = 3.0, 2.0
_MANY, _OF_THE_BEST = 40, 0.6


@dataclass(frozen=True, slots=True)
class Vectors:
    """Slugs with their vectors, of length 1, and the signs of each as the bits of one integer.

    Signs that agree tell who is near in a tenth of a microsecond each; cosines are taken of those alone.
    """

    slugs: tuple[str, ...]
    floats: "tuple[array[float], ...]"
    signs: tuple[int, ...]

    @classmethod
    def of(cls, found: Mapping[str, bytes]) -> "Vectors":
        floats = tuple(array("f", body) for body in found.values())
        return cls(tuple(found), floats, tuple(map(_signs, floats)))

    def meant(self, vector: Vector, *, careful: bool = False) -> Meant:
        """What stands out as near, best first; nothing where nothing does, or where another model made the vector."""
        if not self.slugs or len(vector) != len(self.floats[0]):
            return Meant({}, careful)
        asked = normal(vector)
        signs = _signs(asked)
        agree = [len(asked) - (signs ^ other).bit_count() for other in self.signs]
        usual, spread = fmean(agree), pstdev(agree) or 1.0
        if (max(agree) - usual) / spread < _CLEAR:
            return Meant({}, careful)
        near = [at for at, count in enumerate(agree) if (count - usual) / spread >= _NEAR]
        near = sorted(near, key=lambda at: -agree[at])[:_MANY]
        scores = sorted(((sum(map(mul, asked, self.floats[at])), self.slugs[at]) for at in near), reverse=True)
        return Meant({slug: score for score, slug in scores if score >= scores[0][0] * _OF_THE_BEST}, careful)


_known: list[Vectors] = []


def know(vectors: Vectors | None) -> None:
    """Have these vectors in this process from now on; None: no model is set up."""
    _known[:] = [vectors] if vectors and vectors.slugs else []


def known() -> Vectors | None:
    return _known[0] if _known else None


def normal(vector: Vector) -> "array[float]":
    """Of length 1."""
    length = sqrt(sum(map(mul, vector, vector))) or 1.0
    return array("f", [part / length for part in vector])


def as_bytes(vector: Vector) -> bytes:
    """Of length 1, as float32 of this machine's order, which is little-endian wherever we run."""
    return normal(vector).tobytes()


def _signs(vector: Vector) -> int:
    return int("".join("1" if part > 0 else "0" for part in vector), 2)
