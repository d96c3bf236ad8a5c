"""Workouts, sets, entries and rest timers of one person."""

from collections.abc import Collection, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Executable, bindparam, delete, func, select, update

from db.models.training import entries, rest_timers, sets, workouts
from db.queries.dialect import insert
from db.session import Record, Session
from domain.sessions import Item, as_json, items_of
from domain.training import Entry, EntryState, LoggedSet, SetValues, Workout, values_of

_VALUES = ("weight_kg", "reps", "seconds", "metres", "rpe")
_SET = [sets.c.n, sets.c.exercise, sets.c.item, sets.c.warmup, *(sets.c[name] for name in _VALUES)]
_WORKOUT = [workouts.c[name] for name in ("id", "started_at", "finished_at", "prescription", "feeling", "note")]
_WITH_SETS = (
    select(*_WORKOUT, sets.c.logged_at, *_SET)
    .select_from(workouts)
    .outerjoin(sets, (sets.c.person_id == workouts.c.person_id) & (sets.c.at == workouts.c.started_at))
    .where(workouts.c.person_id == bindparam("b_person"))
    .order_by(workouts.c.started_at.desc(), sets.c.n)
)
_LIVE = _WITH_SETS.where(workouts.c.finished_at.is_(None))
_ONE = _WITH_SETS.where(workouts.c.id == bindparam("b_workout"))
_AT = _WITH_SETS.where(workouts.c.started_at == bindparam("b_at", type_=workouts.c.started_at.type))


async def live_workout(session: Session, person_id: int) -> tuple[Workout, datetime | None] | None:
    """The workout under way and when its last set was logged."""
    rows = await session.all(_LIVE, {"b_person": person_id})
    return (_workout(session, rows), max((r.logged_at for r in rows if r.logged_at), default=None)) if rows else None


async def workout(session: Session, person_id: int, workout_id: int) -> Workout | None:
    rows = await session.all(_ONE, {"b_person": person_id, "b_workout": workout_id})
    return _workout(session, rows) if rows else None


async def workout_at(session: Session, person_id: int, started_at: datetime) -> Workout | None:
    rows = await session.all(_AT, {"b_person": person_id, "b_at": started_at})
    return _workout(session, rows) if rows else None


async def recent_workouts(session: Session, person_id: int, limit: int, offset: int) -> list[Workout]:
    """Workouts, newest first, with their sets."""
    page = (
        select(workouts.c.started_at)
        .where(workouts.c.person_id == person_id)
        .order_by(workouts.c.started_at.desc())
        .limit(limit)
        .offset(offset)
    )
    statement = _WITH_SETS.where(workouts.c.started_at.in_(page))
    rows = await session.all(statement, {"b_person": person_id})
    grouped: dict[int, list[Record]] = {}
    for row in rows:
        grouped.setdefault(row.id, []).append(row)
    return [_workout(session, group) for group in grouped.values()]


async def start_workout(session: Session, person_id: int, now: datetime, items: Sequence[Item] = ()) -> int:
    values = {"person_id": person_id, "started_at": now} | ({"prescription": as_json(items)} if items else {})
    return int(await session.value(insert(session, workouts).values(values).returning(workouts.c.id)))


async def prescribe(session: Session, person_id: int, workout_id: int, items: Sequence[Item]) -> None:
    """Put other items in place of a workout's."""
    await _change(session, person_id, workout_id, prescription=as_json(items))


async def feel(session: Session, person_id: int, workout_id: int, feeling: int) -> None:
    await _change(session, person_id, workout_id, feeling=feeling)


async def note(session: Session, person_id: int, workout_id: int, words: str) -> None:
    await _change(session, person_id, workout_id, note=session.keys.seal(words.encode(), f"workouts:{workout_id}"))


async def _change(session: Session, person_id: int, workout_id: int, **values: Any) -> None:
    which = workouts.c.person_id == person_id, workouts.c.id == workout_id
    await session.run(update(workouts).where(*which).values(**values))


async def finish_workout(session: Session, person_id: int, workout_id: int, at: datetime) -> bool:
    """False when it was finished before, or is not theirs."""
    return bool(
        await session.run(
            update(workouts)
            .where(
                workouts.c.person_id == person_id,
                workouts.c.id == workout_id,
                workouts.c.finished_at.is_(None),
            )
            .values(finished_at=at)
        )
    )


async def delete_workout(session: Session, person_id: int, workout_id: int) -> bool:
    return bool(
        await session.run(delete(workouts).where(workouts.c.person_id == person_id, workouts.c.id == workout_id))
    )


async def add_sets(
    session: Session,
    person_id: int,
    workout: Workout,
    new: Sequence[LoggedSet],
    now: datetime,
    entry: int | None,
) -> int:
    """Add sets; one whose number is taken is left out. How many were added."""
    rows = [
        {
            "person_id": person_id,
            "at": workout.started_at,
            "n": one.n,
            "exercise": one.exercise,
            "logged_at": now,
            "entry": entry,
            "item": one.item,
            "warmup": one.warmup,
            **{name: getattr(one.values, name) for name in _VALUES},
        }
        for one in new
    ]
    return await session.run(insert(session, sets).values(rows).on_conflict_do_nothing())


async def past_sets(
    session: Session, person_id: int, exercises: Sequence[str], since: datetime
) -> list[tuple[datetime, str, SetValues]]:
    """Working sets of these exercises in workouts that are over: (start of the workout, exercise, values), in order."""
    columns = [sets.c.at, sets.c.exercise, *(sets.c[name] for name in _VALUES)]
    over = (workouts.c.person_id == sets.c.person_id) & (workouts.c.started_at == sets.c.at)
    rows = await session.all(
        select(*columns)
        .join(workouts, over & workouts.c.finished_at.is_not(None))
        .where(sets.c.person_id == person_id, sets.c.exercise.in_(exercises), sets.c.at >= since, ~sets.c.warmup)
        .order_by(sets.c.at, sets.c.n)
    )
    return [(row.at, row.exercise, _values(row)) for row in rows]


