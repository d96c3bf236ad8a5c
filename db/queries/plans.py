"""Programs, enrolments and planned workouts."""

import json
from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, select, update

from db.models.plans import enrolments, planned_workouts, programs
from db.queries.dialect import insert
from db.session import Record, Session
from domain.bending import Bent, bent_of
from domain.plans import PlannedState, PlannedWorkout, Status
from domain.programs import Program, as_json


async def stock(session: Session, shelf: Mapping[str, Mapping[str, Any]]) -> None:
    """Put our own programs (slug → details) in their place; one that changed becomes a new version."""
    rows = await session.all(select(programs).where(programs.c.owner_id.is_(None)).order_by(programs.c.version))
    newest = {row.slug: row for row in rows}
    for slug, details in shelf.items():
        known = newest.get(slug)
        if known is None or known.details != details:
            version = known.version + 1 if known else 1
            await session.run(insert(session, programs).values(slug=slug, version=version, details=dict(details)))


async def newest(session: Session, slug: str) -> int | None:
    """The id of a program's newest version."""
    found: int | None = await session.value(
        select(programs.c.id).where(programs.c.slug == slug).order_by(programs.c.version.desc()).limit(1)
    )
    return found


async def keep(session: Session, person_id: int, program: Program) -> int:
    """Keep a program of their own as the next version of its name; its id."""
    last = await session.value(select(func.max(programs.c.version)).where(programs.c.slug == program.slug))
    details = json.loads(json.dumps(as_json(program)))
    row = {"slug": program.slug, "version": (last or 0) + 1, "owner_id": person_id, "details": details}
    return int(await session.value(insert(session, programs).values(row).returning(programs.c.id)))


async def count_own(session: Session, person_id: int) -> int:
    """How many programs were built for them so far."""
    built = programs.c.slug.startswith(f"gen-{person_id}-")
    query = select(func.count(programs.c.slug.distinct())).where(programs.c.owner_id == person_id, built)
    return int(await session.value(query))


async def count_programs(session: Session) -> int:
    return int(await session.value(select(func.count(programs.c.slug.distinct()))))


async def enrol(
    session: Session, person_id: int, program_id: int, days: int, dates: Sequence[date], now: datetime
) -> int:
    """Follow a program on these dates, in order; the new enrolment."""
    enrolment_id = int(
        await session.value(
            insert(session, enrolments)
            .values(
                person_id=person_id,
                program_id=program_id,
                status=Status.ACTIVE,
                days=days,
                started_on=dates[0],
                created_at=now,
            )
            .returning(enrolments.c.id)
        )
    )
    common = {"enrolment_id": enrolment_id, "person_id": person_id, "state": PlannedState.PLANNED}
    rows = [{**common, "number": number, "local_date": day} for number, day in enumerate(dates)]
    await session.run(insert(session, planned_workouts), rows)
    return enrolment_id


async def current(session: Session, person_id: int) -> Record | None:
    """The enrolment that is active, else the newest that is paused, with its program's details."""
    return await session.first(
        select(enrolments, programs.c.details, programs.c.slug)
        .join(programs)
        .where(enrolments.c.person_id == person_id, enrolments.c.status.in_((Status.ACTIVE, Status.PAUSED)))
        .order_by(enrolments.c.status, enrolments.c.id.desc())
        .limit(1)
    )


async def past(session: Session, person_id: int) -> Sequence[Record]:
    """Every enrolment, newest first: (id, slug, details, status, started_on)."""
    return await session.all(
        select(enrolments.c.id, enrolments.c.status, enrolments.c.started_on, programs.c.slug, programs.c.details)
        .join(programs)
        .where(enrolments.c.person_id == person_id)
        .order_by(enrolments.c.id.desc())
    )


async def set_enrolment(session: Session, person_id: int, enrolment_id: int, **values: Any) -> None:
    """Set columns of an enrolment."""
    which = enrolments.c.person_id == person_id, enrolments.c.id == enrolment_id
    await session.run(update(enrolments).where(*which).values(**values))


async def leave_others(session: Session, person_id: int) -> None:
    """Whatever was active or paused is left behind."""
    which = enrolments.c.person_id == person_id, enrolments.c.status.in_((Status.ACTIVE, Status.PAUSED))
    await session.run(update(enrolments).where(*which).values(status=Status.LEFT))


async def workouts_of(session: Session, enrolment_id: int) -> tuple[PlannedWorkout, ...]:
    rows = await session.all(
        select(planned_workouts)
        .where(planned_workouts.c.enrolment_id == enrolment_id)
        .order_by(planned_workouts.c.number)
    )
    return tuple(PlannedWorkout(r.number, r.local_date, PlannedState(r.state), r.workout_id) for r in rows)


async def waiting_days(session: Session, person_ids: Collection[int]) -> dict[int, list[date]]:
    """Person → the days of what waits in their active plan, in order."""
    if not person_ids:
        return {}
    rows = await session.all(
        select(planned_workouts.c.person_id, planned_workouts.c.local_date)
        .join(enrolments)
        .where(
            planned_workouts.c.person_id.in_(person_ids),
            planned_workouts.c.state == PlannedState.PLANNED,
            enrolments.c.status == Status.ACTIVE,
        )
        .order_by(planned_workouts.c.local_date)
    )
    found: dict[int, list[date]] = {}
    for row in rows:
        found.setdefault(row.person_id, []).append(row.local_date)
    return found


async def change(session: Session, person_id: int, enrolment_id: int, number: int, **values: Any) -> None:
    """Set columns of one planned workout."""
    await session.run(
        update(planned_workouts)
        .where(
            planned_workouts.c.person_id == person_id,
            planned_workouts.c.enrolment_id == enrolment_id,
            planned_workouts.c.number == number,
        )
        .values(**values)
    )


async def answered(session: Session, person_id: int, workout_id: int) -> None:
    """The planned workout that a workout answers is done."""
    which = planned_workouts.c.person_id == person_id, planned_workouts.c.workout_id == workout_id
    await session.run(update(planned_workouts).where(*which).values(state=PlannedState.DONE))


async def reopen(session: Session, person_id: int, workout_id: int) -> None:
    """The planned workout that a workout answered waits again."""
    which = planned_workouts.c.person_id == person_id, planned_workouts.c.workout_id == workout_id
    await session.run(update(planned_workouts).where(*which).values(state=PlannedState.PLANNED))


async def bent(session: Session, person_id: int, enrolment_id: int) -> Bent | None:
    """The last change of a plan that can be taken back."""
    which = enrolments.c.person_id == person_id, enrolments.c.id == enrolment_id
    kept = await session.value(select(enrolments.c.bent).where(*which))
    return bent_of(kept) if kept else None
