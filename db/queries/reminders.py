"""Reminders, their days, and which are due."""

from collections.abc import Sequence
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import Executable, bindparam, delete, func, select, update

from db.models.reminders import reminder_days, reminders
from db.queries.dialect import insert
from db.session import Record, Session
from domain.reminders import DayState, Occurrence, Reminder, ReminderKind


async def add(
    session: Session,
    person_id: int,
    kind: ReminderKind,
    days: int,
    minute: int,
    next_at: datetime | None,
    now: datetime,
) -> int:
    return int(
        await session.value(
            insert(session, reminders)
            .values(person_id=person_id, kind=kind, days=days, minute=minute, next_at=next_at, created_at=now)
            .returning(reminders.c.id)
        )
    )


async def of(session: Session, person_id: int) -> list[Reminder]:
    rows = await session.all(
        select(reminders).where(reminders.c.person_id == person_id).order_by(reminders.c.minute, reminders.c.id)
    )
    return [_reminder(row) for row in rows]


async def one(session: Session, person_id: int, reminder_id: int) -> Reminder | None:
    row = await session.first(
        select(reminders).where(reminders.c.person_id == person_id, reminders.c.id == reminder_id)
    )
    return None if row is None else _reminder(row)


async def change(session: Session, person_id: int, reminder_id: int, **values: Any) -> None:
    await session.run(
        update(reminders).where(reminders.c.person_id == person_id, reminders.c.id == reminder_id).values(**values)
    )


async def remove(session: Session, person_id: int, reminder_id: int) -> bool:
    return bool(
        await session.run(delete(reminders).where(reminders.c.person_id == person_id, reminders.c.id == reminder_id))
    )


_DUE = (
    select(*(reminders.c[name] for name in ("id", "person_id", "kind", "days", "minute", "next_at")))
    .where(reminders.c.next_at <= bindparam("b_now", type_=reminders.c.next_at.type))
    .order_by(reminders.c.next_at)
    .limit(bindparam("b_limit"))
    .with_for_update(skip_locked=True)
)


async def due(session: Session, now: datetime, limit: int) -> Sequence[Record]:
    """Reminders whose moment has come; another process skips these rows."""
    return await session.all(_DUE, {"b_now": now, "b_limit": limit})


_ADVANCE = update(reminders).where(reminders.c.id == bindparam("b_id")).values(next_at=bindparam("b_next"))


async def advance(session: Session, moments: Sequence[tuple[int, datetime | None]]) -> None:
    """Set when reminders are due next."""
    if moments:
        await session.run(_ADVANCE, [{"b_id": id_, "b_next": next_at} for id_, next_at in moments])


@cache
def _add_days(is_postgres: bool) -> Executable:
    return insert(is_postgres, reminder_days).on_conflict_do_nothing()


async def add_days(session: Session, days: Sequence[tuple[int, int, date, DayState]]) -> None:
    """Note (reminder, person, local date, state)."""
    rows = [
        {"reminder_id": reminder, "person_id": person, "local_date": day, "state": state}
        for reminder, person, day, state in days
    ]
    if rows:
        await session.run(_add_days(session.is_postgres), rows)


async def was_told(session: Session, reminder_id: int, day: date) -> bool:
    which = reminder_days.c.reminder_id == reminder_id, reminder_days.c.local_date == day
    return bool(await session.value(select(func.count()).select_from(reminder_days).where(*which)))


async def occurrence(session: Session, person_id: int, reminder_id: int, day: date) -> Occurrence | None:
    row = await session.first(
        select(reminders, reminder_days.c.state, reminder_days.c.snoozed_until)
        .join(reminder_days)
        .where(
            reminders.c.person_id == person_id,
            reminders.c.id == reminder_id,
            reminder_days.c.local_date == day,
        )
    )
    return None if row is None else Occurrence(_reminder(row), day, DayState(row.state), row.snoozed_until)


async def mark_day(
    session: Session,
    person_id: int,
    reminder_id: int,
    day: date,
    state: DayState,
    until: datetime | None = None,
) -> None:
    await session.run(
        update(reminder_days)
        .where(
            reminder_days.c.person_id == person_id,
            reminder_days.c.reminder_id == reminder_id,
            reminder_days.c.local_date == day,
        )
        .values(state=state, snoozed_until=until)
    )


async def wake_snoozed(session: Session, now: datetime, limit: int) -> Sequence[Record]:
    """Take snoozes that have run out: (reminder, person, local date)."""
    rows = await session.all(
        select(reminder_days.c.reminder_id, reminder_days.c.person_id, reminder_days.c.local_date)
        .where(reminder_days.c.snoozed_until <= now)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    for row in rows:
        await mark_day(session, row.person_id, row.reminder_id, row.local_date, DayState.SENT)
    return rows


def _reminder(row: Record) -> Reminder:
    return Reminder(row.id, ReminderKind(row.kind), row.days, row.minute, row.enabled, row.next_at)
