"""What people write while a planned workout is under way: sets, notes, chat; and what cannot be tapped any more."""

from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.engine import make_url

from db.models import metadata
from tests.support.house import House
from tests.support.lifter import add_set, begun, card, card_text, choose, enrolled, forge, log, offered
from tests.support.phone import Phone, buttons_of

WORDS = {
    "en": {
        "bench": "bench 80x8",
        "counts": "Barbell bench press  80 kg × 8",
        "two": "set 2 of 3",
        "follows": "80 kg × 8",
        "row": "Save this?\nSeated cable row  30 kg × 10",
        "noted": "Noted. It stays with this workout.",
        "undo": "Undo set 2",
        "set": "set 1 of 3",
        "chat": "I read that as chat",
        "gone": "I can’t find that any more.",
        "stale": "That button is out of date.",
    },
    "fr": {
        "bench": "dc 80x8",
        "counts": "Développé couché à la barre  80 kg × 8",
        "two": "série 2 sur 3",
        "follows": "80 kg × 8",
        "row": "C’est bien ça ?\nTirage horizontal à la poulie basse  30 kg × 10",
        "noted": "Noté. Ça reste avec cette séance.",
        "undo": "Annuler la série 2",
        "set": "série 1 sur 3",
        "chat": "J’y vois une conversation",
        "gone": "Je ne le retrouve plus.",
        "stale": "Ce bouton n’est plus à jour.",
    },
}
SECRET = "left calf tight, seat at notch five"
TAPS = ["adj:{w}:0:1:0", "rpeq:{w}", "rpe:{w}:1:80", "swapq:{w}:0", "swap:{w}:0:bodyweight-squat", "leave:{w}:0:1"]
TAPS += ["note:{w}", "feel:{w}:4", "card:{w}", "set:{w}:1", "finish:{w}"]
IMPOSSIBLE = [
    "adj:{w}:9:1:0",
    "leave:{w}:9:1",
    "swapq:{w}:9",
    "rpe:{w}:99:80",
    "rpe:{w}:1:5",
    "feel:{w}:0",
    "feel:{w}:6",
]
IMPOSSIBLE += ["adj:{w}:x:1:0", "adj:{w}:0:1", "set:{w}:7", "rpe:{w}:1:200", "swap:{w}:0:", "adj:{w}:-1:1:0"]


async def workout_id(phone: Phone) -> str:
    return next(data.split(":")[1] for data in reversed(await offered(phone)) if data.startswith("finish:"))


async def test_a_typed_set_counts_for_the_exercise_of_the_plan(house: House, language: str) -> None:
    phone, words = await begun(house, language), WORDS[language]
    await log(phone, 3)
    await add_set(phone, words["bench"])
    assert words["counts"] in await card_text(phone)
    assert words["two"] in await card_text(phone)


async def test_a_typed_weight_is_what_the_rest_of_the_exercise_is_done_with(house: House, language: str) -> None:
    phone, words = await begun(house, language), WORDS[language]
    await log(phone, 3)
    await add_set(phone, words["bench"])
    assert words["follows"] in (await card_text(phone)).split("▶ ")[1]


async def test_numbers_alone_are_for_the_exercise_that_the_card_shows(house: House, language: str) -> None:
    phone, words = await begun(house, language), WORDS[language]
    await log(phone, 6)
    assert await phone.say("30x10") == [words["row"]]


async def test_numbers_alone_may_be_the_first_set(house: House, language: str) -> None:
    phone = await begun(house, language)
    await phone.say("12.5x8")
    await choose(phone, "save")
    assert WORDS[language]["two"] in await card_text(phone)


@pytest.mark.parametrize("words", [SECRET, "my knee hurt 3/10", "felt heavy, 2 left in the tank", "x" * 400])
async def test_a_note_stays_with_the_workout(house: House, language: str, words: str) -> None:
    phone = await begun(house, language)
    await log(phone)
    await choose(phone, "note")
    assert await phone.say(words) == [WORDS[language]["noted"]]
    assert f"📝 {words}" in await card_text(phone)
    assert (await phone.say("hello there"))[0].startswith(WORDS[language]["chat"])
    await choose(phone, "finish")
    assert f"📝 {words}" in await card_text(phone)


async def test_notes_are_sealed_at_rest(house: House, language: str) -> None:
    phone = await begun(house, language)
    await log(phone)
    await choose(phone, "note")
    await phone.say(SECRET)
    async with house.app.database.read() as session:
        kept = [row.note for row in await session.all(select(metadata.tables["workouts"].c.note)) if row.note]
    assert kept
    assert all(SECRET.encode() not in note for note in kept)
    if house.app.database.is_sqlite:
        path = Path(make_url(house.app.settings.database_url).database or "")
        for file in path.parent.glob(path.name + "*"):
            assert SECRET.encode() not in file.read_bytes(), file.name


