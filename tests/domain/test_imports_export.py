"""The log as a table in Hevy's shape, and back from it without a loss."""

import csv
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.exports import heading, table
from domain.imports.read import read
from domain.imports.taken import taken
from domain.prescription import Kind, Why
from domain.sessions import Item
from domain.training import LoggedSet, SetKind, SetValues, Workout, words_json, words_of

PARIS = ZoneInfo("Europe/Paris")
START = datetime(2025, 12, 22, 7, 0, tzinfo=UTC)
NAMES = {"bench-press": "Bench press", "plank": "Plank", "own-1-1": "Zottman thing", "pull-up": "Pull-up"}


def lines(*workouts: Workout) -> list[str]:
    return list(table(workouts, NAMES.__getitem__, PARIS))


def workout(*sets: LoggedSet, **changes: object) -> Workout:
    return Workout(1, START, START + timedelta(hours=1), sets, **changes)  # type: ignore[arg-type]


def test_a_set_is_a_line_as_hevy_writes_it() -> None:
    one = LoggedSet(1, "bench-press", SetValues(82.5, 6, rpe=8.5, kind=SetKind.WARMUP), superset=2)
    told = workout(one, title="Upper A", note='Said "go"\nand went', notes={"bench-press": "Elbows in"})
    assert lines(told) == [
        '"Upper A","22 Dec 2025, 08:00","22 Dec 2025, 09:00","Said ""go""\\nand went","Bench press",2,"Elbows in",'
        '0,"warmup",82.5,6,,,8.5'
    ]
    assert heading().startswith('"title","start_time","end_time","description","exercise_title","superset_id"')


def test_what_was_not_said_is_an_empty_cell() -> None:
    told = workout(LoggedSet(1, "plank", SetValues(seconds=60)), LoggedSet(2, "plank", SetValues(metres=1500)))
    assert [line.split('"Plank",')[1] for line in lines(told)] == [',"",0,"normal",,,,60,', ',"",1,"normal",,,1.5,,']


def test_a_workout_under_way_has_no_end() -> None:
    told = Workout(1, START, None, (LoggedSet(1, "plank", SetValues(seconds=60)),))
    assert lines(told)[0].startswith('"","22 Dec 2025, 08:00","","","Plank"')


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t"])
def test_no_cell_is_a_formula_and_none_holds_a_zero(start: str) -> None:
    told = workout(LoggedSet(1, "plank", SetValues(weight_kg=-5, seconds=60)), title=f"{start}SUM(A1)", note="a\0b")
    ((title, _, _, note, *_, weight, _, _, _, _),) = csv.reader(lines(told))
    assert (title, note, weight) == (f"'{start}SUM(A1)", "ab", "-5")


def test_supersets_of_a_prescription_are_numbered_after_their_own() -> None:
    why = Why("why-first", {})
    items = tuple(Item(slug, (), 60, Kind.FIRST, why, superset="A") for slug in ("plank", "pull-up"))
    sets = [LoggedSet(1, "plank", SetValues(seconds=60), 0), LoggedSet(2, "pull-up", SetValues(reps=5), 1)]
    sets += [LoggedSet(3, "bench-press", SetValues(80, 5), superset=4), LoggedSet(4, "plank", SetValues(seconds=9), 7)]
    cells = list(csv.reader(lines(workout(*sets, items=items))))
    assert [row[5] for row in cells] == ["5", "5", "4", ""]


letters = st.characters(
    codec="utf-8", exclude_categories=("Cc", "Cs"), exclude_characters="\\'", include_characters="\n"
)
notes = st.one_of(st.none(), st.text(letters, min_size=1, max_size=30))
loads = st.one_of(st.none(), st.integers(-200, 2000).filter(bool).map(lambda quarters: quarters / 4))
valued = st.builds(
    SetValues,
    weight_kg=loads,
    reps=st.integers(1, 300),
    seconds=st.one_of(st.none(), st.integers(1, 86_400)),
    metres=st.one_of(st.none(), st.integers(1, 300_000).map(float)),
    rpe=st.one_of(st.none(), st.sampled_from((6.0, 7.5, 10.0))),
    kind=st.sampled_from(SetKind),
)
logged = st.tuples(st.sampled_from(sorted(NAMES)), valued, st.one_of(st.none(), st.integers(0, 9)))


@settings(max_examples=150, deadline=None)
@given(st.lists(logged, min_size=1, max_size=12), st.integers(0, 300), notes)
def test_what_is_exported_comes_back_as_it_was(
    sets: list[tuple[str, SetValues, int | None]], minutes: int, note: str | None
) -> None:
    done = tuple(LoggedSet(n, slug, values, superset=group) for n, (slug, values, group) in enumerate(sets, 1))
    about = {done[0].exercise: "Grip: 2"}
    told = Workout(1, START, START + timedelta(minutes=minutes), done, title="Push", note=note, notes=about)
    back = read("\r\n".join((heading(), *lines(told))).encode())
    assert back.broken == ()
    (only,) = taken(back, {name: slug for slug, name in NAMES.items()}, PARIS, lambda _: False)
    assert (only.started_at, only.finished_at, only.sets) == (told.started_at, told.finished_at, done)
    assert words_of(only.words) == ("Push", (note or "").strip() or None, about)


def test_words_of_a_workout_are_one_text_and_older_notes_still_open() -> None:
    assert words_of(words_json("Legs", "fine", {"squat": "deep"})) == ("Legs", "fine", {"squat": "deep"})
    for plain in ("felt heavy", "{not json", '{"a": 1}', '{"note": 1', "[]"):
        assert words_of(plain) == (None, plain, {})
    assert words_of(None) == (None, None, {})
