"""Exercises for another chat: what our name and some words behind it bring up."""

from collections.abc import Iterable

from catalog.shelf import shelf
from db import Session
from db.queries import favourites, pictures
from domain.exercises import Exercise
from domain.people import Person
from services.library import LONGEST_SEARCH

MANY = 30
POPULAR = (
    "back-squat",
    "bench-press",
    "deadlift",
    "overhead-press",
    "pull-up",
    "barbell-row",
    "push-up",
    "hip-thrust",
    "lat-pulldown",
    "romanian-deadlift",
    "goblet-squat",
    "plank",
)


async def to_share(session: Session, person: Person | None, words: str, language: str) -> list[Exercise]:
    """What the words name or mean, up to 30; without words, favourites and what everybody does.

    Nobody's own exercises: they are private.
    """
    if words:
        words = words[:LONGEST_SEARCH]
        named = (exercise.slug for exercise in shelf().alike(words, language))
        slugs = dict.fromkeys((*named, *shelf().mean(words).scores))
    else:
        liked = [] if person is None else await favourites.of(session, person.id)
        slugs = dict.fromkeys((*liked, *POPULAR))
    return [exercise for slug in slugs if (exercise := shelf().theirs(slug, person_id=0)) is not None][:MANY]


async def kept_pictures(session: Session, bot_id: int, exercises: Iterable[Exercise], language: str) -> dict[str, str]:
    """Slug → file id of the cards that Telegram keeps for this bot."""
    keys = {picture_key(exercise.slug, language): exercise.slug for exercise in exercises}
    found = await pictures.kept(session, bot_id, list(keys))
    return {keys[key]: file_id for key, file_id in found.items()}


def picture_key(slug: str, language: str) -> str:
    """Under which key the card of an exercise is kept."""
    return f"exercise:{slug}:{language}"
