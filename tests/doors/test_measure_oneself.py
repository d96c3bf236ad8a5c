"""Body weight and measurements: by command, in words, by tap; undone, drawn, remembered, reminded of."""

from typing import Any

from sqlalchemy import select

from db.models import measurements
from tests.support.house import House
from tests.support.lifter import PARIS, choose, consented, forge, offered
from tests.support.phone import Phone, buttons_of

DAY = 24 * 3600
WORDS: dict[str, dict[str, Any]] = {
    "en": {
        "said": "weight 81,4 kg",
        "noted": "✓ Body weight: 81.4 kg",
        "profile": "Body weight: 81.4 kg",
        "before": "Body weight: —",
        "ask": "Send your weight to add it",
        "trend": "Trend: 81.3 kg",
        "waist": ("waist 32 in", "✓ Waist: 81.3 cm"),
        "waist_line": "Waist: 81.3 cm (",
        "bad": "I need a body weight between",
        "bad_waist": "I need a number between 40 and 250 cm.",
        "consent": "One thing before we train",
        "undone": "Taken back.",
        "empty": "Nothing here yet.",
        "stale": "That button is out of date.",
        "ring": "⚖️ Time for the scales",
        "weighed": "⚖️ Time for the scales\nNoted for today.",
        "down": "−2 cm since",
        "weekly": "−0.7 kg a week",
    },
    "fr": {
        "said": "poids 81,4",
        "noted": "✓ Poids : 81,4 kg",
        "profile": "Poids : 81,4 kg",
        "before": "Poids : —",
        "ask": "Envoie ton poids pour l’ajouter",
        "trend": "Tendance : 81,3 kg",
        "waist": ("tour de taille 81,3", "✓ Tour de taille : 81,3 cm"),
        "waist_line": "Tour de taille : 81,3 cm (",
        "bad": "Il me faut un poids entre",
        "bad_waist": "Il me faut un nombre entre 40 et 250 cm.",
        "consent": "Une chose avant de s’y mettre",
        "undone": "C’est retiré.",
        "empty": "Rien pour l’instant.",
        "stale": "Ce bouton n’est plus à jour.",
        "ring": "⚖️ C’est l’heure de la pesée",
        "weighed": "⚖️ C’est l’heure de la pesée\nC’est noté pour aujourd’hui.",
        "down": "−2 cm depuis",
        "weekly": "−0,7 kg par semaine",
    },
}


async def newcomer(house: House, language: str, unit: str = "kg") -> Phone:
    """Somebody who told nothing of their body yet."""
    phone = await consented(house, language, unit)
    await choose(phone, "endhi")
    return phone


async def last(phone: Phone) -> dict[str, Any]:
    return (await phone.bot_messages())[-1]


async def test_a_weight_is_logged_by_command_and_becomes_the_profiles(house: House, language: str) -> None:
    phone, words = await newcomer(house, language), WORDS[language]
    assert (await phone.say("/weight 81.4"))[0].startswith(words["noted"])
    assert words["profile"] in (await phone.say("/profile"))[0]


async def test_a_weight_is_logged_in_words(house: House, language: str) -> None:
    phone, words = await newcomer(house, language), WORDS[language]
    assert (await phone.say(words["said"]))[0].startswith(words["noted"])


async def test_without_a_number_the_next_message_is_it(house: House, language: str) -> None:
    phone, words = await newcomer(house, language), WORDS[language]
    assert words["ask"] in (await phone.say("/weight"))[0]
    assert (await phone.say("9999"))[0].startswith(words["bad"])
    assert (await phone.say("81.4"))[0].startswith(words["noted"])
    assert not (await phone.say("81.4"))[0].startswith(words["noted"])


async def test_a_set_typed_instead_is_read_as_a_set(house: House, language: str) -> None:
    phone, words = await newcomer(house, language), WORDS[language]
    await phone.say("/weight")
    await phone.say("squat 100x5x3")
    assert any(data.startswith("save:") for data in await offered(phone))
    assert (await phone.say("81.4"))[0].startswith(words["noted"])


async def test_from_the_second_day_on_a_picture_shows_the_trend(house: House, language: str) -> None:
    phone, words = await newcomer(house, language), WORDS[language]
    await phone.say("/weight 81.4")
    assert "photo" not in await last(phone)
    await house.later(DAY)
    await phone.say("/weight 80.6")
    assert "photo" in await last(phone)
    assert words["trend"] in await phone.last()
    await phone.say("/weight")
    assert "photo" in await last(phone)
    assert words["ask"] in await phone.last()


async def test_a_few_weeks_tell_the_change_a_week(house: House, language: str) -> None:
    phone, words = await newcomer(house, language), WORDS[language]
    for kg in ("81.4", "81.1", "80.8", "80.5"):
        await phone.say(f"/weight {kg}")
        await house.later(3 * DAY)
    assert words["weekly"] in await phone.last()


async def test_undo_takes_the_value_back_and_the_profile_with_it(house: House, language: str) -> None:
    phone, words = await newcomer(house, language), WORDS[language]
    await phone.say("/weight 81.4")
    undo = next(b["callback_data"] for b in buttons_of(await last(phone)) if b["callback_data"].startswith("unmeas:"))
    await choose(phone, "unmeas")
    assert await phone.last() == words["undone"]
    assert words["before"] in (await phone.say("/profile"))[0]
    assert (await forge(phone, undo))["text"] == words["stale"]
    await phone.say("/weight 81.4")
    await house.later(DAY)
    await phone.say("/weight 83")
    await choose(phone, "unmeas")
    assert words["profile"] in (await phone.say("/profile"))[0]


