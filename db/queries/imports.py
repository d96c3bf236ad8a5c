"""Files that one person brought, and the workouts that came of them."""

import base64
import json
import zlib
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Executable, bindparam, delete, func, or_, select, update
from sqlalchemy import insert as plain_insert

from db.models.imports import import_files, imports
from db.models.training import sets, workouts
from db.queries.dialect import insert
from db.session import Record, Session
from domain.imports.state import WAITING, Import, State, as_json, of_json
from domain.imports.taken import TakenWorkout
from domain.training import LoggedSet

_COLUMNS = [imports.c[name] for name in ("id", "state", "done", "body", "digest")]


async def add(session: Session, person_id: int, key: int | None, one: Import, now: datetime, until: datetime) -> int:
    """A new import with an id of its own; the same key again gives the id of the first."""
    statement = insert(session, imports).values(
        person_id=person_id, key=key, state=one.state, body=b"", created_at=now, expires_at=until
    )
    statement = statement.on_conflict_do_nothing(index_elements=["person_id", "key"])
    made = await session.value(statement.returning(imports.c.id))
    if made is None:
        which = imports.c.person_id == person_id, imports.c.key == key
        return int(await session.value(select(imports.c.id).where(*which)))
    await session.run(update(imports).where(imports.c.id == made).values(body=_sealed(session, int(made), one)))
    return int(made)


async def one(session: Session, person_id: int, import_id: int, *, lock: bool = False) -> Import | None:
    """`lock`: nobody else changes it before this transaction ends."""
    found = select(*_COLUMNS).where(imports.c.person_id == person_id, imports.c.id == import_id)
    row = await session.first(found.with_for_update() if lock else found)
    return None if row is None else _import(session, row)


async def of_state(session: Session, person_id: int, *states: State, limit: int = 100) -> list[Import]:
    """Theirs in one of these states, the newest first."""
    rows = await session.all(
        select(*_COLUMNS)
        .where(imports.c.person_id == person_id, imports.c.state.in_(states))
        .order_by(imports.c.id.desc())
        .limit(limit)
    )
    return [_import(session, row) for row in rows]


async def keep(session: Session, person_id: int, one: Import, **columns: Any) -> None:
    """Write an import as it is now."""
    values = {"state": one.state, "done": one.done, "body": _sealed(session, one.id, one)} | columns
    await session.run(update(imports).where(imports.c.person_id == person_id, imports.c.id == one.id).values(**values))


async def count(session: Session, person_id: int, import_id: int, done: int) -> None:
    """Note how far it is."""
    which = imports.c.person_id == person_id, imports.c.id == import_id
    await session.run(update(imports).where(*which).values(done=done))


async def twin(session: Session, person_id: int, import_id: int, digest: str) -> int | None:
    """Another import of theirs that waits and is of the same file."""
    found: int | None = await session.value(
        select(imports.c.id).where(
            imports.c.person_id == person_id,
            imports.c.id != import_id,
            imports.c.digest == digest,
            imports.c.state.in_(WAITING),
        )
    )
    return found


async def remove(session: Session, person_id: int, import_id: int) -> None:
    await session.run(delete(imports).where(imports.c.person_id == person_id, imports.c.id == import_id))


async def expired(session: Session, now: datetime, limit: int) -> Sequence[Record]:
    """(id, person) of what waited too long; another process skips these rows."""
    return await session.all(
        select(imports.c.id, imports.c.person_id)
        .where(imports.c.expires_at <= now)
        .order_by(imports.c.expires_at)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )


def packed(data: bytes) -> bytes:
    """A file as it is kept: small, and text, so that an export can show it."""
    return base64.b64encode(zlib.compress(data, 1))


async def keep_file(session: Session, person_id: int, import_id: int, packed: bytes) -> None:
    """Seal a packed file; the first one stays."""
    sealed = session.keys.seal(packed, f"import_files:{import_id}")
    values = {"import_id": import_id, "person_id": person_id, "data": sealed}
    await session.run(insert(session, import_files).values(values).on_conflict_do_nothing())


