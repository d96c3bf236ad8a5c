"""A distance with its time tells the pace: for a kilometre, on a rower for 500 m, for a carry none."""

import pytest

from domain.training import SetValues
from domain.units import Unit
from locales import Translator
from screens.values import clock, values

TOLD = [
    ("treadmill-run", SetValues(metres=5000, seconds=1650), "5 km · 27:30 · 5:30/km"),
    ("treadmill-run", SetValues(metres=21_100, seconds=6330), "21.1 km · 1:45:30 · 5:00/km"),
    ("rowing-machine", SetValues(metres=2000, seconds=456), "2 km · 7:36 · 1:54/500 m"),
    ("treadmill-run", SetValues(metres=200, seconds=40), "200 m · 0:40"),
    ("farmers-carry", SetValues(24, metres=400, seconds=90), "400 m · 1:30 · 24 kg"),
    ("treadmill-run", SetValues(metres=5000), "5 km"),
    ("plank", SetValues(seconds=45), "45 s"),
]


@pytest.mark.parametrize(("exercise", "done", "told"), TOLD)
def test_what_is_told_of_a_way(exercise: str, done: SetValues, told: str) -> None:
    assert values(Translator("en"), Unit.KG, exercise, done).replace("\u00a0", " ") == told


def test_a_clock_has_hours_only_when_they_count() -> None:
    assert [clock(seconds) for seconds in (5, 60, 3599, 3600)] == ["0:05", "1:00", "59:59", "1:00:00"]
