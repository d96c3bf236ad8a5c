"""The profile: seen as a whole, each answer changed, and what follows from it for energy and training."""

from typing import Any

from tests.support.house import House
from tests.support.lifter import FIELDS, choose, consented, forge, offered, welcomed
from tests.support.phone import Phone, buttons_of

WORDS: dict[str, dict[str, Any]] = {
    "en": {
        "all": [
            *("Goal: Build muscle", "Experience: Less than a year", "Days a week: 3", "Time: 45 min"),
            *("Equipment: A gym", "Limitations: —", "Sex: Female", "Year of birth: 1990", "Height: 165 cm"),
            *("Body weight: 65 kg", "Activity: Active most days", "Health check: clear ("),
        ],
        "title": "Your profile\n\n",
        "missing": "With sex, year of birth, height and weight I can work out your energy needs.",
        "changed": {
            "tell:goal:strength:0": "Goal: Get stronger",
            "tell:level:advanced:0": "Experience: More than three years",
            "tell:days:5:0": "Days a week: 5",
            "tell:minutes:90:0": "Time: 90 min",
            "tell:kit:bodyweight:0": "Equipment: Nothing",
            "tell:sex:male:0": "Sex: Male",
            "tell:activity:very_active:0": "Activity: Hard physical work",
        },
        "typed": {"birth_year": "Year of birth: 1971", "height": "Height: 181.5 cm", "weight": "Body weight: 81.4 kg"},
        "limits": "Limitations: Knee, Shoulder",
        "nothing": "Limitations: —",
        "doctor": "Health check: a doctor’s yes is needed",
        "clear": "Health check: clear (",
        "consent": "Before I save anything I need your yes.",
        "stale": "That button is out of date.",
        "bad": "I need a body weight between 30 and 350 kg",
        "stopped": "Stopped. Nothing was changed.",
    },
    "fr": {
        "all": [
            *("Objectif : Prendre du muscle", "Expérience : Moins d’un an", "Jours par semaine : 3", "Durée : 45 min"),
            *("Matériel : Une salle", "Douleurs : —", "Sexe : Femme", "Année de naissance : 1990", "Taille : 165 cm"),
            *("Poids : 65 kg", "Activité : Je bouge presque tous les jours", "Santé : rien à signaler ("),
        ],
        "title": "Ton profil\n\n",
        "missing": "Avec ton sexe, ton année de naissance, ta taille et ton poids",
        "changed": {
            "tell:goal:strength:0": "Objectif : Gagner en force",
            "tell:level:advanced:0": "Expérience : Plus de trois ans",
            "tell:days:5:0": "Jours par semaine : 5",
            "tell:minutes:90:0": "Durée : 90 min",
            "tell:kit:bodyweight:0": "Matériel : Rien",
            "tell:sex:male:0": "Sexe : Homme",
            "tell:activity:very_active:0": "Activité : Travail physique",
        },
        "typed": {
            "birth_year": "Année de naissance : 1971",
            "height": "Taille : 181,5 cm",
            "weight": "Poids : 81,4 kg",
        },
        "limits": "Douleurs : Genou, Épaule",
        "nothing": "Douleurs : —",
        "doctor": "Santé : il faut l’accord d’un médecin",
        "clear": "Santé : rien à signaler (",
        "consent": "Avant d’enregistrer quoi que ce soit",
        "stale": "Ce bouton n’est plus à jour.",
        "bad": "Il me faut un poids entre 30 et 350 kg",
        "stopped": "On arrête là. Rien n’a changé.",
    },
}
TYPED = {"birth_year": "1971", "height": "181,5 cm", "weight": "81.4"}


async def quiet(house: House, language: str) -> Phone:
    """Somebody who left all questions for later and looks at their profile."""
    phone = await consented(house, language)
    await choose(phone, "endhi")
    await phone.say("/profile")
    return phone


async def test_the_profile_tells_all_that_was_told(house: House, language: str) -> None:
    phone, words = await welcomed(house, language), WORDS[language]
    (told,) = await phone.say("/profile")
    assert told.startswith(words["title"])
    for line, expected in zip(told.splitlines()[2:14], words["all"], strict=True):
        assert line.startswith(expected)
    assert await offered_below(phone) == [f"ask:{field}" for field in FIELDS]


async def offered_below(phone: Phone) -> list[str]:
    return [button["callback_data"] for button in buttons_of((await phone.bot_messages())[-1])]


async def test_energy_follows_from_the_body_and_its_activity(house: House, language: str) -> None:
    phone = await welcomed(house, language)
    years = house.clock.now().year - 1990
    at_rest = round(10 * 65 + 6.25 * 165 - 5 * years - 161, -1)
    (told,) = await phone.say("/profile")
    numbers = "".join(c for c in told.split("\n\n")[-1] if c.isdigit() or c.isspace())
    assert str(int(at_rest)) in numbers.replace(" ", "")
    in_all = round((10 * 65 + 6.25 * 165 - 5 * years - 161) * 1.55, -1)
    assert str(int(in_all)) in numbers.replace(" ", "")