async def test_back_takes_the_question_for_a_note_away(house: House, language: str) -> None:
    phone = await begun(house, language)
    await choose(phone, "note")
    await choose(phone, "card")
    assert (await phone.say("hello there"))[0].startswith(WORDS[language]["chat"])
    assert "📝" not in await card_text(phone)


@pytest.mark.parametrize("ending", ["set:{w}:1", "finish:{w}"])
async def test_who_goes_on_instead_of_writing_a_note_chats_again(house: House, language: str, ending: str) -> None:
    phone = await begun(house, language)
    workout = await workout_id(phone)
    await choose(phone, "note")
    await forge(phone, ending.format(w=workout))
    assert (await phone.say("hello there"))[0].startswith(WORDS[language]["chat"])


async def test_a_set_in_place_of_a_note_is_a_set(house: House, language: str) -> None:
    phone, words = await begun(house, language), WORDS[language]
    await choose(phone, "note")
    await add_set(phone, words["bench"])
    assert words["counts"] in await card_text(phone)


async def test_undo_takes_the_last_set_back_once(house: House, language: str) -> None:
    phone, words = await begun(house, language), WORDS[language]
    await log(phone, 2)
    undo = next(data for data in await offered(phone) if data.startswith("unset:"))
    assert words["undo"] in await phone.buttons()
    for _ in range(2):
        await forge(phone, undo)
        assert words["two"] in await card_text(phone)


async def test_a_workout_ended_without_a_set_was_none(house: House, language: str) -> None:
    phone = await begun(house, language)
    await choose(phone, "finish")
    assert [text for text in await phone.texts() if "▶ " in text] == []
    assert (await phone.chat())["pinned"] == []
    await phone.say("/today")
    assert "go:0" in await offered(phone)


async def test_what_no_button_offers_changes_nothing(house: House, language: str) -> None:
    phone, words = await begun(house, language), WORDS[language]
    await log(phone)
    workout, before = await workout_id(phone), await card_text(phone)
    for data in IMPOSSIBLE:
        refused = await forge(phone, data.format(w=workout))
        assert (refused["text"], refused["show_alert"]) == (words["stale"], True), data
        assert await card_text(phone) == before, data


async def test_another_persons_workout_does_not_exist(house: House, language: str) -> None:
    theirs, phone = await begun(house, language), await enrolled(house, language)
    workout, before = await workout_id(theirs), await card_text(theirs)
    for data in TAPS:
        refused = await forge(phone, data.format(w=workout))
        assert refused["text"].startswith(WORDS[language]["gone"]), data
    assert await card_text(theirs) == before


async def test_old_buttons_of_a_finished_workout_change_nothing(house: House, language: str) -> None:
    phone, words = await begun(house, language), WORDS[language]
    await log(phone)
    workout = await workout_id(phone)
    await choose(phone, "finish")
    before = await card_text(phone)
    for data in ("adj:{w}:0:1:0", "rpeq:{w}", "swapq:{w}:0", "leave:{w}:0:1", "set:{w}:2", "unset:{w}:1"):
        assert (await forge(phone, data.format(w=workout)))["text"] == words["stale"], data
    assert await card_text(phone) == before
    assert [b["callback_data"].split(":")[0] for b in buttons_of(await card(phone))] == [*["feel"] * 5, "share"]


async def test_many_long_notes_still_leave_a_card(house: House, language: str) -> None:
    phone = await begun(house, language)
    await log(phone)
    for number in range(16):
        await choose(phone, "note")
        await phone.say(f"note {'abcdefghijklmnop'[number]} " + "lorem ipsum dolor " * 16)
    await log(phone)
    assert "set" in "".join(data[:3] for data in await offered(phone))
    assert len(await card_text(phone)) <= 4096
    assert ("set 3 of 3" if language == "en" else "série 3 sur 3") in await card_text(phone)


async def test_a_note_for_a_workout_that_was_deleted_waits_for_nobody(house: House, language: str) -> None:
    phone = await begun(house, language)
    await log(phone)
    workout = await workout_id(phone)
    await choose(phone, "note")
    await forge(phone, f"wod:{workout}:1")
    assert (await phone.say("hello there"))[0].startswith(WORDS[language]["chat"])


BARE = [("10x8", "10 kg × 8"), ("3x10", "8 kg × 10 · 3"), ("82.5x6", "82.5 kg × 6")]


@pytest.mark.parametrize(("typed", "read"), BARE)
async def test_numbers_alone_are_read_for_the_exercise_on_the_card(
    house: House, language: str, typed: str, read: str
) -> None:
    phone = await begun(house, language)
    (preview,) = await phone.say(typed)
    assert read.replace(".", "," if language == "fr" else ".") in preview
