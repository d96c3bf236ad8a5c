"""Hello and the first questions; settings, help, cancel."""

import re
from datetime import datetime

from aiogram.types import Message

from db import Session
from domain.errors import StaleButton, UnknownPlace
from domain.people import LANGUAGES, Awaited, Conversation, Person
from handlers.measures import WEIGH_IN
from handlers.plan import PLAN_REMINDER, honour
from handlers.profile import go_on, resume
from handlers.routes import OTHER, Answer, Routes
from handlers.training import log_line
from locales import Translator
from screens import errors, settings, start
from screens import reminders as reminder_screens
from screens import training as training_screens
from screens.buttons.start import (
    AskZone,
    ChooseLanguage,
    ChooseUnit,
    ChooseZone,
    Consent,
)
from screens.screen import Reply, Screen
from services import entries, nudges, people, profile, reminders

routes = Routes()
HELLO, REMINDER = "hello", "reminder"
_LINK = re.compile(r"[A-Za-z0-9_-]{1,64}")


@routes.command("start")
async def hello(
    session: Session, person: Person, conversation: Conversation, message: Message, t: Translator, now: datetime
) -> Screen:
    conversation.end()
    if payload := _payload(message):
        person = await people.come_by(session, person, payload)
    if person.consented_at is not None:
        told = await profile.get(session, person)
        if told.ready or told.step is None:
            return await honour(session, person, t, now) or start.ready(t, person, back=True)
        return resume(conversation, t, told)
    return start.hello(t, message.from_user.first_name if message.from_user else "")


@routes.tap(ChooseLanguage)
async def choose_language(tap: ChooseLanguage, session: Session, person: Person, t: Translator) -> Answer:
    if tap.language not in LANGUAGES:
        raise StaleButton()
    person = await people.choose_language(session, person, tap.language)
    t = Translator(person.language, person.zone)
    if tap.welcome:
        return start.ask_unit(t)
    return Reply([settings.overview(t, person)], toast=t("settings-done"))


@routes.tap(ChooseUnit)
async def choose_unit(
    tap: ChooseUnit, session: Session, person: Person, conversation: Conversation, t: Translator
) -> Answer:
    person = await people.choose_unit(session, person, tap.unit)
    if tap.welcome:
        conversation.expect(Awaited.PLACE, asked_by=HELLO)
        return start.chosen(t, person), start.ask_zone(t)
    return Reply([settings.overview(t, person)], toast=t("settings-done"))


@routes.tap(AskZone)
async def ask_zone(conversation: Conversation, t: Translator) -> Screen:
    conversation.expect(Awaited.PLACE)
    return start.ask_zone(t)


@routes.state(Awaited.PLACE)
async def find_zone(
    text: str, key: int, session: Session, person: Person, conversation: Conversation, t: Translator, now: datetime
) -> Answer:
    if text == t("zone-skip"):
        return start.zone_skipped(t), *await _go_on(session, person, conversation, t, now)
    try:
        cities = people.find_places(text)
    except UnknownPlace:
        if answer := await log_line(text, key, session, person, t, now):
            return answer
        raise
    if len(cities) > 1:
        return start.choose_zone(t, cities)
    return await _move(session, person, conversation, cities[0].zone, cities[0].name, now)


@routes.tap(ChooseZone)
async def choose_zone(
    tap: ChooseZone, session: Session, person: Person, conversation: Conversation, now: datetime
) -> Answer:
    return start.zone_chosen(), *await _move(session, person, conversation, tap.zone, tap.place, now)


@routes.content("location")
async def share_location(
    message: Message, session: Session, person: Person, conversation: Conversation, now: datetime
) -> Answer:
    assert message.location is not None  # noqa: S101 - the route is for locations
    zone = people.zone_at(message.location.latitude, message.location.longitude)
    return await _move(session, person, conversation, zone, None, now)


@routes.tap(Consent)
async def consent(
    tap: Consent, session: Session, person: Person, conversation: Conversation, t: Translator, now: datetime
) -> Answer:
    if not tap.agree:
        return start.declined(t)
    person = await people.consent(session, person, now)
    if not tap.entry:
        return await go_on(session, person, conversation, t, now, None)
    entry = await entries.save_entry(session, person, tap.entry, now)
    saved = training_screens.preview(t, person.unit, entry)
    return Reply([saved, start.ready(t, person)], toast=t("toast-saved"))


@routes.command("help")
async def help_(t: Translator) -> Screen:
    return start.help_(t)


@routes.command("cancel")
async def cancel(conversation: Conversation, t: Translator) -> Screen:
    anything = conversation.state is not None
    conversation.end()
    return start.cancelled(t, anything=anything)


@routes.content(OTHER)
async def cannot_read(conversation: Conversation, t: Translator) -> Screen:
    return errors.cannot_read(t, conversation.state)


def _payload(message: Message) -> str:
    """What a deep link said: `/start p_upper-lower`."""
    words = (message.text or "").split(maxsplit=1)
    return words[1] if len(words) == 2 and _LINK.fullmatch(words[1]) else ""


async def _move(
    session: Session, person: Person, conversation: Conversation, zone: str, place: str | None, now: datetime
) -> tuple[Screen, ...]:
    person = await people.choose_zone(session, person, zone)
    await reminders.follow(session, person, now)
    await nudges.expect(session, person, now)
    t = Translator(person.language, person.zone)
    return start.zone_set(t, place, zone, now), *await _go_on(session, person, conversation, t, now)


async def _go_on(
    session: Session, person: Person, conversation: Conversation, t: Translator, now: datetime
) -> tuple[Screen, ...]:
    """What the question for the place interrupted: hello, a new reminder, or settings."""
    asked_by = conversation.data.get("asked_by") if conversation.state == Awaited.PLACE else None
    conversation.end()
    if asked_by == REMINDER and person.time_zone:
        return (reminder_screens.one(t, await reminders.add(session, person, 0, now)),)
    if asked_by == PLAN_REMINDER and person.time_zone:
        return (reminder_screens.follows_plan(t, await reminders.follow_plan(session, person, now)),)
    if asked_by == WEIGH_IN and person.time_zone:
        return (reminder_screens.one(t, await reminders.weigh_in(session, person, now)),)
    if asked_by != HELLO:
        return (settings.overview(t, person),)
    return (start.ask_consent(t),) if person.consented_at is None else (start.ready(t, person),)
