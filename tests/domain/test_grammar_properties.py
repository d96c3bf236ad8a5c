"""The grammar against whatever anybody can type."""

from contextlib import suppress
from datetime import date

from hypothesis import example, given, settings
from hypothesis import strategies as st

from catalog.shelf import shelf
from domain import grammar
from domain.errors import SpotterError
from domain.exercises import Exercise
from domain.grammar import Said, Sets
from domain.settling import Gear, settled
from domain.training import MAX_METRES, MAX_REPS, MAX_SECONDS, MAX_SETS, MAX_WEIGHT_KG, check
from domain.units import Unit, from_kg

PIECES = [
    *("bench", "dc", "squat", "tractions", "80", "8", "3", "5x5", "82,5", "82.5", "1001", "0", "-5", "−5", "1e9"),
    *("x", "×", "*", "@", "+", ",", ";", "/", ".", ":", "kg", "lb", "lbs", "km", "m", "mi", "s", "min", "reps", "sets"),
    *("séries", "rpe", "bw", "pdc", "de", "à", "of", "٣", "²", "½", "999999999999", "İ", "ß", "💪", "'", "’", "-", "–"),
    *("drop", ">", "each", "w", "f", "last", "failed", "plates", "the bar", "1h15", "27:30", "1'30", '45"', "hier"),
    *("yesterday", "12/11", "2 days ago", "then", "\n", "rir", "stone", "le 12", "for", "same", "?", "want", "one"),
    "a single",
]
SPOKEN = st.lists(st.sampled_from(PIECES), max_size=14).flatmap(
    lambda words: st.sampled_from(["", " "]).map(lambda gap: gap.join(words))
)
KNOWN = frozenset(("bench", "dc", "squat", "tractions", "plank", "run", "pull ups"))
EXERCISES = st.sampled_from([None, *(shelf().get(slug) for slug in ("bench-press", "pull-up", "plank", "outdoor-run"))])
TODAY = date(2026, 11, 21)

KILOS = st.integers(1, MAX_WEIGHT_KG * 4).map(lambda quarters: quarters / 4)
REPS = st.integers(1, MAX_REPS)
RPE = st.one_of(st.none(), st.integers(2, 20).map(lambda halves: halves / 2))
COUNTS = st.integers(1, 6)
UNITS = st.sampled_from(Unit)


def read(text: str, unit: Unit, exercise: Exercise | None = None) -> Sets:
    """The sets of a text of one exercise."""
    message = grammar.read(text, KNOWN.__contains__, TODAY, unit)
    assert message is not None
    (spoken,) = message.spoken
    sets = grammar.sets_of(spoken.numbers, exercise, unit)
    assert sets is not None
    return sets


@given(st.one_of(SPOKEN, st.text(max_size=300)), UNITS, EXERCISES)
@example("bench 80x" + "9" * 400, Unit.KG, None)
@example("9" * 400 + "x5", Unit.LB, None)
@example("9" * 4000 + "x5", Unit.LB, None)
@example("plank " + "9" * 400 + " s", Unit.KG, None)
@example("1 " * 900, Unit.KG, None)
@example("80x8, " * 300, Unit.KG, None)
@example("bench\n" * 300, Unit.KG, None)
@settings(max_examples=600, deadline=None)
def test_nothing_is_ever_raised_and_what_is_read_is_within_its_limits(
    text: str, unit: Unit, exercise: Exercise | None
) -> None:
    message = grammar.read(text, KNOWN.__contains__, TODAY, unit)
    grammar.again(text)
    for spoken in message.spoken if message else ():
        assert spoken.typed == spoken.typed.strip()
        sets = grammar.sets_of(spoken.numbers, exercise, unit)
        if sets is None:
            continue
        assert 1 <= len(sets.sets) <= MAX_SETS
        for said in (sets.sets, sets.other or sets.sets):
            with suppress(SpotterError):
                check(tuple(settled(one, exercise, Gear(unit)) for one in said))


def spell(number: float, french: bool) -> str:
    text = f"{number:g}" if number < 1e5 else f"{number:f}"
    return text.replace(".", ",") if french else text


LAYOUTS = [
    *("{n} {w}kg x {r} x {c}", "{n} {c}x{r} {w} kg"),
    *("{n} {c} sets of {r} at {w} kg", "{n} {w} kg {r} reps {c} sets"),
]


@given(KILOS, REPS, COUNTS, RPE, st.booleans(), st.sampled_from(LAYOUTS))
def test_a_believable_set_comes_back_with_its_numbers(
    weight: float, reps: int, count: int, rpe: float | None, french: bool, layout: str
) -> None:
    text = layout.format(n="squat", w=spell(weight, french), r=reps, c=count)
    text += "" if rpe is None else f" @{spell(rpe, french)}"
    sets = read(text, Unit.LB)
    readings = [{(one.weight, one.unit, one.reps, one.rpe) for one in said} for said in (sets.sets, sets.other)]
    assert {(weight, Unit.KG, reps, rpe)} in readings


@given(st.integers(10, 10_000).map(lambda tenths: tenths / 10), st.integers(1, 50), UNITS, UNITS)
def test_a_weight_is_shown_as_it_was_typed(weight: float, reps: int, named: Unit, own: Unit) -> None:
    (said,) = read(f"{weight:g}{named} x {reps}", own).sets
    kept = settled(said, None, Gear(own)).weight_kg
    assert kept is not None
    assert from_kg(kept, named) == weight


@given(st.lists(st.integers(1, 100), min_size=3, max_size=MAX_SETS), st.sampled_from([", ", "/", " / "]))
def test_a_list_of_reps_is_one_set_each(reps: list[int], comma: str) -> None:
    text = "pull-ups " + comma.join(map(str, reps))
    assert read(text, Unit.KG, shelf().get("pull-up")).sets == tuple(Said(reps=n) for n in reps)


@given(st.integers(1, MAX_SECONDS), COUNTS)
def test_a_time_comes_back(seconds: int, count: int) -> None:
    assert read(f"plank {count}x{seconds}s", Unit.KG).sets == (Said(seconds=seconds),) * count


@given(st.integers(0, 23), st.integers(0, 59), st.integers(0, 59))
def test_a_time_of_hours_minutes_and_seconds_comes_back(hours: int, minutes: int, seconds: int) -> None:
    (said,) = read(f"run {hours}:{minutes:02}:{seconds:02}", Unit.KG, shelf().get("outdoor-run")).sets
    assert said.seconds == 3600 * hours + 60 * minutes + seconds


@given(st.integers(1, MAX_METRES))
def test_a_distance_comes_back(metres: int) -> None:
    assert read(f"run {metres} m", Unit.KG).sets == (Said(metres=metres),)


@given(st.dates(date(2000, 1, 1), TODAY))
def test_a_day_of_the_past_comes_back_and_leaves_the_sets_as_they_are(day: date) -> None:
    for text in (f"bench 80x8 {day:%d/%m/%Y}", f"{day:%Y-%m-%d}\nbench 80x8", f"{day.day} {day:%B %Y}: bench 80x8"):
        message = grammar.read(text, KNOWN.__contains__, TODAY)
        assert message is not None, text
        assert message.days == {day}, text
        assert len(message.spoken) == 1, text


@given(st.dates(date(2026, 11, 22), date(2030, 1, 1)))
def test_a_day_to_come_is_no_log(day: date) -> None:
    assert grammar.read(f"bench 80x8 {day:%d/%m/%Y}", KNOWN.__contains__, TODAY) is None
