"""The live card of a planned workout: one tap logs as prescribed, everything else bends it."""

import re

from tests.support.house import House
from tests.support.lifter import add_set, begun, card, card_text, choose, forge, log, log_all, offered
from tests.support.phone import Phone, buttons_of

WORDS = {
    "en": {
        "set": "set {} of {}",
        "range": "8 kg × 8 to 12",
        "then": "Then: ",
        "heavier": "10 kg × 9",
        "rated": "Goblet squat  8 kg × 8 @8.5",
        "swap": "Goblet squat taken? These train the same:",
        "instead": "Instead of: Goblet squat.",
        "skipped": "Skipped for today",
        "back": "Back in",
        "done": "All done. Finish when you’re ready.",
        "total": "16 sets · ",
        "next": "Next: Full body B on ",
        "felt": "It felt 🙂",
        "rest": "Resting until ",
        "stale": "That button is out of date.",
    },
    "fr": {
        "set": "série {} sur {}",
        "range": "8 kg × 8 à 12",
        "then": "Ensuite : ",
        "heavier": "10 kg × 9",
        "rated": "8 kg × 8 @8,5",
        "swap": "c’est pris ? Ceux-là travaillent la même chose :",
        "instead": "À la place de : Goblet squat",
        "skipped": "Passé pour aujourd’hui",
        "back": "Remis au programme",
        "done": "Tout est fait. Termine quand tu veux.",
        "total": "16 séries · ",
        "next": "Prochaine séance : ",
        "felt": "Ressenti : 🙂",
        "rest": "Repos jusqu’à ",
        "stale": "Ce bouton n’est plus à jour.",
    },
}


async def workout_id(phone: Phone) -> str:
    return next(data.split(":")[1] for data in await offered(phone) if data.startswith("finish:"))


async def test_the_card_says_what_comes_and_one_tap_logs_it(house: House, language: str) -> None:
    phone, words = await begun(house, language), WORDS[language]
    text = await card_text(phone)
    assert words["set"].format(1, 3) in text
    assert words["range"] in text
    assert words["then"] in text
    await log(phone)
    assert words["set"].format(2, 3) in await card_text(phone)
    assert words["rest"] in await phone.last()


async def test_a_set_tapped_twice_is_logged_once(house: House, language: str) -> None:
    phone, words = await begun(house, language), WORDS[language]
    shown = await card(phone)
    for _ in range(2):
        await phone.press(shown["message_id"], buttons_of(shown)[0]["callback_data"])
    assert words["set"].format(2, 3) in await card_text(phone)


async def test_a_workout_is_logged_as_prescribed_to_its_end(house: House, language: str) -> None:
    phone, words = await begun(house, language), WORDS[language]
    assert await log_all(phone) == 16
    assert words["done"] in await card_text(phone)
    await choose(phone, "finish")
    done = await card_text(phone)
    assert words["total"] in done
    assert words["next"] in done
    assert (await phone.chat())["pinned"] == []
    smile = buttons_of(await card(phone))[3]["callback_data"]
    for _ in range(2):
        await forge(phone, smile)
        assert words["felt"] in await card_text(phone)
    assert [button["callback_data"].split(":")[0] for button in buttons_of(await card(phone))] == ["share"]


async def test_a_long_workout_leaves_one_card_and_at_most_one_message_about_rest(house: House, language: str) -> None:
    phone = await begun(house, language)
    before = len(await phone.texts())
    for number in range(16):
        await log(phone)
        if number % 4 == 3:
            await house.later(200)
        assert len(await phone.texts()) <= before + 1
    await choose(phone, "finish")
    assert len(await phone.texts()) == before


async def test_exercises_of_a_superset_take_turns_and_rest_comes_after_the_second(house: House, language: str) -> None:
    phone, words = await begun(house, language, "bodyweight"), WORDS[language]
    names = []
    for number in range(4):
        names.append((await card_text(phone)).split("▶ ")[1].split(" · ")[0])
        await log(phone)
        resting = any(text.startswith(words["rest"]) for text in await phone.texts())
        assert resting == (number % 2 == 1), names
    assert names[0] == names[2] != names[1] == names[3]


