"""A wizard goes on where it was when the process is replaced between any two of its steps."""

from collections.abc import Awaitable, Callable
from typing import TypeAlias

import pytest

from tests.promises.support import Town, founded, opened, rows, set_up_phone, settle_in
from tests.support.phone import Phone

Step: TypeAlias = Callable[[Phone], Awaitable[object]]
pytestmark = pytest.mark.promise


def say(text: str) -> Step:
    return lambda phone: phone.say(text)


def tap(label: str) -> Step:
    return lambda phone: phone.tap(label)


HELLO = [say("/start"), tap("English"), tap("Pounds"), say("Lyon"), tap("I agree")]
HELLO_BY_CHOICE = [*HELLO[:3], say("Saint-Denis"), tap("Saint-Denis, FR"), tap("I agree")]
ZONE = [say("/settings"), tap("Time zone"), say("Springfield"), say("xqzqw"), say("Tokyo")]
EDIT = [
    *(say("bench 80x8"), tap("Save"), say("/history"), tap("1 set"), tap("1. Barbell"), tap("Change numbers")),
    *(say("nonsense"), say("82.5x6 @8")),
]
TIME = [say("/reminders"), tap("+ New reminder"), tap("🕑"), say("teatime"), say("6:30 pm")]
LINE = [say("bench 80x8x3"), tap("Save"), tap("Undo set 3"), tap("Same again"), tap("Same again"), tap("Finish")]
ERASE = [say("bench 80x8"), tap("Save"), say("/delete_me"), tap("Yes, erase everything")]


async def walk(url: str, steps: list[Step], *, newcomer: bool = False) -> tuple[Town, int]:
    """Take the steps, each in a house of its own; the last words and what was kept are left to look at."""
    database = opened(url)
    async with founded() as town:
        (person,) = town.settlers(1)
        if not newcomer:
            await settle_in(database, [person], town)
        for step in steps:
            async with town.house(url) as house:
                await step(set_up_phone(house, person))
    await database.close()
    return town, person


async def found(url: str, statement: str) -> list[tuple[object, ...]]:
    database = opened(url)
    kept = list(await rows(database, statement))
    await database.close()
    return kept


@pytest.mark.parametrize("steps", [HELLO, HELLO_BY_CHOICE], ids=["city", "choice"])
async def test_hello_goes_on_after_a_restart_at_each_step(url: str, steps: list[Step]) -> None:
    town, person = await walk(url, steps, newcomer=True)
    assert town.texts(person)[-1].startswith("You’re all set")
    query = "SELECT language, unit, time_zone, consented_at IS NOT NULL FROM people"
    assert await found(url, query) == [("en", "lb", "Europe/Paris", True)]
    assert await found(url, "SELECT * FROM conversations") == []


async def test_the_search_for_a_zone_goes_on_after_a_restart_at_each_step(url: str) -> None:
    town, person = await walk(url, ZONE)
    assert any(text.startswith("I don’t know that place") for text in town.texts(person))
    assert await found(url, "SELECT time_zone FROM people") == [("Asia/Tokyo",)]


async def test_the_editing_of_a_set_goes_on_after_a_restart_at_each_step(url: str) -> None:
    town, person = await walk(url, EDIT)
    assert any("Set 1 is now 82.5 kg × 6 @8" in text for text in town.texts(person))
    assert await found(url, "SELECT weight_kg, reps, rpe FROM sets") == [(82.5, 6, 8)]


async def test_the_time_of_a_reminder_is_asked_on_after_a_restart_at_each_step(url: str) -> None:
    town, person = await walk(url, TIME)
    assert any("Mon, Wed, Fri at 18:30" in text for text in town.texts(person)), town.texts(person)
    assert await found(url, "SELECT minute, enabled FROM reminders") == [(18 * 60 + 30, True)]


async def test_a_line_lives_on_from_preview_to_finish_with_a_restart_at_each_step(url: str) -> None:
    town, person = await walk(url, LINE)
    assert any("Workout done" in text for text in town.texts(person))
    assert await found(url, "SELECT n, weight_kg, reps FROM sets ORDER BY n") == [(n, 80, 8) for n in range(1, 5)]
    assert await found(url, "SELECT count(*) FROM workouts WHERE finished_at IS NULL") == [(0,)]


async def test_deletion_is_confirmed_after_a_restart_at_each_step(url: str) -> None:
    town, person = await walk(url, ERASE)
    assert town.texts(person)[-1].startswith("Erased.")
    assert await found(url, "SELECT * FROM people") == []


async def test_cancel_after_a_restart_leaves_the_wizard(url: str) -> None:
    town, person = await walk(url, [*TIME[:3], say("/cancel"), say("6:30 pm")])
    assert "Stopped. Nothing was changed." in town.texts(person)
    assert await found(url, "SELECT minute FROM reminders") == [(18 * 60,)]
