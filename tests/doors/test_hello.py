"""Hello: the first questions, answered in every way that people answer them."""

from zoneinfo import ZoneInfo

import pytest

from tests.support.house import House
from tests.support.phone import Phone, buttons_of

PARIS = ZoneInfo("Europe/Paris")
WORDS = {
    "en": {
        "hello": "Hi Maya, I’m Spotter 👋",
        "language": "English",
        "unit": "What is written on your plates?",
        "units": ["Kilograms", "Pounds"],
        "chosen": "English · Kilograms",
        "city": "Where do you train?",
        "skip": "Skip",
        "share": "📍 Share my location",
        "hint": "City, e.g. Lyon",
        "there": "{place}: it is {time} there now.",
        "here": "Got it: it is {time} where you are (time zone Europe/Paris).",
        "type_city": "Type your city, or share your location.",
        "which": "Which one is yours?",
        "utc": "I’ll count in UTC",
        "consent": "One thing before we train",
        "agree": "I agree",
        "first_question": "What’s your main goal?",
        "later": "Finish later",
        "ready": "You’re all set 💪",
        "again": "Good to see you 💪",
        "unknown": "I don’t know that place.",
        "stopped": "Stopped. Nothing was changed.",
        "chat": "I read that as chat",
        "preview": "Save this?",
    },
    "fr": {
        "hello": "Salut Maya, moi c’est Spotter 👋",
        "language": "Français",
        "unit": "Qu’est-ce qui est écrit sur tes disques ?",
        "units": ["Kilos", "Livres"],
        "chosen": "Français · Kilos",
        "city": "Tu t’entraînes où ?",
        "skip": "Passer",
        "share": "📍 Partager ma position",
        "hint": "Ville, par exemple Lyon",
        "there": "{place} : il est {time} là-bas.",
        "here": "C’est noté : il est {time} chez toi (fuseau Europe/Paris).",
        "type_city": "Écris ta ville, ou partage ta position.",
        "which": "C’est laquelle ?",
        "utc": "Je compte en UTC",
        "consent": "Une chose avant de s’y mettre",
        "agree": "D’accord",
        "first_question": "Tu t’entraînes d’abord pour quoi ?",
        "later": "Finir plus tard",
        "ready": "C’est parti 💪",
        "again": "Content de te revoir 💪",
        "unknown": "Je ne connais pas cet endroit.",
        "stopped": "On arrête là. Rien n’a changé.",
        "chat": "J’y vois une conversation",
        "preview": "C’est bien ça ?",
    },
}


async def asked_for_city(house: House, language: str) -> Phone:
    """Somebody new who has said their language and units."""
    phone, words = await house.phone(language), WORDS[language]
    await phone.say("/start")
    await phone.tap(words["language"])
    await phone.tap(words["units"][0])
    return phone


def hours_in_paris(house: House) -> set[str]:
    """What a clock in Paris may have shown a moment ago."""
    now = house.clock.now().astimezone(PARIS)
    return {now.strftime("%H:%M"), now.fromtimestamp(now.timestamp() - 5, PARIS).strftime("%H:%M")}


async def test_the_first_two_questions_are_one_message_edited_in_place(house: House, language: str) -> None:
    phone, words = await house.phone(language), WORDS[language]
    hello = await phone.say("/start")
    assert [text.splitlines()[0] for text in hello] == [words["hello"]]
    assert await phone.buttons() == ["English", "Français"]
    await phone.tap(words["language"])
    assert await phone.texts() == [words["unit"]]
    assert await phone.buttons() == words["units"]
    await phone.tap(words["units"][0])
    first, second = await phone.bot_messages()
    assert (first["text"], buttons_of(first)) == (words["chosen"], [])
    assert second["text"].startswith(words["city"])


async def test_the_city_is_asked_with_a_place_and_a_skip_button(house: House, language: str) -> None:
    phone, words = await asked_for_city(house, language), WORDS[language]
    keyboard = (await phone.chat())["reply_keyboard"]
    share, skip = (row[0] for row in keyboard["keyboard"])
    assert (share["text"], share["request_location"]) == (words["share"], True)
    assert skip["text"] == words["skip"]
    assert keyboard["input_field_placeholder"] == words["hint"]


async def test_a_city_tells_its_time_and_consent_ends_the_wizard(house: House, language: str) -> None:
    phone, words = await asked_for_city(house, language), WORDS[language]
    said, asked = await phone.say("Lyon")
    assert said in {words["there"].format(place="Lyon", time=time) for time in hours_in_paris(house)}
    assert asked.startswith(words["consent"])
    assert (await phone.chat())["reply_keyboard"] is None
    await phone.tap(words["agree"])
    assert words["first_question"] in await phone.last()
    await phone.tap(words["later"])
    assert (await phone.last()).startswith(words["ready"])
    assert len(await phone.texts()) == 2
    assert await phone.buttons() == []


