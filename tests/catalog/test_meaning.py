"""Phrases that name no exercise find what does what they ask for, in either language."""

from statistics import median
from time import perf_counter

import pytest

from catalog.facts import facts_of
from catalog.shelf import shelf
from catalog.thesaurus import thesaurus
from domain.exercises import Area, Equipment, Exercise, Muscle, Pattern

AMONG_THE_FIRST = [
    ("something for a tight hip flexor", {"hip-flexor-stretch", "couch-stretch", "worlds-greatest-stretch"}),
    ("quelque chose pour ouvrir les hanches", {"frog-stretch", "deep-squat-hold", "seated-butterfly-stretch"}),
    ("dos au bureau", {"shoulder-blade-squeeze", "wall-angel"}),
    ("desk stretches", {"doorway-chest-stretch", "thread-the-needle"}),
    ("après grossesse", {"pelvic-floor-breathing", "diaphragmatic-breathing"}),
    ("after having a baby", {"pelvic-floor-breathing", "diaphragmatic-breathing"}),
    ("my lower back hurts", {"cat-cow", "bird-dog"}),
    ("mal aux genoux", {"quad-set", "terminal-knee-extension"}),
    ("balance for grandma", {"tandem-stance", "single-leg-stance"}),
    ("équilibre pour mamie", {"tandem-stance", "single-leg-stance"}),
    ("something for the back of my arms", {"band-triceps-pushdown", "bench-dip"}),
    ("les bras qui pendent", {"band-triceps-pushdown", "bench-dip"}),
    ("stronger grip for climbing", {"farmers-carry", "dead-hang"}),
    ("porter mes courses", {"farmers-carry", "suitcase-carry"}),
    ("mieux dormir", {"childs-pose", "supine-twist"}),
    ("I slouch at the computer", {"wall-angel", "chin-tuck"}),
    ("j’ai la nuque raide à cause de l’écran", {"chin-tuck", "neck-side-stretch"}),
    ("jump higher", {"box-jump", "broad-jump"}),
    ("sauter plus haut", {"box-jump", "broad-jump"}),
    ("warm up shoulders", {"arm-circles", "band-pull-apart"}),
    ("échauffer les épaules", {"arm-circles", "band-pull-apart"}),
    ("flexbility for the hamstrings", {"standing-forward-fold", "supine-hamstring-stretch"}),
]
ALL_OF_THE_FIRST_FIVE = [
    ("no equipment legs quiet", lambda e: not e.equipment and Pattern.CONDITIONING is not e.pattern),
    ("exercices pour les fesses sans matériel", lambda e: not e.equipment and Muscle.GLUTES in e.prime_movers),
    ("cardio sans sauter", lambda e: e.pattern is Pattern.CONDITIONING and Area.ANKLE not in e.contraindications),
    ("kettlebell fesses", lambda e: Equipment.KETTLEBELL in e.equipment and Muscle.GLUTES in e.prime_movers),
    ("grow my biceps", lambda e: Muscle.BICEPS in e.prime_movers),
    ("glutes no squats", lambda e: e.pattern is not Pattern.SQUAT and Muscle.GLUTES in e.prime_movers),
    ("legs without jumping or lunges", lambda e: e.pattern is not Pattern.LUNGE),
    ("pull without a bar", lambda e: Equipment.BARBELL not in e.equipment),
    ("quads no knee pain", lambda e: Area.KNEE not in e.contraindications),
    ("something hard for abs", lambda e: e.level == "advanced"),
]
PLAIN_TALK = [
    "hello how are you", "bonjour, ça va ?", "what should I eat tonight", "xyzzy", "à demain", "💪", "", "the of le la",
    "test", "thanks coach", "https://evil.example squat", "a" * 300,
]  # fmt: skip


def found(phrase: str) -> list[Exercise]:
    return [shelf().get(slug) for slug in shelf().mean(phrase).scores]


@pytest.mark.parametrize(("phrase", "wanted"), AMONG_THE_FIRST)
def test_a_phrase_finds_what_does_it_among_the_first_eight(phrase: str, wanted: set[str]) -> None:
    assert wanted <= {exercise.slug for exercise in found(phrase)[:8]}


@pytest.mark.parametrize(("phrase", "fits"), ALL_OF_THE_FIRST_FIVE)
def test_the_first_five_are_all_as_asked(phrase: str, fits: object) -> None:
    assert len(found(phrase)) >= 5
    assert [each.slug for each in found(phrase)[:5] if not fits(each)] == []  # type: ignore[operator]


@pytest.mark.parametrize("talk", PLAIN_TALK)
def test_plain_talk_means_no_exercise(talk: str) -> None:
    assert found(talk) == []


@pytest.mark.parametrize(("phrase", "careful"), [("mal au dos", True), ("pregnant", True), ("big biceps", False)])
def test_pain_and_births_call_for_care(phrase: str, careful: bool) -> None:
    assert shelf().mean(phrase).careful is careful


@pytest.mark.parametrize(
    ("phrase", "area"),
    [("sore lower back", Area.LOWER_BACK), ("mal à l’épaule", Area.SHOULDER), ("mal aux poignets", Area.WRIST)],
)
def test_what_hurts_is_not_loaded(phrase: str, area: Area) -> None:
    assert found(phrase)
    assert [each.slug for each in found(phrase) if area in each.contraindications] == []


def test_every_fact_that_a_word_points_at_is_a_fact_of_some_exercise() -> None:
    facts = {fact for e in shelf().exercises.values() for fact in facts_of(e, thesaurus().traits)}
    pointed = {fact for phrase in thesaurus()._phrases.values() for meaning in phrase for fact in meaning.facts}
    assert pointed - facts == set()


def test_every_trait_is_of_exercises_that_there_are_and_somebody_asks_for_it() -> None:
    assert thesaurus().traits.keys() <= shelf().exercises.keys()
    pointed = {fact for phrase in thesaurus()._phrases.values() for meaning in phrase for fact in meaning.facts}
    assert {f"trait.{trait}" for traits in thesaurus().traits.values() for trait in traits} <= pointed


def test_a_search_by_meaning_is_quick() -> None:
    shelf().mean("legs")

    def seconds(phrase: str) -> float:
        started = perf_counter()
        shelf().mean(phrase)
        return perf_counter() - started

    assert median(seconds(phrase) for phrase, _ in AMONG_THE_FIRST * 3) < 0.005