async def test_without_a_body_energy_says_what_it_needs(house: House, language: str) -> None:
    phone = await quiet(house, language)
    assert WORDS[language]["missing"] in await phone.last()


async def test_each_answer_to_tap_can_be_changed(house: House, language: str) -> None:
    phone = await quiet(house, language)
    for data, expected in WORDS[language]["changed"].items():
        await choose(phone, f"ask:{data.split(':')[1]}")
        await choose(phone, data)
        assert expected in (await phone.last()).splitlines(), data


async def test_each_answer_to_type_can_be_changed(house: House, language: str) -> None:
    phone = await quiet(house, language)
    for field, expected in WORDS[language]["typed"].items():
        await choose(phone, f"ask:{field}")
        await phone.say(TYPED[field])
        assert expected in (await phone.last()).splitlines(), field


async def test_a_bad_number_is_explained_and_may_be_cancelled(house: House, language: str) -> None:
    phone, words = await quiet(house, language), WORDS[language]
    await choose(phone, "ask:weight")
    for typed in ("heavy", "9999", "-80", "💪"):
        assert (await phone.say(typed))[0].startswith(words["bad"]), typed
    assert await phone.say("/cancel") == [words["stopped"]]
    await phone.say("81.4")
    assert words["typed"]["weight"] not in (await phone.say("/profile"))[0]


async def test_leaving_a_question_changes_nothing(house: House, language: str) -> None:
    phone = await welcomed(house, language)
    (before,) = await phone.say("/profile")
    for field in ("goal", "days", "sex", "height"):
        await choose(phone, f"ask:{field}")
        await choose(phone, f"tell:{field}::0")
        assert await phone.last() == before, field


async def test_limitations_are_ticked_and_taken_back(house: House, language: str) -> None:
    phone, words = await quiet(house, language), WORDS[language]
    await choose(phone, "ask:limits")
    for area in ("knee", "neck", "shoulder"):
        await choose(phone, f"pickm:limits:{area}:1:0")
    await choose(phone, "pickm:limits:neck:0:0")
    assert "pickm:limits:neck:1:0" in await offered(phone)
    await choose(phone, "tell:limits:done:0")
    assert words["limits"] in await phone.last()
    for area in ("knee", "shoulder"):
        await forge(phone, f"pickm:limits:{area}:0:0")
    await choose(phone, "tell:limits:none:0")
    assert words["nothing"] in await phone.last()


async def test_a_yes_in_the_health_check_offers_the_doctors_word(house: House, language: str) -> None:
    phone, words = await quiet(house, language), WORDS[language]
    await choose(phone, "ask:screening")
    await choose(phone, "pickm:screening:medicine")
    await choose(phone, "tell:screening:done")
    assert await offered_below(phone) == ["cleared"]
    assert words["doctor"] in (await phone.say("/profile"))[0]
    await choose(phone, "cleared")
    assert words["clear"] in (await phone.say("/profile"))[0]


async def test_a_tick_taken_back_is_no_answer_to_the_health_check(house: House, language: str) -> None:
    phone = await quiet(house, language)
    await choose(phone, "ask:screening")
    await choose(phone, "pickm:screening:heart:1:0")
    await choose(phone, "pickm:screening:heart:0:0")
    assert WORDS[language]["clear"] not in (await phone.say("/profile"))[0]


async def test_before_consent_nothing_is_kept(house: House, language: str) -> None:
    phone, words = await house.phone(language), WORDS[language]
    await phone.say("/profile")
    for data in ("tell:goal:muscle:0", "tell:screening:none:0", "pickm:limits:knee:1:0", "tell:limits:none:0"):
        refused = await forge(phone, data)
        assert (refused["text"].startswith(words["consent"]), refused["show_alert"]) == (True, True), data
    await choose(phone, "ask:weight")
    assert (await phone.say("81.4"))[0].startswith(words["consent"])
    assert words["typed"]["weight"] not in (await phone.say("/profile"))[0]


async def test_everybody_sees_their_own_profile_alone(house: House, language: str) -> None:
    await welcomed(house, language)
    phone = await quiet(house, language)
    assert [line[-1] for line in (await phone.last()).splitlines()[2:14]] == ["—"] * 12


async def test_who_thinks_in_pounds_reads_pounds_and_feet(house: House) -> None:
    phone = await consented(house, "en", "lb")
    await choose(phone, "endhi")
    await phone.say("/profile")
    for field, typed in (("weight", "180"), ("height", "5'11")):
        await choose(phone, f"ask:{field}")
        await phone.say(typed)
    assert "Body weight: 180 lb" in await phone.last()
    assert "Height: 5’11" in await phone.last()
