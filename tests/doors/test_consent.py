"""Consent: nothing about training is kept before a yes."""

from tests.support.house import House
from tests.support.phone import Phone, buttons_of, text_of

WORDS = {
    "en": {
        "language": "English",
        "unit": "Kilograms",
        "later": "Not now",
        "declined": "No problem.",
        "save": "Save",
        "consent": "One thing before we train",
        "agree": "I agree",
        "saved": "✓ Saved",
        "toast": "Saved",
        "card": "Workout · ",
        "what": "What exactly?",
        "privacy": "What I keep, and why",
    },
    "fr": {
        "language": "Français",
        "unit": "Kilos",
        "later": "Pas maintenant",
        "declined": "Pas de souci.",
        "save": "Enregistrer",
        "consent": "Une chose avant de s’y mettre",
        "agree": "D’accord",
        "saved": "✓ Enregistré",
        "toast": "Enregistré",
        "card": "Séance · ",
        "what": "C’est-à-dire ?",
        "privacy": "Ce que je garde, et pourquoi",
    },
}


async def asked(house: House, language: str) -> Phone:
    """Somebody at the last question of hello."""
    phone, words = await house.phone(language), WORDS[language]
    await phone.say("/start")
    await phone.tap(words["language"])
    await phone.tap(words["unit"])
    await phone.say("Lyon")
    return phone


async def test_a_no_is_taken_and_asked_again_when_the_first_set_is_saved(house: House, language: str) -> None:
    phone, words = await asked(house, language), WORDS[language]
    await phone.tap(words["later"])
    assert (await phone.last()).startswith(words["declined"])
    await phone.say("squat 100x5")
    await phone.tap(words["save"])
    assert [text for text in await phone.texts() if text.startswith(words["card"])] == []
    assert (await phone.tap(words["agree"]))["text"] == words["toast"]
    card = await phone.find(words["card"])
    assert "100 kg × 5" in card["text"]
    assert (await phone.chat())["pinned"] == [card["message_id"]]


async def test_the_question_comes_below_the_set_that_waits_for_it(house: House, language: str) -> None:
    phone, words = await asked(house, language), WORDS[language]
    await phone.tap(words["later"])
    await phone.say("squat 100x5")
    await phone.tap(words["save"])
    assert (await phone.last()).startswith(words["consent"]), await phone.texts()


async def test_the_preview_of_a_set_saved_by_a_yes_says_so(house: House, language: str) -> None:
    phone, words = await asked(house, language), WORDS[language]
    await phone.tap(words["later"])
    await phone.say("squat 100x5")
    preview = (await phone.bot_messages())[-1]["message_id"]
    await phone.tap(words["save"])
    await phone.tap(words["agree"])
    shown = next(m for m in await phone.bot_messages() if m["message_id"] == preview)
    assert text_of(shown).startswith(words["saved"])
    assert len(buttons_of(shown)) == 1


async def test_what_exactly_tells_what_is_kept_and_the_question_stays(house: House, language: str) -> None:
    phone, words = await asked(house, language), WORDS[language]
    await phone.tap(words["what"])
    assert (await phone.last()).startswith(words["privacy"])
    assert words["agree"] in await phone.buttons()
