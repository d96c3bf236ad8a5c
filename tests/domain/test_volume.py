"""Sets a week of each muscle and group, and where they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.shelf import shelf
from domain.exercises import Exercise, Level, Measure, Mechanics, Muscle, Pattern
from domain.volume import JUNK, PARTS, Band, Dose, Group, against_band, band, group_sets, muscle_sets


def exercise(prime: tuple[Muscle, ...], *synergists: Muscle, pattern: Pattern = Pattern.HORIZONTAL_PUSH) -> Exercise:
    return Exercise(
        slug="-".join(prime),
        pattern=pattern,
        mechanics=Mechanics.COMPOUND,
        level=Level.BEGINNER,
        equipment=(),
        measure=Measure.LOAD,
        unilateral=False,
        met=5,
        prime_movers=prime,
        synergists=synergists,
        contraindications=(),
        texts={},
    )


BENCH = exercise((Muscle.CHEST,), Muscle.TRICEPS, Muscle.FRONT_DELTS)
PRESS = exercise((Muscle.FRONT_DELTS,), Muscle.SIDE_DELTS, Muscle.TRICEPS)
RAISE = exercise((Muscle.SIDE_DELTS,))
PULLDOWN = exercise((Muscle.LATS,), Muscle.UPPER_BACK, Muscle.REAR_DELTS, Muscle.BICEPS)
ROW = exercise((Muscle.LATS, Muscle.UPPER_BACK), Muscle.REAR_DELTS, Muscle.BICEPS)
ROWER = exercise((Muscle.LATS,), Muscle.BICEPS, pattern=Pattern.CONDITIONING)
STRETCH = exercise((Muscle.HAMSTRINGS,), pattern=Pattern.MOBILITY)
DONE = st.lists(
    st.tuples(st.sampled_from([BENCH, PRESS, RAISE, PULLDOWN, ROW, ROWER, STRETCH]), st.integers(0, 12)), max_size=8
)


def test_three_sets_of_bench_count_three_for_the_chest_and_half_for_what_helps() -> None:
    muscles = muscle_sets([(shelf().get("bench-press"), 3)])
    assert muscles == {Muscle.CHEST: 3.0, Muscle.TRICEPS: 1.5, Muscle.FRONT_DELTS: 1.5}
    trained = {group: sets for group, sets in group_sets(muscles).items() if sets}
    assert trained == {Group.CHEST: 3.0, Group.TRICEPS: 1.5, Group.SHOULDERS: 1.5}


def test_rows_and_pulldowns_add_up_to_back_work() -> None:
    groups = group_sets(muscle_sets([(PULLDOWN, 4), (ROW, 4)]))
    assert groups[Group.BACK] == 8
    assert groups[Group.BICEPS] == 4


def test_heads_of_the_shoulder_that_others_train_do_not_add_up_to_a_shoulder_session() -> None:
    groups = group_sets(muscle_sets([(BENCH, 8), (ROW, 8)]))
    assert groups[Group.SHOULDERS] == 4
    assert against_band(groups[Group.SHOULDERS], Group.SHOULDERS, Level.BEGINNER) is Dose.BELOW


def test_a_sensible_week_of_an_experienced_lifter_is_within_all_its_bands() -> None:
    week = [(BENCH, 10), (PRESS, 5), (RAISE, 6), (PULLDOWN, 8), (ROW, 8)]
    groups = group_sets(muscle_sets(week))
    trained = (Group.CHEST, Group.BACK, Group.SHOULDERS, Group.BICEPS, Group.TRICEPS)
    assert {against_band(groups[group], group, Level.INTERMEDIATE) for group in trained} == {Dose.WITHIN}


def test_conditioning_and_mobility_are_no_hard_sets() -> None:
    assert muscle_sets([(ROWER, 1), (STRETCH, 3)]) == {}


def test_no_set_leaves_every_group_at_zero() -> None:
    assert group_sets(muscle_sets([])) == dict.fromkeys(Group, 0)


def test_no_muscle_belongs_to_two_groups() -> None:
    parts = [part for group in Group for part in PARTS[group]]
    assert len(parts) == len(set(parts))


BEGINNERS = [(8, 12), (8, 14), (6, 12), (4, 10), (4, 10), (6, 12), (4, 10), (4, 10), (0, 6), (0, 6)]
LATER = [(10, 20), (10, 22), (8, 18), (6, 14), (6, 14), (8, 18), (6, 14), (6, 16), (6, 12), (4, 10)]


@pytest.mark.parametrize(("level", "bands"), [(None, BEGINNERS), (Level.BEGINNER, BEGINNERS), (Level.ADVANCED, LATER)])
def test_each_group_has_its_weekly_band(level: Level | None, bands: list[tuple[int, int]]) -> None:
    assert [band(group, level) for group in Group] == [Band(*ends) for ends in bands]


@pytest.mark.parametrize(
    ("sets", "level", "dose"),
    [
        (7.5, Level.BEGINNER, Dose.BELOW),
        (8, Level.BEGINNER, Dose.WITHIN),
        (12, Level.BEGINNER, Dose.WITHIN),
        (12.5, Level.BEGINNER, Dose.ABOVE),
        (12.5, Level.INTERMEDIATE, Dose.WITHIN),
        (20.5, Level.ADVANCED, Dose.ABOVE),
        (22, Level.ADVANCED, Dose.ABOVE),
        (22.5, Level.ADVANCED, Dose.JUNK),
    ],
)
def test_the_ends_of_a_band_belong_to_it_and_above_22_is_junk(sets: float, level: Level, dose: Dose) -> None:
    assert against_band(sets, Group.CHEST, level) is dose


@given(DONE, DONE)
def test_the_sets_of_two_days_add_up_muscle_by_muscle(
    one: list[tuple[Exercise, int]], two: list[tuple[Exercise, int]]
) -> None:
    first, second, both = muscle_sets(one), muscle_sets(two), muscle_sets(one + two)
    assert both == {muscle: first.get(muscle, 0) + second.get(muscle, 0) for muscle in both}


@given(DONE)
def test_a_group_never_has_more_sets_than_were_done(done: list[tuple[Exercise, int]]) -> None:
    assert max(group_sets(muscle_sets(done)).values()) <= sum(sets for _, sets in done)


@given(st.floats(0, 40), st.floats(0, 40), st.sampled_from(Group), st.sampled_from(Level))
def test_more_sets_never_stand_lower(one: float, other: float, group: Group, level: Level) -> None:
    doses = list(Dose)
    fewer, more = sorted((one, other))
    assert doses.index(against_band(fewer, group, level)) <= doses.index(against_band(more, group, level))
    assert (against_band(more, group, level) is Dose.JUNK) == (more > JUNK)
