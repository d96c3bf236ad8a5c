"""Pictures of weight, plates and sets per muscle, and those to share: whole, in both languages, inside the frame."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot import pictures
from catalog.shelf import shelf
from domain.achievements import Achievement, Kind
from domain.charts import Point
from domain.exercises import Level
from domain.loading import loading
from domain.measures import Measured, course
from domain.people import LANGUAGES
from domain.photos import Pair, Shot, View
from domain.plates import METRIC, POUNDS, Plates
from domain.progress import GroupVolume, MuscleWeek
from domain.records import Record, RecordKind
from domain.sharing import Line, SharedMonth, SharedRecord, SharedWorkout
from domain.training import SetValues
from domain.units import Unit
from domain.volume import Group, band, group_sets, muscle_sets
from locales import Translator
from playground.pictures import made_up_picture
from screens.pictures.bar import bar
from screens.pictures.measures import measure
from screens.pictures.photos import photos
from screens.pictures.share_month import share_month
from screens.pictures.share_record import share_record
from screens.pictures.share_workout import share_workout
from screens.pictures.volume import volume
from tests.house.test_pictures import drawn, png_size, said, texts

DAY = date(2026, 11, 20)
SQUAT, BENCH, PLANK = "back-squat", "bench-press", "plank"
LONG = "dumbbell-romanian-deadlift"


def days(*values: float) -> tuple[Point, ...]:
    return tuple(Point(DAY + timedelta(days=7 * (n + 1 - len(values))), value) for n, value in enumerate(values))


WORKOUT = SharedWorkout(
    DAY,
    58,
    24,
    12_480,
    (
        Line(SQUAT, SetValues(140, 5, rpe=8), 5, True),
        Line(BENCH, SetValues(100, 5), 4, False),
        Line(PLANK, SetValues(seconds=60), 3, False),
    ),
    Achievement(Kind.WORKOUTS, 100),
)
RECORD = SharedRecord(
    DAY, SQUAT, Record(RecordKind.WEIGHT, 142.5, 140, 142.5), SetValues(142.5, 3), days(120, 130, 142.5)
)
MONTH = SharedMonth(date(2026, 11, 1), DAY, {date(2026, 11, n): 4000.0 + n for n in (2, 9, 20)}, 3, 60, 2)
WEIGHTS = course(Measured.WEIGHT, [(DAY - timedelta(days=n), 80 + n / 10) for n in range(40, -1, -1)])
DONE = muscle_sets((shelf().get(slug), sets) for slug, sets in {BENCH: 12, SQUAT: 5, PLANK: 3}.items())
WEEK = MuscleWeek(
    tuple(GroupVolume(group, sets, band(group, Level.ADVANCED)) for group, sets in group_sets(DONE).items()), DONE
)
DRAWINGS: dict[str, tuple[Callable[[Translator, Unit], str], tuple[int, int]]] = {
    "weight": (lambda t, unit: measure(t, unit, WEIGHTS), (1080, 1080)),
    "bar": (lambda t, unit: bar(t, unit, loading(102.5, METRIC)), (1080, 840)),
    "volume": (lambda t, unit: volume(t, unit, WEEK), (1080, 1350)),
    "workout": (lambda t, unit: share_workout(t, unit, WORKOUT), (1080, 1350)),
    "record": (lambda t, unit: share_record(t, unit, RECORD), (1080, 1350)),
    "month": (lambda t, unit: share_month(t, unit, MONTH), (1080, 1350)),
}


def inside(svg: str, width: float, height: float) -> None:
    """No words leave the frame."""
    for one in said(svg):
        assert one.left >= 0, one
        assert one.right <= width, one
        assert one.top >= 0, one
        assert one.bottom <= height, one


@pytest.mark.parametrize("name", DRAWINGS)
async def test_every_picture_is_a_whole_png_of_its_size(name: str) -> None:
    draw, size = DRAWINGS[name]
    assert png_size(await pictures.png(partial(draw, Translator("en"), Unit.KG))) == size


@pytest.mark.parametrize("name", DRAWINGS)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("unit", Unit)
def test_words_stay_inside_in_both_languages_and_units(name: str, language: str, unit: Unit) -> None:
    draw, size = DRAWINGS[name]
    inside(draw(Translator(language), unit), *size)


def test_a_weight_shows_its_trend_a_point_a_day_and_the_pace() -> None:
    shown = measure(Translator("en"), Unit.KG, WEIGHTS)
    assert {"Body weight", "Trend", "−0.7 kg a week", "Since 11 Oct"} <= {*texts(shown)}
    assert drawn(shown)["circle"] == 42
    assert "Latest" in texts(measure(Translator("en"), Unit.KG, course(Measured.WAIST, [(DAY, 82)])))


@pytest.mark.parametrize(
    ("kg", "plates"), [(20, METRIC), (400, Plates(20, (25, 10, 0.5))), (140, POUNDS), (61, Plates(7, (3.3,)))]
)
def test_every_bar_can_be_drawn(kg: float, plates: Plates) -> None:
    shown = bar(Translator("fr"), Unit.KG, loading(kg, plates))
    inside(shown, 1080, 840)
    assert drawn(shown)["rect"] >= 3 * (len(loading(kg, plates).side) + 3)


async def test_two_photos_stand_side_by_side_with_their_days() -> None:
    shots = Shot(made_up_picture(300, 400), date(2026, 8, 28)), Shot(made_up_picture(400, 300), DAY)
    shown = photos(Translator("en"), Unit.KG, Pair(View.SIDE, *shots))
    assert {"Side", "12 weeks apart", "Fri 28 Aug 2026", "Fri 20 Nov 2026"} <= {*texts(shown)}
    assert drawn(shown)["image"] == 2
    inside(shown, 1080, 1080)
    assert png_size(await pictures.png(lambda: shown)) == (1080, 1080)
    mixed = photos(Translator("fr"), Unit.KG, Pair(None, shots[1], shots[1]))
    assert {"Photos de progression", "La même semaine"} <= {*texts(mixed)}


def test_plates_of_another_unit_say_so() -> None:
    assert "1 × 45 lb" in texts(bar(Translator("en"), Unit.KG, loading(62, POUNDS)))
    assert "2 × 45" in texts(bar(Translator("en"), Unit.LB, loading(102.1, POUNDS)))


def test_a_muscle_below_its_band_stands_out() -> None:
    shown = volume(Translator("en"), Unit.KG, WEEK)
    assert "12 of 10–20" in texts(shown)
    assert "0 of 6–12" in texts(shown)
    empty = MuscleWeek(tuple(GroupVolume(group, 0, band(group, None)) for group in Group), {})
    assert drawn(volume(Translator("en"), Unit.KG, empty))["rect"] < drawn(shown)["rect"]


def test_a_shared_workout_tells_nothing_but_what_was_lifted() -> None:
    told = texts(share_workout(Translator("en"), Unit.KG, WORKOUT))
    assert {"WORKOUT DONE", "12,480 kg", "58 min", "140 kg × 5", "100 workouts", "Spotter"} <= {*told}
    assert not [words for words in told if "@" in words]


def test_a_workout_without_weights_counts_its_sets() -> None:
    light = SharedWorkout(DAY, None, 9, 0, (Line("push-up", SetValues(reps=20), 3, False),), None)
    assert {"9", "sets", "20 reps"} <= {*texts(share_workout(Translator("en"), Unit.KG, light))}


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.sampled_from([SQUAT, BENCH, PLANK, LONG, "push-up"]), min_size=1, max_size=20),
    st.sampled_from(LANGUAGES),
    st.sampled_from([None, Achievement(Kind.TONNES, 7300), Achievement(Kind.CLUB, 1234)]),
    st.floats(0, 99_999),
)
def test_a_workout_of_any_length_fits(slugs: list[str], language: str, reached: Achievement | None, kg: float) -> None:
    done = tuple(Line(slug, SetValues(122.5, 12), 4, n % 3 == 0) for n, slug in enumerate(slugs))
    shown = share_workout(Translator(language), Unit.LB, SharedWorkout(DAY, 240, 80, kg, done, reached))
    inside(shown, 1080, 1350)
    assert max(one.bottom for one in said(shown)) == next(one.bottom for one in said(shown) if one.text == "Spotter")


@pytest.mark.parametrize("kind", RecordKind)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_record_can_be_shared(kind: RecordKind, language: str) -> None:
    best = SetValues(100, 5, seconds=90, metres=5000)
    record = Record(kind, 1650, 1700, 100, 5000)
    for trend in ((), days(1700, 1690, 1650)):
        shown = share_record(Translator(language), Unit.LB, SharedRecord(DAY, LONG, record, best, trend))
        inside(shown, 1080, 1350)
        assert ("polyline" in drawn(shown)) is bool(trend)


@given(st.integers(0, 40), st.sampled_from(LANGUAGES))
def test_every_month_fits_with_all_its_days(back: int, language: str) -> None:
    first = date(2023 + back // 12, back % 12 + 1, 1)
    shown = share_month(Translator(language), Unit.KG, SharedMonth(first, first, {first: 0.0}, 1, 1, 0))
    inside(shown, 1080, 1350)
    numbers = [one for one in said(shown) if one.text.isdecimal()]
    assert {str(n) for n in range(1, 29)} <= {one.text for one in numbers}
    foot = next(one for one in said(shown) if one.text == "Spotter")
    assert all(one.bottom < foot.top for one in numbers)
