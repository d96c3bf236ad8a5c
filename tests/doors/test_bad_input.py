"""Whatever is sent in private gets one clear answer, in both languages."""

from typing import Any

from tests.support.house import House
from tests.support.phone import Phone, buttons_of

WORDS: dict[str, dict[str, Any]] = {
    "en": {
        "line": "bench",
        "cannot_read": "I can’t read that kind of message yet. Type your set, such as “bench 80x8x3”.",
        "chat": "I read that as chat, not as a set.",
        "long": "That’s a long one: {length} characters. I read up to 2,000 at once;",
        "heavy": "That’s beyond any human: I take up to 1,000 kg.",
        "negative": "A number below zero can’t be right.",
        "unit": "I don’t know the unit “{unit}”. Weights are in kg or lb.",
        "reps": "Reps go from 1 to 300.",
        "sets": "I take 1 to 20 sets in one line.",
        "rpe": "RPE goes from 1",
        "place": "I don’t know that place.",
        "consent": "One thing before we train",
        "language": "English",
        "kilos": "Kilograms",
        "save": "Save",
        "saved": "✓ Saved",
        "card": "Workout · ",
        "same": "Same again",
        "again": "Good to see you",
    },
    "fr": {
        "line": "dc",
        "cannot_read": "Je ne sais pas encore lire ce genre de message. Écris ta série, par exemple « dc 80x8x3 ».",
        "chat": "J’y vois une conversation, pas une série.",
        "long": "C’est long : {length} caractères. J’en lis 2 000 à la fois ;",
        "heavy": "Aucun humain ne soulève ça : je prends jusqu’à 1 000 kg.",
        "negative": "Un nombre négatif, ça ne va pas.",
        "unit": "Je ne connais pas l’unité « {unit} ». Les charges sont en kg ou en lb.",
        "reps": "Les reps vont de 1 à 300.",
        "sets": "Je prends de 1 à 20 séries par ligne.",
        "rpe": "Le RPE va de 1",
        "place": "Je ne connais pas cet endroit.",
        "consent": "Une chose avant de s’y mettre",
        "language": "Français",
        "kilos": "Kilos",
        "save": "Enregistrer",
        "saved": "✓ Enregistré",
        "card": "Séance · ",
        "same": "Refaire",
        "again": "Content de te revoir",
    },
}
KINDS = {"sticker": None, "voice": None, "contact": {"phone_number": "+33"}}
EMOJI = ["💪", "🏋️‍♀️🏋️‍♀️🏋️‍♀️", "👍🏽", "…", "\u200b\u200b💪"]


async def lifter(house: House, language: str) -> Phone:
    phone = await house.phone(language)
    await phone.set_up()
    return phone


def plain(answers: list[str]) -> list[str]:
    return [text.replace("\u202f", " ").replace("\xa0", " ") for text in answers]


async def test_what_cannot_be_read_is_answered(house: House, language: str) -> None:
    phone = await lifter(house, language)
    for kind, body in KINDS.items():
        assert await phone.send(kind, body) == [WORDS[language]["cannot_read"]], kind


async def test_a_photo_where_a_city_is_due_is_answered_and_the_city_still_awaited(house: House, language: str) -> None:
    phone, words = await house.phone(language), WORDS[language]
    await phone.say("/start")
    await phone.tap(words["language"])
    await phone.tap(words["kilos"])
    assert len(await phone.send("photo")) == 1
    assert (await phone.say("💪"))[0].startswith(words["place"])
    assert (await phone.say("Lyon"))[1].startswith(words["consent"])


async def test_emoji_alone_are_chat(house: House, language: str) -> None:
    phone = await lifter(house, language)
    for text in EMOJI:
        (answer,) = await phone.say(text)
        assert answer.startswith(WORDS[language]["chat"]), text


async def test_seven_thousand_characters_are_answered_part_by_part(house: House, language: str) -> None:
    phone, words = await lifter(house, language), WORDS[language]
    first, second = plain(await phone.say("a" * 7000))
    assert first.startswith(words["long"].format(length="4,096" if language == "en" else "4 096"))
    assert second.startswith(words["long"].format(length="2,904" if language == "en" else "2 904"))


