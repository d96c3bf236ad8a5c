"""An import is done once, whoever dies, stops or loses his lease meanwhile; a failing download tells no secret."""

import asyncio
import re
from pathlib import Path
from time import monotonic
from typing import Any

import aiohttp
import pytest

from benchmarks.imports import history
from bot.importing import kinds
from bot.jobs import Jobs
from db import Database
from playground import PLAYGROUND_TOKEN
from tests.promises.support import Life, N, Town, figure, founded, opened, rows, run_sql, set_up_phone, settle_in
from tests.support.lifter import choose

ROWS = 50_000 if N.kills > 100 else 5_000
KILLS = 12 if N.kills > 100 else 1
PATIENCE_S = 60
pytestmark = pytest.mark.promise


async def dropped(town: Town, chat: int, data: bytes) -> None:
    """A file dropped in the chat, whether anybody is there to read it or not."""
    form = aiohttp.FormData()
    form.add_field("file", data, filename="history.csv")
    async with town.http.post(f"{town.address}/control/chats/{chat}/document", data=form) as answer:
        assert answer.status == 200


async def until(database: Database, question: str, enough: int) -> None:
    """Wait until a count in the database is so high."""
    deadline = monotonic() + PATIENCE_S
    while (await rows(database, question))[0][0] < enough:
        assert monotonic() < deadline, question
        await asyncio.sleep(0.01)


async def free_the_leases(database: Database) -> None:
    """The clock of a real process cannot be moved: what a killed one held runs out."""
    await run_sql(database, "DELETE FROM leases")
    await run_sql(database, "UPDATE jobs SET until = NULL")


def button(town: Town, chat: int, label: str) -> str:
    """What a button of the newest message with it does."""
    for message in reversed(town.messages(chat)):
        for row in (message.get("reply_markup") or {}).get("inline_keyboard", []):
            for one in row:
                if label in one["text"]:
                    return str(one["callback_data"])
    raise AssertionError(town.texts(chat))


async def pressed(town: Town, chat: int, label: str) -> None:
    await town.control(f"chats/{chat}/press", {"message_id": 1, "data": button(town, chat, label)})


async def killed_when(town: Town, url: str, folder: Path, database: Database, question: str, enough: int) -> None:
    """A life that ends by kill -9 as soon as a count is so high."""
    process = Life.begin(town, url, folder)
    await until(database, question, enough)
    await process.kill()
    await free_the_leases(database)


