"""A person's own data: all of it out, or all of it gone."""

import json
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from catalog.shelf import shelf
from db import Session
from db.queries import inbox, privacy, training
from domain import exports
from domain.people import Person
from domain.training import Workout

PAGE = 40


@dataclass(frozen=True, slots=True)
class Export:
    """Everything we hold about a person, as a JSON document."""

    document: dict[str, Any]

    def as_bytes(self) -> bytes:
        return json.dumps(self.document, ensure_ascii=False, indent=2, default=_plain).encode()


async def export(session: Session, person: Person, now: datetime) -> Export:
    """All rows of theirs, table by table. Weights are in kg, times in UTC."""
    tables = await privacy.rows_of(session, person.id)
    return Export({"spotter_export": 1, "exported_at": now, **tables})


@dataclass(frozen=True, slots=True)
class Log:
    """Every workout of a person, the newest first."""

    workouts: tuple[Workout, ...]

    def as_bytes(self, person: Person) -> bytes:
        """As a table in Hevy's shape."""
        lines = exports.table(self.workouts, lambda slug: shelf().get(slug).name(person.language), person.zone)
        return "".join(f"{line}\r\n" for line in (exports.heading(), *lines)).encode()


async def log(session: Session, person: Person, _: datetime) -> Log:
    """Their whole training log."""
    found: list[Workout] = []
    while page := await training.recent_workouts(session, person.id, PAGE, len(found)):
        found += page
    return Log(tuple(found))


async def erase(session: Session, person: Person) -> None:
    """Delete all rows of theirs, at once and for good."""
    for telegram_id in await privacy.telegram_ids(session, person.id):
        await inbox.forget_sender(session, telegram_id)
    await privacy.erase(session, person.id)


def _plain(value: Any) -> Any:
    if isinstance(value, datetime | date):
        return value.isoformat()
    raise TypeError(f"cannot export {type(value).__name__}")
