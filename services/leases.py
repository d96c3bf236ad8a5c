"""Tasks that only one process at a time may do."""

from datetime import datetime, timedelta

from db import Session
from db.queries import leases

LENGTH = timedelta(seconds=10)

release = leases.release


async def take(session: Session, name: str, owner: str, now: datetime) -> bool:
    """Hold a task for the next 10 s; False while another process does."""
    return await leases.take(session, name, owner, now, now + LENGTH)
