"""The calculators: the one-rep max of a set or of one's own lifts, and the plates for a weight, with a picture."""

from typing import Any

from tests.support.house import House
from tests.support.lifter import add_set, begun, choose, consented, forge, offered
from tests.support.phone import Phone, buttons_of

WORDS: dict[str, dict[str, Any]] = {
    "en": {
        "about": "100 kg × 5: about 112.5 kg for one rep",
        "formulas": "Brzycki 112.5 kg · Epley 116.7 kg",
        "row": "75  82.5     9",
        "bad_set": "I need the numbers of one set",
        "many": "From so many reps nobody can tell a one-rep max. Take a set of up to 12.",
        "none": "I know none of yours yet",
        "lift": "Barbell back squat · 112.5 kg",
        "name": "Barbell back squat\n\n100 kg × 5",
        "side": "102.5 kg\nBar 20 kg, on each side: 25 · 15 · 1.25",
        "rounded": "103 kg can’t be made with your plates: rounded down to 102.5 kg.",
        "double": "on each side: 2 × 25 · 10",
        "bare": "Just the bar: 20 kg",
        "light": "10 kg is less than the bar itself.",
        "how": "Which weight?",
        "bad": "I need a weight, such as",
        "heavy": "That’s beyond any human",
        "stale": "That button is out of date.",
        "save": "Save",
    },
    "fr": {
        "about": "100 kg × 5 : environ 112,5 kg sur une rep",
        "formulas": "Brzycki 112,5 kg · Epley 116,7 kg",
        "row": "75  82,5     9",
        "bad_set": "Il me faut les chiffres d’une série",
        "many": "Avec autant de reps, impossible d’estimer un max. Prends une série de 12 reps au plus.",
        "none": "Je n’en connais pas encore",
        "lift": "Squat à la barre · 112,5 kg",
        "name": "Squat à la barre\n\n100 kg × 5",
        "side": "102,5 kg\nBarre 20 kg, de chaque côté : 25 · 15 · 1,25",
        "rounded": "103 kg, ça ne se charge pas avec tes disques : j’arrondis à 102,5 kg.",
        "double": "de chaque côté : 2 × 25 · 10",
        "bare": "Juste la barre : 20 kg",
        "light": "10 kg, c’est moins que la barre toute seule.",
        "how": "Quelle charge ?",
        "bad": "Il me faut une charge, par exemple",
        "heavy": "Aucun humain ne soulève ça",
        "stale": "Ce bouton n’est plus à jour.",
        "save": "Enregistrer",
    },
}


async def labels(phone: Phone) -> list[str]:
    return [button["text"] for button in buttons_of((await phone.bot_messages())[-1])]


async def test_a_set_is_good_for_a_max_and_its_percentages(house: House, language: str) -> None:
    phone, words = await house.phone(language), WORDS[language]
    (told,) = await phone.say("/1rm 100x5")
    assert told.startswith(words["about"])
    assert words["formulas"] in told
    assert words["row"] in told.splitlines()


async def test_what_is_no_set_is_refused_in_words_that_help(house: House, language: str) -> None:
    phone, words = await house.phone(language), WORDS[language]
    for text in ("/1rm strong", "/1rm 12", "/1rm 60 s"):
        assert (await phone.say(text))[0].startswith(words["bad_set"]), text
    assert await phone.say("/1rm 60x15") == [words["many"]]


async def test_without_numbers_ones_own_lifts_are_there_to_tap(house: House, language: str) -> None:
    phone, words = await consented(house, language), WORDS[language]
    await choose(phone, "endhi")
    assert words["none"] in (await phone.say("/1rm"))[0]
    await add_set(phone, "squat 100x5")
    await add_set(phone, "squat 60x12")
    await choose(phone, "finish")
    await phone.say("/1rm")
    assert await labels(phone) == [words["lift"]]
    await choose(phone, "max:back-squat")
    assert (await phone.last()).startswith(words["name"])
    await choose(phone, "maxes")
    assert await labels(phone) == [words["lift"]]


async def test_a_lift_that_they_never_did_or_nobody_has_is_refused(house: House, language: str) -> None:
    phone = await consented(house, language)
    for data in ("max:bench-press", "max:nonsense", "max:plank"):
        assert (await forge(phone, data))["text"] == WORDS[language]["stale"], data


async def test_the_plates_for_a_weight_come_as_words_and_picture(house: House, language: str) -> None:
    phone, words = await house.phone(language), WORDS[language]
    assert await phone.say("/plates 102.5") == [words["side"]]
    assert "photo" in (await phone.bot_messages())[-1]
    assert words["double"] in (await phone.say("/plates 140 kg"))[0]


async def test_what_cannot_be_loaded_is_rounded_down_and_said(house: House, language: str) -> None:
    phone, words = await house.phone(language), WORDS[language]
    assert words["rounded"] in (await phone.say("/plates 103"))[0]
    (told,) = await phone.say("/plates 10")
    assert words["bare"] in told
    assert words["light"] in told


async def test_the_next_weights_are_a_tap_away(house: House, language: str) -> None:
    phone = await house.phone(language)
    await phone.say("/plates 100")
    assert [text.replace(",", ".") for text in (await labels(phone))[:2]] == ["‹ 97.5 kg", "102.5 kg ›"]
    await choose(phone, "bar:102500:0")
    assert await phone.last() == WORDS[language]["side"]


async def test_their_own_bar_and_plates_count(house: House, language: str) -> None:
    phone = await consented(house, language)
    await forge(phone, "gymbar:0:kg:1500")
    await forge(phone, "gymplate:0:kg:2500:0")
    (told,) = await phone.say("/plates 100")
    assert told.splitlines()[1].endswith("2 × 20 · 2,5" if language == "fr" else "2 × 20 · 2.5")


async def test_without_a_weight_it_is_that_of_the_next_barbell_set(house: House, language: str) -> None:
    phone, words = await consented(house, language), WORDS[language]
    await choose(phone, "endhi")
    assert (await phone.say("/plates"))[0].startswith(words["how"])
    await add_set(phone, "squat 102.5x5")
    assert (await phone.say("/plates"))[0] == words["side"]
    await add_set(phone, "pull-ups 5")
    assert (await phone.say("/plates"))[0].startswith(words["how"])


async def test_bad_weights_are_refused_in_words_that_help(house: House, language: str) -> None:
    phone, words = await house.phone(language), WORDS[language]
    assert (await phone.say("/plates heavy"))[0].startswith(words["bad"])
    assert (await phone.say("/plates 1001"))[0].startswith(words["heavy"])
    assert (await forge(phone, "bar:99999999:0"))["text"].startswith(words["heavy"])


async def test_who_thinks_in_pounds_loads_pounds(house: House) -> None:
    phone = await consented(house, "en", "lb")
    (told,) = await phone.say("/plates 315")
    assert told == "315 lb\nBar 45 lb, on each side: 3 × 45"
    assert "bar:" in "".join(await offered(phone))


async def test_the_card_knows_the_plates_of_a_barbell_lift_and_of_no_other(house: House, language: str) -> None:
    phone = await begun(house, language, "five-by-five")
    await choose(phone, "more")
    await choose(phone, "bar")
    assert "photo" in (await phone.bot_messages())[-1]
    other = await begun(house, language, "dumbbell-circuits")
    await choose(other, "more")
    assert not any(data.startswith("bar:") for data in await offered(other))
