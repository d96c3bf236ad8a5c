"""What lifters type, in English and French: what is a log, what is not, and what nobody could have done."""

import pytest

from domain import grammar
from domain.errors import (
    DistanceOutOfRange,
    DurationOutOfRange,
    NegativeNumber,
    RepsOutOfRange,
    RpeOutOfRange,
    SpotterError,
    TooManySets,
    UnknownUnit,
    WeightTooHeavy,
)
from domain.grammar import parse, parse_sets
from domain.training import SetValues
from domain.units import Unit, to_kg


def load(weight_kg: float, reps: int, sets: int = 1, rpe: float | None = None) -> tuple[SetValues, ...]:
    return (SetValues(weight_kg=weight_kg, reps=reps, rpe=rpe),) * sets


def body(*reps: int) -> tuple[SetValues, ...]:
    return tuple(SetValues(reps=n) for n in reps)


def held(seconds: int, sets: int = 1) -> tuple[SetValues, ...]:
    return (SetValues(seconds=seconds),) * sets


WEIGHT_REPS_SETS = [
    ("bench 80x8x3", "bench", load(80, 8, 3)),
    ("Bench 80X8X3", "bench", load(80, 8, 3)),
    ("bench 80 x 8 x 3", "bench", load(80, 8, 3)),
    ("bench 80×8×3", "bench", load(80, 8, 3)),
    ("bench 80*8*3", "bench", load(80, 8, 3)),
    ("  bench   80x8x3 ", "bench", load(80, 8, 3)),
    ("bench: 80x8x3", "bench", load(80, 8, 3)),
    ("bench - 80x8x3", "bench", load(80, 8, 3)),
    ("dc 80x8x3", "dc", load(80, 8, 3)),
    ("développé couché 80x8x3", "développé couché", load(80, 8, 3)),
    ("curl 12.5x12x3", "curl", load(12.5, 12, 3)),
    ("curl 12,5x12x3", "curl", load(12.5, 12, 3)),
    ("soulevé de terre 180x1", "soulevé de terre", load(180, 1)),
    ("bench 225x5", "bench", load(225, 5)),
    ("squat 20x100", "squat", load(20, 100)),
    ("80x8", "", load(80, 8)),
    ("60x10", "", load(60, 10)),
    ("82,5x6", "", load(82.5, 6)),
    ("82.5x6 @8", "", load(82.5, 6, rpe=8)),
    ("82,5x6 @8,5", "", load(82.5, 6, rpe=8.5)),
    ("80x8x3 bench", "bench", load(80, 8, 3)),
    ("60kg x 10", "", load(60, 10)),
    ("60kg x 10 x 3", "", load(60, 10, 3)),
    ("bench 80kg 8 reps", "bench", load(80, 8)),
    ("bench 8 reps 80kg", "bench", load(80, 8)),
    ("bench 80 kg 8 reps 3 sets", "bench", load(80, 8, 3)),
    ("bench 80x8, 80x7, 75x6", "bench", load(80, 8) + load(80, 7) + load(75, 6)),
    ("dc 80x8 ; 75x8", "dc", load(80, 8) + load(75, 8)),
]

