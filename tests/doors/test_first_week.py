"""A newcomer's first week, from hello to the second Monday, with the clock moved from one moment to the next."""

from tests.support.house import House
from tests.support.lifter import card_text, choose, log_all, offered, until, welcomed
from tests.support.phone import Phone, buttons_of

WORDS = {
    "en": {
        "ring": "🏋️ Time to train",
        "missed": "didn’t happen, and that’s fine",
        "waits": "Full body A · still waiting",
        "record": "🏆 Barbell bench press: 22.5 kg, your heaviest yet (before: 20 kg)",
        "digest": "Your week\n\nThis week: 3 of 3 workouts",
        "today": "Today: Full body B",
        "why": "32.5 kg × 8, 8, 8: all there, so 37.5 kg.",
        "felt": "It felt 🤩",
        "week": "3 of 24 workouts done",
    },
    "fr": {
        "ring": "🏋️ C’est l’heure de s’entraîner",
        "missed": "Pas de séance vendredi ",
        "waits": "Full body A · t’attend toujours",
        "record": "🏆 Développé couché à la barre : 22,5 kg, ta plus lourde (avant : 20 kg)",
        "digest": "Ta semaine\n\nCette semaine : 3 séances sur 3",
        "today": "Aujourd’hui : Full body B",
        "why": "32,5 kg × 8, 8, 8 : tout y était, donc 37,5 kg.",
        "felt": "Ressenti : 🤩",
        "week": "3 séances faites sur 24",
    },
}
MONDAY, TUESDAY, WEDNESDAY, FRIDAY, SATURDAY, SUNDAY = 0, 1, 2, 4, 5, 6


async def news(house: House, phone: Phone, weekday: int, hour: int) -> list[str]:
    """What the bot said by itself until then."""
    before = {m["message_id"] for m in await phone.bot_messages()}
    await until(house, weekday, hour)
    return [str(m.get("text", "")) for m in await phone.bot_messages() if m["message_id"] not in before]


async def train(phone: Phone, number: int, words: dict[str, str], sets: int) -> None:
    """From a start button to the feeling, as prescribed; one card stays of it and nothing about rest."""
    await choose(phone, f"go:{number}")
    before = len(await phone.texts())
    assert await log_all(phone) == sets
    await choose(phone, "finish")
    await choose(phone, next(b["callback_data"] for b in buttons_of((await phone.bot_messages())[-1])[4:]))
    assert words["felt"] in await card_text(phone)
    assert len(await phone.texts()) == before
    assert (await phone.chat())["pinned"] == []


async def test_a_newcomers_first_week(house: House, language: str) -> None:
    words = WORDS[language]
    await until(house, MONDAY, 9)
    phone = await welcomed(house, language)
    await choose(phone, "enrol:beginner-full-body")
    await choose(phone, "ringplan")
    await first_two_workouts(house, phone, words)
    await a_late_third(house, phone, words)
    await the_second_monday(house, phone, words)


async def first_two_workouts(house: House, phone: Phone, words: dict[str, str]) -> None:
    """On Monday before the reminder, which then has nothing to remind of; on Wednesday after it."""
    await phone.say("/today")
    await train(phone, 0, words, sets=16)
    assert await news(house, phone, TUESDAY, 19) == []
    (rung,) = await news(house, phone, WEDNESDAY, 18)
    assert rung.startswith(words["ring"])
    await phone.say("/today")
    await train(phone, 1, words, sets=16)
    assert await news(house, phone, FRIDAY, 9) == []


async def a_late_third(house: House, phone: Phone, words: dict[str, str]) -> None:
    """Friday's workout is missed and done on Saturday from the question that asks about it."""
    (rung,) = await news(house, phone, FRIDAY, 18)
    assert rung.startswith(words["ring"])
    (missed,) = await news(house, phone, SATURDAY, 10)
    assert words["missed"] in missed
    assert missed.endswith("?")
    assert words["waits"] in (await phone.say("/plan"))[0]
    await train(phone, 2, words, sets=16)
    assert words["record"] in await card_text(phone)


async def the_second_monday(house: House, phone: Phone, words: dict[str, str]) -> None:
    """The week is told on Sunday, and Monday goes on from where Wednesday ended."""
    (digest,) = await news(house, phone, SUNDAY, 18)
    assert digest.startswith(words["digest"])
    assert await news(house, phone, MONDAY, 9) == []
    assert words["week"] in (await phone.say("/plan"))[0]
    (today,) = await phone.say("/today")
    assert today.startswith(words["today"])
    assert words["why"] in today
    assert "go:3" in await offered(phone)
