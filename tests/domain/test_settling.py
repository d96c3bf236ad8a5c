"""What was said becomes kilograms, one scale of effort and a kind of set, by the exercise and the person's own bar."""

import pytest

from catalog.shelf import shelf
from domain.grammar import Said
from domain.plates import Plates
from domain.settling import Gear, settled
from domain.training import SetKind, SetValues
from domain.units import KG_PER_LB, Unit

KILOS, POUNDS = Gear(), Gear(Unit.LB)
WOMENS_BAR = Gear(Unit.KG, Plates(15, (20, 10, 5)))
CASES = [
    ("bench-press", Said(reps=8, weight=80), KILOS, SetValues(80, 8)),
    ("bench-press", Said(reps=5, plates=2), KILOS, SetValues(100, 5)),
    ("bench-press", Said(reps=5, plates=2), POUNDS, SetValues(225 * KG_PER_LB, 5)),
    ("bench-press", Said(reps=5, plates=2), WOMENS_BAR, SetValues(95, 5)),
    ("bench-press", Said(reps=5, plates=0), WOMENS_BAR, SetValues(15, 5)),
    ("leg-press", Said(reps=10, plates=3), KILOS, SetValues(120, 10)),
    ("bench-press", Said(reps=8, weight=30, per_side=True), KILOS, SetValues(80, 8)),
    ("bench-press", Said(reps=8, weight=30, per_side=True), WOMENS_BAR, SetValues(75, 8)),
    ("leg-press", Said(reps=8, weight=60, per_side=True), KILOS, SetValues(120, 8)),
    ("bulgarian-split-squat", Said(reps=8, weight=16, per_side=True), KILOS, SetValues(16, 8)),
    ("dumbbell-bench-press", Said(reps=10, weight=22.5, per_hand=True), KILOS, SetValues(22.5, 10)),
    ("pull-up", Said(reps=5, weight=20, added=True), KILOS, SetValues(20, 5)),
    ("pull-up", Said(reps=5, weight=20, assisted=True), KILOS, SetValues(-20, 5)),
    ("plank", Said(seconds=60), KILOS, SetValues(seconds=60)),
    ("back-squat", Said(reps=5, weight=100, rir=2), KILOS, SetValues(100, 5, rpe=8)),
    ("back-squat", Said(reps=5, weight=100, rpe=8.5), KILOS, SetValues(100, 5, rpe=8.5)),
    ("back-squat", Said(reps=5, weight=40, warmup=True), KILOS, SetValues(40, 5, kind=SetKind.WARMUP)),
    ("back-squat", Said(reps=5, weight=40, failed=True), KILOS, SetValues(40, 5, kind=SetKind.FAILURE)),
    ("back-squat", Said(reps=5, weight=40, drop=True), KILOS, SetValues(40, 5, kind=SetKind.DROP)),
    ("back-squat", Said(reps=5, weight=168, unit=Unit.LB), KILOS, SetValues(168 * KG_PER_LB, 5)),
]


@pytest.mark.parametrize(("slug", "said", "gear", "values"), CASES)
def test_a_set_as_said_becomes_what_was_lifted(slug: str, said: Said, gear: Gear, values: SetValues) -> None:
    made = settled(said, shelf().get(slug), gear)
    assert made.weight_kg == (None if values.weight_kg is None else pytest.approx(values.weight_kg, abs=1e-5))
    assert (made.reps, made.seconds, made.rpe, made.kind) == (values.reps, values.seconds, values.rpe, values.kind)
