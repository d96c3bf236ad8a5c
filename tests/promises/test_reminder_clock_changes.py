"""Through the whole house: one ring a local day around both clock changes, and none silently missed by an outage."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from db import Database
from db.models import reminders as table
from db.queries import reminders
from domain.reminders import EVERY_DAY, ReminderKind, next_due
from tests.promises.support import Town, figure, founded, opened, rows, set_up_phone, settle_in

CHANGES = [
    ("Europe/Paris", date(2027, 3, 28), 2 * 60 + 30),
    ("Europe/Paris", date(2027, 10, 31), 2 * 60 + 30),
    ("America/New_York", date(2027, 3, 14), 2 * 60 + 30),
    ("America/New_York", date(2027, 11, 7), 1 * 60 + 30),
    ("Australia/Lord_Howe", date(2027, 10, 3), 2 * 60 + 15),
    ("Australia/Lord_Howe", date(2027, 4, 4), 1 * 60 + 45),
    ("America/Santiago", date(2027, 9, 5), 15),
    ("America/Nuuk", date(2027, 3, 27), 23 * 60 + 30),
]
OUTAGES = [("1 min", timedelta(minutes=1)), ("1 h", timedelta(hours=1)), ("25 h", timedelta(hours=25))]
NOON = 12 * 60
RINGS = 3
pytestmark = pytest.mark.promise


async def remind(database: Database, person: int, minute: int, zone: str, now: datetime) -> None:
    """A reminder on every day."""
    due = next_due(now, EVERY_DAY, minute, ZoneInfo(zone))
    assert due is not None
    async with database.begin() as session:
        await reminders.add(session, person, ReminderKind.WORKOUT, EVERY_DAY, minute, due[0], now)


async def until_due(database: Database, town: Town) -> float:
    """Seconds until the reminder is due, and one more."""
    async with database.read() as session:
        due = await session.value(select(table.c.next_at))
    return float((due - town.clock.now()).total_seconds() + 1)


def rings(town: Town, chat: int) -> list[str]:
    """What rang in a chat, each time it did."""
    sent = [c["params"]["text"] for c in town.sends(status=200) if c["chat_id"] == chat]
    return [text for text in sent if text.startswith("🏋️ Time to train")]


@pytest.mark.parametrize(("zone", "change", "minute"), CHANGES, ids=[f"{z}-{d}" for z, d, _ in CHANGES])
async def test_around_a_clock_change_it_rings_once_each_local_day(
    url: str, zone: str, change: date, minute: int
) -> None:
    database = opened(url)
    start = datetime(change.year, change.month, change.day, 20, tzinfo=UTC) - timedelta(days=2)
    async with founded() as town:
        town.clock.set(start)
        (chat,) = town.settlers(1)
        (person,) = await settle_in(database, [chat], town, zone)
        await remind(database, person, minute, zone, town.clock.now())
        async with town.house(url) as house:
            for _ in range(RINGS):
                await house.later(await until_due(database, town))
        kept = await rows(database, "SELECT local_date, state FROM reminder_days ORDER BY local_date")
        heard = rings(town, chat)
    first = start.astimezone(ZoneInfo(zone)).date()
    days = [date.fromisoformat(str(day)) for day, _ in kept]
    assert {state for _, state in kept} == {"sent"}
    assert days == [days[0] + timedelta(days=n) for n in range(RINGS)], days
    assert days[0] - first <= timedelta(days=1)
    assert len(heard) == RINGS
    assert not any("I was away" in text for text in heard), heard


@pytest.mark.parametrize(("name", "outage"), OUTAGES, ids=[name for name, _ in OUTAGES])
async def test_after_an_outage_none_is_silently_missed_and_each_is_told_once(
    url: str, name: str, outage: timedelta
) -> None:
    database = opened(url)
    async with founded() as town:
        town.clock.set(datetime(2027, 6, 1, 9, 59, 30, tzinfo=UTC))
        chats = town.settlers(5)
        people = await settle_in(database, chats, town)
        for person in people:
            await remind(database, person, NOON, "Europe/Paris", town.clock.now())
        async with town.house(url) as house:
            await house.settle()
        town.clock.advance(outage.total_seconds())
        async with town.house(url) as house:
            await house.later(1)
            await house.later(1)
        heard = [rings(town, chat) for chat in chats]
        kept = await rows(database, "SELECT person_id, local_date, state FROM reminder_days")
    days = 2 if outage > timedelta(hours=24) else 1
    assert [len(texts) for texts in heard] == [1] * len(chats)
    assert len(kept) == days * len(people)
    assert sum(state == "missed" for _, _, state in kept) == (days - 1) * len(people)
    if days > 1:
        assert all("I also owe you one reminder from while I was away" in texts[0] for texts in heard), heard
    figure(
        "outage catch-up", outage=name, people=len(people), rung=len(heard), named_as_missed=(days - 1) * len(people)
    )


async def test_after_an_outage_a_rest_and_a_snooze_still_ring_once(url: str) -> None:
    database = opened(url)
    async with founded() as town:
        town.clock.set(datetime(2027, 6, 1, 9, 59, 30, tzinfo=UTC))
        (chat,) = town.settlers(1)
        (person,) = await settle_in(database, [chat], town)
        await remind(database, person, NOON, "Europe/Paris", town.clock.now())
        async with town.house(url) as house:
            await house.later(60)
            phone = set_up_phone(house, chat)
            await phone.tap("In 30 min")
            await phone.say("bench 80x8")
            await phone.tap("Save")
            await phone.tap("Rest 2:00")
        town.clock.advance(3600)
        async with town.house(url) as house:
            await house.later(1)
            await house.later(1)
        said = [c["params"]["text"] for c in town.sends(status=200)]
    assert len([text for text in said if text.startswith("⏱ Rest is over")]) == 1, said
    assert len(rings(town, chat)) == 2
