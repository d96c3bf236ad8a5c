"""What somebody reached: all of it with its day, what comes next, and what the last workout added."""

from collections.abc import Sequence

from aiogram.utils.formatting import Bold, Text, as_list

from domain.achievements import Achievement, Kind, Next, Reached, plates_kg
from domain.people import Person
from domain.units import Unit
from locales import Translator
from screens.screen import Screen
from screens.values import weight, whole_weight

SLOT = "reached"
_TOLD, _SHOWN = 3, 40
_KG = 1000
_MARKS = {
    Kind.WORKOUTS: "🏋️",
    Kind.WEEKS: "🔥",
    Kind.MONTH: "📅",
    Kind.YEAR: "📅",
    Kind.BACK: "🌱",
    Kind.TONNES: "🐘",
    Kind.RECORDS: "🏆",
    Kind.CLUB: "👑",
}
_LIFT = "🥇"


def overview(t: Translator, person: Person, reached: Sequence[Reached], coming: Sequence[Next]) -> Screen:
    """Everything reached so far, newest first, and what is near."""
    title = Bold(t("reached-title"))
    parts: list[Text | str] = [title]
    if reached:
        lines = [
            t("reached-line", name=line(t, person.unit, one.achievement), day=t.short_day(t.local_date(one.at)))
            for one in reached[:_SHOWN]
        ]
        parts.append(as_list(*lines))
    else:
        parts.append(t("reached-none"))
    if begun := [one for one in coming if one.value]:
        parts.append(as_list(t("reached-coming"), *(_next(t, person.unit, one) for one in begun)))
    return Screen(as_list(*parts, sep="\n\n"), slot=SLOT)


def told(t: Translator, unit: Unit, reached: Sequence[Achievement]) -> list[Text]:
    """What a workout added, in a few lines under it: of several levels of one thing the highest."""
    highest = list({one.kind: one for one in sorted(reached, key=lambda one: one.level)}.values())
    shown = sorted(highest, key=reached.index)
    lines = [line(t, unit, one) for one in shown[:_TOLD]]
    if len(shown) > _TOLD:
        lines.append(t("reached-more", count=len(shown) - _TOLD))
    return [as_list(*lines)] if lines else []


def line(t: Translator, unit: Unit, one: Achievement) -> str:
    """An achievement with its mark."""
    return f"{_MARKS.get(one.kind, _LIFT)} {name(t, unit, one)}"


def name(t: Translator, unit: Unit, one: Achievement) -> str:
    """What was reached, in words."""
    n = one.level
    match one.kind:
        case Kind.WORKOUTS:
            return t("reached-workouts", count=n)
        case Kind.WEEKS:
            return t("reached-weeks", count=n)
        case Kind.MONTH:
            return t("reached-month", count=n)
        case Kind.YEAR:
            return t("reached-year", count=n)
        case Kind.BACK:
            return t("reached-back")
        case Kind.TONNES:
            return t("reached-tonnes", weight=whole_weight(t, unit, n * _KG), thing=_thing(t, n))
        case Kind.RECORDS:
            return t("reached-records", count=n)
        case Kind.CLUB:
            return t("reached-club")
    return _lift(t, unit, one)


def _lift(t: Translator, unit: Unit, one: Achievement) -> str:
    exercise = {
        Kind.PRESS: t("reached-lift-press"),
        Kind.BENCH: t("reached-lift-bench"),
        Kind.SQUAT: t("reached-lift-squat"),
        Kind.DEADLIFT: t("reached-lift-deadlift"),
    }
    if one.kind in exercise:
        shown = weight(t, unit, plates_kg(one.level, unit))
        return t("reached-plates", lift=exercise[one.kind], count=one.level, weight=shown)
    return {
        Kind.BENCH_BODY: t("reached-bench-body"),
        Kind.SQUAT_BODY: t("reached-squat-body"),
        Kind.DEADLIFT_BODY: t("reached-deadlift-body"),
    }[one.kind]


def _next(t: Translator, unit: Unit, one: Next) -> str:
    is_weight = one.achievement.kind is Kind.TONNES
    so_far = whole_weight(t, unit, one.value * _KG) if is_weight else t.number(int(one.value))
    return t("reached-next", name=name(t, unit, one.achievement), value=so_far)


def _thing(t: Translator, tonnes: int) -> str:
    """What weighs as much. Sources: zoos and museums for the animals, NASA for what flies to space, Airbus and the
    keepers of the two monuments for the rest."""
    return {
        1: t("thing-car"),
        6: t("thing-elephant"),
        12: t("thing-bus"),
        30: t("thing-humpback"),
        78: t("thing-shuttle"),
        150: t("thing-blue-whale"),
        204: t("thing-liberty"),
        420: t("thing-station"),
        575: t("thing-airbus"),
        2800: t("thing-saturn"),
        7300: t("thing-eiffel"),
    }[tonnes]
