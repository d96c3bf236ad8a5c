"""Plans: start one, look at its weeks, move, leave out, be ill, pause, end."""

from datetime import date, timedelta
from typing import Any

import pytest

from tests.support.house import House
from tests.support.lifter import PARIS, answer, choose, consented, enrolled, forge, log, offered, until, welcomed
from tests.support.phone import Phone, buttons_of

WORDS: dict[str, dict[str, Any]] = {
    "en": {
        "name": "Beginner full body",
        "on": "Beginner full body: it’s on\n\nYour days: ",
        "today": "The first workout is today.",
        "toast": "It’s on",
        "this": "This week",
        "next": "Next week",
        "progress": ("0 of 24 workouts done", "1 of 24 workouts done"),
        "move": "Full body A: on which day instead?",
        "moved": "Moved to ",
        "skipped": "Left out",
        "well": "Get well first.",
        "paused": "Paused. Nothing is due until you go on.",
        "sure": "End this plan? What you did stays in the log.",
        "ended": "Ended. Your log stays.",
        "proposal": "Your plan: ",
        "none": "With the equipment in your /profile I have no plan yet.",
        "stale": "That button is out of date.",
        "gone": "I can’t find that any more.",
        "list": "Plans that fit you",
    },
    "fr": {
        "name": "Full body débutant",
        "on": "Full body débutant : c’est lancé\n\nTes jours : ",
        "today": "La première séance est pour aujourd’hui.",
        "toast": "C’est lancé",
        "this": "Cette semaine",
        "next": "La semaine prochaine",
        "progress": ("0 séance faite sur 24", "1 séance faite sur 24"),
        "move": "Full body A : quel jour à la place ?",
        "moved": "Déplacée : ",
        "skipped": "Séance sautée",
        "well": "Remets-toi d’abord.",
        "paused": "En pause. Rien à faire tant que tu ne reprends pas.",
        "sure": "Arrêter ce programme ? Ce que tu as fait reste dans le carnet.",
        "ended": "C’est arrêté. Ton carnet reste.",
        "proposal": "Ton programme : ",
        "none": "Avec le matériel de ton /profile, je n’ai pas encore de programme.",
        "stale": "Ce bouton n’est plus à jour.",
        "gone": "Je ne le retrouve plus.",
        "list": "Les programmes qui te vont",
    },
}
FORGED = [
    *("go:0", "go:99", "plan:1", "pw:0", "pwday:0", "pwmove:0:2026-11-29", "pwskip:0", "ill", "pause:1", "pause:0"),
    *("endplan:0", "endplan:1", "go:-1", "go:x", "go:99999", "plan:-1", "plan:x", "pause:perhaps", "pwmove:0"),
]
FORGED_IN_A_PLAN = [
    *("go:24", "go:32767", "pw:24", "pwday:24", "pwskip:24", "pwmove:24:2026-11-29", "pwmove:0:yesterday"),
    *("pwmove:0:2020-01-01", "pwmove:0:9999-12-31", "pwmove:0:2026-13-40", "pwmove:0:"),
]


def today(house: House) -> date:
    return house.clock.now().astimezone(PARIS).date()


async def waiting(phone: Phone) -> list[int]:
    """The numbers of the workouts that this week's page offers."""
    await phone.say("/plan")
    return [int(data.removeprefix("pw:")) for data in await offered(phone) if data.startswith("pw:")]


async def days(house: House, phone: Phone) -> list[int]:
    """How many days ahead something is planned, of the next ten."""
    await phone.say("/plan")
    await choose(phone, "plan:1")
    await choose(phone, "pw")
    await choose(phone, "pwday")
    marked = [b for b in buttons_of((await phone.bot_messages())[-1]) if "•" in b["text"]]
    return [(date.fromisoformat(button["callback_data"].split(":")[2]) - today(house)).days for button in marked]


async def test_a_plan_starts_today_on_days_with_rest_between(house: House, language: str) -> None:
    phone, words = await welcomed(house, language), WORDS[language]
    assert (await choose(phone, "enrol"))["text"] == words["toast"]
    assert (await phone.last()).startswith(words["on"])
    assert words["today"] in await phone.last()
    assert (await phone.last()).split("\n\n")[1].split(" /plan")[0].count(",") == 2


