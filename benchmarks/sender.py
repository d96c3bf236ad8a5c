"""What the sender costs: slots shown over real HTTP on the playground, paced by nobody."""

import time
from datetime import UTC, datetime

from db.models import identities, people
from services import outbox
from tests.support.house import House

CHATS = 400


async def prepare(house: House) -> list[tuple[int, int]]:
    """People who wrote once, so that the bot may write to them: (person, chat)."""
    from sqlalchemy import select

    phones = [await house.phone() for _ in range(CHATS)]
    for phone in phones:
        await house.control(f"chats/{phone.id}/say", {"text": "/terms"})
    await house.settle()
    async with house.app.database.read() as session:
        rows = await session.all(select(people.c.id, identities.c.subject).join(identities))
    return [(row.id, int(row.subject)) for row in rows]


async def measure(house: House, known: list[tuple[int, int]], version: int) -> tuple[float, float]:
    """Edit one message in every chat: (CPU in µs a message, playground included; messages a second)."""
    body = {"text": f"version {version}", "entities": [], "markup": None, "file": None}
    body |= {"pinned": False, "tidy": False, "gone": False}
    cpu, start = time.process_time(), time.perf_counter()
    async with house.app.database.begin() as session:
        for person_id, chat_id in known:
            await outbox.show(session, chat_id, person_id, [("bench", body, False)], datetime.now(UTC))
    for _, chat_id in known:
        house.app.sender.wake(chat_id)
    await house.settle()
    return (time.process_time() - cpu) / len(known) * 1e6, len(known) / (time.perf_counter() - start)
