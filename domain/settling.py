"""What a set that was said means for one person and one exercise: kilograms, their own bar, one scale of effort."""

from dataclasses import dataclass

from domain.exercises import Equipment, Exercise
from domain.grammar.said import Said
from domain.plates import METRIC, POUNDS, Plates
from domain.training import SetKind, SetValues
from domain.units import KG_PER_LB, Unit, to_kg

_BARS = frozenset((Equipment.BARBELL, Equipment.EZ_BAR, Equipment.TRAP_BAR, Equipment.SMITH_MACHINE))
_BIG_PLATE_KG = {Unit.KG: 20.0, Unit.LB: 45 * KG_PER_LB}


@dataclass(frozen=True, slots=True)
class Gear:
    """With what somebody lifts: the unit they think in, and the plates of their gym."""

    unit: Unit = Unit.KG
    plates: Plates | None = None

    @property
    def bar_kg(self) -> float:
        usual = POUNDS if self.unit is Unit.LB else METRIC
        return (self.plates or usual).bar_kg


def settled(said: Said, exercise: Exercise | None, gear: Gear) -> SetValues:
    """The set in kg; what was on one side or in plates becomes all that was lifted, RIR becomes RPE, help a weight
    below zero. What one hand held stays that."""
    kinds = (
        (said.warmup, SetKind.WARMUP),
        (said.failed, SetKind.FAILURE),
        (said.drop, SetKind.DROP),
    )
    return SetValues(
        weight_kg=_weight_kg(said, exercise, gear),
        reps=said.reps,
        seconds=said.seconds,
        metres=said.metres,
        rpe=said.rpe if said.rpe is not None or said.rir is None else max(10 - said.rir, 0),
        kind=next((kind for holds, kind in kinds if holds), SetKind.WORKING),
    )


def plates_kg(count: float, exercise: Exercise | None, gear: Gear) -> float:
    """What so many big plates on each side weigh, with the bar where there is one: "2 plates" are 100 kg, or 225 lb."""
    return round(_bar_kg(exercise, gear) + 2 * count * _BIG_PLATE_KG[gear.unit], 6)


def _weight_kg(said: Said, exercise: Exercise | None, gear: Gear) -> float | None:
    if said.plates is not None:
        return plates_kg(said.plates, exercise, gear)
    if said.weight is None:
        return None
    weight = to_kg(said.weight, said.unit)
    if said.per_side and exercise and not exercise.unilateral:
        weight = _bar_kg(exercise, gear) + 2 * weight
    return round(-weight if said.assisted else weight, 6)


def _bar_kg(exercise: Exercise | None, gear: Gear) -> float:
    return gear.bar_kg if exercise is None or _BARS & set(exercise.equipment) else 0
