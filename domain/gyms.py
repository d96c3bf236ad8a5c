"""Where a person trains: a place with its equipment, its bar and its plates."""

from dataclasses import dataclass, replace

from domain.errors import NotAName, StaleButton
from domain.plates import BARS, GRAIN_KG, METRIC, PLATES, POUNDS, Plates
from domain.profile import Kit
from domain.units import Unit, to_kg

MAX_GYMS = 10
LONGEST_NAME = 32


@dataclass(frozen=True, slots=True)
class Gym:
    """A gym by its key; nameless is the first one. `plates` are None until they say which: the usual ones."""

    key: int
    name: str | None = None
    kit: Kit | None = None
    plates: Plates | None = None
    current: bool = False

    def loads(self, unit: Unit) -> Plates:
        """The bar and plates that are there, the usual ones of `unit` where they did not say."""
        return self.plates or (POUNDS if unit is Unit.LB else METRIC)


def with_bar(plates: Plates, bar: float, unit: Unit) -> Plates:
    """The plates on another bar, in `unit`; StaleButton for one that we do not offer."""
    if bar not in BARS[unit]:
        raise StaleButton()
    return replace(plates, bar_kg=to_kg(bar, unit))


def with_plate(plates: Plates, plate: float, unit: Unit, *, on: bool) -> Plates:
    """With one more kind of plate, in `unit`, or without it; the last one stays. StaleButton as for `with_bar`."""
    if plate not in PLATES[unit]:
        raise StaleButton()
    kg = to_kg(plate, unit)
    left = {each for each in plates.plates_kg if abs(each - kg) > GRAIN_KG} | ({kg} if on else set())
    return replace(plates, plates_kg=tuple(sorted(left, reverse=True)) or plates.plates_kg)


def has(plates: Plates, plate: float, unit: Unit) -> bool:
    """Whether a plate, in `unit`, is among them."""
    return any(abs(each - to_kg(plate, unit)) <= GRAIN_KG for each in plates.plates_kg)


def named(text: str) -> str:
    """A name on one line; NotAName for none or a long one."""
    name = " ".join(text.split())
    if not 1 <= len(name) <= LONGEST_NAME or name.startswith("/"):
        raise NotAName(max=LONGEST_NAME)
    return name