async def file(session: Session, person_id: int, import_id: int) -> bytes | None:
    sealed = await session.value(
        select(import_files.c.data).where(import_files.c.person_id == person_id, import_files.c.import_id == import_id)
    )
    if sealed is None:
        return None
    return zlib.decompress(base64.b64decode(session.keys.open(sealed, f"import_files:{import_id}")))


async def erase_file(session: Session, person_id: int, import_id: int) -> None:
    which = import_files.c.person_id == person_id, import_files.c.import_id == import_id
    await session.run(delete(import_files).where(*which))


async def workouts_of(session: Session, person_id: int, import_id: int) -> int:
    """How many workouts came of an import and are still there."""
    which = workouts.c.person_id == person_id, workouts.c.import_id == import_id
    return int(await session.value(select(func.count()).select_from(workouts).where(*which)))


async def sets_of(session: Session, person_id: int, import_id: int) -> int:
    """How many sets came of an import and are still there."""
    joined = (sets.c.person_id == workouts.c.person_id) & (sets.c.at == workouts.c.started_at)
    which = workouts.c.person_id == person_id, workouts.c.import_id == import_id
    return int(await session.value(select(func.count()).select_from(workouts).join(sets, joined).where(*which)))


async def take_out(session: Session, person_id: int, import_id: int, limit: int) -> int:
    """Delete up to `limit` of an import's workouts with their sets; how many there were."""
    some = (
        select(workouts.c.id).where(workouts.c.person_id == person_id, workouts.c.import_id == import_id).limit(limit)
    )
    return await session.run(delete(workouts).where(workouts.c.id.in_(some)))


def _sealed(session: Session, import_id: int, one: Import) -> bytes:
    return session.keys.seal(json.dumps(as_json(one)).encode(), f"imports:{import_id}")


def _import(session: Session, row: Record) -> Import:
    data: Mapping[str, Any] = json.loads(session.keys.open(row.body, f"imports:{row.id}"))
    return of_json(row.id, row.state, row.done, data)


async def starts(session: Session, person_id: int, but_of: int) -> list[datetime]:
    """When their workouts began, but for those that came of one import."""
    others = or_(workouts.c.import_id.is_(None), workouts.c.import_id != but_of)
    rows = await session.all(select(workouts.c.started_at).where(workouts.c.person_id == person_id, others))
    return [row.started_at for row in rows]


async def write(session: Session, person_id: int, import_id: int, brought: Sequence[TakenWorkout]) -> None:
    """Write workouts with their sets; one whose moment is taken is left as it is, sets and all."""
    kept = ("started_at", "finished_at", "feeling")
    common = {"person_id": person_id, "import_id": import_id}
    values = [common | {name: getattr(one, name) for name in kept} for one in brought]
    made = await session.all(_add_workout(session.is_postgres), values)
    ids = {row.started_at: row.id for row in made}
    new = [one for one in brought if one.started_at in ids]
    if noted := [_noted(session, person_id, ids[one.started_at], one.words) for one in new if one.words]:
        await session.run(_NOTE, noted)
    if new:
        await session.run(_ADD_SET, [_set(person_id, one, each) for one in new for each in one.sets])


@cache
def _add_workout(is_postgres: bool) -> Executable:
    return insert(is_postgres, workouts).on_conflict_do_nothing().returning(workouts.c.id, workouts.c.started_at)


_NOTE = (
    update(workouts)
    .where(workouts.c.person_id == bindparam("b_person"), workouts.c.id == bindparam("b_id"))
    .values(note=bindparam("b_note"))
)
_ADD_SET = plain_insert(sets)


def _noted(session: Session, person_id: int, workout_id: int, words: str) -> dict[str, Any]:
    note = session.keys.seal(words.encode(), f"workouts:{workout_id}")
    return {"b_person": person_id, "b_id": workout_id, "b_note": note}


def _set(person_id: int, workout: TakenWorkout, one: LoggedSet) -> dict[str, Any]:
    values = one.values
    return {
        "person_id": person_id,
        "at": workout.started_at,
        "n": one.n,
        "exercise": one.exercise,
        "weight_kg": values.weight_kg,
        "reps": values.reps,
        "seconds": values.seconds,
        "metres": values.metres,
        "rpe": values.rpe,
        "logged_at": workout.finished_at,
        "kind": values.kind,
        "superset": one.superset,
    }
