"""Exercises of one's own: a name and a few taps make one; it can be changed, called otherwise, deleted."""

from datetime import datetime

from db import Session
from domain.errors import BadExerciseName, StaleButton
from domain.exercises import Equipment
from domain.own import named
from domain.people import Awaited, Conversation, Person
from handlers.exercises import leave, shown
from handlers.routes import Answer, Routes
from handlers.training import log_line
from locales import Translator
from screens import own as screens
from screens.buttons.exercises import (
    AskOfOwn,
    AskOwn,
    MeasureOwn,
    MoveOwn,
    RemoveOwn,
    ShowExercises,
    TrainOwn,
    UseOwn,
)
from screens.library import page
from screens.screen import Reply, Screen
from services import entries, library, own

routes = Routes()


@routes.tap(AskOwn)
async def ask_name(conversation: Conversation, t: Translator) -> Screen:
    """The name comes next; who searched for one that we do not have has told it."""
    searched = conversation.data.get("words", "") if conversation.state == Awaited.SEARCH else ""
    try:
        name = named(searched)
    except BadExerciseName:
        conversation.expect(Awaited.OWN)
        return screens.ask_name(t)
    conversation.expect(Awaited.OWN, name=name)
    return screens.ask_measure(t, name)


@routes.state(Awaited.OWN)
async def take_name(
    text: str, key: int, session: Session, person: Person, conversation: Conversation, t: Translator, now: datetime
) -> Answer:
    if entries.names_a_set(text, person) and (logged := await log_line(text, key, session, person, t, now)):
        return logged  # between two sets people log; the name is still awaited
    name = named(text)
    if slug := conversation.data.get("slug"):
        await own.rename(session, person, slug, name)
        conversation.end()
        return await shown(ShowExercises(), slug, session, person, t, now)
    if (known := library.find(person, name).exact) is not None:
        conversation.end()
        return await shown(ShowExercises(), known.slug, session, person, t, now)
    conversation.expect(Awaited.OWN, name=name)
    return screens.ask_measure(t, name)


@routes.tap(MeasureOwn)
async def measure(
    tap: MeasureOwn, session: Session, person: Person, conversation: Conversation, t: Translator
) -> Reply:
    if conversation.state != Awaited.OWN or not (name := conversation.data.get("name")):
        raise StaleButton()
    conversation.end()
    exercise = await own.make(session, person, name, tap.measure)
    return Reply([screens.ask_trains(t, exercise)], toast=t("toast-own-made"))


@routes.tap(AskOfOwn)
async def ask(tap: AskOfOwn, session: Session, person: Person, conversation: Conversation, t: Translator) -> Screen:
    leave(conversation)
    exercise = await own.one(session, person, tap.slug)
    if tap.what == "name":
        conversation.expect(Awaited.OWN, slug=tap.slug)
    questions = {
        "trains": screens.ask_trains,
        "uses": screens.ask_uses,
        "moves": screens.ask_moves,
        "name": screens.ask_rename,
        "remove": screens.ask_remove,
    }
    return questions[tap.what](t, exercise)


@routes.tap(TrainOwn)
async def train(tap: TrainOwn, session: Session, person: Person, t: Translator) -> Screen:
    return screens.ask_uses(t, await own.train(session, person, tap.slug, tap.what))


@routes.tap(UseOwn)
async def use(tap: UseOwn, session: Session, person: Person, t: Translator, now: datetime) -> Screen:
    await own.use(session, person, tap.slug, tap.item if isinstance(tap.item, Equipment) else None)
    return await shown(ShowExercises(), tap.slug, session, person, t, now)


@routes.tap(MoveOwn)
async def move(tap: MoveOwn, session: Session, person: Person, t: Translator, now: datetime) -> Screen:
    await own.move(session, person, tap.slug, tap.pattern)
    return await shown(ShowExercises(), tap.slug, session, person, t, now)


@routes.tap(RemoveOwn)
async def remove(
    tap: RemoveOwn, session: Session, person: Person, conversation: Conversation, t: Translator, now: datetime
) -> Reply:
    leave(conversation)
    await own.remove(session, person, tap.slug, now)
    everything = ShowExercises()
    listed = await library.matching(session, person, everything.selection)
    return Reply([page(t, everything, listed)], toast=t("toast-own-removed"))
