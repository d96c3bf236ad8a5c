"""What nobody can decode or do is set aside as a dead letter, and nobody waits for it."""

import asyncio
from time import monotonic
from typing import Any

import pytest

from bot import dispatcher
from db import Database
from handlers import ROUTES
from handlers.routes import Routes
from tests.promises.support import Town, figure, founded, opened, rows, set_up_phone, settle_in
from tests.support.house import House

ADMIN = 2_900_001
PATIENCE_S = 5
STATES = "SELECT update_id, state, tries FROM inbox"
SOMEBODY = {"id": 2_900_002, "is_bot": False, "first_name": "Odd"}
CHAT = {"id": 2_900_002, "type": "private", "first_name": "Odd"}
MESSAGE = {"message_id": 1, "date": 1_700_000_000, "chat": CHAT, "from": SOMEBODY}
GROUP = {"id": -100_200, "type": "supergroup", "title": "Gym"}
UNREADABLE: dict[str, dict[str, Any]] = {
    "a message that is a text": {"message": "hello"},
    "a message that is a list": {"message": []},
    "a message without a chat": {"message": {"message_id": 1, "date": 1, "from": SOMEBODY, "text": "x"}},
    "a message without an id": {"message": {"date": 1, "chat": CHAT, "from": SOMEBODY, "text": "x"}},
    "a date that is none": {"message": {**MESSAGE, "date": "yesterday", "text": "x"}},
    "a text that is a number": {"message": {**MESSAGE, "text": {"a": 1}}},
    "an entity of no shape": {"message": {**MESSAGE, "text": "x", "entities": [{"type": "bold"}]}},
    "a tap without a user": {"callback_query": {"id": "1", "chat_instance": "1", "data": "x"}},
    "a membership without a state": {"my_chat_member": {"chat": CHAT, "from": SOMEBODY, "date": 1}},
}
HARMLESS: dict[str, dict[str, Any]] = {
    "nothing at all": {},
    "a kind of the future": {"telepathy": {"from": SOMEBODY, "thought": "squat"}},
    "half a surrogate pair": {"message": {**MESSAGE, "text": "half \ud83d of it"}},
    "an edited message": {"edited_message": {**MESSAGE, "edit_date": 1_700_000_001, "text": "squat 100x5"}},
    "a post in a channel": {"channel_post": {**MESSAGE, "chat": {"id": -5, "type": "channel", "title": "C"}}},
    "a message of a group": {"message": {**MESSAGE, "chat": GROUP, "text": "squat 100x5"}},
    "a message without a speaker": {"message": {k: v for k, v in MESSAGE.items() if k != "from"} | {"text": "x"}},
    "a poll": {"poll_answer": {"poll_id": "1", "user": SOMEBODY, "option_ids": [0], "option_persistent_ids": []}},
    "an inline query": {"inline_query": {"id": "1", "from": SOMEBODY, "query": "x", "offset": ""}},
}
POISON: dict[str, dict[str, Any]] = {
    "an id beyond all databases": {"message": {**MESSAGE, "from": {**SOMEBODY, "id": 2**70}, "text": "x"}},
}
pytestmark = pytest.mark.promise


async def others_are_answered(town: Town, person: int) -> None:
    """Somebody else writes after it, and hears from us."""
    await town.control(f"chats/{person}/say", {"text": "/help"})
    deadline = monotonic() + PATIENCE_S
    while not town.texts(person):
        assert monotonic() < deadline, "nobody is answered any more"
        await asyncio.sleep(0.01)
    assert town.texts(person)[0].startswith("How to log")


async def outcomes(url: str, updates: dict[str, dict[str, Any]]) -> dict[str, tuple[int, int]]:
    """What became of updates, (state, tries) each, while somebody else was served."""
    database = opened(url)
    async with founded() as town, town.house(url, admin_ids=(ADMIN,)):
        people = town.settlers(1)
        await settle_in(database, people, town)
        numbers = {town.playground.world.updates.put_raw(update): name for name, update in updates.items()}
        await others_are_answered(town, people[0])
        await tried(database)
        found = {number: (state, tries) for number, state, tries in await rows(database, STATES)}
    await database.close()
    return {name: found[number] for number, name in numbers.items()}


async def tried(database: Database) -> None:
    """Wait until everything was done, or tried at least once."""
    deadline = monotonic() + PATIENCE_S
    while await rows(database, f"{STATES} WHERE state = 0 AND tries = 0"):
        assert monotonic() < deadline, "what came is not even tried"
        await asyncio.sleep(0.01)


async def test_unreadable_updates_are_dead_letters_at_once_and_block_nobody(url: str) -> None:
    assert await outcomes(url, UNREADABLE) == dict.fromkeys(UNREADABLE, (2, 1))


@pytest.mark.parametrize("name", POISON)
async def test_what_is_no_text_or_no_number_of_ours_is_a_dead_letter_and_blocks_nobody(url: str, name: str) -> None:
    assert await outcomes(url, {name: POISON[name]}) == {name: (2, 1)}


async def test_updates_that_are_none_of_our_business_are_done_and_block_nobody(url: str) -> None:
    assert await outcomes(url, HARMLESS) == dict.fromkeys(HARMLESS, (1, 0))


def always_raises() -> Routes:
    routes = Routes()

    @routes.command("boom")
    async def boom() -> None:
        raise ZeroDivisionError("a bug of ours")

    return routes


def with_a_bug(house: House, admin: int) -> None:
    """The same worker, with one command that is broken."""
    house.app.worker._dispatcher = dispatcher.build(Routes.merged(ROUTES, always_raises()))
    house.app.worker._admin_ids = (admin,)


async def fails_until_dead(town: Town, house: House) -> list[int]:
    """Let time pass until nothing is tried any more; how often it had been tried by then."""
    tries = []
    for _ in range(8):
        await house.app.worker._scan()
        while house.app.worker._queues:
            await asyncio.sleep(0.01)
        tries.append((await rows(house.app.database, "SELECT max(tries) FROM inbox"))[0][0])
        await town.control("clock", {"advance_s": 17})
    return tries


async def test_a_handler_that_always_raises_gets_five_tries_then_one_apology_and_the_queue_moves_on(url: str) -> None:
    database = opened(url)
    async with founded() as town, town.house(url) as house:
        victim, other, admin = town.settlers(3)
        await settle_in(database, [victim, other], town)
        with_a_bug(house, admin)
        await set_up_phone(house, admin).say("/start")
        await town.control(f"chats/{victim}/say", {"text": "/boom"})
        await town.control(f"chats/{victim}/say", {"text": "/help"})
        await others_are_answered(town, other)
        tries = await fails_until_dead(town, house)
        await town.settle(database)
        heard, note = town.texts(victim), town.texts(admin)[-1]
        dead = await rows(database, "SELECT tries, state, error FROM inbox WHERE error IS NOT NULL")
    await database.close()
    figure("a handler that always raises", tries=tries[-1], apologies=1)
    assert tries[-1] == 5
    assert dead == [(5, 2, "ZeroDivisionError")]
    assert heard[0].startswith("Something broke on my side")
    assert heard[1].startswith("How to log")
    assert len(heard) == 2
    assert "ZeroDivisionError" in note
    assert "a bug of ours" not in note
