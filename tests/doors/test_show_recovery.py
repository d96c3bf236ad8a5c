"""Recovery: what training left in each muscle, in words and in a picture, and the person's own word for it."""

import pytest

from domain.exercises import Muscle
from domain.units import Unit
from locales import Translator
from screens.pictures.recovery import recovery
from tests.support.house import House
from tests.support.lifter import add_set, choose, enrolled
from tests.support.phone import Phone, text_of

WORDS = {
    "en": {"tired": "Tired: Chest (ready ", "ready": "Ready: Chest", "line": "bench 80x8x6", "all": "Ready: "},
    "fr": {
        "tired": "Fatigués : Pectoraux (d’ici ",
        "ready": "Prêts : Pectoraux",
        "line": "dc 80x8x6",
        "all": "Prêts : ",
    },
}


async def shown(phone: Phone) -> str:
    return text_of(next(m for m in reversed(await phone.bot_messages()) if "photo" in m))


async def test_a_muscle_is_tired_after_training_and_ready_some_days_later(house: House, language: str) -> None:
    phone, words = await enrolled(house, language), WORDS[language]
    await add_set(phone, words["line"])
    await phone.say("/recovery")
    assert words["tired"] in await shown(phone)
    await house.later(4 * 86_400)
    await phone.say("/recovery")
    assert words["tired"] not in await shown(phone)


async def test_what_somebody_feels_replaces_what_was_computed(house: House, language: str) -> None:
    phone, words = await enrolled(house, language), WORDS[language]
    await phone.say("/recovery")
    assert words["all"] in await shown(phone)
    assert words["tired"] not in await shown(phone)
    for level, told in (("5", words["tired"]), ("1", words["ready"])):
        await choose(phone, "recovq")
        await choose(phone, "recovq:chest")
        await choose(phone, f"recovis:chest:{level}")
        assert told in await shown(phone)


async def test_progress_leads_to_recovery(house: House, language: str) -> None:
    phone, words = await enrolled(house, language), WORDS[language]
    await add_set(phone, words["line"])
    await phone.say("/progress")
    await choose(phone, "recov:1")
    assert words["tired"] in await shown(phone)


@pytest.mark.parametrize("language_", ["en", "fr"])
def test_the_picture_colours_what_is_not_ready(language_: str) -> None:
    t = Translator(language_)
    rested = recovery(t, Unit.KG, dict.fromkeys(Muscle, 0.2))
    assert recovery(t, Unit.KG, {}) == rested
    assert recovery(t, Unit.KG, {Muscle.CHEST: 0.9}) != rested
