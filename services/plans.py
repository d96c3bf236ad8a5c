"""Plans: choose a program, follow it on one's own days, bend it when life does."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from catalog.programs import programs
from db import Session
from db.queries import plans as rows
from domain.errors import DoctorFirst, NotFound, ScreeningDue, StaleButton
from domain.fitting import Fit, fitting
from domain.people import Person
from domain.plans import ILL_DAYS, Plan, PlannedState, PlannedWorkout, Status, schedule, turned_to, usual_days
from domain.programs import Program, program_of
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
    await rows.leave_others(session, person.id)
    days = days_for(told, chosen, today)
    program_id = await rows.newest(session, slug)
    if program_id is None:
        raise NotFound()
    await rows.enrol(session, person.id, program_id, days, schedule(today, days, chosen.length), now)
    return await _changed(session, person, now)


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
    workouts = await rows.workouts_of(session, row.id)
    return Plan(row.id, program_of(row.details), Status(row.status), row.days, row.started_on, workouts)


async def past(session: Session, person: Person) -> tuple[PastPlan, ...]:
    """All programs that they ever followed, newest first."""
    found = await rows.past(session, person.id)
    return tuple(PastPlan(program_of(row.details), Status(row.status), row.started_on) for row in found)


async def move(session: Session, person: Person, number: int, day: date, now: datetime) -> Plan:
    """Train planned workout `number` on another day, from today to two weeks ahead."""
    plan, planned = await _waiting(session, person, number)
    today = person.local_date(now)
    if not today <= day <= today + timedelta(days=14):
        raise StaleButton()
    await rows.change(session, person.id, plan.enrolment_id, planned.number, local_date=day)
    return await _changed(session, person, now)


async def skip(session: Session, person: Person, number: int, now: datetime) -> Plan:
    """Leave planned workout `number` out."""
    plan, planned = await _waiting(session, person, number)
    await rows.change(session, person.id, plan.enrolment_id, planned.number, state=PlannedState.SKIPPED)
    return await _changed(session, person, now)


async def ill(session: Session, person: Person, now: datetime) -> Plan:
    """Rest for three days: everything that waits moves behind them, in its order."""
    plan = await _followed(session, person)
    await _reflow(session, person, plan, person.local_date(now) + timedelta(days=ILL_DAYS))
    return await _changed(session, person, now)


async def pause(session: Session, person: Person, now: datetime) -> Plan:
    """Stop for a while; nothing is due until it goes on."""
    plan = await _followed(session, person)
    await rows.set_status(session, person.id, plan.enrolment_id, Status.PAUSED)
    return await _changed(session, person, now)


async def resume(session: Session, person: Person, now: datetime) -> Plan:
    """Go on from today."""
    plan = await _followed(session, person)
    if plan.status is Status.PAUSED:
        await rows.set_status(session, person.id, plan.enrolment_id, Status.ACTIVE)
        await _reflow(session, person, plan, person.local_date(now))
    return await _changed(session, person, now)


async def complete(session: Session, person: Person, now: datetime) -> Plan:
    """End the plan, as done as it is."""
    plan = await _followed(session, person)
    await rows.set_status(session, person.id, plan.enrolment_id, Status.COMPLETED)
    await reminders.follow(session, person, now)
    await nudges.expect(session, person, now)
    return plan


async def _followed(session: Session, person: Person) -> Plan:
    if (plan := await current(session, person)) is None:
        raise StaleButton()
    return plan


async def _waiting(session: Session, person: Person, number: int) -> tuple[Plan, PlannedWorkout]:
    plan = await _followed(session, person)
    planned = plan.at(number)
    if planned is None or planned.state not in (PlannedState.PLANNED, PlannedState.MISSED):
        raise StaleButton()
    return plan, planned


async def _reflow(session: Session, person: Person, plan: Plan, first: date) -> None:
    """Put what waits on the training days from `first` on."""
    waiting = [w for w in plan.workouts if w.state is PlannedState.PLANNED]
    for planned, day in zip(waiting, schedule(first, plan.days, len(waiting)), strict=True):
        await rows.change(session, person.id, plan.enrolment_id, planned.number, local_date=day)


async def _changed(session: Session, person: Person, now: datetime) -> Plan:
    """The plan as it is now; reminders that follow it keep up."""
    await reminders.follow(session, person, now)
    await nudges.expect(session, person, now)
    return await _followed(session, person)
