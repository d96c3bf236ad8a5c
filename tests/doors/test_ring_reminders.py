"""Reminders that ring: at their local hour, once, answered, late, and after a move."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from babel.dates import format_date

from tests.support.house import House
from tests.support.phone import Phone, buttons_of, text_of

PARIS, TOKYO = ZoneInfo("Europe/Paris"), ZoneInfo("Asia/Tokyo")
MINUTE, HOUR, DAY = 60, 3600, 86_400
MONDAY, WEDNESDAY, THURSDAY = 0, 2, 3
EVERY = (0, 1, 2, 3, 4, 5, 6)
WORDS = {
    "en": {
        "add": "+ New reminder",
        "title": "🏋️ Time to train",
        "due": "Planned for 18:00. Ready when you are: type your first set, and I’ll keep count.",
        "answers": ["Done", "In 30 min", "Not today"],
        "done": "Done. That’s how it’s built 💪",
        "back": "I’ll be back at {time}.",
        "skipped": "Skipped. Rest is training too.",
        "late": "This was due on {day} at 18:00; I was away. Does it still fit today?",
        "owed_one": "I also owe you one reminder from while I was away: {days}.",
        "owed": "I also owe you 2 reminders from while I was away: {days}.",
        "off": "Turn off",
        "zone": "Time zone",
        "claim": "It’s 18:00",
        "next": "Next: ",
    },
    "fr": {
        "add": "+ Nouveau rappel",
        "title": "🏋️ C’est l’heure de s’entraîner",
        "due": "Séance prévue à 18:00. Quand tu veux : écris ta première série, je tiens le compte.",
        "answers": ["C’est fait", "Dans 30 min", "Pas aujourd’hui"],
        "done": "C’est fait. C’est comme ça qu’on progresse 💪",
        "back": "Je reviens à {time}.",
        "skipped": "Passé. Le repos fait partie de l’entraînement.",
        "late": "C’était prévu {day} à 18:00 ; j’étais hors ligne. Ça te va encore aujourd’hui ?",
        "owed_one": "Je te dois aussi un rappel pendant mon absence : {days}.",
        "owed": "Je te dois aussi 2 rappels pendant mon absence : {days}.",
        "off": "Couper",
        "zone": "Fuseau horaire",
        "claim": "Il est 18:00",
        "next": "Prochain : ",
    },
}
LOCALES = {"en": "en_GB", "fr": "fr_FR"}


async def planner(house: House, language: str) -> Phone:
    """Somebody in Lyon with a reminder on Monday, Wednesday and Friday at 18:00."""
    phone = await house.phone(language)
    await phone.set_up()
    await phone.say("/reminders")
    await phone.tap(WORDS[language]["add"])
    return phone


def until(house: House, weekdays: tuple[int, ...], hour: int, zone: ZoneInfo = PARIS) -> float:
    """Seconds to the next local hour on one of these weekdays, at least two minutes from now."""
    now = house.clock.now() + timedelta(minutes=2)
    day = now.astimezone(zone).date()
    while True:
        moment = datetime.combine(day, time(hour), zone)
        if day.weekday() in weekdays and moment > now:
            return moment.timestamp() - house.clock.timestamp()
        day += timedelta(days=1)


async def rings(phone: Phone) -> list[str]:
    starts = WORDS["en"]["title"], WORDS["fr"]["title"]
    return [text for text in await phone.texts() if text.startswith(starts)]


async def rung(house: House, language: str) -> Phone:
    phone = await planner(house, language)
    await house.later(until(house, (0, 2, 4), 18) + 1)
    return phone


async def test_a_reminder_rings_once_at_its_local_hour(house: House, language: str) -> None:
    phone, words = await planner(house, language), WORDS[language]
    await house.later(until(house, (MONDAY,), 18) - MINUTE)
    before = len(await rings(phone))
    await house.later(MINUTE + 1)
    assert (await rings(phone))[before:] == [f"{words['title']}\n{words['due']}"]
    last = (await phone.bot_messages())[-1]
    assert [button["text"] for button in buttons_of(last)] == words["answers"]
    await house.later(DAY)
    assert len(await rings(phone)) == before + 1
    await house.later(DAY)
    assert len(await rings(phone)) == before + 2


@pytest.mark.parametrize(("button", "said"), [(0, "done"), (2, "skipped")])
async def test_an_answer_is_said_in_place_and_ends_it(house: House, language: str, button: int, said: str) -> None:
    phone, words = await rung(house, language), WORDS[language]
    message = (await phone.bot_messages())[-1]
    await phone.press(message["message_id"], buttons_of(message)[button]["callback_data"])
    answered = (await phone.bot_messages())[-1]
    assert answered["message_id"] == message["message_id"]
    assert text_of(answered) == f"{words['title']}\n{words[said]}"
    assert buttons_of(answered) == []
    await house.later(HOUR)
    assert len(await rings(phone)) == 1


async def test_a_snoozed_reminder_rings_again_after_half_an_hour(house: House, language: str) -> None:
    phone, words = await rung(house, language), WORDS[language]
    message = (await phone.bot_messages())[-1]
    at = (house.clock.now() + timedelta(minutes=30)).astimezone(PARIS)
    await phone.press(message["message_id"], buttons_of(message)[1]["callback_data"])
    assert await phone.last() == f"{words['title']}\n{words['back'].format(time=at.strftime('%H:%M'))}"
    await house.later(29 * MINUTE)
    assert (await phone.bot_messages())[-1]["message_id"] == message["message_id"]
    await house.later(MINUTE + 1)
    again = (await phone.bot_messages())[-1]
    assert again["message_id"] > message["message_id"]
    assert [button["text"] for button in buttons_of(again)] == words["answers"]
    assert len(await rings(phone)) == 1
    await phone.press(again["message_id"], buttons_of(again)[0]["callback_data"])
    await house.later(HOUR)
    assert await rings(phone) == [f"{words['title']}\n{words['done']}"]


async def test_after_an_outage_the_latest_day_rings_and_the_missed_one_is_named(house: House, language: str) -> None:
    phone, words = await planner(house, language), WORDS[language]
    await house.later(until(house, (MONDAY,), 12))
    before = len(await rings(phone))
    await house.later(3 * DAY)
    today = house.clock.now().astimezone(PARIS).date()
    late = format_date(today - timedelta(days=1), "EEEE d MMMM", locale=LOCALES[language])
    missed = format_date(today - timedelta(days=3), "EEE d MMM", locale=LOCALES[language])
    expected = [words["title"], words["late"].format(day=late), words["owed_one"].format(days=missed)]
    assert (await rings(phone))[before:] == ["\n".join(expected)]


async def test_every_missed_day_of_an_outage_is_named(house: House, language: str) -> None:
    phone, words = await planner(house, language), WORDS[language]
    await house.later(until(house, (MONDAY,), 12))
    before = len(await rings(phone))
    await house.later(4 * DAY + 6 * HOUR + 1)
    today = house.clock.now().astimezone(PARIS).date()
    days = [format_date(today - timedelta(days=n), "EEE d MMM", locale=LOCALES[language]) for n in (4, 2)]
    told = (await rings(phone))[before:]
    assert told == [f"{words['title']}\n{words['due']}\n{words['owed'].format(days=', '.join(days))}"]


async def test_a_ring_that_is_late_on_its_day_does_not_tell_a_wrong_hour(house: House, language: str) -> None:
    phone, words = await planner(house, language), WORDS[language]
    await house.later(until(house, (MONDAY,), 17))
    before = len(await rings(phone))
    await house.later(4 * HOUR)
    (told,) = (await rings(phone))[before:]
    assert words["claim"] not in told


async def test_a_reminder_that_is_off_never_rings(house: House, language: str) -> None:
    phone, words = await planner(house, language), WORDS[language]
    await phone.tap(words["off"])
    await house.later(8 * DAY)
    assert await rings(phone) == []


async def test_a_reminder_moves_with_the_person_and_keeps_its_hour(house: House, language: str) -> None:
    phone, words = await planner(house, language), WORDS[language]
    await phone.say("/settings")
    await phone.tap(words["zone"])
    await phone.say("Tokyo")
    await house.later(until(house, (MONDAY,), 18, TOKYO) - MINUTE)
    before = len(await rings(phone))
    await house.later(MINUTE + 1)
    assert (await rings(phone))[before:] == [f"{words['title']}\n{words['due']}"]
    await house.later(9 * HOUR)
    assert len(await rings(phone)) == before + 1


async def test_moved_after_it_rang_it_does_not_ring_twice_that_day(house: House, language: str) -> None:
    phone = await rung(house, language)
    await phone.say("/reminders")
    await phone.tap("18:00")
    await phone.tap("+ 30 min")
    await house.later(HOUR)
    assert len(await rings(phone)) == 1


async def test_the_next_day_shown_is_the_day_on_which_it_rings(house: House, language: str) -> None:
    phone, words = await rung(house, language), WORDS[language]
    await phone.say("/reminders")
    await phone.tap("18:00")
    await phone.tap("+ 30 min")
    today = format_date(house.clock.now().astimezone(PARIS).date(), "EEEE d MMMM", locale=LOCALES[language])
    following = next(line for line in (await phone.last()).splitlines() if line.startswith(words["next"]))
    assert today not in following
