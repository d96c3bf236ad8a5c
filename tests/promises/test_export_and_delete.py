"""All rows of a person out, then none left: by what every table says of itself."""

import json
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Table, func, insert, select, text

from db import Database
from db.models import metadata, rest_timers
from db.queries import timers
from domain.timers import Rounds, Timer
from services import jobs
from tests.promises.support import figure, founded, opened, rows, set_up_phone, settle_in
from tests.support.lifter import forge
from tests.support.phone import Phone

IN_TRANSIT = {"inbox", "outbox"}
SHELF = {"programs"}  # ours, until people can add their own
pytestmark = pytest.mark.promise


def owned() -> list[Table]:
    return [table for table in metadata.sorted_tables if table.info["owner"] is not None]


@pytest.mark.parametrize("table", metadata.sorted_tables, ids=lambda table: table.name)
def test_every_table_says_whose_its_rows_are_or_why_nobodys(table: Table) -> None:
    assert "owner" in table.info, f"{table.name} does not say whose its rows are"
    if table.info["owner"] is None:
        assert table.info.get("why_nobody")
        assert not [c for c in table.c if "person" in c.name or "chat" in c.name or "telegram" in c.name]
    else:
        assert table.info["owner"] in table.c
    if "sealed" in table.info:
        assert table.info["sealed"] in table.c
        assert set(table.info["row"]) == {column.name for column in table.primary_key}


@pytest.mark.parametrize("table", owned(), ids=lambda table: table.name)
def test_what_refers_to_a_person_goes_with_them(table: Table) -> None:
    for column in table.c:
        for key in column.foreign_keys:
            name, goes = f"{table.name}.{column.name}", (key.ondelete or "").upper()
            if key.column.table.name == "people":
                assert goes == "CASCADE", name
            elif key.column.table.info["owner"] is not None and column.nullable:
                assert goes in ("CASCADE", "SET NULL"), name


async def test_no_table_of_the_database_is_unknown_to_the_models(url: str) -> None:
    database = opened(url)
    if database.is_sqlite:
        found = await rows(database, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    else:
        found = await rows(database, "SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
    await database.close()
    assert {row[0] for row in found} - {"alembic_version"} == {table.name for table in metadata.sorted_tables}


async def live_a_little(phone: Phone) -> None:
    """A bit of everything that leaves rows."""
    await phone.start_plan()
    for data in ("ready:3:0", "pain:wrist:2:", "spare:chest:", "gymbar:0:kg:1500", "fav:::::::0:0:plank:1", "own"):
        await forge(phone, data)
    await phone.say("Zorglub press")
    await forge(phone, "ownin:0")
    await phone.say("/weight 81.4")
    await phone.send("photo", {"caption": "front"})
    await phone.drop("history.csv", b"Date,Exercise,Weight (kg),Reps\n2025-01-01,Squat (Barbell),100,5\n")
    await phone.say("bench 80x8x3")
    await phone.tap("Save")
    await phone.tap("Rest 2:00")
    await phone.say("/reminders")
    await phone.tap("+ New reminder")
    for day in ("Tue", "Thu", "Sat", "Sun"):
        await phone.tap(day)
    await phone.house.later(25 * 3600)
    await phone.say("squat 100x5")
    await phone.tap("Save")
    await phone.say("/reminders")
    await phone.tap("every day")
    await phone.tap("🕑")


async def rest(database: Database, people: list[int], now: datetime) -> None:
    """Timers that run for whoever lived a little, and slow work that is due in ten years."""
    async with database.begin() as session:
        for person in people:
            await jobs.add(session, person, "later", person, now + timedelta(days=3650))
            await timers.put(session, person, Timer(Rounds(60, rounds=10), now, paused_at=now), now)
        ends_at = now + timedelta(minutes=2)
        await session.run(insert(rest_timers), [{"person_id": person, "ends_at": ends_at} for person in people])


async def mine(database: Database, person: int, telegram_id: int) -> dict[str, int]:
    """How many rows of each table are a person's, by id or by Telegram's."""
    counts = {}
    async with database.read() as session:
        for table in owned():
            whose = telegram_id if table.name == "inbox" else person
            which = table.c[table.info["owner"]] == whose
            if table.name == "outbox":
                which |= table.c.chat_id == telegram_id
            counts[table.name] = await session.value(select(func.count()).select_from(table).where(which))
    return counts


async def exported(phone: Phone) -> dict[str, Any]:
    await phone.say("/export")
    message = next(m for m in reversed(await phone.bot_messages()) if "document" in m)
    async with phone.house.http.get(phone.house.address + path_of(message["file_url"])) as answer:
        document: dict[str, Any] = json.loads(await answer.read())
    return document


def path_of(url: str) -> str:
    return url if url.startswith("/") else "/" + url.split("/", 3)[3]


async def test_export_holds_all_rows_of_theirs_and_deletion_leaves_none(url: str) -> None:
    database = opened(url)
    async with founded() as town, town.house(url) as house:
        maya, leo = town.settlers(2)
        ours, others = await settle_in(database, [maya, leo], town)
        for person in (maya, leo):
            await live_a_little(set_up_phone(house, person))
        phone = set_up_phone(house, maya)
        await rest(database, [ours, others], town.clock.now())
        before, neighbour = await mine(database, ours, maya), await mine(database, others, leo)
        document = await exported(phone)
        lived = {name for name, many in before.items() if many}
        assert lived >= {t.name for t in owned()} - SHELF, "the test does not fill every table"
        for name, many in before.items():
            if name not in IN_TRANSIT:
                assert len(document[name]) == many, name
        assert str(leo) not in json.dumps(document)
        await phone.say("/delete_me")
        await phone.tap("Yes, erase everything")
        left = await mine(database, ours, maya)
        traces = await everywhere(database, str(maya))
        assert await mine(database, others, leo) == neighbour
        assert (await phone.say("/start"))[0].startswith("Hi Maya, I’m Spotter")
    await database.close()
    figure("export and delete", tables=len(before), rows_out=sum(before.values()), left=sum(left.values()))
    assert set(left.values()) == {0}, left
    assert traces == []


async def everywhere(database: Database, trace: str) -> list[str]:
    """The columns in which a person's Telegram id is still written."""
    found = []
    async with database.read() as session:
        for table in metadata.sorted_tables:
            for column in table.c:
                query = f'SELECT count(*) FROM {table.name} WHERE CAST("{column.name}" AS VARCHAR) = :trace'
                if await session.value(text(query), {"trace": trace}):
                    found.append(f"{table.name}.{column.name}")
    return found


async def test_what_still_waits_when_they_delete_is_answered_and_leaves_nothing(url: str) -> None:
    database = opened(url)
    async with founded() as town, town.house(url) as house:
        (maya,) = town.settlers(1)
        (ours,) = await settle_in(database, [maya], town)
        phone = set_up_phone(house, maya)
        await phone.say("bench 80x8")
        await phone.tap("Save")
        await phone.say("/delete_me")
        ask = (await phone.bot_messages())[-1]
        data = ask["reply_markup"]["inline_keyboard"][1][0]["callback_data"]
        press = {"message_id": ask["message_id"], "data": data}
        await town.control(f"chats/{maya}/press", press)
        await town.control(f"chats/{maya}/press", press)
        await house.settle()
        assert (await phone.last()).startswith("Erased.")
        assert await rows(database, "SELECT count(*) FROM sets WHERE person_id = :id", id=ours) == [(0,)]
        assert await rows(database, "SELECT count(*) FROM workouts") == [(0,)]
    await database.close()
