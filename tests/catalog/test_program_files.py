"""Every program on the shelf is what a good coach would give: volume, patterns, order, rest and time are right."""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import groupby

import pytest

from catalog.programs import programs
from catalog.shelf import shelf
from domain.exercises import Equipment, Exercise, Level, Mechanics, Pattern
from domain.programs import Goal, PlannedExercise, Policy, Program, Scheme
from domain.volume import Dose, Group, against_band, group_sets, muscle_sets

Day = tuple[PlannedExercise, ...]

PROGRAMS = list(programs().values())
MAIN = {
    Pattern.SQUAT,
    Pattern.HINGE,
    Pattern.HORIZONTAL_PUSH,
    Pattern.VERTICAL_PUSH,
    Pattern.HORIZONTAL_PULL,
    Pattern.VERTICAL_PULL,
}
MAJOR = (Group.CHEST, Group.BACK, Group.SHOULDERS, Group.QUADS, Group.HAMSTRINGS, Group.GLUTES)
LEVELS = list(Level)

# What their equipment cannot give: nothing to hang from or to pull on; no easy press over the head without a weight.
WITHOUT = {
    "bodyweight": {Pattern.VERTICAL_PUSH, Pattern.HORIZONTAL_PULL, Pattern.VERTICAL_PULL},
    "dumbbells-at-home": {Pattern.VERTICAL_PULL},
    "kettlebell": {Pattern.VERTICAL_PULL},
}
# Nothing to pull on. Abs: most of it is push-ups and squats, which brace them for half a set each and tire nobody.
OUT_OF_BAND = {
    "bodyweight": {Group.BACK: Dose.BELOW, Group.BICEPS: Dose.BELOW, Group.ABS: Dose.ABOVE},
    "kettlebell": {Group.ABS: Dose.ABOVE},
}
# The only press over the head that one kettlebell allows; it begins with five reps.
ABOVE_LEVEL = {"kettlebell": {"kettlebell-press"}}

# Working sets that a session holds, by its minutes.
SETS = {30: (9, 15), 45: (12, 16), 60: (16, 22)}

WARM_UP_S, RAMP_S, CHANGE_S, GRIP_S, REP_S = 300, 240, 60, 10, 3

ENGLISH = re.compile(r"\b(the|your|with|and|from|two|three|days?|week|weights?|strength|home)\b", re.I)
FRENCH = re.compile(r"[éèêàçùœ]|\b(le|les|des|une|avec|séances?|semaine|jours?|maison)\b", re.I)
FORMAL = re.compile(r"\b(vous|votre|vos)\b", re.I)

each_program = pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.slug)


def exercise(planned: PlannedExercise) -> Exercise:
    return shelf().get(planned.exercise)


def days(program: Program) -> Iterator[Day]:
    """As many weeks as bring every day equally often."""
    for number in range(program.per_week * len(program.days)):
        yield program.days[program.day(number)]


def done(day: Day) -> list[tuple[Exercise, int]]:
    return [(exercise(planned), planned.scheme.sets) for planned in day]


def weekly_sets(program: Program) -> dict[Group, float]:
    all_sets = group_sets(muscle_sets(line for day in days(program) for line in done(day)))
    return {group: sets / len(program.days) for group, sets in all_sets.items()}


def stations(day: Day) -> Iterator[list[PlannedExercise]]:
    """Exercises alone, and those of a superset together."""
    for _, group in groupby(day, key=lambda planned: planned.superset or planned.exercise):
        yield list(group)


def set_seconds(planned: PlannedExercise) -> float:
    scheme: Scheme = planned.scheme
    middle = (scheme.low + scheme.high) / 2
    one_side = middle if scheme.policy is Policy.TIMED else middle * REP_S
    return GRIP_S + one_side * (2 if exercise(planned).unilateral else 1)


def estimated_minutes(day: Day) -> float:
    """Warm-up, a ramp for the first barbell lift of each pattern, every set with its rest, the ways between."""
    ramped = {exercise(planned).pattern for planned in day if is_main(planned) and is_barbell(planned)}
    seconds: float = WARM_UP_S + RAMP_S * len(ramped)
    for station in stations(day):
        scheme = station[0].scheme
        seconds += CHANGE_S + scheme.sets * (scheme.rest_s + sum(map(set_seconds, station))) - scheme.rest_s
    return seconds / 60


def is_barbell(planned: PlannedExercise) -> bool:
    return Equipment.BARBELL in exercise(planned).equipment


def is_main(planned: PlannedExercise) -> bool:
    return exercise(planned).pattern in MAIN | {Pattern.LUNGE}


def is_gentle(program: Program) -> bool:
    """Whether it is for health or fat loss in the first place: less volume is enough, and rests are short."""
    return program.goals[0] in (Goal.HEALTH, Goal.FAT_LOSS)


