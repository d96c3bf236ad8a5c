"""Achievements are told once, with the workout that reached them; what was done is shared as a picture."""

from typing import Any

from sqlalchemy import select

from db.models import achievements
from tests.support.house import House
from tests.support.lifter import add_set, card, card_text, choose, consented, forge, offered
from tests.support.phone import Phone, buttons_of

DAY = 24 * 3600
WORDS: dict[str, dict[str, Any]] = {
    "en": {
        "first": "🏋️ First workout",
        "plates": "🥇 Bench press: 2 plates a side, 100 kg",
        "tonne": "🐘 1,000 kg lifted in all: a small car",
        "more": "and {n} more: /achievements",
        "none": "Nothing yet, and that’s how everybody starts",
        "next": "10 workouts (so far 1)",
        "month": "Month before",
        "record": "🏆 First record",
        "stale": "That button is out of date.",
        "caption": "Workout · ",
        "own": "Bench press with your own body weight",
        "bench": "bench",
        "change": "60x5",
    },
    "fr": {
        "first": "🏋️ Première séance",
        "plates": "🥇 Développé couché : 2 gros disques par côté, 100 kg",
        "tonne": "🐘 1 000 kg soulevés en tout : une petite voiture",
        "more": "et {n} de plus : /achievements",
        "none": "Rien pour l’instant, et c’est comme ça pour tout le monde",
        "next": "10 séances (tu en es à 1)",
        "month": "Mois d’avant",
        "record": "🏆 Premier record",
        "stale": "Ce bouton n’est plus à jour.",
        "caption": "Séance · ",
        "own": "Développé couché à ton poids de corps",
        "bench": "dc",
        "change": "60x5",
    },
}


async def lifter(house: House, language: str, *lines: str) -> Phone:
    """Somebody who has just finished a first workout."""
    phone = await consented(house, language)
    await choose(phone, "endhi")
    if lines:
        await train(phone, *lines)
    return phone


async def train(phone: Phone, *lines: str) -> None:
    for line in lines:
        await add_set(phone, line)
    await choose(phone, "finish")


async def photo(phone: Phone) -> dict[str, Any]:
    """The newest message, which is a picture."""
    message = (await phone.bot_messages())[-1]
    assert "photo" in message
    return message


async def test_the_finished_card_tells_what_was_reached(house: House, language: str) -> None:
    phone, words = await lifter(house, language, "squat 60x5"), WORDS[language]
    assert words["first"] in (await card_text(phone)).splitlines()


async def test_of_many_at_once_the_highest_are_told_and_the_rest_counted(house: House, language: str) -> None:
    phone, words = await lifter(house, language), WORDS[language]
    await phone.say("/weight 60")
    await train(phone, f"{words['bench']} 100x5x3")
    shown = (await card_text(phone)).splitlines()
    assert [line for line in (words["first"], words["tonne"], words["plates"]) if line not in shown] == []
    assert words["more"].format(n=1) in shown


async def test_an_achievement_is_told_once(house: House, language: str) -> None:
    phone, words = await lifter(house, language, "squat 60x5"), WORDS[language]
    await house.later(DAY)
    await train(phone, "squat 60x5")
    assert words["first"] not in await card_text(phone)
    await house.later(DAY)
    await train(phone, "squat 62.5x5")
    assert words["record"] in (await card_text(phone)).splitlines()


async def test_they_are_listed_with_what_comes_next(house: House, language: str) -> None:
    phone, words = await lifter(house, language), WORDS[language]
    assert words["none"] in (await phone.say("/achievements"))[0]
    await train(phone, f"{words['bench']} 100x5")
    (told,) = await phone.say("/achievements")
    assert any(line.startswith(words["plates"]) for line in told.splitlines())
    assert words["next"] in told


async def test_ones_own_weight_counts_once_it_is_known(house: House, language: str) -> None:
    phone, words = await lifter(house, language), WORDS[language]
    await phone.say("/weight 60")
    await train(phone, f"{words['bench']} 60x5")
    assert words["own"] in await card_text(phone)


async def test_a_corrected_set_takes_its_plates_back(house: House, language: str) -> None:
    phone, words = await lifter(house, language, f"{WORDS[language]['bench']} 100x5"), WORDS[language]
    await phone.say("/history")
    for data in ("wo", "ws", "wse"):
        await choose(phone, data)
    await phone.say(words["change"])
    await house.later(DAY)
    await train(phone, "squat 60x5")
    assert words["plates"] not in (await phone.say("/achievements"))[0]
    await house.later(DAY)
    await train(phone, f"{words['bench']} 100x5")
    assert words["plates"] in (await phone.say("/achievements"))[0]


async def test_the_moment_is_the_end_of_the_workout(house: House, language: str) -> None:
    before = house.clock.now()
    await lifter(house, language, "squat 60x5")
    async with house.app.database.read() as session:
        moments = [row.at for row in await session.all(select(achievements))]
    assert max(moments) >= before


async def test_a_finished_workout_is_shared_as_a_picture(house: House, language: str) -> None:
    phone, words = await lifter(house, language, "squat 60x5"), WORDS[language]
    await choose(phone, "share")
    assert (await photo(phone))["caption"].startswith(words["caption"])
    assert "photo" not in await card(phone)


async def test_a_record_and_the_month_are_a_tap_further(house: House, language: str) -> None:
    phone = await lifter(house, language, "squat 60x5")
    await house.later(DAY)
    await train(phone, "squat 62.5x5")
    await choose(phone, "share")
    shared = await photo(phone)
    for data in ("sharepr", "share", "sharemo:0"):
        await choose(phone, data)
        assert (await photo(phone))["message_id"] == shared["message_id"], data
    assert [b["text"] for b in buttons_of(await photo(phone))] == [WORDS[language]["month"]]


async def test_a_month_without_a_workout_is_refused(house: House, language: str) -> None:
    phone = await lifter(house, language, "squat 60x5")
    await choose(phone, "share")
    for data in ("sharemo:1:0", "sharemo:30000:0"):
        assert (await forge(phone, data))["text"] == WORDS[language]["stale"], data


async def test_what_set_no_record_or_is_not_over_is_not_shared(house: House, language: str) -> None:
    phone = await lifter(house, language, "squat 60x5")
    workout = next(d for d in await offered(phone) if d.startswith("share:")).split(":")[1]
    for data in (f"sharepr:{workout}:back-squat", f"sharepr:{workout}:nonsense"):
        assert (await forge(phone, data))["text"] == WORDS[language]["stale"], data
    await add_set(phone, "squat 70x5")
    live = next(d for d in await offered(phone) if d.startswith("finish:")).split(":")[1]
    assert (await forge(phone, f"share:{live}:1"))["text"] == WORDS[language]["stale"]


async def test_nobody_shares_the_workout_of_another(house: House, language: str) -> None:
    theirs, phone = await lifter(house, language, "squat 60x5"), await lifter(house, language)
    data = next(d for d in await offered(theirs) if d.startswith("share:"))
    await phone.say("/help")
    assert (await forge(phone, data))["show_alert"]
    assert "photo" not in (await phone.bot_messages())[-1]


async def test_progress_shares_the_month_and_draws_the_muscles(house: House, language: str) -> None:
    phone = await lifter(house, language, "squat 60x5x3")
    await phone.say("/progress")
    await choose(phone, "sharemo:0")
    await photo(phone)
    await choose(phone, "muscles")
    assert len((await photo(phone))["caption"].splitlines()) >= 12
