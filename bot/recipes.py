"""One table: files and pictures made when they are sent, by the service that loads their facts and what draws them."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from functools import partial
from typing import Any, TypeAlias

import structlog

from bot import pictures
from db import Database
from domain.people import Person
from domain.units import Unit
from locales import Translator
from screens.pictures.progress import progress as draw_progress
from services import people, privacy, progress
from services.outbox import Due

log = structlog.get_logger()
Load: TypeAlias = Callable[..., Awaitable[Any]]
Render: TypeAlias = Callable[[Person, Any], Awaitable[bytes | None]]


async def make(database: Database, due: Due, file: Mapping[str, Any], now: datetime) -> bytes | None:
    """The bytes of a file; None for a picture that cannot be drawn; KeyError for a recipe that we do not have."""
    load, render = RECIPES[file["recipe"]]
    async with database.snapshot() as session:
        person = await people.get(session, due.person_id or 0)
        facts = await load(session, person, now, **file["args"])
    return await render(person, facts)


def picture(draw: Callable[[Translator, Unit, Any], str]) -> Render:
    """A PNG of the SVG that `draw` makes. Its words come without it rather than never."""

    async def render(person: Person, facts: Any) -> bytes | None:
        t = Translator(person.language, person.zone)
        try:
            return await pictures.png(partial(draw, t, person.unit, facts))
        except Exception:
            log.exception("picture.failed", picture=draw.__name__)
            return None

    return render


async def _document(_: Person, facts: privacy.Export) -> bytes:
    return await asyncio.to_thread(facts.as_bytes)


RECIPES: Mapping[str, tuple[Load, Render]] = {
    "export": (privacy.export, _document),
    "progress": (progress.picture, picture(draw_progress)),
}
