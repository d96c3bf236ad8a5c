"""One table: kind of news → the service that loads its facts and the screen that shows them."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import date, datetime
from typing import Any, TypeAlias

from db import Session
from domain.errors import NotFound
from domain.people import Person
from locales import Translator
from screens import reminders as reminder_screens
from screens import training as screens
from screens.screen import Screen
from services import people, reminders, training
from services.outbox import Due

Ids: TypeAlias = Mapping[str, Any]
Render: TypeAlias = Callable[[Session, Person, Translator, Ids, datetime], Awaitable[Screen]]


async def _card(session: Session, person: Person, t: Translator, ids: Ids, _: datetime) -> Screen:
    return screens.card(t, person, await training.workout(session, person, ids["workout"]))


async def _resting(session: Session, person: Person, t: Translator, _: Ids, now: datetime) -> Screen:
    rest = await training.rest(session, person, now)
    return screens.gone(screens.REST) if rest is None else screens.resting(t, person.unit, rest)


async def _rest_over(session: Session, person: Person, t: Translator, _: Ids, now: datetime) -> Screen:
    return screens.rest_over(t, person.unit, await training.next_set(session, person, now))


async def _rest_gone(_s: Session, _p: Person, _t: Translator, _i: Ids, _n: datetime) -> Screen:
    return screens.gone(screens.REST)


async def _reminder(session: Session, person: Person, t: Translator, ids: Ids, now: datetime) -> Screen:
    day = date.fromisoformat(ids["day"])
    told = await reminders.occurrence(session, person, ids["reminder"], day)
    missed = [date.fromisoformat(text) for text in ids["missed"]]
    return reminder_screens.ring(t, reminders.ring(ids["reminder"], day).slot, told, missed, now)


_KINDS: Mapping[str, Render] = {
    training.WORKOUT: _card,
    training.RESTING: _resting,
    training.REST_OVER: _rest_over,
    training.REST_GONE: _rest_gone,
    reminders.DUE: _reminder,
}


async def render(session: Session, due: Due, ids: Ids, now: datetime) -> Screen | None:
    """The screen of a piece of news, from the facts of this moment; None when what it tells of is gone."""
    try:
        person = await people.get(session, due.person_id or 0)
        return await _KINDS[due.kind](session, person, Translator(person.language, person.zone), ids, now)
    except NotFound:
        return None
