"""Settings: each of them changed in place; help, cancel and what a command menu does not know."""

import pytest

from tests.support.house import House
from tests.support.phone import Phone, buttons_of

WORDS = {
    "en": {
        "settings": "Settings\n\nLanguage: English\nUnits: kg\nTime zone: Europe/Paris\nQuiet hours: 22:00 to 07:00",
        "buttons": ["Language", "Units", "Time zone", "Quiet hours", "Gyms", "Privacy"],
        "unit": "Units",
        "pounds": "Pounds",
        "in_pounds": "Units: lb",
        "zone": "Time zone",
        "city": "Where do you train?",
        "tokyo": "Tokyo: it is ",
        "at_tokyo": "where you are (time zone Asia/Tokyo).",
        "in_tokyo": "Time zone: Asia/Tokyo",
        "no_zone": "Time zone: not set, I count in UTC",
        "skip": "Skip",
        "back": "‹ Back",
        "privacy": "Privacy",
        "kept": "What I keep, and why",
        "done": "Settings saved.",
        "languages": "Which language shall we speak?",
        "help": "How to log",
        "nothing": "There is nothing to stop.",
        "stopped": "Stopped. Nothing was changed.",
        "unknown": "I don’t know that command. /help shows what I can do.",
        "preview": "Save this?",
    },
    "fr": {
        "settings": "Réglages\n\nLangue : Français\nUnités : kg\nFuseau horaire : Europe/Paris\n"
        "Heures calmes : 22:00 à 07:00",
        "buttons": ["Langue", "Unités", "Fuseau horaire", "Heures calmes", "Salles", "Confidentialité"],
        "unit": "Unités",
        "pounds": "Livres",
        "in_pounds": "Unités : lb",
        "zone": "Fuseau horaire",
        "city": "Tu t’entraînes où ?",
        "tokyo": "Tokyo : il est ",
        "at_tokyo": "chez toi (fuseau Asia/Tokyo).",
        "in_tokyo": "Fuseau horaire : Asia/Tokyo",
        "no_zone": "Fuseau horaire : pas encore choisi, je compte en UTC",
        "skip": "Passer",
        "back": "‹ Retour",
        "privacy": "Confidentialité",
        "kept": "Ce que je garde, et pourquoi",
        "done": "Réglages enregistrés.",
        "languages": "On se parle en quelle langue ?",
        "help": "Comment noter",
        "nothing": "Il n’y a rien à arrêter.",
        "stopped": "On arrête là. Rien n’a changé.",
        "unknown": "Je ne connais pas cette commande. /help montre ce que je sais faire.",
        "preview": "C’est bien ça ?",
    },
}


async def settled(house: House, language: str) -> Phone:
    phone = await house.phone(language)
    await phone.set_up()
    return phone


async def test_settings_show_what_was_chosen_and_a_button_for_each(house: House, language: str) -> None:
    phone, words = await settled(house, language), WORDS[language]
    assert await phone.say("/settings") == [words["settings"]]
    assert await phone.buttons() == words["buttons"]


@pytest.mark.parametrize(("language", "other", "name"), [("en", "fr", "Français"), ("fr", "en", "English")])
async def test_another_language_is_spoken_at_once(house: House, language: str, other: str, name: str) -> None:
    phone = await settled(house, language)
    await phone.say("/settings")
    count = len(await phone.texts())
    await phone.tap(WORDS[language]["buttons"][0])
    assert await phone.last() == WORDS[language]["languages"]
    assert (await phone.tap(name))["text"] == WORDS[other]["done"]
    assert await phone.last() == WORDS[other]["settings"]
    assert len(await phone.texts()) == count
    assert (await phone.say("/help"))[0].startswith(WORDS[other]["help"])


async def test_units_change_what_is_shown_and_what_a_bare_number_means(house: House, language: str) -> None:
    phone, words = await settled(house, language), WORDS[language]
    await phone.say("squat 100x5")
    await phone.say("/settings")
    await phone.tap(words["unit"])
    assert (await phone.tap(words["pounds"]))["text"] == words["done"]
    assert words["in_pounds"] in await phone.last()
    assert "225 lb × 5" in (await phone.say("squat 225x5"))[0]
    assert "220.5 lb × 5" in (await phone.say("squat 100 kg x5"))[0].replace(",", ".")


async def test_back_returns_to_all_settings(house: House, language: str) -> None:
    phone, words = await settled(house, language), WORDS[language]
    await phone.say("/settings")
    for part in words["buttons"][:2]:
        await phone.tap(part)
        await phone.tap(words["back"])
        assert await phone.last() == words["settings"]


async def test_another_zone_is_asked_told_and_shown(house: House, language: str) -> None:
    phone, words = await settled(house, language), WORDS[language]
    await phone.say("/settings")
    await phone.tap(words["zone"])
    assert (await phone.last()).startswith(words["city"])
    told, shown = await phone.say("Tokyo")
    assert told.startswith(words["tokyo"])
    assert words["in_tokyo"] in shown
    assert (await phone.chat())["reply_keyboard"] is None


async def test_a_zone_may_stay_unknown(house: House, language: str) -> None:
    phone, words = await house.phone(language), WORDS[language]
    assert words["no_zone"] in (await phone.say("/settings"))[0]
    await phone.tap(words["zone"])
    _, shown = await phone.say(words["skip"])
    assert words["no_zone"] in shown


async def test_a_location_outside_any_question_moves_the_zone(house: House, language: str) -> None:
    phone, words = await settled(house, language), WORDS[language]
    told, shown = await phone.send("location", {"latitude": 35.68, "longitude": 139.69})
    assert told.endswith(words["at_tokyo"])
    assert words["in_tokyo"] in shown


async def test_privacy_is_a_message_of_its_own(house: House, language: str) -> None:
    phone, words = await settled(house, language), WORDS[language]
    await phone.say("/settings")
    await phone.tap(words["privacy"])
    assert (await phone.last()).startswith(words["kept"])
    assert (await phone.texts())[-2] == words["settings"]


async def test_settings_asked_again_move_down_and_leave_no_buttons_above(house: House, language: str) -> None:
    phone, words = await settled(house, language), WORDS[language]
    await phone.say("/settings")
    await phone.say("/settings")
    assert await phone.buttons() == words["buttons"]
    assert buttons_of((await phone.bot_messages())[-1])


async def test_every_example_of_help_is_understood(house: House, language: str) -> None:
    phone, words = await settled(house, language), WORDS[language]
    (help_,) = await phone.say("/help")
    assert help_.startswith(words["help"])
    message = await phone.find(words["help"])
    examples = [help_[e["offset"] : e["offset"] + e["length"]] for e in message["entities"] if e["type"] == "code"]
    assert len(examples) == 4
    for example in examples:
        assert (await phone.say(example))[0].startswith(words["preview"]), example


async def test_cancel_says_whether_there_was_anything_to_stop(house: House, language: str) -> None:
    phone, words = await settled(house, language), WORDS[language]
    assert (await phone.say("/cancel"))[0].startswith(words["nothing"])
    await phone.say("/settings")
    await phone.tap(words["zone"])
    assert await phone.say("/cancel") == [words["stopped"]]
    assert (await phone.chat())["reply_keyboard"] is None
    assert (await phone.say("/cancel"))[0].startswith(words["nothing"])


async def test_an_unknown_command_points_to_help(house: House, language: str) -> None:
    phone = await house.phone(language)
    for command in ("/nonsense", "/", "/start_", "/nonsense2 x", "/Ω"):
        assert await phone.say(command) == [WORDS[language]["unknown"]], command
