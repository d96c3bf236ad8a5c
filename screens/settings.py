"""Settings: language, units, time zone, quiet hours; gyms have screens of their own."""

from datetime import time

from aiogram.utils.formatting import Bold, Text, as_list

from domain.nudges import Quiet
from domain.people import Person
from domain.units import Unit
from locales import Translator
from screens.buttons.gyms import ListGyms
from screens.buttons.start import AskZone, OpenSettings, SetQuiet, ShowPrivacy
from screens.screen import Button, Screen
from screens.start import language_name, languages, spaced, units

SETTINGS = "settings"
_QUIETS = ((22, 7), (21, 8), (23, 6), (0, 0))


def overview(t: Translator, person: Person) -> Screen:
    zone = spaced(person.time_zone) if person.time_zone else t("settings-zone-none")
    text = as_list(
        Bold(t("settings-title")),
        as_list(
            t("settings-language", language=language_name(t, person.language)),
            t("settings-unit", unit=t("unit-lb") if person.unit is Unit.LB else t("unit-kg")),
            t("settings-zone", zone=zone),
            t("settings-quiet", hours=_quiet(t, person.quiet)),
        ),
        sep="\n\n",
    )
    rows = [
        [
            Button(t("settings-change-language"), OpenSettings(part="language")),
            Button(t("settings-change-unit"), OpenSettings(part="unit")),
        ],
        [
            Button(t("settings-change-zone"), AskZone()),
            Button(t("settings-change-quiet"), OpenSettings(part="quiet")),
        ],
        [Button(t("settings-gyms"), ListGyms()), Button(t("settings-privacy"), ShowPrivacy())],
    ]
    return Screen(text, rows, slot=SETTINGS)


def language(t: Translator) -> Screen:
    return Screen(Text(t("start-ask-language")), [languages(t, welcome=False), [_back(t)]], slot=SETTINGS)


def unit(t: Translator) -> Screen:
    return Screen(Text(t("start-ask-unit")), [units(t, welcome=False), [_back(t)]], slot=SETTINGS)


def quiet(t: Translator) -> Screen:
    choices = [Quiet(start * 60, end * 60) for start, end in _QUIETS]
    buttons = [Button(_quiet(t, each), SetQuiet(start=each.start // 60, end=each.end // 60)) for each in choices]
    return Screen(Text(t("settings-ask-quiet")), [buttons[:2], buttons[2:], [_back(t)]], slot=SETTINGS)


def _quiet(t: Translator, quiet: Quiet) -> str:
    if quiet.start == quiet.end:
        return t("quiet-never")
    start, end = (t.clock(time(minute // 60, minute % 60)) for minute in (quiet.start, quiet.end))
    return t("quiet-hours", start=start, end=end)


def _back(t: Translator) -> Button:
    return Button(t("button-back"), OpenSettings(part="all"))
