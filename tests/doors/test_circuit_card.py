"""A circuit on the card: its round and order are told, it goes round, and rest comes after the round."""

from typing import Any

from locales import Translator
from screens.values import exercise_name
from tests.support.house import House
from tests.support.lifter import begun, card_text, choose, log

CIRCUITS = "dumbbell-circuits"
ROUND = ("goblet-squat", "dumbbell-floor-press", "dumbbell-bent-over-row")
WORDS: dict[str, dict[str, Any]] = {
    "en": {
        "round": "Circuit, round {n} of 3: ",
        "then": "Then: ",
        "second": " · set 1 of 3",
        "resting": "Resting until",
    },
    "fr": {
        "round": "Circuit, tour {n} sur 3 : ",
        "then": "Ensuite : ",
        "second": " · série 1 sur 3",
        "resting": "Repos jusqu’à",
    },
}


def in_order(language: str, *slugs: str) -> str:
    return " → ".join(exercise_name(Translator(language), slug) for slug in slugs)


async def test_the_card_tells_the_round_and_its_order(house: House, language: str) -> None:
    phone, words = await begun(house, language, CIRCUITS), WORDS[language]
    shown = await card_text(phone)
    assert words["round"].format(n=1) + in_order(language, *ROUND) in shown
    assert words["then"] + in_order(language, "dumbbell-lateral-raise") in shown
    await log(phone)
    assert in_order(language, ROUND[1]) + words["second"] in await card_text(phone)
    await log(phone, 2)
    assert words["round"].format(n=2) + in_order(language, *ROUND) in await card_text(phone)


async def test_rest_comes_after_the_round(house: House, language: str) -> None:
    phone, words = await begun(house, language, CIRCUITS), WORDS[language]
    await log(phone, 2)
    assert not any(text.startswith(words["resting"]) for text in await phone.texts())
    await log(phone)
    assert any(text.startswith(words["resting"]) for text in await phone.texts())


async def test_what_is_skipped_leaves_the_circuit(house: House, language: str) -> None:
    phone = await begun(house, language, CIRCUITS)
    await log(phone)
    await choose(phone, "leave")
    assert in_order(language, ROUND[0], ROUND[2]) in await card_text(phone)
