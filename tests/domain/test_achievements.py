"""Achievements: what the totals of a log have reached, what comes next, and what a picture of it may tell."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.achievements import (
    COUNTED,
    LEVELS,
    LIFTS,
    PRIVATE,
    Achievement,
    Kind,
    Totals,
    achievement_of,
    coming,
    plates_kg,
    reached,
)
from domain.adherence import longest, streak
from domain.records import Record, RecordKind
from domain.sharing import lines, measured, month_before
from domain.training import LoggedSet, SetKind, SetValues
from domain.units import Unit, to_kg

MONDAY = date(2026, 9, 7)
DAYS = st.sets(st.integers(0, 400).map(lambda n: MONDAY + timedelta(days=n)), max_size=120)
TOTALS = st.builds(
    Totals,
    trained=DAYS,
    workouts=st.integers(0, 2000),
    volume_kg=st.floats(0, 1e7),
    records=st.integers(0, 400),
    weeks=st.integers(0, 200),
    lifts=st.fixed_dictionaries(dict.fromkeys(LIFTS, st.floats(0, 400))),
    body_kg=st.none() | st.floats(30, 350),
)


def lifted(**kg: float) -> Totals:
    return Totals(lifts={Kind(kind): weight for kind, weight in kg.items()}, body_kg=80)


def kinds(totals: Totals, unit: Unit = Unit.KG) -> set[str]:
    return {one.key for one in reached(totals, unit)}


def test_nothing_is_reached_with_nothing() -> None:
    assert reached(Totals(), Unit.KG) == ()


def test_workouts_weeks_and_records_count_up() -> None:
    found = kinds(Totals(workouts=100, weeks=12, records=10))
    assert {"workouts:1", "workouts:10", "workouts:100", "weeks:4", "weeks:12", "records:10"} <= found
    assert not {"workouts:200", "weeks:26", "records:25"} & found


def test_what_was_lifted_in_all_is_told_in_tonnes() -> None:
    assert kinds(Totals(volume_kg=6_000)) == {"tonnes:1", "tonnes:6"}
    assert kinds(Totals(volume_kg=999)) == set()


@pytest.mark.parametrize(("plates", "kg", "pounds"), [(1, 60, 135), (2, 100, 225), (3, 140, 315), (4, 180, 405)])
def test_plates_are_those_that_hang_in_their_gym(plates: int, kg: float, pounds: float) -> None:
    assert plates_kg(plates, Unit.KG) == kg
    assert plates_kg(plates, Unit.LB) == pytest.approx(to_kg(pounds, Unit.LB))


def test_a_lift_reaches_its_plates_in_their_unit() -> None:
    assert "bench:2" in kinds(lifted(bench=100))
    assert "bench:2" not in kinds(lifted(bench=99.9))
    assert "bench:2" not in kinds(lifted(bench=100), Unit.LB)
    assert "bench:2" in kinds(lifted(bench=to_kg(225, Unit.LB)), Unit.LB)


def test_the_club_takes_all_four_lifts() -> None:
    four = {"press": 60, "bench": 100, "squat": 140, "deadlift": 180}
    assert "club:1234" in kinds(lifted(**four))
    for lift in four:
        assert "club:1234" not in kinds(lifted(**(four | {lift: four[lift] - 2.5})))


def test_ones_own_weight_counts_where_it_is_told() -> None:
    strong = lifted(bench=80, squat=120, deadlift=160)
    assert {"bench_body:100", "squat_body:150", "deadlift_body:200"} <= kinds(strong)
    assert not {"bench_body:100", "squat_body:150"} & kinds(Totals(lifts=strong.lifts))


def test_a_full_month_a_full_year_and_a_return() -> None:
    steady = [MONDAY + timedelta(days=2 * n) for n in range(12)]
    assert "month:12" in kinds(Totals(trained=steady))
    assert "month:12" not in kinds(Totals(trained=[MONDAY + timedelta(days=3 * n) for n in range(12)]))
    assert "year:100" in kinds(Totals(trained=[MONDAY + timedelta(days=3 * n) for n in range(100)]))
    assert "back:30" in kinds(Totals(trained=[MONDAY, MONDAY + timedelta(days=30)]))
    assert "back:30" not in kinds(Totals(trained=[MONDAY, MONDAY + timedelta(days=29)]))


@given(TOTALS, st.sampled_from(Unit))
def test_every_achievement_is_known_by_its_key(totals: Totals, unit: Unit) -> None:
    found = reached(totals, unit)
    assert [achievement_of(one.key) for one in found] == list(found)
    assert len(set(found)) == len(found)


@given(TOTALS)
def test_what_comes_next_is_not_reached_yet(totals: Totals) -> None:
    have, following = set(reached(totals, Unit.KG)), coming(totals)
    for one in following:
        assert one.achievement not in have
        assert one.value < one.achievement.level
        assert one.achievement.kind in COUNTED
    assert len({one.achievement.kind for one in following}) == len(following)


@pytest.mark.parametrize("key", ["", "workouts", "workouts:", "workouts:7", "nonsense:1", "workouts:-1", "weeks:4:4"])
def test_an_unknown_key_is_none(key: str) -> None:
    assert achievement_of(key) is None


def test_keys_fit_their_column() -> None:
    assert max(len(Achievement(kind, level).key) for kind in Kind for level in LEVELS[kind]) <= 24


def test_what_tells_of_the_body_is_never_shared() -> None:
    assert {Kind.BENCH_BODY, Kind.SQUAT_BODY, Kind.DEADLIFT_BODY, Kind.BACK} == PRIVATE


@given(DAYS, st.integers(1, 5))
def test_the_longest_streak_is_the_most_that_any_week_showed(trained: set[date], goal: int) -> None:
    end = MONDAY + timedelta(days=400)
    shown = [streak(trained, MONDAY + timedelta(days=7 * n + 6), goal).weeks for n in range(58)]
    assert longest(trained, end, goal) == max(shown)


@pytest.mark.parametrize(
    ("back", "first"),
    [(0, date(2026, 11, 1)), (1, date(2026, 10, 1)), (11, date(2025, 12, 1)), (-1, date(2026, 12, 1))],
)
def test_months_are_counted_back(back: int, first: date) -> None:
    assert month_before(date(2026, 11, 20), back) == first


def test_each_exercise_shows_its_best_set_without_warm_ups() -> None:
    sets = [SetValues(60, 5, kind=SetKind.WARMUP), SetValues(100, 5), SetValues(100, 6), SetValues(95, 8)]
    told = lines([LoggedSet(n, "back-squat", one) for n, one in enumerate(sets, 1)], ("back-squat",))
    assert [(one.best, one.sets, one.record) for one in told] == [(SetValues(100, 6), 3, True)]


MEASURED = [
    (Record(RecordKind.WEIGHT, 0, 0), [SetValues(100, 5), SetValues(90, 8)], 100),
    (Record(RecordKind.VOLUME, 0, 0), [SetValues(100, 5), SetValues(-20, 8)], 500),
    (Record(RecordKind.REPS, 0, 0, 100), [SetValues(100, 5), SetValues(100, 6), SetValues(80, 12)], 6),
    (Record(RecordKind.REPS, 0, 0), [SetValues(reps=12), SetValues(10, 5)], 12),
    (Record(RecordKind.E1RM, 0, 0), [SetValues(100, 5), SetValues(60, 12)], 112.5),
    (Record(RecordKind.METRES, 0, 0), [SetValues(metres=400), SetValues(metres=500)], 500),
    (Record(RecordKind.SECONDS, 0, 0), [SetValues(seconds=45), SetValues(seconds=60)], 60),
    (Record(RecordKind.FASTEST, 0, 0, metres=5000), [SetValues(metres=5000, seconds=n) for n in (1700, 1650)], 1650),
    (Record(RecordKind.FASTEST, 0, 0, metres=5000), [SetValues(metres=10_000, seconds=3600)], None),
    (Record(RecordKind.WEIGHT, 0, 0), [SetValues(reps=10)], None),
]


@pytest.mark.parametrize(("record", "done", "value"), MEASURED)
def test_a_day_is_measured_in_what_the_record_is(record: Record, done: list[SetValues], value: float | None) -> None:
    assert measured(record, done) == (None if value is None else pytest.approx(value))
