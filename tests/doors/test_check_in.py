"""How somebody is today: asked once, told by one tap, and nothing but less comes of it."""

import json
from typing import Any

from sqlalchemy import select

from db.models import checkins
from tests.support.house import House
from tests.support.lifter import add_set, begun, card_text, choose, enrolled, forge, log, offered
from tests.support.phone import Phone

WORDS: dict[str, dict[str, Any]] = {
    "en": {
        "up": "Barbell bench press  22.5 kg × 8 · 3 sets",
        "hold": "Barbell bench press  20 kg × 8 · 3 sets\nYou: 2 of 5 today, so no step up.",
        "sore": "Barbell bench press  20 kg × 8 · 3 sets\nChest, soreness 4 of 5: no step up today.",
        "light": "Barbell bench press  72.5 kg × 8 · 3 sets\nYou: 1 of 5 today, so lighter: 72.5 kg.",
        "again": "Barbell bench press  82.5 kg × 8 · 3 sets",
        "kept": "Noted. This workout stays as it is",
        "noted": "Noted: 2 of 5",
        "consent": "I agree",
        "stale": "That button is out of date.",
    },
    "fr": {
        "up": "Développé couché à la barre  22,5 kg × 8 · 3 séries",
        "hold": "Développé couché à la barre  20 kg × 8 · 3 séries\nTa forme : 2 sur 5, donc on n’augmente pas.",
        "sore": "Développé couché à la barre  20 kg × 8 · 3 séries\nPectoraux, courbatures 4 sur 5 : on n’augmente pas",
        "light": "Développé couché à la barre  72,5 kg × 8 · 3 séries\nTa forme : 1 sur 5, donc plus léger : 72,5 kg.",
        "again": "Développé couché à la barre  82,5 kg × 8 · 3 séries",
        "kept": "Noté. La séance en cours ne change pas",
        "noted": "Noté : 2 sur 5",
        "consent": "D’accord",
        "stale": "Ce bouton n’est plus à jour.",
    },
}
BENCH = {"en": "bench 80x8x3", "fr": "dc 80x8x3"}


async def grown(house: House, language: str) -> Phone:
    """Somebody whose bench press would go up today."""
    phone = await begun(house, language)
    await log(phone, 6)
    await choose(phone, "finish")
    await forge(phone, "pwskip:1")
    await house.later(7 * 86_400)
    return phone


async def today(phone: Phone) -> str:
    return (await phone.say("/today"))[0]


async def asks(phone: Phone) -> bool:
    await phone.say("/today")
    return any(data.startswith("ready:") for data in await offered(phone))


async def test_a_low_day_holds_what_would_go_up_and_says_why(house: House, language: str) -> None:
    phone, words = await grown(house, language), WORDS[language]
    assert words["up"] in await today(phone)
    await choose(phone, "ready:2")
    assert words["hold"] in await phone.last()
    await choose(phone, "go:2")
    await log(phone, 3)
    assert words["hold"].split("\n")[1] in await card_text(phone)


async def test_a_sore_muscle_holds_what_trains_it_alone(house: House, language: str) -> None:
    phone, words = await grown(house, language), WORDS[language]
    await today(phone)
    await choose(phone, "ready:4")
    before = await today(phone)
    await phone.say("/checkin")
    await choose(phone, "soreq")
    await choose(phone, "sore:chest:3")
    await choose(phone, "sore:chest:4")
    await choose(phone, "soreok")
    after = await phone.last()
    assert words["sore"] in after
    assert [line for line in before.splitlines() if line not in after] == [words["up"], *_reason(before, words["up"])]


def _reason(text: str, head: str) -> list[str]:
    lines = text.splitlines()
    return [lines[lines.index(head) + 1]]


async def test_a_wrecked_day_is_lighter_and_tells_nothing_about_progress(house: House, language: str) -> None:
    phone, words = await enrolled(house, language), WORDS[language]
    await add_set(phone, BENCH[language])
    await choose(phone, "finish")
    await house.later(2 * 86_400)
    await today(phone)
    await choose(phone, "ready:1")
    assert words["light"] in await phone.last()
    await choose(phone, "go:0")
    await log(phone, 8)
    await choose(phone, "finish")
    await forge(phone, "pwskip:1")
    await house.later(7 * 86_400)
    assert words["again"] in await today(phone)


async def test_nobody_is_asked_twice_in_a_day_and_a_half(house: House, language: str) -> None:
    phone = await enrolled(house, language)
    assert await asks(phone)
    await choose(phone, "ready:3")
    assert not await asks(phone)
    await house.later(35 * 3600)
    assert not await asks(phone)
    await house.later(2 * 3600)
    assert await asks(phone)


async def test_who_just_starts_is_not_asked_again(house: House, language: str) -> None:
    phone = await begun(house, language)
    await choose(phone, "finish")
    assert not await asks(phone)
    await house.later(37 * 3600)
    assert await asks(phone)


async def test_the_last_word_of_a_day_counts_however_often_it_is_tapped(house: House, language: str) -> None:
    phone, words = await grown(house, language), WORDS[language]
    await phone.say("/checkin")
    for level in (1, 5, 2, 2):
        answer = await forge(phone, f"ready:{level}:0")
    assert answer["text"] == words["noted"]
    assert words["hold"] in await today(phone)


async def test_a_workout_under_way_stays_as_it_is(house: House, language: str) -> None:
    phone, words = await begun(house, language), WORDS[language]
    before = await card_text(phone)
    await phone.say("/checkin")
    await choose(phone, "ready:1")
    await choose(phone, "soreok")
    assert (await phone.last()).startswith(words["kept"])
    assert await card_text(phone) == before


async def test_what_no_button_says_changes_nothing(house: House, language: str) -> None:
    phone = await enrolled(house, language)
    await phone.say("/checkin")
    before = await kept(house)
    for data in ("ready:0:1", "ready:6:0", "sore:chest:9", "sore:knee:4", "recovis:chest:0"):
        assert (await forge(phone, data))["text"] == WORDS[language]["stale"], data
    assert await kept(house) == before


async def test_nothing_is_kept_of_who_did_not_agree(house: House, language: str) -> None:
    phone = await house.phone(language)
    before = await kept(house)
    for data in ("ready:2:0", "ready:2:1", "sore:chest:4", "recovis:chest:4"):
        await phone.say("/checkin")
        await forge(phone, data)
        assert WORDS[language]["consent"] in await phone.buttons()
    assert await kept(house) == before


async def test_what_they_say_is_sealed(house: House, language: str) -> None:
    phone = await enrolled(house, language)
    await phone.say("/checkin")
    await choose(phone, "ready:2")
    await choose(phone, "sore:quads:3")
    assert all(b"readiness" not in body and b"quads" not in body for _, _, body in await kept(house))
    async with house.app.database.read() as session:
        row = (await session.all(select(checkins).order_by(checkins.c.at.desc())))[0]
        opened = json.loads(session.keys.open(row.body, f"checkins:{row.person_id}:{row.local_date}"))
    assert (opened["readiness"][0], opened["sore"]["quads"][0]) == (2, 3)


async def kept(house: House) -> list[Any]:
    async with house.app.database.read() as session:
        return [(row.person_id, row.at, row.body) for row in await session.all(select(checkins))]