async def test_kill_nine_in_the_middle_of_an_import_loses_and_doubles_nothing(url: str, tmp_path: Path) -> None:
    database, sets, waiting = opened(url), "SELECT count(*) FROM sets", "SELECT count(*) FROM jobs"
    async with founded() as town:
        (chat,) = town.settlers(1)
        await settle_in(database, [chat], town)
        await dropped(town, chat, history(ROWS))
        await killed_when(town, url, tmp_path, database, waiting, 1)
        process = Life.begin(town, url, tmp_path)
        await town.settle(database, PATIENCE_S)
        await pressed(town, chat, "Import ")
        for death in range(1, KILLS + 1):
            await until(database, sets, death * ROWS // (KILLS + 2))
            await process.kill()
            await free_the_leases(database)
            process = Life.begin(town, url, tmp_path)
        await town.settle(database, PATIENCE_S)
        counted = await rows(database, "SELECT count(*), count(DISTINCT started_at) FROM workouts")
        assert await rows(database, sets) == [(ROWS,)]
        await pressed(town, chat, "Take it out")
        await until(database, f"SELECT {ROWS} - count(*) FROM sets", ROWS // 3)
        await process.kill()
        await free_the_leases(database)
        process = Life.begin(town, url, tmp_path)
        await town.settle(database, PATIENCE_S)
        left = await rows(database, "SELECT count(*) FROM workouts")
        process.process.terminate()
        assert await process.ended() == 0
        told = town.texts(chat)[-1]
    await database.close()
    figure("an import and kill -9", kills=KILLS + 2, rows=ROWS, lost=0, doubled=0)
    assert counted == [(ROWS // 20, ROWS // 20)]
    assert left == [(0,)]
    assert "is out again" in told


async def test_two_processes_do_an_import_once(url: str) -> None:
    database = opened(url)
    async with founded() as town, town.house(url) as house:
        (chat,) = town.settlers(1)
        await settle_in(database, [chat], town)
        other = Jobs(opened(url), kinds(house.app.bot), town.clock.now)
        works = asyncio.create_task(other.run())
        phone = set_up_phone(house, chat)
        await phone.drop("history.csv", history(2_000))
        await choose(phone, "imrun")
        other.stop()
        await works
        assert await rows(database, "SELECT count(*) FROM sets") == [(2_000,)]
        assert [text for text in town.texts(chat) if text.startswith("✓")] == [await phone.last()]
    await database.close()


async def test_who_loses_the_lease_writes_nothing_more(url: str) -> None:
    database = opened(url)
    async with founded() as town, town.house(url) as house:
        (chat,) = town.settlers(1)
        await settle_in(database, [chat], town)
        phone = set_up_phone(house, chat)
        await phone.drop("history.csv", history(4_000))
        await pressed(town, chat, "Import ")
        await until(database, "SELECT count(*) FROM sets", 1)
        await run_sql(database, "UPDATE jobs SET owner = 'another', until = :until", until=far_away(town, database))
        await asyncio.sleep(0.5)
        written = await rows(database, "SELECT count(*) FROM sets")
        await asyncio.sleep(0.5)
        assert await rows(database, "SELECT count(*) FROM sets") == written
        assert written[0][0] < 4_000
        await free_the_leases(database)
        await house.settle()
        assert await rows(database, "SELECT count(*) FROM sets") == [(4_000,)]
    await database.close()


def far_away(town: Town, database: Database) -> Any:
    """An hour from now, as the database keeps it."""
    now = town.clock.now()
    return int(now.timestamp() * 1e6 + 3.6e9) if database.is_sqlite else now.replace(year=now.year + 1)


async def test_a_graceful_stop_in_the_middle_goes_on_after_the_start(url: str) -> None:
    database = opened(url)
    async with founded() as town:
        (chat,) = town.settlers(1)
        await settle_in(database, [chat], town)
        async with town.house(url) as house:
            phone = set_up_phone(house, chat)
            await phone.drop("history.csv", history(4_000))
            await pressed(town, chat, "Import ")
            await until(database, "SELECT count(*) FROM sets", 1)
        begun = await rows(database, "SELECT count(*) FROM sets")
        assert begun[0][0] < 4_000
        async with town.house(url) as house:
            await town.settle(database)
        assert await rows(database, "SELECT count(*) FROM sets") == [(4_000,)]
    await database.close()


async def test_somebody_who_deletes_everything_in_the_middle_leaves_nothing(url: str) -> None:
    database = opened(url)
    async with founded() as town, town.house(url) as house:
        (chat,) = town.settlers(1)
        await settle_in(database, [chat], town)
        phone = set_up_phone(house, chat)
        await phone.drop("history.csv", history(4_000))
        await pressed(town, chat, "Import ")
        await until(database, "SELECT count(*) FROM sets", 1)
        await phone.say("/delete_me")
        await phone.tap("Yes, erase everything")
        await house.settle()
        for table in ("sets", "workouts", "imports", "import_files", "jobs"):
            assert await rows(database, f"SELECT count(*) FROM {table}") == [(0,)], table
    await database.close()


async def test_a_download_that_fails_is_tried_again_and_tells_no_secret(
    url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    database = opened(url)
    async with founded() as town, town.house(url) as house:
        chat, other = town.settlers(2)
        await settle_in(database, [chat, other], town)
        phone, second = set_up_phone(house, chat), set_up_phone(house, other)
        files = house.playground.world.files._store
        await phone.upload("history.csv", history(20))
        files.write("UPDATE files SET path = path || '#nowhere'")  # what follows the sign never reaches the server
        await tried(town, database, 3)
        files.write("UPDATE files SET path = replace(path, '#nowhere', '')")
        await town.control("clock", {"advance_s": 20})
        await house.settle()
        assert "20 sets" in await phone.last()
        await town.control("faults", {"error_rate": 1, "methods": ["getFile"]})
        await second.upload("history.csv", history(20))
        await tried(town, database, 4)
        await town.control("clock", {"advance_s": 20})
        await house.settle()
        assert (await second.last()).startswith("I couldn’t fetch that file from Telegram.")
    await database.close()
    said = "".join(capsys.readouterr())
    assert "jobs.failed" in said
    assert PLAYGROUND_TOKEN not in said
    assert not re.search(r"/file/bot", said)


async def tried(town: Town, database: Database, times: int) -> None:
    """Let time pass until the job that waits was tried so often."""
    deadline = monotonic() + PATIENCE_S
    while ((await rows(database, "SELECT max(tries) FROM jobs"))[0][0] or 0) < times:
        assert monotonic() < deadline
        await town.control("clock", {"advance_s": 1})
        await asyncio.sleep(0.05)
