"""What people read of the shelf is typeset: curly apostrophes, single spaces, French marks apart from their word."""

import re
from itertools import chain

import pytest

from catalog.programs import programs
from catalog.shelf import shelf

NAMES = [
    (name, language, exercise.slug)
    for exercise in shelf().exercises.values()
    for language, text in exercise.texts.items()
    for name in (text.name, *text.aliases)
]
SENTENCES = [
    (sentence, language)
    for exercise in shelf().exercises.values()
    for language, text in exercise.texts.items()
    for sentence in chain(text.steps, text.cues, text.mistakes)
]
SUMMARIES = [
    (words, language)
    for program in programs().values()
    for language, text in program.texts.items()
    for words in (text.name, text.summary, *text.days)
]
TEXTS = [*((name, language) for name, language, _ in NAMES), *SENTENCES, *SUMMARIES]
WITH_APOSTROPHE = [one for one in NAMES if "’" in one[0]]


def texts(language: str) -> list[str]:
    return [words for words, spoken in TEXTS if spoken == language]


def test_apostrophes_and_quotes_are_curly() -> None:
    assert [words for words, _ in TEXTS if re.search(r"['\"`´]", words)] == []


def test_an_apostrophe_stands_between_letters() -> None:
    assert [words for words, _ in TEXTS if re.search(r"(?<!\w)’|’(?!\w)", words)] == []


def test_spaces_are_single_and_never_before_a_comma_or_a_full_stop() -> None:
    assert [words for words, _ in TEXTS if re.search(r"\s{2}|\s[,.)]|\(\s|[\t\n\r]", words)] == []


def test_french_double_marks_are_held_to_their_word_and_have_a_space_after_them() -> None:
    loose = r"[^\u202f][;!?]|[^\u00a0]:|[;:](?! )"
    assert [words for words in texts("fr") if re.search(loose, words)] == []


def test_english_double_marks_have_no_space_before_them_and_one_after() -> None:
    assert [words for words in texts("en") if re.search(r"\s[;:!?]|[;:](?! )", words)] == []


@pytest.mark.parametrize(("name", "language", "slug"), WITH_APOSTROPHE)
def test_a_name_is_found_with_either_apostrophe_or_none(name: str, language: str, slug: str) -> None:
    for typed in (name, name.replace("’", "'"), name.replace("’", " ")):
        assert shelf().find(typed, language).exact is shelf().get(slug), typed


@pytest.mark.parametrize(
    ("typed", "language", "slug"),
    [
        ("weighted step-up", "en", "dumbbell-step-up"),
        ("step-up lesté", "fr", "dumbbell-step-up"),
        ("step-up", "en", "step-up"),
        ("montées sur box", "fr", "step-up"),
        ("static lunge", "en", "split-squat"),
        ("fente statique", "fr", "split-squat"),
    ],
)
def test_a_name_belongs_to_the_exercise_that_people_mean(typed: str, language: str, slug: str) -> None:
    assert shelf().find(typed, language).exact is shelf().get(slug)
