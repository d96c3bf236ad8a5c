"""Pain: told by taps, kept out of training while it lasts, asked about again."""

from typing import Any

import pytest
from sqlalchemy import select

from catalog.shelf import shelf
from db.models import pains
from domain.exercises import Area
from tests.support.house import House
from tests.support.lifter import begun, card, card_text, choose, enrolled, forge, log, offered, until
from tests.support.phone import Phone, buttons_of, text_of

WORDS: dict[str, dict[str, Any]] = {
    "en": {
        "mild": "Knee, 3 of 10. Train around it",
        "drop": "Shoulder, 6 of 10. What loads it is out",
        "stop": "Knee, 9 of 10: that is no training pain.",
        "replaced": "Barbell bench press → ",
        "left out": "Goblet squat: left out",
        "bench": "Barbell bench press",
        "ask": "How is it now?",
        "shoulder": "Shoulder: 6 of 10, since ",
        "four": "Shoulder: 4 of 10, since ",
        "better": "Shoulder: train it gently.",
        "out": "Shoulder: what loads it stays out for now.",
        "see": "Let a doctor or a physiotherapist look at it",
        "over": "Shoulder: good. It’s back in your training",
        "none": "Shoulder: nothing, good.",
        "limits": "Limitations: Knee",
        "no limits": "Limitations: —",
        "slip": "Shoulder: taken back",
        "gone": "I can’t find that any more.",
        "why": "Shoulder hurts: this in place of Barbell bench press.",
        "consent": "I agree",
    },
    "fr": {
        "mild": "Genou, 3 sur 10. Entraîne-toi autour",
        "drop": "Épaule, 6 sur 10. Ce qui tire dessus sort du programme",
        "stop": "Genou, 9 sur 10 : ça n’a rien d’une douleur d’entraînement.",
        "replaced": "Développé couché à la barre → ",
        "left out": "Goblet squat à l’haltère : laissé de côté",
        "bench": "Développé couché à la barre",
        "ask": "Et maintenant, c’est comment ?",
        "shoulder": "Épaule : 6 sur 10, depuis ",
        "four": "Épaule : 4 sur 10, depuis ",
        "better": "Épaule : vas-y en douceur.",
        "out": "Épaule : ce qui tire dessus reste de côté",
        "see": "Fais voir ça à un médecin ou à un kiné",
        "over": "Épaule : tant mieux. Ça revient dans tes séances",
        "none": "Épaule : rien, tant mieux.",
        "limits": "Douleurs : Genou",
        "no limits": "Douleurs : —",
        "slip": "Épaule : annulé",
        "gone": "Je ne le retrouve plus.",
        "why": "Épaule : ça fait mal, donc ceci à la place de Développé couché à la barre.",
        "consent": "D’accord",
    },
}


async def hurts(phone: Phone, area: Area, level: int) -> str:
    """Tell of a pain, by the card where there is one, and with the first exercise that is suspected."""
    if any(data.startswith("more:") for data in await offered(phone)):
        await choose(phone, "more")
        await choose(phone, "painq:1")
    else:
        await phone.say("/pain")
    await choose(phone, f"painin:{area}")
    await choose(phone, f"painis:{area}:{level}")
    if any(data.startswith(f"pain:{area}") for data in await offered(phone)):
        await choose(phone, f"pain:{area}:{level}")
    return text_of(next(m for m in reversed(await phone.bot_messages()) if any_pain(m)))


def any_pain(message: dict[str, Any]) -> bool:
    return any(button["callback_data"].startswith("painno:") for button in buttons_of(message))


async def planned(phone: Phone, language: str) -> set[str]:
    """The slugs of what today's overview asks for."""
    (told,) = await phone.say("/today")
    names = {line.split("  ")[0] for line in told.splitlines()}
    return {one.slug for one in shelf().exercises.values() if one.name(language) in names}


def loading(slugs: set[str], area: Area) -> set[str]:
    return {slug for slug in slugs if area in shelf().get(slug).contraindications}


