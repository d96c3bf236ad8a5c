"""Today's workout: what it asks for, how it starts, and how the next one follows from what was done."""

from typing import Any

import pytest

from catalog.shelf import shelf
from domain.exercises import Area
from tests.support.house import House
from tests.support.lifter import (
    add_set,
    at,
    begun,
    card_text,
    choose,
    consented,
    enrolled,
    forge,
    log,
    log_all,
    offered,
    until,
)
from tests.support.phone import Phone

WORDS: dict[str, dict[str, Any]] = {
    "en": {
        "title": "Today: Full body A",
        "bench": "Barbell bench press  {}",
        "first": "20 kg × 8 · 3 sets",
        "up": ("22.5 kg × 8 · 3 sets", "20 kg × 8, 8, 8: all there, so 22.5 kg."),
        "hold": ("20 kg × 8 · 3 sets", "20 kg × 8, 8, 5: not quite there, so the same once more."),
        "between": "8 kg × 8, 8, 8: same weight until every set reaches 12.",
        "trained": "Done for today. Next: ",
        "rest": "Rest day. Next: ",
        "none": "No plan yet",
        "toast": "Let’s go",
        "layoff": "days off: a bit lighter, it comes back fast.",
        "record": "🏆 Barbell bench press: 22.5 kg, your heaviest yet (before: 20 kg)",
        "warmup": "warm-up 1 of ",
        "doctor": "A doctor first, please",
    },
    "fr": {
        "title": "Aujourd’hui : Full body A",
        "bench": "Développé couché à la barre  {}",
        "first": "20 kg × 8 · 3 séries",
        "up": ("22,5 kg × 8 · 3 séries", "20 kg × 8, 8, 8 : tout y était, donc 22,5 kg."),
        "hold": ("20 kg × 8 · 3 séries", "20 kg × 8, 8, 5 : il en manquait un peu, on refait pareil."),
        "between": "8 kg × 8, 8, 8 : même charge jusqu’à 12 reps partout.",
        "trained": "C’est fait pour aujourd’hui. Prochaine séance : ",
        "rest": "Repos. Prochaine séance : ",
        "none": "Pas encore de programme",
        "toast": "On y va",
        "layoff": "jours d’arrêt : un peu plus léger, ça revient vite.",
        "record": "🏆 Développé couché à la barre : 22,5 kg, ta plus lourde (avant : 20 kg)",
        "warmup": "échauffement 1 sur ",
        "doctor": "D’abord un médecin, s’il te plaît",
    },
}


async def at_bench(house: House, language: str) -> Phone:
    """Somebody whose first workout stands at the bench press, squats done."""
    phone = await begun(house, language)
    await log(phone, 3)
    return phone


async def second_time(phone: Phone) -> str:
    """Finish, leave the next workout out, and look at the first one's second time."""
    await choose(phone, "finish")
    await forge(phone, "pwskip:1")
    (told,) = await phone.say("/today")
    return told


async def test_today_names_each_exercise_and_its_numbers(house: House, language: str) -> None:
    phone, words = await enrolled(house, language), WORDS[language]
    (told,) = await phone.say("/today")
    assert told.startswith(words["title"])
    assert words["bench"].format(words["first"]) in told
    assert await offered(phone) != []


async def test_start_starts_once_however_often_it_is_tapped(house: House, language: str) -> None:
    phone, words = await enrolled(house, language), WORDS[language]
    await phone.say("/today")
    overview = (await phone.bot_messages())[-1]["message_id"]
    for _ in range(2):
        assert (await phone.press(overview, "go:0"))["text"] == words["toast"]
    cards = [m for m in await phone.bot_messages() if "▶ " in str(m.get("text"))]
    assert len(cards) == 1
    assert (await phone.chat())["pinned"] == [cards[0]["message_id"]]
    assert overview not in [m["message_id"] for m in await phone.bot_messages()]


async def test_today_brings_the_card_of_a_workout_under_way_to_the_bottom(house: House, language: str) -> None:
    phone = await begun(house, language)
    await log(phone)
    await phone.say("/help")
    assert len(await phone.say("/today")) == 1
    assert "▶ " in await phone.last()
    assert len([text for text in await phone.texts() if "▶ " in text]) == 1


async def test_on_a_rest_day_the_next_workout_is_named_and_may_be_done_at_once(house: House, language: str) -> None:
    phone, words = await enrolled(house, language), WORDS[language]
    await forge(phone, "pwskip:0")
    (told,) = await phone.say("/today")
    assert told.startswith(words["rest"])
    await choose(phone, "go:1")
    assert "▶ " in await card_text(phone)


async def test_after_training_today_is_done_and_names_the_next(house: House, language: str) -> None:
    phone, words = await begun(house, language), WORDS[language]
    await log(phone)
    await choose(phone, "finish")
    assert (await phone.say("/today"))[0].startswith(words["trained"])


