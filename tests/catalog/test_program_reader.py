"""A bad program file is refused in one sentence that names the file and what is wrong."""

import json
from pathlib import Path

import pytest

from catalog.programs import programs, read_program, read_programs
from catalog.reader import ShelfError
from catalog.shelf import shelf
from domain.exercises import Equipment, Level
from domain.programs import (
    Focus,
    Goal,
    PlannedExercise,
    Policy,
    Program,
    ProgramText,
    Scheme,
    as_json,
    program_of,
)

GOOD = """
goals = ["strength", "muscle"]
level = "intermediate"
weeks = 6
per_week = 3
minutes = 45
equipment = ["barbell", "rack", "cable", "pull_up_bar"]

[[days]]
exercises = [
    { exercise = "back-squat", policy = "linear", sets = 3, reps = 5, rest = 180, rpe = 8 },
    { exercise = "lat-pulldown", policy = "double", sets = 3, reps = [8, 12], rest = 90, superset = "A" },
    { exercise = "plank", policy = "timed", sets = 3, seconds = [30, 60], rest = 90, superset = "A" },
]

[[days]]
exercises = [
    { exercise = "pull-up", policy = "bodyweight", sets = 4, reps = [3, 8], rest = 120, rpe = 8.5 },
]

[en]
name = "Two days"
summary = "For the test."
days = ["Legs", "Back"]

[fr]
name = "Deux jours"
summary = "Pour le test."
days = ["Jambes", "Dos"]
"""

SQUAT = '{ exercise = "back-squat", policy = "linear", sets = 3, reps = 5, rest = 180, rpe = 8 },'
PULL_UP = '{ exercise = "pull-up", policy = "bodyweight", sets = 4, reps = [3, 8], rest = 120, rpe = 8.5 },'
PLANK = '{ exercise = "plank", policy = "timed", sets = 3, seconds = [30, 60], rest = 90, superset = "A" },'

