"""Progress: a picture and a few lines."""

from datetime import datetime

from db import Session
from domain.people import Person
from handlers.routes import Routes
from locales import Translator
from screens import progress
from screens.buttons.progress import ShowMuscles
from screens.screen import Screen
from services import progress as acts

routes = Routes()


@routes.command("progress")
async def show(session: Session, person: Person, t: Translator, now: datetime) -> Screen:
    return progress.overview(t, person, await acts.look(session, person, now))


@routes.tap(ShowMuscles)
async def show_muscles(session: Session, person: Person, t: Translator, now: datetime) -> Screen:
    return progress.muscles(t, await acts.look(session, person, now))
