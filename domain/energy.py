"""What a body burns at rest, in a day, in an exercise: kilocalories from what a person told, None without it."""

from datetime import date

from domain.profile import Profile, Sex, age, surely

ADULT = 18
_STEP_KCAL = 10


def bmr(profile: Profile, today: date) -> float | None:
    """Energy at rest in kcal a day: 10 kg + 6.25 cm − 5 years, + 5 for men, − 161 for women.

    Source: Mifflin, St Jeor et al., Am J Clin Nutr 1990;51:241–247, measured in adults.
    """
    years = age(profile, today)
    if profile.sex is None or profile.weight_kg is None or profile.height_cm is None or years is None:
        return None
    base = 10 * profile.weight_kg + 6.25 * profile.height_cm - 5 * years
    return base + (5 if profile.sex is Sex.MALE else -161)


def katch_mcardle(weight_kg: float, fat_percent: float) -> float:
    """Energy at rest in kcal a day from lean mass: 370 + 21.6 kg.

    Source: Katch and McArdle, as in McArdle, Katch and Katch, Exercise Physiology.
    """
    return 370 + 21.6 * weight_kg * (1 - fat_percent / 100)


def tdee(profile: Profile, today: date) -> float | None:
    """Energy of a usual day in kcal: what rest takes times the factor of the activity."""
    rest = bmr(profile, today)
    return None if rest is None or profile.activity is None else rest * profile.activity.factor


def maintenance(profile: Profile, today: date) -> int | None:
    """What to eat a day to keep the weight, in kcal, to the nearest ten: more digits would promise too much.

    None too for who may be a minor: it is a calorie target.
    """
    spent = tdee(profile, today)
    return None if spent is None or not may_have_targets(profile, today) else round(spent / _STEP_KCAL) * _STEP_KCAL


def may_have_targets(profile: Profile, today: date) -> bool:
    """Whether their age allows targets of calories or of weight loss: only who is surely 18. Other gates may follow."""
    return profile.birth_year is not None and surely(ADULT, profile.birth_year, today)


def burned(met: float, weight_kg: float | None, seconds: float) -> float | None:
    """What an exercise costs in kcal: MET × kg × hours (Compendium of Physical Activities); None without a weight."""
    return None if weight_kg is None else met * weight_kg * seconds / 3600
