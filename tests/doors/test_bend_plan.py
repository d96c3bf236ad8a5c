"""A plan that bends, by buttons and by plain words, and is unbent."""

import pytest

from tests.support.house import House
from tests.support.lifter import begun, card_text, choose, enrolled, forge, offered, until
from tests.support.phone import Phone, buttons_of

WORDS = {
    "en": {
        "short": "I have 10 minutes",
        "short title": "Full body A, in 10 minutes",
        "two sets": "10 minutes: two sets",
        "ill": "I'm sick",
        "ill reason": "Get well first.",
        "skip": "skip today",
        "skipped": "Left out.",
        "move": "move it to tomorrow",
        "moved": "Moved.",
        "cannot": "I can't train today",
        "which day": "on which day instead?",
        "travel": "I'm travelling for a week with bands",
        "travel alone": "I'm travelling",
        "away": "Away until",
        "back": "I'm back",
        "home": "Welcome back.",
        "missed": "I missed last week",
        "caught up": "Nothing is lost",
        "busy": "the rack is taken",
        "same": "These train the same",
        "not live": "Start a workout first",
        "undo": "undo",
        "undone": "Taken back",
        "no plan": "No plan yet",
    },
    "fr": {
        "short": "j’ai 10 minutes",
        "short title": "Full body A, en 10 minutes",
        "two sets": "10 minutes : deux séries",
        "ill": "je suis malade",
        "ill reason": "Remets-toi d’abord",
        "skip": "je saute la séance",
        "skipped": "Laissée de côté.",
        "move": "décale à demain",
        "moved": "Déplacée.",
        "cannot": "je ne peux pas m’entraîner aujourd’hui",
        "which day": "Full body A",
        "travel": "je suis en déplacement pendant une semaine avec des élastiques",
        "travel alone": "je suis en déplacement",
        "away": "En déplacement jusqu’au",
        "back": "je suis de retour",
        "home": "Bon retour.",
        "missed": "j’ai raté la semaine",
        "caught up": "Rien n’est perdu",
        "busy": "la machine est prise",
        "same": "travaille",
        "not live": "Lance d’abord une séance",
        "undo": "annule",
        "undone": "Annulé",
        "no plan": "Pas encore de programme",
    },
}


async def days(phone: Phone) -> str:
    """The two weeks as /plan tells them."""
    (week,) = await phone.say("/plan")
    await choose(phone, "plan:1")
    return week + await phone.last()


@pytest.mark.parametrize(
    ("said", "told"), [("ill", "ill reason"), ("skip", "skipped"), ("move", "moved"), ("travel", "away")]
)
async def test_plain_words_bend_the_plan_and_undo_takes_them_back(
    house: House, language: str, said: str, told: str
) -> None:
    await until(house, 0, 9)
    phone, words = await enrolled(house, language), WORDS[language]
    before = await days(phone)
    (answer,) = await phone.say(words[said])
    assert words[told] in answer
    await choose(phone, "unbend")
    assert (await phone.last()).startswith(words["undone"])
    assert await days(phone) == before
    assert (await forge(phone, "unbend"))["show_alert"], "once only"


async def test_undo_can_be_typed(house: House, language: str) -> None:
    phone, words = await enrolled(house, language), WORDS[language]
    await phone.say(words["skip"])
    (answer,) = await phone.say(words["undo"])
    assert answer.startswith(words["undone"])


async def test_what_was_trained_since_stays_trained(house: House, language: str) -> None:
    phone, words = await enrolled(house, language), WORDS[language]
    await phone.say(words["ill"])
    await forge(phone, "go:0")
    await phone.say("squat 3x5 60")
    await choose(phone, "save")
    await choose(phone, "finish")
    await phone.say(words["undo"])
    assert "✓" in await days(phone)


async def test_who_cannot_train_is_asked_for_a_day(house: House, language: str) -> None:
    phone, words = await enrolled(house, language), WORDS[language]
    (answer,) = await phone.say(words["cannot"])
    assert words["which day"] in answer
    assert any(data.startswith("pwmove:0:") for data in await offered(phone))


