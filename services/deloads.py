"""When a light week is due, and of which part; a whole one is a bend of the plan."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from catalog.shelf import shelf
from db import Session
from db.queries import wellbeing as rows
from domain import deloading
from domain.deloading import DAYS, Advice, Part
from domain.exercises import Exercise, Measure, Mechanics
from domain.people import Person
from domain.plans import Plan
from domain.prescription import Past
from domain.programs import Policy
from domain.sessions import Today
from services import pain, today, wellbeing

_PLANNED_BY_ITSELF = (Policy.PERCENTAGE, Policy.FIXED)


async def advice(session: Session, person: Person, found: Today, now: datetime) -> Advice | None:
    """The light week that is due; None without a plan, or when one is under way."""
    if found.plan is None or found.planned is None:
        return None
    day, last = person.local_date(now), await rows.light_part(session, person.id)
    until = max((one for one in (found.plan.light_until, last and last[1]) if one), default=None)
    if found.plan.is_light(found.planned.number, day) or (until is not None and day <= until):
        return None
    lifts = await _lifts(session, person, found.plan, now)
    told, pains = await wellbeing.told(session, person, now), await pain.hurting(session, person)
    return deloading.advice(lifts, told, pains, day, until)


async def spare(session: Session, person: Person, part: Part | None, now: datetime) -> date:
    """Give one part a light week from today on; its last day. None: no light week now, and no question again for what
    was until today."""
    day = person.local_date(now)
    until = day + timedelta(days=DAYS - 1) if part else day
    await rows.put_light_part(session, person.id, part, until)
    return until


async def _lifts(
    session: Session, person: Person, plan: Plan, now: datetime
) -> Mapping[str, tuple[Exercise, Sequence[Past]]]:
    """The big loaded lifts whose scheme looks at what was done, with their sessions in this plan."""
    planned = {one.exercise: one.scheme.policy for day in plan.program.days for one in day}
    lifts = [shelf().get(slug) for slug, policy in planned.items() if policy not in _PLANNED_BY_ITSELF]
    big = [lift for lift in lifts if lift.measure is Measure.LOAD and lift.mechanics is Mechanics.COMPOUND]
    done = await today.history(session, person, [lift.slug for lift in big], now)
    return {lift.slug: (lift, [one for one in done.get(lift.slug, ()) if one.day >= plan.started_on]) for lift in big}
