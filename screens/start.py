"""Hello, the first questions, settings and help."""

from collections.abc import Sequence
from datetime import datetime

from aiogram.utils.formatting import Bold, Code, Text, as_list

from catalog.cities import City
from domain.people import LANGUAGES, Person
from domain.units import Unit
from locales import Translator
from screens.buttons.start import (
    ChooseLanguage,
    ChooseUnit,
    ChooseZone,
    Consent,
    ShowPrivacy,
)
from screens.screen import Button, ReplyKeyboard, Screen

START, ZONE, ZONES = "start", "zone", "zones"
_PLACE_BYTES = 24
_LONGEST_NAME = 40


def hello(t: Translator, name: str) -> Screen:
    """First words and the first question."""
    greeting = t("start-hello", name=name) if _is_plain(name) else t("start-hello-nameless")
    text = as_list(Bold(greeting), t("start-pitch"), t("start-ask-language"), sep="\n\n")
    return Screen(text, [languages(t, welcome=True)], slot=START)


def ask_unit(t: Translator) -> Screen:
    return Screen(Text(t("start-ask-unit")), [units(t, welcome=True)], slot=START)


def chosen(t: Translator, person: Person) -> Screen:
    """The first two answers, as what remains of their questions."""
    unit = t("start-unit-lb") if person.unit is Unit.LB else t("start-unit-kg")
    return Screen(Text(t("start-chosen", language=language_name(t, person.language), unit=unit)), slot=START)


def ask_zone(t: Translator) -> Screen:
    keyboard = ReplyKeyboard([[t("zone-skip")]], t("zone-share"), t("zone-placeholder"))
    return Screen(Text(t("zone-ask")), slot=ZONE, reply=keyboard)


def choose_zone(t: Translator, cities: Sequence[City]) -> Screen:
    """The places that a name may mean, those of one name and country told apart by their zone."""
    labels = [f"{city.name}, {city.country}" for city in cities]
    rows = {
        (label, city.zone): [
            Button(label if labels.count(label) == 1 else f"{label} ({_city(city.zone)})", _choice(city))
        ]
        for label, city in zip(labels, cities, strict=True)
    }
    return Screen(Text(t("zone-choose")), list(rows.values()), slot=ZONES)


def zone_chosen() -> Screen:
    """The choice between places is made: it leaves the chat."""
    return Screen(slot=ZONES, gone=True)


def zone_set(t: Translator, place: str | None, zone: str, now: datetime) -> Screen:
    """The hour there: at the place that they named, or in the zone where they stand."""
    time = t.clock(now)
    text = t("zone-set", place=place, time=time) if place else t("zone-found", zone=spaced(zone), time=time)
    return Screen(Text(text), slot=ZONE, closes_reply=True, tidy=True)


def zone_skipped(t: Translator) -> Screen:
    return Screen(Text(t("zone-skipped")), slot=ZONE, closes_reply=True, tidy=True)


def ask_consent(t: Translator, entry: int = 0) -> Screen:
    """Ask to keep health data; `entry` is the line that waits to be saved."""
    rows = [
        [Button(t("consent-agree"), Consent(agree=True, entry=entry), "success")],
        [Button(t("consent-later"), Consent(agree=False)), Button(t("consent-read"), ShowPrivacy())],
    ]
    text = as_list(Bold(t("consent-title")), t("consent-ask"), sep="\n\n")
    return Screen(text, rows, slot=START, fresh=True, tidy=True)


def declined(t: Translator) -> Screen:
    return Screen(Text(t("consent-declined")), slot=START)


def left() -> Screen:
    """The questions are behind them: the message goes, and what comes of them takes its place."""
    return Screen(slot=START, gone=True)


def ready(t: Translator, person: Person, *, back: bool = False) -> Screen:
    """How to log, for one who is set up."""
    title = t("ready-back") if back else t("ready-title")
    unit = t("unit-lb") if person.unit is Unit.LB else t("unit-kg")
    text = as_list(
        Bold(title),
        as_list(t("ready-how"), Code(t("ready-example")), t("ready-meaning", unit=unit)),
        t("ready-next"),
        sep="\n\n",
    )
    return Screen(text, slot=START, tidy=True)


def help_(t: Translator) -> Screen:
    examples = [t("help-example-one"), t("help-example-two"), t("help-example-three"), t("help-example-four")]
    text = as_list(
        Bold(t("help-title")),
        as_list(t("help-intro"), *(Code(example) for example in examples)),
        t("help-notes"),
        t("help-commands"),
        t("help-tools"),
        sep="\n\n",
    )
    return Screen(text)


def cancelled(t: Translator, *, anything: bool) -> Screen:
    return Screen(Text(t("cancel-done") if anything else t("cancel-nothing")), closes_reply=anything)


def _is_plain(name: str) -> bool:
    """Whether a name is a name: in others Telegram would find links, mentions or commands."""
    return 0 < len(name) <= _LONGEST_NAME and all(c.isalpha() or c in " '’-" for c in name)


def _choice(city: City) -> ChooseZone:
    place = city.name.replace("|", " ").encode()[:_PLACE_BYTES].decode(errors="ignore")
    return ChooseZone(zone=city.zone, place=place)


def _city(zone: str) -> str:
    return spaced(zone.rsplit("/", 1)[-1])


def spaced(zone: str) -> str:
    return zone.replace("_", " ")


def languages(t: Translator, *, welcome: bool) -> list[Button]:
    return [Button(language_name(t, code), ChooseLanguage(language=code, welcome=welcome)) for code in LANGUAGES]


def units(t: Translator, *, welcome: bool) -> list[Button]:
    return [
        Button(t("start-unit-kg"), ChooseUnit(unit=Unit.KG, welcome=welcome)),
        Button(t("start-unit-lb"), ChooseUnit(unit=Unit.LB, welcome=welcome)),
    ]


def language_name(t: Translator, code: str) -> str:
    return t("language-fr") if code == "fr" else t("language-en")
