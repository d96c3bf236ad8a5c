"""What to put on a bar, and what one set says of others: by their own plates."""

from collections.abc import Sequence
from datetime import datetime

from catalog.shelf import shelf
from db import Session
from db.queries import progress as totals
from db.queries import training as rows
from domain.errors import StaleButton
from domain.exercises import Equipment, Measure
from domain.loading import Loading, loading
from domain.maxes import Maxes, maxes
from domain.people import Person
from domain.prescribing import load_of
from domain.strength import e1rm
from domain.training import SetValues
from services import gyms
from services.today import REMEMBERED

LIFTS = 6


async def maxes_of(session: Session, person: Person, values: SetValues) -> Maxes:
    """What a set says, by the bar and plates of where they train."""
    return maxes(values, await gyms.plates(session, person))


async def maxes_for(session: Session, person: Person, slug: str, now: datetime) -> Maxes:
    """What the best set of an exercise says, by what there is to load for it; StaleButton without such a set."""
    best = await _best(session, person, [slug], now)
    if slug not in best:
        raise StaleButton()
    load = load_of(shelf().get(slug), person.unit, await gyms.plates(session, person))
    return maxes(best[slug], load)


async def best_lifts(session: Session, person: Person, now: datetime) -> Sequence[tuple[str, float]]:
    """The loaded exercises that they did most, each with its estimated one-rep max in kg."""
    counted = await totals.sets_by_exercise(session, person.id, now - REMEMBERED)
    loaded = [slug for slug in counted if shelf().get(slug).measure is Measure.LOAD][:LIFTS]
    best = await _best(session, person, loaded, now)
    return [(slug, found.kg) for slug in loaded if slug in best and (found := e1rm(best[slug]))]


async def bar(session: Session, person: Person, kg: float) -> Loading:
    """How to load the bar of where they train."""
    return loading(kg, await gyms.plates(session, person))


def is_barbell(slug: str) -> bool:
    """Whether an exercise is done with a bar that takes plates."""
    return Equipment.BARBELL in shelf().get(slug).equipment


async def bar_picture(session: Session, person: Person, _: datetime, grams: int) -> Loading:
    """As `bar`, for the picture."""
    return await bar(session, person, grams / 1000)


async def _best(session: Session, person: Person, slugs: Sequence[str], now: datetime) -> dict[str, SetValues]:
    """The set of each exercise that shows the most; what shows it surely goes before a rough guess."""
    known = [slug for slug in slugs if (one := shelf().exercises.get(slug)) and one.measure is Measure.LOAD]
    found: dict[str, tuple[bool, float, SetValues]] = {}
    for _, slug, values in await rows.past_sets(session, person.id, known, now - REMEMBERED):
        if (shown := e1rm(values)) is None:
            continue
        rank = (not shown.rough, shown.kg, values)
        if slug not in found or rank[:2] > found[slug][:2]:
            found[slug] = rank
    return {slug: values for slug, (_, _, values) in found.items()}