async def test_without_a_plan_today_offers_to_choose_one(house: House, language: str) -> None:
    phone, words = await consented(house, language), WORDS[language]
    await choose(phone, "endhi")
    assert (await phone.say("/today"))[0].startswith(words["none"])
    assert await offered(phone) == ["progs"]


async def test_after_success_the_weight_goes_up_and_says_why(house: House, language: str) -> None:
    phone, words = await at_bench(house, language), WORDS[language]
    await log(phone, 3)
    told = await second_time(phone)
    assert words["bench"].format(words["up"][0]) in told
    assert words["up"][1] in told
    assert words["between"] in told


async def test_after_a_miss_the_weight_stays_and_says_why(house: House, language: str) -> None:
    phone, words = await at_bench(house, language), WORDS[language]
    await log(phone, 2)
    await add_set(phone, "bench 20x5" if language == "en" else "dc 20x5")
    told = await second_time(phone)
    assert words["bench"].format(words["hold"][0]) in told
    assert words["hold"][1] in told


async def test_a_corrected_set_corrects_the_next_prescription(house: House, language: str) -> None:
    phone, words = await at_bench(house, language), WORDS[language]
    await log(phone, 3)
    assert words["up"][1] in await second_time(phone)
    await phone.say("/history")
    await choose(phone, "wo")
    workout = next(data for data in await offered(phone) if data.startswith("ws:")).split(":")[1]
    await forge(phone, f"wse:{workout}:6")
    await phone.say("20x5")
    (told,) = await phone.say("/today")
    assert words["bench"].format(words["hold"][0]) in told
    assert words["hold"][1] in told


async def test_a_record_is_celebrated_the_second_time_and_not_the_first(house: House, language: str) -> None:
    phone, words = await at_bench(house, language), WORDS[language]
    await log(phone, 3)
    assert "🏆" not in await card_text(phone)
    await second_time(phone)
    assert "🏆" not in await card_text(phone)
    await choose(phone, "go:2")
    await log(phone, 4)
    assert words["record"] in await card_text(phone)
    await choose(phone, "finish")
    assert words["record"] in await card_text(phone)


async def test_a_heavy_set_is_led_up_to_by_warm_ups_that_count_for_nothing(house: House, language: str) -> None:
    phone, words = await enrolled(house, language), WORDS[language]
    await add_set(phone, "bench 80x8x3" if language == "en" else "dc 80x8x3")
    await choose(phone, "finish")
    await house.later(4 * 3600)
    await phone.say("/today")
    await choose(phone, "go:0")
    await log(phone, 3)
    assert words["warmup"] in await card_text(phone)
    await log_all(phone)
    done = await card_text(phone)
    assert done.count("82" + ("." if language == "en" else ",") + "5 kg × 8 · 3") == 1
    await choose(phone, "finish")
    assert "× 5" not in await card_text(phone)


async def test_after_a_long_break_the_weight_is_lighter(house: House, language: str) -> None:
    phone, words = await enrolled(house, language), WORDS[language]
    await add_set(phone, "bench 80x8x3" if language == "en" else "dc 80x8x3")
    await choose(phone, "finish")
    await house.later(40 * 86_400)
    (told,) = await phone.say("/today")
    assert words["layoff"] in told


async def test_a_workout_that_nobody_finished_is_over_the_next_day_and_counts(house: House, language: str) -> None:
    await until(house, 0, 9)
    phone, words = await begun(house, language), WORDS[language]
    await log(phone, 6)
    await house.later(2 * 86_400)
    await phone.say("/today")
    assert "go:1" in await offered(phone), "what was begun on Monday and never finished comes again"
    await forge(phone, "pwskip:1")
    assert words["up"][1] in (await phone.say("/today"))[0]


@pytest.mark.parametrize("area", [Area.KNEE, Area.SHOULDER, Area.LOWER_BACK])
async def test_what_loads_a_limitation_is_left_out_or_replaced(house: House, language: str, area: Area) -> None:
    phone = await consented(house, language)
    await at(phone, "limits")
    await choose(phone, f"pickm:limits:{area}")
    await choose(phone, "endhi")
    await forge(phone, "tell:screening:none:0")
    await forge(phone, "enrol:beginner-full-body")
    banned = {one.name(language) for one in shelf().exercises.values() if area in one.contraindications}
    for number in range(2):
        (today,) = await phone.say("/today")
        assert {line.split("  ")[0] for line in today.splitlines()} & banned == set()
        await forge(phone, f"pwskip:{number}")


async def test_a_yes_in_the_health_check_stops_a_plan_until_a_doctor_agrees(house: House, language: str) -> None:
    phone, words = await enrolled(house, language), WORDS[language]
    await forge(phone, "ask:screening")
    await choose(phone, "pickm:screening:heart")
    await choose(phone, "tell:screening:done")
    assert (await phone.say("/today"))[0].startswith(words["doctor"])
    await forge(phone, "go:0")
    assert [text for text in await phone.texts() if "▶ " in text] == []
    await choose(phone, "cleared")
    await phone.say("/today")
    assert "go:0" in await offered(phone)
