"""Progress photos: what a caption says, and which two are compared."""

from datetime import timedelta

import pytest

from domain.photos import Photo, View, to_compare, view_in
from tests.domain.test_timers import NOON


@pytest.mark.parametrize(
    ("caption", "view"),
    [
        ("front", View.FRONT),
        ("De face", View.FRONT),
        ("progress front", View.FRONT),
        ("Photo de profil", View.SIDE),
        ("side.", View.SIDE),
        ("dos !", View.BACK),
        ("my back", View.BACK),
        ("", None),
        ("lunch", None),
        ("back to work", None),
    ],
)
def test_a_caption_names_a_side_at_its_end_or_none(caption: str, view: View | None) -> None:
    assert view_in(caption) is view


def test_the_oldest_of_the_same_side_is_compared_first() -> None:
    def photo(number: int, view: View, kept: bool = True) -> Photo:
        return Photo(number, NOON + timedelta(days=number), view, kept)

    front, back, newer, pending = (
        photo(1, View.FRONT),
        photo(0, View.BACK),
        photo(5, View.FRONT),
        photo(6, View.FRONT, False),
    )
    assert to_compare([back, front, newer, pending], newer) == (front, back)
    assert to_compare([newer], newer) == ()
