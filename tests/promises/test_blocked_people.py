"""Whoever blocks the bot costs one failed send, hears nothing after, and is back on /start."""

import pytest

from services import outbox
from tests.promises.support import N, Town, figure, founded, opened, rows, set_up_phone, settle_in, wanted

NOTE = {"text": "news", "entities": [], "markup": None, "file": None, "pinned": False, "tidy": False, "gone": False}
pytestmark = pytest.mark.promise


def refused(town: Town, chat: int | None = None) -> list[dict[str, object]]:
    calls = town.playground.world.calls.since(0)
    return [call for call in calls if call["status"] == 403 and chat in (None, call["chat_id"])]


async def test_a_blocked_chat_costs_one_failed_send_and_is_silent_until_start(url: str) -> None:
    database = opened(url)
    async with founded() as town, town.house(url) as house:
        chats = town.settlers(N.blocked)
        people = await settle_in(database, chats, town)
        for chat in chats:
            town.playground.world.people.change(chat, blocked=True)  # Telegram tells us nothing of it
        async with database.begin() as session:
            for person, chat in zip(people, chats, strict=True):
                screens = [(f"n{n}", NOTE, True) for n in range(3)]
                await outbox.show(session, chat, person, screens, town.clock.now())
        await town.settle(database)
        failed = len(refused(town))
        assert [len(refused(town, chat)) for chat in chats] == [1] * N.blocked
        kept = await rows(database, "SELECT count(*) FROM identities WHERE unreachable_since IS NULL")
        assert kept == [(0,)]
        for chat in chats[:3]:
            town.playground.world.people.change(chat, blocked=False)
            assert (await set_up_phone(house, chat).say("/start"))[0].startswith("Good to see you")
    figure("blocked users", people=N.blocked, failed_sends=failed)
    assert await rows(database, "SELECT count(*) FROM identities WHERE unreachable_since IS NULL") == [(3,)]
    await database.close()


async def test_who_blocked_us_gets_no_reminder_until_they_are_back(url: str) -> None:
    database = opened(url)
    async with founded() as town, town.house(url) as house:
        (chat,) = town.settlers(1)
        await settle_in(database, [chat], town)
        phone = set_up_phone(house, chat)
        await every_day(phone)
        await town.control(f"chats/{chat}/block", {})
        await house.settle()
        for _ in range(3):
            await house.later(24 * 3600)
        assert refused(town, chat) == []
        await town.control(f"chats/{chat}/unblock", {})
        await phone.say("/start")
        await house.later(24 * 3600)
        assert (await phone.last()).startswith("🏋️ Time to train")
    await database.close()


async def every_day(phone: object) -> None:
    await phone.say("/reminders")  # type: ignore[attr-defined]
    await phone.tap("+ New reminder")  # type: ignore[attr-defined]
    for day in ("Tue", "Thu", "Sat", "Sun"):
        await phone.tap(day)  # type: ignore[attr-defined]


async def test_rests_and_snoozes_of_who_blocked_us_do_not_knock_again(url: str) -> None:
    database = opened(url)
    async with founded() as town, town.house(url) as house:
        (chat,) = town.settlers(1)
        await settle_in(database, [chat], town)
        phone = set_up_phone(house, chat)
        await every_day(phone)
        await house.later(24 * 3600)
        await phone.tap("In 30 min")
        await phone.say("bench 80x8")
        await phone.tap("Save")
        await phone.tap("Rest 2:00")
        await town.control(f"chats/{chat}/block", {})
        await house.settle()
        await house.later(150)
        await house.later(3600)
        assert len(refused(town, chat)) <= 1, refused(town, chat)
    await database.close()


async def test_news_for_who_is_gone_is_dropped_not_kept(url: str) -> None:
    database = opened(url)
    async with founded() as town, town.house(url) as house:
        (chat,) = town.settlers(1)
        (person,) = await settle_in(database, [chat], town)
        await town.control(f"chats/{chat}/block", {})
        await house.settle()
        await wanted(database, [(chat, person)], "workout", town.clock.now())
        await house.settle()
    assert await rows(database, "SELECT * FROM outbox WHERE version > shown") == []
    await database.close()
