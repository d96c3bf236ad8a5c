"""A bar to be loaded: what goes on each side, and what is written on each plate."""

import re
from dataclasses import dataclass

from domain.errors import NotAWeight, WeightTooHeavy
from domain.plates import GRAIN_KG, PLATES, Plates, loadable, next_down, next_up, per_side
from domain.training import MAX_WEIGHT_KG
from domain.units import Unit, from_kg, to_kg

_WANTED = re.compile(r"(\d{1,4}(?:[.,]\d{1,3})?) ?(kgs?|kilos?|lbs?|pounds?|livres?)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Loading:
    """A bar for a wished weight, in kg: the plates on each `side`, the innermost first, and what they make in all."""

    wanted_kg: float
    plates: Plates
    side: tuple[float, ...]
    made_kg: float

    @property
    def exact(self) -> bool:
        return abs(self.wanted_kg - self.made_kg) <= GRAIN_KG

    @property
    def lighter_kg(self) -> float:
        """The next weight down that can be made; the bar itself where there is none."""
        return next_down(self.made_kg, self.plates)

    @property
    def heavier_kg(self) -> float:
        return next_up(self.made_kg, self.plates)


def loading(wanted_kg: float, plates: Plates) -> Loading:
    """The bar that comes nearest to a weight from below; bare where all is more. WeightTooHeavy over 1000 kg."""
    if wanted_kg > MAX_WEIGHT_KG:
        raise WeightTooHeavy(max_kg=MAX_WEIGHT_KG)
    return Loading(wanted_kg, plates, per_side(wanted_kg, plates), loadable(wanted_kg, plates))


def wanted(text: str, unit: Unit) -> float:
    """The kilograms of "102.5", "102,5 kg", "225 lb", a bare number being in `unit`; else NotAWeight."""
    found = _WANTED.fullmatch(" ".join(text.casefold().split()))
    if found is None:
        raise NotAWeight()
    said = unit if found[2] is None else Unit.KG if found[2].startswith("k") else Unit.LB
    return to_kg(float(found[1].replace(",", ".")), said)


def printed(plate_kg: float, unit: Unit) -> tuple[float, Unit]:
    """What is written on a plate: its weight in `unit` where there is such a plate, else in the other, else in `unit`
    as exactly as that goes."""
    for one in (unit, *(other for other in Unit if other is not unit)):
        for weight in PLATES[one]:
            if abs(to_kg(weight, one) - plate_kg) <= GRAIN_KG:
                return weight, one
    return from_kg(plate_kg, unit), unit
