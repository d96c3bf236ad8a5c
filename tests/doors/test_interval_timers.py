"""Interval timers: a new message at each change, a count in between; held, stopped, logged, never lost."""

import re
from typing import Any

from tests.support.house import House
from tests.support.lifter import add_set, choose, consented, forge, offered
from tests.support.phone import Phone, buttons_of

WORDS: dict[str, dict[str, Any]] = {
    "en": {
        "title": "Interval timer",
        "ready": "Get ready\n",
        "first": "Go: round 1 of 3\n",
        "second": "Go: round 2 of 3\n",
        "last": ("Go: round 3 of 3\n", "The last one"),
        "rest": "Rest\n",
        "then": "Then round 2 of 3",
        "left": r"0:(1\d|20) left, until ",
        "held": r"0:(1\d|20) left, on hold",
        "done": "⏱ All 3 rounds done\n1:30 of work, 0:30 of rest, 2:00 in all",
        "minutes": "⏱ All 2 rounds done\n2:00 of work",
        "stopped": "Stopped\n0:30 of work",
        "single": ("Go\n", "⏱ Time’s up\n1:00 of work"),
        "bad": "I don’t get that timer.",
        "stale": "That button is out of date.",
        "plank": "plank 45 s",
        "name": "Plank",
        "set_ready": "Plank: get ready\n",
        "set_over": "⏱ Time’s up\nPlank · 45 s",
        "set_stopped": r"Stopped\nPlank · 2\d s",
        "logged": "Plank  45 s · 2 sets",
        "partly": r"Plank  45 s, 2\d s",
        "save": "Save",
    },
    "fr": {
        "title": "Chrono par intervalles",
        "ready": "Prépare-toi\n",
        "first": "Go : tour 1 sur 3\n",
        "second": "Go : tour 2 sur 3\n",
        "last": ("Go : tour 3 sur 3\n", "Le dernier"),
        "rest": "Repos\n",
        "then": "Ensuite tour 2 sur 3",
        "left": r"encore 0:(1\d|20), jusqu’à ",
        "held": r"encore 0:(1\d|20), en pause",
        "done": "⏱ Les 3 tours sont faits\n1:30 d’effort, 0:30 de repos, 2:00 en tout",
        "minutes": "⏱ Les 2 tours sont faits\n2:00 d’effort",
        "stopped": "Arrêté\n0:30 d’effort",
        "single": ("Go\n", "⏱ C’est fini\n1:00 d’effort"),
        "bad": "Je ne comprends pas ce chrono.",
        "stale": "Ce bouton n’est plus à jour.",
        "plank": "gainage 45 s",
        "name": "Planche",
        "set_ready": "Planche sur les avant-bras : prépare-toi\n",
        "set_over": "⏱ C’est bon, tu peux lâcher\nPlanche sur les avant-bras · 45 s",
        "set_stopped": r"Arrêté\nPlanche sur les avant-bras · 2\d s",
        "logged": "Planche sur les avant-bras  45 s · 2 séries",
        "partly": r"Planche sur les avant-bras  45 s, 2\d s",
        "save": "Enregistrer",
    },
}


async def newest(phone: Phone) -> dict[str, Any]:
    return (await phone.bot_messages())[-1]


async def counting(house: House, language: str, command: str = "/timer 30/15x3") -> Phone:
    phone = await house.phone(language)
    await phone.say("/start")
    await phone.say(command)
    return phone


async def test_each_change_is_a_new_message_and_the_old_one_leaves(house: House, language: str) -> None:
    phone, words = await counting(house, language), WORDS[language]
    count = len(await phone.texts())
    seen = [await newest(phone)]
    for seconds in (10, 30, 15, 30, 15):
        await house.later(seconds)
        seen.append(await newest(phone))
    starts = [words[name] for name in ("ready", "first", "rest", "second", "rest")] + [words["last"][0]]
    assert [message["text"].startswith(start) for message, start in zip(seen, starts, strict=True)] == [True] * 6
    assert words["then"] in seen[2]["text"]
    assert words["last"][1] in seen[5]["text"]
    assert len({message["message_id"] for message in seen}) == 6
    assert len(await phone.texts()) == count
    await house.later(30)
    assert await phone.last() == words["done"]
    assert len(await phone.texts()) == count
    await house.later(600)
    assert await phone.last() == words["done"]


async def test_in_between_the_message_counts_in_place(house: House, language: str) -> None:
    phone, words = await counting(house, language), WORDS[language]
    await house.later(10)
    rung = await newest(phone)
    await house.later(10)
    counted = await newest(phone)
    assert counted["message_id"] == rung["message_id"]
    assert re.search(words["left"], counted["text"])
    assert 3 <= counted["text"].count("▰") <= 5


async def test_a_timer_held_goes_on_where_it_stood(house: House, language: str) -> None:
    phone, words = await counting(house, language), WORDS[language]
    await house.later(20)
    await choose(phone, "timerhold:1")
    assert re.search(words["held"], await phone.last())
    await house.later(3600)
    assert re.search(words["held"], await phone.last())
    await choose(phone, "timerhold:0")
    assert re.search(words["left"], await phone.last())
    await house.later(20)
    assert (await phone.last()).startswith(words["rest"])


