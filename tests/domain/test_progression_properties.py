"""Progression against whatever anybody can have done."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from domain.plates import GRAIN_KG, METRIC, POUNDS, Ladder, Load, Plates, fit, next_up
from domain.prescription import Kind, Mark, Past, Prescription
from domain.programs import Policy, Scheme
from domain.progression import prescribe
from domain.training import SetValues

MONDAY = date(2026, 11, 2)
LOADED = (Policy.LINEAR, Policy.DOUBLE, Policy.GREYSKULL)
ONE_TARGET = (Policy.LINEAR, Policy.GREYSKULL)
POLICIES = st.sampled_from((*LOADED, Policy.BODYWEIGHT, Policy.TIMED))
LOADS = st.sampled_from(
    [METRIC, POUNDS, Plates(15, (10, 5, 2.5)), Plates(0, (20, 10)), Ladder(2, 2), Ladder(4, 8), Ladder(5, 5), None]
)
STEPS = st.sampled_from([1, 2.5, 5, 2.267962])
KILOS = st.integers(1, 1200).map(lambda quarters: quarters / 4)
DAYS = st.integers(0, 120)
MARKS = st.one_of(st.just(frozenset()), st.frozensets(st.sampled_from(Mark), max_size=2))


@st.composite
def schemes(draw: st.DrawFn) -> Scheme:
    policy, low = draw(POLICIES), draw(st.integers(1, 30))
    high = low if policy in ONE_TARGET else low + draw(st.integers(0, 30))
    return Scheme(policy, draw(st.integers(1, 5)), low, high, rest_s=90)


@st.composite
def sessions(draw: st.DrawFn, scheme: Scheme) -> Past:
    weights = KILOS if scheme.policy in LOADED else st.none() | KILOS
    weight = draw(weights)
    counts = draw(st.lists(st.integers(1, 65), min_size=0, max_size=scheme.sets + 2))
    return Past(MONDAY, tuple(one_set(scheme, weight, count) for count in counts), draw(MARKS))


@st.composite
def histories(draw: st.DrawFn) -> tuple[Scheme, tuple[Past, ...]]:
    scheme = draw(schemes())
    past = draw(st.lists(sessions(scheme), min_size=1, max_size=6))
    return scheme, tuple(replace(one, day=MONDAY + timedelta(2 * i)) for i, one in enumerate(past))


def one_set(scheme: Scheme, weight: float | None, count: int) -> SetValues:
    timed = scheme.policy is Policy.TIMED
    return SetValues(weight, None if timed else count, count if timed else None)


def after(scheme: Scheme, past: Sequence[Past], days: int, step_kg: float, load: Load | None) -> Prescription:
    last = past[-1].day if past else MONDAY
    return prescribe(scheme, past, last + timedelta(days), step_kg=step_kg, load=load)


def amount(told: Prescription) -> int:
    return told.reps or told.seconds or 0


def asked(told: Prescription) -> tuple[float, int]:
    """How much it asks for: the weight first, then reps or seconds."""
    return round(told.weight_kg or 0, 1), amount(told)


def lifted(told: Prescription) -> float:
    """The weight that the prescription goes out from."""
    return told.why.args.get("weight_kg") or 0.0


HISTORY = (histories(), DAYS, STEPS, LOADS)


@given(*HISTORY)
@settings(max_examples=400)
def test_a_prescription_is_one_that_can_be_done(
    case: tuple[Scheme, tuple[Past, ...]], days: int, step_kg: float, load: Load | None
) -> None:
    scheme, past = case
    told = after(scheme, past, days, step_kg, load)
    assert told.sets == scheme.sets
    assert scheme.low <= amount(told) <= scheme.high
    assert (told.reps is None) is (scheme.policy is Policy.TIMED)
    assert (told.seconds is None) is not (told.reps is None)
    assert told.weight_kg is None or told.weight_kg > 0
    assert told.weight_kg or told.kind is Kind.FIRST or not lifted(told)


@given(*HISTORY)
@settings(max_examples=400)
def test_a_weight_can_always_be_loaded(
    case: tuple[Scheme, tuple[Past, ...]], days: int, step_kg: float, load: Load | None
) -> None:
    """Or it is what was lifted, where nothing that there is comes near."""
    told = after(*case, days, step_kg, load)
    if told.weight_kg is not None and load is not None:
        near = fit(told.weight_kg, load)
        assert abs(near - told.weight_kg) < GRAIN_KG or told.weight_kg == lifted(told)
        assert near >= told.weight_kg - GRAIN_KG or near < told.weight_kg / 2


@given(*HISTORY)
@settings(max_examples=400)
def test_a_weight_never_jumps(
    case: tuple[Scheme, tuple[Past, ...]], days: int, step_kg: float, load: Load | None
) -> None:
    """At most one step up (two after twice the reps), or to the next weight that there is; never to less than half."""
    told = after(*case, days, step_kg, load)
    if told.kind is Kind.FIRST:
        return
    before, now = lifted(told), told.weight_kg or 0
    following = next_up(before, load) if load else 0
    steps = 2 if told.why.key == "why-up-double" else 1
    assert now <= max(before + steps * step_kg, following) + GRAIN_KG
    assert now >= before / 2 - GRAIN_KG
    assert (now > before + GRAIN_KG) is (told.why.key in ("why-up", "why-up-double"))
    if told.kind is Kind.DELOAD:
        assert now < before


@given(*HISTORY)
def test_the_reason_holds_its_evidence_in_plain_figures(
    case: tuple[Scheme, tuple[Past, ...]], days: int, step_kg: float, load: Load | None
) -> None:
    told = after(*case, days, step_kg, load)
    assert told.why.key.startswith("why-")
    for name, value in told.why.args.items():
        assert isinstance(value, date) is (name == "day")
        plain = value if isinstance(value, tuple) else (value,)
        assert name in ("day", "marks") or all(x is None or isinstance(x, int | float) for x in plain)
    if "next_kg" in told.why.args:
        assert told.why.args["next_kg"] == told.weight_kg


@given(*HISTORY, st.data())
def test_the_past_alone_decides(
    case: tuple[Scheme, tuple[Past, ...]], days: int, step_kg: float, load: Load | None, data: st.DataObject
) -> None:
    """Nothing is remembered: a session corrected and corrected back changes nothing."""
    scheme, past = case
    place = data.draw(st.integers(0, len(past) - 1))
    wrong = replace(data.draw(sessions(scheme)), day=past[place].day)
    told = after(scheme, past, days, step_kg, load)
    after(scheme, (*past[:place], wrong, *past[place + 1 :]), days, step_kg, load)
    assert after(scheme, past, days, step_kg, load) == told


@given(KILOS, st.integers(1, 12), LOADS)
def test_correcting_a_set_corrects_the_answer(weight: float, reps: int, load: Load | None) -> None:
    scheme = Scheme(Policy.LINEAR, 3, reps, reps, 90)
    assume(load is None or weight >= fit(0, load))
    typo = Past(MONDAY, tuple(SetValues(weight, count) for count in (reps, reps, reps - 1)))
    right = Past(MONDAY, (SetValues(weight, reps),) * 3)
    assert after(scheme, [typo] * 3, 2, 2.5, load).kind in (Kind.DELOAD, Kind.HOLD)
    assert after(scheme, [typo, typo, right], 2, 2.5, load).kind is Kind.UP
    assert after(scheme, [typo, right, typo], 2, 2.5, load).why.key == "why-miss"


@given(*HISTORY, st.data())
@settings(max_examples=400)
def test_another_rep_never_asks_for_less(
    case: tuple[Scheme, tuple[Past, ...]], days: int, step_kg: float, load: Load | None, data: st.DataObject
) -> None:
    scheme, past = case
    place = data.draw(st.integers(0, len(past) - 1))
    assume(past[place].sets)
    which = data.draw(st.integers(0, len(past[place].sets) - 1))
    better = replace(past[place], sets=tuple(more(one, i == which) for i, one in enumerate(past[place].sets)))
    told = after(scheme, past, days, step_kg, load)
    told_better = after(scheme, (*past[:place], better, *past[place + 1 :]), days, step_kg, load)
    assert asked(told_better) >= asked(told)


def more(values: SetValues, here: bool) -> SetValues:
    reps, seconds = values.reps and values.reps + here, values.seconds and values.seconds + here
    return replace(values, reps=reps, seconds=seconds)


@given(*HISTORY)
@settings(max_examples=400)
def test_a_day_longer_away_never_asks_for_more(
    case: tuple[Scheme, tuple[Past, ...]], days: int, step_kg: float, load: Load | None
) -> None:
    sooner, later = (after(*case, count, step_kg, load) for count in (days, days + 1))
    assert asked(later) <= asked(sooner)
    if later.kind is Kind.LIGHT:
        assert later.why.args["days"] > 14


@given(*HISTORY, st.data())
def test_a_marked_session_changes_nothing_but_the_time_away(
    case: tuple[Scheme, tuple[Past, ...]], days: int, step_kg: float, load: Load | None, data: st.DataObject
) -> None:
    scheme, past = case
    told = after(scheme, past, min(days, 14), step_kg, load)
    assume(not past[-1].marks and past[-1].sets)
    ill = replace(data.draw(sessions(scheme)), day=past[-1].day, marks=frozenset({Mark.ILL}))
    assert after(scheme, (*past, ill), min(days, 14), step_kg, load) == told


def play(scheme: Scheme, start_kg: float | None, load: Load | None, done: float) -> list[Prescription]:
    """Eight weeks of three sessions in which every set comes out at `done` of the top of its range."""
    past: list[Past] = []
    told: list[Prescription] = []
    for number in range(24):
        day = MONDAY + timedelta(2 * number)
        told.append(prescribe(scheme, past, day, step_kg=2.5, load=load, start_kg=start_kg))
        result = one_set(scheme, told[-1].weight_kg, max(int(done * scheme.high), 1))
        past.append(Past(day, (result,) * scheme.sets))
    return told


@given(schemes(), st.integers(20, 150), LOADS)
def test_eight_weeks_of_success_only_climb(scheme: Scheme, start: int, load: Load | None) -> None:
    start_kg = start if scheme.policy in LOADED else None
    told = play(scheme, start_kg, load, 1)
    weights = [one.weight_kg or 0 for one in told]
    assert weights == sorted(weights)
    assert (weights[-1] > weights[0]) is (start_kg is not None)
    assert {one.kind for one in told[1:]} == {Kind.UP if start_kg else Kind.HOLD}


@given(st.integers(2, 12), st.integers(20, 150), LOADS)
def test_eight_weeks_of_failure_come_down_by_tenths(reps: int, start: int, load: Load | None) -> None:
    told = play(Scheme(Policy.LINEAR, 3, reps, reps, 90), start, load, 0.5)
    weights = [one.weight_kg or 0 for one in told]
    assert weights == sorted(weights, reverse=True)
    assert all(weights[i] == weights[i + 1] or told[i + 1].kind is Kind.DELOAD for i in range(23))
    assert weights[-1] > 0
