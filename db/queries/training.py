"""Workouts and sets of one person."""

import json
from collections.abc import Collection, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Executable, Text, bindparam, cast, delete, func, select, update

from db.models.training import sets, workouts
from db.queries.dialect import insert
from db.session import Record, Session
from domain.sessions import Item, as_json, items_of
from domain.training import LoggedSet, SetKind, SetValues, Workout, words_json, words_of

_VALUES = ("weight_kg", "reps", "seconds", "metres", "rpe", "kind")
_COUNTS = sets.c.kind != SetKind.WARMUP
_SET = [sets.c.n, sets.c.exercise, sets.c.item, sets.c.superset, *(sets.c[name] for name in _VALUES)]
_WORKOUT = [
    *(workouts.c[name] for name in ("id", "started_at", "finished_at", "feeling", "note")),
    cast(workouts.c.prescription, Text).label("prescription"),  # each set repeats it, and one reading is enough
]
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


async def add_past(session: Session, person_id: int, at: datetime) -> int:
    """A workout of the past, begun and over at `at`."""
    values = {"person_id": person_id, "started_at": at, "finished_at": at}
    return int(await session.value(insert(session, workouts).values(values).returning(workouts.c.id)))


async def last_between(session: Session, person_id: int, since: datetime, until: datetime) -> Workout | None:
    """The last workout that began from `since` on, before `until`."""
    which = workouts.c.person_id == person_id, workouts.c.started_at >= since, workouts.c.started_at < until
    at = await session.value(select(func.max(workouts.c.started_at)).where(*which))
    return None if at is None else await workout_at(session, person_id, at)


async def prescribe(session: Session, person_id: int, workout_id: int, items: Sequence[Item]) -> None:
    """Put other items in place of a workout's."""
    await _change(session, person_id, workout_id, prescription=as_json(items))


async def feel(session: Session, person_id: int, workout_id: int, feeling: int) -> None:
    await _change(session, person_id, workout_id, feeling=feeling)


async def note(session: Session, person_id: int, workout: Workout) -> None:
    """Seal what a workout is called and what is noted of it, as it says now."""
    words = words_json(workout.title, workout.note, workout.notes)
    await _change(session, person_id, workout.id, note=session.keys.seal(words.encode(), f"workouts:{workout.id}"))


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
) -> None:
    """Add sets; one whose number is taken is left out."""
    rows = [
        {
            "person_id": person_id,
            "at": workout.started_at,
            "n": one.n,
            "exercise": one.exercise,
            "logged_at": now,
            "entry": entry,
            "item": one.item,
            "superset": one.superset,
            **{name: getattr(one.values, name) for name in _VALUES},
        }
        for one in new
    ]
    await session.run(_add_set(session.is_postgres), rows)


@cache
def _add_set(is_postgres: bool) -> Executable:
    return insert(is_postgres, sets).on_conflict_do_nothing()


async def past_sets(
    session: Session, person_id: int, exercises: Sequence[str], since: datetime
) -> list[tuple[datetime, str, SetValues]]:
    """Working sets of these exercises in workouts that are over: (start of the workout, exercise, values), in order."""
    columns = [sets.c.at, sets.c.exercise, *(sets.c[name] for name in _VALUES)]
    live = select(workouts.c.started_at).where(workouts.c.person_id == person_id, workouts.c.finished_at.is_(None))
    rows = await session.all(
        select(*columns)
        .where(sets.c.person_id == person_id, sets.c.exercise.in_(exercises), sets.c.at >= since, _COUNTS)
        .where(sets.c.at.not_in(live))
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
        .where(sets.c.person_id == person_id, sets.c.exercise.in_(exercises), sets.c.at < before, _COUNTS)
        .where(sets.c.reps.is_not(None))
        .group_by(sets.c.exercise, sets.c.reps)
    )


async def paces(session: Session, person_id: int, exercises: Collection[str], before: datetime) -> Sequence[Record]:
    """Of sets without reps, the longest and the shortest time of each weight and distance before a moment:
    (exercise, weight_kg, metres, longest, shortest)."""
    columns = (sets.c.exercise, sets.c.weight_kg, sets.c.metres)
    return await session.all(
        select(*columns, func.max(sets.c.seconds).label("longest"), func.min(sets.c.seconds).label("shortest"))
        .where(sets.c.person_id == person_id, sets.c.exercise.in_(exercises), sets.c.at < before, _COUNTS)
        .where(sets.c.reps.is_(None))
        .group_by(*columns)
    )


async def volumes(session: Session, person_id: int, exercises: Collection[str], before: datetime) -> dict[str, float]:
    """Exercise → the greatest volume in kg of a workout before a moment."""
    volume = func.sum(sets.c.weight_kg * sets.c.reps).label("volume")
    each = (
        select(sets.c.exercise, volume)
        .where(sets.c.person_id == person_id, sets.c.exercise.in_(exercises), sets.c.at < before, _COUNTS)
        .where(sets.c.weight_kg > 0, sets.c.reps.is_not(None))
        .group_by(sets.c.exercise, sets.c.at)
        .subquery()
    )
    rows = await session.all(select(each.c.exercise, func.max(each.c.volume).label("most")).group_by(each.c.exercise))
    return {row.exercise: row.most for row in rows}


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


async def count(session: Session) -> tuple[int, int]:
    """How many workouts and sets there are."""
    return (
        await session.value(select(func.count()).select_from(workouts)),
        await session.value(select(func.count()).select_from(sets)),
    )


def _workout(session: Session, rows: Sequence[Record]) -> Workout:
    first = rows[0]
    logged = tuple(
        LoggedSet(row.n, row.exercise, _values(row), row.item, row.superset) for row in rows if row.n is not None
    )
    items = items_of(json.loads(first.prescription or "[]") or ())
    words = None if first.note is None else session.keys.open(first.note, f"workouts:{first.id}").decode()
    title, note, notes = words_of(words)
    return Workout(first.id, first.started_at, first.finished_at, logged, items, first.feeling, note, title, notes)


def _values(row: Record) -> SetValues:
    """The values are the last columns of every row that has them."""
    weight_kg, reps, seconds, metres, rpe, kind = row[-len(_VALUES) :]
    return SetValues(weight_kg, reps, seconds, metres, rpe, SetKind(kind))
