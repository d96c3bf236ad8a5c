"""One exercise: look at it, read all of it, make it a favourite."""

from datetime import datetime

from db import Session
from domain.people import Awaited, Conversation, Person
from handlers.routes import Routes
from locales import Translator
from screens import exercises as screens
from screens.buttons.exercises import LikeExercise, ReadExercise, ShowExercise, ShowExercises
from screens.screen import Reply, Screen
from services import library

routes = Routes()


@routes.tap(ShowExercise)
async def show_one(
    tap: ShowExercise, session: Session, person: Person, conversation: Conversation, t: Translator, now: datetime
) -> Screen:
    leave(conversation)
    return await shown(tap, tap.slug, session, person, t, now)


@routes.tap(ReadExercise)
async def read(tap: ReadExercise, person: Person, conversation: Conversation, t: Translator) -> Screen:
    leave(conversation)
    return screens.read(t, tap, library.known(person, tap.slug))


@routes.tap(LikeExercise)
async def like(
    tap: LikeExercise, session: Session, person: Person, conversation: Conversation, t: Translator, now: datetime
) -> Reply:
    leave(conversation)
    await library.like(session, person, tap.slug, now, on=tap.on)
    toast = t("toast-liked") if tap.on else t("toast-unliked")
    return Reply([await shown(tap, tap.slug, session, person, t, now)], toast=toast)


async def shown(
    way_back: ShowExercises, slug: str, session: Session, person: Person, t: Translator, now: datetime
) -> Screen:
    """The page of an exercise."""
    return screens.one(t, person.unit, way_back, await library.about(session, person, slug, now))


def leave(conversation: Conversation) -> None:
    """Who taps on goes on: no words are awaited any more."""
    if conversation.state in (Awaited.SEARCH, Awaited.OWN):
        conversation.end()
