"""The exercise library: filter, turn its pages, search, look at one exercise."""

from datetime import datetime

from catalog.shelf import Match
from db import Session
from domain.grammar import understand
from domain.people import Awaited, Conversation, Person
from handlers.routes import Answer, Routes
from handlers.training import log_line
from locales import Translator
from screens import exercises as screens
from screens.buttons.exercises import AskSearch, ChooseFilter, ShowExercise, ShowExercises
from screens.screen import Screen
from services import library

routes = Routes()


@routes.command("exercises")
async def show(
    text: str, session: Session, person: Person, conversation: Conversation, t: Translator, now: datetime
) -> Screen:
    _stop_waiting(conversation)
    words = text.split(maxsplit=1)[1:]
    if words:
        match = library.find(person, words[0])
        return await _found(match, session, person, conversation, t, now)
    return _page(t, person, ShowExercises())


@routes.tap(ShowExercises)
async def turn(tap: ShowExercises, person: Person, conversation: Conversation, t: Translator) -> Screen:
    _stop_waiting(conversation)
    return _page(t, person, tap)


@routes.tap(ChooseFilter)
async def choose_filter(tap: ChooseFilter, person: Person, conversation: Conversation, t: Translator) -> Screen:
    _stop_waiting(conversation)
    return screens.choose_filter(t, tap, library.choices(tap.filters, tap.by, person.language))


@routes.tap(ShowExercise)
async def show_one(
    tap: ShowExercise, session: Session, person: Person, conversation: Conversation, t: Translator, now: datetime
) -> Screen:
    _stop_waiting(conversation)
    return await _one(tap, session, person, t, now)


@routes.tap(AskSearch)
async def ask_search(tap: AskSearch, conversation: Conversation, t: Translator) -> Screen:
    conversation.expect(Awaited.SEARCH)
    return screens.ask_search(t, tap)


@routes.state(Awaited.SEARCH)
async def search(
    text: str, key: int, session: Session, person: Person, conversation: Conversation, t: Translator, now: datetime
) -> Answer:
    match, line = library.find(person, text), understand(text, person.unit)
    if line and line.clear and (logged := await log_line(text, key, session, person, t, now)):
        conversation.end()
        return logged
    return await _found(match, session, person, conversation, t, now)


async def _found(
    match: Match, session: Session, person: Person, conversation: Conversation, t: Translator, now: datetime
) -> Screen:
    """The exercise that was named, the nearest ones, or the question again."""
    if match.exact is None and not match.nearest:
        conversation.expect(Awaited.SEARCH)
        return screens.nothing_found(t)
    _stop_waiting(conversation)
    if match.exact is None:
        return screens.nearest(t, match.nearest)
    return await _one(ShowExercise(slug=match.exact.slug), session, person, t, now)


async def _one(tap: ShowExercise, session: Session, person: Person, t: Translator, now: datetime) -> Screen:
    found = await library.about(session, person, tap.slug, now)
    return screens.one(t, person.unit, tap, found.exercise, found.last, found.loads, found.similar)


def _page(t: Translator, person: Person, tap: ShowExercises) -> Screen:
    return screens.page(t, tap, library.matching(tap.filters, person.language))


def _stop_waiting(conversation: Conversation) -> None:
    if conversation.state == Awaited.SEARCH:
        conversation.end()