async def test_undo_leaves_a_weight_that_the_profile_was_told_since(house: House, language: str) -> None:
    phone, words = await newcomer(house, language), WORDS[language]
    await phone.say("/weight 70")
    undo = next(b["callback_data"] for b in buttons_of(await last(phone)) if b["callback_data"].startswith("unmeas:"))
    await phone.say("/profile")
    await choose(phone, "ask:weight")
    await phone.say("81.4")
    await forge(phone, undo)
    assert words["profile"] in (await phone.say("/profile"))[0]


async def test_measures_are_listed_with_their_last_value(house: House, language: str) -> None:
    phone, words = await newcomer(house, language), WORDS[language]
    assert words["empty"] in (await phone.say("/measure"))[0]
    said, noted = words["waist"]
    assert (await phone.say(said))[0] == noted
    await choose(phone, "meas")
    assert words["waist_line"] in await phone.last()
    assert sum(data.startswith("course:") for data in await offered(phone)) == 9


async def test_a_measure_is_entered_by_tap(house: House, language: str) -> None:
    phone, words = await newcomer(house, language), WORDS[language]
    await phone.say("/measure")
    await choose(phone, "course:waist")
    assert (await phone.say("300"))[0] == words["bad_waist"]
    await phone.say("84")
    await house.later(DAY)
    await phone.say("/measure")
    await choose(phone, "course:waist")
    await phone.say("82")
    assert words["down"] in await phone.last()
    assert "photo" in await last(phone)


async def test_more_than_a_quarter_can_be_shown_in_other_stretches(house: House, language: str) -> None:
    phone = await newcomer(house, language)
    await phone.say("/weight 81.4")
    await house.later(100 * DAY)
    await phone.say("/weight 80")
    assert {"course:weight:12", "course:weight:52", "course:weight:0"} <= set(await offered(phone))
    await choose(phone, "course:weight:0")
    ticked = [b["callback_data"] for b in buttons_of(await last(phone)) if b["text"].startswith("✓")]
    assert ticked == ["course:weight:0"]


async def test_before_consent_nothing_is_kept(house: House, language: str) -> None:
    phone, words = await house.phone(language), WORDS[language]
    assert words["consent"] in (await phone.say("/weight 81.4"))[0]
    assert words["empty"] in (await phone.say("/measure"))[0]


async def test_nobody_takes_back_what_is_anothers(house: House, language: str) -> None:
    theirs, phone = await newcomer(house, language), await newcomer(house, language)
    await theirs.say("/weight 81.4")
    undo = next(data for data in await offered(theirs) if data.startswith("unmeas:"))
    await phone.say("/measure")
    assert (await forge(phone, undo))["text"] == WORDS[language]["stale"]
    assert WORDS[language]["profile"] in (await theirs.say("/profile"))[0]


async def test_values_are_sealed(house: House, language: str) -> None:
    phone = await newcomer(house, language)
    await phone.say("/weight 77.7")
    async with house.app.database.read() as session:
        bodies = [bytes(row.body) for row in await session.all(select(measurements))]
    assert bodies
    assert not any(b"77.7" in body for body in bodies)


async def test_who_thinks_in_pounds_reads_pounds_and_inches(house: House) -> None:
    phone = await newcomer(house, "en", "lb")
    assert (await phone.say("/weight 180"))[0].startswith("✓ Body weight: 180 lb")
    assert (await phone.say("/measure arm 15.5"))[0].startswith("✓ Arm: 15.5 in")


async def test_a_weigh_in_is_reminded_of_until_it_is_done(house: House, language: str) -> None:
    phone, words = await newcomer(house, language), WORDS[language]
    await phone.say("/weight 81.4")
    await choose(phone, "weighin")
    await weigh_in_day(house)
    assert words["ring"] in (await phone.last()).splitlines()[0]
    await phone.say("/reminders")
    assert any(label.startswith("⚖️") for label in await phone.buttons())
    await choose(phone, "measq:weight")
    await phone.say("81")
    assert words["weighed"] in await phone.texts()


async def test_who_weighed_before_it_rings_is_left_alone(house: House, language: str) -> None:
    phone, words = await newcomer(house, language), WORDS[language]
    await phone.say("/weight 81.4")
    await choose(phone, "weighin")
    await weigh_in_day(house, hour=6)
    before = [text for text in await phone.texts() if text.startswith(words["ring"])]
    await phone.say("/weight 81")
    await house.later(4 * 3600)
    assert len([text for text in await phone.texts() if text.startswith(words["ring"])]) == len(before)


async def weigh_in_day(house: House, hour: int = 8) -> None:
    """Move to the next Wednesday in Paris at an hour."""
    now = house.clock.now().astimezone(PARIS)
    moment = now.replace(hour=hour, minute=0, second=0, microsecond=0)
    days = (2 - now.weekday()) % 7 or 7
    await house.later((moment - now).total_seconds() + days * DAY)
