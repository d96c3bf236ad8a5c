"""Our name typed in any chat: cards of exercises, in the language of who types."""

from typing import Any

import pytest

from catalog.shelf import shelf
from db.models import people
from db.queries import pictures
from domain.people import LANGUAGES
from locales import Translator
from screens.exercises import for_others
from screens.screen import CAPTION_LIMIT, TEXT_LIMIT, length
from services.inline import MANY, POPULAR, picture_key
from tests.support.house import House
from tests.support.phone import Phone, buttons_of, plain

WORDS: dict[str, dict[str, str]] = {
    "en": {
        "squat": "Barbell back squat",
        "typo": "romanain deadlfit",
        "roumanian": "Barbell Romanian deadlift",
        "phrase": "something for a tight hip flexor",
        "trains": "Trains: quads, glutes",
        "facts": "quads, glutes · barbell, rack",
        "steps": "Step by step\n1. ",
        "star": "☆ Add to favourites",
        "own": "Zorglub press",
        "add": "Add my own",
        "load": "Weight × reps",
    },
    "fr": {
        "squat": "Squat à la barre",
        "typo": "soulvé de tere roumin",
        "roumanian": "Soulevé de terre roumain à la barre",
        "phrase": "quelque chose pour ouvrir les hanches",
        "trains": "Travaille : quadriceps, fessiers",
        "facts": "quadriceps, fessiers · barre, rack",
        "steps": "Étape par étape\n1. ",
        "star": "☆ Mettre en favori",
        "own": "Développé zorglub",
        "add": "Ajouter le mien",
        "load": "Charge × reps",
    },
}


async def ask(phone: Phone, query: str) -> dict[str, Any]:
    """The answer to a query behind the bot's name, and its number."""
    asked = await phone.house.control(f"chats/{phone.id}/inline", {"query": query})
    await phone.house.settle()
    answer: dict[str, Any] = plain(await phone.house.control(f"callbacks/{asked['id']}"))
    return answer | {"query_id": asked["id"]}


def titles(answer: dict[str, Any]) -> list[str]:
    return [result["title"] for result in answer["results"]]


async def test_a_name_shares_its_card_first_in_the_language_of_who_asks(house: House, language: str) -> None:
    phone, words = await house.phone(language), WORDS[language]
    answer = await ask(phone, "squat")
    first = answer["results"][0]
    assert (first["type"], first["title"], first["description"]) == ("article", words["squat"], words["facts"])
    text = first["message"]["text"]
    assert text.startswith(words["squat"] + "\n")
    assert words["trains"] in text
    assert words["steps"] in text
    assert first["message"]["entities"][0] | {"length": 0} == {"type": "bold", "offset": 0, "length": 0}
    assert 5 < len(answer["results"]) <= MANY


async def test_typos_and_meanings_find_cards_as_well(house: House, language: str) -> None:
    phone, words = await house.phone(language), WORDS[language]
    assert titles(await ask(phone, words["typo"]))[0] == words["roumanian"]
    hips = {shelf().get(slug).name(language) for slug in ("hip-flexor-stretch", "worlds-greatest-stretch")}
    assert set(titles(await ask(phone, words["phrase"]))) & set(plain(list(hips)))


async def test_nothing_that_we_know_shares_nothing(house: House, language: str) -> None:
    phone = await house.phone(language)
    for query in ("xyzzy", "💪", "a" * 250, "<i>@maya</i>"):
        assert (await ask(phone, query))["results"] == []


async def test_without_words_favourites_come_first_then_what_everybody_does(house: House, language: str) -> None:
    phone = await house.phone(language)
    everybody = [plain(shelf().get(slug).name(language)) for slug in POPULAR]
    answer = await ask(phone, "")
    assert titles(answer) == everybody
    assert answer["cache_time"] <= 10
    await phone.say("/exercises wall sit")
    await phone.tap(WORDS[language]["star"])
    assert titles(await ask(phone, "")) == [plain(shelf().get("wall-sit").name(language)), *everybody]
    assert titles(await ask(await house.phone(language), "")) == everybody


