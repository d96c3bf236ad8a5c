"""What Spotter says first: about the plan's workout, about the week; never at night, never stale."""

from tests.support.house import House
from tests.support.lifter import choose, enrolled, forge, log, offered, until
from tests.support.phone import Phone, buttons_of, text_of

WORDS = {
    "en": {
        "ring": "🏋️ Time to train",
        "plan": "Full body B, planned for 18:00. Ready when you are.",
        "started": "You’re on it 💪",
        "follows": "🔔 On each day of your plan at 18:00, wherever you move it.",
        "missed": "didn’t happen",
        "digest": "Your week\n",
        "late": "Your week up to Sunday\n\nThis week: 1 of ",
    },
    "fr": {
        "ring": "🏋️ C’est l’heure de s’entraîner",
        "plan": "Full body B, prévue à 18:00. Quand tu veux.",
        "started": "C’est parti 💪",
        "follows": "🔔 Chaque jour de ton programme à 18:00, même si tu le déplaces.",
        "missed": "Pas de séance ",
        "digest": "Ta semaine\n",
        "late": "Ta semaine jusqu’à dimanche\n\nCette semaine : 1 séance sur ",
    },
}
MONDAY, TUESDAY, WEDNESDAY, SATURDAY = 0, 1, 2, 5
HOUR, DAY = 3600, 86_400


async def reminded(house: House, language: str) -> Phone:
    """Somebody who trained on Monday, asked to be reminded of the plan, and whose Wednesday reminder rings."""
    await until(house, MONDAY, 9)
    phone = await enrolled(house, language)
    await choose(phone, "ringplan")
    await forge(phone, "go:0")
    await log(phone)
    await choose(phone, "finish")
    await until(house, WEDNESDAY, 18)
    return phone


async def test_a_plans_reminder_names_the_workout_and_starts_it(house: House, language: str) -> None:
    phone, words = await reminded(house, language), WORDS[language]
    ring = (await phone.bot_messages())[-1]
    assert text_of(ring) == f"{words['ring']}\n{words['plan']}"
    start, *others = [button["callback_data"] for button in buttons_of(ring)]
    assert (start, len(others)) == ("go:1", 2)
    await phone.press(ring["message_id"], start)
    assert any(data.startswith("set:") for data in await offered(phone))
    answered = next(m for m in await phone.bot_messages() if m["message_id"] == ring["message_id"])
    assert (text_of(answered), buttons_of(answered)) == (f"{words['ring']}\n{words['started']}", [])


async def test_a_snoozed_reminder_is_silent_once_its_workout_began(house: House, language: str) -> None:
    phone, words = await reminded(house, language), WORDS[language]
    ring = (await phone.bot_messages())[-1]
    await phone.press(ring["message_id"], buttons_of(ring)[1]["callback_data"])
    await forge(phone, "go:1")
    before = len(await phone.texts())
    await house.later(HOUR)
    assert len(await phone.texts()) == before
    assert words["started"] in (await phone.find(words["ring"]))["text"]


async def trained_on_saturday(house: House, language: str) -> Phone:
    await until(house, SATURDAY, 9)
    phone = await enrolled(house, language)
    await forge(phone, "go:0")
    await log(phone)
    await choose(phone, "finish")
    return phone


async def heard(phone: Phone, words: str) -> list[str]:
    return [text for text in await phone.texts() if text.startswith(words)]


async def test_a_digest_that_comes_on_monday_tells_the_week_that_ended(house: House, language: str) -> None:
    phone, words = await trained_on_saturday(house, language), WORDS[language]
    await until(house, MONDAY, 9)
    assert await heard(phone, words["digest"]) == []
    assert len(await heard(phone, words["late"])) == 1


async def test_a_digest_of_long_ago_is_not_told(house: House, language: str) -> None:
    phone, words = await trained_on_saturday(house, language), WORDS[language]
    await until(house, WEDNESDAY, 9)
    assert await heard(phone, words["digest"]) + await heard(phone, words["late"]) == []


async def test_after_an_outage_nobody_is_woken(house: House, language: str) -> None:
    phone, words = await trained_on_saturday(house, language), WORDS[language]
    await until(house, MONDAY, 3)
    assert await heard(phone, words["late"]) == []
    await house.later(4 * HOUR)
    assert len(await heard(phone, words["late"])) == 1


async def test_asked_to_remind_of_the_plan_it_says_when_and_offers_another_time(house: House, language: str) -> None:
    phone, words = await enrolled(house, language), WORDS[language]
    await choose(phone, "ringplan")
    assert await phone.last() == words["follows"]
    await choose(phone, "rem")
    assert any(data.startswith("remmin:") for data in await offered(phone))