SETS_REPS_WEIGHT = [
    ("squat 5x5 100", "squat", load(100, 5, 5)),
    ("squat 5x5x100", "squat", load(100, 5, 5)),
    ("squat 5x5 100 @8", "squat", load(100, 5, 5, 8)),
    ("squat 5x5 @100", "squat", load(100, 5, 5)),
    ("squat 5x5@100kg", "squat", load(100, 5, 5)),
    ("squat 5x5 100kg rpe 8", "squat", load(100, 5, 5, 8)),
    ("squat 5x5 à 100kg", "squat", load(100, 5, 5)),
    ("squat 5x5 avec 100 kilos", "squat", load(100, 5, 5)),
    ("squat 5x5 with 100 kg", "squat", load(100, 5, 5)),
    ("développé couché 3x10 60kg", "développé couché", load(60, 10, 3)),
    ("rowing haltère 3x10 27,5 kg", "rowing haltère", load(27.5, 10, 3)),
    ("sdt 5x3 140 @9", "sdt", load(140, 3, 5, 9)),
    ("3x10 60kg", "", load(60, 10, 3)),
    ("60kg 3x10", "", load(60, 10, 3)),
    ("3x10 60kg bench", "bench", load(60, 10, 3)),
    ("3 séries de 10 à 60 kg", "", load(60, 10, 3)),
    ("dc 3 séries de 10 à 60 kg", "dc", load(60, 10, 3)),
    ("bench 3 sets of 8 reps at 80 kg", "bench", load(80, 8, 3)),
    ("bench 3 sets of 8 at 80kg", "bench", load(80, 8, 3)),
    ("dumbbell row 3x10 60 lb", "dumbbell row", load(to_kg(60, Unit.LB), 10, 3)),
    ("bench 225 lbs 5x5", "bench", load(to_kg(225, Unit.LB), 5, 5)),
    ("bench 225lb x 5", "bench", load(to_kg(225, Unit.LB), 5)),
    ("dc 100 livres 5x5", "dc", load(to_kg(100, Unit.LB), 5, 5)),
]

BODY_WEIGHT = [
    ("pull-ups 12,10,8", "pull-ups", body(12, 10, 8)),
    ("pull-ups 12, 10, 8", "pull-ups", body(12, 10, 8)),
    ("tractions 12/10/8", "tractions", body(12, 10, 8)),
    ("push-ups 3x20", "push-ups", body(20, 20, 20)),
    ("pompes 3x20", "pompes", body(20, 20, 20)),
    ("pompes 20", "pompes", body(20)),
    ("push-ups 20 reps", "push-ups", body(20)),
    ("bw+20 5x5", "", load(20, 5, 5)),
    ("dips bw+20 5x5", "dips", load(20, 5, 5)),
    ("dips pdc+20 5x5", "dips", load(20, 5, 5)),
    ("dips +20 5x5", "dips", load(20, 5, 5)),
    ("dips +20kg 3x8", "dips", load(20, 8, 3)),
]

TIME_AND_DISTANCE = [
    ("plank 60s", "plank", held(60)),
    ("plank 3x60s", "plank", held(60, 3)),
    ("gainage 3x45 s", "gainage", held(45, 3)),
    ("gainage 1 min 30 s", "gainage", held(90)),
    ("gainage 1min30", "gainage", held(90)),
    ("10 min run", "run", held(600)),
    ("course 30 minutes", "course", held(1800)),
    ("run 5 km", "run", (SetValues(metres=5000),)),
    ("2 km rameur", "rameur", (SetValues(metres=2000),)),
    ("rower 2000 m", "rower", (SetValues(metres=2000),)),
    ("run 5km 25min", "run", (SetValues(seconds=1500, metres=5000),)),
    ("farmer’s carry 2x32kg 40m", "farmer’s carry", (SetValues(weight_kg=32, metres=40),) * 2),
    ("farmer's carry 32kg 40 m", "farmer's carry", (SetValues(weight_kg=32, metres=40),)),
]

ACCEPTED = WEIGHT_REPS_SETS + SETS_REPS_WEIGHT + BODY_WEIGHT + TIME_AND_DISTANCE

NOT_LOGS = """
hello
bonjour
salut, ça va ?
how are you?
thanks a lot
merci beaucoup
what should I do today?
qu’est-ce que je fais aujourd’hui ?
my shoulder hurts
j’ai mal à l’épaule
bench
développé couché
I benched today
j’ai fait du dos hier
see you at 6pm
rendez-vous à 18:30
on se voit à 18h30
I am 34 years old
j’ai 34 ans
I slept 7 hours last night
j’ai dormi 7 heures cette nuit
call me on +33 6 12 34 56 78
my weight is 80 today, too heavy
je pèse 80 ce matin, un peu trop
is 5x5 good for me?
est-ce que le 5x5 est bien pour moi ?
https://example.org
@maya_lifts
100 %
1 + 1 = 2
3 < 5
:-)
💪💪💪
🏋️ 80
10€
…
?!
x
,
x x x
kg
plank 1:30
tractions 12 10 8
bench 80 then 85 then 90
2026-11-20
""".strip().splitlines()

