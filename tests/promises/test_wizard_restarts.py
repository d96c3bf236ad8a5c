"""A wizard goes on where it was when the process is replaced between any two of its steps, or killed during one."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any, TypeAlias

import pytest

from db import Database
from tests.promises.support import Life, N, Town, figure, founded, opened, rows, set_up_phone, settle_in, time_passes
from tests.support.phone import Phone

Step: TypeAlias = Callable[[Phone], Awaitable[object]]
pytestmark = pytest.mark.promise


def say(text: str) -> Step:
    return lambda phone: phone.say(text)


def tap(label: str) -> Step:
    return lambda phone: phone.tap(label)


HELLO = [say("/start"), tap("English"), tap("Pounds"), say("Lyon"), tap("I agree"), tap("Finish later")]
HELLO_BY_CHOICE = [*HELLO[:3], say("Saint-Denis"), tap("Saint-Denis, FR"), *HELLO[4:]]
WELCOME = [
    *(*HELLO[:5], tap("Build muscle"), tap("Less than a year"), tap("3"), tap("45"), tap("A gym"), tap("Neck")),
    *(
        tap("Done"),
        tap("Female"),
        say("199"),
        say("1990"),
        say("5'5"),
        say("/start"),
        say("143"),
        tap("Skip"),
        tap("7"),
    ),
    *(tap("✓ 7"), tap("No to all"), tap("Start this plan"), tap("My plan")),
]
PROFILE = [
    *(say("/profile"), tap("Body weight"), say("heavy"), say("81.4"), tap("Limitations"), tap("Knee"), tap("Done")),
    *(tap("Health check"), tap("1"), tap("Done"), say("/plan"), tap("My doctor agreed")),
]
PLAN = [
    *(
        say("/profile"),
        tap("Health check"),
        tap("No to all"),
        say("/plan"),
        tap("Other plans"),
        tap("Kettlebell basics"),
    ),
    *(tap("Start this plan"), tap("My plan"), tap("Day A"), tap("Skip"), tap("My plan"), tap("Next week")),
    *(tap("Pause"), tap("Go on from today"), tap("My plan"), tap("End this plan"), tap("Yes, end it")),
]
CARD = [
    *(*PLAN[:7], tap("Start"), tap("✓ 12 kg"), tap("+ rep"), tap("RPE"), tap("8.5"), tap("Swap"), tap("‹ Back")),
    *(tap("Note"), say("slow on the way down"), tap("✓ "), tap("Undo set"), tap("Finish"), tap("🙂")),
]
ZONE = [say("/settings"), tap("Time zone"), say("Springfield"), say("xqzqw"), say("Tokyo")]
EDIT = [
    *(say("bench 80x8"), tap("Save"), say("/history"), tap("1 set"), tap("1. Barbell"), tap("Change numbers")),
    *(say("nonsense"), say("82.5x6 @8")),
]
TIME = [say("/reminders"), tap("+ New reminder"), tap("🕑"), say("teatime"), say("6:30 pm")]
LINE = [say("bench 80x8x3"), tap("Save"), tap("Undo set 3"), tap("Same again"), tap("Same again"), tap("Finish")]
ERASE = [say("bench 80x8"), tap("Save"), say("/delete_me"), tap("Yes, erase everything")]


WIZARDS = {
    "hello": HELLO,
    "hello by choice": HELLO_BY_CHOICE,
    "welcome": WELCOME,
    "profile": PROFILE,
    "plan": PLAN,
    "card": CARD,
    "zone": ZONE,
    "edit": EDIT,
    "time": TIME,
    "line": LINE,
    "erase": ERASE,
    "cancel": [*TIME[:3], say("/cancel"), say("6:30 pm")],
}
NEW = {"hello", "hello by choice", "welcome"}
STEPS = range(max(map(len, WIZARDS.values())))


async def walk(town: Town, url: str, people: dict[str, int]) -> None:
    """Everybody takes the steps of their wizard, and each step is taken in a house of its own."""
    for number in STEPS:
        async with town.house(url) as house:
            for name, steps in WIZARDS.items():
                if number < len(steps):
                    await steps[number](set_up_phone(house, people[name]))


async def test_every_wizard_goes_on_after_a_restart_at_each_of_its_steps(url: str) -> None:
    database = opened(url)
    async with founded() as town:
        people = await newcomers(database, town)
        await walk(town, url, people)
        await check(database, town, people, "wizards survive a restart", len(STEPS))
    await database.close()


async def newcomers(database: Database, town: Town) -> dict[str, int]:
    """Somebody for each wizard: its name → their Telegram id."""
    people = dict(zip(WIZARDS, town.settlers(len(WIZARDS)), strict=True))
    await settle_in(database, [people[name] for name in WIZARDS if name not in NEW], town)
    return people


async def check(database: Database, town: Town, people: dict[str, int], promise: str, deaths: int) -> None:
    told = {name: town.texts(person) for name, person in people.items()}
    known = dict(map(tuple, await rows(database, "SELECT subject, person_id FROM identities")))
    figure(promise, wizards=len(WIZARDS), steps=sum(map(len, WIZARDS.values())), deaths=deaths)
    check_words(told)
    await check_rows(database, {name: known.get(str(person)) for name, person in people.items()})


@dataclass(slots=True)
class Outside:
    """What a phone sees of a house that runs elsewhere, and may fall before it answers."""

    town: Town
    database: Database
    doomed: bool = False

    async def control(self, path: str, body: dict[str, Any] | None = None) -> Any:
        return await self.town.control(path, body)

    async def settle(self) -> None:
        if not self.doomed:
            await self.town.settle(self.database, 60)


async def test_every_wizard_goes_on_after_a_kill_during_its_steps(url: str, tmp_path: Path) -> None:
    """The full numbers kill at each step."""
    random, database = Random(11), opened(url)
    deadly = STEPS[:: max(len(STEPS) // N.kills, 1)]
    async with founded() as town:
        people = await newcomers(database, town)
        house = Outside(town, database)
        life = Life.begin(town, url, tmp_path, SEND_RATE="1000")
        for number in STEPS:
            house.doomed = number in deadly
            for name, steps in WIZARDS.items():
                if number < len(steps):
                    await steps[number](set_up_phone(house, people[name]))
            if house.doomed:
                await asyncio.sleep(random.uniform(0, 0.3))
                await life.kill()
                await time_passes(database)
                life = Life.begin(town, url, tmp_path, SEND_RATE="1000")
                await town.settle(database, 60)
        life.process.terminate()
        assert await life.ended() == 0
        await check(database, town, people, "wizards survive kill -9", len(deadly))
    await database.close()


def check_words(told: dict[str, list[str]]) -> None:
    """What everybody read last, or in between."""
    assert told["hello"][-1].startswith("You’re all set")
    assert told["hello by choice"][-1].startswith("You’re all set")
    assert told["welcome"][-1].startswith("Beginner full body\n\nThis week\n• ")
    assert any("Your plan: " in text for text in told["profile"])
    assert told["plan"][-1].startswith("Ended.")
    assert any("📝 slow on the way down" in text and "It felt 🙂" in text for text in told["card"]), told["card"]
    assert any(text.startswith("I don’t know that place") for text in told["zone"])
    assert any("Set 1 is now 82.5 kg × 6 @8" in text for text in told["edit"]), told["edit"]
    assert any("Mon, Wed, Fri at 18:30" in text for text in told["time"]), told["time"]
    assert any("Workout done" in text for text in told["line"])
    assert told["erase"][-1].startswith("Erased.")
    assert "Stopped. Nothing was changed." in told["cancel"]


async def check_rows(database: Database, ids: dict[str, int | None]) -> None:
    """What was kept of everybody."""

    async def kept(what: str, name: str) -> list[Any]:
        return list(await rows(database, f"SELECT {what} = :id", id=ids[name]))

    for name in ("hello", "hello by choice"):
        query = "language, unit, time_zone, consented_at IS NOT NULL FROM people WHERE id"
        assert await kept(query, name) == [("en", "lb", "Europe/Paris", True)]
    assert await kept("goal, level, days, minutes, step FROM profiles WHERE person_id", "welcome") == [
        ("muscle", "beginner", 3, 45, None)
    ]
    assert await kept("kit FROM gyms WHERE person_id", "welcome") == [("gym",)]
    assert await kept("status FROM enrolments WHERE person_id", "welcome") == [("active",)]
    assert await kept("status FROM enrolments WHERE person_id", "plan") == [("completed",)]
    assert await kept("n, reps, rpe FROM sets WHERE person_id", "card") == [(1, 8, 8.5)]
    assert await kept("feeling FROM workouts WHERE person_id", "card") == [(4,)]
    assert await kept("time_zone FROM people WHERE id", "zone") == [("Asia/Tokyo",)]
    assert await kept("weight_kg, reps, rpe FROM sets WHERE person_id", "edit") == [(82.5, 6, 8)]
    assert await kept("minute FROM reminders WHERE person_id", "time") == [(18 * 60 + 30,)]
    assert await kept("minute FROM reminders WHERE person_id", "cancel") == [(18 * 60,)]
    assert sorted(await kept("n, weight_kg, reps FROM sets WHERE person_id", "line")) == [
        (n, 80, 8) for n in (1, 2, 3, 4)
    ]
    assert await kept("finished_at IS NULL FROM workouts WHERE person_id", "line") == [(False,)]
    assert ids["erase"] is None
    assert await rows(database, "SELECT * FROM conversations") == []
