"""A workout left open closes itself when the next one begins."""

from typing import Any

from tests.support.house import House
from tests.support.phone import Phone, buttons_of

WORDS = {
    "en": {"save": "Save", "card": "Workout · ", "done": "Workout done · ", "live": "under way", "same": "Same again"},
    "fr": {
        "save": "Enregistrer",
        "card": "Séance · ",
        "done": "Séance finie · ",
        "live": "en cours",
        "same": "Refaire",
    },
}
HOUR = 3600


async def trained(house: House, language: str) -> Phone:
    phone = await house.phone(language)
    await phone.set_up()
    await phone.say("squat 100x5")
    await phone.tap(WORDS[language]["save"])
    return phone


async def cards(phone: Phone, words: dict[str, str]) -> list[dict[str, Any]]:
    starts = words["card"], words["done"]
    return [m for m in await phone.bot_messages() if m["text"].startswith(starts)]


async def test_within_three_hours_sets_go_to_the_same_workout(house: House, language: str) -> None:
    phone, words = await trained(house, language), WORDS[language]
    await house.later(3 * HOUR - 60)
    await phone.say("squat 110x3")
    await phone.tap(words["save"])
    (card,) = await cards(phone, words)
    assert "100 kg × 5, 110 kg × 3" in card["text"]


async def test_after_three_hours_the_next_set_begins_a_workout_with_a_card_of_its_own(
    house: House, language: str
) -> None:
    phone, words = await trained(house, language), WORDS[language]
    await house.later(3 * HOUR + 60)
    await phone.say("squat 110x3")
    await phone.tap(words["save"])
    old, new = await cards(phone, words)
    assert "110" in new["text"]
    assert "100 kg × 5" not in new["text"]
    assert [button["callback_data"][:5] for button in buttons_of(old)] == [*(["feel:"] * 5), "share"]
    assert buttons_of(new)[0]["text"].startswith(words["same"])
    await phone.say("/history")
    rows = (await phone.buttons())[-2:]
    assert [words["live"] in row for row in rows] == [True, False]


async def test_only_the_card_of_the_workout_under_way_is_pinned(house: House, language: str) -> None:
    phone, words = await trained(house, language), WORDS[language]
    await house.later(3 * HOUR + 60)
    await phone.say("squat 110x3")
    await phone.tap(words["save"])
    *_, new = await cards(phone, words)
    assert (await phone.chat())["pinned"] == [new["message_id"]]


async def test_the_card_of_a_workout_that_closed_itself_says_that_it_is_done(house: House, language: str) -> None:
    phone, words = await trained(house, language), WORDS[language]
    await house.later(3 * HOUR + 60)
    await phone.say("squat 110x3")
    await phone.tap(words["save"])
    old, _ = await cards(phone, words)
    assert old["text"].startswith(words["done"])


async def test_bare_numbers_after_three_hours_have_no_exercise_to_go_on_with(house: House, language: str) -> None:
    phone = await trained(house, language)
    await house.later(3 * HOUR + 60)
    (answer,) = await phone.say("110x3")
    assert "82" in answer
    assert await phone.buttons() != []
