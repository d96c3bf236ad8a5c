"""The exercise library as a person looks at it: filtered, searched, and one exercise with what is theirs about it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from catalog.shelf import Match, shelf
from catalog.words import plain
from db import Session
from db.queries import training as rows
from domain.errors import StaleButton, TextTooLong
from domain.exercises import Area, Exercise
from domain.people import Person
from domain.prescription import Past
from domain.swaps import alternatives
from domain.volume import PARTS
from services import profile
from services.today import REMEMBERED

LONGEST_SEARCH = 300
SIMILAR = 3
NO_EQUIPMENT = "none"


@dataclass(frozen=True, slots=True)
class About:
    """An exercise: when this person did it last, which of their limitations it loads, what trains the same."""

    exercise: Exercise
    last: Past | None
    loads: tuple[Area, ...]
    similar: tuple[Exercise, ...]


def matching(filters: Mapping[str, str], language: str) -> list[Exercise]:
    """The exercises that pass every filter, in the order of their names in `language`.

    A filter is a `Group` ("muscle"), an `Equipment` or `NO_EQUIPMENT` ("equipment") or a `Level` ("level").
    """
    found = [each for each in shelf().exercises.values() if _passes(each, filters)]
    return sorted(found, key=lambda each: plain(each.name(language)))


def choices(filters: Mapping[str, str], by: str, language: str) -> Counter[str]:
    """What the filter `by` could be set to beside the others, each with how many exercises would be left."""
    others = {name: value for name, value in filters.items() if name != by}
    return Counter(value for each in matching(others, language) for value in _traits(each)[by])


def find(person: Person, words: str) -> Match:
    """What the words mean in either language, typos forgiven. TextTooLong beyond `LONGEST_SEARCH` characters."""
    if len(words) > LONGEST_SEARCH:
        raise TextTooLong(length=len(words), max=LONGEST_SEARCH)
    return shelf().find(words, person.language)


async def about(session: Session, person: Person, slug: str, now: datetime) -> About:
    """One exercise; StaleButton when there is none such."""
    if (exercise := shelf().exercises.get(slug)) is None:
        raise StaleButton()
    told = (await profile.get(session, person)).profile
    similar = alternatives(exercise, shelf().exercises.values(), told)[:SIMILAR]
    loads = tuple(area for area in exercise.contraindications if area in told.limitations)
    return About(exercise, await _last(session, person, slug, now), loads, similar)


async def _last(session: Session, person: Person, slug: str, now: datetime) -> Past | None:
    done = await rows.past_sets(session, person.id, [slug], now - REMEMBERED)
    if not done:
        return None
    last = done[-1][0]
    return Past(person.local_date(last), tuple(values for at, _, values in done if at == last))


def _passes(exercise: Exercise, filters: Mapping[str, str]) -> bool:
    traits = _traits(exercise)
    return all(value in traits[by] for by, value in filters.items())


def _traits(exercise: Exercise) -> dict[str, tuple[str, ...]]:
    return {
        "muscle": tuple(group for group, parts in PARTS.items() if set(parts) & set(exercise.prime_movers)),
        "equipment": exercise.equipment or (NO_EQUIPMENT,),
        "level": (exercise.level,),
    }