ERRORS = [
    ("bench 999999kg x 5", WeightTooHeavy),
    ("squat 5x5 999999kg", WeightTooHeavy),
    ("bench 1001x5", WeightTooHeavy),
    ("bench 2300 lb x 5", WeightTooHeavy),
    ("bench 999999kg", WeightTooHeavy),
    ("bench -80x8", NegativeNumber),
    ("bench 80x-8", NegativeNumber),
    ("bench 80 x -8", NegativeNumber),
    ("dc −80x8", NegativeNumber),
    ("bench 80x0", RepsOutOfRange),
    ("bench 80x301", RepsOutOfRange),
    ("pompes 301 reps", RepsOutOfRange),
    ("pull-ups 0,5,5", RepsOutOfRange),
    ("bench 80x8x0", TooManySets),
    ("bench 80x8x0, 80x8", TooManySets),
    ("bench 80x8x25", TooManySets),
    ("dc 25 séries de 8 à 80 kg", TooManySets),
    ("bench 80x8 @11", RpeOutOfRange),
    ("bench 80x8 rpe 11", RpeOutOfRange),
    ("bench 80x8 @0", RpeOutOfRange),
    ("plank 90000 s", DurationOutOfRange),
    ("plank 0 s", DurationOutOfRange),
    ("run 1500 min", DurationOutOfRange),
    ("run 400 km", DistanceOutOfRange),
    ("course 0 km", DistanceOutOfRange),
    ("bench 80x8 stones", UnknownUnit),
    ("dc 80 x 8 grammes", UnknownUnit),
    ("bench 80m x 8", UnknownUnit),
]


def test_the_tables_are_long_enough() -> None:
    assert (len(ACCEPTED) >= 60, len(NOT_LOGS) >= 40, len(ERRORS) >= 20) == (True, True, True)


@pytest.mark.parametrize(("text", "name", "sets"), ACCEPTED, ids=[text for text, *_ in ACCEPTED])
def test_a_line_is_read_as_its_lifter_meant_it(text: str, name: str, sets: tuple[SetValues, ...]) -> None:
    line = parse(text, Unit.KG)
    assert line is not None
    assert (line.name, line.sets) == (name, sets)


@pytest.mark.parametrize("text", NOT_LOGS)
def test_conversation_is_not_a_clear_log(text: str) -> None:
    """A line that is not `clear` only counts when its words are the whole name of an exercise."""
    line = parse(text, Unit.KG)
    assert line is None or not line.clear


@pytest.mark.parametrize(("text", "error"), ERRORS, ids=[text for text, _ in ERRORS])
def test_what_nobody_could_have_done_is_named(text: str, error: type[SpotterError]) -> None:
    with pytest.raises(SpotterError) as caught:
        grammar.parse(text, Unit.KG)
    assert type(caught.value) is error


def test_a_weight_without_a_unit_is_in_the_persons_own() -> None:
    for text in ("bench 225x5x3", "bench 3x5 225", "bench 3x5 @225", "bench 3 sets 225 x 5"):
        line = parse(text, Unit.LB)
        assert line is not None, text
        assert line.sets == load(to_kg(225, Unit.LB), 5, 3), text


def test_a_named_unit_wins_over_the_persons_own() -> None:
    assert parse("bench 80kg x 5", Unit.LB) == parse("bench 80kg x 5", Unit.KG)
    assert parse("bench 80lb x 5", Unit.LB) == parse("bench 80lb x 5", Unit.KG)


def test_correcting_a_set_takes_numbers_alone() -> None:
    assert parse_sets("82.5x6 @8", Unit.KG) == load(82.5, 6, rpe=8)
    assert parse_sets("bench 82.5x6", Unit.KG) is None
    assert parse_sets("hello", Unit.KG) is None
