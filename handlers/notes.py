"""A note on a workout: the next words become it."""

from datetime import datetime

from db import Session
from domain.errors import NotFound
from domain.people import Awaited, Conversation, Person
from handlers.routes import Answer, Routes
from handlers.words import read
from locales import Translator
from screens import card, today
from screens.buttons.today import AskNote
from screens.screen import Screen
from services import entries, training
from services import today as acts

routes = Routes()
LONGEST_NOTE = 500


@routes.tap(AskNote)
async def ask_note(tap: AskNote, session: Session, person: Person, conversation: Conversation, t: Translator) -> Screen:
    workout = await training.owned(session, person, tap.workout)
    conversation.expect(Awaited.NOTE, workout=tap.workout)
    return card.ask_note(t, person, workout)


@routes.state(Awaited.NOTE)
async def take_note(
    text: str, key: int, session: Session, person: Person, conversation: Conversation, t: Translator, now: datetime
) -> Answer:
    if entries.names_a_set(text, person):
        return await read(text, key, session, person, t, now)  # between two sets people log; the note still waits
    workout = conversation.data["workout"]
    conversation.end()
    try:
        await acts.note(session, person, workout, text[:LONGEST_NOTE], now)
    except NotFound:  # it was deleted meanwhile: nobody waits for a note any more
        return await read(text, key, session, person, t, now)
    return today.noted(t)
