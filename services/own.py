"""Exercises that people make for themselves: private, and found wherever ours are."""

from collections.abc import Callable, Collection, Mapping
from datetime import datetime

from catalog import own
from catalog.details import as_details, from_details
from catalog.index import key
from catalog.own import OwnShelf
from db import Session
from db.queries import exercises as rows
from db.queries import favourites
from domain.errors import StaleButton, TooManyOwn
from domain.exercises import Equipment, Exercise, Measure, Pattern
from domain.own import MOST, Work, moving, named, new, renamed, training, using
from domain.people import LANGUAGES, Person
from domain.volume import Group


async def meet(session: Session, person: Person) -> None:
    """Know their own exercises from here on: for doors, before anything is looked up."""
    if person.own_exercises != own.of(person.id).version:
        await mine(session, person)


async def mine(session: Session, person: Person) -> Mapping[str, Exercise]:
    """Their own exercises by slug, as they are in this moment."""
    have, removed = await rows.own(session, person.id)
    read = OwnShelf(person.own_exercises, _read(have), _read(removed))
    own.learn(person.id, read)
    return read.exercises


async def keep(session: Session, person: Person, name: str, measure: Measure) -> Exercise:
    """A new exercise of theirs, of which nothing else is known; one of that name that they have is it already, and one
    that they took away, with the same measure, comes back."""
    have = await mine(session, person)
    removed = own.of(person.id).removed
    if same := _called(name, have, person):
        return same
    if (gone := _called(name, removed, person)) and gone.measure is measure:
        return await _change(session, person, gone.slug, lambda exercise: exercise, removed_at=None)
    number = await rows.number_own(session, person.id)
    exercise = new(own.slug_of(person.id, number), name, measure, LANGUAGES)
    await rows.add_own(session, person.id, exercise.slug, as_details(exercise))
    own.learn(person.id, OwnShelf(number, {**have, exercise.slug: exercise}, removed))
    return exercise


async def make(session: Session, person: Person, name: str, measure: Measure) -> Exercise:
    """A new one by hand: BadExerciseName when nothing can be called so, TooManyOwn beyond 200."""
    name = named(name)
    if len(await mine(session, person)) >= MOST:
        raise TooManyOwn(max=MOST)
    return await keep(session, person, name, measure)


async def one(session: Session, person: Person, slug: str) -> Exercise:
    """An exercise of their own; StaleButton for any other."""
    if (exercise := (await mine(session, person)).get(slug)) is None:
        raise StaleButton()
    return exercise


async def rename(session: Session, person: Person, slug: str, name: str) -> Exercise:
    """Call it by another name, in its history too; BadExerciseName when nothing can be called so."""
    name = named(name)
    return await _change(session, person, slug, lambda exercise: renamed(exercise, name))


async def train(session: Session, person: Person, slug: str, what: Group | Work) -> Exercise:
    """Say what it trains."""
    return await _change(session, person, slug, lambda exercise: training(exercise, what))


async def move(session: Session, person: Person, slug: str, pattern: Pattern) -> Exercise:
    """Say how it moves."""
    return await _change(session, person, slug, lambda exercise: moving(exercise, pattern))


async def use(session: Session, person: Person, slug: str, item: Equipment | None) -> Exercise:
    """Say what it takes; None: nothing."""
    return await _change(session, person, slug, lambda exercise: using(exercise, item))


async def remove(session: Session, person: Person, slug: str, now: datetime) -> Exercise:
    """Take it away. What was done of it stays in the log under its name; where there is nothing, nothing is kept."""
    exercise = await one(session, person, slug)
    await favourites.remove(session, person.id, slug)
    if not await rows.remove_unused(session, person.id, [slug]):
        await rows.change_own(session, person.id, slug, removed_at=now)
    await _changed(session, person)
    return exercise


async def remove_unused(session: Session, person: Person, slugs: Collection[str]) -> None:
    """Take back those of their own exercises of which nothing was ever done."""
    if slugs and await rows.remove_unused(session, person.id, slugs):
        await _changed(session, person)


async def _change(
    session: Session, person: Person, slug: str, how: Callable[[Exercise], Exercise], **values: None
) -> Exercise:
    await mine(session, person)
    theirs = own.of(person.id)
    if (exercise := theirs.exercises.get(slug) or (theirs.removed.get(slug) if values else None)) is None:
        raise StaleButton()
    await rows.change_own(session, person.id, slug, details=as_details(how(exercise)), **values)
    await _changed(session, person)
    return how(exercise)


async def _changed(session: Session, person: Person) -> None:
    """Every process reads them anew, this one at once."""
    version = await rows.number_own(session, person.id)
    have, removed = await rows.own(session, person.id)
    own.learn(person.id, OwnShelf(version, _read(have), _read(removed)))


def _read(rows_: Mapping[str, Mapping[str, object]]) -> dict[str, Exercise]:
    return {slug: from_details(details) for slug, details in rows_.items()}


def _called(name: str, among: Mapping[str, Exercise], person: Person) -> Exercise | None:
    return next((e for e in among.values() if key(e.name(person.language)) == key(name)), None)