async def test_steps_change_what_is_left_and_the_resting_message_with_it(house: House, language: str) -> None:
    phone, words = await begun(house, language), WORDS[language]
    await log(phone)
    workout = await workout_id(phone)
    await forge(phone, f"adj:{workout}:0:1:0")
    await forge(phone, f"adj:{workout}:0:0:1")
    assert words["heavier"] in await card_text(phone)
    assert words["heavier"] in (await phone.find(words["rest"]))["text"]
    await log(phone)
    assert f"8 kg × 8, {words['heavier']}" in await card_text(phone)


async def test_steps_never_go_below_what_there_is(house: House, language: str) -> None:
    phone = await begun(house, language)
    workout = await workout_id(phone)
    for _ in range(20):
        await forge(phone, f"adj:{workout}:0:-9:-9")
    shown = (await card_text(phone)).split("▶ ")[1]
    assert "-" not in shown.split("\n")[1]
    assert re.search(r"\b[1-9][\d.,]* kg × 1\b", shown), shown


async def test_a_step_on_a_warm_up_is_seen(house: House, language: str) -> None:
    phone = await heavy(house, language)
    before = await card_text(phone)
    await forge(phone, f"adj:{await workout_id(phone)}:1:1:0")
    assert await card_text(phone) != before


async def heavy(house: House, language: str) -> Phone:
    """Somebody at the first warm-up of a heavy bench press."""
    phone = await begun(house, language)
    await add_set(phone, "bench 80x8x3" if language == "en" else "dc 80x8x3")
    await choose(phone, "finish")
    await house.later(4 * 3600)
    await forge(phone, "pwskip:1")
    await forge(phone, "go:2")
    await log(phone, 3)
    return phone


async def test_a_swap_in_the_middle_of_warm_ups_keeps_every_working_set(house: House, language: str) -> None:
    phone, words = await heavy(house, language), WORDS[language]
    await log(phone, 2)
    await choose(phone, "swapq")
    await choose(phone, "swap")
    assert words["set"].format(1, 3) in await card_text(phone)


async def test_a_set_is_rated(house: House, language: str) -> None:
    phone, words = await begun(house, language), WORDS[language]
    await log(phone)
    await choose(phone, "rpeq")
    steps = {data.split(":")[3]: data for data in await offered(phone) if data.startswith("rpe:")}
    assert set(steps) == {"60", "70", "75", "80", "85", "90", "95", "100"}
    for _ in range(2):
        await forge(phone, steps["85"])
        assert words["rated"] in await card_text(phone)


async def test_three_equals_are_offered_in_place_of_a_busy_one(house: House, language: str) -> None:
    phone, words = await begun(house, language), WORDS[language]
    await choose(phone, "swapq")
    assert words["swap"] in await card_text(phone)
    offers = [data for data in await offered(phone) if data.startswith("swap:")]
    assert len(offers) == 3
    swaps = [button for button in await phone.buttons() if " · " in button]
    assert len(swaps) == 3
    assert "kg × 8" in swaps[0]
    await choose(phone, "card")
    assert words["swap"] not in await card_text(phone)
    workout = await workout_id(phone)
    for forged in ("bench-press", "nope", "goblet-squat"):
        assert (await forge(phone, f"swap:{workout}:0:{forged}"))["text"] == words["stale"], forged
    await forge(phone, offers[0])
    assert words["instead"] in await card_text(phone)
    await log(phone)
    assert "▶ " in await card_text(phone)


async def test_a_skipped_exercise_makes_way_for_the_next(house: House, language: str) -> None:
    phone, words = await begun(house, language), WORDS[language]
    first = (await card_text(phone)).split("▶ ")[1].split(" · ")[0]
    for _ in range(2):
        assert (await forge(phone, f"leave:{await workout_id(phone)}:0:1"))["text"] == words["skipped"]
    shown = (await card_text(phone)).split("▶ ")[1]
    assert first not in shown
    assert words["set"].format(1, 3) in shown


async def test_what_was_skipped_can_be_taken_back(house: House, language: str) -> None:
    phone, words = await begun(house, language), WORDS[language]
    before = await card_text(phone)
    await choose(phone, "leave")
    assert await card_text(phone) != before
    assert f"leave:{await workout_id(phone)}:0:0" in await offered(phone)
    assert (await forge(phone, f"leave:{await workout_id(phone)}:0:0"))["text"] == words["back"]
    assert await card_text(phone) == before
    assert f"leave:{await workout_id(phone)}:0:0" not in await offered(phone)
