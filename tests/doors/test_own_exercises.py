"""Exercises of one's own: made by a name and a few taps, private, renamed, deleted with the history kept."""

from typing import Any

import pytest

from domain.exercises import Measure
from domain.own import MOST
from services import own, people
from tests.support.house import House
from tests.support.lifter import forge
from tests.support.phone import Phone, buttons_of

WORDS: dict[str, dict[str, Any]] = {
    "en": {
        "name": "Zorglub press",
        "other": "Swanky press",
        "add": "Add my own",
        "ask": "What’s your exercise called?",
        "measure": "“Zorglub press”: what do you count in a set?",
        "load": "Weight × reps",
        "made": "It’s yours now",
        "trains": "What does “Zorglub press” train?",
        "chest": "Chest",
        "cardio": "Cardio",
        "skip": "Skip",
        "uses": "What do you use for “Zorglub press”?",
        "dumbbells": "Dumbbells",
        "yours": "One of your own: only you see it.",
        "facts": "Trains: chest\nEquipment: dumbbells\nMovement: horizontal push",
        "muscles": "Muscles",
        "movement": "Movement",
        "moves": "What kind of movement is “Zorglub press”?",
        "carry": "Carry",
        "carried": "Movement: carry",
        "rename": "✏️ Name",
        "new_name": "What should “Zorglub press” be called from now on?",
        "delete": "🗑 Delete",
        "sure": "Delete “Zorglub press”?",
        "yes": "Delete it",
        "deleted": "Deleted",
        "mine": "My own",
        "title": "Exercises\n",
        "count": "My own\n1 exercise",
        "log": "zorglub press 40x8x3",
        "logged": "Zorglub press",
        "save": "Save",
        "finish": "Finish",
        "nothing": "I don’t have that one.",
        "bad": "Give it a name with at least one letter, up to 60 characters.",
        "chat": "I read that as chat",
        "preview": "Save this?",
        "stale": "That button is out of date.",
        "many": "You have 200 exercises of your own, and that’s as many as I keep. Delete one you no longer use.",
        "squat": "Barbell back squat",
        "back": "‹ Back",
    },
    "fr": {
        "name": "Développé zorglub",
        "other": "Développé chic",
        "add": "Ajouter le mien",
        "ask": "Ton exercice s’appelle comment ?",
        "measure": "« Développé zorglub » : tu comptes quoi dans une série ?",
        "load": "Charge × reps",
        "made": "Il est à toi maintenant",
        "trains": "« Développé zorglub », ça travaille quoi ?",
        "chest": "Pectoraux",
        "cardio": "Cardio",
        "skip": "Passer",
        "uses": "« Développé zorglub », avec quoi ?",
        "dumbbells": "Haltères",
        "yours": "Un exercice à toi : personne d’autre ne le voit.",
        "facts": "Travaille : pectoraux\nMatériel : haltères\nMouvement : poussée horizontale",
        "muscles": "Muscles",
        "movement": "Mouvement",
        "moves": "« Développé zorglub », c’est quel genre de mouvement ?",
        "carry": "Porté",
        "carried": "Mouvement : porté",
        "rename": "✏️ Nom",
        "new_name": "« Développé zorglub » : on l’appelle comment maintenant ?",
        "delete": "🗑 Supprimer",
        "sure": "Supprimer « Développé zorglub » ?",
        "yes": "Supprimer",
        "deleted": "Supprimé",
        "mine": "Les miens",
        "title": "Les exercices\n",
        "count": "Les miens\n1 exercice",
        "log": "développé zorglub 40x8x3",
        "logged": "Développé zorglub",
        "save": "Enregistrer",
        "finish": "Terminer",
        "nothing": "Celui-là, je ne l’ai pas.",
        "bad": "Donne-lui un nom avec au moins une lettre, 60 caractères au plus.",
        "chat": "J’y vois une conversation",
        "preview": "C’est bien ça ?",
        "stale": "Ce bouton n’est plus à jour.",
        "many": "Tu as déjà 200 exercices à toi, je n’en garde pas plus. Supprime-en un qui ne te sert plus.",
        "squat": "Squat à la barre",
        "back": "‹ Retour",
    },
}


async def named(house: House, language: str) -> Phone:
    """Somebody who gave their exercise a name and is asked how its sets are counted."""
    phone, words = await house.phone(language), WORDS[language]
    await phone.set_up()
    await phone.say("/exercises")
    await phone.tap(words["add"])
    assert (await phone.last()).startswith(words["ask"])
    assert (await phone.say(words["name"]))[0].startswith(words["measure"])
    return phone