async def test_this_week_and_the_next_show_each_workout_on_its_day(house: House, language: str) -> None:
    words = WORDS[language]
    monday = await until(house, 0, 9)
    phone = await enrolled(house, language)
    (week,) = await phone.say("/plan")
    assert week.startswith(f"{words['name']}\n\n{words['this']}\n• ")
    assert week.count("• ") == 3
    assert words["progress"][0] in week
    assert [data for data in await offered(phone) if data.startswith("pw:")] == ["pw:0", "pw:1", "pw:2"]
    await choose(phone, "plan:1")
    assert words["next"] in await phone.last()
    assert [data for data in await offered(phone) if data.startswith("pw:")] == ["pw:3", "pw:4", "pw:5"]
    assert str((monday + timedelta(days=7)).day) in await phone.last()
    await choose(phone, "plan:0")
    assert words["this"] in await phone.last()


async def test_a_moved_workout_stands_on_its_new_day_and_today_offers_what_is_due(house: House, language: str) -> None:
    words = WORDS[language]
    monday = await until(house, 0, 9)
    phone = await enrolled(house, language)
    await phone.say("/plan")
    await choose(phone, "pw:0")
    await choose(phone, "pwday:0")
    assert (await phone.last()).startswith(words["move"])
    thursday = (monday + timedelta(days=3)).date()
    assert (await choose(phone, f"pwmove:0:{thursday}"))["text"].startswith(words["moved"])
    assert await waiting(phone) == [1, 0, 2]
    await house.later(2 * 86_400)
    await phone.say("/today")
    assert "go:1" in await offered(phone), "on Wednesday its own workout is due, not the one moved to Thursday"


async def test_a_workout_left_out_is_marked_and_the_next_one_comes(house: House, language: str) -> None:
    phone, words = await enrolled(house, language), WORDS[language]
    await phone.say("/plan")
    await choose(phone, "pw:0")
    assert (await choose(phone, "pwskip:0"))["text"] == words["skipped"]
    (week,) = await phone.say("/plan")
    assert "– " in week
    assert words["progress"][0] in week
    await phone.say("/today")
    assert "go:1" in await offered(phone)


@pytest.mark.parametrize(("data", "shown"), [("pwday:0", "pwmove"), ("pwskip:0", "unbend"), ("plan:0", "pw:0")])
async def test_what_is_tapped_on_todays_page_is_answered_there(
    house: House, language: str, data: str, shown: str
) -> None:
    await until(house, 0, 9)
    phone = await enrolled(house, language)
    await phone.say("/today")
    await choose(phone, data)
    lowest = [button["callback_data"] for button in buttons_of((await phone.bot_messages())[-1])]
    assert any(each.startswith(shown) for each in lowest), lowest
    assert [each for each in lowest if each.startswith("go:0")] == []


async def test_ill_shifts_everything_three_days_and_a_second_tap_shifts_nothing_more(
    house: House, language: str
) -> None:
    await until(house, 0, 9)
    phone, words = await enrolled(house, language), WORDS[language]
    for _ in range(2):
        await phone.say("/plan")
        await choose(phone, "ill")
        assert (await phone.last()).startswith(words["well"])
        assert await waiting(phone) == [0]
    assert await days(house, phone) == [4, 9]  # Friday, Wednesday; Monday is the one that would move


async def test_while_paused_nothing_is_due_and_it_goes_on_from_that_day(house: House, language: str) -> None:
    await until(house, 0, 9)
    phone, words = await enrolled(house, language), WORDS[language]
    await phone.say("/plan")
    for _ in range(2):
        await forge(phone, "pause:1")
    assert words["paused"] in await phone.last()
    await phone.say("/today")
    assert [data for data in await offered(phone) if data.startswith("go:")] == [], "nothing is due while paused"
    await house.later(9 * 86_400)
    await phone.say("/plan")
    for _ in range(2):
        await forge(phone, "pause:0")
    assert (await days(house, phone))[:1] == [0]


async def test_a_plan_ends_after_a_yes_and_the_log_stays(house: House, language: str) -> None:
    phone, words = await enrolled(house, language), WORDS[language]
    await choose(phone, "go:0")
    await log(phone)
    await choose(phone, "finish")
    await phone.say("/plan")
    await choose(phone, "endplan:0")
    assert (await phone.last()).startswith(words["sure"])
    await choose(phone, "plan:0")
    await choose(phone, "endplan:0")
    await choose(phone, "endplan:1")
    assert (await phone.last()).startswith(words["ended"])
    assert (await phone.say("/plan"))[0].startswith(words["proposal"])
    assert any(data.startswith("wo:") for data in await offered(phone)) is False
    await phone.say("/history")
    assert any(data.startswith("wo:") for data in await offered(phone))


