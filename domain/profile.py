"""What a person tells of themselves, the limits of what is believable, and the programs that fit."""

import math
import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.errors import BirthYearOutOfRange, BodyWeightOutOfRange, HeightOutOfRange, TooYoung
from domain.exercises import Area, Equipment, Level
from domain.programs import Goal
from domain.units import Unit, from_kg, to_kg

DAYS = range(2, 7)
MINUTES = (20, 30, 45, 60, 90)
MIN_AGE, MAX_AGE = 13, 110
MIN_CM, MAX_CM = 100, 260
MIN_KG, MAX_KG = 30, 350

_CM_PER_INCH = 2.54
_NUMBER = r"(\d{1,3}(?:\.\d{1,2})?)"
_AMOUNT = re.compile(rf"{_NUMBER} ?(\S*)", re.ASCII)
_METRES_AND_CM = re.compile(r"([12]) ?(?:m| ) ?(\d\d)(?: ?cm)?", re.ASCII)
_FEET_AND_INCHES = re.compile(
    rf"(\d) ?(?:'|ft|feet|foot|pieds?| ) ?{_NUMBER} ?(?:\"|''|in|inch|inches|pouces?)?", re.ASCII
)
_STONES = re.compile(rf"(\d\d?) ?st(?:ones?)? ?(?:{_NUMBER} ?(?:lbs?|pounds?)?)?", re.ASCII)
_CM_PER = {
    **dict.fromkeys(("cm", "centimetres", "centimeters", "centimètres"), 1.0),
    **dict.fromkeys(("m", "metres", "meters", "mètres"), 100.0),
    **dict.fromkeys(("in", "inch", "inches", "pouces", '"'), _CM_PER_INCH),
    **dict.fromkeys(("ft", "feet", "foot", "pieds", "'"), _CM_PER_INCH * 12),
}
_WEIGHTS = {
    **dict.fromkeys(("kg", "kgs", "kilo", "kilos"), Unit.KG),
    **dict.fromkeys(("lb", "lbs", "pound", "pounds", "livres"), Unit.LB),
}
_STRAIGHT = str.maketrans("′’″”", "''\"\"")


class Sex(StrEnum):
    """As the formulas for energy know it."""

    MALE = "male"
    FEMALE = "female"


class Activity(StrEnum):
    """How much a person moves in a usual week, training included, least first."""

    SEDENTARY = "sedentary"
    LIGHT = "light"
    MODERATE = "moderate"
    ACTIVE = "active"
    VERY_ACTIVE = "very_active"

    @property
    def factor(self) -> float:
        """What the energy at rest is multiplied by."""
        return _FACTORS[self]


_FACTORS = dict(zip(Activity, (1.2, 1.375, 1.55, 1.725, 1.9), strict=True))


class Kit(StrEnum):
    """A named set of equipment: where and with what a person trains."""

    GYM = "gym"
    BARBELL_HOME = "barbell_home"
    DUMBBELLS = "dumbbells"
    DUMBBELLS_ONLY = "dumbbells_only"
    KETTLEBELL = "kettlebell"
    BANDS = "bands"
    PULL_UP_BAR = "pull_up_bar"
    BODYWEIGHT = "bodyweight"

    @property
    def equipment(self) -> frozenset[Equipment]:
        """All that is at hand. A gym has what nearly every gym has, not what only some do."""
        return _EQUIPMENT[self]


_NOT_IN_EVERY_GYM = frozenset(
    (Equipment.TRAP_BAR, Equipment.LANDMINE, Equipment.RINGS, Equipment.SLED, Equipment.BATTLE_ROPES, Equipment.OTHER)
)
_EQUIPMENT = {
    Kit.GYM: frozenset(Equipment) - _NOT_IN_EVERY_GYM,
    Kit.BARBELL_HOME: frozenset(
        (Equipment.BARBELL, Equipment.PLATE, Equipment.RACK, Equipment.BENCH, Equipment.PULL_UP_BAR)
    ),
    Kit.DUMBBELLS: frozenset((Equipment.DUMBBELL, Equipment.BENCH)),
    Kit.DUMBBELLS_ONLY: frozenset((Equipment.DUMBBELL,)),
    Kit.KETTLEBELL: frozenset((Equipment.KETTLEBELL,)),
    Kit.BANDS: frozenset((Equipment.BAND,)),
    Kit.PULL_UP_BAR: frozenset((Equipment.PULL_UP_BAR,)),
    Kit.BODYWEIGHT: frozenset[Equipment](),
}