BAD = [
    ("weeks = 6\n", "", "the file lacks weeks."),
    ("weeks = 6\n", "weeks = 6\ncolour = 1\n", "the file has an unknown key colour."),
    ("weeks = 6", "weeks = 0", "weeks must be a whole number from 1 to 52, not 0."),
    ("per_week = 3", "per_week = 8", "per_week must be a whole number from 1 to 7, not 8."),
    ("per_week = 3", "per_week = true", "per_week must be a whole number from 1 to 7, not True."),
    ("minutes = 45", "minutes = 45.5", "minutes must be a whole number from 10 to 180, not 45.5."),
    ('["strength", "muscle"]', "[]", "goals must name at least one goal."),
    ('"strength"', '"fame"', "goals cannot be 'fame'; it is one of strength, muscle, fat_loss, health."),
    ('"intermediate"', '"expert"', "level cannot be 'expert'; it is one of beginner, intermediate, advanced."),
    ('"rack", ', "", "equipment lacks rack, which back-squat needs."),
    ('"rack", ', '"rack", "bench", ', "equipment names bench, which no exercise needs."),
    ('"rack", ', '"rack", "rack", ', "equipment names something twice."),
    ("back-squat", "back-sqat", "day 1: no exercise on the shelf is called 'back-sqat'."),
    ('exercise = "pull-up", ', "", "day 2: no exercise on the shelf is called None."),
    (PULL_UP, "", "day 2: exercises must be a list that is not empty."),
    (PULL_UP, '"pull-up",', "day 2: 'pull-up' must be an inline table."),
    (PULL_UP, PULL_UP * 2, "day 2 names pull-up twice."),
    ("[[days]]\n", '[[days]]\nname = "Legs"\n', "day 1 has an unknown key name."),
    ("sets = 3, reps = 5", "sets = 0, reps = 5", "day 1, back-squat: sets must be a whole number from 1 to 30, not 0."),
    ("sets = 4", "sets = 31", "day 2, pull-up: sets must be a whole number from 1 to 30, not 31."),
    ("rest = 180", "rest = 601", "day 1, back-squat: rest must be a whole number from 0 to 600, not 601."),
    ("rest = 120, ", "", "day 2, pull-up lacks rest."),
    ("rest = 120", "rest = 120, speed = 3", "day 2, pull-up has an unknown key speed."),
    (
        "rest = 120",
        "rest = 120, tempo = 3",
        'day 2, pull-up: tempo is written like "3-1-1-0", seconds down, held, up, held (X: fast), not 3.',
    ),
    ("goals = ", "deload_every = 1\ngoals = ", "deload_every must be a whole number from 2 to 12, not 1."),
    ("goals = ", "featured = 1\ngoals = ", "featured must be true or false."),
    (
        "goals = ",
        'focus = "abs"\ngoals = ',
        "focus cannot be 'abs'; it is one of running, mobility, body_part, gentle.",
    ),
    (
        'policy = "linear", sets = 3, reps = 5',
        'policy = "percentage", waves = [["85x5!"]]',
        'day 1, back-squat: waves are written like "85x5" or "85x5+", not \'85x5!\'.',
    ),
    (
        'policy = "linear", sets = 3, reps = 5',
        'policy = "percentage", sets = 3, waves = [["85x5"]]',
        "day 1, back-squat has an unknown key sets.",
    ),
    (
        'policy = "linear", sets = 3, reps = 5',
        'policy = "stages", stages = ["5x3"]',
        "day 1, back-squat: the number of stages must be a whole number from 2 to 6, not 1.",
    ),
    (
        'policy = "linear", sets = 3, reps = 5',
        'policy = "stages", stages = ["5x3", "6x2+"]',
        "day 1, back-squat: stages are written like \"5x3\", not '6x2+'.",
    ),
    (
        'policy = "linear", sets = 3, reps = 5, rest = 180, rpe = 8',
        'policy = "rpe", sets = 3, reps = 5, rest = 180',
        "day 1, back-squat: an rpe policy needs the rpe to aim for.",
    ),
    (
        'policy = "linear"',
        'policy = "luck"',
        "day 1, back-squat: policy cannot be 'luck'; "
        "it is one of linear, double, greyskull, percentage, stages, rpe, bodyweight, timed, fixed.",
    ),
    (
        'policy = "bodyweight"',
        'policy = "double"',
        "day 2, pull-up: a double policy cannot steer what is measured in bodyweight.",
    ),
    ("reps = 5", "reps = [5, 8]", "day 1, back-squat: reps must be a whole number from 1 to 100, not [5, 8]."),
    ("reps = 5", "seconds = 5", "day 1, back-squat lacks reps."),
    ("reps = [3, 8]", "reps = 8", "day 2, pull-up: reps must be [lowest, highest], not 8."),
    ("reps = [3, 8]", "reps = [3, 8, 12]", "day 2, pull-up: reps must be [lowest, highest], not [3, 8, 12]."),
    ("reps = [3, 8]", "reps = [8, 3]", "day 2, pull-up: reps must rise from 8 to more than that, not to 3."),
    ("reps = [3, 8]", "reps = [3, 101]", "day 2, pull-up: reps must be a whole number from 1 to 100, not 101."),
    ("seconds = [30, 60]", "reps = [30, 60]", "day 1, plank lacks seconds."),
    ("[30, 60]", "[3, 60]", "day 1, plank: seconds must be a whole number from 5 to 7200, not 3."),
    ("rpe = 8.5", "rpe = 11", "day 2, pull-up: rpe must be a number from 6 to 10, not 11."),
    ("rpe = 8.5", "rpe = true", "day 2, pull-up: rpe must be a number from 6 to 10, not True."),
    ('superset = "A"', 'superset = "a"', "day 1, lat-pulldown: superset must be a letter from A to Z, not 'a'."),
    ('superset = "A"', "superset = 1", "day 1, lat-pulldown: superset must be a letter from A to Z, not 1."),
    ('superset = "A"', 'superset = "B"', "day 1: superset B needs a second exercise beside it."),
    (
        PLANK,
        PLANK.replace("sets = 3", "sets = 2"),
        "day 1: the exercises of superset A must have the same sets and rest.",
    ),
    ("rest = 90,", "rest = 60,", "day 1: the exercises of superset A must have the same sets and rest."),
    ('name = "Two days"\n', "", "[en] lacks name."),
    (
        'name = "Two days"',
        'name = "Two days "',
        "[en] name must be a text without spaces at its ends, not 'Two days '.",
    ),
    ('"Pour le test."', "7", "[fr] summary must be a text without spaces at its ends, not 7."),
    ('["Jambes", "Dos"]', '["Jambes"]', "[fr] days must hold one name a day, 2 in all, not 1."),
    ('["Jambes", "Dos"]', '"Jambes"', "[fr] days must be a list that is not empty."),
    ('["Jambes", "Dos"]', '["Jambes", ""]', "[fr] days must be a text without spaces at its ends, not ''."),
    (GOOD[GOOD.index("[fr]") :], "", "the file lacks fr."),
    (GOOD[GOOD.index("[[days]]") : GOOD.index("[en]")], "days = []\n", "days must be a list that is not empty."),
    (GOOD[GOOD.index("[[days]]") : GOOD.index("[en]")], "days = [1]\n", "day 1 must be a table."),
]


def write(folder: Path, text: str, slug: str = "two-days") -> Path:
    path = folder / f"{slug}.toml"
    path.write_text(text, encoding="utf-8")
    return path


def refusal(path: Path) -> str:
    with pytest.raises(ShelfError) as refused:
        read_program(path, shelf())
    return str(refused.value)


