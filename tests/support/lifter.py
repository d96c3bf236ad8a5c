"""Somebody who trains by plan, in either language: taps are told by what a button does, not by its words."""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from tests.support.house import House
from tests.support.phone import Phone, buttons_of

PARIS = ZoneInfo("Europe/Paris")
ANSWERS = {
    "goal": "tell:goal:muscle:1",
    "level": "tell:level:beginner:1",
    "days": "tell:days:3:1",
    "minutes": "tell:minutes:45:1",
    "kit": "tell:kit:gym:1",
    "limits": "tell:limits:none:1",
    "sex": "tell:sex:female:1",
    "birth_year": "1990",
    "height": "165",
    "weight": "65",
    "activity": "tell:activity:moderate:1",
    "screening": "tell:screening:none:1",
}
FIELDS = tuple(ANSWERS)
LATER = "endhi"
BASICS = "beginner-full-body"
CARDS = {"en": ("Workout · ", "Workout done · "), "fr": ("Séance · ", "Séance finie · ")}


async def offered(phone: Phone) -> list[str]:
    """What the buttons on screen do, the lowest message last."""
    return [button["callback_data"] for message in await phone.messages() for button in buttons_of(message)]


async def choose(phone: Phone, data: str) -> dict[str, Any]:
    """Tap the lowest button that does what begins with `data`; the answer to the tap."""
    for message in reversed(await phone.messages()):
        for button in buttons_of(message):
            if (button["callback_data"] + ":").startswith(data + ":"):
                return await phone.press(message["message_id"], button["callback_data"])
    raise AssertionError(f"no button {data!r} among {await offered(phone)}")


async def forge(phone: Phone, data: str) -> dict[str, Any]:
    """Send any data from the lowest message, as a forged or an old button would."""
    return await phone.press((await phone.bot_messages())[-1]["message_id"], data)


async def answer(phone: Phone, how: str) -> None:
    """Answer a question of the welcome by a tap or by typing."""
    await (choose(phone, how) if ":" in how else phone.say(how))


async def consented(house: House, language: str, unit: str = "kg") -> Phone:
    """Somebody new, at the first question after consent."""
    phone = await house.phone(language)
    await phone.say("/start")
    await choose(phone, f"lang:{language}")
    await choose(phone, f"unit:{unit}")
    await phone.say("Lyon")
    await choose(phone, "consent:1")
    return phone


async def at(phone: Phone, field: str) -> None:
    """Put one question of the welcome, as an old button of the one before it would."""
    if field != FIELDS[0]:
        await forge(phone, f"tell:{FIELDS[FIELDS.index(field) - 1]}:done:1")


async def welcomed(house: House, language: str, **other: str) -> Phone:
    """Somebody who answered everything, with the plan that fits on screen."""
    phone = await consented(house, language)
    for how in (ANSWERS | other).values():
        await answer(phone, how)
    return phone


async def enrolled(house: House, language: str, slug: str = BASICS, hour: int = 9) -> Phone:
    """Somebody in Lyon who starts a plan on a morning, and answered nothing but the health check."""
    await by_day(house, hour)
    phone = await house.phone(language)
    await phone.set_up()
    await forge(phone, "tell:screening:none:0")
    await forge(phone, f"enrol:{slug}")
    return phone


async def begun(house: House, language: str, slug: str = BASICS) -> Phone:
    """Somebody whose first planned workout is under way."""
    phone = await enrolled(house, language, slug)
    await choose(phone, "go:0")
    return phone


async def card(phone: Phone) -> dict[str, Any]:
    """The newest card of a workout."""
    starts = CARDS["en"] + CARDS["fr"]
    return next(m for m in reversed(await phone.bot_messages()) if str(m.get("text", "")).startswith(starts))


async def card_text(phone: Phone) -> str:
    return str((await card(phone))["text"])


async def log(phone: Phone, times: int = 1) -> None:
    """Log the set that the card offers."""
    for _ in range(times):
        await choose(phone, "set")


async def log_all(phone: Phone) -> int:
    """Log everything as prescribed; how many sets."""
    for taps in range(60):
        if not any(data.startswith("set:") for data in await offered(phone)):
            return taps
        await log(phone)
    raise AssertionError("the workout has no end")


async def add_set(phone: Phone, line: str) -> None:
    """Type a line and save it."""
    await phone.say(line)
    await choose(phone, "save")


async def by_day(house: House, hour: int = 9) -> None:
    """Make it between an hour and eight in the evening in Paris, moving the clock if need be."""
    now = house.clock.now().astimezone(PARIS)
    if not hour <= now.hour < 20:
        ahead = now.replace(hour=hour, minute=0, second=0) + timedelta(days=now.hour >= 20)
        await house.later((ahead - now).total_seconds())


async def until(house: House, weekday: int, hour: int) -> datetime:
    """Move the clock to the next such weekday (Monday is 0) and hour in Paris."""
    now = house.clock.now().astimezone(PARIS)
    day = now + timedelta(days=(weekday - now.weekday()) % 7)
    moment = day.replace(hour=hour, minute=0, second=0, microsecond=0)
    moment += timedelta(days=7) if moment <= now else timedelta()
    await house.later((moment - now).total_seconds())
    return moment
