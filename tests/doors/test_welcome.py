"""The welcome after consent: twelve questions, each answered, skipped or left for later, and a plan at the end."""

from typing import Any

import pytest

from tests.support.house import House
from tests.support.lifter import ANSWERS, FIELDS, LATER, answer, at, choose, consented, forge, offered, welcomed
from tests.support.phone import Phone, buttons_of

WORDS: dict[str, dict[str, Any]] = {
    "en": {
        "titles": [
            *("Goal", "Experience", "Days a week", "Time", "Equipment", "Limitations"),
            *("Sex", "Year of birth", "Height", "Body weight", "Activity", "Health check"),
        ],
        "plan": "Your plan: Beginner full body",
        "reasons": "✓ made for your goal\n✓ as many days as you asked for\n✓ fits into your time",
        "ready": "You’re all set 💪",
        "back": "Good to see you 💪",
        "preview": "Save this?",
        "line": "bench 80x8x3",
        "doctor": "A doctor first, please",
        "stale": "That button is out of date.",
        "shared": "Kettlebell basics",
        "refusals": {
            "birth_year": ("I need your year of birth", "I coach people from 13 on"),
            "height": "I need a height between 100 and 260 cm",
            "weight": "I need a body weight between 30 and 350 kg",
        },
    },
    "fr": {
        "titles": [
            *("Objectif", "Expérience", "Jours par semaine", "Durée", "Matériel", "Douleurs"),
            *("Sexe", "Année de naissance", "Taille", "Poids", "Activité", "Santé"),
        ],
        "plan": "Ton programme : Full body débutant",
        "reasons": "✓ fait pour ton objectif\n✓ autant de jours que tu voulais\n✓ tient dans le temps que tu as",
        "ready": "C’est parti 💪",
        "back": "Content de te revoir 💪",
        "preview": "C’est bien ça ?",
        "line": "dc 80x8x3",
        "doctor": "D’abord un médecin, s’il te plaît",
        "stale": "Ce bouton n’est plus à jour.",
        "shared": "Kettlebell : les bases",
        "refusals": {
            "birth_year": ("Il me faut ton année de naissance", "Je coache à partir de 13 ans"),
            "height": "Il me faut une taille entre 100 et 260 cm",
            "weight": "Il me faut un poids entre 30 et 350 kg",
        },
    },
}
SKIPS = {field: f"tell:{field}::1" for field in FIELDS} | {
    "limits": "tell:limits:none:1",
    "screening": "tell:screening:none:1",
}
TYPED = {
    "birth_year": {"bad": ["90", "1890", "3000", "2024", "abc", "💪", "-1990", "1990.5"], "good": ["1990", " 1971 "]},
    "height": {
        "bad": ["12", "999", "5.11", "abc", "💪", "-170", "1,8,0", "999999999999"],
        "good": ["170", "1,70 m", "1m70", "5'7"],
    },
    "weight": {"bad": ["2", "999", "abc", "💪", "-65", "999999 kg", "80x8"], "good": ["65", "65,5 kg", "143 lb"]},
}
FORGED = [
    *("tell:goal:x:1", "tell:nose:x:1", "tell:days:9:1", "tell:days:x:1", "tell:height:180:1", "tell:goal:muscle"),
    *("tell:goal:muscle:perhaps", "tell:limits:knee:1", "tell:screening:heart:1", "tell:kit:spaceship:1", "tell::::"),
    *("pickm:limits:nose:1:1", "pickm:screening:nose:1:1", "pickm:limits:knee:1", "pickm:goal:heart:1:1"),
    *("ask:nose", "ask:", "endhi:1", "cleared:1"),
]


async def is_asked(phone: Phone, language: str, field: str) -> None:
    number = FIELDS.index(field)
    *_, asked = [text for text in await phone.texts() if "/12 · " in text]
    assert asked.splitlines()[0] == f"{number + 1}/12 · {WORDS[language]['titles'][number]}"
    assert (await offered(phone)).count(LATER) == 1


