"""Looks the house over and says what to do."""

import os
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import aiohttp
from aiogram.exceptions import ClientDecodeError, TelegramAPIError
from aiogram.methods import GetMe, GetWebhookInfo

from bot import keys
from bot.settings import BadSettings, Settings
from bot.telegram import client
from db import Database, migrate
from services import stats

WORST_CLOCK_S = 5
WAIT_S = 10


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at; `words` say how it is, and what to do when it is not good."""

    what: str
    good: bool
    words: str


async def examine(settings: Settings) -> list[Finding]:
    """Settings were read already, or we would not be here."""
    found = [Finding("settings", True, "all readable")]
    checks: list[Callable[[Settings], Awaitable[Finding]]] = [_keys, _database]
    checks += [_no_token] if settings.is_playground else [_token, _clock]
    return found + [await check(settings) for check in checks]


async def _keys(settings: Settings) -> Finding:
    path = settings.data_folder / keys.FILE
    if settings.data_keys.get_secret_value():
        return Finding("data keys", True, "from DATA_KEYS")
    if not path.exists():
        return Finding("data keys", True, f"none yet; the first run makes {path}")
    try:
        keys.load(settings, make=False)
    except BadSettings as error:
        return Finding("data keys", False, str(error))
    if path.stat().st_mode & 0o077:
        return Finding("data keys", False, f"others can read {path}: chmod 600 {path}")
    return Finding("data keys", True, f"in {path}; keep a copy apart from the database")


async def _database(settings: Settings) -> Finding:
    path = settings.database_path
    if path and not path.exists():
        return Finding("database", True, f"none yet; the first run makes {path}")
    if path and not os.access(path, os.W_OK):
        return Finding("database", False, f"{path} cannot be written: check its owner and the disk")
    try:
        if await migrate.current(settings.database) != migrate.head():
            return Finding("database", False, "its schema is not the newest: spotter migrate")
        depths = await _depths(settings)
    except Exception as error:  # whatever it is, it belongs into the report
        return Finding("database", False, f"cannot be opened ({type(error).__name__}): check DATABASE_URL")
    words = f"{depths.inbox} updates and {depths.outbox} messages wait, {depths.dead_letters} dead letters"
    return Finding("database", not depths.dead_letters, words + (": see the log" if depths.dead_letters else ""))


async def _depths(settings: Settings) -> stats.Depths:
    database = Database(settings.database, keys.load(settings, make=False))
    try:
        async with database.read() as session:
            return await stats.depths(session)
    finally:
        await database.close()


async def _no_token(_: Settings) -> Finding:
    return Finding("token", True, "none, so `spotter run` opens the playground; set BOT_TOKEN for Telegram")


async def _token(settings: Settings) -> Finding:
    bot = client(settings.bot_token.get_secret_value(), settings.telegram_api_url)
    try:
        me = await bot(GetMe(), request_timeout=WAIT_S)
        hook = await bot(GetWebhookInfo(), request_timeout=WAIT_S)
    except ClientDecodeError:
        return Finding("token", False, "what answers is no Bot API server: check TELEGRAM_API_URL")
    except TelegramAPIError as error:
        return Finding("token", False, f"Telegram says {error.message!r}: check BOT_TOKEN and the network")
    finally:
        await bot.session.close()
    if hook.last_error_message:
        return Finding("token", False, f"@{me.username}, but the webhook fails: {hook.last_error_message}")
    inline = "" if me.supports_inline_queries else "; cards in other chats are off: send /setinline to BotFather"
    return Finding("token", True, f"@{me.username}, {'webhook' if hook.url else 'polling'}{inline}")


async def _clock(settings: Settings) -> Finding:
    try:
        async with (
            aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=WAIT_S)) as http,
            http.head(settings.telegram_api_url) as answer,
        ):
            theirs = parsedate_to_datetime(answer.headers["Date"])
    except (aiohttp.ClientError, KeyError, ValueError, TimeoutError):
        return Finding("clock", True, "Telegram's time could not be read")
    off = abs((datetime.now(UTC) - theirs).total_seconds())
    if off > WORST_CLOCK_S:
        return Finding("clock", False, f"{off:.0f} s off Telegram's: set it by NTP")
    return Finding("clock", True, "right")
