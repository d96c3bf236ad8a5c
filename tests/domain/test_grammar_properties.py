"""The grammar against whatever anybody can type."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from domain.errors import SpotterError
from domain.grammar import Line, parse, parse_sets
from domain.training import MAX_METRES, MAX_REPS, MAX_SECONDS, MAX_SETS, MAX_WEIGHT_KG, SetValues, check
from domain.units import Unit, from_kg

PIECES = [
    *("bench", "dc", "squat", "tractions", "80", "8", "3", "5x5", "82,5", "82.5", "1001", "0", "-5", "−5", "1e9"),
    *("x", "×", "*", "@", "+", ",", ";", "/", ".", ":", "kg", "lb", "lbs", "km", "m", "mi", "s", "min", "reps", "sets"),
    *("séries", "rpe", "bw", "pdc", "de", "à", "of", "٣", "²", "½", "999999999999", "İ", "ß", "💪", "'", "’", "-", "–"),
]
SPOKEN = st.lists(st.sampled_from(PIECES), max_size=12).flatmap(
    lambda words: st.sampled_from(["", " "]).map(lambda gap: gap.join(words))
)

KILOS = st.integers(1, MAX_WEIGHT_KG * 4).map(lambda quarters: quarters / 4)
REPS = st.integers(1, MAX_REPS)
RPE = st.one_of(st.none(), st.integers(2, 20).map(lambda halves: halves / 2))
COUNTS = st.integers(1, 10)
UNITS = st.sampled_from(Unit)


def read(text: str, unit: Unit) -> Line | None:
    """The line, or None for a known error; anything else escapes and fails the test."""
    try:
        return parse(text, unit)
    except SpotterError:
        return None


@given(st.one_of(SPOKEN, st.text(max_size=300)), UNITS)
@example("bench 80x" + "9" * 400, Unit.KG)
@example("9" * 400 + "x5", Unit.LB)
@example("9" * 4000 + "x5", Unit.LB)
@example("plank " + "9" * 400 + " s", Unit.KG)
@settings(max_examples=400)
def test_nothing_but_a_known_error_is_ever_raised(text: str, unit: Unit) -> None:
    line = read(text, unit)
    if line is not None:
        assert check(line.sets) == line.sets
        assert 1 <= len(line.sets) <= MAX_SETS
        assert line.name == line.name.strip()


def spell(number: float, french: bool) -> str:
    text = f"{number:g}" if number < 1e5 else f"{number:f}"
    return text.replace(".", ",") if french else text


@given(KILOS, REPS, COUNTS, RPE, st.booleans(), st.sampled_from(["{n} {w}kg x {r} x {c}", "{n} {c}x{r} {w} kg"]))
def test_a_believable_set_comes_back_with_its_numbers(
    weight: float, reps: int, count: int, rpe: float | None, french: bool, layout: str
) -> None:
    text = layout.format(n="squat", w=spell(weight, french), r=reps, c=count)
    text += "" if rpe is None else f" @{spell(rpe, french)}"
    line = parse(text, Unit.LB)
    assert line == Line("squat", (SetValues(weight_kg=weight, reps=reps, rpe=rpe),) * count)


@given(st.integers(10, 10_000).map(lambda tenths: tenths / 10), st.integers(1, 50), UNITS, UNITS)
def test_a_weight_is_shown_as_it_was_typed(weight: float, reps: int, named: Unit, own: Unit) -> None:
    sets = parse_sets(f"{weight:g}{named} x {reps}", own)
    assert sets is not None
    assert sets[0].weight_kg is not None
    assert from_kg(sets[0].weight_kg, named) == weight


@given(st.lists(REPS, min_size=2, max_size=MAX_SETS), st.sampled_from([",", ", ", "/"]))
def test_a_list_of_reps_is_one_set_each(reps: list[int], comma: str) -> None:
    line = parse("pull-ups " + comma.join(map(str, reps)), Unit.KG)
    assert line == Line("pull-ups", tuple(SetValues(reps=n) for n in reps))


@given(st.integers(1, MAX_SECONDS), COUNTS)
def test_a_time_comes_back(seconds: int, count: int) -> None:
    line = parse(f"plank {count}x{seconds}s", Unit.KG)
    assert line == Line("plank", (SetValues(seconds=seconds),) * count)


@given(st.integers(1, MAX_METRES))
def test_a_distance_comes_back(metres: int) -> None:
    line = parse(f"run {metres} m", Unit.KG)
    assert line is not None
    assert line.sets == (SetValues(metres=metres),)
