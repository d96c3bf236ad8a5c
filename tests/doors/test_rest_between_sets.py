"""The rest timer: shown, shifted, skipped, and pushed as a new message at its time."""

import re
from datetime import datetime, timedelta

from tests.support.house import House
from tests.support.phone import Phone, text_of

WORDS = {
    "en": {
        "save": "Save",
        "rest": "Rest 2:00",
        "started": "Rest started",
        "resting": "Resting until ",
        "next": "Next: Barbell back squat, 100 kg × 5",
        "over": "⏱ Rest is over",
        "skip": "I’m ready",
        "skipped": "Rest skipped",
        "same": "Same again",
        "stale": "That button is out of date.",
        "finish": "Finish",
    },
    "fr": {
        "save": "Enregistrer",
        "rest": "Repos 2:00",
        "started": "Repos lancé",
        "resting": "Repos jusqu’à ",
        "next": "Ensuite : Squat à la barre, 100 kg × 5",
        "over": "⏱ Repos terminé",
        "skip": "J’y vais",
        "skipped": "Repos passé",
        "same": "Refaire",
        "stale": "Ce bouton n’est plus à jour.",
        "finish": "Terminer",
    },
}


async def resting(house: House, language: str) -> Phone:
    """Somebody who has just started to rest."""
    phone, words = await house.phone(language), WORDS[language]
    await phone.set_up()
    await phone.say("squat 100x5")
    await phone.tap(words["save"])
    assert (await phone.tap(words["rest"]))["text"] == words["started"]
    return phone


async def end(phone: Phone, words: dict[str, str]) -> datetime:
    """The end of the rest as the phone shows it."""
    found = re.search(r"\d\d:\d\d:\d\d", text_of(await phone.find(words["resting"])))
    assert found
    return datetime.strptime(found.group(), "%H:%M:%S")  # noqa: DTZ007 - a wall clock without a day


async def rings(phone: Phone, words: dict[str, str]) -> list[str]:
    return [text for text in await phone.texts() if text.startswith(words["over"])]


async def test_a_rest_shows_its_end_in_local_time_and_the_next_set(house: House, language: str) -> None:
    phone, words = await resting(house, language), WORDS[language]
    shown = (await phone.last()).splitlines()
    assert shown[0].startswith(words["resting"])
    assert shown[1] == words["next"]
    assert await phone.buttons() == [*(await phone.buttons())[:-3], "− 15 s", "+ 15 s", words["skip"]]


async def test_at_its_time_the_rest_is_over_in_a_new_message_once(house: House, language: str) -> None:
    phone, words = await resting(house, language), WORDS[language]
    started = (await phone.bot_messages())[-1]["message_id"]
    await house.later(110)
    assert await rings(phone, words) == []
    await house.later(15)
    assert await rings(phone, words) == [f"{words['over']}\n{words['next']}"]
    assert (await phone.bot_messages())[-1]["message_id"] > started
    assert started not in [m["message_id"] for m in await phone.messages()]
    await house.later(600)
    assert len(await rings(phone, words)) == 1


async def test_a_longer_rest_rings_later(house: House, language: str) -> None:
    phone, words = await resting(house, language), WORDS[language]
    before = await end(phone, words)
    toast = (await phone.tap("+ 15 s"))["text"]
    after = await end(phone, words)
    assert after - before in (timedelta(seconds=15), timedelta(days=-1, seconds=15))
    assert toast == f"{words['resting']}{after:%H:%M:%S}"
    await house.later(125)
    assert await rings(phone, words) == []
    await house.later(15)
    assert len(await rings(phone, words)) == 1


async def test_a_shorter_rest_rings_earlier(house: House, language: str) -> None:
    phone, words = await resting(house, language), WORDS[language]
    await phone.tap("− 15 s")
    await phone.tap("− 15 s")
    await house.later(80)
    assert await rings(phone, words) == []
    await house.later(15)
    assert len(await rings(phone, words)) == 1


async def test_a_rest_shortened_to_nothing_is_over_now(house: House, language: str) -> None:
    phone, words = await resting(house, language), WORDS[language]
    message = (await phone.bot_messages())[-1]
    shorter = message["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    for _ in range(7):
        await phone.press(message["message_id"], shorter)
    await house.later(20)
    assert len(await rings(phone, words)) == 1


async def test_a_skipped_rest_leaves_no_message_and_never_rings(house: House, language: str) -> None:
    phone, words = await resting(house, language), WORDS[language]
    count = len(await phone.texts())
    assert (await phone.tap(words["skip"]))["text"] == words["skipped"]
    assert len(await phone.texts()) == count - 1
    await house.later(300)
    assert await rings(phone, words) == []


async def test_same_again_starts_the_rest_anew(house: House, language: str) -> None:
    phone, words = await resting(house, language), WORDS[language]
    await house.later(60)
    await phone.tap(words["same"])
    assert len([text for text in await phone.texts() if text.startswith(words["resting"])]) == 1
    await house.later(100)
    assert await rings(phone, words) == []
    await house.later(25)
    assert len(await rings(phone, words)) == 1


async def test_a_finished_workout_ends_the_rest(house: House, language: str) -> None:
    phone, words = await resting(house, language), WORDS[language]
    await phone.tap(words["finish"])
    assert [text for text in await phone.texts() if text.startswith(words["resting"])] == []
    await house.later(300)
    assert await rings(phone, words) == []


async def test_a_rest_that_is_over_cannot_be_shifted(house: House, language: str) -> None:
    phone, words = await resting(house, language), WORDS[language]
    message = (await phone.bot_messages())[-1]
    longer = message["reply_markup"]["inline_keyboard"][0][1]["callback_data"]
    await house.later(121)
    answer = await phone.press(message["message_id"], longer)
    assert (answer["text"], answer["show_alert"]) == (words["stale"], True)


async def test_a_rest_is_never_longer_than_a_quarter_of_an_hour(house: House) -> None:
    phone, words = await resting(house, "en"), WORDS["en"]
    message = (await phone.bot_messages())[-1]
    before = await end(phone, words)
    longer = message["reply_markup"]["inline_keyboard"][0][1]["callback_data"]
    for _ in range(60):
        await house.control(f"chats/{phone.id}/press", {"message_id": message["message_id"], "data": longer})
    await house.settle()
    after = await end(phone, words)
    assert (after - before) % timedelta(days=1) < timedelta(minutes=13, seconds=30)
