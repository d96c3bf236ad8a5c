"""A bad exercise file is refused in one sentence that names the file and what is wrong."""

from pathlib import Path

import pytest

from catalog.reader import ShelfError, read_exercise
from catalog.shelf import read_shelf
from domain.exercises import Area, Equipment, Level, Measure, Mechanics, Muscle, Pattern

GOOD = """
pattern = "horizontal_push"
mechanics = "compound"
level = "beginner"
equipment = ["barbell", "bench"]
measure = "load"
unilateral = false
met = 5
prime_movers = ["chest"]
synergists = ["triceps"]
contraindications = ["shoulder"]
motion = "floor-press"

[en]
name = "Floor press"
aliases = ["barbell floor press"]
steps = ["One.", "Two.", "Three."]
cues = ["Tight.", "Slow."]
mistakes = ["Bouncing.", "Rushing."]

[fr]
name = "Développé au sol"
aliases = ["floor press"]
steps = ["Un.", "Deux.", "Trois."]
cues = ["Serré.", "Lent."]
mistakes = ["Rebondir.", "Bâcler."]
"""

BAD = [
    ('pattern = "horizontal_push"\n', "", "the file lacks pattern."),
    ('motion = "floor-press"\n', "", "the file lacks motion."),
    ('"floor-press"', "3", "motion must be a slug, not 3."),
    ("met = 5\n", "met = 5\ncolour = 1\n", "the file has an unknown key colour."),
    ("met = 5", "met = 0.5", "met must be a number from 1 to 15 kcal/kg/h, not 0.5."),
    ("met = 5", "met = true", "met must be a number from 1 to 15 kcal/kg/h, not True."),
    ("unilateral = false", 'unilateral = "no"', "unilateral must be true or false."),
    ('"beginner"', '"expert"', "level cannot be 'expert'; it is one of beginner, intermediate, advanced."),
    ('"beginner"', "3", "level cannot be 3; it is one of beginner, intermediate, advanced."),
    ('["triceps"]', '["chest"]', "chest is both a prime mover and a synergist."),
    ('["triceps"]', '["triceps", "triceps"]', "synergists names something twice."),
    ('["triceps"]', '"triceps"', "synergists must be a list."),
    ('["chest"]', "[]", "prime_movers must name at least one muscle."),
    ('name = "Floor press"\n', "", "[en] lacks name."),
    ('["Un.", "Deux.", "Trois."]', '["Un.", "Deux."]', "[fr] steps must hold 3 to 6, not 2."),
    ('["Tight.", "Slow."]', '["Tight."]', "[en] cues must hold 2 to 3, not 1."),
    ('["Tight.", "Slow."]', '"Tight."', "[en] cues must be a list."),
    ('["barbell floor press"]', "[]", "[en] aliases must hold at least 1, not 0."),
    ('"Tight."', '" Tight."', "[en] cues must be a text without spaces at its ends, not ' Tight.'."),
    ('"Développé au sol"', "7", "[fr] name must be a text without spaces at its ends, not 7."),
]


def write(folder: Path, text: str, slug: str = "floor-press") -> Path:
    path = folder / f"{slug}.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_good_file_becomes_an_exercise(tmp_path: Path) -> None:
    exercise = read_exercise(write(tmp_path, GOOD))
    assert exercise.slug == "floor-press"
    assert (exercise.pattern, exercise.mechanics, exercise.level, exercise.measure) == (
        Pattern.HORIZONTAL_PUSH,
        Mechanics.COMPOUND,
        Level.BEGINNER,
        Measure.LOAD,
    )
    assert exercise.equipment == (Equipment.BARBELL, Equipment.BENCH)
    assert (exercise.unilateral, exercise.met) == (False, 5.0)
    assert (exercise.prime_movers, exercise.synergists) == ((Muscle.CHEST,), (Muscle.TRICEPS,))
    assert exercise.contraindications == (Area.SHOULDER,)
    assert exercise.name("fr") == "Développé au sol"
    assert exercise.texts["en"].steps == ("One.", "Two.", "Three.")


def test_an_exercise_can_be_a_key(tmp_path: Path) -> None:
    exercise = read_exercise(write(tmp_path, GOOD))
    assert {exercise: 1}[exercise] == 1


@pytest.mark.parametrize(("found", "replacement", "complaint"), BAD, ids=[complaint for *_, complaint in BAD])
def test_a_bad_file_is_refused(tmp_path: Path, found: str, replacement: str, complaint: str) -> None:
    assert found in GOOD
    path = write(tmp_path, GOOD.replace(found, replacement, 1))
    with pytest.raises(ShelfError) as refusal:
        read_exercise(path)
    assert str(refusal.value) == f"floor-press.toml: {complaint}"


def test_a_language_must_be_a_table(tmp_path: Path) -> None:
    text = 'fr = "bientôt"\n' + GOOD[: GOOD.index("[fr]")]
    with pytest.raises(ShelfError, match=r"^floor-press\.toml: \[fr\] must be a table\.$"):
        read_exercise(write(tmp_path, text))


def test_a_file_that_is_not_toml_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ShelfError, match=r"^floor-press\.toml: it is not valid TOML: "):
        read_exercise(write(tmp_path, "pattern = ["))


def test_a_file_that_is_not_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "floor-press.toml"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ShelfError, match=r"^floor-press\.toml: it is not valid TOML: "):
        read_exercise(path)


@pytest.mark.parametrize("slug", ["Floor-Press", "floor_press", "-floor", "développé"])
def test_a_slug_has_plain_letters(tmp_path: Path, slug: str) -> None:
    with pytest.raises(ShelfError, match="may hold only a-z, 0-9 and single hyphens"):
        read_exercise(write(tmp_path, GOOD, slug))


def test_two_alike_are_refused_with_both_files_named(tmp_path: Path) -> None:
    write(tmp_path, GOOD)
    twin = GOOD.replace('"Développé au sol"', '"Autre"').replace('["floor press"]', '["encore autre"]')
    write(tmp_path, twin.replace('"Floor press"', '"Presses, floor"'), "ground-press")
    with pytest.raises(ShelfError) as refusal:
        read_shelf(tmp_path)
    assert str(refusal.value) == ("floor-press.toml and ground-press.toml: both are called 'Presses, floor' in [en].")
