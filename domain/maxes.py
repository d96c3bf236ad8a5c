"""What one set says of the weights for others: the one-rep max by name, and its percentages as they can be loaded."""

from dataclasses import dataclass

from domain.errors import NotASet, TooManyReps
from domain.plates import Load, fit
from domain.strength import brzycki, e1rm, epley, reserve, rpe_percent
from domain.training import SetValues

PERCENTS = (95, 90, 85, 80, 75, 70, 65, 60)
MOST_REPS = 12


@dataclass(frozen=True, slots=True)
class Share:
    """A percentage of the one-rep max: the weight in kg that can be loaded for it, and the reps that it allows."""

    percent: int
    weight_kg: float
    reps: int


@dataclass(frozen=True, slots=True)
class Maxes:
    """A set, the one-rep max in kg that it shows by each formula, the one that we go by, and its percentages."""

    values: SetValues
    brzycki_kg: float
    epley_kg: float
    kg: float
    rough: bool
    shares: tuple[Share, ...]


def maxes(values: SetValues, load: Load | None) -> Maxes:
    """All that a set of a loaded exercise says; NotASet without weight and reps, TooManyReps beyond twelve.

    Reps left in reserve count as done. Weights are rounded down to what `load` makes, without it to half a kilogram.
    """
    if not values.weight_kg or values.weight_kg < 0 or not values.reps:
        raise NotASet()
    if (estimate := e1rm(values)) is None:
        raise TooManyReps(max=MOST_REPS)
    reps = values.reps + reserve(values.rpe)
    shares = tuple(_share(percent, estimate.kg, load) for percent in PERCENTS)
    by_name = brzycki(values.weight_kg, reps), epley(values.weight_kg, reps)
    return Maxes(values, *by_name, estimate.kg, estimate.rough, shares)


def reps_at(percent: float) -> int:
    """The most reps that a percentage of the one-rep max allows, by the RPE chart at 10; at least one."""
    reps = 1
    while reps < 20 and rpe_percent(reps + 1, 10) >= percent:
        reps += 1
    return reps


def _share(percent: int, max_kg: float, load: Load | None) -> Share:
    weight = max_kg * percent / 100
    return Share(percent, fit(weight, load) if load else int(2 * weight) / 2, reps_at(percent))
