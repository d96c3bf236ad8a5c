"""The jobs of imports: a file fetched from Telegram and read, written to the log, taken out of it."""

from functools import partial
from time import monotonic

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.methods import GetFile

from bot.calm import uncollected
from bot.jobs import Desk, Kind, Kinds
from domain.errors import FileLost, FileTooBig, SpotterError
from domain.imports.read import MAX_BYTES
from domain.imports.state import State
from services import bringing, importing, imports
from services.importing import Work

log = structlog.get_logger()
FETCH_S = 60
TELL_S = 3.0


class NotFetched(Exception):
    """The network or Telegram failed us; it carries no address, since that has the token in it."""


def kinds(bot: Bot) -> Kinds:
    """The jobs of imports, with files from this bot."""
    return {
        imports.READ: Kind(partial(read, bot), bringing.give_up),
        imports.WRITE: Kind(write, bringing.give_up),
        imports.UNDO: Kind(undo, bringing.give_up),
    }


async def read(bot: Bot, desk: Desk) -> None:
    """Fetch a file, unless it is kept already, read it, and say what is in it."""
    if (work := await _work(desk, State.READING)) is None:
        return
    try:
        data = work.data or await fetch(bot, work.one.file_id)
        with uncollected():
            what = await desk.think(importing.read(work, data, desk.now()))
    except SpotterError as error:
        async with desk.finish() as session:
            await importing.has_failed(session, work, error, desk.now())
        return
    async with desk.finish() as session:
        await importing.has_read(session, work, what, desk.now())


async def write(desk: Desk) -> None:
    """Put what was read into the log, a part a transaction."""
    if (work := await _work(desk, State.WRITING)) is None:
        return
    async with desk.write() as session:
        work = await bringing.make_own(session, work)
    with uncollected():
        await _write_all(desk, work)
    async with desk.finish() as session:
        await bringing.has_written(session, work, desk.now())


async def _write_all(desk: Desk, work: Work) -> None:
    told = await desk.think(importing.history(work, work.data or b"", desk.now()))
    done, next_told = 0, monotonic() + TELL_S
    async for part in desk.each(bringing.parts(work, told)):
        async with desk.write() as session:
            done = await bringing.write(session, work, part, done)
            if monotonic() > next_told:
                await importing.tell(session, work, desk.now())
                next_told = monotonic() + TELL_S


async def undo(desk: Desk) -> None:
    """Take what an import brought out of the log, a part a transaction."""
    if (work := await _work(desk, State.UNDOING)) is None:
        return
    more = True
    while more:
        async with desk.write() as session:
            more = await bringing.take_out(session, work)
    async with desk.finish() as session:
        await bringing.is_out(session, work, desk.now())


async def fetch(bot: Bot, file_id: str) -> bytes:
    """The bytes of a file at Telegram. FileLost when it is gone, FileTooBig beyond our size, otherwise NotFetched."""
    try:
        file = await bot(GetFile(file_id=file_id), request_timeout=FETCH_S)
    except TelegramBadRequest as error:
        raise (FileTooBig(max=MAX_BYTES // 2**20) if "too big" in error.message else FileLost()) from None
    if not file.file_path:
        raise FileLost()
    url, data = bot.session.api.file_url(bot.token, file.file_path), bytearray()
    try:
        async for chunk in bot.session.stream_content(url, timeout=FETCH_S):
            data += chunk
            if len(data) > MAX_BYTES:
                break
    except Exception as error:
        log.info("file.not_fetched", error=type(error).__name__)
        raise NotFetched(type(error).__name__) from None
    if len(data) > MAX_BYTES:
        raise FileTooBig(max=MAX_BYTES // 2**20)
    return bytes(data)


async def _work(desk: Desk, state: State) -> Work | None:
    """What the job is about; without anything to do it is done."""
    async with desk.look() as session:
        work = await importing.prepare(session, desk.job.person_id, desk.job.subject, state)
    if work is None:
        async with desk.finish():
            pass
    return work
