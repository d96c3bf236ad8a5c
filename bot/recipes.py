"""Files that are made when they are sent: a recipe's name → the service that loads its facts, and their bytes."""

import asyncio
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from db import Database
from services import people, privacy
from services.outbox import Due


async def make(database: Database, due: Due, file: Mapping[str, Any], now: datetime) -> bytes:
    """The bytes of a file; KeyError for a recipe that we do not have."""
    async with database.snapshot() as session:
        person = await people.get(session, due.person_id or 0)
        facts = await {"export": privacy.export}[file["recipe"]](session, person, now)
    return await asyncio.to_thread(facts.as_bytes)
