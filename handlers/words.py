"""What people just type: sets to log, their weight, a timer, a wish that bends the plan, or neither."""

from datetime import datetime

from aiogram.types import Message

from db import Session
from domain.measures import spoken
from domain.people import Person
from domain.timers import spoken as timer_in
from handlers.bending import grant
from handlers.measures import note
from handlers.routes import WORDS, Answer, Routes
from handlers.timers import count
from handlers.training import correct, log_line
from locales import Translator
from screens import errors

routes = Routes()


@routes.content(WORDS)
async def read_message(
    message: Message, text: str, key: int, session: Session, person: Person, t: Translator, now: datetime
) -> Answer:
    """Words that may answer one of our messages."""
    replied = message.reply_to_message
    if replied and (corrected := await correct(replied.message_id, text, session, person, t, now)):
        return corrected
    return await read(text, key, session, person, t, now)


async def read(text: str, key: int, session: Session, person: Person, t: Translator, now: datetime) -> Answer:
    granted = await grant(text, session, person, t, now)
    if granted is not None:
        return granted
    if told := spoken(text, person.unit):
        return await note(*told, key, session, person, t, now)
    if rounds := timer_in(text):
        return await count(rounds, session, person, now)
    return await log_line(text, key, session, person, t, now) or errors.not_understood(t)
