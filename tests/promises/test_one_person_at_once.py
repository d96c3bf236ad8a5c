"""What one person sends at the same moment is all kept, in order."""

import asyncio

import pytest

from screens.buttons.training import LogSet, SaveEntry
from tests.promises.support import figure, founded, opened, rows, set_up_phone, settle_in

MESSAGES = 100
pytestmark = pytest.mark.promise


async def test_a_hundred_parallel_messages_of_one_person_are_all_answered_in_order(url: str) -> None:
    database = opened(url)
    async with founded() as town, town.house(url):
        (person,) = town.settlers(1)
        await settle_in(database, [person], town)
        say = f"chats/{person}/say"
        await asyncio.gather(*(town.control(say, {"text": f"bench {n + 20}x5"}) for n in range(MESSAGES)))
        await town.settle(database)
        world = town.playground.world
        typed = [m["text"] for m in world.messages.latest(person, -1) if not m["from"]["is_bot"]]
        answers = town.texts(person)
    kept = await rows(database, "SELECT sets FROM entries ORDER BY key")
    await database.close()
    figure("no conversation races", messages=MESSAGES, kept=len(kept))
    assert len(kept) == len(answers) == len(typed) == MESSAGES
    said = [text.removeprefix("bench ").removesuffix("x5") for text in typed]
    assert [text.splitlines()[1] for text in answers] == [f"Barbell bench press  {kg} kg × 5" for kg in said]


async def test_a_hundred_taps_at_once_log_a_hundred_sets_in_order(url: str) -> None:
    database = opened(url)
    async with founded() as town, town.house(url) as house:
        (person,) = town.settlers(1)
        (ours,) = await settle_in(database, [person], town)
        phone = set_up_phone(house, person)
        await phone.say("bench 60x5")
        await phone.tap("Save")
        card = await phone.find("Workout ·")
        workout = (await rows(database, "SELECT id FROM workouts WHERE person_id = :id", id=ours))[0][0]
        press = f"chats/{person}/press"
        for n in range(2, MESSAGES + 2):
            data = LogSet(workout=workout, n=n).pack()
            await town.control(press, {"message_id": card["message_id"], "data": data})
        await town.settle(database)
        assert f"{MESSAGES + 1} sets" in (await phone.find("Workout ·"))["text"]
    numbers = await rows(database, "SELECT n FROM sets WHERE person_id = :id ORDER BY n", id=ours)
    await database.close()
    assert [row[0] for row in numbers] == list(range(1, MESSAGES + 2))


async def test_a_tap_while_the_message_is_still_on_its_way_edits_it_and_sends_no_second_one(url: str) -> None:
    database = opened(url)
    async with founded() as town, town.house(url):
        (person,) = town.settlers(1)
        await settle_in(database, [person], town)
        await town.control("faults", {"latency_ms": 300, "methods": ["sendMessage"]})
        await town.control(f"chats/{person}/say", {"text": "bench 80x8"})
        data = SaveEntry(key=town.playground.world.updates.last_id).pack()
        await asyncio.sleep(0.15)
        await town.control(f"chats/{person}/press", {"message_id": 1, "data": data})
        await town.settle(database)
        about_the_line = [text for text in town.texts(person) if not text.startswith("Workout ·")]
    await database.close()
    assert about_the_line == ["✓ Saved\nBarbell bench press  80 kg × 8"]


async def test_people_side_by_side_do_not_mix(url: str) -> None:
    database = opened(url)
    async with founded() as town, town.house(url):
        people = town.settlers(10)
        await settle_in(database, people, town)
        says = [(person, f"bench {60 + place}x{n}") for n in range(1, 6) for place, person in enumerate(people)]
        await asyncio.gather(*(town.control(f"chats/{who}/say", {"text": text}) for who, text in says))
        await town.settle(database)
        for place, person in enumerate(people):
            lines = [text.splitlines()[1].split("  ")[1] for text in town.texts(person)]
            assert sorted(lines) == [f"{60 + place} kg × {n}" for n in range(1, 6)]
    await database.close()
