"""A program built for one person: shown with its reasons and eight weeks of it, taken, or named what would work."""

import pytest
from sqlalchemy import select

from db.models.plans import programs
from domain.volume import Group
from tests.support.house import House
from tests.support.lifter import ANSWERS, answer, choose, consented, forge, log, offered, welcomed
from tests.support.phone import Phone, buttons_of, text_of

WORDS = {
    "en": {
        "name": "Full body, made for you",
        "shape": "8 weeks, 3 workouts a week, 40 min at most.",
        "day": "Full body A · about ",
        "dose": "3 × 8–12, rest ",
        "good": "✓ All goes well: wk 1: ",
        "bad": "✗ From there, always a bit short: ",
        "light": "(light week)",
        "why": "3 full-body workouts, so that no muscle waits a whole week.",
        "volume": "Sets a week",
        "weeks": "Eight weeks",
        "on": "Full body, made for you: it’s on",
        "cannot": "I can’t build you a plan that I’d stand behind",
        "goal": "Your goal (Get stronger) asks for weights that can grow",
        "near": "What would work: Build muscle.",
        "minutes": "What would work: 30 min.",
        "missing": "Before I can build you a plan, tell me:",
        "left": "Leg press stays out (knee): ",
        "stale": "That button is out of date.",
        "doctor": "A doctor first, please",
        "questions": "Seven questions before the first plan.",
    },
    "fr": {
        "name": "Full body sur mesure",
        "shape": "8 semaines, 3 séances par semaine, 40 min maximum.",
        "day": "Full body A · environ ",
        "dose": "3 × 8–12, repos ",
        "good": "✓ Tout passe : S1 : ",
        "bad": "✗ Ensuite, toujours un peu court : ",
        "light": "(décharge)",
        "why": "3 full body, pour qu’aucun muscle n’attende une semaine.",
        "volume": "Séries par semaine",
        "weeks": "Huit semaines",
        "on": "Full body sur mesure : c’est lancé",
        "cannot": "Je ne peux pas te faire un programme qui tienne la route",
        "goal": "Ton objectif (Gagner en force) demande des charges qui montent",
        "near": "Ce qui marcherait : Prendre du muscle.",
        "minutes": "Ce qui marcherait : 30 min.",
        "missing": "Pour te faire un programme sur mesure, il me manque :",
        "left": "plutôt que Presse à cuisses (genou).",
        "stale": "Ce bouton n’est plus à jour.",
        "doctor": "D’abord un médecin, s’il te plaît",
        "questions": "Sept questions avant le premier programme.",
    },
}
FORGED = ["build:-1:0", "build:0:3", "build:x:0", "build:1000000:0", "buildok:-1", "buildok:x", "buildnear:muscle:3"]
NOBODY_MAY_WISH = ["buildnear:fame:3:45", "buildnear:muscle:7:45", "buildnear:muscle:3:46", "buildnear:muscle:x:45"]


async def built(house: House, language: str, **other: str) -> Phone:
    """Somebody who answered everything and looks at what was built for them."""
    phone = await welcomed(house, language, **other)
    await choose(phone, "build")
    return phone


async def unscreened(house: House, language: str) -> Phone:
    """The same for somebody who left the health check for later."""
    phone = await consented(house, language)
    for how in list(ANSWERS.values())[:-1]:
        await answer(phone, how)
    await choose(phone, "endhi")
    await phone.say("/plan")
    await choose(phone, "build")
    return phone


async def shown(phone: Phone) -> str:
    """The words of the message that the plan's buttons stand under."""
    return text_of((await phone.bot_messages())[-1]).replace("\u00a0", " ").replace("\u202f", " ")


async def first_of_day(phone: Phone) -> str:
    """The first exercise of the first day, as it is shown."""
    lines = (await shown(phone)).split("\n")
    return next(line for line in lines if line.startswith(("• ", "⇄ "))).removeprefix("• ").split(":")[0].strip()


async def test_what_is_built_shows_each_day_with_sets_reps_and_rests(house: House, language: str) -> None:
    phone, words = await built(house, language), WORDS[language]
    text = await shown(phone)
    assert text.startswith(f"{words['name']}\n{words['shape']}")
    assert words["day"] in text
    assert words["dose"] in text
    assert words["good"] in text
    assert words["bad"] in text
    assert (await offered(phone))[-5:] == ["buildok:0", "build:0:1", "build:0:2", "build:1:0", "progs"]


async def test_it_tells_its_reasons_and_the_sets_of_each_muscle(house: House, language: str) -> None:
    phone, words = await built(house, language), WORDS[language]
    await choose(phone, "build:0:1")
    text = await shown(phone)
    assert words["why"] in text
    assert text.split(words["volume"])[1].count("\n") == len(Group)
    await forge(phone, "pickm:limits:knee:1:0")
    await forge(phone, "build:0:1")
    assert "build:0:0" in [button["callback_data"] for button in buttons_of(await phone.find(words["left"]))]


async def test_eight_weeks_of_success_and_failure_are_shown_before_it_is_taken(house: House, language: str) -> None:
    phone, words = await built(house, language), WORDS[language]
    await choose(phone, "build:0:2")
    text = await shown(phone)
    assert text.startswith(words["weeks"])
    assert (text.count(words["good"]), text.count(words["bad"])) == (4, 4)
    assert words["light"] in text
    await choose(phone, "build:0:0")
    assert (await shown(phone)).startswith(words["name"])