BAD_NUMBERS = {
    "{line} 999999kg": "heavy",
    "{line} 999999kg x5": "heavy",
    "{line} 999999x5": "heavy",
    "{line} 80x-8": "negative",
    "{line} -80x8x3": "negative",
    "{line} 80x8x-3": "negative",
    "{line} 80x0": "reps",
    "{line} 80x301": "reps",
    "{line} 80x8x21": "sets",
    "{line} 80x8 rpe 11": "rpe",
}


async def test_numbers_beyond_belief_are_named(house: House, language: str) -> None:
    phone, words = await lifter(house, language), WORDS[language]
    for line, said in BAD_NUMBERS.items():
        (answer,) = plain(await phone.say(line.format(line=words["line"])))
        assert answer.startswith(words[said]), line
    assert await phone.buttons() == []


async def test_a_wrong_unit_is_named(house: House, language: str) -> None:
    phone, words = await lifter(house, language), WORDS[language]
    for numbers in ("80x8 {unit}", "8x80 {unit}", "80 {unit} x8", "80{unit} x8x3"):
        (answer,) = await phone.say(f"{words['line']} {numbers.format(unit='grams')}")
        assert answer.startswith(words["unit"].format(unit="grams")), numbers


async def test_buttons_of_a_deleted_preview_still_work(house: House, language: str) -> None:
    phone, words = await lifter(house, language), WORDS[language]
    await phone.say("squat 100x5")
    preview = (await phone.bot_messages())[-1]
    await house.control(f"chats/{phone.id}/delete", {"message_id": preview["message_id"]})
    await phone.press(preview["message_id"], buttons_of(preview)[0]["callback_data"])
    shown = await phone.find(words["saved"])
    assert shown["message_id"] > preview["message_id"]
    assert (await phone.chat())["pinned"] == [(await phone.find(words["card"]))["message_id"]]


async def test_a_deleted_card_comes_back_pinned_with_the_next_set(house: House, language: str) -> None:
    phone, words = await lifter(house, language), WORDS[language]
    await phone.say("squat 100x5")
    await phone.tap(words["save"])
    card = await phone.find(words["card"])
    await house.control(f"chats/{phone.id}/delete", {"message_id": card["message_id"]})
    await phone.press(card["message_id"], buttons_of(card)[0]["callback_data"])
    again = await phone.find(words["card"])
    assert "100 kg × 5 · 2 s" in again["text"]
    assert (await phone.chat())["pinned"] == [again["message_id"]]


async def test_one_who_cleared_the_chat_starts_again(house: House, language: str) -> None:
    phone, words = await lifter(house, language), WORDS[language]
    await phone.say("squat 100x5")
    await phone.tap(words["save"])
    await house.control(f"chats/{phone.id}/clear", {})
    assert (await phone.say("/start"))[0].startswith(words["again"])


async def test_one_who_blocked_the_bot_comes_back_with_start(house: House, language: str) -> None:
    phone, words = await lifter(house, language), WORDS[language]
    await phone.say("squat 100x5")
    await phone.tap(words["save"])
    await house.control(f"chats/{phone.id}/block", {})
    await house.settle()
    await house.control(f"chats/{phone.id}/unblock", {})
    await house.settle()
    count = len(await phone.texts())
    assert (await phone.say("/start"))[0].startswith(words["again"])
    await phone.tap(words["same"])
    assert "100 kg × 5 · 2 s" in (await phone.find(words["card"]))["text"]
    assert len(await phone.texts()) == count + 1


async def test_one_who_blocked_the_bot_hears_nothing_until_they_come_back(house: House) -> None:
    phone = await lifter(house, "en")
    await phone.say("squat 100x5")
    await phone.tap("Save")
    await phone.tap("Rest 2:00")
    await house.control(f"chats/{phone.id}/block", {})
    calls = (await house.control("calls"))[-1]["n"]
    await house.later(300)
    refused = [
        c for c in await house.control(f"calls?since={calls}") if c["chat_id"] == phone.id and c["status"] == 403
    ]
    assert len(refused) <= 1
    await house.control(f"chats/{phone.id}/unblock", {})
    assert (await phone.say("/start"))[0].startswith("Good to see you")
