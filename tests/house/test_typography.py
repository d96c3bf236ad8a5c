"""How our texts are written: quotes, spaces, languages kept apart, and Telegram's limits."""

import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent

from bot import telegram
from domain.errors import SpotterError
from domain.people import LANGUAGES
from domain.training import SetValues
from domain.units import Unit
from locales import Translator
from locales.translator import FOLDER
from screens.screen import TOAST_LIMIT
from screens.values import values

ROOT = Path(__file__).parents[2]
SPACES = " \u00a0\u202f"
SAME_IN_BOTH = {  # names, signs and numbers, which no language changes
    *(
        "bot-name",
        "bend-short",
        "language-en",
        "language-fr",
        "unit-kg",
        "unit-lb",
        "help-example-two",
        *(
            "values-pace",
            "values-pace-rower",
            "card-start-set",
            "timer-emom",
            "timer-tabata",
            "timer-preset",
            "timer-work",
        ),
        *("photo-name", "photo-pair"),
        *("reached-lift-squat", "reached-line", "share-faster", "share-gain", "share-record-caption", "share-records"),
        *("measure-cm", "max-formulas", "max-lift", "max-reps", "max-set"),
        "values-rpe",
        "card-lighter",
        "card-heavier",
        "values-metres",
    ),
    *("start-chosen", "values-load", "values-added", "values-seconds", "values-minutes", "values-minutes-seconds"),
    *("values-kilometres", "weight-kg", "weight-lb", "history-set", "reminder-day-on"),
    *("card-fewer", "card-log", "card-longer", "card-more", "card-note", "card-rpe", "card-shorter", "filter-muscle"),
    *("equipment-box", "equipment-kettlebell", "equipment-landmine", "equipment-machine", "equipment-rack"),
    *("equipment-smith-machine", "muscle-biceps", "muscle-obliques", "muscle-triceps", "pattern-conditioning"),
    *("own-cardio", "own-change-trains"),
    *("pattern-squat", "group-biceps", "group-triceps", "height-cm", "height-feet", "plan-pause", "why-last"),
    *("profile-days-a-week", "profile-minutes", "today-rated", "why-last-loaded", "pain-replaced"),
    *("sets-reps", "sets-seconds", "sets-share", "sets-tempo", "card-tempo"),
    *("generating-full", "generating-metres", "generating-pull", "generating-push"),
    *("generating-reps", "generating-seconds"),
    *("reminders-row", "reminder-earlier", "reminder-later", "rest-shorter", "rest-longer", "values-reps"),
}
ENGLISH = re.compile(r"\b(the|your|you|with|and|from|is|are|this|that|workouts?|sets|weights?|settings|save)\b", re.I)
FRENCH = re.compile(r"[éèêàçùœ«»]|\b(le|les|des|une|avec|ton|tes|séries?|séances?)\b", re.I)
FORMAL = re.compile(r"\b(vous|votre|vos)\b", re.I)
TOASTS = re.compile(r'toast=t\(\s*"([a-z-]+)"')


def texts(language: str) -> dict[str, str]:
    """Key → its words as they are written, variables in braces."""
    found = {}
    for path in sorted((FOLDER / language).glob("*.ftl")):
        source = path.read_text(encoding="utf-8")
        for entry in FluentParser().parse(source).body:
            if isinstance(entry, fluent.Message) and entry.value and entry.value.span:
                found[entry.id.name] = source[entry.value.span.start : entry.value.span.end]
    return found


def wrong(language: str, pattern: str) -> list[str]:
    return [f"{key}: {text}" for key, text in texts(language).items() if re.search(pattern, text)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_quotes_are_curly_and_spaces_single(language: str) -> None:
    assert wrong(language, r"['\"]") == []
    assert wrong(language, rf"\S[{SPACES}]{{2,}}\S") == []
    assert wrong(language, r"\.\.\.") == []


def test_a_french_high_mark_stands_off_and_english_ones_do_not() -> None:
    assert wrong("fr", rf"[^{SPACES}\d][:;?!»](?!\d)") == []
    assert wrong("fr", rf"«[^{SPACES}]") == []
    assert wrong("en", rf"[{SPACES}][:;?!]|[«»]") == []


def test_the_space_before_a_french_high_mark_is_always_the_same() -> None:
    found = {m.group(1) for text in texts("fr").values() for m in re.finditer(rf"([{SPACES}])[:;?!»]", text)}
    found |= {m.group(1) for text in texts("fr").values() for m in re.finditer(rf"«([{SPACES}])", text)}
    assert len(found) == 1


def test_no_line_break_parts_a_french_mark_from_its_word_or_a_set_in_two() -> None:
    t = Translator("fr")
    assert t("zone-set", place="Lyon", time="18:30") == "Lyon\u00a0: il est 18:30 là-bas."
    assert t("delete-title") == "Tout effacer\u202f?"
    assert t("error-unknown-unit", word="pood").startswith("Je ne connais pas l’unité «\u00a0pood\u00a0»")
    done = SetValues(weight_kg=82.5, reps=6, rpe=8)
    assert values(t, Unit.KG, "bench-press", done) == "82,5\u00a0kg\u00a0×\u00a06\u00a0@8"


def test_neither_language_is_left_in_the_other() -> None:
    english, french = texts("en"), texts("fr")
    assert {key for key, text in french.items() if text == english[key]} <= SAME_IN_BOTH
    assert [text for key, text in french.items() if key not in SAME_IN_BOTH and ENGLISH.search(_prose(text))] == []
    assert [text for key, text in english.items() if key not in SAME_IN_BOTH and FRENCH.search(_prose(text))] == []


def _prose(text: str) -> str:
    """Without variables, commands and selectors, which are not words of a language."""
    return re.sub(r"\{[^}]*\}?|/\w+|\[one\]|\*\[other\]|\$\w+", " ", text)


def test_french_says_tu() -> None:
    assert [text for text in texts("fr").values() if FORMAL.search(text)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_introduces_the_bot_fits_telegram(language: str) -> None:
    t = Translator(language)
    assert len(t("bot-name")) <= 64
    assert len(t("bot-description")) <= 512
    assert len(t("bot-short-description")) <= 120
    for command in telegram._commands(t):
        assert re.fullmatch(r"[a-z0-9_]{1,32}", command.command)
        assert 1 <= len(command.description) <= 256


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_floats_over_the_chat_fits_telegram(language: str) -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "handlers").glob("*.py"))
    keys = set(TOASTS.findall(code)) | {kind.key for kind in SpotterError.__subclasses__()}
    assert len(keys) > 20
    assert {key: len(texts(language)[key]) for key in keys if len(texts(language)[key]) > TOAST_LIMIT} == {}
