"""What an embedding model does for the library: vectors of the shelf, and phrases that wait for what they mean."""

import asyncio
from datetime import datetime
from functools import partial
from itertools import islice

import structlog

from ai.embeddings import Embedder, EmbeddingsDown
from bot.jobs import Desk, Kind, Kinds
from catalog.vectors import Vector
from db import Database, Session
from locales import Translator
from screens import library as screens
from services import meaning, outbox, people

log = structlog.get_logger()
AT_ONCE = 64
AGAIN_S = 600


class _WentOn(Exception):
    """They do something else by now."""


def kinds(embedder: Embedder | None) -> Kinds:
    """The job of a phrase; without a model it is answered by our own sense of words."""
    return {meaning.JOB: Kind(partial(answer, embedder), give_up)}


async def answer(embedder: Embedder | None, desk: Desk) -> None:
    """Have a phrase read by the model, with no transaction open, and show what it means to who still waits."""
    person_id, key = desk.job.person_id, desk.job.subject
    async with desk.look() as session:
        words = await meaning.asked(session, person_id, key)
    vector = await _vector(embedder, words) if words and embedder else None
    try:
        async with desk.finish() as session:
            if words:
                await _show(session, person_id, key, words, vector, desk.now())
    except _WentOn:
        async with desk.finish():
            pass


async def give_up(session: Session, person_id: int, key: int, now: datetime) -> None:
    """After the last try: our own sense of words."""
    if words := await meaning.asked(session, person_id, key):
        await _show(session, person_id, key, words, None, now)


async def fill(database: Database, embedder: Embedder) -> None:
    """Have the shelf read by the model where it is not yet, and know the vectors; try again until it is done."""
    filled = False
    while not filled:
        try:
            filled = await _is_filled(database, embedder)
        except EmbeddingsDown as error:
            log.warning("embeddings.down", reason=str(error), advice="I search by our own words and try again later")
        except Exception as error:  # the database is away
            log.warning("embeddings.not_kept", error=type(error).__name__)
        if not filled:
            await asyncio.sleep(AGAIN_S)


async def _is_filled(database: Database, embedder: Embedder) -> bool:
    async with database.read() as session:
        left = iter((await meaning.missing(session, embedder.model)).items())
    while part := dict(islice(left, AT_ONCE)):
        vectors = await embedder.embed(list(part.values()))
        async with database.begin() as session:
            await meaning.keep(session, embedder.model, dict(zip(part, vectors, strict=True)))
    async with database.read() as session:
        await meaning.learn(session, embedder.model)
    return True


async def _vector(embedder: Embedder, words: str) -> Vector | None:
    try:
        return (await embedder.embed([words]))[0]
    except EmbeddingsDown as error:
        log.warning("embeddings.down", reason=str(error), advice="I answer by our own words meanwhile")
        return None


async def _show(session: Session, person_id: int, key: int, words: str, vector: Vector | None, now: datetime) -> None:
    """Answer; _WentOn when nobody waits for it any more, and then nothing of it may be kept."""
    person = await people.get(session, person_id)
    found = await meaning.answer(session, person, words, vector)
    screen = screens.found(Translator(person.language, person.zone), found)
    await outbox.show(session, person.chat_id, person.id, [(screens.EXERCISES, screen.as_json(), False)], now)
    if not await meaning.close(session, person, key, found, now):
        raise _WentOn