async def test_another_one_is_another_and_the_same_seed_is_the_same(house: House, language: str) -> None:
    phone = await built(house, language)
    before = await shown(phone)
    await choose(phone, "build:1:0")
    other = await shown(phone)
    assert other != before
    assert "buildok:1" in await offered(phone)
    await forge(phone, "build:0:0")
    assert await shown(phone) == before


async def test_taken_it_is_their_own_and_trained_like_any_other(house: House, language: str) -> None:
    phone, words = await built(house, language), WORDS[language]
    opener = await first_of_day(phone)
    for _ in range(2):
        await forge(phone, "buildok:0")
    assert (await shown(phone)).startswith(words["on"])
    await phone.say("/today")
    assert opener in await shown(phone)
    await choose(phone, "go:0")
    await log(phone)
    await choose(phone, "finish")
    (week,) = await phone.say("/plan")
    assert week.startswith(words["name"])
    async with house.app.database.read() as session:
        slugs = [row.slug for row in await session.all(select(programs.c.slug, programs.c.owner_id))]
    ours = [slug for slug in slugs if slug.startswith("gen-")]
    assert len(ours) == len(set(ours)), "accepting twice keeps it once"


async def test_what_they_took_nobody_else_can_start(house: House, language: str) -> None:
    maya = await built(house, language)
    await choose(maya, "buildok:0")
    async with house.app.database.read() as session:
        rows = await session.all(select(programs.c.slug).where(programs.c.owner_id.is_not(None)))
    leo = await welcomed(house, language)
    texts = await leo.texts()
    for slug in {row.slug for row in rows}:
        assert (await forge(leo, f"enrol:{slug}"))["show_alert"]
        assert (await forge(leo, f"prog:{slug}"))["show_alert"]
    assert await leo.texts() == texts


async def test_the_health_check_comes_first_and_then_it_is_there_again(house: House, language: str) -> None:
    phone, words = await unscreened(house, language), WORDS[language]
    before = await shown(phone)
    await choose(phone, "buildok:0")
    assert words["questions"] in await shown(phone)
    await choose(phone, "tell:screening:none:0")
    assert await shown(phone) == before
    await choose(phone, "buildok:0")
    assert (await shown(phone)).startswith(words["on"])


async def test_who_should_see_a_doctor_is_built_nothing(house: House, language: str) -> None:
    phone, words = await unscreened(house, language), WORDS[language]
    await forge(phone, "pickm:screening:heart:1:0")
    for data in ("build:0:0", "buildok:0"):
        await forge(phone, data)
        assert [button["callback_data"] for button in buttons_of(await phone.find(words["doctor"]))] == ["cleared"]


async def test_what_is_missing_is_asked_for(house: House, language: str) -> None:
    phone, words = await consented(house, language), WORDS[language]
    await answer(phone, "tell:goal:muscle:1")
    await choose(phone, "endhi")
    await phone.say("/plan")
    await choose(phone, "build")
    assert await shown(phone) == words["missing"]
    assert (await offered(phone))[-5:] == ["ask:level", "ask:days", "ask:minutes", "ask:kit", "progs"]
    assert (await forge(phone, "buildok:0"))["text"] == words["stale"]


@pytest.mark.parametrize(("kit", "minutes", "near"), [("bodyweight", "45", "near"), ("gym", "20", "minutes")])
async def test_what_cannot_be_built_names_why_and_what_would_work(
    house: House, language: str, kit: str, minutes: str, near: str
) -> None:
    told = {"goal": "tell:goal:strength:1", "level": "tell:level:intermediate:1", "days": "tell:days:2:1"}
    told |= {"kit": f"tell:kit:{kit}:1", "minutes": f"tell:minutes:{minutes}:1"}
    phone, words = await built(house, language, **told), WORDS[language]
    text = await shown(phone)
    assert text.startswith(words["cannot"])
    assert (words["goal"] in text) is (kit == "bodyweight")
    assert words[near] in text
    assert (await forge(phone, "buildok:0"))["text"] == words["stale"]
    await choose(phone, "buildnear")
    assert "buildok:0" in await offered(phone)
    await choose(phone, "buildok:0")
    await phone.say("/profile")
    assert ("30 min" in await shown(phone)) is (near == "minutes")


async def test_forged_builds_change_nothing(house: House, language: str) -> None:
    phone, words = await built(house, language), WORDS[language]
    before = await shown(phone)
    for data in (*FORGED, *NOBODY_MAY_WISH):
        refused = await forge(phone, data)
        assert (refused["text"], refused["show_alert"]) == (words["stale"], True), data
    assert await shown(phone) == before


async def test_the_way_to_it_stands_beside_the_plans_and_where_none_fits(house: House, language: str) -> None:
    phone = await welcomed(house, language)
    assert "build:0:0" in await offered(phone)
    await choose(phone, "progs")
    lowest = [button["callback_data"] for button in buttons_of((await phone.bot_messages())[-1])]
    assert "build:0:0" in lowest
