"""Plans: choose a program and follow it on one's own days; `services.bending` bends it when life does."""

from dataclasses import dataclass
from datetime import date, datetime

from catalog.programs import programs
from db import Session
from db.queries import plans as rows
from domain.errors import DoctorFirst, NotFound, ScreeningDue, StaleButton
from domain.fitting import Fit, Section, fit_of, fitting, in_section, is_of
from domain.people import Person
from domain.plans import Away, Plan, PlannedState, PlannedWorkout, Status, schedule, turned_to, usual_days
from domain.profile import Kit
from domain.programs import Focus, Goal, Program, program_of
from domain.reminders import Occurrence, ReminderKind
from domain.screening import must_ask
from services import nudges, profile, reminders


@dataclass(frozen=True, slots=True)
class PastPlan:
    """A program that somebody follows or followed."""

    program: Program
    status: Status
    started_on: date


def proposals(told: profile.Told) -> tuple[Fit, ...]:
    """Our programs for this profile, the best first, each with its reasons."""
    return fitting(told.profile, programs().values())


def fit(told: profile.Told, chosen: Program) -> Fit:
    """How far one of our programs is from what they asked, with the reasons."""
    return fit_of(told.profile, chosen)


def sections() -> dict[Section, int]:
    """The sections of our programs, goals first, and how many stand in each."""
    wanted: tuple[Section, ...] = (*Goal, *Focus)
    return {one: sum(is_of(program, one) for program in programs().values()) for one in wanted}


def section(told: profile.Told, wanted: Section) -> tuple[Fit, ...]:
    """Our programs of a section, what this profile can do first."""
    return in_section(told.profile, programs().values(), wanted)


def days_for(told: profile.Told, chosen: Program, today: date) -> int:
    """Weekday bits for a program: as many as it has, or as they have; the first is today."""
    return turned_to(today, usual_days(min(told.profile.days or chosen.per_week, chosen.per_week)))


def check_screened(told: profile.Told, today: date) -> None:
    """ScreeningDue or DoctorFirst when hard training may not be prescribed."""
    if told.screening and told.screening.see_a_doctor:
        raise DoctorFirst()
    if must_ask(told.screening, today):
        raise ScreeningDue()


def known() -> frozenset[str]:
    """The names of all programs of ours."""
    return frozenset(programs())


def program(slug: str) -> Program:
    """A program of ours; NotFound when there is none such."""
    if (found := programs().get(slug)) is None:
        raise NotFound()
    return found


async def enrol(session: Session, person: Person, slug: str, now: datetime) -> Plan:
    """Follow a program from today on; what was followed before is left. Enrolling twice on a day enrols once."""
    chosen, today = program(slug), person.local_date(now)
    plan = await current(session, person)
    if plan and plan.program.slug == slug and plan.status is Status.ACTIVE and plan.next:
        return plan
    told = await profile.get(session, person)
    check_screened(told, today)
    program_id = await rows.newest(session, slug)
    if program_id is None:
        raise NotFound()
    return await follow(session, person, told, chosen, program_id, now)


async def follow(
    session: Session, person: Person, told: profile.Told, chosen: Program, program_id: int, now: datetime
) -> Plan:
    """Train by a program that is kept from today on; what was followed before is left."""
    today = person.local_date(now)
    days = days_for(told, chosen, today)
    await rows.leave_others(session, person.id)
    await rows.enrol(session, person.id, program_id, days, schedule(today, days, chosen.length), now)
    return await changed(session, person, now)


async def waiting_on(session: Session, person: Person, told: Occurrence) -> tuple[Plan, PlannedWorkout] | None:
    """The plan and its workout that still waits on a reminder's day; None for a reminder of their own weekdays."""
    plan = await current(session, person) if told.reminder.kind is ReminderKind.PLAN else None
    if plan is None or plan.status is not Status.ACTIVE:
        return None
    waiting = (w for w in plan.workouts if w.day == told.local_date and w.state is PlannedState.PLANNED)
    return next(((plan, w) for w in waiting), None)


async def current(session: Session, person: Person) -> Plan | None:
    """The plan that they follow, or have paused."""
    if (row := await rows.current(session, person.id)) is None:
        return None
    return Plan(
        enrolment_id=row.id,
        program=program_of(row.details),
        status=Status(row.status),
        days=row.days,
        started_on=row.started_on,
        workouts=await rows.workouts_of(session, row.id),
        program_id=row.program_id,
        away=Away(Kit(row.away_kit), row.away_until) if row.away_kit else None,
        light_until=row.light_until,
    )


async def past(session: Session, person: Person) -> tuple[PastPlan, ...]:
    """All programs that they ever followed, newest first."""
    found = await rows.past(session, person.id)
    return tuple(PastPlan(program_of(row.details), Status(row.status), row.started_on) for row in found)


async def complete(session: Session, person: Person, now: datetime) -> Plan:
    """End the plan, as done as it is."""
    plan = await followed(session, person)
    await rows.set_enrolment(session, person.id, plan.enrolment_id, status=Status.COMPLETED)
    await reminders.follow(session, person, now)
    await nudges.expect(session, person, now)
    return plan


async def followed(session: Session, person: Person) -> Plan:
    """The plan that they follow, or have paused; StaleButton without one."""
    if (plan := await current(session, person)) is None:
        raise StaleButton()
    return plan


async def changed(session: Session, person: Person, now: datetime) -> Plan:
    """The plan as it is now; reminders that follow it keep up."""
    await reminders.follow(session, person, now)
    await nudges.expect(session, person, now)
    return await followed(session, person)
