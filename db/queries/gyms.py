"""The gyms of one person."""

from typing import Any

from sqlalchemy import delete, select, update

from db.models.gyms import gyms
from db.queries.dialect import insert
from db.session import Record, Session
from domain.gyms import Gym
from domain.plates import Plates
from domain.profile import Kit


async def of(session: Session, person_id: int) -> list[Gym]:
    """In the order in which they were added."""
    rows = await session.all(select(gyms).where(gyms.c.person_id == person_id).order_by(gyms.c.key))
    return [_gym(session, row) for row in rows]


async def current(session: Session, person_id: int) -> Gym | None:
    row = await session.first(select(gyms).where(gyms.c.person_id == person_id, gyms.c.current))
    return None if row is None else _gym(session, row)


async def put(session: Session, person_id: int, gym: Gym) -> None:
    """Add a gym, or make it what it is now."""
    values: dict[str, Any] = {
        "name": gym.name and session.keys.seal(gym.name.encode(), _name(person_id, gym.key)),
        "kit": gym.kit,
        "plates": gym.plates and {"bar": gym.plates.bar_kg, "plates": gym.plates.plates_kg},
        "current": gym.current,
    }
    statement = insert(session, gyms).values(person_id=person_id, key=gym.key, **values)
    await session.run(statement.on_conflict_do_update(index_elements=["person_id", "key"], set_=values))


async def leave(session: Session, person_id: int) -> None:
    """None of them is the current one."""
    await session.run(update(gyms).where(gyms.c.person_id == person_id, gyms.c.current).values(current=False))


async def remove(session: Session, person_id: int, key: int) -> None:
    await session.run(delete(gyms).where(gyms.c.person_id == person_id, gyms.c.key == key))


def _gym(session: Session, row: Record) -> Gym:
    name = None if row.name is None else session.keys.open(row.name, _name(row.person_id, row.key)).decode()
    plates = Plates(row.plates["bar"], tuple(row.plates["plates"])) if row.plates else None
    return Gym(row.key, name, row.kit and Kit(row.kit), plates, row.current)


def _name(person_id: int, key: int) -> str:
    return f"gyms:{person_id}:{key}"
