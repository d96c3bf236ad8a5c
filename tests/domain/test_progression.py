"""What to lift today: the table of rules, line by line."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from domain.exercises import Exercise, Level, Measure, Mechanics, Pattern
from domain.plates import METRIC, POUNDS, Ladder, Load, Plates
from domain.prescription import Kind, Mark, Past, Prescription
from domain.programs import Policy, Scheme
from domain.progression import prescribe, step_for
from domain.training import SetValues
from domain.units import Unit, from_kg, to_kg

MONDAY = date(2026, 11, 2)
FIVES = Scheme(Policy.LINEAR, sets=3, low=5, high=5, rest_s=180)
EIGHT_TO_TWELVE = Scheme(Policy.DOUBLE, sets=3, low=8, high=12, rest_s=120)
PUSH_UPS = Scheme(Policy.BODYWEIGHT, sets=3, low=6, high=15, rest_s=90)
PLANKS = Scheme(Policy.TIMED, sets=3, low=20, high=60, rest_s=60)
DUMBBELLS, KETTLEBELLS = Ladder(2, 2), Ladder(4, 8)


def session(weight: float | None, *reps: int, marks: Sequence[Mark] = ()) -> Past:
    return Past(MONDAY, tuple(SetValues(weight, count) for count in reps), frozenset(marks))


def held(*seconds: int) -> Past:
    return Past(MONDAY, tuple(SetValues(seconds=count) for count in seconds))


def after(
    *past: Past, scheme: Scheme = FIVES, step_kg: float = 2.5, load: Load | None = METRIC, days: int = 3
) -> Prescription:
    """The prescription some days after the last of these sessions, which were two days apart."""
    spread = [Past(MONDAY + timedelta(2 * i), one.sets, one.marks) for i, one in enumerate(past)]
    today = MONDAY + timedelta(2 * (len(past) - 1) + days)
    return prescribe(scheme, spread, today, step_kg=step_kg, load=load)


def said(told: Prescription) -> tuple[Kind, float | None, int | None, str]:
    return told.kind, told.weight_kg, told.reps, told.why.key


GOOD, SHORT = session(100, 5, 5, 5), session(100, 5, 5, 4)


def test_linear_goes_up_when_every_set_is_there() -> None:
    told = after(GOOD)
    assert said(told) == (Kind.UP, 102.5, 5, "why-up")
    assert (told.sets, told.seconds) == (3, None)
    assert told.why.args == {"day": MONDAY, "done": (5, 5, 5), "weight_kg": 100, "next_kg": 102.5}
    assert after(GOOD, step_kg=5).weight_kg == 105


@pytest.mark.parametrize("missed", [SHORT, session(100, 5, 5), session(100, 0, 0, 0)])
def test_linear_tries_again_when_a_set_is_short_or_missing(missed: Past) -> None:
    told = after(GOOD, missed)
    assert said(told) == (Kind.HOLD, 100, 5, "why-miss")
    assert {"misses": 1, "sets": 3, "low": 5}.items() <= told.why.args.items()
    assert after(missed, missed).why.args["misses"] == 2


def test_three_misses_in_a_row_take_a_tenth_off() -> None:
    told = after(GOOD, SHORT, SHORT, SHORT)
    assert said(told) == (Kind.DELOAD, 90, 5, "why-deload")
    assert {"misses": 3, "weight_kg": 100, "next_kg": 90}.items() <= told.why.args.items()


def test_a_success_after_a_deload_goes_up_again() -> None:
    assert said(after(SHORT, SHORT, SHORT, session(90, 5, 5, 5))) == (Kind.UP, 92.5, 5, "why-up")


def test_after_a_deload_the_misses_count_anew() -> None:
    before, light = (SHORT,) * 3, session(90, 5, 4, 4)
    assert said(after(*before, light)) == (Kind.HOLD, 90, 5, "why-miss")
    assert after(*before, light, light).why.args["misses"] == 2
    assert said(after(*before, light, light, light)) == (Kind.DELOAD, 80, 5, "why-deload")


def test_a_deload_that_was_ignored_is_told_again() -> None:
    assert said(after(SHORT, SHORT, SHORT, SHORT)) == (Kind.DELOAD, 90, 5, "why-deload")


def test_a_success_between_misses_forgives_them() -> None:
    assert said(after(SHORT, SHORT, GOOD, SHORT)) == (Kind.HOLD, 100, 5, "why-miss")


def test_misses_on_the_way_up_count_together() -> None:
    assert after(SHORT, session(102.5, 5, 5, 3), session(102.5, 5, 4, 3)).kind is Kind.DELOAD


@pytest.mark.parametrize(
    ("weight", "load", "lighter"),
    [(10, DUMBBELLS, 8), (12, KETTLEBELLS, 8), (22.5, METRIC, 20), (25, METRIC, 22.5), (5, Ladder(2.5, 2.5), 2.5)],
)
def test_a_deload_takes_at_least_one_step(weight: float, load: Load, lighter: float) -> None:
    missed = session(weight, 5, 5, 4)
    assert said(after(missed, missed, missed, load=load)) == (Kind.DELOAD, lighter, 5, "why-deload")


@pytest.mark.parametrize(("weight", "load"), [(20, METRIC), (8, KETTLEBELLS), (15, METRIC), (2.5, None)])
def test_where_nothing_is_lighter_something_easier_is_due(weight: float, load: Load | None) -> None:
    missed = session(weight, 5, 5, 4)
    told = after(missed, missed, missed, load=load)
    assert said(told) == (Kind.HOLD, weight, 5, "why-easier")
    assert told.why.args["misses"] == 3


def test_double_progression_holds_until_every_set_is_at_the_top() -> None:
    told = after(session(80, 12, 12, 11), scheme=EIGHT_TO_TWELVE)
    assert said(told) == (Kind.HOLD, 80, 12, "why-hold-between")
    assert {"done": (12, 12, 11), "reps": 12, "high": 12}.items() <= told.why.args.items()


@pytest.mark.parametrize("reps", [(12, 12, 12), (14, 12, 13)])
def test_double_progression_goes_up_and_back_to_the_bottom(reps: tuple[int, ...]) -> None:
    assert said(after(session(80, *reps), scheme=EIGHT_TO_TWELVE)) == (Kind.UP, 82.5, 8, "why-up")


def test_a_set_in_between_is_never_a_miss() -> None:
    between = session(80, 12, 12, 11)
    assert said(after(between, between, between, scheme=EIGHT_TO_TWELVE)) == (Kind.HOLD, 80, 12, "why-hold-between")


@pytest.mark.parametrize(("reps", "target"), [((8, 8, 8), 9), ((12, 10, 8), 9), ((11, 10, 10), 11), ((20, 20, 11), 12)])
def test_while_it_holds_the_weakest_set_should_gain_a_rep(reps: tuple[int, ...], target: int) -> None:
    assert after(session(80, *reps), scheme=EIGHT_TO_TWELVE).reps == target


@pytest.mark.parametrize(("reps", "target"), [((9, 8, 7), 8), ((6, 5, 4), 8), ((12, 12), 12), ((10, 9), 9)])
def test_under_the_bottom_or_missing_is_a_miss(reps: tuple[int, ...], target: int) -> None:
    missed = session(80, *reps)
    assert said(after(missed, scheme=EIGHT_TO_TWELVE)) == (Kind.HOLD, 80, target, "why-miss")
    assert said(after(missed, missed, missed, scheme=EIGHT_TO_TWELVE)) == (Kind.DELOAD, 70, 8, "why-deload")


@pytest.mark.parametrize("mark", Mark)
def test_a_marked_session_says_neither(mark: Mark) -> None:
    bad, good = session(60, 3, marks=[mark]), session(140, 5, 5, 5, marks=[mark])
    assert said(after(GOOD, bad)) == (Kind.UP, 102.5, 5, "why-up")
    assert said(after(SHORT, bad, SHORT)) == (Kind.HOLD, 100, 5, "why-miss")
    assert said(after(SHORT, SHORT, bad, SHORT)) == (Kind.DELOAD, 90, 5, "why-deload")
    assert said(after(SHORT, good)) == (Kind.HOLD, 100, 5, "why-miss")


def test_where_all_is_marked_the_same_comes_again() -> None:
    told = after(session(60, 5, 5, 5, marks=[Mark.SHORT, Mark.ILL]))
    assert said(told) == (Kind.HOLD, 60, 5, "why-marked")
    assert told.why.args["marks"] == ("ill", "short")


@pytest.mark.parametrize(
    "extra",
    [
        (SetValues(80, 8), SetValues(80, 6)),
        (SetValues(100, 2),),
        (SetValues(60, 3), SetValues(100, 1), SetValues(100, 1)),
    ],
)
def test_back_off_and_extra_sets_are_no_miss(extra: tuple[SetValues, ...]) -> None:
    assert said(after(Past(MONDAY, (*GOOD.sets, *extra)))) == (Kind.UP, 102.5, 5, "why-up")


def test_sets_on_the_way_up_do_not_count() -> None:
    climbed = Past(MONDAY, (SetValues(60, 5), SetValues(80, 3), *GOOD.sets))
    assert said(after(climbed)) == (Kind.UP, 102.5, 5, "why-up")


def test_a_weight_lowered_half_way_is_a_miss() -> None:
    lowered = Past(MONDAY, (SetValues(100, 5), SetValues(95, 5), SetValues(95, 5)))
    assert said(after(lowered)) == (Kind.HOLD, 100, 5, "why-miss")


@pytest.mark.parametrize(
    ("weights", "kind", "next_kg"),
    [
        ((100, 102.5, 102.5), Kind.UP, 102.5),
        ((100, 105, 110), Kind.UP, 102.5),
        ((100, 105, 112.5), Kind.HOLD, 112.5),
        ((80, 90, 100), Kind.HOLD, 100),
        ((100, 102.5), Kind.HOLD, 102.5),
    ],
)
def test_a_weight_raised_half_way_counts_as_what_it_was_raised_from(
    weights: tuple[float, ...], kind: Kind, next_kg: float
) -> None:
    told = after(Past(MONDAY, tuple(SetValues(kg, 5) for kg in weights)))
    assert (told.kind, told.weight_kg) == (kind, next_kg)


def test_an_exercise_left_out_or_without_its_weight_says_nothing() -> None:
    assert said(after(GOOD, Past(MONDAY, ()), session(None, 5, 5, 5))) == (Kind.UP, 102.5, 5, "why-up")


def first(scheme: Scheme, load: Load | None = METRIC, start_kg: float | None = None) -> Prescription:
    return prescribe(scheme, (), MONDAY, step_kg=2.5, load=load, start_kg=start_kg)


def test_the_first_time_finds_its_own_weight() -> None:
    told = first(EIGHT_TO_TWELVE)
    assert said(told) == (Kind.FIRST, None, 8, "why-first")
    assert told.why.args == {"low": 8, "high": 12}


@pytest.mark.parametrize(
    ("start", "load", "weight"), [(41, METRIC, 40), (10, METRIC, 20), (13, DUMBBELLS, 12), (41, None, 41)]
)
def test_the_first_time_may_know_its_weight(start: float, load: Load | None, weight: float) -> None:
    told = first(FIVES, load, start)
    assert said(told) == (Kind.FIRST, weight, 5, "why-first-known")
    assert told.why.args["next_kg"] == weight


def test_the_first_time_with_the_body_alone_begins_at_the_bottom() -> None:
    assert said(first(PUSH_UPS)) == (Kind.FIRST, None, 6, "why-first-reps")
    planks = first(PLANKS)
    assert said(planks) == (Kind.FIRST, None, None, "why-first-time")
    assert planks.seconds == 20


@pytest.mark.parametrize(("reps", "target"), [((8, 8, 8), 9), ((12, 9, 7), 8), ((15, 15, 14), 15)])
def test_with_the_body_alone_reps_are_the_progress(reps: tuple[int, ...], target: int) -> None:
    told = after(session(None, *reps), scheme=PUSH_UPS, load=None)
    assert said(told) == (Kind.UP, None, target, "why-more-reps")
    assert {"done": reps, "weight_kg": None, "reps": target}.items() <= told.why.args.items()


def test_with_the_body_alone_the_top_asks_for_a_harder_variation() -> None:
    assert said(after(session(None, 15, 16, 15), scheme=PUSH_UPS, load=None)) == (Kind.HOLD, None, 15, "why-harder")


def test_with_the_body_alone_misses_ask_for_an_easier_variation() -> None:
    missed = session(None, 6, 5, 4)
    assert said(after(missed, scheme=PUSH_UPS, load=None)) == (Kind.HOLD, None, 6, "why-miss")
    assert said(after(missed, missed, missed, scheme=PUSH_UPS, load=None)) == (Kind.HOLD, None, 6, "why-easier")


def test_weight_hung_on_the_body_goes_on_from_the_bottom() -> None:
    assert said(after(session(5, 15, 15, 15), scheme=PUSH_UPS, load=None)) == (Kind.UP, 7.5, 6, "why-up")
    assert said(after(session(5, 9, 8, 8), scheme=PUSH_UPS, load=None)) == (Kind.UP, 5, 9, "why-more-reps")


@pytest.mark.parametrize(
    ("seconds", "kind", "target", "key"),
    [
        ((30, 30, 30), Kind.UP, 35, "why-longer"),
        ((45, 30, 22), Kind.UP, 27, "why-longer"),
        ((60, 60, 58), Kind.UP, 60, "why-longer"),
        ((60, 60, 60), Kind.HOLD, 60, "why-harder"),
        ((15, 20, 20), Kind.HOLD, 20, "why-miss"),
        ((40, 40), Kind.HOLD, 40, "why-miss"),
    ],
)
def test_what_is_held_is_held_five_seconds_longer(seconds: tuple[int, ...], kind: Kind, target: int, key: str) -> None:
    told = after(held(*seconds), scheme=PLANKS, load=None)
    assert (told.kind, told.seconds, told.why.key) == (kind, target, key)
    assert (told.reps, told.weight_kg) == (None, None)


@pytest.mark.parametrize(
    ("weight", "step", "load", "heavier"),
    [
        (20, 1, DUMBBELLS, 22),
        (20, 2.5, DUMBBELLS, 22),
        (16, 2.5, KETTLEBELLS, 20),
        (80, 1, METRIC, 82.5),
        (81, 2.5, METRIC, 82.5),
        (15, 2.5, METRIC, 20),
        (33, 5, None, 38),
    ],
)
def test_a_step_up_is_one_that_can_be_loaded(weight: float, step: float, load: Load | None, heavier: float) -> None:
    assert after(session(weight, 5, 5, 5), step_kg=step, load=load).weight_kg == heavier


def test_where_nothing_is_heavier_something_harder_is_due() -> None:
    assert said(after(session(20, 5, 5, 5), load=Plates(20, ()))) == (Kind.HOLD, 20, 5, "why-harder")


def test_what_other_plates_made_is_rounded_down_to_ours() -> None:
    assert said(after(session(81, 5, 5, 4))) == (Kind.HOLD, 80, 5, "why-miss")
    assert said(after(session(15, 5, 5, 4))) == (Kind.HOLD, 15, 5, "why-miss")
    assert said(after(session(15, 5, 5, 4), load=Plates(0, (20, 10)))) == (Kind.HOLD, 15, 5, "why-miss")


def test_pounds_stay_pounds_through_a_month() -> None:
    past, pounds = [session(to_kg(135, Unit.LB), 5, 5, 5)], [135.0]
    for _ in range(12):
        told = after(*past, step_kg=to_kg(5, Unit.LB), load=POUNDS)
        assert told.weight_kg is not None
        pounds.append(from_kg(told.weight_kg, Unit.LB))
        past.append(session(to_kg(pounds[-1], Unit.LB), 5, 5, 5))
    assert pounds == [135 + 5 * i for i in range(13)]
    missed = session(to_kg(200, Unit.LB), 5, 5, 4)
    lighter = after(missed, missed, missed, step_kg=to_kg(5, Unit.LB), load=POUNDS).weight_kg
    assert lighter is not None
    assert from_kg(lighter, Unit.LB) == 180


@pytest.mark.parametrize(
    ("days", "kind", "weight"),
    [
        (14, Kind.UP, 102.5),
        (15, Kind.LIGHT, 97.5),
        (28, Kind.LIGHT, 70),
        (42, Kind.LIGHT, 50),
        (400, Kind.LIGHT, 50),
    ],
)
def test_after_two_weeks_away_the_weight_comes_down(days: int, kind: Kind, weight: float) -> None:
    told = after(GOOD, days=days)
    assert (told.kind, told.weight_kg, told.reps) == (kind, weight, 5)
    if kind is Kind.LIGHT:
        assert told.why.key == "why-layoff"
        assert {"days": days, "day": MONDAY, "weight_kg": 100, "next_kg": weight}.items() <= told.why.args.items()


def test_less_than_half_a_step_lost_is_no_layoff() -> None:
    assert said(after(session(8, 5, 5, 4), load=Ladder(4, 4), days=15)) == (Kind.HOLD, 8, 5, "why-miss")
    assert said(after(session(20, 5, 5, 5), load=DUMBBELLS, days=15)) == (Kind.UP, 22, 5, "why-up")
    assert after(session(20, 5, 5, 5), load=DUMBBELLS, days=17).weight_kg == 18


def test_a_layoff_never_costs_more_than_half() -> None:
    assert after(session(82.5, 5, 5, 5), days=400).weight_kg == 42.5
    assert after(session(12, 5, 5, 5), load=Ladder(4, 4), days=400).weight_kg == 8


def test_nobody_comes_back_heavier_from_a_layoff() -> None:
    assert said(after(session(8, 5, 5, 5), load=KETTLEBELLS, days=100)) == (Kind.LIGHT, 8, 5, "why-layoff-reps")
    assert said(after(session(8, 5, 5, 4), load=KETTLEBELLS, days=100)) == (Kind.HOLD, 8, 5, "why-miss")
    assert said(after(session(15, 5, 5, 5), days=100)) == (Kind.LIGHT, 15, 5, "why-layoff-reps")


def test_where_nothing_is_lighter_a_layoff_costs_reps() -> None:
    swings = Scheme(Policy.DOUBLE, sets=3, low=8, high=20, rest_s=90)
    swung = session(8, 18, 18, 17)
    assert said(after(swung, scheme=swings, load=KETTLEBELLS)) == (Kind.HOLD, 8, 18, "why-hold-between")
    assert after(session(20.25, 18, 18, 17), scheme=swings, days=15).why.key == "why-layoff-reps"
    told = after(swung, scheme=swings, load=KETTLEBELLS, days=28)
    assert said(told) == (Kind.LIGHT, 8, 12, "why-layoff-reps")
    assert {"weight_kg": 8, "reps": 12, "days": 28}.items() <= told.why.args.items()


def test_a_deload_is_not_undone_by_a_short_layoff() -> None:
    assert said(after(SHORT, SHORT, SHORT, days=15)) == (Kind.DELOAD, 90, 5, "why-deload")
    assert said(after(SHORT, SHORT, SHORT, days=28)) == (Kind.LIGHT, 70, 5, "why-layoff")


def test_who_trained_though_ill_was_not_away() -> None:
    recent = Past(MONDAY + timedelta(20), (SetValues(60, 5),), frozenset({Mark.ILL}))
    told = prescribe(FIVES, (GOOD, recent), MONDAY + timedelta(22), step_kg=2.5, load=METRIC)
    assert said(told) == (Kind.UP, 102.5, 5, "why-up")


@pytest.mark.parametrize(("days", "reps", "key"), [(14, 13, "why-more-reps"), (28, 8, "why-layoff-reps")])
def test_with_the_body_alone_a_layoff_costs_reps(days: int, reps: int, key: str) -> None:
    told = after(session(None, 12, 12, 12), scheme=PUSH_UPS, load=None, days=days)
    assert (told.weight_kg, told.reps, told.why.key) == (None, reps, key)


def test_who_did_far_more_than_the_range_is_asked_no_more_after_a_layoff() -> None:
    told = after(session(None, 40, 40, 40), scheme=PUSH_UPS, load=None, days=15)
    assert said(told) == (Kind.HOLD, None, 15, "why-harder")


def test_a_layoff_costs_seconds_but_stays_in_the_range() -> None:
    told = after(held(50, 50, 50), scheme=PLANKS, load=None, days=100)
    assert (told.kind, told.seconds, told.why.key) == (Kind.LIGHT, 25, "why-layoff-time")
    assert told.why.args["seconds"] == 25
    assert after(held(22, 22, 22), scheme=PLANKS, load=None, days=100).seconds == 20


def exercise(pattern: Pattern, mechanics: Mechanics = Mechanics.COMPOUND) -> Exercise:
    return Exercise("made-up", pattern, mechanics, Level.BEGINNER, (), Measure.LOAD, False, 5, (), (), (), {})


@pytest.mark.parametrize(
    ("moved", "policy", "kilos", "pounds"),
    [
        (exercise(Pattern.SQUAT), Policy.LINEAR, 5, 10),
        (exercise(Pattern.HINGE), Policy.LINEAR, 5, 10),
        (exercise(Pattern.LUNGE), Policy.LINEAR, 5, 10),
        (exercise(Pattern.HORIZONTAL_PUSH), Policy.LINEAR, 2.5, 5),
        (exercise(Pattern.VERTICAL_PULL), Policy.LINEAR, 2.5, 5),
        (exercise(Pattern.HORIZONTAL_PUSH), Policy.DOUBLE, 2.5, 5),
        (exercise(Pattern.SQUAT), Policy.DOUBLE, 2.5, 5),
        (exercise(Pattern.ISOLATION, Mechanics.ISOLATION), Policy.DOUBLE, 1, 2.5),
        (exercise(Pattern.VERTICAL_PULL), Policy.BODYWEIGHT, 2.5, 5),
    ],
)
def test_a_step_fits_the_exercise(moved: Exercise, policy: Policy, kilos: float, pounds: float) -> None:
    assert step_for(moved, Unit.KG, policy) == kilos
    assert from_kg(step_for(moved, Unit.LB, policy), Unit.LB) == pounds
