"""Body weight and measurements: logged by a command, a few words or a tap, taken back by one."""

from datetime import datetime

from db import Session
from domain.errors import ConsentMissing, SpotterError
from domain.measures import Measured, named, parse, spoken
from domain.people import Awaited, Conversation, Person
from handlers.routes import Answer, Routes
from handlers.training import log_line
from locales import Translator
from screens import measures as screens
from screens import reminders as reminder_screens
from screens import start
from screens.buttons.measures import AskMeasure, ListMeasures, RemindWeighIn, ShowCourse, UndoMeasure
from screens.screen import Screen
from services import measures as acts
from services import reminders
from services.measures import WEEKS

routes = Routes()
WEIGH_IN = "weigh-in"


@routes.command("weight")
async def weight(
    text: str, key: int, session: Session, person: Person, conversation: Conversation, t: Translator, now: datetime
) -> Screen:
    if not (words := text.partition(" ")[2].strip()):
        return await _course(ShowCourse(what=Measured.WEIGHT, weeks=WEEKS), session, person, conversation, t, now)
    _stop_waiting(conversation)
    return await note(Measured.WEIGHT, parse(Measured.WEIGHT, words, person.unit), key, session, person, t, now)


@routes.command("measure")
async def measure(
    text: str, key: int, session: Session, person: Person, conversation: Conversation, t: Translator, now: datetime
) -> Screen:
    what, number = named(text.partition(" ")[2]) or (None, "")
    if what is None:
        _stop_waiting(conversation)
        return screens.listing(t, person, await acts.newest(session, person))
    if not number:
        return await _course(ShowCourse(what=what, weeks=WEEKS), session, person, conversation, t, now)
    _stop_waiting(conversation)
    return await note(what, parse(what, number, person.unit), key, session, person, t, now)


@routes.tap(ListMeasures)
async def list_all(session: Session, person: Person, conversation: Conversation, t: Translator) -> Screen:
    _stop_waiting(conversation)
    return screens.listing(t, person, await acts.newest(session, person))


@routes.tap(ShowCourse)
async def show_course(
    tap: ShowCourse, session: Session, person: Person, conversation: Conversation, t: Translator, now: datetime
) -> Screen:
    return await _course(tap, session, person, conversation, t, now)


@routes.tap(AskMeasure)
async def ask(tap: AskMeasure, person: Person, conversation: Conversation, t: Translator) -> Screen:
    conversation.expect(Awaited.MEASURE, what=tap.what)
    return screens.ask(t, person, tap.what)


@routes.state(Awaited.MEASURE)
async def take(
    text: str, key: int, session: Session, person: Person, conversation: Conversation, t: Translator, now: datetime
) -> Answer:
    what = Measured(conversation.data["what"])
    try:
        what, value = spoken(text, person.unit) or (what, parse(what, text, person.unit))
    except SpotterError as refused:
        try:
            logged = await log_line(text, key, session, person, t, now)
        except SpotterError:
            raise refused from None
        if logged is None:
            raise
        return logged
    conversation.end()
    return await note(what, value, key, session, person, t, now)


@routes.tap(UndoMeasure)
async def undo(tap: UndoMeasure, session: Session, person: Person, t: Translator) -> Screen:
    return screens.taken_back(t, await acts.undo(session, person, tap.key))


@routes.tap(RemindWeighIn)
async def remind(session: Session, person: Person, conversation: Conversation, t: Translator, now: datetime) -> Answer:
    if person.time_zone is None:
        conversation.expect(Awaited.PLACE, asked_by=WEIGH_IN)
        return reminder_screens.needs_zone(t), start.ask_zone(t)
    return reminder_screens.one(t, await reminders.weigh_in(session, person, now))


async def note(
    what: Measured, value: float, key: int, session: Session, person: Person, t: Translator, now: datetime
) -> Screen:
    """Keep a value and show how it went."""
    try:
        found = await acts.log(session, person, key, what, value, now)
    except ConsentMissing:
        return start.ask_consent(t)
    return screens.noted(t, person, value, found.course, key)


async def _course(
    tap: ShowCourse, session: Session, person: Person, conversation: Conversation, t: Translator, now: datetime
) -> Screen:
    conversation.expect(Awaited.MEASURE, what=tap.what)
    found = await acts.history(session, person, tap.what, tap.weeks, now)
    if found.key is None:
        return screens.ask(t, person, tap.what)
    return screens.shown_course(t, person, found.course, found.key, tap.weeks)


def _stop_waiting(conversation: Conversation) -> None:
    if conversation.state == Awaited.MEASURE:
        conversation.end()