async def test_starting_another_plan_leaves_the_first(house: House, language: str) -> None:
    phone = await enrolled(house, language)
    await choose(phone, "go:0")
    await log(phone)
    await choose(phone, "finish")
    await forge(phone, "enrol:kettlebell")
    (week,) = await phone.say("/plan")
    assert WORDS[language]["name"] not in week
    assert "✓" not in week


async def test_starting_a_plan_twice_starts_it_once(house: House, language: str) -> None:
    phone, words = await enrolled(house, language), WORDS[language]
    await choose(phone, "go:0")
    await log(phone)
    await choose(phone, "finish")
    await forge(phone, "enrol:beginner-full-body")
    assert words["progress"][1] in (await phone.say("/plan"))[0]


async def test_a_plan_that_is_through_can_be_started_again(house: House, language: str) -> None:
    phone, words = await enrolled(house, language), WORDS[language]
    for number in range(24):
        await forge(phone, f"pwskip:{number}")
    await phone.say("/today")
    assert await offered(phone) != []
    await choose(phone, "progs")
    await forge(phone, "prog:beginner-full-body")
    await choose(phone, "enrol:beginner-full-body")
    assert words["today"] in await phone.last()
    assert await waiting(phone) != []


async def test_more_days_than_a_plan_has_do_not_crowd_its_workouts(house: House, language: str) -> None:
    await until(house, 0, 9)
    phone = await welcomed(house, language, days="tell:days:6:1")
    await forge(phone, "enrol:beginner-full-body")
    assert len(await waiting(phone)) == 3, "three full-body workouts a week stay three"


async def test_the_list_is_made_of_plans_for_what_they_have(house: House, language: str) -> None:
    phone, words = await consented(house, language), WORDS[language]
    for how in ("tell:goal:health:1", "tell:level:beginner:1", "tell:days:3:1", "tell:minutes:30:1"):
        await answer(phone, how)
    await choose(phone, "tell:kit:kettlebell:1")
    await choose(phone, "endhi")
    await phone.say("/plan")
    await choose(phone, "progs")
    assert (await phone.last()).startswith(words["list"])
    listed = [data for data in await offered(phone) if data.startswith("prog:")]
    assert listed[0] == "prog:kettlebell"
    assert "prog:beginner-full-body" not in listed
    await choose(phone, "prog:kettlebell")
    assert await offered(phone) == ["enrol:kettlebell", "progday:kettlebell:0::0", "progs"]


async def test_without_a_plan_its_buttons_are_out_of_date(house: House, language: str) -> None:
    phone, words = await consented(house, language), WORDS[language]
    await choose(phone, "endhi")
    texts = await phone.texts()
    for data in FORGED:
        refused = await forge(phone, data)
        assert (refused["text"], refused["show_alert"]) == (words["stale"], True), data
    for data in ("enrol:nope", "prog:nope", "enrol:../x"):
        assert (await forge(phone, data))["text"].startswith(words["gone"]), data
    assert await phone.texts() == texts


async def test_numbers_and_days_that_no_button_offers_change_nothing(house: House, language: str) -> None:
    phone, words = await enrolled(house, language), WORDS[language]
    (before,) = await phone.say("/plan")
    for data in FORGED_IN_A_PLAN:
        refused = await forge(phone, data)
        assert (refused["text"], refused["show_alert"]) == (words["stale"], True), data
    assert await phone.say("/plan") == [before]


async def test_everybody_bends_their_own_plan_alone(house: House, language: str) -> None:
    maya, leo = await enrolled(house, language), await enrolled(house, language)
    for data in ("pwskip:0", f"pwmove:1:{today(house) + timedelta(days=9)}", "ill", "pause:1", "endplan:1"):
        await forge(maya, data)
    (week,) = await leo.say("/plan")
    assert "– " not in week
    await leo.say("/today")
    assert "go:0" in await offered(leo)


async def test_progress_counts_what_was_done(house: House, language: str) -> None:
    phone, words = await enrolled(house, language), WORDS[language]
    await choose(phone, "go:0")
    assert words["progress"][0] in (await phone.say("/plan"))[0]
    await log(phone)
    await choose(phone, "finish")
    (week,) = await phone.say("/plan")
    assert words["progress"][1] in week
    assert "✓ " in week
