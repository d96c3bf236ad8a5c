"""What each `spotter` command does. Each takes the settings and returns an exit code."""

import asyncio
import gc
import json
import signal
import sys
from collections.abc import AsyncIterator, Callable, Coroutine, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pydantic import SecretStr
from sqlalchemy.exc import DBAPIError

from bot import cataloguing, import_file, keys, logs, parsing
from bot.app import App, prepare
from bot.doctor import examine
from bot.http import PortTaken
from bot.settings import BadSettings, Settings
from bot.telegram import client
from db import Database, backup, migrate, rotation
from db.crypto import new_key
from domain.units import Unit
from services import stats as counting


async def run(settings: Settings) -> int:
    """Serve until SIGTERM or SIGINT."""
    redact = _set_up_logs(settings)
    logs.set_up_sentry(settings.sentry_dsn, redact)
    stop = asyncio.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    gc.collect()
    gc.freeze()
    gc.enable()
    try:
        if settings.is_playground:
            await _play(settings, stop)
        else:
            bot = client(settings.bot_token.get_secret_value(), settings.telegram_api_url)
            await App.build(settings, bot, lambda: datetime.now(UTC)).serve(stop)
    except PortTaken as error:
        raise BadSettings(str(error)) from None
    except (DBAPIError, OSError) as error:
        raise BadSettings(f"DATABASE_URL cannot be used: {redact(_first_line(error))}") from None
    return 0


async def _play(settings: Settings, stop: asyncio.Event) -> None:
    """The bot against a small Telegram of our own, on this machine only."""
    from playground import PLAYGROUND_TOKEN, Clock, Playground

    memory = Path("data/playground.db")
    memory.parent.mkdir(parents=True, exist_ok=True)
    clock = Clock()
    async with AsyncExitStack() as stack:
        try:
            address = await stack.enter_async_context(Playground(memory, clock).serve(port=settings.playground_port))
        except OSError as error:
            raise PortTaken(f"PLAYGROUND_PORT {settings.playground_port} cannot be used: {error.strerror}.") from None
        here = settings.model_copy(update={"bot_token": SecretStr(PLAYGROUND_TOKEN), "telegram_api_url": address})
        app = App.build(here, client(PLAYGROUND_TOKEN, address), clock.now)
        sys.stdout.write(f"Spotter is in the playground: open {address}\n")
        sys.stdout.flush()
        await app.serve(stop)


async def migrate_(settings: Settings) -> int:
    async with _opened(settings):
        return _say(f"The database is at revision {await migrate.current(settings.database)}.")


async def back_up(settings: Settings, file: Path) -> int:
    async with _opened(settings) as database:
        try:
            await backup.back_up(database, file)
        except (backup.BadBackup, DBAPIError, OSError) as error:
            return _fail(f"No backup was written: {error}.")
        return _say(f"{file} holds everything, sealed as it was. Keep the data keys apart from it.")


async def restore(settings: Settings, file: Path) -> int:
    async with _opened(settings) as database:
        try:
            await backup.restore(database, file)
        except (backup.BadBackup, DBAPIError, OSError) as error:
            return _fail(f"Nothing was changed: {error}.")
        return _say(f"The database is as it was when {file} was made.")


async def rotate_keys(settings: Settings) -> int:
    """A new key in our own file; keys from the environment are the operator's to prepend."""
    path = settings.data_folder / keys.FILE
    async with _opened(settings):
        pass
    if not settings.data_keys.get_secret_value():
        keys.write(path, [new_key(), *keys.read(path)])
    async with _opened(settings) as database:
        count = await rotation.reseal(database)
    return _say(f"{count} bodies are sealed with the newest key. The older ones may go when no backup needs them.")


async def stats(settings: Settings, json: bool) -> int:
    async with _opened(settings) as database, database.read() as session:
        counts = asdict(await counting.count(session))
    return _say(_as_json(counts) if json else "\n".join(f"{k.replace('_', ' '):<14}{v:>10}" for k, v in counts.items()))


async def import_(
    settings: Settings, file: Path, dry_run: bool, json: bool, person: int | None, unit: str | None
) -> int:
    """What is in a file of workouts, or the file into somebody's log."""
    wish = import_file.Wish(file, json, person, Unit(unit) if unit else None)
    if dry_run:
        return await import_file.look(wish)
    async with _opened(settings) as database:
        return await import_file.bring(database, wish)


async def import_exercises(settings: Settings, file: Path) -> int:
    async with _opened(settings) as database:
        return await cataloguing.bring(database, file)


async def parse(_: Settings, file: Path | None) -> int:
    """Needs no database: lines in, what they mean out."""
    try:
        lines = file.open("rb") if file else sys.stdin.buffer
    except OSError as error:
        return _fail(f"{file} cannot be read: {error.strerror}.")
    with lines:
        for answer in parsing.parsed(lines):
            sys.stdout.buffer.write(answer.encode() + b"\n")
            sys.stdout.buffer.flush()
    return 0


async def doctor(settings: Settings) -> int:
    findings = await examine(settings)
    for finding in findings:
        _say(f"{'ok  ' if finding.good else 'BAD '} {finding.what}: {finding.words}")
    return 0 if all(finding.good for finding in findings) else 1


@asynccontextmanager
async def _opened(settings: Settings) -> AsyncIterator[Database]:
    """The database at its newest schema; BadSettings when it cannot be opened."""
    redact = _set_up_logs(settings)
    database = Database(settings.database, keys.load(settings))
    try:
        await prepare(settings, database)
    except (DBAPIError, OSError) as error:
        raise BadSettings(f"DATABASE_URL cannot be used: {redact(_first_line(error))}") from None
    try:
        yield database
    finally:
        await database.close()


def _set_up_logs(settings: Settings) -> logs.Redactor:
    redact = logs.Redactor(settings.secrets())
    logs.set_up(settings.log_level, settings.log_format, redact)
    return redact


def _first_line(error: Exception) -> str:
    text = str(getattr(error, "orig", None) or error).splitlines()[0]
    return text.rsplit(">: ", 1)[-1].rstrip(".") + "."


def _as_json(counts: Mapping[str, int]) -> str:
    return json.dumps(counts)


def _say(text: str) -> int:
    sys.stdout.write(text + "\n")
    return 0


def _fail(text: str) -> int:
    sys.stderr.write(f"spotter: {text}\n")
    return 1


COMMANDS: Mapping[str, Callable[..., Coroutine[Any, Any, int]]] = {
    "run": run,
    "migrate": migrate_,
    "backup": back_up,
    "restore": restore,
    "rotate-keys": rotate_keys,
    "doctor": doctor,
    "stats": stats,
    "parse": parse,
    "import": import_,
    "import-exercises": import_exercises,
}
