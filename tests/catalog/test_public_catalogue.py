"""Records of a public catalogue become exercises, or one sentence that says why not."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.public import Imported, read_record, slug_of, twins
from catalog.reader import ShelfError
from catalog.shelf import shelf
from domain.exercises import Area, Equipment, Level, Measure, Mechanics, Muscle, Pattern
from tests.support.public_catalogue import catalogue, record

SAMPLE = Path(__file__).parents[1] / "files" / "exercises" / "public.json"
OURS = tuple(shelf().exercises.values())

FACTS: list[tuple[dict[str, Any], Pattern, Measure, tuple[Equipment, ...]]] = [
    ({"name": "Zorglub Squat"}, Pattern.SQUAT, Measure.LOAD, (Equipment.BARBELL, Equipment.RACK)),
    ({"name": "Walking Zorglub Lunges", "equipment": "dumbbell"}, Pattern.LUNGE, Measure.LOAD, (Equipment.DUMBBELL,)),
    ({"name": "Zorglub Clean"}, Pattern.HINGE, Measure.LOAD, (Equipment.BARBELL,)),
    ({"name": "Incline Zorglub Press"}, Pattern.HORIZONTAL_PUSH, Measure.LOAD, (Equipment.BARBELL, Equipment.BENCH)),
    ({"name": "Zorglub", "primaryMuscles": ["shoulders"]}, Pattern.VERTICAL_PUSH, Measure.LOAD, (Equipment.BARBELL,)),
    ({"name": "Zorglub Pulldown", "equipment": "cable"}, Pattern.VERTICAL_PULL, Measure.LOAD, (Equipment.CABLE,)),
    ({"name": "Zorglub Row", "equipment": "bands"}, Pattern.HORIZONTAL_PULL, Measure.LOAD, (Equipment.BAND,)),
    ({"name": "Weighted Zorglub Pull-Up", "equipment": "other"}, Pattern.VERTICAL_PULL, Measure.BODYWEIGHT,
     (Equipment.PULL_UP_BAR,)),
    ({"name": "Zorglub", "primaryMuscles": ["abdominals"], "equipment": None}, Pattern.CORE, Measure.BODYWEIGHT, ()),
    ({"name": "Zorglub Hold", "primaryMuscles": ["abdominals"], "equipment": "body only", "force": "static"},
     Pattern.CORE, Measure.TIME, ()),
    ({"name": "Zorglub Walk", "equipment": "dumbbell"}, Pattern.CARRY, Measure.DISTANCE, (Equipment.DUMBBELL,)),
    ({"name": "Zorglub Curl", "mechanic": "isolation"}, Pattern.ISOLATION, Measure.LOAD, (Equipment.BARBELL,)),
    ({"name": "Smith Zorglub Row", "equipment": "machine"}, Pattern.HORIZONTAL_PULL, Measure.LOAD,
     (Equipment.SMITH_MACHINE,)),
    ({"name": "Zorglub SMR", "equipment": "foam roll", "category": "stretching"}, Pattern.MOBILITY, Measure.TIME,
     (Equipment.FOAM_ROLLER,)),
    ({"name": "Zorglub Run", "equipment": None, "category": "cardio"}, Pattern.CONDITIONING, Measure.TIME, ()),
    ({"name": "Zorglub", "primaryMuscles": ["lats"], "force": "pull"}, Pattern.VERTICAL_PULL, Measure.LOAD,
     (Equipment.BARBELL,)),
    ({"name": "Zorglub", "primaryMuscles": ["quadriceps"]}, Pattern.SQUAT, Measure.LOAD, (Equipment.BARBELL,)),
]  # fmt: skip

WRONG: list[tuple[Any, str]] = [
    (None, "it is no object"),
    ([], "it is no object"),
    (record("Zorglub") | {"id": None}, "id is missing"),
    (record("Zorglub") | {"id": "a/b"}, "id may hold only"),
    (record("Zorglub") | {"id": "x" * 81}, "id is longer than 80"),
    (record("Zorglub") | {"name": " \u200b "}, "name is missing"),
    (record("Zorglub") | {"name": "x" * 101}, "name is longer than 100"),
    (record("Zorglub", level="godlike"), "level cannot be 'godlike'"),
    (record("Zorglub", level=None), "level cannot be None"),
    (record("Zorglub", equipment="sword"), "equipment cannot be 'sword'"),
    (record("Zorglub", category="dance"), "category cannot be 'dance'"),
    (record("Zorglub", force="will"), "force cannot be 'will'"),
    (record("Zorglub", mechanic="watch"), "mechanic cannot be 'watch'"),
    (record("Zorglub", primaryMuscles=["heart"]), "primaryMuscles cannot name 'heart'"),
    (record("Zorglub", primaryMuscles=[]), "primaryMuscles names none"),
    (record("Zorglub", primaryMuscles="chest"), "primaryMuscles must be a list"),
    (record("Zorglub", primaryMuscles=[["chest"]]), "primaryMuscles cannot name"),
    (record("Zorglub", secondaryMuscles={"chest": 1}), "secondaryMuscles must be a list"),
    (record("Zorglub", instructions="Lift."), "instructions must be a list of texts"),
    (record("Zorglub", instructions=[1]), "instructions must be a list of texts"),
]


def read(**changes: Any) -> Imported:
    return read_record(record(changes.pop("name", "Zorglub"), **changes), OURS)


@pytest.mark.parametrize(("changes", "pattern", "measure", "equipment"), FACTS)
def test_name_category_and_muscles_tell_pattern_measure_and_equipment(
    changes: dict[str, Any], pattern: Pattern, measure: Measure, equipment: tuple[Equipment, ...]
) -> None:
    found = read(**changes).exercise
    assert (found.pattern, found.measure, found.equipment) == (pattern, measure, equipment)


@pytest.mark.parametrize(("wrong", "words"), WRONG)
def test_a_broken_record_is_refused_with_a_sentence(wrong: Any, words: str) -> None:
    with pytest.raises(ShelfError, match=words):
        read_record(wrong, OURS)


def test_levels_muscles_and_sides_are_ours() -> None:
    found = read(
        name="One-Arm Zorglub Lateral Raise",
        level="expert",
        mechanic="isolation",
        primaryMuscles=["shoulders", "middle back"],
        secondaryMuscles=["traps", "middle back"],
    ).exercise
    assert (found.level, found.mechanics, found.unilateral) == (Level.ADVANCED, Mechanics.ISOLATION, True)
    assert found.prime_movers == (Muscle.SIDE_DELTS, Muscle.UPPER_BACK)
    assert found.synergists == (Muscle.TRAPS,)


def test_what_ours_usually_load_is_taken_as_loaded() -> None:
    assert Area.SHOULDER in read(name="Zorglub Press").exercise.contraindications
    assert Area.KNEE in read(name="Zorglub Squat", primaryMuscles=["quadriceps"]).exercise.contraindications
    assert read(name="Zorglub Press").exercise.contraindications != tuple(Area)


def test_texts_are_english_and_the_french_name_says_so() -> None:
    texts = read(instructions=["  Lift \n it.\u0000 ", "", "Again."]).exercise.texts
    assert texts["en"].steps == texts["fr"].steps == ("Lift it.", "Again.")
    assert (texts["en"].name, texts["fr"].name) == ("Zorglub", "Zorglub (EN)")


def test_a_twin_is_known_by_any_of_our_names() -> None:
    is_twin = twins(OURS)
    known = {"Pushups": "push-up", "Barbell Bench Press - Medium Grip": "bench-press", "Press, Bench": "bench-press"}
    assert {name: is_twin(name) for name in known} == known
    assert is_twin("Barbell Bench Press - Zorglub Grip") is None


@given(st.from_regex(r"[0-9A-Za-z_-]{1,80}", fullmatch=True))
def test_a_slug_is_short_readable_and_always_the_same(source_id: str) -> None:
    slug = slug_of(source_id)
    assert slug == slug_of(source_id)
    assert len(slug) <= 36
    assert slug.startswith("fed-")
    assert set(slug) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


def test_long_ids_that_begin_alike_stay_apart() -> None:
    ids = [f"Alternating_One_Arm_Kettlebell_Zorglub_{number}" for number in range(200)]
    assert len({slug_of(each) for each in ids}) == 200


def test_a_whole_catalogue_is_read() -> None:
    records = catalogue()
    found = [read_record(each, OURS).exercise for each in records]
    assert len({each.slug for each in found}) == len(records) == 873


def test_the_sample_has_what_people_really_bring() -> None:
    usable = 0
    for each in json.loads(SAMPLE.read_text(encoding="utf-8")):
        try:
            read_record(each, OURS)
        except ShelfError:
            continue
        usable += 1
    assert usable == 8
