"""Progress photos: from which side, when, and how two of them make a pair."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

MAX_PHOTOS = 100
LONGEST_SIDE = 1280


class View(StrEnum):
    """From where it was taken."""

    FRONT = "front"
    SIDE = "side"
    BACK = "back"


_SAID = {
    **dict.fromkeys(("front", "face", "devant", "de face"), View.FRONT),
    **dict.fromkeys(("side", "profil", "profile", "de profil", "côté", "cote", "de côté"), View.SIDE),
    **dict.fromkeys(("back", "dos", "derrière", "de dos"), View.BACK),
}


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo; without a view until they say which, and `kept` once its bytes are with us."""

    id: int
    at: datetime
    view: View | None = None
    kept: bool = False


@dataclass(frozen=True, slots=True)
class Shot:
    """The bytes of a photo and its local day."""

    data: bytes
    day: date


@dataclass(frozen=True, slots=True)
class Pair:
    """Two photos side by side, the earlier one first."""

    view: View | None
    before: Shot
    after: Shot


def view_in(caption: str) -> View | None:
    """The view that a caption names: "front", "de profil", "photo dos"; None where it names none."""
    words = " ".join(caption.casefold().strip("/.!").split())
    return _SAID.get(words) or _SAID.get(words.rpartition(" ")[2])


def to_compare(photos: Sequence[Photo], one: Photo) -> tuple[Photo, ...]:
    """The photos that one can stand beside, of the same view first, the oldest of them first."""
    others = [photo for photo in photos if photo.kept and photo.id != one.id]
    return tuple(sorted(others, key=lambda photo: (photo.view is not one.view, photo.at)))
