"""Reminders: what people set, and what the clock does when one is due."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta, tzinfo
from functools import lru_cache

from db import Session
from db.queries import people, plans
from db.queries import reminders as rows
from domain.errors import NoDays, NotFound, TooManyReminders, UnknownTime
from domain.people import Person
from domain.reminders import (
    EVERY_DAY,
    MAX_REMINDERS,
    SNOOZE,
    DayState,
    Occurrence,
    Reminder,
    ReminderKind,
    instant,
    next_due,
    parse_time,
)
from services import outbox
from services.outbox import News

DUE = "reminder"
FIRST_DAYS = 0b001_0101  # Monday, Wednesday, Friday
FIRST_MINUTE = 18 * 60
WEIGH_IN_MINUTE = 7 * 60 + 30


async def all_of(session: Session, person: Person) -> Sequence[Reminder]:
    return await rows.of(session, person.id)


async def get(session: Session, person: Person, reminder_id: int) -> Reminder:
    """A reminder of theirs; NotFound for any other."""
    if (reminder := await rows.one(session, person.id, reminder_id)) is None:
        raise NotFound()
    return reminder


async def add(session: Session, person: Person, count: int, now: datetime) -> Reminder:
    """A workout reminder on Monday, Wednesday and Friday at 18:00, to be changed at will.

    It is added to the `count` that the person saw; when there are more by now, the newest is it already.
    """
    have = await rows.of(session, person.id)
    if len(have) > count:
        return max(have, key=lambda reminder: reminder.id)
    if len(have) >= MAX_REMINDERS:
        raise TooManyReminders(max=MAX_REMINDERS)
    due = next_due(now, FIRST_DAYS, FIRST_MINUTE, person.zone)
    next_at = due and due[0]
    reminder_id = await rows.add(session, person.id, ReminderKind.WORKOUT, FIRST_DAYS, FIRST_MINUTE, next_at, now)
    return Reminder(reminder_id, ReminderKind.WORKOUT, FIRST_DAYS, FIRST_MINUTE, next_at=next_at)


async def follow_plan(session: Session, person: Person, now: datetime) -> Reminder:
    """A reminder at 18:00 on the days of the plan; the one there is, if there is one."""
    plan = await plans.current(session, person.id)
    return await _only(session, person, ReminderKind.PLAN, plan.days if plan else FIRST_DAYS, FIRST_MINUTE, now)


async def weigh_in(session: Session, person: Person, now: datetime) -> Reminder:
    """A reminder of the scales at 7:30 on Monday, Wednesday and Friday; the one there is, if there is one."""
    return await _only(session, person, ReminderKind.WEIGH_IN, FIRST_DAYS, WEIGH_IN_MINUTE, now)


async def _only(
    session: Session, person: Person, kind: ReminderKind, days: int, minute: int, now: datetime
) -> Reminder:
    """The one reminder of a kind, made when there is none yet."""
    have = await rows.of(session, person.id)
    if found := next((reminder for reminder in have if reminder.kind is kind), None):
        return found
    if len(have) >= MAX_REMINDERS:
        raise TooManyReminders(max=MAX_REMINDERS)
    reminder_id = await rows.add(session, person.id, kind, days, minute, None, now)
    return await _change(session, person, Reminder(reminder_id, kind, days, minute), now)


async def set_day(session: Session, person: Person, reminder_id: int, day: int, on: bool, now: datetime) -> Reminder:
    """Ring on a weekday (0 is Monday) or not; the last day left cannot go."""
    reminder = await get(session, person, reminder_id)
    bit = 1 << day & EVERY_DAY
    days = reminder.days | bit if on else reminder.days & ~bit
    if not days:
        raise NoDays()
    kind = ReminderKind.WORKOUT if reminder.kind is ReminderKind.PLAN else reminder.kind
    return await _change(session, person, replace(reminder, days=days, kind=kind), now)


async def set_minute(session: Session, person: Person, reminder_id: int, minute: int, now: datetime) -> Reminder:
    reminder = await get(session, person, reminder_id)
    return await _change(session, person, replace(reminder, minute=minute % (24 * 60)), now)


async def set_time(session: Session, person: Person, reminder_id: int, text: str, now: datetime) -> Reminder:
    """Ring at a typed time: "18:30", "18h30", "6pm"; UnknownTime when it is none."""
    if (minute := parse_time(text)) is None:
        raise UnknownTime()
    return await set_minute(session, person, reminder_id, minute, now)


async def enable(session: Session, person: Person, reminder_id: int, on: bool, now: datetime) -> Reminder:
    reminder = await get(session, person, reminder_id)
    return await _change(session, person, replace(reminder, enabled=on), now)


async def remove(session: Session, person: Person, reminder_id: int) -> None:
    await rows.remove(session, person.id, reminder_id)


async def occurrence(session: Session, person: Person, reminder_id: int, day: date) -> Occurrence:
    """A reminder on one local day."""
    if (found := await rows.occurrence(session, person.id, reminder_id, day)) is None:
        raise NotFound()
    return found


async def follow(session: Session, person: Person, now: datetime) -> None:
    """Keep everybody's local hours after a move to another time zone."""
    for reminder in await rows.of(session, person.id):
        await _change(session, person, reminder, now)


async def answer(
    session: Session, person: Person, reminder_id: int, day: date, state: DayState, now: datetime
) -> Occurrence:
    """Done, skipped, or snoozed for half an hour."""
    found = await occurrence(session, person, reminder_id, day)
    until = now + SNOOZE if state is DayState.SNOOZED else None
    await rows.mark_day(session, person.id, reminder_id, day, state, until)
    return replace(found, state=state, snoozed_until=until)


