"""Bodies at rest: sealed for one row, unreadable when changed, and sealed anew while traffic goes on."""

import asyncio
import stat
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import keys
from bot.app import App
from bot.commands import rotate_keys
from bot.telegram import client
from db import Keyring, KeysError, rotation
from db.crypto import new_key
from playground import PLAYGROUND_TOKEN
from tests.promises.support import N, Town, figure, founded, opened, rows, run_sql, set_up_phone, settle_in, wanted
from tests.support.databases import KEYS, settings
from tests.support.house import House

RING = Keyring(KEYS)
pytestmark = pytest.mark.promise


@given(st.binary(max_size=300), st.text(max_size=40), st.text(max_size=40))
def test_a_body_opens_in_its_own_row_and_in_no_other(body: bytes, row: str, other: str) -> None:
    row, other = (name.encode(errors="replace").decode() for name in (row, other))
    sealed = RING.seal(body, row)
    assert RING.open(sealed, row) == body
    if other != row:
        with pytest.raises(KeysError):
            RING.open(sealed, other)


@given(st.binary(min_size=1, max_size=60), st.data())
def test_a_changed_byte_is_refused(body: bytes, data: st.DataObject) -> None:
    sealed = bytearray(RING.seal(body, "row"))
    place = data.draw(st.integers(0, len(sealed) - 1))
    sealed[place] ^= data.draw(st.integers(1, 255))
    with pytest.raises(KeysError):
        RING.open(bytes(sealed), "row")


@given(st.binary(max_size=40))
def test_what_was_never_sealed_is_refused(body: bytes) -> None:
    with pytest.raises(KeysError):
        RING.open(body, "row")


def test_the_same_words_are_never_sealed_alike() -> None:
    assert len({RING.seal(b"same", "row") for _ in range(1_000)}) == 1_000


async def test_a_conversation_moved_to_another_person_does_not_open(url: str) -> None:
    database = opened(url)
    async with founded() as town, town.house(url) as house:
        one, two = town.settlers(2)
        await settle_in(database, [one, two], town)
        for person in (one, two):
            await set_up_phone(house, person).say("/reminders")
            await set_up_phone(house, person).tap("+ New reminder")
            await set_up_phone(house, person).tap("🕑")
        (mine, body), (theirs, other) = await rows(database, "SELECT person_id, data FROM conversations ORDER BY 1")
    await database.close()
    assert RING.open(bytes(body), f"conversations:{mine}") != RING.open(bytes(other), f"conversations:{theirs}")
    with pytest.raises(KeysError):
        RING.open(bytes(body), f"conversations:{theirs}")


@asynccontextmanager
async def house_with_own_keys(town: Town, folder: Path) -> AsyncIterator[House]:
    """A house whose key file lies beside its SQLite file."""
    made = settings(f"sqlite:///{folder / 'spotter.db'}", send_rate=1000, send_rate_chat=1000, http_port=0)
    made = made.model_copy(update={"data_keys": type(made.data_keys)("")})
    app = App.build(made, client(PLAYGROUND_TOKEN, town.address), town.clock.now)
    stop = asyncio.Event()
    serving = asyncio.create_task(app.serve(stop))
    while not app.ready and not serving.done():
        await asyncio.sleep(0.01)
    try:
        yield House(app, town.clock, town.address, town.http, town.playground)
    finally:
        stop.set()
        await serving


async def test_keys_are_rotated_by_command_while_people_are_served(tmp_path: Path) -> None:
    async with founded() as town, house_with_own_keys(town, tmp_path) as house:
        people = town.settlers(5)
        await settle_in(house.app.database, people, town)
        done = asyncio.Event()
        talk = asyncio.create_task(chat_on(town, people, done))
        try:
            rotated = [await rotate_keys(house.app.settings) for _ in range(N.rotations)]
        finally:
            done.set()
            said = await talk
        await town.settle(house.app.database)
        heard = sum(len(town.texts(person)) for person in people)
        dead = await rows(house.app.database, "SELECT count(*) FROM inbox WHERE state = 2")
    figure("key rotation under traffic", rotations=N.rotations, said=said, answered=heard, dead=dead[0][0])
    assert rotated == [0] * N.rotations
    assert len(keys.read(tmp_path / keys.FILE)) == N.rotations + 1
    assert (heard, dead) == (said, [(0,)])


async def chat_on(town: Town, people: list[int], done: asyncio.Event) -> int:
    said = 0
    while not done.is_set() or said < len(people):
        await town.control(f"chats/{people[said % len(people)]}/say", {"text": "/help"})
        said += 1
        await asyncio.sleep(0.01)
    return said


async def test_rotation_seals_all_that_waits_and_the_old_key_may_go(url: str) -> None:
    database = opened(url)
    async with founded() as town:
        people = await settle_in(database, town.settlers(30), town)
        await wanted(database, [(person, person) for person in people], "workout", town.clock.now())
        newest = new_key()
        database.keys = Keyring([newest, *KEYS])
        assert await rotation.reseal(database) == 30
        async with database.read() as session:
            assert await rotation.remaining(session) == 0
        kept = await rows(database, "SELECT chat_id, slot, body FROM outbox")
    only_newest = Keyring([newest])
    assert all(only_newest.open(bytes(body), f"outbox:{chat}:{slot}") for chat, slot, body in kept)


async def test_the_key_file_is_ours_alone_and_its_keys_are_nowhere_else(tmp_path: Path) -> None:
    async with founded() as town, house_with_own_keys(town, tmp_path) as house:
        (person,) = town.settlers(1)
        phone = set_up_phone(house, person)
        await phone.set_up()
        await phone.say("bench 80x8")
        await run_sql(house.app.database, "UPDATE people SET unit = 'kg'")
    key_is_ours_alone(tmp_path / keys.FILE)


def key_is_ours_alone(file: Path) -> None:
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    (key,) = keys.read(file)
    for path in file.parent.iterdir():
        if path != file:
            assert key.encode() not in path.read_bytes(), path.name
