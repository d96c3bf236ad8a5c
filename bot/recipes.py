"""One table: files and pictures made when they are sent, by the service that loads their facts and what draws them."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from functools import partial
from typing import Any, TypeAlias

import structlog

from bot import pictures
from db import Database
from domain.errors import SpotterError
from domain.people import Person
from domain.units import Unit
from locales import Translator
from screens.pictures.bar import bar as draw_bar
from screens.pictures.exercise import exercise_card
from screens.pictures.measures import measure as draw_measure
from screens.pictures.photos import photos as draw_photos
from screens.pictures.progress import progress as draw_progress
from screens.pictures.recovery import recovery as draw_recovery
from screens.pictures.share_month import share_month as draw_month
from screens.pictures.share_record import share_record as draw_record
from screens.pictures.share_workout import share_workout as draw_workout
from screens.pictures.volume import volume as draw_volume
from services import calculators, library, measures, people, photos, privacy, progress, share, wellbeing
from services.outbox import Due

log = structlog.get_logger()
Load: TypeAlias = Callable[..., Awaitable[Any]]
Render: TypeAlias = Callable[[Person, Any], Awaitable[bytes | None]]


async def make(database: Database, due: Due, file: Mapping[str, Any], now: datetime) -> bytes | None:
    """The bytes of a file; None for a picture that cannot be drawn; KeyError for a recipe that we do not have."""
    load, render = RECIPES[file["recipe"]]
    async with database.snapshot() as session:
        person = await people.get(session, due.person_id or 0)
        try:
            facts = await load(session, person, now, **file["args"])
        except SpotterError:  # what it shows was deleted meanwhile: its words come alone
            return None
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


async def _table(person: Person, facts: privacy.Log) -> bytes:
    return await asyncio.to_thread(facts.as_bytes, person)


async def _document(_: Person, facts: privacy.Export) -> bytes:
    return await asyncio.to_thread(facts.as_bytes)


async def _as_it_is(_: Person, data: bytes) -> bytes:
    return data


RECIPES: Mapping[str, tuple[Load, Render]] = {
    "export": (privacy.export, _document),
    "log": (privacy.log, _table),
    "exercise": (library.picture, picture(exercise_card)),
    "progress": (progress.picture, picture(draw_progress)),
    "recovery": (wellbeing.muscles, picture(draw_recovery)),
    "photo": (photos.picture, _as_it_is),
    "photos": (photos.pair, picture(draw_photos)),
    "volume": (progress.muscles, picture(draw_volume)),
    "measure": (measures.picture, picture(draw_measure)),
    "share_workout": (share.workout, picture(draw_workout)),
    "share_record": (share.record, picture(draw_record)),
    "share_month": (share.month, picture(draw_month)),
    "bar": (calculators.bar_picture, picture(draw_bar)),
}