def test_a_good_file_becomes_a_program(tmp_path: Path) -> None:
    assert read_program(write(tmp_path, GOOD), shelf()) == Program(
        slug="two-days",
        goals=(Goal.STRENGTH, Goal.MUSCLE),
        level=Level.INTERMEDIATE,
        weeks=6,
        per_week=3,
        minutes=45,
        equipment=(Equipment.BARBELL, Equipment.RACK, Equipment.CABLE, Equipment.PULL_UP_BAR),
        days=(
            (
                PlannedExercise("back-squat", Scheme(Policy.LINEAR, 3, 5, 5, 180, 8.0)),
                PlannedExercise("lat-pulldown", Scheme(Policy.DOUBLE, 3, 8, 12, 90), "A"),
                PlannedExercise("plank", Scheme(Policy.TIMED, 3, 30, 60, 90), "A"),
            ),
            (PlannedExercise("pull-up", Scheme(Policy.BODYWEIGHT, 4, 3, 8, 120, 8.5)),),
        ),
        texts={
            "en": ProgramText("Two days", "For the test.", ("Legs", "Back")),
            "fr": ProgramText("Deux jours", "Pour le test.", ("Jambes", "Dos")),
        },
    )


def test_what_may_be_left_out_is_read_where_it_is_told(tmp_path: Path) -> None:
    told = 'deload_every = 3\nfeatured = true\nfocus = "running"\n' + GOOD
    program = read_program(write(tmp_path, told), shelf())
    assert (program.deload_every, program.featured, program.focus) == (3, True, Focus.RUNNING)
    assert program_of(json.loads(json.dumps(as_json(program)))) == program


def test_a_program_kept_before_there_were_featured_ones_is_plain(tmp_path: Path) -> None:
    program = read_program(write(tmp_path, GOOD), shelf())
    kept = {
        name: value for name, value in as_json(program).items() if name not in ("featured", "focus", "deload_every")
    }
    assert program_of(json.loads(json.dumps(kept))) == program


def test_a_program_can_be_a_key(tmp_path: Path) -> None:
    program = read_program(write(tmp_path, GOOD), shelf())
    assert {program: 1}[program] == 1


@pytest.mark.parametrize(("found", "replacement", "complaint"), BAD, ids=[complaint for *_, complaint in BAD])
def test_a_bad_file_is_refused(tmp_path: Path, found: str, replacement: str, complaint: str) -> None:
    assert found in GOOD
    assert refusal(write(tmp_path, GOOD.replace(found, replacement, 1))) == f"two-days.toml: {complaint}"


def test_a_superset_is_not_torn_apart(tmp_path: Path) -> None:
    later = PLANK.replace("plank", "treadmill-run")
    torn = GOOD.replace(PLANK, f"{PLANK}\n{PULL_UP}\n{later}")
    assert refusal(write(tmp_path, torn)) == "two-days.toml: day 1: the exercises of superset A must follow each other."


def test_a_language_must_be_a_table(tmp_path: Path) -> None:
    text = 'fr = "bientôt"\n' + GOOD[: GOOD.index("[fr]")]
    assert refusal(write(tmp_path, text)) == "two-days.toml: [fr] must be a table."


@pytest.mark.parametrize("content", [b"goals = [", b"\xff\xfe\x00"])
def test_a_file_that_is_not_toml_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "two-days.toml"
    path.write_bytes(content)
    assert refusal(path).startswith("two-days.toml: it is not valid TOML: ")


@pytest.mark.parametrize("slug", ["Two-Days", "two_days", "-two", "débutant"])
def test_a_slug_has_plain_letters(tmp_path: Path, slug: str) -> None:
    assert refusal(write(tmp_path, GOOD, slug)) == f"{slug}.toml: its name may hold only a-z, 0-9 and single hyphens."


def test_two_with_one_name_are_refused_with_both_files_named(tmp_path: Path) -> None:
    write(tmp_path, GOOD)
    twin = GOOD.replace("sets = 3, reps = 5", "sets = 4, reps = 5").replace('"Deux jours"', '"Autre"')
    write(tmp_path, twin.replace('"Two days"', '"Days, two"'), "other")
    with pytest.raises(ShelfError) as refused:
        read_programs(tmp_path, shelf())
    assert str(refused.value) == "other.toml and two-days.toml: both are called 'Two days' in [en]."


def test_two_with_the_same_days_are_refused_with_both_files_named(tmp_path: Path) -> None:
    write(tmp_path, GOOD)
    write(tmp_path, GOOD.replace('"Deux jours"', '"Autre"').replace('"Two days"', '"Other"'), "other")
    with pytest.raises(ShelfError) as refused:
        read_programs(tmp_path, shelf())
    assert str(refused.value) == "other.toml and two-days.toml: both have the same days."


def test_programs_come_by_slug_and_in_its_order(tmp_path: Path) -> None:
    other = GOOD.replace("sets = 3, reps = 5", "sets = 4, reps = 5")
    write(tmp_path, GOOD)
    write(tmp_path, other.replace('"Deux jours"', '"Autre"').replace('"Two days"', '"Other"'), "other")
    found = read_programs(tmp_path, shelf())
    assert [(slug, program.slug) for slug, program in found.items()] == [("other", "other"), ("two-days", "two-days")]


def test_our_own_are_read_once() -> None:
    assert programs() is programs()