async def asked(phone: Phone, words: dict[str, Any]) -> list[str]:
    return [text for text in await phone.texts() if text.startswith(words["ask"])]


async def test_a_little_pain_offers_ways_around_that_spare_it(house: House, language: str) -> None:
    phone, words = await begun(house, language), WORDS[language]
    told = await hurts(phone, Area.KNEE, 3)
    assert told.startswith(words["mild"])
    ways = [data.split(":")[-1] for data in await offered(phone) if data.startswith("swap:")]
    assert ways
    assert loading(set(ways), Area.KNEE) == set()
    await choose(phone, "swap")
    assert shelf().get(ways[0]).name(language) in await card_text(phone)
    await choose(phone, "finish")
    assert loading(await planned(phone, language), Area.KNEE), "a little pain leaves the plan as it is"


async def test_pain_takes_the_area_out_of_today_and_of_what_comes(house: House, language: str) -> None:
    phone, words = await begun(house, language), WORDS[language]
    await log(phone, 3)
    told = await hurts(phone, Area.SHOULDER, 6)
    assert told.startswith(words["drop"])
    assert words["replaced"] in told
    shown = await card_text(phone)
    assert words["bench"] not in shown.split("▶ ")[1].splitlines()[0]
    assert words["why"] in shown
    await choose(phone, "finish")
    for number in (1, 2):
        assert loading(await planned(phone, language), Area.SHOULDER) == set()
        await forge(phone, f"pwskip:{number}")


async def test_severe_pain_ends_what_loads_it_today(house: House, language: str) -> None:
    phone, words = await begun(house, language), WORDS[language]
    told = await hurts(phone, Area.KNEE, 9)
    assert told.startswith(words["stop"])
    assert words["left out"] in told
    assert "→" not in told
    back = [one for one in buttons_of(await card(phone)) if one["callback_data"].endswith(":0") and "leave" in str(one)]
    assert len(back) == len(told.split("\n\n")[1].splitlines())


async def test_what_hurts_is_a_limitation_of_the_profile_until_it_is_over_there(house: House, language: str) -> None:
    phone, words = await enrolled(house, language), WORDS[language]
    await hurts(phone, Area.KNEE, 7)
    assert words["limits"] in (await phone.say("/profile"))[0]
    await choose(phone, "ask:limits")
    await choose(phone, "pickm:limits:knee:0")
    assert words["no limits"] in (await phone.say("/profile"))[0]
    await phone.say("/pain")
    assert [data for data in await offered(phone) if data.startswith("painover")] == []


async def test_what_was_told_for_good_stays_when_a_pain_is_over(house: House, language: str) -> None:
    phone, words = await enrolled(house, language), WORDS[language]
    await phone.say("/profile")
    await choose(phone, "ask:limits")
    await choose(phone, "pickm:limits:knee:1")
    await hurts(phone, Area.KNEE, 6)
    await phone.say("/pain")
    await choose(phone, "painover")
    assert words["limits"] in (await phone.say("/profile"))[0]


async def test_a_slip_is_taken_back_with_all_that_it_changed(house: House, language: str) -> None:
    phone, words = await begun(house, language), WORDS[language]
    await log(phone, 3)
    before = await card_text(phone)
    await hurts(phone, Area.SHOULDER, 6)
    assert await card_text(phone) != before
    slip = next(data for data in await offered(phone) if data.startswith("painno"))
    for _ in range(2):
        await forge(phone, slip)
        assert await card_text(phone) == before
    assert any(text.startswith(words["slip"]) for text in await phone.texts())


async def test_no_pain_ends_what_hurt_there(house: House, language: str) -> None:
    phone, words = await enrolled(house, language), WORDS[language]
    await hurts(phone, Area.SHOULDER, 6)
    await phone.say("/pain")
    await choose(phone, "painin:shoulder")
    await choose(phone, "painis:shoulder:0")
    assert (await phone.last()).startswith(words["none"])
    assert words["no limits"] in (await phone.say("/profile"))[0]