async def test_twelve_answers_lead_to_a_plan_and_its_reasons(house: House, language: str) -> None:
    phone, words = await consented(house, language), WORDS[language]
    for field, how in ANSWERS.items():
        await is_asked(phone, language, field)
        assert len(await phone.texts()) <= 3
        await answer(phone, how)
    assert len(await phone.texts()) <= 3
    assert (await phone.last()).startswith(words["plan"])
    assert words["reasons"] in await phone.last()
    assert (await offered(phone))[0] == "enrol:beginner-full-body"


async def test_every_question_can_be_skipped(house: House, language: str) -> None:
    phone = await consented(house, language)
    for field in FIELDS:
        await at(phone, field)
        await is_asked(phone, language, field)
        await choose(phone, SKIPS[field])
    assert "enrol:" in "".join(await offered(phone))
    told = (await phone.say("/profile"))[0]
    assert [line[-1] for line in told.splitlines()[2:13]] == ["—"] * 11


async def test_who_keeps_their_sex_to_themselves_is_asked_no_age_height_or_weight(house: House, language: str) -> None:
    phone = await consented(house, language)
    await at(phone, "sex")
    await choose(phone, SKIPS["sex"])
    await is_asked(phone, language, "screening")


async def test_every_question_can_be_left_for_later(house: House, language: str) -> None:
    phone, words = await consented(house, language), WORDS[language]
    for field in FIELDS:
        await at(phone, field)
        await is_asked(phone, language, field)
        await choose(phone, LATER)
        assert (await phone.last()).startswith(words["ready"])
        assert await offered(phone) == []
    assert (await phone.say("/start"))[0].startswith(words["back"])


async def test_what_is_typed_after_the_welcome_was_left_is_no_answer(house: House, language: str) -> None:
    phone = await consented(house, language)
    await at(phone, "height")
    await choose(phone, LATER)
    await phone.say("170")
    assert "170 cm" not in (await phone.say("/profile"))[0]


async def test_start_asks_the_question_that_waits_again_and_leaves_one_message(house: House, language: str) -> None:
    phone = await consented(house, language)
    for field in FIELDS:
        await at(phone, field)
        await phone.say("/start")
        await is_asked(phone, language, field)
        assert len(await phone.texts()) <= 3


@pytest.mark.parametrize("again", [True, False])
async def test_a_week_later_the_welcome_goes_on_at_the_same_question(house: House, language: str, again: bool) -> None:
    phone = await consented(house, language)
    await at(phone, "height")
    await house.later(7 * 86_400)
    if again:
        await phone.say("/start")
        await is_asked(phone, language, "height")
    await phone.say("170")
    await is_asked(phone, language, "weight")


@pytest.mark.parametrize("field", TYPED)
async def test_a_bad_answer_is_explained_and_asked_again(house: House, language: str, field: str) -> None:
    phone = await consented(house, language)
    await at(phone, field)
    following = FIELDS[FIELDS.index(field) + 1]
    for typed in TYPED[field]["bad"]:
        (refused,) = await phone.say(typed)
        assert refused.startswith(WORDS[language]["refusals"][field]), typed
        await is_asked(phone, language, field)
    for typed in TYPED[field]["good"]:
        await phone.say(typed)
        await is_asked(phone, language, following)
        await at(phone, field)


async def test_a_set_typed_in_the_middle_is_logged_and_the_question_stays(house: House, language: str) -> None:
    phone, words = await consented(house, language), WORDS[language]
    for field, reply in (("goal", "tell:goal:muscle:1"), ("height", "170")):
        await at(phone, field)
        (preview,) = await phone.say(words["line"])
        assert preview.startswith(words["preview"])
        await choose(phone, "save")
        await answer(phone, reply)
        await is_asked(phone, language, FIELDS[FIELDS.index(field) + 1])
    assert "6 s" in (await phone.find("· 6 s"))["text"]


