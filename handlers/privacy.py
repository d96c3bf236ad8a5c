"""One's own data: what is kept, all of it out, all of it gone."""

from datetime import datetime

from db import Session
from domain.people import Person
from handlers.routes import Answer, Routes
from locales import Translator
from screens import privacy
from screens.buttons.start import DeleteMine, ExportMine, ShowPrivacy
from screens.screen import Reply, Screen
from services import privacy as acts

routes = Routes()


@routes.command("privacy")
async def show(t: Translator) -> Screen:
    return privacy.privacy(t)


@routes.tap(ShowPrivacy)
async def show_again(t: Translator) -> Screen:
    return privacy.privacy(t)


@routes.command("terms")
async def terms(t: Translator) -> Screen:
    return privacy.terms(t)


@routes.command("export")
async def export(t: Translator, now: datetime) -> Answer:
    return privacy.export(t, t.local_date(now))


@routes.tap(ExportMine)
async def export_first(t: Translator, now: datetime) -> Answer:
    return privacy.export(t, t.local_date(now))


@routes.command("delete_me")
async def ask(t: Translator) -> Screen:
    return privacy.ask_delete(t)


@routes.tap(DeleteMine)
async def delete(tap: DeleteMine, session: Session, person: Person, t: Translator) -> Answer:
    if not tap.sure:
        return privacy.kept(t)
    await acts.erase(session, person)
    return Reply([privacy.deleted(t)], farewell=True)
