"""Speaking first: a missed workout, a long absence, the end of a week. Each ends with a question or a next step."""

from datetime import date, datetime, timedelta

from db import Session
from db.queries import nudges as rows
from db.queries import people as people_rows
from db.queries import plans as plan_rows
from domain.nudges import Nudge, comeback_at, digest_at, missed_at, quiet_until, week_told
from domain.people import Person
from domain.plans import PlannedState, Status
from domain.reminders import DayState
from services import outbox, reminders
from services.outbox import News

NUDGE = "nudge"
STILL_TRAINING = timedelta(days=14)
STALE = timedelta(days=2)


async def expect(session: Session, person: Person, now: datetime) -> None:
    """Set all moments anew, after the plan or the log changed."""
    last = (await rows.last_workouts(session, [person.id])).get(person.id)
    for kind in Nudge:
        await rows.put(session, person.id, kind, await _next(session, person, kind, last, now))


async def ring_due(session: Session, now: datetime, limit: int) -> int:
    """Nudge everybody whose moment has come; how many there were."""
    due = await rows.due(session, now, limit)
    owners = await people_rows.by_ids(session, {row.person_id for row in due})
    last = await rows.last_workouts(session, owners) if owners else {}
    for row in due:
        person, kind = owners[row.person_id], Nudge(row.kind)
        if (morning := quiet_until(now, person.zone, person.quiet)) is not None:
            await rows.put(session, person.id, kind, morning)
            continue
        if await _has_reason(session, person, kind, last.get(person.id), now):
            if kind is Nudge.MISSED and (waits := await _first_waiting(session, person)):
                await reminders.settle_plan(session, person, waits, DayState.MISSED, now)
            sunday = week_told(person.local_date(now))
            await outbox.tell(session, person, _news(kind, sunday), now=now)
        await rows.put(session, person.id, kind, await _next(session, person, kind, last.get(person.id), now))
    return len(due)


def _news(kind: Nudge, sunday: date) -> News:
    return News(f"{NUDGE}:{kind}", NUDGE, {"kind": kind, "sunday": sunday.isoformat()}, fresh=True, bulk=True)


async def _has_reason(session: Session, person: Person, kind: Nudge, last: datetime | None, now: datetime) -> bool:
    """Whether what was to be said is still worth saying."""
    match kind:
        case Nudge.MISSED:
            waits = await _first_waiting(session, person)
            return waits is not None and waits < person.local_date(now)
        case Nudge.COMEBACK:
            return last is not None and person.local_date(now) - person.local_date(last) >= timedelta(days=7)
        case Nudge.DIGEST:
            today = person.local_date(now)
            is_news = today - week_told(today) <= STALE
            return is_news and last is not None and now - last < STILL_TRAINING


async def _next(session: Session, person: Person, kind: Nudge, last: datetime | None, now: datetime) -> datetime | None:
    zone, quiet = person.zone, person.quiet
    match kind:
        case Nudge.MISSED:
            waits = await _first_waiting(session, person)
            at = missed_at(waits, zone, quiet) if waits else now
            return at if at > now else None
        case Nudge.COMEBACK:
            return None if last is None else comeback_at(last, now, zone, quiet)
        case Nudge.DIGEST:
            return digest_at(now, zone, quiet) if last and now - last < STILL_TRAINING else None


async def _first_waiting(session: Session, person: Person) -> date | None:
    """The first day on which a planned workout waits, in a plan that is not paused."""
    plan = await plan_rows.current(session, person.id)
    if plan is None or plan.status != Status.ACTIVE:
        return None
    planned = await plan_rows.workouts_of(session, plan.id)
    return min((w.day for w in planned if w.state is PlannedState.PLANNED), default=None)