def test_our_six_are_there() -> None:
    wanted = "beginner-full-body bodyweight dumbbells-at-home kettlebell push-pull-legs upper-lower"
    assert set(wanted.split()) <= programs().keys()
    assert all(slug == program.slug for slug, program in programs().items())


@each_program
def test_a_week_gives_each_muscle_enough_and_not_too_much(program: Program) -> None:
    """Gentle programs are held to a beginner's bands."""
    level = Level.BEGINNER if is_gentle(program) else program.level
    doses = {group: against_band(sets, group, level) for group, sets in weekly_sets(program).items()}
    outside = {group: dose for group, dose in doses.items() if dose is not Dose.WITHIN}
    assert outside == OUT_OF_BAND.get(program.slug, {}), weekly_sets(program)


@each_program
def test_no_session_gives_a_muscle_more_than_eight_hard_sets(program: Program) -> None:
    for day in program.days:
        assert max(muscle_sets(done(day)).values()) <= 8


@each_program
def test_each_major_muscle_is_trained_twice_a_week(program: Program) -> None:
    """A session trains a muscle with one fractional set or more."""
    trained = [group_sets(muscle_sets(done(day))) for day in days(program)]
    outside = OUT_OF_BAND.get(program.slug, {})
    for group in MAJOR:
        times = sum(sets[group] >= 1 for sets in trained) / len(program.days)
        assert times >= 2 or outside.get(group) is Dose.BELOW, group


@each_program
def test_every_main_pattern_and_the_core_are_there_each_week(program: Program) -> None:
    met = [{exercise(planned).pattern for planned in day} for day in days(program)]
    rare = {one for one in MAIN | {Pattern.CORE} if sum(one in patterns for patterns in met) < len(program.days)}
    assert rare == WITHOUT.get(program.slug, set())


@each_program
def test_a_session_fits_into_its_minutes(program: Program) -> None:
    fewest, most = SETS[program.minutes]
    for day in program.days:
        assert 4 <= len(day) <= 8
        assert fewest <= sum(planned.scheme.sets for planned in day) <= most
        assert 0.75 * program.minutes <= estimated_minutes(day) <= program.minutes


@each_program
def test_big_comes_before_small(program: Program) -> None:
    for day in program.days:
        small = [not any(map(is_main, station)) for station in stations(day)]
        assert small == sorted(small), [planned.exercise for planned in day]


@each_program
def test_rest_fits_the_work(program: Program) -> None:
    for day in program.days:
        for station in stations(day):
            for planned in station:
                assert fits_the_work(planned, len(station) > 1, is_gentle(program)), planned


def fits_the_work(planned: PlannedExercise, has_partner: bool, gentle: bool) -> bool:
    scheme = planned.scheme
    if gentle:
        return 30 <= scheme.rest_s <= 90
    if not is_main(planned):
        return 45 <= scheme.rest_s <= 90
    if scheme.high <= 6:
        return 180 <= scheme.rest_s <= 300
    return (60 if has_partner else 90) <= scheme.rest_s <= 180


@each_program
def test_nothing_is_above_its_level(program: Program) -> None:
    allowed = LEVELS[: LEVELS.index(program.level) + 1]
    harder = {planned.exercise for day in program.days for planned in day if exercise(planned).level not in allowed}
    assert harder == ABOVE_LEVEL.get(program.slug, set())


@each_program
def test_an_exercise_has_one_scheme_since_its_history_is_read_as_one(program: Program) -> None:
    schemes: dict[str, set[Scheme]] = defaultdict(set)
    for day in program.days:
        for planned in day:
            schemes[planned.exercise].add(planned.scheme)
    assert [slug for slug, found in schemes.items() if len(found) > 1] == []


@each_program
def test_linear_steps_are_for_the_big_lifts(program: Program) -> None:
    for day in program.days:
        for planned in day:
            if planned.scheme.policy is Policy.LINEAR:
                assert is_main(planned)
                assert exercise(planned).mechanics is Mechanics.COMPOUND


@each_program
def test_names_fit_a_button_and_days_differ(program: Program) -> None:
    for text in program.texts.values():
        assert len(text.name) <= 30
        assert len(text.summary) <= 220
        assert len(set(text.days)) == len(text.days)
        assert max(map(len, text.days)) <= 24


@each_program
def test_summaries_are_one_to_three_whole_sentences(program: Program) -> None:
    for text in program.texts.values():
        assert text.summary[0].isupper()
        assert text.summary.endswith(".")
        assert 1 <= len(re.findall(r"[.?!](?:\s|$)", text.summary)) <= 3
        assert "  " not in text.summary


@each_program
def test_each_language_is_itself_and_french_says_tu(program: Program) -> None:
    english, french = program.texts["en"].summary, program.texts["fr"].summary
    assert not FRENCH.search(english)
    assert not ENGLISH.search(french)
    assert not FORMAL.search(french)
    assert not re.search(r"\S[;:!?]", french)
