"""From one update to one answer: who speaks, which handler, what is shown."""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeAlias

from aiogram import BaseMiddleware, Bot, Dispatcher
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.dispatcher.event.handler import CallableObject
from aiogram.enums import ChatMemberStatus, ChatType
from aiogram.methods import AnswerCallbackQuery, AnswerInlineQuery
from aiogram.types import (
    CallbackQuery,
    Chat,
    ChatMemberUpdated,
    InlineQuery,
    Message,
    TelegramObject,
    Update,
    User,
)

from bot import inline
from db import Session
from domain.errors import SpotterError
from domain.people import Conversation, Person, language_of
from handlers.routes import OTHER, QUERY, SHARED, WORDS, Answer, Handler, Routes, Sharer
from locales import Translator
from screens import errors
from screens.screen import TOAST_LIMIT, Reply, Screen
from services import inbox, outbox, people

ALLOWED_UPDATES = ["message", "callback_query", "inline_query", "my_chat_member"]
Quick: TypeAlias = AnswerCallbackQuery | AnswerInlineQuery


@dataclass(slots=True)
class Turn:
    """One update while it is done: the open transaction, whom we know in it, and what leaves after its commit."""

    session: Session
    now: datetime
    key: int
    known: people.Acquaintances | None = None
    person: Person | None = None
    answers: list[Quick] = field(default_factory=list)


def build(routes: Routes) -> Dispatcher:
    """aiogram's dispatcher with one handler a kind of update: ours are found by dictionary (see `handlers.routes`)."""
    dispatcher = Dispatcher(disable_fsm=True)
    dispatcher.update.outer_middleware(Door())
    handlers = _prepared(routes)
    dispatcher.message.register(_on_message)
    dispatcher.callback_query.register(_on_tap)
    dispatcher.inline_query.register(_on_query)
    dispatcher.my_chat_member.register(_on_member)
    dispatcher["routes"], dispatcher["prepared"] = routes, handlers
    return dispatcher


class Door(BaseMiddleware):
    """Meets the speaker of a private update, and writes what their handler answers."""

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> None:
        assert isinstance(event, Update)  # noqa: S101 - it is registered on updates
        turn: Turn = data["turn"]
        user: User | None = data.get("event_from_user")
        chat: Chat | None = data.get("event_chat")
        if event.inline_query is not None:
            await handler(event, data)
            return
        if user is None or chat is None or chat.type != ChatType.PRIVATE:
            return
        if event.my_chat_member is None:
            person, conversation, _ = await people.meet(turn.session, user.id, user.language_code, turn.now, turn.known)
            turn.person = person
            t = Translator(person.language, person.zone)
            data |= {"person": person, "conversation": conversation, "t": t}
        answer = await handler(event, data)
        if turn.person is not None and answer is not UNHANDLED:
            await _write(turn, event, answer, data["conversation"])


async def excuse(turn: Turn, update: Update, error: SpotterError | None) -> None:
    """Say what went wrong, in a transaction of its own: a known error in its words, any other with an apology."""
    said = update.message or update.callback_query
    if said is None or (user := said.from_user) is None:
        return  # nobody waits for an answer
    person, conversation, _ = await people.meet(turn.session, user.id, user.language_code, turn.now)
    turn.person = person
    t = Translator(person.language, person.zone)
    if error is None:
        answer: Answer = errors.apology(t)
    elif update.callback_query:
        answer = Reply(toast=errors.words(t, person.unit, error), alert=True)
    else:
        answer = errors.screen(t, person.unit, error)
    await _write(turn, update, answer, conversation)


async def tell_operators(turn: Turn, telegram_ids: Iterable[int], error: str) -> list[int]:
    """Write a note about a dead letter to the operators whom we know; their chats."""
    chats = []
    for telegram_id in telegram_ids:
        if operator := await people.find(turn.session, telegram_id):
            note = errors.dead_letter(Translator(operator.language), error).as_json()
            slot = f"dead{turn.key}"
            await outbox.show(turn.session, operator.chat_id, operator.id, [(slot, note, True)], turn.now)
            chats.append(operator.chat_id)
    return chats


async def _on_message(
    message: Message,
    turn: Turn,
    conversation: Conversation,
    routes: Routes,
    prepared: dict[Handler, CallableObject],
    **data: Any,
) -> Answer:
    handler = _for_message(message, conversation, routes)
    if handler is None:
        return errors.unknown_command(data["t"])
    facts = _facts(turn, conversation, data)
    answer: Answer = await prepared[handler].call(**facts, message=message, text=_whole(message.text))
    return answer


