"""The gyms of a person: one is where they train now, and its kit and plates decide what they are told to lift."""

from collections.abc import Sequence
from dataclasses import replace

from db import Session
from db.queries import gyms as rows
from domain.errors import NotFound, TooManyGyms
from domain.gyms import MAX_GYMS, Gym, named, with_bar, with_plate
from domain.people import Person
from domain.plates import Plates
from domain.profile import Kit
from domain.units import Unit

FIRST = Gym(0, current=True)


async def all_of(session: Session, person: Person) -> Sequence[Gym]:
    """Every gym; who named none has a nameless one."""
    return await rows.of(session, person.id) or [FIRST]


async def current(session: Session, person: Person) -> Gym:
    """Where they train now."""
    return await rows.current(session, person.id) or FIRST


async def plates(session: Session, person: Person) -> Plates:
    """The bar and plates of where they train, in kg; the usual ones until they say otherwise."""
    return (await current(session, person)).loads(person.unit)


async def one(session: Session, person: Person, key: int) -> Gym:
    """A gym of theirs; NotFound for any other."""
    if (found := next((gym for gym in await all_of(session, person) if gym.key == key), None)) is None:
        raise NotFound()
    return found


async def add(session: Session, person: Person, key: int, text: str) -> Gym:
    """Train in a new gym from now on; it begins with the usual plates. The same key adds it once."""
    name, have = named(text), await all_of(session, person)
    if found := next((gym for gym in have if gym.key == key), None):
        return found
    if len(have) >= MAX_GYMS:
        raise TooManyGyms(max=MAX_GYMS)
    if FIRST in have:
        await rows.put(session, person.id, FIRST)
    return await _move(session, person, Gym(key, name, Kit.GYM))


async def use(session: Session, person: Person, key: int) -> Gym:
    """Train there from now on."""
    gym = await one(session, person, key)
    return gym if gym.current else await _move(session, person, gym)


async def rename(session: Session, person: Person, key: int, text: str) -> Gym:
    return await _put(session, person, replace(await one(session, person, key), name=named(text)))


async def equip(session: Session, person: Person, key: int, kit: Kit | None) -> Gym:
    """Say what there is to train with."""
    return await _put(session, person, replace(await one(session, person, key), kit=kit))


async def load_bar(session: Session, person: Person, key: int, bar: float, unit: Unit) -> Gym:
    """Another bar, in `unit`."""
    gym = await one(session, person, key)
    return await _put(session, person, replace(gym, plates=with_bar(gym.loads(person.unit), bar, unit)))


async def load_plate(session: Session, person: Person, key: int, plate: float, unit: Unit, *, on: bool) -> Gym:
    """Whether a plate, in `unit`, is there."""
    gym = await one(session, person, key)
    return await _put(session, person, replace(gym, plates=with_plate(gym.loads(person.unit), plate, unit, on=on)))


async def remove(session: Session, person: Person, key: int) -> Sequence[Gym]:
    """Forget a gym; where it was the current one, the first of the others is. The last one stays, emptied."""
    have = await all_of(session, person)
    await rows.remove(session, person.id, key)
    left = [gym for gym in have if gym.key != key]
    if left and not any(gym.current for gym in left):
        await _move(session, person, left[0])
    return await all_of(session, person)


async def _put(session: Session, person: Person, gym: Gym) -> Gym:
    await rows.put(session, person.id, gym)
    return gym


async def _move(session: Session, person: Person, gym: Gym) -> Gym:
    await rows.leave(session, person.id)
    return await _put(session, person, replace(gym, current=True))
