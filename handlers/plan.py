"""Plans: start one, look at the weeks, move, skip, be ill, pause, end."""

from dataclasses import replace
from datetime import date, datetime

from db import Session
from domain.bending import Bend
from domain.errors import DoctorFirst, ScreeningDue, StaleButton
from domain.people import Awaited, Conversation, Person
from domain.plans import Plan
from handlers.generating import BUILT, show_built
from handlers.routes import Answer, Routes
from locales import Translator
from screens import plan as screens
from screens import programs, start
from screens import reminders as reminder_screens
from screens.bending import bent, ways
from screens.buttons.plan import (
    AskDay,
    BeIll,
    EndPlan,
    Enrol,
    MoveTo,
    PausePlan,
    RemindMe,
    ShowPlan,
    ShowPlanned,
    SkipWorkout,
)
from screens.profile import question, see_a_doctor
from screens.screen import Reply, Screen
from services import bending, people, plans, profile, reminders

routes = Routes()
PLAN_REMINDER, SHARED = "plan reminder", "p_"


@routes.command("plan")
async def show(session: Session, person: Person, t: Translator, now: datetime) -> Screen:
    if (plan := await plans.current(session, person)) is None:
        return await propose(session, person, t, now)
    return _week(t, person, plan, 0, now)


async def propose(session: Session, person: Person, t: Translator, now: datetime) -> Screen:
    """The program that fits best; the list when none does."""
    told = await profile.get(session, person)
    if told.screening and told.screening.see_a_doctor:
        return see_a_doctor(t, slot=screens.PLAN)
    fits = plans.proposals(told)
    if not fits:
        return programs.that_fit(t, fits)
    days = plans.days_for(told, fits[0].program, person.local_date(now))
    return programs.proposal(t, fits[0], days)


async def honour(session: Session, person: Person, t: Translator, now: datetime) -> Screen | None:
    """What the link promised that brought them, a shared program, named `p_slug`; or the program that was built for
    them and waits for the health check."""
    if not person.payload:
        return None
    await people.come_by(session, person, "")
    if person.payload.startswith(BUILT):
        return await show_built(session, person, t, person.payload.removeprefix(BUILT))
    slug = person.payload.removeprefix(SHARED)
    if not person.payload.startswith(SHARED) or slug not in plans.known():
        return None
    told = await profile.get(session, person)
    shared = plans.program(slug)
    return programs.program(t, plans.fit(told, shared), plans.days_for(told, shared, person.local_date(now)))


@routes.tap(Enrol)
async def enrol(tap: Enrol, session: Session, person: Person, t: Translator, now: datetime) -> Answer:
    try:
        plan = await plans.enrol(session, person, tap.slug, now)
    except ScreeningDue:
        await people.come_by(session, person, f"{SHARED}{tap.slug}")
        told = await profile.get(session, person)
        return replace(question(t, "screening", told.profile, frozenset(), welcome=False), slot=screens.PLAN)
    except DoctorFirst:
        return see_a_doctor(t, slot=screens.PLAN)
    return Reply([screens.enrolled(t, plan, person.local_date(now))], toast=t("plan-on"))


@routes.tap(ShowPlan)
async def show_week(tap: ShowPlan, session: Session, person: Person, t: Translator, now: datetime) -> Screen:
    plan = await _plan(session, person)
    return _week(t, person, plan, min(tap.week, 1), now)


@routes.tap(ShowPlanned)
async def show_planned(tap: ShowPlanned, session: Session, person: Person, t: Translator) -> Screen:
    plan = await _plan(session, person)
    if (one := plan.at(tap.number)) is None:
        raise StaleButton()
    return screens.planned(t, plan, one)


@routes.tap(AskDay)
async def ask_day(tap: AskDay, session: Session, person: Person, t: Translator, now: datetime) -> Screen:
    plan = await _plan(session, person)
    if (one := plan.at(tap.number)) is None:
        raise StaleButton()
    return screens.choose_day(t, plan, one, person.local_date(now))


@routes.tap(MoveTo)
async def move(tap: MoveTo, session: Session, person: Person, t: Translator, now: datetime) -> Answer:
    try:
        day = date.fromisoformat(tap.day)
    except ValueError:
        raise StaleButton() from None
    plan = await bending.move(session, person, tap.number, day, now)
    return Reply([bent(t, plan, Bend.MOVED)], toast=t("plan-moved", day=t.short_day(day)))


@routes.tap(SkipWorkout)
async def skip(tap: SkipWorkout, session: Session, person: Person, t: Translator, now: datetime) -> Answer:
    plan = await bending.skip(session, person, tap.number, now)
    return Reply([bent(t, plan, Bend.SKIPPED)], toast=t("plan-skipped"))


@routes.tap(BeIll)
async def be_ill(session: Session, person: Person, t: Translator, now: datetime) -> Answer:
    return bent(t, await bending.ill(session, person, now), Bend.ILL)


@routes.tap(PausePlan)
async def pause(tap: PausePlan, session: Session, person: Person, t: Translator, now: datetime) -> Answer:
    if tap.on:
        return bent(t, await bending.pause(session, person, now), Bend.PAUSED)
    return bent(t, await bending.resume(session, person, now), Bend.RESUMED)


@routes.tap(RemindMe)
async def remind_me(
    session: Session, person: Person, conversation: Conversation, t: Translator, now: datetime
) -> Answer:
    if person.time_zone is None:
        conversation.expect(Awaited.PLACE, asked_by=PLAN_REMINDER)
        return reminder_screens.needs_zone(t), start.ask_zone(t)
    return reminder_screens.follows_plan(t, await reminders.follow_plan(session, person, now))


@routes.tap(EndPlan)
async def end(tap: EndPlan, session: Session, person: Person, t: Translator, now: datetime) -> Answer:
    if not tap.sure:
        await _plan(session, person)
        return screens.ask_end(t)
    await plans.complete(session, person, now)
    return screens.ended(t)


async def _plan(session: Session, person: Person) -> Plan:
    if (plan := await plans.current(session, person)) is None:
        raise StaleButton()
    return plan


def _week(t: Translator, person: Person, plan: Plan, number: int, now: datetime) -> Screen:
    today = person.local_date(now)
    return screens.week(t, plan, number, today, ways(t, plan, today))