async def prescriptions(
    session: Session, person_id: int, starts: Collection[datetime]
) -> dict[datetime, tuple[Item, ...]]:
    """Start of a workout → its items, for those that were by plan."""
    rows = await session.all(
        select(workouts.c.started_at, workouts.c.prescription).where(
            workouts.c.person_id == person_id, workouts.c.started_at.in_(starts), workouts.c.prescription.is_not(None)
        )
    )
    return {row.started_at: items_of(row.prescription or ()) for row in rows}


async def bests(session: Session, person_id: int, exercises: Collection[str], before: datetime) -> Sequence[Record]:
    """The heaviest working set of each number of reps before a moment: (exercise, reps, weight_kg)."""
    return await session.all(
        select(sets.c.exercise, sets.c.reps, func.max(sets.c.weight_kg).label("weight_kg"))
        .where(sets.c.person_id == person_id, sets.c.exercise.in_(exercises), sets.c.at < before, ~sets.c.warmup)
        .where(sets.c.reps.is_not(None))
        .group_by(sets.c.exercise, sets.c.reps)
    )


async def change_set(session: Session, person_id: int, at: datetime, n: int, values: SetValues) -> bool:
    return bool(
        await session.run(
            update(sets)
            .where(sets.c.person_id == person_id, sets.c.at == at, sets.c.n == n)
            .values(**{name: getattr(values, name) for name in _VALUES})
        )
    )


async def delete_sets(
    session: Session, person_id: int, at: datetime, *, n: int | None = None, entry: int | None = None
) -> int:
    """Delete one set by its number, or all that came from an entry."""
    which = sets.c.n == n if n is not None else sets.c.entry == entry
    return await session.run(delete(sets).where(sets.c.person_id == person_id, sets.c.at == at, which))


async def add_entry(session: Session, person_id: int, entry: Entry, now: datetime) -> None:
    await session.run(
        insert(session, entries)
        .values(
            person_id=person_id,
            key=entry.key,
            exercise=entry.exercise,
            state=entry.state,
            sets=[values.as_json() for values in entry.sets],
            created_at=now,
        )
        .on_conflict_do_nothing()
    )


async def entry(session: Session, person_id: int, key: int) -> tuple[Entry, datetime | None] | None:
    """An entry and the start of the workout that it was saved to."""
    row = await session.first(select(entries).where(entries.c.person_id == person_id, entries.c.key == key))
    if row is None:
        return None
    return Entry(row.key, row.exercise, tuple(map(values_of, row.sets)), EntryState(row.state)), row.at


async def name_entry(session: Session, person_id: int, key: int, exercise: str) -> None:
    await session.run(
        update(entries).where(entries.c.person_id == person_id, entries.c.key == key).values(exercise=exercise)
    )


async def delete_unsaved_entry(session: Session, person_id: int, key: int) -> None:
    which = entries.c.person_id == person_id, entries.c.key == key, entries.c.state != EntryState.SAVED
    await session.run(delete(entries).where(*which))


async def mark_entry(session: Session, person_id: int, key: int, state: EntryState, at: datetime | None) -> None:
    await session.run(
        update(entries).where(entries.c.person_id == person_id, entries.c.key == key).values(state=state, at=at)
    )


async def set_rest(session: Session, person_id: int, ends_at: datetime) -> None:
    await session.run(_set_rest(session.is_postgres), {"person_id": person_id, "ends_at": ends_at})


@cache
def _set_rest(is_postgres: bool) -> Executable:
    statement = insert(is_postgres, rest_timers)
    return statement.on_conflict_do_update(index_elements=["person_id"], set_={"ends_at": statement.excluded.ends_at})


async def rest(session: Session, person_id: int) -> datetime | None:
    ends_at: datetime | None = await session.value(
        select(rest_timers.c.ends_at).where(rest_timers.c.person_id == person_id)
    )
    return ends_at


async def end_rest(session: Session, person_id: int) -> bool:
    return bool(await session.run(delete(rest_timers).where(rest_timers.c.person_id == person_id)))


async def end_due_rests(session: Session, now: datetime, limit: int) -> list[int]:
    """Take timers that have run out; the people whose they were. Another process skips the rows we hold."""
    due = (
        select(rest_timers.c.person_id)
        .where(rest_timers.c.ends_at <= now)
        .order_by(rest_timers.c.ends_at)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    rows = await session.all(
        delete(rest_timers).where(rest_timers.c.person_id.in_(due)).returning(rest_timers.c.person_id)
    )
    return [row.person_id for row in rows]


async def count(session: Session) -> tuple[int, int]:
    """How many workouts and sets there are."""
    return (
        await session.value(select(func.count()).select_from(workouts)),
        await session.value(select(func.count()).select_from(sets)),
    )


def _workout(session: Session, rows: Sequence[Record]) -> Workout:
    first = rows[0]
    logged = tuple(
        LoggedSet(row.n, row.exercise, _values(row), row.item, bool(row.warmup)) for row in rows if row.n is not None
    )
    items = items_of(first.prescription or ())
    note = None if first.note is None else session.keys.open(first.note, f"workouts:{first.id}").decode()
    return Workout(first.id, first.started_at, first.finished_at, logged, items, first.feeling, note)


def _values(row: Record) -> SetValues:
    return SetValues(*(getattr(row, name) for name in _VALUES))
