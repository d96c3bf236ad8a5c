"""Bend a plan when life does, and take the last change back."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import islice

from catalog.shelf import shelf
from db import Session
from db.queries import plans as rows
from domain import bending
from domain.bending import MOST_AWAY_DAYS, Bend, Bent
from domain.errors import StaleButton
from domain.exercises import Exercise
from domain.people import Person
from domain.plans import Plan, Status
from domain.profile import Kit
from domain.swaps import alternatives
from services import plans, profile

FARTHEST, OTHERS = timedelta(days=14), 5


async def move(session: Session, person: Person, number: int, day: date, now: datetime) -> Plan:
    """Train planned workout `number` on another day, from today to two weeks ahead."""
    plan, today = await _with_waiting(session, person, number), person.local_date(now)
    if not today <= day <= today + FARTHEST:
        raise StaleButton()
    return await _bend(session, person, plan, bending.moved(plan, number, day), Bend.MOVED, now)


async def skip(session: Session, person: Person, number: int, now: datetime) -> Plan:
    """Leave planned workout `number` out."""
    plan = await _with_waiting(session, person, number)
    return await _bend(session, person, plan, bending.skipped(plan, number), Bend.SKIPPED, now)


async def ill(session: Session, person: Person, now: datetime) -> Plan:
    """Rest for three days: everything that waits moves behind them."""
    plan = await plans.followed(session, person)
    return await _bend(session, person, plan, bending.ill(plan, person.local_date(now)), Bend.ILL, now)


async def catch_up(session: Session, person: Person, now: datetime) -> Plan:
    """Go on from today with what was not done, in its order."""
    plan = await plans.followed(session, person)
    return await _bend(session, person, plan, bending.reflowed(plan, person.local_date(now)), Bend.CAUGHT_UP, now)


async def pause(session: Session, person: Person, now: datetime) -> Plan:
    """Stop for a while; nothing is due until it goes on."""
    plan = await plans.followed(session, person)
    return await _bend(session, person, plan, bending.paused(plan), Bend.PAUSED, now)


async def resume(session: Session, person: Person, now: datetime) -> Plan:
    """Go on from today."""
    plan = await plans.followed(session, person)
    if plan.status is not Status.PAUSED:
        return plan
    return await _bend(session, person, plan, bending.resumed(plan, person.local_date(now)), Bend.RESUMED, now)


async def travel(session: Session, person: Person, kit: Kit, until: date, now: datetime) -> Plan:
    """Train with other equipment up to a day, sixty days ahead at most."""
    plan, today = await plans.followed(session, person), person.local_date(now)
    if not today <= until <= today + timedelta(days=MOST_AWAY_DAYS):
        raise StaleButton()
    return await _bend(session, person, plan, bending.away(plan, kit, until), Bend.AWAY, now)


async def come_back(session: Session, person: Person, now: datetime) -> Plan:
    """Train with one's own equipment again."""
    plan = await plans.followed(session, person)
    return await _bend(session, person, plan, bending.back(plan), Bend.BACK, now)


async def lighten(session: Session, person: Person, now: datetime) -> Plan:
    """Take a light week from today on."""
    plan = await plans.followed(session, person)
    return await _bend(session, person, plan, bending.lightened(plan, person.local_date(now)), Bend.LIGHTENED, now)


async def others(session: Session, person: Person, number: int, index: int) -> tuple[Exercise, tuple[Exercise, ...]]:
    """An exercise of planned workout `number`, and up to five that train the same and are not in the plan's day."""
    plan = await _with_waiting(session, person, number)
    day = plan.program.days[plan.program.day(number)]
    if not 0 <= index < len(day):
        raise StaleButton()
    told, taken = await profile.get(session, person), {planned.exercise for planned in day}
    old = shelf().get(day[index].exercise)
    found = (other for other in alternatives(old, shelf().exercises.values(), told.profile) if other.slug not in taken)
    return old, tuple(islice(found, OTHERS))


async def replace_exercise(session: Session, person: Person, number: int, index: int, slug: str, now: datetime) -> Plan:
    """Do another exercise from now on, one of `others`: a new version of the program, their own."""
    plan = await plans.followed(session, person)
    old, offered = await others(session, person, number, index)
    new = next((other for other in offered if other.slug == slug), None)
    if new is None:
        raise StaleButton()
    program = bending.with_other(plan, old, new, person.id)
    kept = await rows.keep(session, person.id, program)
    return await _bend(session, person, plan, replace(plan, program_id=kept), Bend.REPLACED, now)


async def undo(session: Session, person: Person, now: datetime) -> tuple[Plan, Bend]:
    """Take the last change back, once; what that was. StaleButton when there is none."""
    plan = await plans.followed(session, person)
    last = await rows.bent(session, person.id, plan.enrolment_id)
    if last is None:
        raise StaleButton()
    before = bending.unbent(plan, last)
    await _write(session, person, plan, before, None)
    return await plans.changed(session, person, now), last.what


async def _with_waiting(session: Session, person: Person, number: int) -> Plan:
    plan = await plans.followed(session, person)
    if not bending.waits(plan.at(number)):
        raise StaleButton()
    return plan


async def _bend(session: Session, person: Person, before: Plan, after: Plan, what: Bend, now: datetime) -> Plan:
    if after != before:
        await _write(session, person, before, after, bending.bent(before, after, what))
    return await plans.changed(session, person, now)


async def _write(session: Session, person: Person, before: Plan, after: Plan, last: Bent | None) -> None:
    await rows.set_enrolment(
        session,
        person.id,
        before.enrolment_id,
        status=after.status,
        program_id=after.program_id,
        away_kit=after.away and after.away.kit,
        away_until=after.away and after.away.until,
        light_until=after.light_until,
        bent=last and bending.as_json(last),
    )
    for was, now in zip(before.workouts, after.workouts, strict=True):
        if was != now:
            await rows.change(session, person.id, before.enrolment_id, now.number, local_date=now.day, state=now.state)
