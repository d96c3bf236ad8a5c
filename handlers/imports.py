"""Files that people drop in the chat: read, asked about, brought into the log, taken out again."""

from datetime import datetime

from aiogram.types import Message

from db import Session
from domain.people import Person
from handlers.routes import Answer, Routes
from locales import Translator
from screens import imports as screens
from screens.buttons.imports import (
    AgreeToFile,
    AnswerFile,
    ChooseFileUnit,
    ChooseName,
    ChooseNames,
    DropImport,
    ShowImport,
    StartImport,
    UndoImport,
)
from screens.screen import Reply, Screen
from services import imports, people

routes = Routes()
LONGEST_FILE_NAME = 200


@routes.command("import")
async def how(session: Session, person: Person, t: Translator) -> Screen:
    return screens.how(t, await imports.waiting(session, person), await imports.last_ones(session, person))


@routes.content("document")
async def take(message: Message, key: int, session: Session, person: Person, t: Translator, now: datetime) -> Screen:
    file = message.document
    assert file is not None  # noqa: S101 - the route is for documents
    name = (file.file_name or t("import-nameless")).encode(errors="replace").decode()[:LONGEST_FILE_NAME]
    one = await imports.bring(session, person, key, file.file_id, name, file.file_size or 0, now)
    return screens.show(t, person, one)


@routes.tap(AgreeToFile)
async def agree(tap: AgreeToFile, session: Session, person: Person, t: Translator, now: datetime) -> Screen:
    await imports.get(session, person, tap.file)
    person = await people.consent(session, person, now)
    return screens.show(t, person, await imports.agreed(session, person, tap.file, now))


@routes.tap(ShowImport)
async def show(tap: ShowImport, session: Session, person: Person, t: Translator) -> Screen:
    return screens.show(t, person, await imports.get(session, person, tap.file))


@routes.tap(AnswerFile)
async def answer(tap: AnswerFile, session: Session, person: Person, t: Translator) -> Screen:
    act = imports.ask_again if tap.again else imports.go_on
    return screens.show(t, person, await act(session, person, tap.file))


@routes.tap(ChooseFileUnit)
async def choose_unit(tap: ChooseFileUnit, session: Session, person: Person, t: Translator, now: datetime) -> Screen:
    return screens.show(t, person, await imports.choose_unit(session, person, tap.file, tap.unit, now))


@routes.tap(ChooseName)
async def choose_name(tap: ChooseName, session: Session, person: Person, t: Translator) -> Screen:
    return screens.show(t, person, await imports.settle(session, person, tap.file, tap.place, tap.answer))


@routes.tap(ChooseNames)
async def choose_names(tap: ChooseNames, session: Session, person: Person, t: Translator) -> Screen:
    return screens.show(t, person, await imports.settle_all(session, person, tap.file, tap.answer))


@routes.tap(StartImport)
async def start(tap: StartImport, session: Session, person: Person, t: Translator, now: datetime) -> Answer:
    one = await imports.start(session, person, tap.file, now)
    return Reply([screens.show(t, person, one)], toast=t("import-started"))


@routes.tap(DropImport)
async def drop(tap: DropImport, session: Session, person: Person, t: Translator) -> Screen:
    return screens.show(t, person, await imports.drop(session, person, tap.file))


@routes.tap(UndoImport)
async def undo(tap: UndoImport, session: Session, person: Person, t: Translator, now: datetime) -> Answer:
    one = await imports.undo(session, person, tap.file, now)
    return Reply([screens.show(t, person, one)], toast=t("import-undoing"))