async def maker(house: House, language: str) -> Phone:
    """Somebody with an exercise of their own, looking at it."""
    phone, words = await named(house, language), WORDS[language]
    assert (await phone.tap(words["load"]))["text"] == words["made"]
    assert (await phone.last()).startswith(words["trains"])
    await phone.tap(words["chest"])
    assert (await phone.last()).startswith(words["uses"])
    await phone.tap(words["dumbbells"])
    return phone


async def slug_of(phone: Phone) -> str:
    """The slug of the exercise that the lowest message shows, by its star."""
    data = [b["callback_data"] for b in buttons_of((await phone.bot_messages())[-1])]
    return next(each for each in data if each.startswith("fav:")).split(":")[-2]


async def test_a_name_and_three_taps_make_an_exercise(house: House, language: str) -> None:
    phone, words = await maker(house, language), WORDS[language]
    assert (await phone.last()).startswith(f"{words['name']}\n\n{words['yours']}\n{words['facts']}")


async def test_it_is_found_filtered_and_logged_like_any_other(house: House, language: str) -> None:
    phone, words = await maker(house, language), WORDS[language]
    assert (await phone.say(f"/exercises {words['name']}"))[0].startswith(words["name"])
    await phone.say("/exercises")
    await phone.tap(words["mine"])
    assert (await phone.last()).startswith(words["count"])
    assert words["name"] in await phone.buttons()
    await phone.say(words["log"])
    await phone.tap(words["save"])
    assert words["logged"] in " ".join(await phone.texts())


async def test_nobody_else_can_find_see_or_change_it(house: House, language: str) -> None:
    phone, other, words = await maker(house, language), await house.phone(language), WORDS[language]
    slug = await slug_of(phone)
    assert (await other.say(f"/exercises {words['name']}"))[0].startswith(words["nothing"])
    await other.say("/exercises")
    assert words["mine"] not in await other.buttons()
    shown = await other.texts()
    forged = [f"ex:::::::0:0:{slug}", f"exall:::::::0:0:{slug}", f"fav:::::::0:0:{slug}:1", f"ownask:{slug}:name"]
    forged += [f"ownfor:{slug}:1", f"ownuse:{slug}:1", f"ownmov:{slug}:1", f"owndel:{slug}", f"ownask:{slug}:remove"]
    for data in forged:
        answer = await forge(other, data)
        assert (answer["text"], answer["show_alert"]) == (words["stale"], True), data
    assert await other.texts() == shown
    assert (await phone.say(f"/exercises {words['name']}"))[0].startswith(words["name"])


async def test_what_it_trains_takes_and_how_it_moves_can_change(house: House, language: str) -> None:
    phone, words = await maker(house, language), WORDS[language]
    await phone.tap(words["muscles"])
    await phone.tap(words["cardio"])
    await phone.tap(words["skip"])
    assert words["facts"].split("\n")[0] not in await phone.last()
    await phone.tap(words["movement"])
    assert (await phone.last()).startswith(words["moves"])
    await phone.tap(words["carry"])
    assert words["carried"] in await phone.last()


async def test_a_new_name_holds_in_the_history_too(house: House, language: str) -> None:
    phone, words = await maker(house, language), WORDS[language]
    await phone.say(words["log"])
    await phone.tap(words["save"])
    await phone.tap(words["finish"])
    await phone.say(f"/exercises {words['name']}")
    await phone.tap(words["rename"])
    assert (await phone.last()).startswith(words["new_name"])
    assert (await phone.say(words["other"]))[0].startswith(words["other"])
    await phone.say("/history")
    await phone.tap(" · 3 ")
    assert words["other"] in " ".join(await phone.buttons())
    assert (await phone.say(f"/exercises {words['name']}"))[0].startswith(words["name"]) is False


async def test_deleted_it_is_gone_but_what_was_done_stays(house: House, language: str) -> None:
    phone, words = await maker(house, language), WORDS[language]
    await phone.say(words["log"])
    await phone.tap(words["save"])
    await phone.tap(words["finish"])
    await phone.say(f"/exercises {words['name']}")
    slug = await slug_of(phone)
    await forge(phone, f"fav:::::::0:0:{slug}:1")
    await phone.tap(words["delete"])
    assert (await phone.last()).startswith(words["sure"])
    assert (await phone.tap(words["yes"]))["text"] == words["deleted"]
    assert (await phone.last()).startswith(words["title"])
    assert words["mine"] not in await phone.buttons()
    assert (await phone.say(f"/exercises {words['name']}"))[0].startswith(words["nothing"])
    await phone.say("/history")
    await phone.tap(" · 3 ")
    assert words["name"] in " ".join(await phone.buttons())
    assert (await forge(phone, f"ex:::::::0:0:{slug}"))["text"] == words["stale"]


