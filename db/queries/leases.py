"""Tasks that one process at a time may hold."""

from datetime import datetime

from sqlalchemy import delete, or_

from db.models.leases import leases
from db.queries.dialect import insert
from db.session import Session


async def take(session: Session, name: str, owner: str, now: datetime, until: datetime) -> bool:
    """Take or prolong a lease; False while another process holds it."""
    statement = insert(session, leases).values(name=name, owner=owner, until=until)
    touched = await session.run(
        statement.on_conflict_do_update(
            index_elements=["name"],
            set_={"owner": owner, "until": until},
            where=or_(leases.c.owner == owner, leases.c.until < now),
        )
    )
    return touched == 1


async def release(session: Session, name: str, owner: str) -> None:
    await session.run(delete(leases).where(leases.c.name == name, leases.c.owner == owner))
