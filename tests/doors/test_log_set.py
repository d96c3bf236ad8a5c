"""A typed set: preview, save, undo, and the live card, in both languages and both units."""

from typing import Any

from tests.support.house import House
from tests.support.phone import Phone, buttons_of, text_of

WORDS = {
    "en": {
        "line": "bench 80x8x3",
        "name": "Barbell bench press",
        "preview": "Save this?\nBarbell bench press  80 kg × 8 · 3 sets",
        "choice": ["Save", "Discard"],
        "saved": "✓ Saved",
        "toast": "Saved",
        "undo": "Undo",
        "undone": "Undone",
        "out": "Taken out again",
        "again": "Save after all",
        "dropped": "Discarded. Nothing was saved.",
        "card": "Workout · ",
        "total": "3 sets · 1,920 kg",
        "more": "4 sets · 2,420 kg",
        "same": "Same again · 80 kg × 8",
        "undo_set": "Undo set 4",
        "logged": "Set logged",
        "finish": "Finish",
        "finished": "Well done",
        "done": "Workout done · ",
        "empty": "No sets left.",
    },
    "fr": {
        "line": "dc 80x8x3",
        "name": "Développé couché à la barre",
        "preview": "C’est bien ça ?\nDéveloppé couché à la barre  80 kg × 8 · 3 séries",
        "choice": ["Enregistrer", "Laisser tomber"],
        "saved": "✓ Enregistré",
        "toast": "Enregistré",
        "undo": "Annuler",
        "undone": "Annulé",
        "out": "Retiré du carnet",
        "again": "Enregistrer quand même",
        "dropped": "Laissé tomber. Rien n’est enregistré.",
        "card": "Séance · ",
        "total": "3 séries · 1 920 kg",
        "more": "4 séries · 2 420 kg",
        "same": "Refaire · 80 kg × 8",
        "undo_set": "Annuler la série 4",
        "logged": "Série notée",
        "finish": "Terminer",
        "finished": "Beau travail",
        "done": "Séance finie · ",
        "empty": "Plus aucune série.",
    },
}


async def lifter(house: House, language: str) -> Phone:
    phone = await house.phone(language)
    await phone.set_up()
    return phone


async def typed(phone: Phone, line: str) -> int:
    """Type a line; the message that previews it."""
    await phone.say(line)
    return int((await phone.bot_messages())[-1]["message_id"])


async def shown(phone: Phone, message_id: int) -> dict[str, Any]:
    return next(m for m in await phone.bot_messages() if m["message_id"] == message_id)


async def press(phone: Phone, message_id: int, number: int = 0) -> dict[str, Any]:
    """Tap a message's button by its place."""
    return await phone.press(message_id, buttons_of(await shown(phone, message_id))[number]["callback_data"])


def plain(text: str) -> str:
    """Without the narrow and hard spaces that part French thousands."""
    return text.replace("\u202f", " ").replace("\xa0", " ")


async def test_a_line_is_previewed_before_it_is_saved(house: House, language: str) -> None:
    phone, words = await lifter(house, language), WORDS[language]
    assert await phone.say(words["line"]) == [words["preview"]]
    assert await phone.buttons() == words["choice"]
    assert (await phone.chat())["pinned"] == []


async def test_save_answers_with_a_toast_an_edit_and_a_pinned_card(house: House, language: str) -> None:
    phone, words = await lifter(house, language), WORDS[language]
    preview = await typed(phone, words["line"])
    assert (await press(phone, preview))["text"] == words["toast"]
    edited = await shown(phone, preview)
    assert text_of(edited) == "\n".join([words["saved"], words["preview"].split("\n")[1]])
    assert [button["text"] for button in buttons_of(edited)] == [words["undo"]]
    card = await phone.find(words["card"])
    assert plain(card["text"]).endswith(words["total"])
    assert (await phone.chat())["pinned"] == [card["message_id"]]
    assert len([m for m in await phone.messages() if "pinned_message" in m]) == 1


