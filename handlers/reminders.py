"""Reminders: set them, and answer the one that rings."""

from datetime import date, datetime

from db import Session
from domain.errors import NotFound, StaleButton
from domain.people import Awaited, Conversation, Person
from domain.reminders import DayState
from handlers.routes import Answer, Routes
from handlers.start import REMINDER
from handlers.words import read
from locales import Translator
from screens import reminders, start
from screens.buttons.reminders import (
    AddReminder,
    AnswerReminder,
    AskTime,
    Enable,
    ListReminders,
    RemoveReminder,
    SetMinute,
    ShowReminder,
    ToggleDay,
)
from screens.screen import Reply, Screen
from services import reminders as acts

routes = Routes()


@routes.command("reminders")
async def show(session: Session, person: Person, t: Translator) -> Screen:
    return reminders.listing(t, await acts.all_of(session, person))


@routes.tap(ListReminders)
async def back(session: Session, person: Person, t: Translator) -> Screen:
    return reminders.listing(t, await acts.all_of(session, person))


@routes.tap(AddReminder)
async def add(
    tap: AddReminder, session: Session, person: Person, conversation: Conversation, t: Translator, now: datetime
) -> Answer:
    if person.time_zone is None:
        conversation.expect(Awaited.PLACE, asked_by=REMINDER)
        return reminders.needs_zone(t), start.ask_zone(t)
    return reminders.one(t, await acts.add(session, person, tap.count, now))


@routes.tap(ShowReminder)
async def show_one(tap: ShowReminder, session: Session, person: Person, t: Translator) -> Screen:
    return reminders.one(t, await acts.get(session, person, tap.reminder))


@routes.tap(ToggleDay)
async def toggle_day(tap: ToggleDay, session: Session, person: Person, t: Translator, now: datetime) -> Screen:
    if not 0 <= tap.day < 7:
        raise StaleButton()
    return reminders.one(t, await acts.set_day(session, person, tap.reminder, tap.day, tap.on, now))


@routes.tap(SetMinute)
async def set_minute(tap: SetMinute, session: Session, person: Person, t: Translator, now: datetime) -> Screen:
    return reminders.one(t, await acts.set_minute(session, person, tap.reminder, tap.minute, now))


@routes.tap(AskTime)
async def ask_time(tap: AskTime, session: Session, person: Person, conversation: Conversation, t: Translator) -> Screen:
    await acts.get(session, person, tap.reminder)
    conversation.expect(Awaited.TIME, reminder=tap.reminder)
    return reminders.ask_time(t)


@routes.state(Awaited.TIME)
async def set_time(
    text: str, key: int, session: Session, person: Person, conversation: Conversation, t: Translator, now: datetime
) -> Answer:
    try:
        reminder = await acts.set_time(session, person, conversation.data["reminder"], text, now)
    except NotFound:  # it was deleted meanwhile: nobody waits for a time any more
        conversation.end()
        return await read(text, key, session, person, t, now)
    conversation.end()
    return reminders.time_set(t, reminder)


@routes.tap(Enable)
async def enable(tap: Enable, session: Session, person: Person, t: Translator, now: datetime) -> Screen:
    return reminders.one(t, await acts.enable(session, person, tap.reminder, tap.on, now))


@routes.tap(RemoveReminder)
async def remove(tap: RemoveReminder, session: Session, person: Person, t: Translator) -> Answer:
    await acts.remove(session, person, tap.reminder)
    listing = reminders.listing(t, await acts.all_of(session, person))
    return Reply([listing], toast=t("reminder-deleted"))


@routes.tap(AnswerReminder)
async def answer(tap: AnswerReminder, session: Session, person: Person, t: Translator, now: datetime) -> Screen:
    try:
        day = date.fromisoformat(tap.day)
    except ValueError:
        raise StaleButton() from None
    if tap.state not in (DayState.DONE, DayState.SNOOZED, DayState.SKIPPED):
        raise StaleButton()
    told = await acts.answer(session, person, tap.reminder, day, tap.state, now)
    return reminders.ring(t, acts.ring(tap.reminder, day).slot, told, (), None, now)
