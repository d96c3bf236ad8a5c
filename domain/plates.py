"""What weights there are: a bar with its plates, or a rack that grows by steps. Everything rounds down to them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import floor

from domain.exercises import Equipment, Exercise, Measure
from domain.units import KG_PER_LB, Unit, to_kg

GRAIN_KG = 0.02  # weights closer than this are the same: pounds in kg are never round
_RAMP = ((0.4, 5), (0.6, 3), (0.8, 2))
_BAR_REPS = 8


@dataclass(frozen=True, slots=True)
class Plates:
    """A bar and the plates that go on it in pairs, as many of each as needed, in kg.

    ValueError for a negative bar or a plate that weighs next to nothing.
    """

    bar_kg: float
    plates_kg: tuple[float, ...]

    def __post_init__(self) -> None:
        if self.bar_kg < 0 or any(plate < 0.1 for plate in self.plates_kg):
            raise ValueError("a bar weighs something, a plate at least 100 g")


@dataclass(frozen=True, slots=True)
class Ladder:
    """Dumbbells, kettlebells or a machine's stack: from `start_kg` up by `step_kg`. ValueError without a step up."""

    step_kg: float
    start_kg: float

    def __post_init__(self) -> None:
        if self.step_kg < GRAIN_KG or self.start_kg < 0:
            raise ValueError("a ladder starts at 0 or above and goes up")


Load = Plates | Ladder

BARS: Mapping[Unit, tuple[float, ...]] = {Unit.KG: (20, 15, 10), Unit.LB: (45, 35, 25)}
PLATES: Mapping[Unit, tuple[float, ...]] = {
    Unit.KG: (25, 20, 15, 10, 5, 2.5, 1.25, 0.5),
    Unit.LB: (55, 45, 35, 25, 10, 5, 2.5, 1.25),
}
METRIC = Plates(20, (25, 20, 15, 10, 5, 2.5, 1.25))
POUNDS = Plates(to_kg(45, Unit.LB), tuple(to_kg(pounds, Unit.LB) for pounds in (45, 35, 25, 10, 5, 2.5)))


def _gym(
    bar: Plates, ez_bar: Plates, dumbbells: Ladder, kettlebells: Ladder, stack: Ladder
) -> Mapping[Equipment, Load]:
    long_bars = (Equipment.BARBELL, Equipment.TRAP_BAR, Equipment.SMITH_MACHINE)
    return dict.fromkeys(long_bars, bar) | {
        Equipment.EZ_BAR: ez_bar,
        Equipment.DUMBBELL: dumbbells,
        Equipment.KETTLEBELL: kettlebells,
        Equipment.MACHINE: stack,
        Equipment.CABLE: stack,
    }


_FIVE_LB, _TEN_LB = 5 * KG_PER_LB, 10 * KG_PER_LB
_USUAL = {
    Unit.KG: _gym(METRIC, Plates(10, METRIC.plates_kg), Ladder(2, 2), Ladder(4, 4), Ladder(5, 5)),
    Unit.LB: _gym(
        POUNDS,
        Plates(25 * KG_PER_LB, POUNDS.plates_kg),
        Ladder(_FIVE_LB, _FIVE_LB),
        Ladder(_FIVE_LB, _FIVE_LB),
        Ladder(_TEN_LB, _TEN_LB),
    ),
}


def usual_load(exercise: Exercise, unit: Unit) -> Load | None:
    """The weights that most gyms have for an exercise: bars with plates, dumbbells by 2 kg or 5 lb, kettlebells by
    4 kg or 5 lb, stacks by 5 kg or 10 lb. None where it takes none that we know of, or only on top of the body."""
    if exercise.measure is Measure.BODYWEIGHT:
        return None
    usual = _USUAL[unit]
    return next((usual[item] for item in exercise.equipment if item in usual), None)


