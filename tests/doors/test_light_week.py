"""A light week: offered when lifts stand still or days are low, of everything or of one part; taken or left."""

from tests.support.house import House
from tests.support.lifter import add_set, choose, enrolled, forge, offered
from tests.support.phone import Phone, text_of

WORDS = {
    "en": {
        "low": "You’ve been low for days.",
        "still": "Nothing gained in three sessions: ",
        "light": "70 % of",
        "chest": "Sore time after time: Chest.",
        "knee": "It still hurts: Knee.",
        "taken": "Chest: light until ",
        "spared": "Light week for one part (Chest): 70 % of",
        "no": "Fine, on we go as planned.",
    },
    "fr": {
        "low": "Tu es dans le dur depuis plusieurs jours.",
        "still": "Aucun progrès depuis trois séances : ",
        "light": "70 % de",
        "chest": "Des courbatures à répétition : Pectoraux.",
        "knee": "Ça fait toujours mal : Genou.",
        "taken": "Pectoraux : on allège jusqu’au ",
        "spared": "Semaine légère pour une partie (Pectoraux) : 70 % de",
        "no": "Ça marche, on continue comme prévu.",
    },
}
LIFTS = {"en": ("bench 60x8x3", "romanian deadlift 80x8x3"), "fr": ("dc 60x8x3", "soulevé de terre roumain 80x8x3")}


async def today(phone: Phone) -> str:
    return (await phone.say("/today"))[0]


async def check_in(house: House, phone: Phone, data: str, days: int = 3) -> None:
    """Say the same of so many days, the last one today."""
    for day in range(days):
        await house.later(86_400 if day else 0)
        await phone.say("/checkin")
        await forge(phone, data)


async def train(house: House, phone: Phone, *lines: str) -> None:
    for line in lines:
        await add_set(phone, line)
    await choose(phone, "finish")
    await house.later(2 * 86_400)


async def test_low_days_offer_a_light_week_that_is_taken_by_one_tap_and_undone_by_one(
    house: House, language: str
) -> None:
    phone, words = await enrolled(house, language), WORDS[language]
    await train(house, phone, LIFTS[language][0])
    await check_in(house, phone, "ready:2:0")
    assert words["low"] in await today(phone)
    await choose(phone, "light")
    assert words["light"] in await today(phone)
    assert words["low"] not in await phone.last()
    await forge(phone, "unbend")
    assert words["low"] in await today(phone)


async def test_two_lifts_that_stand_still_offer_a_light_week(house: House, language: str) -> None:
    phone, words = await enrolled(house, language), WORDS[language]
    for _ in range(2):
        await train(house, phone, *LIFTS[language])
        assert words["still"] not in await today(phone)
    await train(house, phone, *LIFTS[language])
    assert words["still"] in await today(phone)


async def test_one_lift_that_stands_still_is_left_to_its_scheme(house: House, language: str) -> None:
    phone, words = await enrolled(house, language), WORDS[language]
    for _ in range(3):
        await train(house, phone, LIFTS[language][0])
    assert words["still"] not in await today(phone)


async def test_who_says_no_is_not_asked_again_for_the_same(house: House, language: str) -> None:
    phone, words = await enrolled(house, language), WORDS[language]
    await check_in(house, phone, "ready:1:0")
    await today(phone)
    no = next(data for data in await offered(phone) if data.startswith("spare"))
    await choose(phone, no)
    assert (await phone.last()).startswith(words["no"])
    assert words["low"] not in await today(phone)
    await house.later(86_400)
    assert words["low"] not in await today(phone)


async def test_a_muscle_that_is_always_sore_has_a_light_week_alone(house: House, language: str) -> None:
    phone, words = await enrolled(house, language), WORDS[language]
    await train(house, phone, LIFTS[language][0])
    await check_in(house, phone, "sore:chest:4")
    assert words["chest"] in await today(phone)
    await choose(phone, "spare:chest")
    assert (await phone.last()).startswith(words["taken"])
    assert (await today(phone)).count(words["spared"]) == 1
    await forge(phone, "spare::")
    assert words["spared"] not in await today(phone)


async def test_a_light_part_is_over_after_a_week(house: House, language: str) -> None:
    phone, words = await enrolled(house, language), WORDS[language]
    await train(house, phone, LIFTS[language][0])
    await forge(phone, "spare:chest:")
    await house.later(6 * 86_400)
    assert words["spared"] in await today(phone)
    await house.later(86_400)
    assert words["spared"] not in await today(phone)


async def test_a_joint_that_still_hurts_may_have_a_light_week_alone(house: House, language: str) -> None:
    phone, words = await enrolled(house, language), WORDS[language]
    await forge(phone, "pain:knee:3:")
    assert words["knee"] not in await today(phone)
    await house.later(3 * 86_400 + 4 * 3600)
    same = next(data for data in await offered(phone) if data.startswith("painans")).replace("better", "same")
    await choose(phone, same)
    assert words["knee"] in await today(phone)
    await choose(phone, "spare::knee")
    assert text_of((await phone.bot_messages())[-1])


async def test_a_part_that_nobody_has_is_refused(house: House, language: str) -> None:
    phone = await enrolled(house, language)
    before = await today(phone)
    for data in ("spare:heart:", "spare::mind", "spare:chest", "light:1"):
        assert (await forge(phone, data))["show_alert"]
    assert await today(phone) == before