async def test_it_is_asked_about_after_three_and_seven_days(house: House, language: str) -> None:
    await until(house, 0, 12)
    phone, words = await enrolled(house, language), WORDS[language]
    await hurts(phone, Area.SHOULDER, 6)
    await house.later(2 * 86_400)
    assert await asked(phone, words) == []
    await house.later(86_400)
    (question,) = await asked(phone, words)
    assert words["shoulder"] in question
    better = next(data for data in await offered(phone) if data.startswith("painans"))
    for _ in range(2):
        await forge(phone, better)
    assert any(text.startswith(words["better"]) for text in await phone.texts())
    await house.later(4 * 86_400)
    (question,) = await asked(phone, words)
    assert words["four"] in question, "a second tap on better made it no better still"
    await house.later(30 * 86_400)
    assert len(await asked(phone, words)) == 1, "who does not answer is not asked for ever"


@pytest.mark.parametrize(("outcome", "told"), [("gone", ["over"]), ("worse", ["out", "see"]), ("same", ["out"])])
async def test_an_answer_says_what_it_changes(house: House, language: str, outcome: str, told: list[str]) -> None:
    await until(house, 0, 12)
    phone, words = await enrolled(house, language), WORDS[language]
    await hurts(phone, Area.SHOULDER, 6)
    await house.later(3 * 86_400)
    answer = next(data for data in await offered(phone) if data.startswith("painans"))
    await choose(phone, answer.replace("better", outcome))
    message = await phone.find(words[told[0]])
    assert buttons_of(message) == []
    assert all(words[key] in text_of(message) for key in told)
    limited = words["no limits"] not in (await phone.say("/profile"))[0]
    assert limited is (outcome != "gone")


async def test_nobody_is_asked_at_night(house: House, language: str) -> None:
    await until(house, 0, 12)
    phone, words = await enrolled(house, language), WORDS[language]
    await forge(phone, "quiet:9:13")
    await hurts(phone, Area.SHOULDER, 6)
    await until(house, 3, 11)
    assert await asked(phone, words) == []
    await until(house, 3, 14)
    assert len(await asked(phone, words)) == 1


async def test_another_persons_pain_does_not_exist(house: House, language: str) -> None:
    theirs, phone = await enrolled(house, language), await enrolled(house, language)
    await hurts(theirs, Area.KNEE, 6)
    slip = next(data for data in await offered(theirs) if data.startswith("painno"))
    pain = slip.split(":")[1]
    for data in (slip, f"painover:{pain}", f"painans:{pain}:0:gone"):
        assert (await forge(phone, data))["text"].startswith(WORDS[language]["gone"])
    assert WORDS[language]["limits"] in (await theirs.say("/profile"))[0]


async def test_what_no_button_says_is_refused(house: House, language: str) -> None:
    phone = await enrolled(house, language)
    await phone.say("/pain")
    before = await rows(house)
    for data in ("painis:knee:11", "pain:knee:12:", "pain:knee:3:no-such-exercise", "painin:elbows"):
        assert (await forge(phone, data))["show_alert"], data
    assert await rows(house) == before


async def test_nothing_is_kept_of_who_did_not_agree_and_what_is_kept_is_sealed(house: House, language: str) -> None:
    phone = await house.phone(language)
    before = await rows(house)
    await phone.say("/pain")
    await forge(phone, "pain:knee:6:")
    assert WORDS[language]["consent"] in await phone.buttons()
    assert await rows(house) == before
    other = await enrolled(house, language)
    await hurts(other, Area.KNEE, 6)
    assert len(await rows(house)) == len(before) + 1
    assert all(b"knee" not in body for _, body in await rows(house))


async def rows(house: House) -> list[Any]:
    async with house.app.database.read() as session:
        return [(row.id, row.body) for row in await session.all(select(pains).order_by(pains.c.id))]