async def test_one_of_several_cities_is_chosen_by_a_button(house: House, language: str) -> None:
    phone, words = await asked_for_city(house, language), WORDS[language]
    assert await phone.say("Saint-Denis") == [words["which"]]
    assert await phone.buttons() == ["Saint-Denis, RE", "Saint-Denis, FR"]
    await phone.tap("Saint-Denis, FR")
    assert (await phone.last()).startswith(words["consent"])
    assert "Europe/Paris" in (await phone.say("/settings"))[0]


async def test_a_chosen_city_is_called_as_its_button_said(house: House, language: str) -> None:
    phone, words = await asked_for_city(house, language), WORDS[language]
    await phone.say("Saint-Denis")
    await phone.tap("Saint-Denis, FR")
    told = {words["there"].format(place="Saint-Denis", time=time) for time in hours_in_paris(house)}
    assert told & set(await phone.texts()), await phone.texts()


async def test_cities_of_one_name_can_be_told_apart(house: House) -> None:
    phone = await asked_for_city(house, "en")
    await phone.say("Springfield")
    offered = await phone.buttons()
    assert len(offered) > 1
    assert len(set(offered)) == len(offered), offered


async def test_a_question_that_was_answered_keeps_no_buttons(house: House) -> None:
    phone = await asked_for_city(house, "en")
    await phone.say("Saint-Denis")
    await phone.tap("Saint-Denis, FR")
    await phone.tap("I agree")
    await phone.tap("Finish later")
    assert await phone.buttons() == []


async def test_a_shared_location_gives_the_zone(house: House, language: str) -> None:
    phone, words = await asked_for_city(house, language), WORDS[language]
    said, asked = await phone.send("location", {"latitude": 45.76, "longitude": 4.84})
    assert said in {words["here"].format(time=time) for time in hours_in_paris(house)}
    assert asked.startswith(words["consent"])
    assert (await phone.chat())["reply_keyboard"] is None


async def test_a_photo_in_place_of_a_city_is_told_what_is_awaited(house: House, language: str) -> None:
    phone, words = await asked_for_city(house, language), WORDS[language]
    (said,) = await phone.send("photo")
    assert said.endswith(words["type_city"])
    assert (await phone.say("Lyon"))[-1].startswith(words["consent"])


async def test_skipping_the_city_counts_in_utc(house: House, language: str) -> None:
    phone, words = await asked_for_city(house, language), WORDS[language]
    said, asked = await phone.say(words["skip"])
    assert words["utc"] in said
    assert asked.startswith(words["consent"])
    assert (await phone.chat())["reply_keyboard"] is None


async def test_an_unknown_city_is_asked_again(house: House, language: str) -> None:
    phone, words = await asked_for_city(house, language), WORDS[language]
    (refused,) = await phone.say("xqzqw")
    assert refused.startswith(words["unknown"])
    assert (await phone.say("Lyon"))[1].startswith(words["consent"])


async def test_a_set_typed_in_mid_wizard_is_previewed_and_the_question_stays(house: House, language: str) -> None:
    phone, words = await asked_for_city(house, language), WORDS[language]
    (preview,) = await phone.say("squat 100x5")
    assert preview.startswith(words["preview"])
    assert (await phone.say("Lyon"))[1].startswith(words["consent"])


async def test_commands_in_mid_wizard_are_answered_and_the_question_stays(house: House, language: str) -> None:
    phone, words = await asked_for_city(house, language), WORDS[language]
    for command in ("/help", "/privacy", "/terms", "/settings", "/history", "/reminders", "/nonsense"):
        assert len(await phone.say(command)) == 1
    assert (await phone.say("Lyon"))[1].startswith(words["consent"])


async def test_cancel_leaves_the_wizard_and_takes_its_keyboard_away(house: House, language: str) -> None:
    phone, words = await asked_for_city(house, language), WORDS[language]
    assert await phone.say("/cancel") == [words["stopped"]]
    assert (await phone.chat())["reply_keyboard"] is None
    assert (await phone.say("Lyon"))[0].startswith(words["chat"])


async def test_start_in_mid_wizard_begins_again(house: House, language: str) -> None:
    phone, words = await asked_for_city(house, language), WORDS[language]
    assert (await phone.say("/start"))[0].startswith(words["hello"])
    assert await phone.buttons() == ["English", "Français"]


@pytest.mark.parametrize("payload", ["abc", "A-Za-z0-9_" + "x" * 54, "@SpotterPlaygroundBot abc"])
async def test_a_deep_link_says_hello(house: House, payload: str) -> None:
    phone = await house.phone()
    command = f"/start{payload}" if payload.startswith("@") else f"/start {payload}"
    (hello,) = await phone.say(command)
    assert hello.startswith("Hi Maya, I’m Spotter")


async def test_start_greets_one_who_is_set_up_without_asking_again(house: House, language: str) -> None:
    phone = await house.phone(language)
    await phone.set_up()
    (hello,) = await phone.say("/start")
    assert hello.startswith(WORDS[language]["again"])
    assert await phone.buttons() == []
