"""What people just type: sets to log, their weight, a wish that bends the plan, or neither."""

from datetime import datetime

from db import Session
from domain.measures import spoken
from domain.people import Person
from handlers.bending import grant
from handlers.measures import note
from handlers.routes import WORDS, Answer, Routes
from handlers.training import log_line
from locales import Translator
from screens import errors

routes = Routes()


@routes.content(WORDS)
async def read(text: str, key: int, session: Session, person: Person, t: Translator, now: datetime) -> Answer:
    granted = await grant(text, session, person, t, now)
    if granted is not None:
        return granted
    if told := spoken(text, person.unit):
        return await note(*told, key, session, person, t, now)
    return await log_line(text, key, session, person, t, now) or errors.not_understood(t)