async def settle_plan(session: Session, person: Person, day: date, state: DayState, now: datetime) -> None:
    """The planned workout of a local day has begun, or its day is over: what rang for it says so, and rings no more."""
    await _settle(session, person, ReminderKind.PLAN, day, state, now)


async def weighed(session: Session, person: Person, now: datetime) -> None:
    """Their body weight is known for today: what rang for it says so, and what would still ring today keeps quiet."""
    today = person.local_date(now)
    await _settle(session, person, ReminderKind.WEIGH_IN, today, DayState.DONE, now)
    for reminder in await rows.of(session, person.id):
        is_due = reminder.next_at is not None and person.local_date(reminder.next_at) == today
        if reminder.kind is ReminderKind.WEIGH_IN and is_due:
            await rows.add_days(session, [(reminder.id, person.id, today, DayState.DONE)])
            await _change(session, person, reminder, now)


async def _settle(
    session: Session, person: Person, kind: ReminderKind, day: date, state: DayState, now: datetime
) -> None:
    for reminder in await rows.of(session, person.id):
        if reminder.kind is not kind:
            continue
        told = await rows.occurrence(session, person.id, reminder.id, day)
        if told is not None and told.state in (DayState.SENT, DayState.SNOOZED):
            await rows.mark_day(session, person.id, reminder.id, day, state, None)
            await outbox.tell(session, person, replace(ring(reminder.id, day), fresh=False), now=now)


async def ring_due(session: Session, now: datetime, limit: int) -> int:
    """Tell every reminder whose moment has come and set its next one; how many there were.

    After an outage a reminder rings once, for its latest day, and names the days that were missed.
    """
    due = await rows.due(session, now, limit)
    owners = await people.by_ids(session, {row.person_id for row in due})
    planned = await plans.waiting_days(session, {row.person_id for row in due if row.kind == ReminderKind.PLAN})
    days, news, moments = [], [], []
    for row in due:
        owner = owners[row.person_id]
        if row.kind == ReminderKind.PLAN:
            waiting = planned.get(row.person_id, ())
            missed, latest = [], row.next_at.astimezone(owner.zone).date()
            moments.append((row.id, _next_planned(waiting, row.minute, owner, now)))
            if latest not in waiting or latest < owner.local_date(now):  # it was trained or moved, or a nudge asks
                continue
        else:
            *missed, latest = _days_due(row.next_at, now, row.days, row.minute, owner.zone)
            following = _next_due(now, row.days, row.minute, owner.zone)
            moments.append((row.id, following and following[0]))
        days += [(row.id, row.person_id, day, DayState.MISSED) for day in missed]
        days.append((row.id, row.person_id, latest, DayState.SENT))
        news.append((owner, ring(row.id, latest, missed)))
    await rows.add_days(session, days)
    await outbox.tell_many(session, news, now)
    await rows.advance(session, moments)
    return len(due)


async def ring_snoozed(session: Session, now: datetime, limit: int) -> int:
    """Tell again what was snoozed; how many there were."""
    due = await rows.wake_snoozed(session, now, limit)
    owners = await people.by_ids(session, {row.person_id for row in due})
    news = [(owners[row.person_id], ring(row.reminder_id, row.local_date)) for row in due]
    await outbox.tell_many(session, news, now)
    return len(due)


def ring(reminder_id: int, day: date, missed: Sequence[date] = ()) -> News:
    """The news of a reminder on a local day: a new message each time it rings."""
    ids = {"reminder": reminder_id, "day": day.isoformat(), "missed": [d.isoformat() for d in missed]}
    return News(f"r{reminder_id}:{day.isoformat()}", DUE, ids, fresh=True, bulk=True)


async def _change(session: Session, person: Person, reminder: Reminder, now: datetime) -> Reminder:
    next_at = await _next_at(session, person, reminder, now) if reminder.enabled else None
    await rows.change(
        session,
        person.id,
        reminder.id,
        kind=reminder.kind,
        days=reminder.days,
        minute=reminder.minute,
        enabled=reminder.enabled,
        next_at=next_at,
    )
    return replace(reminder, next_at=next_at)


async def _next_at(session: Session, person: Person, reminder: Reminder, now: datetime) -> datetime | None:
    """When it rings next: never twice on one local day, whatever was changed since."""
    if reminder.kind is ReminderKind.PLAN:
        planned = (await plans.waiting_days(session, [person.id])).get(person.id, ())
        open_days = [day for day in planned if not await rows.was_told(session, reminder.id, day)]
        return _next_planned(open_days, reminder.minute, person, now)
    due = next_due(now, reminder.days, reminder.minute, person.zone)
    if due and await rows.was_told(session, reminder.id, due[1]):
        due = next_due(due[0], reminder.days, reminder.minute, person.zone)
    return due and due[0]


def _next_planned(days: Iterable[date], minute: int, person: Person, now: datetime) -> datetime | None:
    """The first of these days' moments that is still to come."""
    return next((at for day in days if (at := instant(day, minute, person.zone)) > now), None)


@lru_cache(maxsize=20_000)
def _next_due(now: datetime, days: int, minute: int, zone: tzinfo) -> tuple[datetime, date] | None:
    return next_due(now, days, minute, zone)


@lru_cache(maxsize=20_000)
def _days_due(first: datetime, now: datetime, days: int, minute: int, zone: tzinfo) -> tuple[date, ...]:
    """The local dates of the reminder due at `first` and of those due since, up to `now`; at most a week of them."""
    planned = next_due(first - timedelta(microseconds=1), days, minute, zone)
    found = [planned[1] if planned and planned[0] == first else first.astimezone(zone).date()]
    moment = first
    while (due := next_due(moment, days, minute, zone)) and due[0] <= now:
        moment = due[0]
        found.append(due[1])
    return tuple(found[-7:])
