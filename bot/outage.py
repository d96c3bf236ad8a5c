"""While the database cannot be written: tell people once that nothing is lost."""

from datetime import timedelta
from time import monotonic
from typing import Any

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError

from domain.people import language_of
from locales import Translator

log = structlog.get_logger()
TELL_S = 5
SILENCE_S = timedelta(minutes=10).total_seconds()


class Outage:
    """Says sorry straight to the chat, since the outbox cannot be written either; at most once in 10 minutes."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._told: dict[int, float] = {}

    async def tell(self, updates: list[dict[str, Any]]) -> None:
        now = monotonic()
        for update in updates:
            message = update.get("message") or {}
            chat, user = message.get("chat") or {}, message.get("from") or {}
            chat_id = int(chat.get("id", 0))
            if chat.get("type") != "private" or self._told.get(chat_id, -SILENCE_S) > now - SILENCE_S:
                continue
            self._told[chat_id] = now
            t = Translator(language_of(None, user.get("language_code")))
            try:
                await self._bot.send_message(chat_id, t("error-unavailable"), parse_mode=None, request_timeout=TELL_S)
            except (TelegramAPIError, OSError, TimeoutError) as error:
                log.info("sorry.lost", error=type(error).__name__)
