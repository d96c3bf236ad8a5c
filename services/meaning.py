"""What a phrase means by an embedding model, where one is set up: vectors of the shelf, and questions that wait."""

import hashlib
from collections.abc import Mapping, Sequence
from datetime import datetime

from catalog import vectors
from catalog.shelf import shelf
from catalog.vectors import Vector, Vectors
from db import Session
from db.queries import embeddings as rows
from db.queries import jobs
from db.queries import people as people_rows
from domain.exercises import Exercise
from domain.library import Found
from domain.people import Awaited, Conversation, Person
from services import library, people

JOB = "meaning"
_FEWEST_LETTERS = 3


async def ask(
    session: Session, person: Person, words: str, key: int, conversation: Conversation, now: datetime
) -> bool:
    """Have the words thought about; False when no model is there to do it. They wait in the conversation, sealed."""
    if vectors.known() is None or sum(map(str.isalpha, words)) < _FEWEST_LETTERS:
        return False
    conversation.expect(Awaited.SEARCH, words=words, key=key)
    await jobs.add(session, person.id, JOB, key, now)
    return True


async def asked(session: Session, person_id: int, key: int) -> str | None:
    """The words that wait under this key; None when the person went on to something else."""
    conversation = await people_rows.conversation(session, person_id)
    waits = conversation.state == Awaited.SEARCH and conversation.data.get("key") == key
    return str(conversation.data["words"]) if waits else None


async def answer(session: Session, person: Person, words: str, vector: Vector | None) -> Found:
    """What the words mean by their vector, by our own sense of words without one."""
    known, local = vectors.known(), shelf().mean(words)
    meant = known.meant(vector, careful=local.careful) if known is not None and vector is not None else local
    return await library.by_meaning(session, person, meant if meant.scores else local)


async def close(session: Session, person: Person, key: int, found: Found, now: datetime) -> bool:
    """They have their answer; without one, other words may come. False when they went on to something else meanwhile.

    Who goes on writes the library's slot before the conversation, so who answers must have written the slot by now.
    """
    if (words := await asked(session, person.id, key)) is None:
        return False
    conversation = Conversation(Awaited.SEARCH, {"words": words}, changed=True)
    if found.meant:
        conversation.end()
    await people.keep_conversation(session, person, conversation, now)
    return True


async def missing(session: Session, model: str) -> dict[str, str]:
    """Digest → text of what the model has not seen yet, of ours and of imported exercises; nobody's own leaves us."""
    texts = {digest(text): text for text in map(text_of, _shared())}
    return {each: texts[each] for each in texts.keys() - await rows.kept(session, model, list(texts))}


async def keep(session: Session, model: str, found: Mapping[str, Vector]) -> None:
    """Vectors by the digest of their text."""
    await rows.keep(session, model, {each: vectors.as_bytes(vector) for each, vector in found.items()})


async def learn(session: Session, model: str) -> None:
    """Know the vectors of the shelf in this process from now on."""
    texts = {exercise.slug: digest(text_of(exercise)) for exercise in _shared()}
    found = await rows.vectors(session, model, list(texts.values()))
    vectors.know(Vectors.of({slug: found[each] for slug, each in texts.items() if each in found}))


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def text_of(exercise: Exercise) -> str:
    """What a model reads of an exercise: names, what it trains and needs, what to think of, in both languages."""
    facts = (exercise.pattern, exercise.level, *exercise.prime_movers, *exercise.synergists, *exercise.equipment)
    told = (f"{text.name}. {', '.join(text.aliases)}. {' '.join(text.cues)}" for text in exercise.texts.values())
    return "\n".join((*told, ", ".join(fact.replace("_", " ") for fact in facts)))


def _shared() -> Sequence[Exercise]:
    return (*shelf().exercises.values(), *shelf().imported.values())
