"""A good program passes the gate; spoil one point of it and the gate names that point, with the evidence."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from catalog.shelf import shelf
from domain.exercises import Area, Exercise, Level, Pattern
from domain.generating.exercise_points import rests
from domain.generating.faults import Fault, Point
from domain.generating.gate import check, faults_of
from domain.generating.generate import generate
from domain.generating.outlook import course_of, insane, run
from domain.generating.staples import Style
from domain.generating.week_points import meant_for_abs, weekly_sets
from domain.prescription import Kind
from domain.profile import Kit, Profile
from domain.programs import Goal, PlannedExercise, Policy, Program, Scheme
from domain.screening import Question, Screening
from domain.volume import Group

TODAY = date(2026, 11, 21)
CLEAR = Screening(frozenset(), on=date(2026, 11, 2))
LIFTER = Profile(Goal.MUSCLE, Level.INTERMEDIATE, days=4, minutes=60, kit=Kit.GYM)
GOOD = generate(LIFTER, shelf().exercises).program


def faults(program: Program = GOOD, profile: Profile = LIFTER) -> tuple[Fault, ...]:
    return check(program, profile, shelf().exercises, CLEAR, TODAY)


def points(program: Program = GOOD, profile: Profile = LIFTER) -> set[Point]:
    return {fault.point for fault in faults(program, profile)}


def named(found: tuple[Fault, ...], key: str) -> list[dict[str, object]]:
    return [dict(fault.args) for fault in found if fault.key == key]


def exercise(planned: PlannedExercise) -> Exercise:
    return shelf().get(planned.exercise)


def each(change: Callable[[PlannedExercise], PlannedExercise | None], program: Program = GOOD) -> Program:
    """The program with each exercise changed, or left out."""
    days = tuple(tuple(filter(None, map(change, day))) for day in program.days)
    return replace(program, days=days)


def first(program: Program = GOOD) -> PlannedExercise:
    return program.days[0][0]


def with_first(scheme: Scheme | None = None, slug: str | None = None) -> Program:
    """The program with another scheme or exercise wherever its first one comes."""
    old = first()
    new = replace(old, exercise=slug or old.exercise, scheme=scheme or old.scheme)
    return each(lambda planned: new if planned.exercise == old.exercise else planned)


def sets(count: int) -> Callable[[PlannedExercise], PlannedExercise]:
    return lambda planned: replace(planned, scheme=replace(planned.scheme, sets=count))


def test_a_good_program_passes() -> None:
    assert faults() == ()
    assert faults_of(GOOD, Profile(kit=Kit.GYM), shelf().exercises) == (), "what is not told is taken from the program"


def test_too_few_and_too_many_sets_are_seen_with_their_band() -> None:
    few, many = faults(each(sets(1))), faults(each(sets(6)))
    chest = next(args for args in named(few, "gate-volume-low") if args["group"] == Group.CHEST)
    assert (chest["low"], chest["high"]) == (10, 20)
    assert chest["sets"] == weekly_sets(each(sets(1)), shelf().exercises)[Group.CHEST] < 10
    assert {args["group"] for args in named(many, "gate-volume-high")} >= {Group.GLUTES, Group.BICEPS}
    assert {Point.VOLUME} <= {fault.point for fault in many}


def test_more_than_eight_hard_sets_of_a_muscle_on_one_day_are_seen() -> None:
    found = named(faults(with_first(replace(first().scheme, sets=9))), "gate-volume-session")
    assert ("chest", 0) in {(args["muscle"], args["day"]) for args in found}


def test_bracing_is_no_work_for_the_abs() -> None:
    braced = weekly_sets(GOOD, shelf().exercises)[Group.ABS]
    assert meant_for_abs(GOOD, shelf().exercises) < braced
    crunched = each(lambda one: replace(one, scheme=replace(one.scheme, sets=9)) if is_core(one) else one)
    assert Group.ABS in {args["group"] for args in named(faults(crunched), "gate-volume-high")}


def is_core(planned: PlannedExercise) -> bool:
    return exercise(planned).pattern is Pattern.CORE


def test_a_big_muscle_once_a_week_is_too_rare() -> None:
    kept = (*GOOD.days[:2], GOOD.days[2], tuple(filter(is_core, GOOD.days[3])))
    found = named(faults(replace(GOOD, days=kept)), "gate-frequency")
    assert {(args["group"], args["times"]) for args in found} >= {(Group.QUADS, 1), (Group.HAMSTRINGS, 1)}


@pytest.mark.parametrize("pattern", [Pattern.HORIZONTAL_PULL, Pattern.VERTICAL_PUSH, Pattern.CORE])
def test_a_movement_that_is_missing_is_named(pattern: Pattern) -> None:
    without = each(lambda planned: None if exercise(planned).pattern is pattern else planned)
    assert {"pattern": pattern} in named(faults(without), "gate-pattern")


def test_a_day_that_takes_too_long_is_named_with_its_minutes() -> None:
    found = named(faults(profile=replace(LIFTER, minutes=30)), "gate-minutes")
    assert {args["day"] for args in found} == {0, 1, 2, 3}
    assert all(args["budget"] == 30 < args["minutes"] <= 60 for args in found)  # type: ignore[operator]


@pytest.mark.parametrize("seconds", [20, 400])
def test_a_rest_that_does_not_fit_the_work_is_seen(seconds: int) -> None:
    (found,) = named(faults(with_first(replace(first().scheme, rest_s=seconds))), "gate-rest")
    assert (found["exercise"], found["low"], found["high"]) == (first().exercise, 90, 180)


def test_rests_follow_the_work() -> None:
    few = Scheme(Policy.DOUBLE, 3, 4, 6, 180)
    squat, curl = PlannedExercise("back-squat", few), PlannedExercise("barbell-curl", few)
    assert rests(squat, exercise(squat), False, Style.HEAVY) == (180, 300)
    longer = replace(squat, scheme=replace(few, low=8, high=12))
    assert rests(longer, exercise(longer), False, Style.BUILD) == (90, 180)
    assert rests(longer, exercise(longer), True, Style.BUILD) == (60, 180)
    assert rests(curl, exercise(curl), False, Style.BUILD) == (45, 90)
    assert rests(squat, exercise(squat), False, Style.GENTLE) == (30, 90)


@pytest.mark.parametrize(
    "scheme",
    [
        Scheme(Policy.FIXED, 3, 8, 8, 150),
        Scheme(Policy.DOUBLE, 3, 8, 8, 150),
        Scheme(Policy.TIMED, 3, 20, 60, 150),
        Scheme(Policy.DOUBLE, 0, 6, 10, 150),
    ],
)
def test_a_scheme_that_cannot_go_on_is_seen(scheme: Scheme) -> None:
    assert named(faults(with_first(scheme)), "gate-progression") == [{"exercise": first().exercise}]


def test_two_schemes_of_one_exercise_cannot_be_read() -> None:
    again = replace(first(), scheme=replace(first().scheme, low=4))
    twice = replace(GOOD, days=(*GOOD.days[:2], (again, *GOOD.days[2]), GOOD.days[3]))
    assert named(faults(twice), "gate-two-schemes") == [{"exercise": first().exercise}]


def test_a_long_program_without_a_light_week_is_only_for_beginners() -> None:
    hard = replace(GOOD, deload_every=None)
    assert named(faults(hard), "gate-no-deload") == [{"weeks": 8}]
    assert named(faults(replace(hard, weeks=4)), "gate-no-deload") == []
    assert named(faults(hard, replace(LIFTER, level=Level.BEGINNER)), "gate-no-deload") == []


def test_a_load_that_nobody_knows_is_not_found_by_twenty_reps() -> None:
    plate = Scheme(Policy.DOUBLE, 3, 15, 20, 60)
    assert named(faults(with_first(plate, "svend-press")), "gate-start") == [{"exercise": "svend-press"}]
    assert named(faults(with_first(replace(plate, low=8), "svend-press")), "gate-start") == []


def test_what_they_do_not_have_is_named() -> None:
    found = named(faults(profile=replace(LIFTER, kit=Kit.DUMBBELLS)), "gate-equipment")
    assert {"barbell", "machine"} <= {args["item"] for args in found}


def test_what_hurts_is_named() -> None:
    found = named(faults(profile=replace(LIFTER, limitations=(Area.SHOULDER,))), "gate-limitations")
    assert {"exercise": first().exercise, "area": Area.SHOULDER} in found


def test_what_is_above_their_level_is_named_unless_nothing_easier_takes_a_weight() -> None:
    found = named(faults(profile=replace(LIFTER, level=Level.BEGINNER)), "gate-level")
    assert found
    assert all(args["level"] is not Level.BEGINNER for args in found)
    beginner = Profile(Goal.HEALTH, Level.BEGINNER, 3, 45, Kit.KETTLEBELL)
    pressed = generate(beginner, shelf().exercises).program
    assert "kettlebell-press" in {planned.exercise for day in pressed.days for planned in day}
    assert named(faults(pressed, beginner), "gate-level") == []


@pytest.mark.parametrize(
    ("screening", "key"),
    [
        (None, "gate-screening"),
        (replace(CLEAR, on=date(2025, 11, 2)), "gate-screening"),
        (replace(CLEAR, answers=frozenset({Question.HEART})), "gate-doctor"),
    ],
)
def test_the_health_check_comes_first(screening: Screening | None, key: str) -> None:
    assert [fault.key for fault in check(GOOD, LIFTER, shelf().exercises, screening, TODAY)] == [key]


def test_weeks_that_end_in_nonsense_are_seen() -> None:
    five_kilos_a_hand = Scheme(Policy.LINEAR, 3, 8, 8, 150)
    found = named(faults(with_first(five_kilos_a_hand, "goblet-squat")), "gate-outlook")
    assert found == [{"exercise": "goblet-squat", "what": "jump"}]


def test_who_succeeds_gets_more_and_who_fails_gets_less() -> None:
    for planned in (planned for day in GOOD.days for planned in day):
        course = course_of(planned, GOOD, exercise(planned))
        assert insane(course) is None
        good = [one for one in run(course, success=True) if not one.eased]
        assert good[-1].why.key != good[0].why.key
        assert (good[-1].weight_kg or 0, good[-1].reps or good[-1].seconds or 0) > (
            good[0].weight_kg or 0,
            good[0].reps or good[0].seconds or 0,
        )
        if course.start_kg:
            heavy = replace(course, start_kg=3 * course.start_kg)
            assert Kind.DELOAD in {one.kind for one in run(heavy, success=False) if not one.eased}


def test_other_days_or_another_goal_than_they_asked_for_are_seen() -> None:
    assert named(faults(profile=replace(LIFTER, days=5)), "gate-days") == [{"days": 4, "asked": 5}]
    assert named(faults(profile=replace(LIFTER, goal=Goal.STRENGTH)), "gate-goal") == [{"goal": Goal.STRENGTH}]
    assert named(faults(profile=replace(LIFTER, goal=Goal.HEALTH)), "gate-goal") == [{"goal": Goal.HEALTH}]


def test_a_goal_is_what_its_sets_say_not_what_the_program_says() -> None:
    said = replace(GOOD, goals=(Goal.STRENGTH, Goal.HEALTH))
    assert Point.ASKED in points(said, replace(LIFTER, goal=Goal.STRENGTH))
    assert Point.ASKED in points(said, replace(LIFTER, goal=Goal.HEALTH))
    singles = each(lambda one: replace(one, scheme=replace(one.scheme, low=1, high=3)))
    assert Point.ASKED in points(singles)


def test_what_a_kit_cannot_give_is_not_asked_for() -> None:
    bare = Profile(Goal.HEALTH, Level.BEGINNER, 3, 30, Kit.BODYWEIGHT)
    program = generate(bare, shelf().exercises).program
    assert weekly_sets(program, shelf().exercises)[Group.BICEPS] == 0
    assert faults(program, bare) == ()
    assert {"pattern": Pattern.VERTICAL_PULL} in named(faults(program, replace(bare, kit=Kit.GYM)), "gate-pattern")


def test_strength_without_anything_that_grows_heavier_is_refused_by_name() -> None:
    bare = replace(LIFTER, goal=Goal.STRENGTH, kit=Kit.BODYWEIGHT)
    program = generate(bare, shelf().exercises).program
    assert {"goal": Goal.STRENGTH} in named(faults(program, bare), "gate-goal-without")
