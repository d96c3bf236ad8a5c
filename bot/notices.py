"""One table: kind of news → the service that loads its facts and the screen that shows them."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import date, datetime
from typing import Any, TypeAlias

from db import Session
from domain.errors import NotFound
from domain.nudges import Nudge
from domain.people import Person
from locales import Translator
from screens import card
from screens import imports as import_screens
from screens import nudges as nudge_screens
from screens import pain as pain_screens
from screens import photos as photo_screens
from screens import progress as progress_screens
from screens import reminders as reminder_screens
from screens import timers as timer_screens
from screens import training as screens
from screens.screen import Screen
from services import (
    achievements,
    imports,
    nudges,
    pain,
    people,
    photos,
    plans,
    progress,
    records,
    reminders,
    rest,
    timers,
    training,
)
from services.outbox import Due

Ids: TypeAlias = Mapping[str, Any]
Render: TypeAlias = Callable[[Session, Person, Translator, Ids, datetime], Awaitable[Screen]]


async def _card(session: Session, person: Person, t: Translator, ids: Ids, _: datetime) -> Screen:
    workout = await training.owned(session, person, ids["workout"])
    plan = None if workout.live or not workout.items else await plans.current(session, person)
    beaten = await records.of_workout(session, person, workout)
    return card.card(t, person, workout, beaten, plan, await achievements.of_workout(session, person, workout))


async def _resting(session: Session, person: Person, t: Translator, _: Ids, now: datetime) -> Screen:
    ends_at = await rest.ends_at(session, person)
    if ends_at is None:
        return screens.gone()
    return screens.resting(t, person.unit, ends_at, await training.next_set(session, person, now))


async def _rest_over(session: Session, person: Person, t: Translator, _: Ids, now: datetime) -> Screen:
    return screens.rest_over(t, person.unit, await training.next_set(session, person, now))


async def _rest_gone(_s: Session, _p: Person, _t: Translator, _i: Ids, _n: datetime) -> Screen:
    return screens.gone()


async def _reminder(session: Session, person: Person, t: Translator, ids: Ids, now: datetime) -> Screen:
    day = date.fromisoformat(ids["day"])
    told = await reminders.occurrence(session, person, ids["reminder"], day)
    missed = [date.fromisoformat(text) for text in ids["missed"]]
    slot = reminders.ring(ids["reminder"], day).slot
    return reminder_screens.ring(t, slot, told, missed, await plans.waiting_on(session, person, told), now)


async def _nudge(session: Session, person: Person, t: Translator, ids: Ids, now: datetime) -> Screen:
    today = person.local_date(now)
    match ids["kind"]:
        case Nudge.MISSED:
            plan = await plans.current(session, person)
            if plan is None or plan.next is None:
                raise NotFound()
            return nudge_screens.missed(t, plan, plan.next, today)
        case Nudge.DIGEST:
            sunday = date.fromisoformat(ids["sunday"])
            week = await progress.look(session, person, now, sunday)
            return progress_screens.digest(t, person, week, late=sunday < today)
    found = await progress.look(session, person, now)
    return nudge_screens.comeback(t, (today - (found.last or today)).days)


async def _import(session: Session, person: Person, t: Translator, ids: Ids, _: datetime) -> Screen:
    return import_screens.show(t, person, await imports.get(session, person, ids["import"]))


async def _pain(session: Session, person: Person, t: Translator, ids: Ids, _: datetime) -> Screen:
    found = await pain.one(session, person, ids["pain"])
    if found.is_over:
        raise NotFound()
    return pain_screens.follow_up(t, found)


async def _timer(session: Session, person: Person, t: Translator, _: Ids, now: datetime) -> Screen:
    if (timer := await timers.running(session, person)) is None:
        raise NotFound()
    return timer_screens.running(t, timer, await timers.exercise(session, person, timer), now)


async def _timer_over(_s: Session, person: Person, t: Translator, ids: Ids, _n: datetime) -> Screen:
    return timer_screens.over(t, person.unit, ids)


async def _photo(session: Session, person: Person, t: Translator, ids: Ids, _: datetime) -> Screen:
    photo = await photos.one(session, person, ids["photo"])
    return photo_screens.kept(t, photo, photos.slot(photo.id))


async def _photo_lost(_s: Session, _p: Person, t: Translator, ids: Ids, _n: datetime) -> Screen:
    return photo_screens.lost(t, photos.slot(ids["photo"]))


_KINDS: Mapping[str, Render] = {
    training.WORKOUT: _card,
    rest.RUNNING: _resting,
    rest.OVER: _rest_over,
    rest.GONE: _rest_gone,
    photos.KEPT: _photo,
    photos.LOST: _photo_lost,
    timers.RUNNING: _timer,
    timers.OVER: _timer_over,
    timers.GONE: _rest_gone,
    reminders.DUE: _reminder,
    nudges.NUDGE: _nudge,
    pain.FOLLOW_UP: _pain,
    imports.IMPORT: _import,
}


async def render(session: Session, due: Due, ids: Ids, now: datetime) -> Screen | None:
    """The screen of a piece of news, from the facts of this moment; None when what it tells of is gone."""
    try:
        person = await people.get(session, due.person_id or 0)
        return await _KINDS[due.kind](session, person, Translator(person.language, person.zone), ids, now)
    except NotFound:
        return None
