"""Body weight and measurements in chat: the last values, how one went, and what was just kept."""

from collections.abc import Mapping
from datetime import timedelta

from aiogram.utils.formatting import Bold, Text, as_list

from domain.measures import Course, Measured, Reading, shown, symbol
from domain.people import Person
from domain.units import Unit
from locales import Translator
from screens.buttons.measures import AskMeasure, ListMeasures, RemindWeighIn, ShowCourse, UndoMeasure
from screens.screen import Button, Picture, Screen

MEASURES = "measures"
QUARTER, YEAR, ALL = 12, 52, 0
_STEADY = 0.05


def listing(t: Translator, person: Person, newest: Mapping[Measured, Reading]) -> Screen:
    """Everything that can be measured, with its last value."""
    names = measure_names(t)
    lines = [_last(t, person.unit, names[what], what, newest[what]) for what in Measured if what in newest]
    parts = [Bold(t("measure-title")), as_list(*lines) if lines else Text(t("measure-none")), t("measure-choose")]
    buttons = [Button(name, ShowCourse(what=what, weeks=QUARTER)) for what, name in names.items()]
    return Screen(as_list(*parts, sep="\n\n"), [buttons[n : n + 3] for n in range(0, len(buttons), 3)], slot=MEASURES)


def ask(t: Translator, person: Person, what: Measured) -> Screen:
    """The question for a first value, or for the next one."""
    rows = [[Button(t("button-back"), ListMeasures())]]
    return Screen(as_list(Bold(measure_names(t)[what]), _asked(t, person.unit, what), sep="\n\n"), rows, slot=MEASURES)


def shown_course(t: Translator, person: Person, course: Course, key: int, weeks: int) -> Screen:
    """How it went, in a picture, and the question for the next value; `key` is that of the last one."""
    newest = amount(t, person.unit, course.what, course.points[-1].value)
    title = t("measure-line", name=measure_names(t)[course.what], value=newest)
    parts = [Bold(title), *_changes(t, person.unit, course), _asked(t, person.unit, course.what)]
    return _pictured(t, course, key, weeks, parts)


def noted(t: Translator, person: Person, value: float, course: Course, key: int) -> Screen:
    """What was just kept, and a way to take it back."""
    told = amount(t, person.unit, course.what, value)
    title = t("measure-noted", name=measure_names(t)[course.what], value=told)
    changes = _changes(t, person.unit, course)
    if len(course.points) > 1:
        return _pictured(t, course, key, QUARTER, [Bold(title), *changes])
    parts = [Bold(title), *([t("measure-first-weight")] if course.what is Measured.WEIGHT else [])]
    return Screen(as_list(*parts, sep="\n\n"), [_below(t, course, key)], slot=MEASURES)


def taken_back(t: Translator, what: Measured) -> Screen:
    rows = [[Button(t("measure-again"), AskMeasure(what=what))]]
    return Screen(Text(t("measure-undone")), rows, slot=MEASURES)


def amount(t: Translator, unit: Unit, what: Measured, value: float) -> str:
    """A value as it is read: "81.4 kg", "32.5 in", "18 %"."""
    return _told(t, unit, what, shown(what, value, unit))


def change(t: Translator, unit: Unit, course: Course) -> str:
    """What became of it: for body weight in a week, for the rest since the first value; nothing while unknown."""
    if course.what is Measured.WEIGHT:
        return "" if course.weekly is None else _weekly(t, unit, course.weekly)
    first, last = course.points[0], course.points[-1]
    difference = round(shown(course.what, last.value, unit) - shown(course.what, first.value, unit), 1)
    if first is last or not difference:
        return ""
    told, day = _told(t, unit, course.what, abs(difference)), t.short_day(first.day)
    return t("measure-up", change=told, day=day) if difference > 0 else t("measure-down", change=told, day=day)


def measure_names(t: Translator) -> dict[Measured, str]:
    return {
        Measured.WEIGHT: t("measure-weight"),
        Measured.WAIST: t("measure-waist"),
        Measured.HIPS: t("measure-hips"),
        Measured.CHEST: t("measure-chest"),
        Measured.ARM: t("measure-arm"),
        Measured.THIGH: t("measure-thigh"),
        Measured.CALF: t("measure-calf"),
        Measured.NECK: t("measure-neck"),
        Measured.BODY_FAT: t("measure-body-fat"),
    }


def _pictured(t: Translator, course: Course, key: int, weeks: int, parts: list[Text | str]) -> Screen:
    picture = Picture("measure", {"what": course.what, "weeks": weeks})
    rows = [*_ranges(t, course, weeks), _below(t, course, key)]
    return Screen(as_list(*parts, sep="\n\n"), rows, slot=MEASURES, file=picture, tidy=True)


def _changes(t: Translator, unit: Unit, course: Course) -> list[Text | str]:
    lines = []
    if course.what is Measured.WEIGHT and len(course.points) > 1:
        lines.append(t("measure-trend", value=amount(t, unit, course.what, course.trend[-1].value)))
    if told := change(t, unit, course):
        lines.append(told)
    return [as_list(*lines)] if lines else []


def _weekly(t: Translator, unit: Unit, kg: float) -> str:
    told = shown(Measured.WEIGHT, abs(kg), unit)
    if told <= _STEADY:
        return t("measure-steady")
    value = _told(t, unit, Measured.WEIGHT, told)
    return t("measure-weekly-up", change=value) if kg > 0 else t("measure-weekly-down", change=value)


def _told(t: Translator, unit: Unit, what: Measured, value: float) -> str:
    number = t.number(value)
    match symbol(what, unit):
        case "%":
            return t("measure-percent", value=number)
        case "in":
            return t("measure-in", value=number)
        case "cm":
            return t("measure-cm", value=number)
        case "lb":
            return t("weight-lb", weight=number)
    return t("weight-kg", weight=number)


def _asked(t: Translator, unit: Unit, what: Measured) -> str:
    if what is Measured.WEIGHT:
        return t("measure-ask-weight")
    return t("measure-ask-percent") if what is Measured.BODY_FAT else t("measure-ask-length", unit=symbol(what, unit))


def _ranges(t: Translator, course: Course, weeks: int) -> list[list[Button]]:
    """Other stretches of time, where there is more to see than a quarter."""
    if course.began is None or course.points[-1].day - course.began < timedelta(weeks=QUARTER):
        return []
    names = {QUARTER: t("measure-quarter"), YEAR: t("measure-year"), ALL: t("measure-all")}
    return [
        [
            Button(f"✓ {name}" if each == weeks else name, ShowCourse(what=course.what, weeks=each))
            for each, name in names.items()
        ]
    ]


def _below(t: Translator, course: Course, key: int) -> list[Button]:
    buttons = [Button(t("measure-undo"), UndoMeasure(key=key))]
    if course.what is Measured.WEIGHT:
        buttons.append(Button(t("measure-remind"), RemindWeighIn()))
    return [*buttons, Button(t("measure-others"), ListMeasures())]


def _last(t: Translator, unit: Unit, name: str, what: Measured, last: Reading) -> str:
    day = t.short_day(t.local_date(last.at))
    return t("measure-last", name=name, value=amount(t, unit, what, last.value), day=day)