def fit(weight_kg: float, load: Load) -> float:
    """The heaviest weight that can be loaded and is not above `weight_kg`; the lightest of all where none is."""
    if isinstance(load, Plates):
        return loadable(weight_kg, load)
    steps = floor((weight_kg - load.start_kg + GRAIN_KG) / load.step_kg)
    return _step(load, max(steps, 0))


def next_up(weight_kg: float, load: Load) -> float:
    """The lightest weight above `weight_kg` that can be loaded; the heaviest of all where none is."""
    if isinstance(load, Ladder):
        return _step(load, max(floor((weight_kg - load.start_kg + GRAIN_KG) / load.step_kg) + 1, 0))
    if weight_kg < load.bar_kg - GRAIN_KG or not load.plates_kg:
        return round(load.bar_kg, 6)
    grams = _side_grams(weight_kg, load)
    above = _sums(load, grams + _grams(min(load.plates_kg))) >> grams + 1
    return _total(_stack(load, grams + (above & -above).bit_length()), load)


def next_down(weight_kg: float, load: Load) -> float:
    """The heaviest weight below `weight_kg` that can be loaded; the lightest of all where none is."""
    return fit(weight_kg - 2 * GRAIN_KG, load)


def loadable(weight_kg: float, plates: Plates) -> float:
    """`weight_kg` rounded down to what bar and plates can make, in kg; never below the bar."""
    return _total(per_side(weight_kg, plates), plates)


def per_side(weight_kg: float, plates: Plates) -> tuple[float, ...]:
    """The plates on each side for `weight_kg`, rounded down to what can be made: the heaviest that fit go on first."""
    grams = _side_grams(weight_kg, plates)
    return _stack(plates, _sums(plates, grams).bit_length() - 1)


def ramp(top_kg: float, load: Load) -> tuple[tuple[float, int], ...]:
    """The warm-up sets before a top set, as (kg, reps): 40 % × 5, 60 % × 3, 80 % × 2, rounded down to what there is.

    The empty bar × 8 goes first where it is below 40 % of the top. No weight comes twice, none reaches the top.
    """
    sets: list[tuple[float, int]] = []
    for weight, reps in _ramp(top_kg, load):
        if (not sets or weight > sets[-1][0] + GRAIN_KG) and weight < top_kg - GRAIN_KG:
            sets.append((weight, reps))
    return tuple(sets)


def _ramp(top_kg: float, load: Load) -> Iterator[tuple[float, int]]:
    if isinstance(load, Plates) and 0 < load.bar_kg < _RAMP[0][0] * top_kg:
        yield round(load.bar_kg, 6), _BAR_REPS
    for part, reps in _RAMP:
        yield fit(part * top_kg, load), reps


def _step(ladder: Ladder, number: int) -> float:
    return round(ladder.start_kg + number * ladder.step_kg, 6)


def _total(side: tuple[float, ...], plates: Plates) -> float:
    return round(plates.bar_kg + 2 * sum(side), 6)


def _grams(weight_kg: float) -> int:
    return round(weight_kg * 1000)


def _side_grams(weight_kg: float, plates: Plates) -> int:
    """What goes on one side, in grams."""
    return max(floor((weight_kg - plates.bar_kg + GRAIN_KG) / 2 * 1000), 0)


def _sums(plates: Plates, most: int) -> int:
    """All that one side can weigh up to `most` grams, as bits: bit n is set where some plates weigh n grams.

    Adding a plate shifts all sums by its weight; one, two, four… at a time soon tries every number of it.
    """
    sums, inside = 1, (1 << most + 1) - 1
    for plate in plates.plates_kg:
        shift = _grams(plate)
        while shift <= most:
            sums |= sums << shift & inside
            shift *= 2
    return sums


def _stack(plates: Plates, grams: int) -> tuple[float, ...]:
    """The plates that weigh `grams` together, the heaviest first: one goes on where the rest can still be made."""
    sums, stack = _sums(plates, grams), []
    for plate in sorted(plates.plates_kg, reverse=True):
        while (rest := grams - _grams(plate)) >= 0 and sums >> rest & 1:
            stack.append(plate)
            grams = rest
    return tuple(stack)