@dataclass(frozen=True, slots=True)
class Profile:
    """What they told; None where they did not. `days` a week (2–6), `minutes` for one workout."""

    goal: Goal | None = None
    level: Level | None = None
    days: int | None = None
    minutes: int | None = None
    kit: Kit | None = None
    limitations: tuple[Area, ...] = ()
    sex: Sex | None = None
    birth_year: int | None = None
    height_cm: float | None = None
    weight_kg: float | None = None
    activity: Activity | None = None


def age(profile: Profile, today: date) -> int | None:
    """The age that they reach this year; the birthday itself we never ask."""
    return None if profile.birth_year is None else today.year - profile.birth_year


def surely(years: int, birth_year: int, today: date) -> bool:
    """Whether they are that old even if their birthday is the last day of the year."""
    return today.year - birth_year > years


def check_height(cm: float) -> float:
    """The height, if an adult can have it; else HeightOutOfRange."""
    if not MIN_CM <= cm <= MAX_CM:
        raise HeightOutOfRange(low=MIN_CM, high=MAX_CM)
    return cm


def check_weight(kg: float) -> float:
    """The body weight, if we can work with it; else BodyWeightOutOfRange."""
    if not MIN_KG <= kg <= MAX_KG:
        low, high = math.ceil(from_kg(MIN_KG, Unit.LB)), math.floor(from_kg(MAX_KG, Unit.LB))
        raise BodyWeightOutOfRange(low=MIN_KG, high=MAX_KG, low_lb=low, high_lb=high)
    return kg


def check_birth_year(year: int, today: date) -> int:
    """The year, if they live and are surely 13; else BirthYearOutOfRange or TooYoung."""
    if not today.year - MAX_AGE <= year <= today.year:
        raise _no_birth_year(today)
    if not surely(MIN_AGE, year, today):
        raise TooYoung(min=MIN_AGE)
    return year


def _no_birth_year(today: date) -> BirthYearOutOfRange:
    return BirthYearOutOfRange(low=str(today.year - MAX_AGE), high=str(today.year - MIN_AGE - 1))


def parse_height(text: str, unit: Unit) -> float:
    """Centimetres of "180", "1,80 m", "1m80", "5'11", "5 ft 11", "71 in"; else HeightOutOfRange.

    A bare number below 3 is metres; for who thinks in pounds one up to 8 is feet and one up to 96 inches; else it is
    centimetres. Feet with decimals are refused: some mean 5.11 as 5 ft 11, some do not.
    """
    text = _plain(text)
    if found := _METRES_AND_CM.fullmatch(text):
        return check_height(100.0 * int(found[1]) + int(found[2]))
    if (found := _FEET_AND_INCHES.fullmatch(text)) and float(found[2]) < 12:
        return check_height(round((12 * int(found[1]) + float(found[2])) * _CM_PER_INCH, 2))
    if not (found := _AMOUNT.fullmatch(text)):
        return check_height(0)
    cm = _CM_PER.get(found[2] or _bare(float(found[1]), unit), 0)
    return check_height(0 if cm == _CM_PER["ft"] and "." in found[1] else round(float(found[1]) * cm, 2))


def _bare(number: float, unit: Unit) -> str:
    if number < 3:
        return "m"
    if unit is Unit.KG or number > 96:
        return "cm"
    return "ft" if number <= 8 else "in"


def parse_body_weight(text: str, unit: Unit) -> float:
    """Kilograms of "81.4", "81,4 kg", "180 lb", "12 st 4", a bare number being in `unit`; else BodyWeightOutOfRange."""
    text = _plain(text)
    if (found := _STONES.fullmatch(text)) and float(found[2] or 0) < 14:
        return check_weight(to_kg(14 * int(found[1]) + float(found[2] or 0), Unit.LB))
    found = _AMOUNT.fullmatch(text)
    said = _WEIGHTS.get(found[2] or unit) if found else None
    return check_weight(to_kg(float(found[1]), said) if found and said else 0)


def parse_birth_year(text: str, today: date) -> int:
    """The year of "1990"; else BirthYearOutOfRange or TooYoung."""
    year = re.fullmatch(r"\d{4}", text.strip(), re.ASCII)
    return check_birth_year(int(year[0]) if year else 0, today)


def _plain(text: str) -> str:
    """Lower case, single spaces, decimal points, straight quotes for feet and inches."""
    return " ".join(text.casefold().replace(",", ".").translate(_STRAIGHT).split())
