"""Every program on the shelf, followed to its end by who does all of it and by who never quite does."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from itertools import pairwise

import pytest

from catalog.programs import programs
from catalog.shelf import shelf
from domain.exercises import Level
from domain.plans import schedule, usual_days
from domain.plates import GRAIN_KG, METRIC, fit, next_up
from domain.prescribing import Circumstances, first_weight, load_of, workout_items
from domain.prescription import Kind, Mark, Past, Target
from domain.programs import PlannedExercise, Policy, Program, Scheme
from domain.progression import step_for
from domain.sessions import Item
from domain.training import SetValues
from domain.units import Unit

Doer = Callable[[Scheme, Target], SetValues]

START = date(2026, 11, 2)
ALL_OUT = 10.0
CAN_LIFT = 4  # times the first weight, for five reps: who fails begins with something that can come down
OWN_HARDER = frozenset({"why-harder"})
STEPS_BACK = frozenset({Kind.DELOAD, Kind.LIGHT})
SAYS_EASIER = frozenset({"why-easier", "why-stage"})
LIGHT_WAVE = 0.65

each_program = pytest.mark.parametrize("program", programs().values(), ids=lambda program: program.slug)


@dataclass(frozen=True, slots=True)
class Session:
    """Session `number` of a program: what the day holds, and what it asked for."""

    number: int
    day: tuple[PlannedExercise, ...]
    items: tuple[Item, ...]

    def __iter__(self) -> Iterator[tuple[PlannedExercise, Item]]:
        return iter(zip(self.day, self.items, strict=True))


def all_of_it(scheme: Scheme, target: Target) -> SetValues:
    """As asked; two reps more where as many as there are were asked for, and easier than wished."""
    extra = 2 if target.amrap else 0
    reps = None if target.values.reps is None else target.values.reps + extra
    return replace(target.values, reps=reps, rpe=scheme.rpe and scheme.rpe - 1)


def short_of_it(scheme: Scheme, target: Target) -> SetValues:
    """Less than the least that counts, and all out."""
    values = target.values
    least = values.reps if scheme.waves or scheme.stages else scheme.low
    return replace(
        values,
        reps=values.reps and max(min(values.reps, least or 1) - 1, 0),
        seconds=values.seconds and min(values.seconds, scheme.low) - 5,
        metres=values.metres and values.metres - 5,
        rpe=scheme.rpe and ALL_OUT,
    )


@cache
def followed(program: Program, does: Doer, strong: bool = False) -> tuple[Session, ...]:
    """All sessions of a program on its usual days; `strong` people lifted heavy weights before it began."""
    past: defaultdict[str, list[Past]] = defaultdict(list)
    for planned in (planned for day in program.days for planned in day):
        if strong and (kg := first_kg(planned)):
            past[planned.exercise] = [Past(START - timedelta(7), (SetValues(CAN_LIFT * kg, 5),))]
    sessions = []
    for number, today in enumerate(schedule(START, usual_days(program.per_week), program.length)):
        day = program.days[program.day(number)]
        now = Circumstances(today, Unit.KG, METRIC, START, light=program.is_light(number))
        session = Session(number, day, workout_items(day, shelf().exercises, past, now))
        for planned, item in session:
            sets = tuple(does(planned.scheme, target) for target in item.working)
            marks = frozenset({Mark.EASED}) if item.eased else frozenset[Mark]()
            past[planned.exercise].append(Past(today, sets, marks))
        sessions.append(session)
    return tuple(sessions)


def first_kg(planned: PlannedExercise) -> float:
    exercise = shelf().get(planned.exercise)
    load = load_of(exercise, Unit.KG, METRIC)
    return first_weight(exercise, load) if load else 0


def success(program: Program) -> tuple[Session, ...]:
    """Of a beginner from the first weights, of others from what they lift already."""
    return followed(program, all_of_it, program.level is not Level.BEGINNER)


def courses(sessions: tuple[Session, ...]) -> dict[PlannedExercise, list[Item]]:
    """What each exercise asked for in turn, light weeks left out; what the program writes by itself is no course."""
    found: defaultdict[PlannedExercise, list[Item]] = defaultdict(list)
    for session in sessions:
        for planned, item in session:
            if planned.scheme.policy is not Policy.FIXED and not item.eased:
                found[replace(planned, superset=None)].append(item)
    return found


def top(item: Item) -> SetValues:
    return max((target.values for target in item.working), key=lambda values: values.weight_kg or 0)


def asked(item: Item) -> tuple[float, int]:
    """Weight, then reps, seconds or metres: more is later in the order. Of waves the training max."""
    values = top(item)
    return item.why.args.get("max_kg", values.weight_kg) or 0, int(values.reps or values.seconds or values.metres or 0)


@each_program
def test_each_session_asks_for_its_day_in_order_and_for_something_that_can_be_done(program: Program) -> None:
    for does, strong in ((all_of_it, False), (short_of_it, True)):
        for session in followed(program, does, strong):
            assert [item.exercise for item in session.items] == [planned.exercise for planned in session.day]
            for planned, item in session:
                load = load_of(shelf().get(item.exercise), Unit.KG, METRIC)
                for values in (target.values for target in item.targets):
                    assert (values.reps or values.seconds or values.metres or 0) > 0, item
                    if load and values.weight_kg:
                        assert abs(fit(values.weight_kg, load) - values.weight_kg) < GRAIN_KG, item
                assert item.rest_s == planned.scheme.rest_s


@each_program
def test_who_does_all_of_it_is_asked_for_more_by_and_by(program: Program) -> None:
    """More weight, reps or seconds at the end than at first, or nothing left but a harder variation."""
    for planned, items in courses(success(program)).items():
        assert asked(items[-1]) > asked(items[0]) or items[-1].why.key in OWN_HARDER, (planned.exercise, items[-1].why)


@each_program
def test_no_step_is_bigger_than_two(program: Program) -> None:
    """One step, two after twice the reps, a tenth by RPE, or the next weight that there is."""
    for planned, items in courses(success(program)).items():
        exercise = shelf().get(planned.exercise)
        load, step = load_of(exercise, Unit.KG, METRIC), step_for(exercise, Unit.KG, planned.scheme.policy)
        for (before, _), (after, _) in pairwise(map(asked, items)):
            if before and load:
                assert after <= max(before + 2 * step, 1.1 * before, next_up(before, load)) + GRAIN_KG, planned.exercise


@each_program
def test_reps_stay_in_their_range(program: Program) -> None:
    for planned, items in courses(success(program)).items():
        scheme = planned.scheme
        if scheme.waves or scheme.stages:
            continue
        assert {scheme.low <= asked(item)[1] <= scheme.high for item in items} == {True}, planned.exercise


@each_program
def test_who_never_quite_does_it_is_given_less_or_told_that_something_easier_is_due(program: Program) -> None:
    for planned, items in courses(followed(program, short_of_it, strong=True)).items():
        if len(items) < 5:
            continue
        assert any(item.kind in STEPS_BACK or item.why.key in SAYS_EASIER for item in items), planned.exercise
        assert asked(items[-1])[0] <= asked(items[0])[0]


@each_program
def test_light_weeks_come_when_they_should_and_ask_for_half_the_sets(program: Program) -> None:
    for session in success(program):
        light = program.is_light(session.number)
        for planned, item in session:
            assert item.eased is light
            if light:
                assert item.kind is Kind.DELOAD
                assert len(item.working) <= planned.scheme.sets // 2 + 1
    if program.deload_every:
        weeks = {session.number // program.per_week + 1 for session in success(program) if lightened(session)}
        assert weeks == set(range(program.deload_every, program.weeks + 1, program.deload_every))


def lightened(session: Session) -> bool:
    return all(item.eased for item in session.items)


def test_waves_have_their_light_week_every_fourth_and_the_max_grows_after_it() -> None:
    waves = programs()["four-week-waves"]
    for planned, items in courses(followed(waves, all_of_it, strong=True)).items():
        if planned.scheme.policy is not Policy.PERCENTAGE:
            continue
        light = [number for number, item in enumerate(items, 1) if item.kind is Kind.DELOAD]
        assert light == [4, 8, 12]
        maxima = [item.why.args["max_kg"] for item in items]
        assert maxima[0] == maxima[3] < maxima[4] == maxima[7] < maxima[8]


def test_runs_are_as_the_program_writes_them_whatever_was_run_before() -> None:
    for slug in ("sofa-to-five-km", "five-to-ten-km", "walking-start"):
        for does in (all_of_it, short_of_it):
            for session in followed(programs()[slug], does):
                written = [(p.scheme.sets, p.scheme.low) for p in session.day if p.scheme.policy is Policy.FIXED]
                fixed = [item for planned, item in session if planned.scheme.policy is Policy.FIXED]
                assert [(len(item.working), asked(item)[1]) for item in fixed] == written
                assert {item.why.key for item in fixed} <= {"why-fixed", "why-first-time"}
