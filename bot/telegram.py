"""The way to Telegram: its client, what it shows of us, and how it reaches us."""

from typing import Any

import structlog
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramAPIError
from aiogram.methods import (
    Response,
    SetChatMenuButton,
    SetMyCommands,
    SetMyDescription,
    SetMyName,
    SetMyShortDescription,
    TelegramMethod,
)
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllPrivateChats,
    MenuButtonCommands,
)

from bot.metrics import CALLS
from locales import Translator

log = structlog.get_logger()
CALL_S = 30
LANGUAGES = {None: "en", "en": "en", "fr": "fr"}


class Counting(BaseRequestMiddleware):
    """Counts every call by method and outcome."""

    async def __call__(
        self, make_request: NextRequestMiddlewareType[Any], bot: Bot, method: TelegramMethod[Any]
    ) -> Response[Any]:
        outcome = "ok"
        try:
            return await make_request(bot, method)
        except Exception as error:
            outcome = type(error).__name__
            raise
        finally:
            CALLS.labels(method=method.__api_method__, outcome=outcome).inc()


def client(token: str, api_url: str) -> Bot:
    """A client of any Bot API server."""
    session = AiohttpSession(api=TelegramAPIServer.from_base(api_url), timeout=CALL_S)
    session.middleware(Counting())
    return Bot(token, session=session)


async def introduce(bot: Bot) -> None:
    """Set name, descriptions, commands and menu button, per language. A refusal costs the words, not the service."""
    calls: list[TelegramMethod[bool]] = [SetChatMenuButton(menu_button=MenuButtonCommands())]
    for code, language in LANGUAGES.items():
        t = Translator(language)
        calls += [
            SetMyName(name=t("bot-name"), language_code=code),
            SetMyDescription(description=t("bot-description"), language_code=code),
            SetMyShortDescription(short_description=t("bot-short-description")[:120], language_code=code),
            SetMyCommands(commands=_commands(t), scope=BotCommandScopeAllPrivateChats(), language_code=code),
        ]
    for call in calls:
        try:
            await bot(call)
        except TelegramAPIError as error:
            log.warning("introduction.refused", method=call.__api_method__, reason=error.message)


def _commands(t: Translator) -> list[BotCommand]:
    words = {
        "today": t("command-today"),
        "checkin": t("command-checkin"),
        "pain": t("command-pain"),
        "why": t("command-why"),
        "plan": t("command-plan"),
        "progress": t("command-progress"),
        "recovery": t("command-recovery"),
        "achievements": t("command-achievements"),
        "weight": t("command-weight"),
        "measure": t("command-measure"),
        "timer": t("command-timer"),
        "photo": t("command-photo"),
        "plates": t("command-plates"),
        "1rm": t("command-1rm"),
        "exercises": t("command-exercises"),
        "history": t("command-history"),
        "reminders": t("command-reminders"),
        "profile": t("command-profile"),
        "settings": t("command-settings"),
        "help": t("command-help"),
        "start": t("command-start"),
        "cancel": t("command-cancel"),
        "privacy": t("command-privacy"),
        "terms": t("command-terms"),
        "import": t("command-import"),
        "export": t("command-export"),
        "delete_me": t("command-delete-me"),
    }
    return [BotCommand(command=command, description=text) for command, text in words.items()]
