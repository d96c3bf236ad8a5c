"""Meeting people and keeping what they tell us of themselves."""

import re
from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple, TypeAlias
from zoneinfo import available_timezones

from catalog.cities import City
from catalog.cities import search as search_cities
from db import Session
from db.queries import people as rows
from db.queries.people import Known
from domain.errors import NotFound, UnknownPlace
from domain.nudges import Quiet
from domain.people import Conversation, Person, language_of
from domain.units import Unit
from services import own

_TAG = re.compile(r"[A-Za-z0-9_-]{2,16}")
Acquaintances: TypeAlias = Mapping[int, Known]


class Met(NamedTuple):
    """A person at the door and where their conversation stands."""

    person: Person
    conversation: Conversation
    new: bool


async def recognise(session: Session, telegram_ids: Collection[int]) -> Acquaintances:
    """Those behind these Telegram identities whom we met before."""
    return await rows.by_telegram(session, telegram_ids)


async def meet(
    session: Session,
    telegram_id: int,
    language_tag: str | None,
    now: datetime,
    known: Acquaintances | None = None,
) -> Met:
    """The person behind a Telegram identity; made when they are new, reachable again when they were not."""
    language_tag = language_tag if language_tag and _TAG.fullmatch(language_tag) else None
    found = (known or {}).get(telegram_id) or (await recognise(session, [telegram_id])).get(telegram_id)
    new = found is None
    if found is None:
        await rows.add(session, telegram_id, language_tag, now)
        found = (await recognise(session, [telegram_id]))[telegram_id]
    if language_tag and language_tag != found.telegram_language:
        await rows.change(session, found.person.id, telegram_language=language_tag)
    if not found.person.reachable:
        await rows.reach(session, telegram_id, None)
    person = replace(found.person, reachable=True)
    if not person.language_chosen:
        person = replace(person, language=language_of(None, language_tag, found.telegram_language))
    await own.meet(session, person)
    return Met(person, found.conversation, new)


async def glance(
    session: Session, telegram_id: int, language_tag: str | None, known: Acquaintances | None = None
) -> Person | None:
    """The person behind a Telegram identity, if we met them; nothing about them is changed."""
    found = (known or {}).get(telegram_id) or (await recognise(session, [telegram_id])).get(telegram_id)
    if found is None:
        return None
    person = found.person
    if not person.language_chosen:
        person = replace(person, language=language_of(None, language_tag, found.telegram_language))
    await own.meet(session, person)
    return person


async def get(session: Session, person_id: int) -> Person:
    """A person by our own id; NotFound when they are gone."""
    if (person := (await rows.by_ids(session, [person_id])).get(person_id)) is None:
        raise NotFound()
    await own.meet(session, person)
    return person


async def find(session: Session, telegram_id: int) -> Person | None:
    """The person behind a Telegram identity, if we met them."""
    known = (await recognise(session, [telegram_id])).get(telegram_id)
    return None if known is None else known.person


async def lose(session: Session, telegram_id: int, now: datetime) -> None:
    """They cannot be reached: they blocked the bot or left Telegram."""
    await rows.reach(session, telegram_id, now)


async def choose_language(session: Session, person: Person, language: str) -> Person:
    await rows.change(session, person.id, language=language)
    return replace(person, language=language, language_chosen=True)


async def choose_unit(session: Session, person: Person, unit: Unit) -> Person:
    await rows.change(session, person.id, unit=unit)
    return replace(person, unit=unit)


async def choose_zone(session: Session, person: Person, zone: str) -> Person:
    """Live in an IANA zone; UnknownPlace when there is none such."""
    if zone not in available_timezones():
        raise UnknownPlace()
    await rows.change(session, person.id, time_zone=zone)
    return replace(person, time_zone=zone)


def find_places(words: str) -> tuple[City, ...]:
    """Cities that the words may mean, best first; UnknownPlace when there are none."""
    if not (cities := search_cities(words)):
        raise UnknownPlace()
    return cities


def zone_at(latitude: float, longitude: float) -> str:
    """The IANA zone at a point on Earth (degrees north, degrees east)."""
    from tzfpy import get_tz  # its map costs 35 MB, so it is loaded when somebody shares a location

    zone: str = get_tz(longitude, latitude)
    if zone not in available_timezones():
        raise UnknownPlace()
    return zone


async def choose_quiet(session: Session, person: Person, quiet: Quiet) -> Person:
    """Between which local minutes nobody nudges them."""
    await rows.change(session, person.id, quiet_from=quiet.start, quiet_until=quiet.end)
    return replace(person, quiet=quiet)


async def come_by(session: Session, person: Person, payload: str) -> Person:
    """Remember what the link said that brought them, until the first questions are behind them."""
    await rows.change(session, person.id, payload=payload or None)
    return replace(person, payload=payload or None)


async def consent(session: Session, person: Person, now: datetime) -> Person:
    """They agree that we keep their health data."""
    if person.consented_at is None:
        await rows.change(session, person.id, consented_at=now)
    return replace(person, consented_at=person.consented_at or now)


async def keep_conversation(session: Session, person: Person, conversation: Conversation, now: datetime) -> None:
    if conversation.changed:
        await rows.keep_conversation(session, person.id, conversation, now)
