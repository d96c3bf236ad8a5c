"""`spotter import`: what is in a file of workouts, or the file into somebody's log."""

import asyncio
import json
import os
import secrets
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.importing import write
from bot.jobs import Desk, run_through
from catalog.app_names import called
from db import Database
from domain.errors import FileTooBig, SpotterError
from domain.imports.read import MAX_BYTES, read
from domain.imports.records import FileHistory
from domain.imports.state import Import, State
from domain.units import Unit
from locales import Translator
from screens.errors import words
from screens.imports import why
from services import importing, imports, jobs, people

_T = Translator("en")
_NO_UNIT = "The file does not say what its weights are in: add --unit kg or --unit lb."


@dataclass(frozen=True, slots=True)
class Wish:
    """What the command line asks for."""

    file: Path
    json: bool
    person: int | None
    unit: Unit | None


async def look(wish: Wish) -> int:
    """Print what is in a file; nothing is opened but the file."""
    try:
        told = await asyncio.to_thread(lambda: read(_bytes(wish.file), wish.unit))
    except (SpotterError, OSError) as error:
        sentence = _sentence(error)
        return _say(json.dumps({"error": sentence}), 1) if wish.json else _fail(sentence)
    summed = await asyncio.to_thread(summary, told, wish.unit)
    return _say(json.dumps(summed, ensure_ascii=False) if wish.json else _lines(summed))


async def bring(database: Database, wish: Wish) -> int:
    """Write a file to a person's log. Exercises that nobody knows become their own."""
    if wish.person is None:
        return _fail("Whose log? Add --person with their id, or --dry-run to look only.")
    try:
        data = await asyncio.to_thread(_bytes, wish.file)
        told = await asyncio.to_thread(read, data, wish.unit)
        if not told.unit_named and wish.unit is None:
            return _fail(_NO_UNIT)
        one = await _read(database, wish, data)
        if one.state is State.OPEN:
            one = await _write(database, wish.person, one.id)
    except (SpotterError, OSError) as error:
        return _fail(_sentence(error))
    return _say(f"{one.workouts} workouts with {one.done} sets are in the log now; /import takes them out again.")


def summary(told: FileHistory, unit: Unit | None = None) -> dict[str, Any]:
    """What is in a file: counts, Σ weight × reps in kg, local dates, names that are not on our shelf, bad lines."""
    days = sorted(workout.start.date().isoformat() for workout in told.workouts)
    return {
        "format": told.source.value,
        "rows": told.rows,
        "set_rows": told.set_rows,
        "sets": told.sets,
        "workouts": len(told.workouts),
        "exercises": len(told.names),
        "volume": round(told.volume_kg, 2),
        "assumed_unit": None if told.unit_named else (unit or Unit.KG).value,
        "first_date": days[0] if days else None,
        "last_date": days[-1] if days else None,
        "unknown_names": [name for name, _ in told.names.most_common() if not _is_known(told, name)],
        "errors": [{"line": broken.line, "error": why(_T, broken.fault, broken.cell)} for broken in told.broken],
    }


def _is_known(told: FileHistory, name: str) -> bool:
    return called(name, "en") is not None or called(told.slugs.get(name, "").replace("-", " "), "en") is not None


async def _read(database: Database, wish: Wish, data: bytes) -> Import:
    assert wish.person is not None  # noqa: S101 - it was checked
    now = datetime.now(UTC)
    async with database.begin() as session:
        person = await people.get(session, wish.person)
        one = await imports.bring_now(session, person, wish.file.name, wish.unit, now)
    async with database.snapshot() as session:
        work = await importing.prepare(session, person.id, one.id, State.READING)
    assert work is not None  # noqa: S101 - it was just made
    what = await asyncio.to_thread(run_through, importing.read(work, data, now))
    async with database.begin() as session:
        await importing.has_read(session, work, what, now)
    async with database.read() as session:
        return await imports.get(session, person, one.id)


async def _write(database: Database, person_id: int, import_id: int) -> Import:
    """The job of the import, done here and now; when this process dies a running bot does it."""
    owner, now = f"import:{os.getpid()}:{secrets.token_hex(4)}", datetime.now(UTC)
    async with database.begin() as session:
        person = await people.get(session, person_id)
        await imports.settle_all(session, person, import_id, imports.OWN)
        await imports.start(session, person, import_id, now)
        job = await jobs.claim_one(session, imports.WRITE, import_id, owner, now)
    assert job is not None  # noqa: S101 - it was just put
    await write(Desk(job, lambda: datetime.now(UTC), database, owner, asyncio.Event()))
    async with database.read() as session:
        return await imports.get(session, person, import_id)


def _bytes(file: Path) -> bytes:
    """The file, unless it is bigger than any that we take."""
    with file.open("rb") as opened:
        data = opened.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise FileTooBig(max=MAX_BYTES // 2**20)
    return data


def _sentence(error: SpotterError | OSError) -> str:
    return words(_T, Unit.KG, error) if isinstance(error, SpotterError) else f"{error.filename}: {error.strerror}."


def _lines(summed: dict[str, Any]) -> str:
    told = [f"{name.replace('_', ' '):<14}{value}" for name, value in summed.items() if not isinstance(value, list)]
    told += [f"unknown name  {name}" for name in summed["unknown_names"]]
    return "\n".join([*told, *(f"line {each['line']}: {each['error']}" for each in summed["errors"])])


def _say(text: str, code: int = 0) -> int:
    sys.stdout.write(text + "\n")
    return code


def _fail(text: str) -> int:
    sys.stderr.write(f"spotter: {text}\n")
    return 1