async def test_a_photo_in_the_middle_is_told_what_is_awaited(house: House, language: str) -> None:
    phone = await consented(house, language)
    for field in TYPED:
        await at(phone, field)
        (said,) = await phone.send("photo")
        assert "80x8" not in said, field
        await phone.say(TYPED[field]["good"][0])
        await is_asked(phone, language, FIELDS[FIELDS.index(field) + 1])


async def test_commands_in_the_middle_are_answered_and_the_question_stays(house: House, language: str) -> None:
    phone = await consented(house, language)
    await at(phone, "height")
    for command in ("/help", "/settings", "/history", "/reminders", "/profile", "/plan", "/today", "/nonsense"):
        assert len(await phone.say(command)) == 1, command
    await phone.say("170")
    await is_asked(phone, language, "weight")


async def test_forged_answers_are_refused_and_the_question_stays(house: House, language: str) -> None:
    phone = await consented(house, language)
    for data in FORGED:
        refused = await forge(phone, data)
        assert (refused["text"], refused["show_alert"]) == (WORDS[language]["stale"], True), data
        await is_asked(phone, language, "goal")
    assert [line[-1] for line in (await phone.say("/profile"))[0].splitlines()[2:14]] == ["—"] * 12


async def test_an_answer_tapped_twice_asks_the_next_question_once(house: House, language: str) -> None:
    phone = await consented(house, language)
    for _ in range(2):
        await forge(phone, ANSWERS["goal"])
        await is_asked(phone, language, "level")
    assert len(await phone.texts()) <= 3


async def test_a_yes_in_the_health_check_asks_for_a_doctor_before_any_plan(house: House, language: str) -> None:
    phone, words = await consented(house, language), WORDS[language]
    await at(phone, "screening")
    await choose(phone, "pickm:screening:dizzy:1:1")
    await choose(phone, "tell:screening:done:1")
    assert (await phone.last()).startswith(words["doctor"])
    assert await offered(phone) == ["cleared"]
    await forge(phone, "enrol:beginner-full-body")
    assert (await phone.say("/plan"))[0].startswith(words["doctor"])
    await choose(phone, "cleared")
    await choose(phone, "enrol")
    assert "go:0" in await offered(phone)


async def test_a_skipped_health_check_is_asked_before_the_first_plan(house: House, language: str) -> None:
    phone, words = await consented(house, language), WORDS[language]
    await choose(phone, LATER)
    await phone.say("/plan")
    (chosen,) = [data for data in await offered(phone) if data.startswith("enrol:")]
    await choose(phone, "enrol")
    assert words["titles"][-1] in await phone.last()
    await choose(phone, "tell:screening:none")
    lowest = [button["callback_data"] for button in buttons_of((await phone.bot_messages())[-1])]
    assert lowest[0] == chosen, "the plan that they chose is lost"


async def test_once_the_plan_runs_its_proposal_offers_nothing_more(house: House, language: str) -> None:
    phone = await welcomed(house, language)
    await choose(phone, "enrol")
    assert [data for data in await offered(phone) if data.startswith("enrol")] == []
    assert len(await phone.texts()) <= 3


@pytest.mark.parametrize("way", ["answered", "left"])
async def test_a_link_to_a_plan_is_honoured_at_the_end(house: House, language: str, way: str) -> None:
    phone, words = await house.phone(language), WORDS[language]
    await phone.say("/start p_kettlebell")
    await choose(phone, f"lang:{language}")
    await choose(phone, "unit:kg")
    await phone.say("Lyon")
    await choose(phone, "consent:1")
    for how in ANSWERS.values() if way == "answered" else [LATER]:
        await (choose(phone, how) if how == LATER else answer(phone, how))
    assert (await phone.last()).startswith(words["shared"])
    assert "enrol:kettlebell" in await offered(phone)
