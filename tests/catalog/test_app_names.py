"""What other apps call exercises leads to ours surely, or not at all."""

import pytest

from catalog import own
from catalog.app_names import called, table
from catalog.own import OwnShelf
from catalog.shelf import shelf
from domain.exercises import Exercise, Measure
from domain.own import new
from domain.people import LANGUAGES

SURE = {
    "Bench Press (Barbell)": "bench-press",
    "Squat (Barbell)": "back-squat",
    "Deadlift (Barbell)": "deadlift",
    "Lat Pulldown (Cable)": "lat-pulldown",
    "Leg Extension (Machine)": "leg-extension",
    "Pull Up (Weighted)": "pull-up",
    "Pull Up (Assisted)": "assisted-pull-up",
    "Triceps Rope Pushdown": "triceps-pushdown",
    "Flat Barbell Bench Press": "bench-press",
    "Développé Couché (Barre)": "bench-press",
    "Running": "outdoor-run",
    "Running (Treadmill)": "treadmill-run",
}
UNKNOWN = ("Log Press", "Zottman Spider Thing", "Lat Pulldown (Kettlebell)", "Bench Press (Weighted)", "", "(Barbell)")


def made(slug: str, name: str) -> Exercise:
    return new(slug, name, Measure.LOAD, LANGUAGES)


@pytest.mark.parametrize("name", SURE)
def test_the_names_of_other_apps_lead_to_our_exercises(name: str) -> None:
    found = called(name, "en")
    assert found is not None
    assert (found.exercise.slug, found.close) == (SURE[name], False)


@pytest.mark.parametrize("name", UNKNOWN)
def test_a_name_that_could_mean_something_else_leads_nowhere(name: str) -> None:
    assert called(name, "en") is None


def test_one_slip_of_a_finger_in_a_long_word_is_forgiven_and_told() -> None:
    found = called("Lat Puldown", "en")
    assert found is not None
    assert (found.exercise.slug, found.close) == ("lat-pulldown", True)


def test_every_name_of_the_table_leads_somewhere_and_contradicts_no_name_of_ours() -> None:
    assert len(table()) > 40
    for name, slug in table().items():
        assert slug in shelf().exercises, name
        exact = shelf().find(name, "en").exact
        assert exact is None or exact.slug == slug, name


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_of_ours_leads_back_to_its_exercise(language: str) -> None:
    """So that an export can be brought back."""
    wrong = []
    for slug, exercise in shelf().exercises.items():
        found = called(exercise.name(language), language)
        if found is None or found.exercise.slug != slug:
            wrong.append(slug)
    assert wrong == []


def test_an_own_exercise_is_found_by_its_owner_alone_and_before_ours() -> None:
    mine = {f"own-77-{n}": made(f"own-77-{n}", name) for n, name in ((1, "Log press"), (2, "Deadlift"))}
    own.learn(77, OwnShelf(2, mine))
    for name, slug in (("log press", "own-77-1"), ("Deadlift", "own-77-2")):
        assert getattr(called(name, "en", 77), "exercise", None) == mine[slug]
    assert called("log press", "en", 78) is None
    assert shelf().get("own-77-1") == shelf().theirs("own-77-1", 77) == mine["own-77-1"]
    assert shelf().theirs("own-77-1", 78) is None
    assert mine["own-77-1"] in shelf().find("log pres", "en", 77).nearest
    with pytest.raises(KeyError):
        shelf().get("own-79-1")


def test_own_exercises_of_whoever_was_away_the_longest_are_forgotten() -> None:
    own.learn(80, OwnShelf(1, {"own-80-1": made("own-80-1", "Thing")}))
    for person in range(100_000, 102_000):
        own.learn(person, OwnShelf(0, {}))
    assert own.of(80).version == 0
    assert own.of(101_999) == OwnShelf(0, {})