async def test_the_card_is_edited_in_place_as_sets_come(house: House, language: str) -> None:
    phone, words = await lifter(house, language), WORDS[language]
    await press(phone, await typed(phone, words["line"]))
    card = await phone.find(words["card"])
    await press(phone, await typed(phone, "squat 100x5"))
    later = await phone.find(words["card"])
    assert later["message_id"] == card["message_id"]
    assert "100 kg × 5" in later["text"]
    assert plain(later["text"]).endswith(words["more"])
    assert (await phone.chat())["pinned"] == [card["message_id"]]


async def test_undo_takes_the_line_out_and_it_can_be_saved_again(house: House, language: str) -> None:
    phone, words = await lifter(house, language), WORDS[language]
    preview = await typed(phone, words["line"])
    await press(phone, preview)
    assert (await press(phone, preview))["text"] == words["undone"]
    edited = await shown(phone, preview)
    assert text_of(edited).startswith(words["out"])
    assert [button["text"] for button in buttons_of(edited)] == [words["again"]]
    assert words["empty"] in text_of(await phone.find(words["card"]))
    assert (await press(phone, preview))["text"] == words["toast"]
    assert plain(text_of(await phone.find(words["card"]))).endswith(words["total"])


async def test_save_by_double_tap_saves_once(house: House, language: str) -> None:
    phone, words = await lifter(house, language), WORDS[language]
    preview = await typed(phone, words["line"])
    data = buttons_of(await shown(phone, preview))[0]["callback_data"]
    for _ in range(2):
        assert (await phone.press(preview, data))["text"] == words["toast"]
    assert plain(text_of(await phone.find(words["card"]))).endswith(words["total"])


async def test_a_discarded_line_says_that_nothing_was_saved(house: House, language: str) -> None:
    phone, words = await lifter(house, language), WORDS[language]
    preview = await typed(phone, words["line"])
    await press(phone, preview, 1)
    assert text_of(await shown(phone, preview)) == words["dropped"]
    assert await phone.buttons() == []


async def test_discarding_what_was_saved_meanwhile_does_not_deny_it(house: House, language: str) -> None:
    phone, words = await lifter(house, language), WORDS[language]
    preview = await typed(phone, words["line"])
    save, discard = (button["callback_data"] for button in buttons_of(await shown(phone, preview)))
    await phone.press(preview, save)
    await phone.press(preview, discard)
    assert plain(text_of(await phone.find(words["card"]))).endswith(words["total"])
    assert text_of(await shown(phone, preview)).startswith(words["saved"])


async def test_same_again_logs_one_set_however_often_it_is_tapped(house: House, language: str) -> None:
    phone, words = await lifter(house, language), WORDS[language]
    await press(phone, await typed(phone, words["line"]))
    card = await phone.find(words["card"])
    same = buttons_of(card)[0]
    assert same["text"] == words["same"]
    for _ in range(2):
        assert (await phone.press(card["message_id"], same["callback_data"]))["text"] == words["logged"]
    assert "80 kg × 8 · 4 s" in text_of(await shown(phone, card["message_id"]))


async def test_the_last_set_is_undone_once_however_often_it_is_tapped(house: House, language: str) -> None:
    phone, words = await lifter(house, language), WORDS[language]
    await press(phone, await typed(phone, words["line"]))
    card = (await phone.find(words["card"]))["message_id"]
    await press(phone, card)
    undo = next(b for b in buttons_of(await shown(phone, card)) if b["text"] == words["undo_set"])
    for _ in range(2):
        assert (await phone.press(card, undo["callback_data"]))["text"] == words["undone"]
    assert "80 kg × 8 · 3 s" in text_of(await shown(phone, card))


async def test_finish_leaves_the_card_as_a_summary_unpinned_that_asks_how_it_felt(house: House, language: str) -> None:
    phone, words = await lifter(house, language), WORDS[language]
    await press(phone, await typed(phone, words["line"]))
    card = (await phone.find(words["card"]))["message_id"]
    assert (await phone.tap(words["finish"]))["text"] == words["finished"]
    done = await shown(phone, card)
    assert text_of(done).startswith(words["done"])
    assert words["total"] in plain(text_of(done))
    assert [button["text"] for button in buttons_of(done)][:5] == ["😫", "😕", "😐", "🙂", "🤩"]
    assert (await phone.chat())["pinned"] == []
