"""Finding an exercise by what people type, in either language, whichever way they spell it."""

import random
from statistics import median
from time import perf_counter

import pytest

from catalog.public import read_record
from catalog.shelf import Match, Shelf, shelf
from catalog.words import words
from tests.support.public_catalogue import catalogue

EXACT = [
    ("bench", "en", "bench-press"),
    ("Bench", "fr", "bench-press"),
    ("bp", "en", "bench-press"),
    ("DC", "fr", "bench-press"),
    ("dvp couché", "fr", "bench-press"),
    ("développé couché", "fr", "bench-press"),
    ("DEVELOPPE COUCHE", "en", "bench-press"),
    ("press bench", "en", "bench-press"),
    ("benchpress", "en", "bench-press"),
    ("developpe couche halteres", "fr", "dumbbell-bench-press"),
    ("db bench", "en", "dumbbell-bench-press"),
    ("incline bench press", "en", "incline-bench-press"),
    ("rdl", "en", "romanian-deadlift"),
    ("SDT jambes tendues", "fr", "romanian-deadlift"),
    ("dead lift", "en", "deadlift"),
    ("sdt", "fr", "deadlift"),
    ("ohp", "en", "overhead-press"),
    ("pullups", "en", "pull-up"),
    ("pull ups", "en", "pull-up"),
    ("Pull-Up", "en", "pull-up"),
    ("tractions pronation", "fr", "pull-up"),
    ("traction", "fr", "pull-up"),
    ("tractions supination", "fr", "chin-up"),
    ("pompe", "fr", "push-up"),
    ("push up", "en", "push-up"),
    ("dips", "en", "dip"),
    ("fente bulgare", "fr", "bulgarian-split-squat"),
    ("farmers walk", "en", "farmers-carry"),
    ("farmer's carry", "en", "farmers-carry"),
    ("élévation latérale", "fr", "dumbbell-lateral-raise"),
    ("tirage vertical", "fr", "lat-pulldown"),
    ("gainage", "fr", "plank"),
    ("rameur", "fr", "rowing-machine"),
    ("pec deck", "en", "pec-deck"),
    ("hack squat", "fr", "hack-squat"),
    ("kb swing", "en", "kettlebell-swing"),
    ("turkish get up", "fr", "turkish-get-up"),
    ("landmine press", "en", "landmine-press"),
    ("coquillage", "fr", "clamshell"),
    ("chien tête en bas", "fr", "downward-dog"),
    ("rando", "fr", "hiking"),
    ("sit to stand", "en", "sit-to-stand"),
    ("périnée", "fr", "pelvic-floor-breathing"),
]

FIRST_OF_NEAREST = [
    ("sqaut", "en", "back-squat"),
    ("bench pres", "en", "bench-press"),
    ("develope couche", "fr", "bench-press"),
    ("dumbell bench pres", "en", "dumbbell-bench-press"),
    ("incl bench", "en", "incline-bench-press"),
    ("romanian", "en", "romanian-deadlift"),
    ("soulevé roumain", "fr", "romanian-deadlift"),
    ("hip trust", "en", "hip-thrust"),
    ("tirage vert", "fr", "lat-pulldown"),
    ("elevation lat haltere", "fr", "dumbbell-lateral-raise"),
    ("kettelbell swing", "en", "kettlebell-swing"),
    ("fentes haltere main", "fr", "dumbbell-lunge"),
    ("turksh getup", "en", "turkish-get-up"),
    ("nordic hamstrng curl", "en", "nordic-curl"),
    ("hike", "en", "hiking"),
    ("gobelet squatt", "fr", "goblet-squat"),
    ("planche latteral", "fr", "side-plank"),
]

NOTHING_NEAR = [
    "hello how are you",
    "bonjour, ça va ?",
    "how do I lose weight",
    "mon genou me fait mal",
    "what should I eat tonight",
    "test",
    "thanks coach",
    "à demain",
    "60kg 3x10",
    "hi",
    "ok",
    "",
    "???",
    "💪",
    "the of le la",
]


def named(match: Match) -> list[str]:
    return [match.exact.slug] if match.exact else [exercise.slug for exercise in match.nearest]


def every_name() -> list[tuple[str, str, str]]:
    return [
        (name, language, exercise.slug)
        for exercise in shelf().exercises.values()
        for language, text in exercise.texts.items()
        for name in (text.name, *text.aliases)
    ]


