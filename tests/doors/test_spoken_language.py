"""The language: a person's choice, else Telegram's tag, else the last known, else English."""

import asyncio
from typing import Any

import pytest

from tests.support.house import House
from tests.support.phone import Phone

HELLO = {"en": "Hi Maya, I’m Spotter 👋", "fr": "Salut Maya, moi c’est Spotter 👋"}
COMMANDS = [
    *("start", "help", "settings", "history", "reminders", "privacy", "terms", "export", "delete_me", "cancel"),
    *("today", "plan", "exercises", "progress", "profile", "import", "checkin", "pain", "why", "recovery"),
    *("achievements", "weight", "measure", "timer", "photo", "plates", "1rm"),
]


async def hear(phone: Phone, text: str, tag: str | None) -> str:
    """What is answered to a text from a Telegram set to another language."""
    seen = len(await phone.bot_messages())
    chat = {"id": phone.id, "type": "private", "first_name": "Maya"}
    sender = {"id": phone.id, "is_bot": False, "first_name": "Maya", **({"language_code": tag} if tag else {})}
    message = {"message_id": 900_000, "date": 1_700_000_000, "chat": chat, "from": sender, "text": text}
    await phone.house.control("updates", {"message": message})
    await phone.house.settle()
    return (await phone.texts())[seen]


@pytest.mark.parametrize(
    ("tag", "language"),
    [("en", "en"), ("en-US", "en"), ("fr", "fr"), ("fr-CA", "fr"), ("FR_be", "fr"), ("de", "en"), ("pt-br", "en")],
)
async def test_telegrams_tag_decides_for_one_who_never_chose(house: House, tag: str, language: str) -> None:
    phone = await house.phone(tag)
    assert (await phone.say("/start"))[0].startswith(HELLO[language])


async def test_a_new_tag_is_followed_by_one_who_never_chose(house: House) -> None:
    phone = await house.phone("en")
    await phone.say("/start")
    assert (await hear(phone, "/start", "fr")).startswith(HELLO["fr"])


async def test_without_a_tag_the_last_known_one_counts(house: House) -> None:
    phone = await house.phone("fr")
    await phone.say("/start")
    assert (await hear(phone, "/start", None)).startswith(HELLO["fr"])


async def test_without_any_tag_it_is_english(house: House) -> None:
    phone = await house.phone("")
    assert (await phone.say("/start"))[0].startswith(HELLO["en"])


async def test_a_choice_beats_every_tag(house: House) -> None:
    phone = await house.phone("en")
    await phone.say("/start")
    await phone.tap("Français")
    assert (await hear(phone, "/help", "en")).startswith("Comment noter")
    assert (await hear(phone, "/help", "de")).startswith("Comment noter")


async def introduced(phone: Phone) -> dict[str, Any]:
    """The chat once the bot has told Telegram its commands, which it does beside its first work."""
    async with asyncio.timeout(10):
        while not (chat := await phone.chat())["commands"]:
            await asyncio.sleep(0.01)
    return chat


@pytest.mark.parametrize(("language", "first"), [("en", "Today’s workout"), ("fr", "La séance du jour")])
async def test_the_command_menu_speaks_the_persons_language(house: House, language: str, first: str) -> None:
    phone = await house.phone(language)
    menu = (await introduced(phone))["commands"]
    assert sorted(entry["command"] for entry in menu) == sorted(COMMANDS)
    assert menu[0]["description"].startswith(first)


async def test_every_command_of_the_menu_is_answered_differently_in_each_language(house: House) -> None:
    maya, leo = await house.phone("en"), await house.phone("fr", "Maya")
    for command in COMMANDS:
        english, french = await maya.say(f"/{command}"), await leo.say(f"/{command}")
        assert len(english) == len(french) == (2 if command == "export" else 1)  # a table and a document
        assert english != french


async def test_before_the_first_word_the_bot_introduces_itself(house: House) -> None:
    leo, maya = await introduced(await house.phone("fr")), await introduced(await house.phone("en"))
    assert maya["description"].startswith("I’m Spotter, your training partner.")
    assert leo["description"].startswith("Je suis Spotter, ton partenaire d’entraînement.")
    assert maya["bot_name"] == leo["bot_name"] == "Spotter"