async def test_a_timer_stopped_says_what_was_done(house: House, language: str) -> None:
    phone, words = await counting(house, language), WORDS[language]
    await house.later(10)
    await house.later(32)
    stop = next(data for data in await offered(phone) if data == "timerend")
    await choose(phone, stop)
    assert await phone.last() == words["stopped"]
    await house.later(600)
    assert await phone.last() == words["stopped"]
    for data in (stop, "timerhold:1", "timerhold:0"):
        assert (await forge(phone, data))["text"] == words["stale"], data


async def test_once_more_starts_the_same_again(house: House, language: str) -> None:
    phone, words = await counting(house, language), WORDS[language]
    await choose(phone, "timerend")
    await choose(phone, "timer:30:15:3")
    await house.later(10)
    assert (await phone.last()).startswith(words["first"])


async def test_an_outage_swallows_rounds_but_not_the_end(house: House, language: str) -> None:
    phone, words = await counting(house, language), WORDS[language]
    await house.later(25 * 3600)
    assert await phone.last() == words["done"]


async def test_an_emom_is_a_round_each_minute(house: House, language: str) -> None:
    phone, words = await counting(house, language, "/emom 2"), WORDS[language]
    await house.later(10)
    await house.later(60)
    await house.later(60)
    assert await phone.last() == words["minutes"]


async def test_one_round_has_no_number(house: House, language: str) -> None:
    phone, words = await counting(house, language, "/chrono 1 min"), WORDS[language]
    await house.later(10)
    assert (await phone.last()).startswith(words["single"][0])
    await house.later(60)
    assert await phone.last() == words["single"][1]


async def test_plain_words_start_it_too(house: House, language: str) -> None:
    phone, words = await counting(house, language, "chrono 30/15x3"), WORDS[language]
    assert (await phone.last()).startswith(words["ready"])
    await phone.say("emom 5")
    await phone.say("/tabata")
    assert sum(text.startswith(words["ready"]) for text in await phone.texts()) == 1


async def test_without_numbers_the_usual_ones_are_there_to_tap(house: House, language: str) -> None:
    phone, words = await house.phone(language), WORDS[language]
    await phone.say("/start")
    assert (await phone.say("/timer"))[0].startswith(words["title"])
    await choose(phone, "timer:20:10:8")
    assert (await phone.last()).startswith(words["ready"])
    assert not any(text.startswith(words["title"]) for text in await phone.texts())


async def test_what_nobody_can_count_is_refused(house: House, language: str) -> None:
    phone, words = await house.phone(language), WORDS[language]
    await phone.say("/start")
    assert (await phone.say("/timer fast"))[0].startswith(words["bad"])
    assert (await forge(phone, "timer:1:0:9"))["text"].startswith(words["bad"])


async def holding(house: House, language: str) -> Phone:
    """Somebody who held one plank and starts the next one from the card."""
    phone = await consented(house, language)
    await choose(phone, "endhi")
    await add_set(phone, WORDS[language]["plank"])
    await choose(phone, "hold")
    return phone


async def test_a_held_set_is_timed_and_logged_by_one_tap(house: House, language: str) -> None:
    phone, words = await holding(house, language), WORDS[language]
    assert (await phone.last()).startswith(words["set_ready"])
    await house.later(5)
    assert (await phone.last()).startswith(words["name"])
    await house.later(45)
    assert await phone.last() == words["set_over"]
    await choose(phone, "held")
    assert any(words["logged"] in text for text in await phone.texts())
    assert words["set_over"] not in await phone.texts()


async def test_a_set_held_for_less_is_logged_as_it_was(house: House, language: str) -> None:
    phone, words = await holding(house, language), WORDS[language]
    await house.later(5)
    await house.later(20)
    await choose(phone, "timerend")
    assert re.fullmatch(words["set_stopped"], await phone.last())
    await choose(phone, "held")
    assert any(re.search(words["partly"], text) for text in await phone.texts())


async def test_a_set_that_was_logged_meanwhile_is_timed_no_more(house: House, language: str) -> None:
    phone, words = await holding(house, language), WORDS[language]
    await choose(phone, "set")
    await house.later(120)
    assert words["set_over"] not in await phone.texts()
    assert not any(data.startswith("timerend") for data in await offered(phone))


async def test_only_the_set_that_comes_next_can_be_timed(house: House, language: str) -> None:
    phone = await holding(house, language)
    hold = next(data for data in await offered(phone) if data.startswith("hold:"))
    workout = hold.split(":")[1]
    for data in (f"hold:{workout}:9", f"held:{workout}:9:30"):
        assert (await forge(phone, data))["text"] == WORDS[language]["stale"], data
    other = await consented(house, language)
    assert (await forge(other, hold))["show_alert"]
    assert (await forge(other, f"held:{workout}:2:30"))["show_alert"]


async def test_a_loaded_set_has_no_clock(house: House, language: str) -> None:
    phone = await consented(house, language)
    await choose(phone, "endhi")
    await add_set(phone, "squat 100x5")
    assert not any(data.startswith("hold:") for data in await offered(phone))
    assert len(buttons_of(await newest(phone))) >= 1
