"""A program built for one person: made anew from what they told for each look at it, kept when they take it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from catalog.shelf import shelf
from db import Session
from db.queries import plans as rows
from domain.errors import StaleButton
from domain.exercises import Exercise
from domain.generating.examples import Example, examples_of
from domain.generating.generate import generate
from domain.generating.nearest import nearest
from domain.generating.offers import Offer
from domain.generating.reach import reach_of
from domain.generating.shapes import DayKind, letters
from domain.generating.week_points import meant_for_abs, weekly_sets
from domain.people import LANGUAGES, Person
from domain.plans import Plan, Status
from domain.profile import DAYS, MINUTES
from domain.programs import Goal, Program, ProgramText
from domain.volume import Group
from locales import Translator
from services import gyms, plans, profile

WEEKS = 8
NEEDED = ("goal", "level", "days", "minutes", "kit")


def missing(told: profile.Told) -> tuple[str, ...]:
    """The facts that a program cannot be built without and that they have not told."""
    return tuple(name for name in NEEDED if getattr(told.profile, name) is None)


def offer(told: profile.Told, seed: int) -> Offer:
    """The program of this seed for what they told; none of its facts may be missing."""
    made = generate(told.profile, _exercises(), WEEKS, seed)
    near = nearest(told.profile, made.faults, _exercises(), WEEKS, seed) if made.faults else None
    return Offer(
        seed=seed,
        program=replace(made.program, texts=_texts(made.program, made.kinds)),
        reasons=made.reasons,
        weekly=_weekly(made.program),
        rooms=reach_of(told.profile, _exercises()).rooms,
        faults=made.faults,
        near=near.profile if near else None,
    )


async def examples(session: Session, person: Person, program: Program) -> Sequence[Example]:
    """Eight weeks of its main lifts with their own plates."""
    return examples_of(program, _exercises(), person.unit, await gyms.plates(session, person))


async def take_near(session: Session, person: Person, goal: str, days: int, minutes: int) -> profile.Told:
    """Wish for what can be served; StaleButton for what nobody may wish for."""
    if goal not in set(Goal) or days not in DAYS or minutes not in MINUTES:
        raise StaleButton()
    return await profile.tell(session, person, goal=Goal(goal), days=days, minutes=minutes)


async def accept(session: Session, person: Person, seed: int, now: datetime) -> Plan:
    """Keep the program of this seed as their own and follow it from today on; accepting it twice keeps it once.

    StaleButton where it cannot be taken any more, ScreeningDue or DoctorFirst before the health check is clear.
    """
    told = await profile.get(session, person)
    if missing(told):
        raise StaleButton()
    plans.check_screened(told, person.local_date(now))
    if (made := offer(told, seed)).faults:
        raise StaleButton()
    plan = await plans.current(session, person)
    if plan and plan.status is Status.ACTIVE and plan.next and plan.program.days == made.program.days:
        return plan
    number = await rows.count_own(session, person.id) + 1
    program = replace(made.program, slug=f"gen-{person.id}-{number}")
    kept = await rows.keep(session, person.id, program)
    return await plans.follow(session, person, told, program, kept, now)


def _weekly(program: Program) -> Mapping[Group, float]:
    """Sets of each group; of the abs those that are meant for them."""
    return weekly_sets(program, _exercises()) | {Group.ABS: meant_for_abs(program, _exercises())}


def _exercises() -> Mapping[str, Exercise]:
    return shelf().exercises


def _texts(program: Program, kinds: Sequence[DayKind]) -> Mapping[str, ProgramText]:
    return {language: _text(Translator(language), program, kinds) for language in LANGUAGES}


def _text(t: Translator, program: Program, kinds: Sequence[DayKind]) -> ProgramText:
    """What it and its days are called."""
    days = tuple(f"{_day(t, kind)} {letter}".strip() for kind, letter in zip(kinds, letters(kinds), strict=True))
    return ProgramText(_name(t, set(kinds)), t("generating-summary", count=program.per_week), days)


def _name(t: Translator, kinds: set[DayKind]) -> str:
    if kinds == {DayKind.FULL}:
        return t("generating-name-full")
    if kinds == {DayKind.PUSH, DayKind.PULL, DayKind.LEGS}:
        return t("generating-name-push-pull-legs")
    return t("generating-name-five") if len(kinds) > 3 else t("generating-name-upper-lower")


def _day(t: Translator, kind: DayKind) -> str:
    return {
        DayKind.FULL: t("generating-full"),
        DayKind.UPPER: t("generating-upper"),
        DayKind.LOWER: t("generating-lower"),
        DayKind.PUSH: t("generating-push"),
        DayKind.PULL: t("generating-pull"),
        DayKind.LEGS: t("generating-legs"),
    }[kind]
