"""What the log adds up to."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import case, func, select

from db.models.training import sets, workouts
from db.session import Record, Session
from domain.plates import GRAIN_KG
from domain.training import SetKind

_COUNTS = sets.c.kind != SetKind.WARMUP
_VOLUME = func.coalesce(func.sum(case((sets.c.weight_kg > 0, sets.c.weight_kg * sets.c.reps))), 0.0)


async def workout_totals(session: Session, person_id: int, since: datetime) -> Sequence[Record]:
    """One row a workout, oldest first: (at, sets, volume_kg), warm-ups left out."""
    return await session.all(
        select(sets.c.at, func.count().label("sets"), _VOLUME.label("volume_kg"))
        .where(sets.c.person_id == person_id, sets.c.at >= since, _COUNTS)
        .group_by(sets.c.at)
        .order_by(sets.c.at)
    )


async def starts(session: Session, person_id: int, since: datetime) -> list[datetime]:
    """When workouts started."""
    rows = await session.all(
        select(workouts.c.started_at).where(workouts.c.person_id == person_id, workouts.c.started_at >= since)
    )
    return [row.started_at for row in rows]


async def sets_by_exercise(session: Session, person_id: int, since: datetime) -> dict[str, int]:
    """Exercise → working sets, the most done first."""
    count = func.count()
    rows = await session.all(
        select(sets.c.exercise, count.label("sets"))
        .where(sets.c.person_id == person_id, sets.c.at >= since, _COUNTS)
        .group_by(sets.c.exercise)
        .order_by(count.desc(), sets.c.exercise)
    )
    return {row.exercise: row.sets for row in rows}


async def sets_by_session(session: Session, person_id: int, since: datetime) -> Sequence[Record]:
    """(at, exercise, sets) of every workout, oldest first: its working sets of each exercise."""
    return await session.all(
        select(sets.c.at, sets.c.exercise, func.count().label("sets"))
        .where(sets.c.person_id == person_id, sets.c.at >= since, _COUNTS)
        .group_by(sets.c.at, sets.c.exercise)
        .order_by(sets.c.at)
    )


async def count_records(session: Session, person_id: int, since: datetime, until: datetime) -> int:
    """How many sets from one moment to another were heavier than all before them in their exercise."""
    before = func.max(sets.c.weight_kg).over(
        partition_by=sets.c.exercise, order_by=(sets.c.at, sets.c.n), rows=(None, -1)
    )
    ranked = (
        select(sets.c.at, sets.c.weight_kg, before.label("before"))
        .where(sets.c.person_id == person_id, sets.c.weight_kg > 0, sets.c.reps >= 1, _COUNTS)
        .subquery()
    )
    beaten = ranked.c.weight_kg > ranked.c.before + GRAIN_KG
    count = select(func.count()).select_from(ranked).where(beaten, ranked.c.at >= since, ranked.c.at < until)
    return int(await session.value(count))
