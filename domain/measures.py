"""What people measure of their body: believable values as they are typed, the trend through them, and its pace."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from math import exp2

from domain.charts import Point
from domain.errors import MeasureOutOfRange
from domain.profile import MAX_KG, MIN_KG, parse_body_weight
from domain.units import KG_PER_LB, Unit

CM_PER_INCH = 2.54
KEPT_A_DAY = 0.9
HALF_LIFE_DAYS = 7
LEAST_DAYS, LEAST_READINGS = 7, 3

_LENGTHS = {
    **dict.fromkeys(("cm", "centimetres", "centimeters", "centimètres"), 1.0),
    **dict.fromkeys(("in", "inch", "inches", "pouces", '"', "''"), CM_PER_INCH),
}
_AMOUNT = re.compile(r"(\d{1,3}(?:\.\d{1,2})?) ?(\S*)", re.ASCII)
_STRAIGHT = str.maketrans("′’″”", "''\"\"")


class Measured(StrEnum):
    """What is measured: body weight in kg, body fat in percent, all others in cm around."""

    WEIGHT = "weight"
    WAIST = "waist"
    HIPS = "hips"
    CHEST = "chest"
    ARM = "arm"
    THIGH = "thigh"
    CALF = "calf"
    NECK = "neck"
    BODY_FAT = "body_fat"


LIMITS: Mapping[Measured, tuple[int, int]] = {
    Measured.WEIGHT: (MIN_KG, MAX_KG),
    Measured.WAIST: (40, 250),
    Measured.HIPS: (50, 250),
    Measured.CHEST: (50, 250),
    Measured.ARM: (15, 90),
    Measured.THIGH: (25, 130),
    Measured.CALF: (15, 90),
    Measured.NECK: (20, 90),
    Measured.BODY_FAT: (2, 70),
}

_NAMES: Mapping[str, Measured] = {
    **dict.fromkeys(("weight", "body weight", "bodyweight", "my weight", "i weigh", "weighed"), Measured.WEIGHT),
    **dict.fromkeys(("poids", "poids de corps", "poids du corps", "mon poids", "pdc", "je pèse"), Measured.WEIGHT),
    **dict.fromkeys(("waist", "tour de taille"), Measured.WAIST),
    **dict.fromkeys(("hips", "hip", "hanches", "tour de hanches"), Measured.HIPS),
    **dict.fromkeys(("chest", "poitrine", "tour de poitrine"), Measured.CHEST),
    **dict.fromkeys(("arm", "arms", "bras", "tour de bras"), Measured.ARM),
    **dict.fromkeys(("thigh", "thighs", "cuisse", "cuisses", "tour de cuisse"), Measured.THIGH),
    **dict.fromkeys(("calf", "calves", "mollet", "mollets", "tour de mollet"), Measured.CALF),
    **dict.fromkeys(("neck", "cou", "tour de cou"), Measured.NECK),
    **dict.fromkeys(("body fat", "bodyfat", "fat", "masse grasse", "taux de masse grasse"), Measured.BODY_FAT),
}
_SAID = re.compile(rf"({'|'.join(sorted(_NAMES, key=len, reverse=True))})\s*[:=]?\s*(\d.*)")
_NUMBER = re.compile(
    r"\d+(?:[.,]\d+)? ?(kgs?|kilos?|lbs?|pounds?|livres?|cm|in|inch|inches|pouces|%|\"|''|′′|″)?"
    r"|\d+ ?(st|stones?)(?: ?\d+(?:[.,]\d+)? ?(?:lbs?|pounds?)?)?"
)
_SURE = frozenset((Measured.WEIGHT, Measured.WAIST, Measured.BODY_FAT))


@dataclass(frozen=True, slots=True)
class Reading:
    """One value, in kg, cm or percent, by the key of the message that brought it."""

    key: int
    at: datetime
    value: float


@dataclass(frozen=True, slots=True)
class Course:
    """How one measure went: a point a day, oldest first, the trend through them, and its change a week.

    `weekly` is None while there is too little to tell it from; `began` is the day of the first value of all.
    """

    what: Measured
    points: tuple[Point, ...]
    trend: tuple[Point, ...]
    weekly: float | None
    began: date | None

    def since(self, day: date) -> "Course":
        """Its last part, from a day on; the whole where that part is no line."""
        points = tuple(point for point in self.points if point.day >= day)
        trend = tuple(point for point in self.trend if point.day >= day)
        return replace(self, points=points, trend=trend) if len(points) > 1 else self


def course(what: Measured, readings: Sequence[tuple[date, float]]) -> Course:
    """The course of (local day, value), oldest first; of several on one day the last counts."""
    points = tuple(Point(day, value) for day, value in dict(readings).items())
    return Course(what, points, trend(points), weekly(points), points[0].day if points else None)


def trend(points: Sequence[Point]) -> tuple[Point, ...]:
    """Exponentially weighted: each day keeps nine tenths of the trend, so that water and meals hardly show.

    J. Walker, The Hacker's Diet, 1991, with his 10 % a day. After n days without a value it keeps 0.9ⁿ.
    """
    found: list[Point] = []
    for point in points:
        if found:
            kept = KEPT_A_DAY ** (point.day - found[-1].day).days
            found.append(Point(point.day, kept * found[-1].value + (1 - kept) * point.value))
        else:
            found.append(point)
    return tuple(found)


def weekly(points: Sequence[Point]) -> float | None:
    """The change in a week: the slope of the least-squares line on which a value counts half after a week.

    The trend follows late, so its own slope would tell a new diet too small. None below three values or a week.
    """
    if len(points) < LEAST_READINGS or (points[-1].day - points[0].day).days < LEAST_DAYS:
        return None
    days = [(point.day - points[-1].day).days for point in points]
    weights = [exp2(day / HALF_LIFE_DAYS) for day in days]
    total = sum(weights)
    mean_day = sum(w * day for w, day in zip(weights, days, strict=True)) / total
    mean = sum(w * point.value for w, point in zip(weights, points, strict=True)) / total
    spread = sum(w * (day - mean_day) ** 2 for w, day in zip(weights, days, strict=True))
    slope = sum(w * (day - mean_day) * (p.value - mean) for w, day, p in zip(weights, days, points, strict=True))
    return 7 * slope / spread


def parse(what: Measured, text: str, unit: Unit) -> float:
    """The kg, cm or percent of "81.4", "81,4 kg", "32 in", "18 %"; a bare number is in the person's own unit.

    BodyWeightOutOfRange or MeasureOutOfRange for anything else.
    """
    if what is Measured.WEIGHT:
        return parse_body_weight(text, unit)
    plain = " ".join(text.casefold().replace(",", ".").translate(_STRAIGHT).split())
    found = _AMOUNT.fullmatch(plain)
    if found is None:
        raise _out_of_range(what, unit)
    factors = {"%": 1.0} if what is Measured.BODY_FAT else _LENGTHS
    factor = factors.get(found[2] or symbol(what, unit))
    low, high = LIMITS[what]
    if factor is None or not low <= (value := round(float(found[1]) * factor, 2)) <= high:
        raise _out_of_range(what, unit)
    return value


def spoken(text: str, unit: Unit) -> tuple[Measured, float] | None:
    """What a message such as "weight 81.4 kg" or "tour de taille 82" tells; None for any other.

    What is an exercise or a muscle too is only told with its unit: "chest 104 cm". Raises as `parse`.
    """
    found = named(text)
    if found is None or not (number := _NUMBER.fullmatch(found[1])):
        return None
    what, has_unit = found[0], bool(number[1] or number[2])
    return (what, parse(what, found[1], unit)) if has_unit or what in _SURE else None


def named(text: str) -> tuple[Measured, str] | None:
    """What `/measure` was told: "waist 82", "tour de bras 38 cm", "neck"; None for words that name nothing."""
    words = " ".join(text.casefold().replace("’", "'").split())
    if words in _NAMES:
        return _NAMES[words], ""
    found = _SAID.fullmatch(words)
    return (_NAMES[found[1]], found[2]) if found else None


def symbol(what: Measured, unit: Unit) -> str:
    """The unit in which somebody reads it."""
    if what is Measured.WEIGHT:
        return unit
    if what is Measured.BODY_FAT:
        return "%"
    return "in" if unit is Unit.LB else "cm"


def shown(what: Measured, value: float, unit: Unit) -> float:
    """The number that somebody reads, to a tenth: kg or lb, cm or inches, percent."""
    if what is Measured.WEIGHT:
        return round(value / KG_PER_LB if unit is Unit.LB else value, 1)
    return round(value / CM_PER_INCH if symbol(what, unit) == "in" else value, 1)


def _out_of_range(what: Measured, unit: Unit) -> MeasureOutOfRange:
    low, high = (round(shown(what, limit, unit)) for limit in LIMITS[what])
    return MeasureOutOfRange(low=str(low), high=str(high), unit=symbol(what, unit))
