"""Every shape of file that people bring, from samples of our own: what is in it, to the last set."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from domain.errors import FileUnknown, FileWithoutSets, TooManyRows
from domain.exercises import Measure
from domain.imports.read import MAX_ROWS, read
from domain.imports.records import Fault, FileHistory, FileSet, Source, measure_of
from domain.imports.taken import starts, taken
from domain.training import SetKind, SetValues, words_of
from domain.units import Unit, to_kg

FILES = Path(__file__).parents[1] / "files" / "imports"
EVERY = {
    # file: app, rows, set rows, workouts, Σ weight × reps in kg, first, last, whether it names its units
    "hevy-app-en": (Source.HEVY, 11, 11, 2, 3100, "2025-12-22 08:00", "2025-12-24 17:30", True),
    "hevy-app-fr": (Source.HEVY, 3, 3, 2, 176.37 * 15 * 0.45359237, "2026-02-01 07:30", "2026-08-14 18:05", True),
    "hevy-app-it": (Source.HEVY, 3, 3, 2, 1012.5, "2026-06-20 14:13", "2026-09-01 06:45", True),
    "hevy-app-de": (Source.HEVY, 3, 3, 2, 3165, "2026-03-03 09:00", "2026-07-25 14:21", True),
    "hevy-web-en": (Source.HEVY, 3, 3, 2, 2580 * 0.45359237, "2026-09-22 06:00", "2026-10-03 19:15", True),
    "hevy-web-de": (Source.HEVY, 2, 2, 2, 820, "2026-09-22 17:00", "2026-10-03 17:05", True),
    "strong-1": (Source.STRONG, 7, 6, 2, 2880, "2025-03-01 07:30", "2025-03-04 18:00", False),
    "strong-2": (Source.STRONG, 3, 3, 1, 700, "2021-05-13 12:00", "2021-05-13 12:00", False),
    "strong-3": (Source.STRONG, 3, 3, 1, 1125 * 0.45359237 + 500, "2024-06-02 10:00", "2024-06-02 10:00", True),
    "strong-4": (Source.STRONG, 3, 3, 2, 1837, "2023-07-30 16:49", "2023-08-01 07:05", True),
    "strong-5": (Source.STRONG, 7, 5, 2, 3862.5, "2026-01-30 19:37", "2026-02-01 08:00", True),
    "strong-de": (Source.STRONG, 4, 3, 1, 895, "2026-04-11 18:02", "2026-04-11 18:02", False),
    "strong-fr": (Source.STRONG, 3, 2, 1, 1057.5, "2025-12-30 20:57", "2025-12-30 20:57", False),
    "fitnotes-android": (Source.FITNOTES, 5, 5, 2, 1635.03, "2025-09-24 12:00", "2025-09-26 12:00", True),
    "fitnotes-android-old": (Source.FITNOTES, 3, 3, 2, 1150, "2018-02-03 12:00", "2018-02-05 12:00", True),
    "fitnotes-ios": (Source.FITNOTES, 3, 3, 2, 660, "2021-05-20 12:00", "2021-05-22 12:00", True),
}  # fmt: skip


def sample(name: str, unit: Unit | None = None) -> FileHistory:
    return read((FILES / f"{name}.csv").read_bytes(), unit)


def values(history: FileHistory) -> list[SetValues]:
    return [one.values for workout in history.workouts for one in workout.sets]


@pytest.mark.parametrize("name", EVERY)
def test_each_shape_is_known_and_counted(name: str) -> None:
    told = sample(name)
    moments = sorted(f"{workout.start:%Y-%m-%d %H:%M}" for workout in told.workouts)
    volume = pytest.approx(EVERY[name][4], abs=0.01)
    found = (told.source, told.rows, told.set_rows, len(told.workouts), told.volume_kg, moments[0], moments[-1])
    assert (*found, told.unit_named) == (*EVERY[name][:4], volume, *EVERY[name][5:])
    assert told.broken == ()
    assert told.sets == told.set_rows


def test_no_sample_is_left_untold() -> None:
    assert {path.stem for path in FILES.glob("*.csv")} == EVERY.keys()


def test_hevy_tells_kinds_supersets_help_and_notes_with_their_line_breaks() -> None:
    upper, run = sample("hevy-app-en").workouts
    assert (upper.title, upper.note) == ("Upper A", "Slept well.\nNew gym, quiet.")
    assert upper.end == datetime(2025, 12, 22, 9, 5)
    assert upper.notes == {"Bench Press (Barbell)": "Elbows in\nPause on the chest"}
    kinds = [SetKind.WARMUP, SetKind.WORKING, SetKind.FAILURE, *[SetKind.WORKING] * 3, SetKind.DROP, SetKind.WORKING]
    assert [one.values.kind for one in upper.sets] == kinds
    assert [one.superset for one in upper.sets] == [None, None, None, 0, 0, 0, 0, None]
    assert [one.line for one in upper.sets] == [2, 3, 4, 5, 6, 7, 8, 9]
    assert upper.sets[5].values == SetValues(weight_kg=-12.5, reps=8)
    assert run.sets[0].values == SetValues(metres=5200, seconds=1620)
    assert run.sets[1].values == SetValues(seconds=75)


def test_hevy_names_its_units_each_by_itself() -> None:
    assert values(sample("hevy-app-fr"))[0] == SetValues(weight_kg=round(to_kg(176.37, Unit.LB), 6), reps=8, rpe=8)
    assert values(sample("hevy-app-fr"))[2].metres == 5000
    assert values(sample("hevy-app-it"))[2].metres == pytest.approx(4989, abs=0.1)


def test_strong_tells_in_the_order_of_a_set_what_kind_it_is() -> None:
    push, legs = sample("strong-1").workouts
    kinds = [one.values.kind for one in (*push.sets, *legs.sets)]
    assert kinds == [SetKind.WARMUP, SetKind.WORKING, SetKind.FAILURE, SetKind.WORKING, SetKind.WORKING, SetKind.DROP]
    assert push.notes == {"Bench Press (Barbell)": "Grip, narrower"}
    assert (push.title, push.note, push.end) == ("Push Day", "Felt good", datetime(2025, 3, 1, 8, 35))


def test_a_workout_that_strong_never_ended_has_no_end() -> None:
    assert sample("strong-1").workouts[1].end is None


def test_zero_is_nothing_where_strong_has_nothing_to_say() -> None:
    pull_up, _, run = values(sample("strong-2"))
    assert pull_up == SetValues(reps=10)
    assert run == SetValues(metres=3100, seconds=1500)


def test_weights_without_a_unit_are_read_in_the_unit_that_is_told_and_distances_with_them() -> None:
    _, deadlift, run = values(sample("strong-2", Unit.LB))
    assert deadlift.weight_kg == pytest.approx(63.502932)
    assert run.metres == pytest.approx(4988.966)
    assert sample("strong-2", Unit.LB).volume_kg == pytest.approx(700 * 0.45359237, abs=0.01)


def test_a_unit_beside_each_weight_is_heeded_row_by_row() -> None:
    pounds, kilos, run = values(sample("strong-3"))
    assert (pounds.weight_kg, kilos.weight_kg, run.metres) == (pytest.approx(102.058283), 100, 5000)


def test_decimal_commas_quoted_delimiters_and_notes_of_several_lines() -> None:
    arms, legs = sample("strong-4").workouts
    assert [one.values.weight_kg for one in arms.sets] == [14, 12.5]
    assert arms.sets[1].values.rpe == 7.5
    assert arms.notes == {"Dumbbell Curl": "slow; and light"}
    assert arms.end == datetime(2023, 7, 30, 17, 33, 28)
    assert legs.sets[0].line == 5


def test_a_note_of_strong_is_the_exercises_and_a_rest_is_nobodys() -> None:
    legs, _ = sample("strong-5").workouts
    assert legs.notes == {"Leg Press": "seat on 4"}
    assert [one.values.weight_kg for one in legs.sets] == [80, 160, 162.5, None]


@pytest.mark.parametrize(("name", "rests"), [("strong-de", 1), ("strong-fr", 1)])
def test_headers_and_rests_of_strong_in_other_languages(name: str, rests: int) -> None:
    told = sample(name)
    assert told.rows - told.set_rows == rests
    assert told.workouts[0].title in ("Mittags-Workout", "Entraînement du soir")


def test_a_day_of_fitnotes_is_one_workout_from_noon() -> None:
    first, second = sample("fitnotes-android").workouts
    assert (first.start, first.end, first.title) == (datetime(2025, 9, 24, 12), None, None)
    assert first.notes == {"Barbell Squat": "Depth ok"}
    assert [one.values for one in second.sets] == [SetValues(metres=5000, seconds=1650), SetValues(seconds=90)]


def test_where_fitnotes_tells_both_units_the_kilos_count_once() -> None:
    assert [one.weight_kg for one in values(sample("fitnotes-ios"))] == [40, 42.5, None]


HEVY = "title,start_time,end_time,exercise_title,superset_id,set_type,weight_kg,reps,distance_km,duration_seconds,rpe\n"


def hevy(*rows: str) -> FileHistory:
    return read((HEVY + "\n".join(rows)).encode())


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("A,31 Foo 2025,,Squat,,normal,100,5,,,", Fault.DATE),
        ('A,"1 Dec 2025, 08:00",,,,normal,100,5,,,', Fault.NAME),
        ('A,"1 Dec 2025, 08:00",,Squat,,normal,heavy,5,,,', Fault.NUMBER),
        ('A,"1 Dec 2025, 08:00",,Squat,,normal,=1+1,5,,,', Fault.NUMBER),
        ('A,"1 Dec 2025, 08:00",,Squat,,normal,100,4.5,,,', Fault.NUMBER),
        ('A,"1 Dec 2025, 08:00",,Squat,,normal,100,,,,', Fault.NOTHING),
        ('A,"1 Dec 2025, 08:00",,Squat,,normal,100,-5,,,', Fault.NEGATIVE),
        ('A,"1 Dec 2025, 08:00",,Squat,,normal,5000,5,,,', Fault.WEIGHT),
        ('A,"1 Dec 2025, 08:00",,Squat,,normal,100,5000,,,', Fault.REPS),
        ('A,"1 Dec 2025, 08:00",,Squat,,normal,100,5,,,11', Fault.RPE),
        ('A,"1 Dec 2025, 08:00",,Plank,,normal,,,,100000,', Fault.DURATION),
        ('A,"1 Dec 2025, 08:00",,Run,,normal,,,1000,,', Fault.DISTANCE),
        ('A,"1 Dec 2025, 08:00,,Squat,,normal,100,5,,,', Fault.QUOTE),
    ],
)
def test_a_bad_line_is_told_with_its_number_and_costs_no_other(row: str, fault: Fault) -> None:
    good = 'A,"1 Dec 2025, 08:00",,Squat,,normal,100,5,,,'
    told = hevy(good, row, good)
    assert [(broken.line, broken.fault) for broken in told.broken] == [(3, fault)]
    assert told.sets == 2


def test_what_cannot_be_taken_but_is_a_set_still_counts_as_a_row_and_as_volume() -> None:
    told = hevy('A,"1 Dec 2025, 08:00",,Leg Press,,normal,1200,5,,,')
    assert (told.set_rows, told.sets, told.volume_kg) == (1, 0, 6000)


def test_what_lies_ahead_is_no_history() -> None:
    told = read((HEVY + 'A,"1 Dec 2025, 08:00",,Squat,,normal,100,5,,,').encode(), now=datetime(2025, 11, 30))
    assert [broken.fault for broken in told.broken] == [Fault.AHEAD]


def test_a_workout_takes_five_hundred_sets_at_most() -> None:
    told = hevy(*['A,"1 Dec 2025, 08:00",,Squat,,normal,100,5,,,'] * 501)
    assert (told.sets, [broken.fault for broken in told.broken]) == (500, [Fault.CROWDED])


def test_fifty_thousand_rows_are_the_most() -> None:
    row = 'A,"1 Dec 2025, 08:00",,Squat,,normal,1,5,,,\n'
    with pytest.raises(TooManyRows):
        read((HEVY + row * (MAX_ROWS + 1)).encode())


def test_a_header_alone_and_a_table_of_another_app_are_refused() -> None:
    with pytest.raises(FileWithoutSets):
        read(HEVY.encode())
    for other in (b"name,phone\nBob,1", b"Date,Time,Measurement,Value,Unit,Comment\n2024-01-01,,Waist,80,cm,"):
        with pytest.raises(FileUnknown):
            read(other)


def test_workouts_that_began_in_the_same_minute_keep_apart_always_alike() -> None:
    rows = [f'{title},"1 Dec 2025, 08:00",,Squat,,normal,100,{reps},,,' for title, reps in (("B", 5), ("A", 6))]
    for order in (rows, rows[::-1]):
        found = starts(hevy(*order), UTC)
        assert [workout.title for _, workout in found] == ["A", "B"]
        assert found[1][0] - found[0][0] == timedelta(seconds=1)


def test_what_is_left_out_is_not_taken_and_help_has_a_sign() -> None:
    told = hevy(
        'A,"1 Dec 2025, 08:00","1 Dec 2025, 07:00",Squat,,normal,100,5,,,',
        'A,"1 Dec 2025, 08:00",,Pull Up (Assisted),,normal,20,8,,,',
        'B,"2 Dec 2025, 08:00",,Odd,,normal,20,8,,,',
    )
    slugs = {"Squat": "back-squat", "Pull Up (Assisted)": "assisted-pull-up"}
    (only,) = taken(told, slugs, UTC, lambda slug: "assisted" in slug)
    assert (only.started_at, only.finished_at) == (datetime(2025, 12, 1, 8, tzinfo=UTC),) * 2
    assert [(one.n, one.exercise, one.values.weight_kg) for one in only.sets] == [
        (1, "back-squat", 100),
        (2, "assisted-pull-up", -20),
    ]
    assert words_of(only.words) == ("A", None, {})


def test_an_exercise_is_counted_in_what_its_sets_tell() -> None:
    assert measure_of(Counter({Measure.BODYWEIGHT: 5, Measure.LOAD: 1})) is Measure.LOAD
    assert measure_of(Counter({Measure.TIME: 2, Measure.DISTANCE: 3})) is Measure.DISTANCE


def test_a_set_of_the_file_knows_its_line() -> None:
    (workout,) = hevy('A,"1 Dec 2025, 08:00",,Squat,3,normal,100,5,,,').workouts
    assert workout.sets == (FileSet(2, "Squat", SetValues(100, 5), 3),)
