"""How strong a set shows somebody to be, and what weight a wished effort asks for."""

from dataclasses import dataclass
from math import exp2

from domain.training import SetValues

_SURE_REPS, _MOST_REPS = 10, 12
_INTACT_DAYS, _HALF_LIFE_DAYS, _LEAST_LEFT = 14, 28, 0.5


@dataclass(frozen=True, slots=True)
class Estimate:
    """An estimated one-rep max in kg; `rough` where the reps were too many for a good guess."""

    kg: float
    rough: bool


def brzycki(weight_kg: float, reps: float) -> float:
    """The one-rep max in kg, w · 36 / (37 − r); the weight itself at one rep. ValueError from 37 reps on.

    M. Brzycki, “Strength testing: predicting a one-rep max from reps-to-fatigue”, JOPERD 64(1), 1993.
    """
    if not 1 <= reps < 37:
        raise ValueError("the formula knows 1 to 36 reps")
    return weight_kg * 36 / (37 - reps)


def epley(weight_kg: float, reps: float) -> float:
    """The one-rep max in kg, w · (1 + r / 30); the weight itself at one rep.

    B. Epley, “Poundage chart”, Boyd Epley Workout, 1985.
    """
    return weight_kg if reps == 1 else weight_kg * (1 + reps / 30)


def e1rm(values: SetValues) -> Estimate | None:
    """The one-rep max that a set shows, from the reps done and those left in reserve (10 − RPE, when rated).

    To 10 such reps by Brzycki, to 12 by Epley and rough, beyond none: the formulas were made for heavy sets. None
    also without weight or reps. The weight is taken as the whole load, so it says nothing of a body-weight exercise.
    """
    if not values.weight_kg or not values.reps:
        return None
    reps = values.reps + reserve(values.rpe)
    if reps <= _SURE_REPS:
        return Estimate(brzycki(values.weight_kg, reps), rough=False)
    if reps <= _MOST_REPS:
        return Estimate(epley(values.weight_kg, reps), rough=True)
    return None


def reserve(rpe: float | None) -> float:
    """Reps in reserve, RIR = 10 − RPE (M. Tuchscherer's scale); none when the set was not rated."""
    return 0.0 if rpe is None else 10 - rpe


def rpe_percent(reps: int, rpe: float) -> float:
    """Percent of the one-rep max that allows `reps` at this RPE; 100 for a single at 10, never below 50.

    A curve through M. Tuchscherer's RPE chart: a parabola for heavy sets, then a line.
    """
    left = reserve(rpe) + reps - 1
    if left <= 0:
        return 100.0
    if left <= 2.92:
        return 0.347619 * left**2 - 4.60714 * left + 99.9667
    return 50.0 if left >= 16 else -2.64249 * left + 97.0955


def weight_for(e1rm_kg: float, reps: int, rpe: float) -> float:
    """The weight in kg for `reps` at this RPE, not yet rounded to what can be loaded."""
    return e1rm_kg * rpe_percent(reps, rpe) / 100


def strength_left(days_away: int) -> float:
    """The part of the strength to come back with, 1 to 0.5: all for 14 days, then half for every 28 more, at least
    half. A careful return rather than a law of nature."""
    fading = max(days_away - _INTACT_DAYS, 0) / _HALF_LIFE_DAYS
    return max(_LEAST_LEFT, exp2(-fading))
