"""Every exercise on the shelf is complete, and each language sounds like itself."""

import re
from itertools import chain

import pytest

from catalog.index import key
from catalog.shelf import shelf
from domain.exercises import Equipment, Exercise, ExerciseText, Measure, Pattern

EXERCISES = list(shelf().exercises.values())
ENGLISH = re.compile(r"\b(the|your|with|and|from|keep|until|weight|elbows?|knees?|shoulders?|hips?|feet)\b", re.I)
FRENCH = re.compile(r"[éèêàçùœ]|\b(le|les|des|une|avec|jusqu|genoux?|coudes?|épaules?)\b", re.I)
FORMAL = re.compile(r"\b(vous|votre|vos)\b", re.I)

each_exercise = pytest.mark.parametrize("exercise", EXERCISES, ids=lambda exercise: exercise.slug)


def sentences(text: ExerciseText) -> list[str]:
    return list(chain(text.steps, text.cues, text.mistakes))


def test_there_are_exercises_for_every_main_pattern() -> None:
    main = set(Pattern) - {Pattern.MOBILITY}
    assert len(EXERCISES) >= 36
    assert main <= {exercise.pattern for exercise in EXERCISES}


def test_slugs_are_the_keys() -> None:
    assert all(slug == exercise.slug for slug, exercise in shelf().exercises.items())


def test_the_shelf_is_read_once() -> None:
    assert shelf() is shelf()


@each_exercise
def test_sentences_are_whole(exercise: Exercise) -> None:
    for text in exercise.texts.values():
        for sentence in sentences(text):
            assert sentence[0].isupper(), sentence
            assert sentence.endswith("."), sentence
            assert "  " not in sentence, sentence


@each_exercise
def test_french_is_french_and_says_tu(exercise: Exercise) -> None:
    for sentence in sentences(exercise.texts["fr"]):
        assert not ENGLISH.search(sentence), sentence
        assert not FORMAL.search(sentence), sentence


@each_exercise
def test_english_is_english(exercise: Exercise) -> None:
    for sentence in sentences(exercise.texts["en"]):
        assert not FRENCH.search(sentence), sentence


@each_exercise
def test_french_double_signs_have_their_space(exercise: Exercise) -> None:
    for sentence in sentences(exercise.texts["fr"]):
        assert not re.search(r"\S[;:!?]", sentence), sentence


@each_exercise
def test_every_alias_adds_something(exercise: Exercise) -> None:
    for text in exercise.texts.values():
        keys = [key(name) for name in (text.name, *text.aliases)]
        assert len(keys) == len(set(keys)), text.aliases


@each_exercise
def test_names_are_told_in_both_languages(exercise: Exercise) -> None:
    assert exercise.name("en") == exercise.texts["en"].name
    assert exercise.name("fr") == exercise.texts["fr"].name


@each_exercise
def test_a_load_needs_something_to_load(exercise: Exercise) -> None:
    loadable = set(Equipment) - {Equipment.BENCH, Equipment.RACK, Equipment.BOX}
    if exercise.measure is Measure.LOAD:
        assert loadable.intersection(exercise.equipment)