async def _on_tap(
    query: CallbackQuery,
    turn: Turn,
    conversation: Conversation,
    routes: Routes,
    prepared: dict[Handler, CallableObject],
    **data: Any,
) -> Answer:
    tap, handler = routes.tapped(query.data or "")
    answer: Answer = await prepared[handler].call(**_facts(turn, conversation, data), tap=tap)
    return answer


async def _on_query(
    query: InlineQuery, turn: Turn, bot: Bot, routes: Routes, prepared: dict[Handler | Sharer, CallableObject]
) -> None:
    """Somebody types our name in any chat; whom we never met we answer as well, and keep nothing of."""
    user = query.from_user
    person = await people.glance(turn.session, user.id, user.language_code, turn.known)
    t = Translator(person.language if person else language_of(None, user.language_code))
    facts = {"session": turn.session, "person": person, "t": t, "bot_id": bot.id, "text": _whole(query.query)}
    cards = await prepared[routes.queries[QUERY]].call(**facts)
    turn.answers.append(inline.answer(query.id, cards))


async def _on_member(event: ChatMemberUpdated, turn: Turn) -> None:
    """They blocked the bot, or let it back in."""
    if event.new_chat_member.status == ChatMemberStatus.KICKED:
        await people.lose(turn.session, event.from_user.id, turn.now)
        await outbox.silence(turn.session, event.chat.id)
    else:
        await people.meet(turn.session, event.from_user.id, event.from_user.language_code, turn.now)


def _for_message(message: Message, conversation: Conversation, routes: Routes) -> Handler | None:
    if message.via_bot is not None and message.bot is not None and message.via_bot.id == message.bot.id:
        return routes.contents[SHARED]
    if message.text is None:
        return routes.contents.get(message.content_type, routes.contents[OTHER])
    if message.text.startswith("/"):
        command = message.text[1:].split(maxsplit=1)[0] if len(message.text) > 1 else ""
        return routes.commands.get(command.split("@", 1)[0].lower())
    if conversation.state in routes.states:
        return routes.states[conversation.state]
    return routes.contents[WORDS]


def _whole(text: str | None) -> str:
    """The words without half surrogate pairs, which no phone can be sent back."""
    return (text or "").encode(errors="replace").decode().strip()


def _facts(turn: Turn, conversation: Conversation, data: dict[str, Any]) -> dict[str, Any]:
    return {
        "session": turn.session,
        "now": turn.now,
        "key": turn.key,
        "conversation": conversation,
        "person": data["person"],
        "t": data["t"],
    }


async def _write(turn: Turn, update: Update, answer: Answer | None, conversation: Conversation) -> None:
    """Put the answer where the sender finds it. What answers words is a new message; what answers a tap is an edit."""
    assert turn.person is not None  # noqa: S101 - only those who were met are answered
    reply = _as_reply(answer)
    person_id = None if reply.farewell else turn.person.id
    said = update.message is not None
    screens = [
        (screen.slot or outbox.one_off(turn.key, number), screen.as_json(), said or screen.is_new)
        for number, screen in enumerate(reply.screens)
    ]
    await outbox.show(turn.session, turn.person.chat_id, person_id, screens, turn.now)
    if not reply.farewell:
        await people.keep_conversation(turn.session, turn.person, conversation, turn.now)
    if update.callback_query:
        toast = reply.toast and reply.toast[:TOAST_LIMIT]
        turn.answers.append(
            AnswerCallbackQuery(callback_query_id=update.callback_query.id, text=toast, show_alert=reply.alert or None)
        )


def _as_reply(answer: Answer | None) -> Reply:
    if isinstance(answer, Reply):
        return answer
    if isinstance(answer, Screen):
        return Reply([answer])
    return Reply(answer or ())


def _prepared(routes: Routes) -> dict[Handler | Sharer, CallableObject]:
    """Each handler with the names of its arguments looked up once."""
    taps = (handler for _, handler in routes.taps.values())
    worded = (*routes.commands.values(), *routes.states.values(), *routes.contents.values())
    every: tuple[Handler | Sharer, ...] = (*worded, *taps, *routes.queries.values())
    return {handler: CallableObject(handler) for handler in every}


def parse(bot: Bot, raw: dict[str, Any]) -> Update:
    """A raw update as aiogram's type; ValueError (pydantic's is one) when it cannot be decoded."""
    parts = [part for part in raw.values() if isinstance(part, dict)]
    ids = [who.get("id", 0) for part in parts for who in part.values() if isinstance(who, dict)]
    if any(isinstance(each, int) and not inbox.is_id(each) for each in ids):
        raise ValueError("an id beyond all databases")
    return Update.model_validate(raw, context={"bot": bot})