async def test_an_answer_is_for_one_person_and_kept_a_while(house: House, language: str) -> None:
    answer = await ask(await house.phone(language), "bench")
    assert (answer["is_personal"], answer["cache_time"]) == (True, 300)


async def test_somebody_we_never_met_is_answered_and_not_remembered(house: House, language: str) -> None:
    phone = await house.phone(language)
    assert titles(await ask(phone, "squat"))[0] == WORDS[language]["squat"]
    async with house.app.database.read() as session:
        before = len(await session.all(people.select()))
    await ask(await house.phone(language), "squat")
    async with house.app.database.read() as session:
        assert len(await session.all(people.select())) == before


async def test_the_language_is_the_one_that_they_chose(house: House, language: str) -> None:
    other = "fr" if language == "en" else "en"
    phone = await house.phone(other)
    await phone.set_up()
    await phone.say("/settings")
    await phone.tap("Language" if other == "en" else "Langue")
    await phone.tap("Français" if language == "fr" else "English")
    assert titles(await ask(phone, "squat"))[0] == WORDS[language]["squat"]


async def test_own_exercises_are_never_offered_to_other_chats(house: House, language: str) -> None:
    phone, words = await house.phone(language), WORDS[language]
    await phone.say("/exercises")
    await phone.tap(words["add"])
    await phone.say(words["own"])
    await phone.tap(words["load"])
    assert words["own"] not in titles(await ask(phone, words["own"]))
    assert words["own"] not in titles(await ask(await house.phone(language), words["own"]))


async def test_a_picture_that_telegram_keeps_goes_with_the_card(house: House, language: str) -> None:
    phone = await house.phone(language)
    await phone.send("photo")
    file_id = next(m for m in await phone.messages() if "photo" in m)["photo"][0]["file_id"]
    async with house.app.database.begin() as session:
        bot_id = house.app.bot.id
        await pictures.keep(session, bot_id, picture_key("plank", language), "nobody has this", house.clock.now())
        await pictures.keep(session, bot_id, picture_key("plank", language), file_id, house.clock.now())
        await pictures.keep(session, bot_id + 1, picture_key("push-up", language), file_id, house.clock.now())
    first = (await ask(phone, "plank"))["results"][0]
    assert (first["type"], first["photo_file_id"]) == ("photo", file_id)
    assert first["message"]["caption"].startswith(plain(shelf().get("plank").name(language)) + "\n")
    assert (await ask(phone, "push up"))["results"][0]["type"] == "article"


async def test_a_card_picked_in_our_own_chat_opens_its_page(house: House, language: str) -> None:
    phone = await house.phone(language)
    answer = await ask(phone, "squat")
    choice = {"query_id": answer["query_id"], "result_id": answer["results"][0]["id"]}
    await house.control(f"chats/{phone.id}/choose", choice)
    await house.settle()
    assert (await phone.last()).startswith(WORDS[language]["squat"])
    assert WORDS[language]["star"] in [button["text"] for button in buttons_of((await phone.bot_messages())[-1])]


async def test_a_query_that_nobody_answered_in_time_harms_nobody(house: House, language: str) -> None:
    phone = await house.phone(language)
    asked = await house.control(f"chats/{phone.id}/inline", {"query": "squat"})
    await house.control("clock", {"advance_s": 31})
    await house.settle()
    assert (await house.control(f"callbacks/{asked['id']}"))["answered"] in (True, False)
    assert titles(await ask(phone, "squat"))[0] == WORDS[language]["squat"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_card_fits_with_and_without_a_picture(language: str) -> None:
    t = Translator(language)
    for exercise in shelf().exercises.values():
        for room in (CAPTION_LIMIT, TEXT_LIMIT):
            text = for_others(t, exercise, room)
            assert length(text) <= room
            assert text.render()[0].startswith(exercise.name(language))


def test_what_everybody_does_is_on_the_shelf() -> None:
    assert all(slug in shelf().exercises for slug in POPULAR)
