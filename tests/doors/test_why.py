"""Why: the reasons of today's numbers, on the card, on the overview and by command."""

from tests.support.house import House
from tests.support.lifter import begun, card_text, choose, consented, enrolled, forge, log, offered

WORDS = {
    "en": {
        "title": "Why these numbers\n\nGoblet squat  8 kg × 8 · 3 sets\nFirst time: start at 8 kg.",
        "bench": "Why these numbers\n\nBarbell bench press  20 kg × 8 · 3 sets",
        "up": "20 kg × 8, 8, 8: all there, so 22.5 kg.",
        "nothing": "There is no workout to explain right now.",
        "more": "What else?",
        "stale": "That button is out of date.",
    },
    "fr": {
        "title": "D’où viennent ces chiffres\n\nGoblet squat à l’haltère  8 kg × 8 · 3 séries\nPremière fois : pars",
        "bench": "D’où viennent ces chiffres\n\nDéveloppé couché à la barre  20 kg × 8 · 3 séries",
        "up": "20 kg × 8, 8, 8 : tout y était, donc 22,5 kg.",
        "nothing": "Aucune séance à expliquer pour l’instant.",
        "more": "Autre chose ?",
        "stale": "Ce bouton n’est plus à jour.",
    },
}


async def test_why_tells_the_reason_of_every_number_of_the_next_workout(house: House, language: str) -> None:
    phone, words = await enrolled(house, language), WORDS[language]
    (told,) = await phone.say("/why")
    assert told.startswith(words["title"])
    assert told.count("\n\n") == 6


async def test_the_overview_offers_why_where_it_tells_no_reason(house: House, language: str) -> None:
    phone, words = await enrolled(house, language), WORDS[language]
    await phone.say("/today")
    await choose(phone, "why")
    assert (await phone.last()).startswith(words["title"])


async def test_why_begins_with_the_exercise_on_the_card_which_stays_as_it_was(house: House, language: str) -> None:
    phone, words = await begun(house, language), WORDS[language]
    await log(phone, 3)
    before = await card_text(phone)
    await choose(phone, "more")
    assert words["more"] in await card_text(phone)
    await choose(phone, "why")
    assert await card_text(phone) == before
    assert (await phone.last()).startswith(words["bench"])


async def test_a_reason_holds_its_evidence(house: House, language: str) -> None:
    phone, words = await begun(house, language), WORDS[language]
    await log(phone, 6)
    await choose(phone, "finish")
    await forge(phone, "pwskip:1")
    assert words["up"] in (await phone.say("/why"))[0]


async def test_without_a_workout_there_is_nothing_to_explain(house: House, language: str) -> None:
    phone, words = await consented(house, language), WORDS[language]
    assert (await phone.say("/why"))[0].startswith(words["nothing"])


async def test_a_finished_workout_has_no_menu(house: House, language: str) -> None:
    phone, words = await begun(house, language), WORDS[language]
    await log(phone)
    menu = next(data for data in await offered(phone) if data.startswith("more:"))
    await choose(phone, "finish")
    assert (await forge(phone, menu))["text"] == words["stale"]