async def test_made_again_after_deletion_it_goes_on_with_its_history(house: House, language: str) -> None:
    phone, words = await maker(house, language), WORDS[language]
    await phone.say(words["log"])
    await phone.tap(words["save"])
    await phone.tap(words["finish"])
    await phone.say(f"/exercises {words['name']}")
    slug = await slug_of(phone)
    await forge(phone, f"owndel:{slug}")
    await phone.tap(words["add"])
    await phone.say(words["name"])
    await phone.tap(words["load"])
    await phone.say(f"/exercises {words['name']}")
    assert await slug_of(phone) == slug
    assert "40 kg" in await phone.last()


async def test_a_name_that_we_know_opens_that_exercise_instead(house: House, language: str) -> None:
    phone, words = await house.phone(language), WORDS[language]
    await phone.say("/exercises")
    await phone.tap(words["add"])
    assert (await phone.say("squat"))[0].startswith(words["squat"])
    assert (await phone.say("xyzzy"))[0].startswith(words["chat"])


async def test_a_name_that_was_searched_for_in_vain_needs_no_typing_again(house: House, language: str) -> None:
    phone, words = await house.phone(language), WORDS[language]
    assert (await phone.say(f"/exercises {words['name']}"))[0].startswith(words["nothing"])
    await phone.tap(words["add"])
    assert (await phone.last()).startswith(words["measure"])
    await phone.tap(words["load"])
    assert (await phone.last()).startswith(words["trains"])


async def test_two_hundred_are_as_many_as_one_can_have(house: House, language: str) -> None:
    phone, words = await named(house, language), WORDS[language]
    async with house.app.database.begin() as session:
        person = await people.find(session, phone.id)
        assert person is not None
        for number in range(MOST):
            await own.keep(session, person, f"Zorglub {number}", Measure.LOAD)
    await phone.tap(words["load"])
    assert (await forge(phone, "ownin:0"))["text"] == words["many"]


@pytest.mark.parametrize("name", ["123", "💪💪", "x" * 61, "— — —"])
async def test_what_is_no_name_is_asked_for_again(house: House, language: str, name: str) -> None:
    phone, words = await house.phone(language), WORDS[language]
    await phone.say("/exercises")
    await phone.tap(words["add"])
    assert (await phone.say(name))[0].startswith(words["bad"])
    assert (await phone.say(words["name"]))[0].startswith(words["measure"])


async def test_markup_in_a_name_is_plain_text_everywhere(house: House, language: str) -> None:
    phone, words = await house.phone(language), WORDS[language]
    await phone.say("/exercises")
    await phone.tap(words["add"])
    await phone.say("<b>Press</b> *up* {x} \u202e\n two")
    await phone.tap(words["load"])
    assert "<b>Press</b> *up* {x} two" in await phone.last()


async def test_another_name_typed_before_the_measure_takes_its_place(house: House, language: str) -> None:
    phone, words = await named(house, language), WORDS[language]
    assert words["other"] in (await phone.say(words["other"]))[0]
    await phone.tap(words["load"])
    assert words["other"] in await phone.last()


async def test_a_set_typed_in_place_of_a_name_is_logged_and_the_name_still_waits(house: House, language: str) -> None:
    phone, words = await house.phone(language), WORDS[language]
    await phone.set_up()
    await phone.say("/exercises")
    await phone.tap(words["add"])
    assert (await phone.say("squat 80x8x3"))[0].startswith(words["preview"])
    assert (await phone.say(words["name"]))[0].startswith(words["measure"])


async def test_who_goes_back_is_not_asked_any_more(house: House, language: str) -> None:
    phone, words = await named(house, language), WORDS[language]
    await phone.tap(words["back"])
    assert (await phone.say(words["name"]))[0].startswith(words["chat"])
    assert (await forge(phone, "ownin:0"))["text"] == words["stale"]


async def test_the_same_tap_twice_makes_one_exercise(house: House, language: str) -> None:
    phone, words = await named(house, language), WORDS[language]
    first = (await phone.bot_messages())[-1]["message_id"]
    await phone.press(first, "ownin:0")
    assert (await phone.press(first, "ownin:0"))["text"] == words["stale"]
    await phone.say("/exercises")
    await phone.tap(words["mine"])
    assert (await phone.last()).startswith(words["count"])
