"""Workouts of the past: look, correct, delete."""

from datetime import datetime

from db import Session
from domain.errors import NotASet, NotFound
from domain.people import Awaited, Conversation, Person
from handlers.routes import Answer, Routes
from handlers.training import log_line
from handlers.words import read
from locales import Translator
from screens import history
from screens.buttons.training import (
    ChangeSet,
    DeleteSet,
    DeleteWorkout,
    ShowHistory,
    ShowSet,
    ShowWorkout,
)
from screens.screen import Reply, Screen
from services import history as acts
from services import training
from services.entries import names_exercise

routes = Routes()


@routes.command("history")
async def show(session: Session, person: Person, t: Translator) -> Screen:
    return await _page(session, person, t, 0)


@routes.tap(ShowHistory)
async def turn(tap: ShowHistory, session: Session, person: Person, t: Translator) -> Screen:
    return await _page(session, person, t, max(0, min(tap.page, 10_000)))


@routes.tap(ShowWorkout)
async def show_workout(tap: ShowWorkout, session: Session, person: Person, t: Translator) -> Screen:
    return history.workout(t, person, await training.owned(session, person, tap.workout))


@routes.tap(ShowSet)
async def show_set(tap: ShowSet, session: Session, person: Person, t: Translator) -> Screen:
    return history.one_set(t, person, await training.owned(session, person, tap.workout), tap.n)


@routes.tap(ChangeSet)
async def ask_values(
    tap: ChangeSet, session: Session, person: Person, conversation: Conversation, t: Translator
) -> Screen:
    place = (await training.owned(session, person, tap.workout)).place(tap.n)
    conversation.expect(Awaited.SET, workout=tap.workout, n=tap.n)
    return history.ask_values(t, place)


@routes.state(Awaited.SET)
async def change_set(
    text: str, key: int, session: Session, person: Person, conversation: Conversation, t: Translator, now: datetime
) -> Answer:
    workout, n = conversation.data["workout"], conversation.data["n"]
    try:
        changed = await acts.change_set(session, person, workout, n, text, now)
    except NotFound:  # it was deleted meanwhile: nobody waits for its numbers any more
        conversation.end()
        return await read(text, key, session, person, t, now)
    except NotASet:
        if not names_exercise(text, person) or not (answer := await log_line(text, key, session, person, t, now)):
            raise
        conversation.end()
        return answer
    conversation.end()
    return history.set_changed(t, person, changed, n)


@routes.tap(DeleteSet)
async def delete_set(tap: DeleteSet, session: Session, person: Person, t: Translator, now: datetime) -> Answer:
    workout = await acts.delete_set(session, person, tap.workout, tap.n, now)
    return Reply([history.workout(t, person, workout)], toast=t("set-deleted"))


@routes.tap(DeleteWorkout)
async def delete_workout(tap: DeleteWorkout, session: Session, person: Person, t: Translator, now: datetime) -> Answer:
    if not tap.sure:
        return history.ask_delete(t, tap.workout)
    await acts.delete_workout(session, person, tap.workout, now)
    return Reply([await _page(session, person, t, 0)], toast=t("history-deleted"))


async def _page(session: Session, person: Person, t: Translator, number: int) -> Screen:
    workouts, more = await acts.page(session, person, number)
    return history.page(t, workouts, number, more=more)
