"""Whatever people train with, the shelf holds something for every movement that a week needs."""

from collections.abc import Collection
from itertools import product

import pytest

from catalog.shelf import shelf
from domain.exercises import Equipment, Exercise, Pattern
from domain.profile import Kit

PATTERNS = (
    Pattern.SQUAT,
    Pattern.HINGE,
    Pattern.HORIZONTAL_PUSH,
    Pattern.VERTICAL_PUSH,
    Pattern.HORIZONTAL_PULL,
    Pattern.VERTICAL_PULL,
    Pattern.CORE,
)
PLACES = {
    "gym": Kit.GYM.equipment,
    "dumbbells and bench": Kit.DUMBBELLS.equipment,
    "body weight alone": Kit.BODYWEIGHT.equipment,
    "body weight and pull-up bar": Kit.PULL_UP_BAR.equipment,
    "one kettlebell": Kit.KETTLEBELL.equipment,
    "bands": Kit.BANDS.equipment,
}
EXCEPTIONS = {
    ("dumbbells and bench", Pattern.VERTICAL_PULL): "Dumbbells fall; pulling down needs something overhead.",
    ("one kettlebell", Pattern.VERTICAL_PULL): "A kettlebell falls; pulling down needs something overhead.",
    ("body weight alone", Pattern.VERTICAL_PULL): "There is nothing to hang from.",
    ("body weight alone", Pattern.HORIZONTAL_PULL): "There is nothing to pull on.",
    ("body weight and pull-up bar", Pattern.HORIZONTAL_PULL): "Rows need a bar at hip height, not overhead.",
}

each_place_and_pattern = pytest.mark.parametrize(("place", "pattern"), list(product(PLACES, PATTERNS)))


def possible(pattern: Pattern, equipment: Collection[Equipment]) -> list[Exercise]:
    return [
        exercise
        for exercise in shelf().exercises.values()
        if exercise.pattern is pattern and set(exercise.equipment) <= set(equipment)
    ]


def test_there_are_eighty_exercises_or_more() -> None:
    assert len(shelf().exercises) >= 80


@each_place_and_pattern
def test_a_movement_can_be_trained_unless_it_is_a_known_exception(place: str, pattern: Pattern) -> None:
    assert bool(possible(pattern, PLACES[place])) is ((place, pattern) not in EXCEPTIONS)


@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_gym_offers_a_second_choice_when_one_is_taken(pattern: Pattern) -> None:
    needs = {exercise.equipment for exercise in possible(pattern, PLACES["gym"])}
    assert len(needs) >= 2