async def test_on_a_journey_the_workout_is_what_can_be_done_there(house: House, language: str) -> None:
    phone, words = await enrolled(house, language), WORDS[language]
    await phone.say("/today")
    at_home = await phone.last()
    await phone.say(words["travel alone"])
    await choose(phone, "awaykit:bands")
    await choose(phone, "travel:bands:7")
    assert words["away"] in await phone.last()
    (there,) = await phone.say("/today")
    assert there != at_home
    assert "barre" not in there
    assert "arbell" not in there
    (answer,) = await phone.say(words["back"])
    assert answer.startswith(words["home"])
    (again,) = await phone.say("/today")
    assert again == at_home


async def test_a_journey_ends_by_itself(house: House, language: str) -> None:
    phone = await enrolled(house, language)
    at_home = (await phone.say("/today"))[0].split("\n\n", 1)[1]
    await forge(phone, "travel:bodyweight:3")
    assert at_home not in (await phone.say("/today"))[0]
    await house.later(4 * 86_400)
    assert at_home in (await phone.say("/today"))[0]


async def test_ten_minutes_cut_the_workout(house: House, language: str) -> None:
    phone, words = await enrolled(house, language), WORDS[language]
    (whole,) = await phone.say("/today")
    (short,) = await phone.say(words["short"])
    assert short.startswith(words["short title"])
    assert words["two sets"] in short or len(short) < len(whole)
    await choose(phone, "beginshort:0:10")
    (card,) = [m for m in await phone.bot_messages() if any("set:" in b["callback_data"] for b in buttons_of(m))]
    assert words["two sets"] in card["text"]


async def test_ten_minutes_cut_a_workout_under_way(house: House, language: str) -> None:
    phone, words = await begun(house, language), WORDS[language]
    await phone.say(words["short"])
    left_out = [data for data in await offered(phone) if data.startswith("leave:") and data.endswith(":0")]
    assert left_out, "what there is no time for can be taken back in"
    assert words["two sets"] in await card_text(phone)


async def test_a_missed_week_goes_on_from_today(house: House, language: str) -> None:
    await until(house, 0, 9)
    phone, words = await enrolled(house, language), WORDS[language]
    await house.later(8 * 86_400)
    (answer,) = await phone.say(words["missed"])
    assert words["caught up"] in answer
    await phone.say("/today")
    assert "go:0" in await offered(phone)


async def test_a_taken_machine_is_swapped_by_words(house: House, language: str) -> None:
    phone, words = await begun(house, language), WORDS[language]
    await phone.say(words["busy"])
    assert any(data.startswith("swap:") for data in await offered(phone))


async def test_an_exercise_is_changed_for_good_and_changed_back(house: House, language: str) -> None:
    phone = await enrolled(house, language)
    await phone.say("/plan")
    await choose(phone, "pw:0")
    before = await phone.last()
    await choose(phone, "pwother")
    await choose(phone, "pwinstead:0:1")
    await choose(phone, "pwnew:0:1")
    await forge(phone, "pw:0")
    after = await phone.last()
    assert after != before
    await forge(phone, "pw:2")
    assert (await phone.last()).split("\n\n")[1] == after.split("\n\n")[1], "every day that had it has the other one"
    await forge(phone, "unbend")
    await forge(phone, "pw:0")
    assert await phone.last() == before


async def test_without_a_workout_or_a_plan_words_say_what_is_missing(house: House, language: str) -> None:
    phone, words = await house.phone(language), WORDS[language]
    await phone.set_up()
    assert (await phone.say(words["busy"]))[0].startswith(words["not live"])
    for said in ("ill", "skip", "move", "travel", "back", "missed", "short", "undo"):
        assert (await phone.say(words[said]))[0].startswith(words["no plan"]), said


async def test_forged_journeys_are_stale(house: House, language: str) -> None:
    phone = await enrolled(house, language)
    for data in (
        "travel:bands:61",
        "travel:spaceship:3",
        "awaykit:spaceship",
        "travel:bands:-1",
        "unbend",
        "pwother:99",
        "pwinstead:0:9",
        "pwnew:0:0:deadlift",
    ):
        assert (await forge(phone, data))["show_alert"], data
