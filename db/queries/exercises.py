"""The shelf's rows."""

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import delete, func, select, update

from db.models.catalog import exercises
from db.models.people import people
from db.models.training import sets
from db.queries.dialect import insert
from db.session import Session


async def stock(session: Session, shelf: Mapping[str, Mapping[str, Any]]) -> None:
    """Put our own exercises (slug → details) in their place, old ones renewed."""
    statement = insert(session, exercises)
    statement = statement.on_conflict_do_update(index_elements=["slug"], set_={"details": statement.excluded.details})
    await session.run(statement, [{"slug": slug, "details": details} for slug, details in shelf.items()])


async def count(session: Session) -> int:
    return int(await session.value(select(func.count()).select_from(exercises)))


async def own(session: Session, person_id: int) -> tuple[dict[str, Any], dict[str, Any]]:
    """Slug → details of a person's own exercises: those that they have, and those that they took away."""
    rows = await session.all(
        select(exercises.c.slug, exercises.c.details, exercises.c.removed_at)
        .where(exercises.c.owner_id == person_id)
        .order_by(exercises.c.slug)
    )
    have = {row.slug: row.details for row in rows if row.removed_at is None}
    return have, {row.slug: row.details for row in rows if row.removed_at is not None}


async def add_own(session: Session, person_id: int, slug: str, details: Mapping[str, Any]) -> None:
    await session.run(insert(session, exercises).values(slug=slug, owner_id=person_id, details=details))


async def change_own(session: Session, person_id: int, slug: str, **values: Any) -> bool:
    """Set columns of an own exercise; False when there is none such."""
    which = exercises.c.owner_id == person_id, exercises.c.slug == slug
    return bool(await session.run(update(exercises).where(*which).values(**values)))


async def remove_unused(session: Session, person_id: int, slugs: Collection[str]) -> int:
    """Delete those of a person's own exercises that no set of theirs is of; how many there were."""
    used = select(sets.c.exercise).where(sets.c.person_id == person_id, sets.c.exercise.in_(slugs))
    which = exercises.c.owner_id == person_id, exercises.c.slug.in_(slugs), exercises.c.slug.not_in(used)
    return await session.run(delete(exercises).where(*which))


async def number_own(session: Session, person_id: int) -> int:
    """The next number of a person's own exercises, which tells every process that they change."""
    return int(
        await session.value(
            update(people)
            .where(people.c.id == person_id)
            .values(own_exercises=people.c.own_exercises + 1)
            .returning(people.c.own_exercises)
        )
    )


async def bring(session: Session, source: str, brought: Mapping[str, tuple[str, Mapping[str, Any]]]) -> None:
    """Put imported exercises (slug → id in the source, details) in their place, old ones renewed."""
    statement = insert(session, exercises)
    renewed = {name: statement.excluded[name] for name in ("details", "source", "source_id")}
    statement = statement.on_conflict_do_update(index_elements=["slug"], set_=renewed)
    rows = [
        {"slug": slug, "details": details, "source": source, "source_id": source_id}
        for slug, (source_id, details) in brought.items()
    ]
    await session.run(statement, rows)


async def imported(session: Session) -> dict[str, Any]:
    """Slug → details of all imported exercises."""
    rows = await session.all(
        select(exercises.c.slug, exercises.c.details).where(exercises.c.source.is_not(None)).order_by(exercises.c.slug)
    )
    return {row.slug: row.details for row in rows}
