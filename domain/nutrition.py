"""What to eat: amounts of protein and fat, how fast weight may change, which targets are refused, what a food can be.

Sources: protein at maintenance R. Jäger et al., “ISSN Position Stand: protein and exercise”, J Int Soc Sports Nutr
2017;14:20; protein in a deficit, fat and the rate of loss E. Helms, A. Aragon, P. Fitschen, “Evidence-based
recommendations for natural bodybuilding contest preparation”, J Int Soc Sports Nutr 2014;11:20; the rate of gain J.
Iraki et al., “Nutrition Recommendations for Bodybuilders in the Off-Season”, Sports 2019;7:154; energy of food
Regulation (EU) 1169/2011, annex XIV; energy of body weight M. Wishnofsky, “Caloric equivalents of gained or lost
weight”, Am J Clin Nutr 1958;6:542–546. The floors are the usual advice for who is not under a doctor's care. Whoever
may be a minor, is pregnant or shows signs of an eating disorder gets no target at all.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from math import exp2

from domain.charts import Point
from domain.energy import may_have_targets
from domain.measures import HALF_LIFE_DAYS, weekly
from domain.profile import Profile, Sex

KCAL_PER_KG = 7700
PROTEIN_KCAL, CARBS_KCAL, FAT_KCAL, FIBRE_KCAL = 4, 4, 9, 2
FLOOR_KCAL = {Sex.FEMALE: 1200, Sex.MALE: 1500}
LOSS_PERCENT, GAIN_PERCENT = (0.5, 1.0), (0.25, 0.5)
MOST_DEFICIT = 0.25
_PROTEIN_PER_KG, _PROTEIN_PER_LEAN_KG = (1.4, 2.0), (2.3, 3.1)
_FAT_SHARE = (0.15, 0.30)
_SLACK, _SLACK_KCAL = 0.30, 5.0
_MOST_GRAMS, _MOST_KCAL = 100.0, 950.0
_ENOUGH_DAYS = 14


class Refusal(StrEnum):
    """Why there is no such target."""

    MINOR = "minor"
    PREGNANT = "pregnant"
    EATING_DISORDER = "eating_disorder"
    TOO_FAST = "too_fast"
    DEFICIT = "deficit"
    FLOOR = "floor"


class Fault(StrEnum):
    """What no food can be: below nothing, heavier than it weighs, richer than fat, energy that does not add up."""

    NEGATIVE = "negative"
    GRAMS = "grams"
    RICH = "rich"
    ENERGY = "energy"


@dataclass(frozen=True, slots=True)
class Range:
    """From how much to how much, both included."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Circumstance:
    """What speaks against any target: told by them, or seen by the safety check."""

    pregnant: bool = False
    eating_disorder: bool = False


@dataclass(frozen=True, slots=True)
class Food:
    """What 100 g hold: kcal, and grams of protein, carbohydrate without fibre, fat and fibre."""

    kcal: float
    protein: float
    carbs: float
    fat: float
    fibre: float = 0.0


def protein_g(weight_kg: float, *, lean_kg: float | None = None, in_deficit: bool = False) -> Range:
    """Grams of protein a day: 1.4–2.0 per kg of body weight; in a deficit 2.3–3.1 per kg of lean mass, where known."""
    per, of = (_PROTEIN_PER_LEAN_KG, lean_kg) if in_deficit and lean_kg is not None else (_PROTEIN_PER_KG, weight_kg)
    return Range(per[0] * of, per[1] * of)


def fat_g(kcal: float) -> Range:
    """Grams of fat a day: 15–30 % of the energy."""
    return Range(_FAT_SHARE[0] * kcal / FAT_KCAL, _FAT_SHARE[1] * kcal / FAT_KCAL)


def weekly_change_kg(weight_kg: float, *, loss: bool) -> Range:
    """How much weight may go (0.5–1 % a week) or come (0.25–0.5 %) in a week, in kg, both positive."""
    low, high = LOSS_PERCENT if loss else GAIN_PERCENT
    return Range(weight_kg * low / 100, weight_kg * high / 100)


def no_target(profile: Profile, today: date, told: Circumstance) -> Refusal | None:
    """Why somebody gets no target of calories or weight at all; None when they may."""
    if not may_have_targets(profile, today):
        return Refusal.MINOR
    if told.pregnant:
        return Refusal.PREGNANT
    return Refusal.EATING_DISORDER if told.eating_disorder else None


def target_kcal(
    profile: Profile, today: date, told: Circumstance, tdee: float, weekly_kg: float
) -> tuple[float, Refusal | None]:
    """What to eat a day for `weekly_kg` a week (below 0 to lose), and why that is refused; None when it is fine.

    Refused: more than 1 % of the weight lost or 0.5 % gained, a deficit above 25 % of `tdee`, less than 1,200 kcal for
    women and 1,500 for men; without a sex the higher floor holds. Without a weight nothing is too fast.
    """
    kcal = tdee + weekly_kg * KCAL_PER_KG / 7
    if refusal := no_target(profile, today, told):
        return kcal, refusal
    if profile.weight_kg is not None:
        most = weekly_change_kg(profile.weight_kg, loss=weekly_kg < 0).high
        if abs(weekly_kg) > most + 1e-9:
            return kcal, Refusal.TOO_FAST
    if kcal < tdee * (1 - MOST_DEFICIT):
        return kcal, Refusal.DEFICIT
    return kcal, Refusal.FLOOR if kcal < FLOOR_KCAL[profile.sex or Sex.MALE] else None


def adaptive_tdee(eaten: Sequence[Point], weighed: Sequence[Point]) -> float | None:
    """What somebody spends a day in kcal, by what they ate (kcal a day) and where their weight (kg) went, both oldest
    first: the intake less what the body took up. The newest days count most, in both with the same half-life.

    None before two weeks of weights, or where fewer than half of those days tell what was eaten.
    """
    if not weighed or (span := (weighed[-1].day - weighed[0].day).days) < _ENOUGH_DAYS:
        return None
    pace = weekly(weighed)
    told = [point for point in eaten if weighed[0].day <= point.day <= weighed[-1].day]
    if pace is None or len(told) * 2 < span:
        return None
    weights = [exp2((point.day - weighed[-1].day).days / HALF_LIFE_DAYS) for point in told]
    intake = sum(w * point.value for w, point in zip(weights, told, strict=True)) / sum(weights)
    return intake - pace * KCAL_PER_KG / 7


def energy_of(food: Food) -> float:
    """What the parts of a food give in kcal: 4 a gram of protein and of carbohydrate, 9 of fat, 2 of fibre."""
    return PROTEIN_KCAL * food.protein + CARBS_KCAL * food.carbs + FAT_KCAL * food.fat + FIBRE_KCAL * food.fibre


def faults(food: Food) -> tuple[Fault, ...]:
    """Why 100 g of anything cannot be this; empty when they can. The energy may be 30 % and 5 kcal off its parts:
    labels are rounded, and alcohol is no part."""
    parts = (food.protein, food.carbs, food.fat, food.fibre)
    if food.kcal < 0 or min(parts) < 0:
        return (Fault.NEGATIVE,)
    known = energy_of(food)
    found = {
        Fault.GRAMS: food.protein + food.carbs + food.fat > _MOST_GRAMS,
        Fault.RICH: food.kcal > _MOST_KCAL,
        Fault.ENERGY: abs(food.kcal - known) > _SLACK * max(food.kcal, known) + _SLACK_KCAL,
    }
    return tuple(fault for fault, holds in found.items() if holds)
