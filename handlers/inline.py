"""Our name typed in any chat: cards of exercises to share."""

from datetime import datetime

from aiogram.types import Message

from db import Session
from domain.people import Person
from handlers.exercises import shown
from handlers.routes import SHARED, Routes
from locales import Translator
from screens import errors
from screens import inline as screens
from screens.buttons.exercises import ShowExercises
from screens.screen import Cards, Screen
from services import inline, library

routes = Routes()


@routes.query
async def share(text: str, session: Session, person: Person | None, t: Translator, bot_id: int) -> Cards:
    found = await inline.to_share(session, person, text, t.language)
    return screens.cards(t, found, await inline.kept_pictures(session, bot_id, found, t.language), bool(text))


@routes.content(SHARED)
async def look_at(message: Message, session: Session, person: Person, t: Translator, now: datetime) -> Screen:
    """A card that was sent to ourselves: its page, with its buttons."""
    name = (message.text or message.caption or "").partition("\n")[0]
    found = library.find(person, name[: library.LONGEST_SEARCH]).exact
    if found is None:
        return errors.not_understood(t)
    return await shown(ShowExercises(), found.slug, session, person, t, now)
