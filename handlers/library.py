"""The exercise library: filter, turn its pages, search by name and by meaning, ask for ideas."""

from datetime import datetime

from db import Session
from domain.people import Awaited, Conversation, Person
from handlers.exercises import leave, shown
from handlers.routes import Answer, Routes
from handlers.training import log_line
from locales import Translator
from screens import library as screens
from screens import suggesting
from screens.buttons.exercises import AskSearch, ChooseFilter, ShowExercises, ShowSuggestions
from screens.screen import Screen
from services import library, meaning, profile
from services.entries import looks_like_sets

routes = Routes()


@routes.command("exercises")
async def show(
    text: str, key: int, session: Session, person: Person, conversation: Conversation, t: Translator, now: datetime
) -> Screen:
    leave(conversation)
    words = text.split(maxsplit=1)[1:]
    if words:
        return await _search(words[0], key, session, person, conversation, t, now)
    return await _page(ShowExercises(), session, person, t)


@routes.tap(ShowExercises)
async def turn(
    tap: ShowExercises, session: Session, person: Person, conversation: Conversation, t: Translator
) -> Screen:
    leave(conversation)
    return await _page(tap, session, person, t)


@routes.tap(ChooseFilter)
async def choose_filter(
    tap: ChooseFilter, session: Session, person: Person, conversation: Conversation, t: Translator
) -> Screen:
    leave(conversation)
    return screens.choose_filter(t, tap, await library.choices(session, person, tap.selection, tap.by))


@routes.tap(ShowSuggestions)
async def suggest(
    tap: ShowSuggestions, session: Session, person: Person, conversation: Conversation, t: Translator, now: datetime
) -> Screen:
    leave(conversation)
    found = await library.suggestions(session, person, now)
    return suggesting.suggestions(t, tap, (await profile.get(session, person)).profile, found)


@routes.tap(AskSearch)
async def ask_search(tap: AskSearch, conversation: Conversation, t: Translator) -> Screen:
    conversation.expect(Awaited.SEARCH)
    return screens.ask_search(t, tap)


@routes.state(Awaited.SEARCH)
async def search(
    text: str, key: int, session: Session, person: Person, conversation: Conversation, t: Translator, now: datetime
) -> Answer:
    library.find(person, text)  # a novel is turned down before it is read as a log
    if looks_like_sets(text, person) and (logged := await log_line(text, key, session, person, t, now)):
        conversation.end()
        return logged
    return await _search(text, key, session, person, conversation, t, now)


async def _search(
    words: str, key: int, session: Session, person: Person, conversation: Conversation, t: Translator, now: datetime
) -> Screen:
    """The exercise that was named, the nearest ones, those that are meant, or the question again."""
    found = await library.search(session, person, words)
    if found.exact is not None:
        leave(conversation)
        return await shown(ShowExercises(), found.exact.slug, session, person, t, now)
    if not found.named and await meaning.ask(session, person, words, key, conversation, now):
        return screens.looking(t)
    if found.named or found.meant:
        leave(conversation)
    else:
        conversation.expect(Awaited.SEARCH, words=words)
    return screens.found(t, found)


async def _page(tap: ShowExercises, session: Session, person: Person, t: Translator) -> Screen:
    return screens.page(t, tap, await library.matching(session, person, tap.selection))
