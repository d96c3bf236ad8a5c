"""Numbers alone, typed during a workout by plan."""

import pytest

from domain.sessions import at_load
from domain.training import SetValues
from domain.units import Unit


@pytest.mark.parametrize(
    ("sets", "unit", "read"),
    [
        ([SetValues(reps=8)] * 10, Unit.KG, (SetValues(10, 8),)),
        ([SetValues(reps=8)] * 10, Unit.LB, (SetValues(4.535924, 8),)),
        ([SetValues(reps=10)] * 3, Unit.KG, (SetValues(8, 10),) * 3),
        ([SetValues(reps=5)] * 5, Unit.KG, (SetValues(8, 5),) * 5),
        ([SetValues(80, 8)], Unit.KG, (SetValues(80, 8),)),
        ([SetValues(seconds=30)], Unit.KG, (SetValues(seconds=30),)),
    ],
)
def test_numbers_alone_are_read_for_a_loaded_exercise(
    sets: list[SetValues], unit: Unit, read: tuple[SetValues, ...]
) -> None:
    assert at_load(sets, 8, unit) == read
