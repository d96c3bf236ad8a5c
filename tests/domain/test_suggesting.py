"""What is suggested, to whom and why; what the library's filters let through."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.shelf import shelf
from domain.errors import BadExerciseName
from domain.exercises import Area, Equipment, Exercise, Level, Measure, Mechanics, Muscle, Pattern
from domain.filtering import NO_EQUIPMENT, By, is_at_hand, passes, serves, values_of
from domain.own import LONGEST_NAME, Work, measure_of, moving, named, new, renamed, training, using
from domain.profile import Kit, Profile
from domain.programs import Goal
from domain.suggesting import MANY, Because, Habits, Suggestion, suggest
from domain.training import SetValues
from domain.volume import Group

TODAY = date(2026, 11, 20)
SHELF = shelf().exercises
EVERY = tuple(SHELF.values())
LIFTER = Profile(goal=Goal.MUSCLE, level=Level.INTERMEDIATE, kit=Kit.GYM)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def suggested(profile: Profile, habits: Habits | None = None, today: date = TODAY) -> tuple[Suggestion, ...]:
    return suggest(EVERY, profile, habits or Habits(), today)


def reasons(found: tuple[Suggestion, ...], slug: str) -> dict[Because, object]:
    (one,) = [one for one in found if one.exercise.slug == slug]
    return {reason.because: reason for reason in one.reasons}


def test_who_told_nothing_and_did_nothing_gets_nothing() -> None:
    assert suggested(Profile()) == ()


def test_five_are_suggested_of_different_muscles_and_movements() -> None:
    found = suggested(LIFTER)
    assert len(found) == MANY
    assert len({one.exercise.prime_movers[0] for one in found}) == MANY
    assert all(1 <= len(one.reasons) <= 3 for one in found)


def test_the_weightiest_reason_is_told_first() -> None:
    for one in suggested(LIFTER, Habits(frozenset({"plank"}), {"bench-press": ago(2)}, {Group.CHEST: 9.0})):
        assert [r.weight for r in one.reasons] == sorted((r.weight for r in one.reasons), reverse=True)


def test_what_a_week_left_out_comes_before_what_it_had() -> None:
    week = dict.fromkeys(Group, 20.0) | {Group.BACK: 2.0}
    found = suggested(LIFTER, Habits(last={"bench-press": ago(1)}, week=week))
    assert set(found[0].exercise.prime_movers) & {Muscle.LATS, Muscle.UPPER_BACK}
    (told,) = [reason for reason in found[0].reasons if reason.because is Because.NEGLECTED]
    assert (told.group, told.sets, told.least) == (Group.BACK, 2.0, 10)


def test_a_rested_favourite_is_remembered_and_a_fresh_one_is_left_alone() -> None:
    week = dict.fromkeys(Group, 20.0)
    liked = frozenset({"back-squat", "deadlift", "plank"})
    found = suggested(LIFTER, Habits(liked, {"back-squat": ago(9), "deadlift": ago(3)}, week))
    slugs = [one.exercise.slug for one in found]
    assert slugs[0] == "back-squat"
    assert "deadlift" not in slugs
    assert reasons(found, "back-squat")[Because.RESTED_FAVOURITE].days == 9  # type: ignore[attr-defined]
    assert Because.NEW_FAVOURITE in reasons(found, "plank")


def test_what_was_done_long_ago_comes_back() -> None:
    found = suggested(LIFTER, Habits(last={"front-squat": ago(40)}, week=dict.fromkeys(Group, 20.0)))
    assert reasons(found, "front-squat")[Because.LONG_AGO].days == 40  # type: ignore[attr-defined]


def test_the_next_step_of_what_they_do_may_be_above_their_level() -> None:
    beginner = replace(LIFTER, level=Level.BEGINNER)
    easier = next(e for e in EVERY if e.harder and SHELF[e.harder].level is not Level.BEGINNER)
    habits = Habits(last={easier.slug: ago(5)}, week=dict.fromkeys(Group, 20.0))
    found = suggested(replace(beginner, kit=None), habits)
    assert reasons(found, easier.harder or "")[Because.NEXT_STEP].slug == easier.slug  # type: ignore[attr-defined]


@given(
    goal=st.sampled_from([None, *Goal]),
    level=st.sampled_from([None, *Level]),
    kit=st.sampled_from([None, *Kit]),
    limits=st.lists(st.sampled_from(Area), max_size=2, unique=True).map(tuple),
    done=st.dictionaries(st.sampled_from(sorted(SHELF)), st.integers(0, 100), max_size=6),
    liked=st.frozensets(st.sampled_from(sorted(SHELF)), max_size=4),
)
def test_nothing_that_they_lack_that_hurts_or_is_beyond_them_is_suggested(
    goal: Goal | None,
    level: Level | None,
    kit: Kit | None,
    limits: tuple[Area, ...],
    done: dict[str, int],
    liked: frozenset[str],
) -> None:
    profile = Profile(goal=goal, level=level, kit=kit, limitations=limits)
    found = suggested(profile, Habits(liked, {slug: ago(days) for slug, days in done.items()}))
    ranks = list(Level)
    next_steps = {SHELF[slug].harder for slug in done}
    for one in found:
        exercise = one.exercise
        assert kit is None or set(exercise.equipment) <= kit.equipment
        assert not set(limits) & set(exercise.contraindications)
        known = exercise.slug in done or exercise.slug in next_steps
        assert known or ranks.index(exercise.level) <= ranks.index(level or Level.BEGINNER)
        assert done.get(exercise.slug, 99) > 3
    assert len({one.exercise.slug for one in found}) == len(found) <= MANY


def test_the_same_day_suggests_the_same_and_another_day_something_else() -> None:
    assert suggested(LIFTER) == suggested(LIFTER)
    days = {tuple(one.exercise.slug for one in suggested(LIFTER, today=ago(day))) for day in range(5)}
    assert len(days) > 1


def test_pain_is_spared_and_said() -> None:
    found = suggested(Profile(goal=Goal.HEALTH, limitations=(Area.KNEE,)))
    told = [reason for one in found for reason in one.reasons if reason.because is Because.SPARES]
    assert told
    assert {reason.areas for reason in told} == {(Area.KNEE,)}


GOALS = [
    ("back-squat", {Goal.STRENGTH, Goal.MUSCLE, Goal.FAT_LOSS}),
    ("barbell-curl", {Goal.MUSCLE, Goal.HEALTH}),
    ("brisk-walk", {Goal.FAT_LOSS, Goal.HEALTH}),
    ("cat-cow", {Goal.HEALTH}),
    ("pistol-squat", {Goal.STRENGTH, Goal.MUSCLE, Goal.FAT_LOSS}),
]


@pytest.mark.parametrize(("slug", "goals"), GOALS)
def test_an_exercise_serves_the_goals_that_its_kind_of_work_serves(slug: str, goals: set[Goal]) -> None:
    assert {goal for goal in Goal if serves(SHELF[slug], goal)} == goals


def test_every_goal_muscle_movement_and_level_leaves_a_choice() -> None:
    for by, values in ((By.GOAL, Goal), (By.MUSCLE, Group), (By.PATTERN, Pattern), (By.LEVEL, Level)):
        for value in values:
            assert sum(passes(each, {by: value}) for each in EVERY) >= 5, value


def test_an_exercise_without_equipment_is_for_nothing_and_for_everybody() -> None:
    plank = SHELF["plank"]
    assert values_of(plank, By.EQUIPMENT) == (NO_EQUIPMENT,)
    assert is_at_hand(plank, frozenset())
    assert is_at_hand(SHELF["back-squat"], None)
    assert not is_at_hand(SHELF["back-squat"], {Equipment.BARBELL})


def own(measure: Measure = Measure.LOAD) -> Exercise:
    return new("own-1-1", "Zorglub", measure, ("en", "fr"))


@pytest.mark.parametrize("text", ["", "  ", "123", "💪", "\u200b", "x" * (LONGEST_NAME + 1)])
def test_what_is_no_name_is_refused(text: str) -> None:
    with pytest.raises(BadExerciseName):
        named(text)


@given(st.text(max_size=200))
def test_a_name_is_one_short_line_whatever_was_typed(text: str) -> None:
    try:
        name = named(text)
    except BadExerciseName:
        return
    assert name == " ".join(name.split())
    assert name.isprintable()
    assert len(name) <= LONGEST_NAME
    assert named(name) == name


def test_a_new_one_is_called_the_same_in_every_language_until_renamed() -> None:
    assert {own().name("en"), own().name("fr")} == {"Zorglub"}
    assert {text.name for text in renamed(own(), "Other").texts.values()} == {"Other"}


def test_what_it_trains_brings_the_usual_movement() -> None:
    pull = training(own(), Group.BACK)
    assert (pull.pattern, pull.mechanics) == (Pattern.HORIZONTAL_PULL, Mechanics.COMPOUND)
    assert pull.prime_movers == (Muscle.LATS, Muscle.UPPER_BACK)
    curl = training(own(), Group.BICEPS)
    assert (curl.pattern, curl.mechanics) == (Pattern.ISOLATION, Mechanics.ISOLATION)
    assert training(pull, Work.CARDIO).prime_movers == ()
    assert training(own(), Work.MOBILITY).pattern is Pattern.MOBILITY
    assert moving(curl, Pattern.CARRY).mechanics is Mechanics.COMPOUND
    assert using(using(curl, Equipment.BAND), None).equipment == ()


@pytest.mark.parametrize(
    ("values", "measure"),
    [
        (SetValues(weight_kg=40, reps=8), Measure.LOAD),
        (SetValues(reps=12), Measure.BODYWEIGHT),
        (SetValues(seconds=45), Measure.TIME),
        (SetValues(metres=400, seconds=90), Measure.DISTANCE),
    ],
)
def test_what_was_typed_tells_how_a_set_is_counted(values: SetValues, measure: Measure) -> None:
    assert measure_of((values,)) is measure
