"""Settings: look and change."""

from datetime import datetime

from db import Session
from domain.errors import StaleButton
from domain.nudges import Quiet
from domain.people import Person
from handlers.routes import Answer, Routes
from locales import Translator
from screens import settings as screens
from screens.buttons.start import OpenSettings, SetQuiet
from screens.screen import Reply, Screen
from services import nudges, people

routes = Routes()


@routes.command("settings")
async def show(person: Person, t: Translator) -> Screen:
    return screens.overview(t, person)


@routes.tap(OpenSettings)
async def open_settings(tap: OpenSettings, person: Person, t: Translator) -> Screen:
    match tap.part:
        case "language":
            return screens.language(t)
        case "unit":
            return screens.unit(t)
        case "quiet":
            return screens.quiet(t)
    return screens.overview(t, person)


@routes.tap(SetQuiet)
async def set_quiet(tap: SetQuiet, session: Session, person: Person, t: Translator, now: datetime) -> Answer:
    if not (0 <= tap.start < 24 and 0 <= tap.end < 24):
        raise StaleButton()
    person = await people.choose_quiet(session, person, Quiet(tap.start * 60, tap.end * 60))
    await nudges.expect(session, person, now)
    return Reply([screens.overview(t, person)], toast=t("settings-done"))