@pytest.mark.parametrize(("typed", "language", "slug"), EXACT)
def test_a_whole_name_is_exact(typed: str, language: str, slug: str) -> None:
    match = shelf().find(typed, language)
    assert match.exact is shelf().get(slug)
    assert match.nearest == ()


@pytest.mark.parametrize(("typed", "language", "slug"), FIRST_OF_NEAREST)
def test_a_near_name_is_asked_about(typed: str, language: str, slug: str) -> None:
    match = shelf().find(typed, language)
    assert match.exact is None
    assert named(match)[0] == slug
    assert len(match.nearest) <= 5


@pytest.mark.parametrize("typed", NOTHING_NEAR)
def test_other_talk_is_near_nothing(typed: str) -> None:
    assert shelf().find(typed, "en") == Match()
    assert shelf().find(typed, "fr") == Match()


def test_the_language_decides_between_equals() -> None:
    assert named(shelf().find("press", "en")) == ["overhead-press"]
    assert named(shelf().find("presse", "fr")) == ["leg-press"]
    assert named(shelf().find("rowing", "en")) == ["rowing-machine"]
    assert named(shelf().find("rowing", "fr")) == ["barbell-row"]


def test_an_unclear_word_gives_a_choice() -> None:
    assert {"leg-press", "leg-curl", "leg-extension"} <= set(named(shelf().find("leg", "en")))


def test_every_name_finds_its_exercise_in_any_order() -> None:
    shuffle = random.Random(1).shuffle
    for name, language, slug in every_name():
        typed = words(name)
        shuffle(typed)
        assert slug in named(shelf().find(name, language)), name
        assert slug in named(shelf().find(" ".join(typed), language)), typed


def test_cut_words_find_their_exercise() -> None:
    typed = [
        (" ".join(word[: max(3, len(word) * 2 // 3)] for word in words(name)), language, slug)
        for name, language, slug in every_name()
        if len(name) >= 6
    ]
    assert share_found(typed) >= 0.98


@pytest.mark.parametrize(("typos", "shortest"), [(1, 5), (2, 9)])
def test_mistyped_names_find_their_exercise(typos: int, shortest: int) -> None:
    chance = random.Random(typos)
    typed = [
        (mistype(name, typos, chance), language, slug) for name, language, slug in every_name() if len(name) >= shortest
    ]
    assert share_found(typed) >= 0.98


def test_a_shelf_with_a_public_catalogue_beside_ours_finds_as_well_and_as_fast() -> None:
    ours = shelf().exercises
    imported = (read_record(each, tuple(ours.values())).exercise for each in catalogue())
    full = Shelf(ours, {exercise.slug: exercise for exercise in imported})
    names = every_name()[::5] + [(e.name("en"), "en", slug) for slug, e in full.imported.items()][::5]
    chance = random.Random(5)
    typed = [(mistype(name, 1, chance), language, slug) for name, language, slug in names if len(name) >= 5]
    assert share_found(typed, full) >= 0.98
    assert share_found(names, full) > 0.99  # some imported names are ours
    assert median(seconds(text, full) for text, *_ in typed) < 0.001


def test_two_letters_are_no_beginning() -> None:
    assert named(shelf().find("hi", "en")) == []
    assert named(shelf().find("hik", "en")) == ["hiking"]


def test_a_novel_is_turned_down_at_once() -> None:
    started = perf_counter()
    assert shelf().find("bench press " * 2000, "en") == Match()
    assert perf_counter() - started < 0.1


def test_a_search_is_quick() -> None:
    typed = [mistype(name, 1, random.Random(7)) for name, *_ in every_name()]
    assert median(seconds(text) for text in typed) < 0.001


def share_found(typed: list[tuple[str, str, str]], among: Shelf | None = None) -> float:
    among = among or shelf()
    return sum(slug in named(among.find(text, language)) for text, language, slug in typed) / len(typed)


def seconds(text: str, among: Shelf | None = None) -> float:
    among = among or shelf()
    started = perf_counter()
    among.find(text, "fr")
    return perf_counter() - started


def mistype(name: str, typos: int, chance: random.Random) -> str:
    letters = list(name)
    for _ in range(typos):
        at = chance.randrange(len(letters) - 1)
        match chance.choice(("drop", "add", "change", "swap")):
            case "drop":
                del letters[at]
            case "add":
                letters.insert(at, chance.choice("aeinorstu"))
            case "change":
                letters[at] = chance.choice("aeinorstu")
            case "swap":
                letters[at], letters[at + 1] = letters[at + 1], letters[at]
    return "".join(letters)
