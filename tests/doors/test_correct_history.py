"""History: workouts by page, a set corrected or deleted, a workout deleted."""

from typing import Any

from tests.support.house import House
from tests.support.phone import Phone, buttons_of, text_of

WORDS: dict[str, dict[str, Any]] = {
    "en": {
        "empty": "Your workouts\n\nNothing here yet.",
        "choose": "set",
        "title": "Your workouts\n\nTap one to look at it or to correct it.",
        "save": "Save",
        "finish": "Finish",
        "older": "Older ›",
        "newer": "‹ Newer",
        "back": "‹ Back",
        "live": "· 3 sets · under way",
        "row": "1. Barbell back squat · 100 kg × 5",
        "set": "Set 2\nBarbell back squat  100 kg × 5",
        "change": "Change numbers",
        "ask": "Send the new numbers for set 2, such as “82.5x6”",
        "changed": "Set 2 is now 82.5 kg × 6 @8.",
        "kept": "Stopped. Nothing was changed.",
        "delete_set": "Delete set",
        "set_deleted": "Set deleted",
        "delete": "Delete workout",
        "sure": "Delete this workout with all its sets? This cannot be undone.",
        "yes": "Yes, delete it",
        "keep": "Keep it",
        "deleted": "Workout deleted.",
        "gone": "I can’t find that any more. /history shows what there is.",
        "preview": "Save this?",
        "total": "3 sets · ",
        "bad": {
            "bench": "I need the numbers of one set",
            "999999x5": "That’s beyond any human: I take up to 1,000 kg.",
            "80x-6": "A number below zero can’t be right.",
            "80x0": "Reps go from 1 to 300.",
            "6": "At what weight?",
            "80x6 rpe 11": "RPE goes from 1",
            "💪": "I need the numbers of one set",
        },
    },
    "fr": {
        "empty": "Tes séances\n\nRien pour l’instant.",
        "choose": "série",
        "title": "Tes séances\n\nTouche une séance pour la revoir ou la corriger.",
        "save": "Enregistrer",
        "finish": "Terminer",
        "older": "Plus anciennes ›",
        "newer": "‹ Plus récentes",
        "back": "‹ Retour",
        "live": "· 3 séries · en cours",
        "row": "1. Squat à la barre · 100 kg × 5",
        "set": "Série 2\nSquat à la barre  100 kg × 5",
        "change": "Changer les chiffres",
        "ask": "Envoie les nouveaux chiffres de la série 2, par exemple « 82,5x6 »",
        "changed": "Série 2 : c’est maintenant 82,5 kg × 6 @8.",
        "kept": "On arrête là. Rien n’a changé.",
        "delete_set": "Supprimer la série",
        "set_deleted": "Série supprimée",
        "delete": "Supprimer la séance",
        "sure": "Supprimer cette séance et toutes ses séries ? Impossible de revenir en arrière.",
        "yes": "Oui, supprimer",
        "keep": "La garder",
        "deleted": "Séance supprimée.",
        "gone": "Je ne le retrouve plus. /history montre ce qu’il y a.",
        "preview": "C’est bien ça ?",
        "total": "3 séries · ",
        "bad": {
            "bench": "Il me faut les chiffres d’une série",
            "999999x5": "Aucun humain ne soulève ça : je prends jusqu’à 1 000 kg.",
            "80x-6": "Un nombre négatif, ça ne va pas.",
            "80x0": "Les reps vont de 1 à 300.",
            "6": "À quelle charge ?",
            "80x6 rpe 11": "Le RPE va de 1",
            "💪": "Il me faut les chiffres d’une série",
        },
    },
}


async def trained(house: House, language: str) -> Phone:
    """Somebody with three sets in a workout under way."""
    phone = await house.phone(language)
    await phone.set_up()
    await phone.say("squat 100x5x3")
    await phone.tap(WORDS[language]["save"])
    return phone


async def at_set_two(house: House, language: str) -> Phone:
    phone, words = await trained(house, language), WORDS[language]
    await phone.say("/history")
    await phone.tap(words["live"])
    await phone.tap("2. ")
    return phone


async def card(phone: Phone, words: dict[str, str]) -> str:
    return text_of(await phone.find(words["total"])).replace("\u202f", " ")


async def test_without_a_workout_history_says_how_to_begin(house: House, language: str) -> None:
    phone = await house.phone(language)
    assert (await phone.say("/history"))[0].startswith(WORDS[language]["empty"])
    assert await phone.buttons() == []


async def test_history_turns_its_pages_in_place_newest_first(house: House, language: str) -> None:
    phone, words = await house.phone(language), WORDS[language]
    await phone.set_up()
    for weight in range(100, 107):
        await phone.say(f"squat {weight}x5")
        await phone.tap(words["save"])
        await phone.tap(words["finish"])
    assert await phone.say("/history") == [words["title"]]
    listing = (await phone.bot_messages())[-1]
    assert [b["text"] for b in buttons_of(listing)][5:] == [words["older"]]
    count = len(await phone.texts())
    await phone.tap(words["older"])
    assert [b["text"] for b in buttons_of((await phone.bot_messages())[-1])][2:] == [words["newer"]]
    await phone.press(listing["message_id"], buttons_of((await phone.bot_messages())[-1])[1]["callback_data"])
    assert "100 kg × 5" in (await phone.buttons())[-3]
    await phone.tap(words["back"])
    await phone.press(listing["message_id"], buttons_of(listing)[0]["callback_data"])
    assert "106 kg × 5" in (await phone.buttons())[-3]
    assert len(await phone.texts()) == count


async def test_a_workout_shows_a_button_for_each_set(house: House, language: str) -> None:
    phone, words = await trained(house, language), WORDS[language]
    await phone.say("/history")
    await phone.tap(words["live"])
    assert words["choose"] in (await phone.last()).lower()
    buttons = [b["text"] for b in buttons_of((await phone.bot_messages())[-1])]
    assert buttons[0] == words["row"]
    assert buttons[3:] == [words["delete"], words["back"]]


async def test_new_numbers_change_the_set_and_the_card(house: House, language: str) -> None:
    phone, words = await at_set_two(house, language), WORDS[language]
    assert await phone.last() == words["set"]
    await phone.tap(words["change"])
    assert (await phone.last()).startswith(words["ask"])
    (said,) = await phone.say("82,5x6 @8")
    assert said.startswith(words["changed"])
    assert "82" in await card(phone, words)
    assert "1 495 kg" in (await card(phone, words)).replace(",", " ")


async def test_bad_numbers_are_explained_and_asked_again(house: House, language: str) -> None:
    phone, words = await at_set_two(house, language), WORDS[language]
    await phone.tap(words["change"])
    for typed, said in words["bad"].items():
        (refused,) = await phone.say(typed)
        assert refused.replace("\u202f", " ").replace("\xa0", " ").startswith(said), typed
    assert "1 500 kg" in (await card(phone, words)).replace(",", " ")
    assert (await phone.say("82.5x6 @8"))[0].startswith(words["changed"])


async def test_cancel_keeps_the_set_as_it_is(house: House, language: str) -> None:
    phone, words = await at_set_two(house, language), WORDS[language]
    await phone.tap(words["change"])
    assert await phone.say("/cancel") == [words["kept"]]
    assert (await phone.say("82.5x6"))[0].startswith(words["preview"])


async def test_a_line_with_an_exercise_starts_a_new_line_as_promised(house: House, language: str) -> None:
    phone, words = await at_set_two(house, language), WORDS[language]
    await phone.tap(words["change"])
    assert (await phone.say("bench 82.5x6"))[0].startswith(words["preview"])


async def test_a_set_that_is_gone_is_not_waited_for(house: House, language: str) -> None:
    phone, words = await at_set_two(house, language), WORDS[language]
    await phone.tap(words["change"])
    await phone.say("/history")
    await phone.tap(words["live"])
    await phone.tap("2. ")
    await phone.tap(words["delete_set"])
    await phone.say("82.5x6")
    assert (await phone.say("bench 82.5x6"))[0].startswith(words["preview"])


async def test_a_set_is_deleted_from_the_workout_and_from_the_card(house: House, language: str) -> None:
    phone, words = await at_set_two(house, language), WORDS[language]
    assert (await phone.tap(words["delete_set"]))["text"] == words["set_deleted"]
    rows = [b["text"] for b in buttons_of((await phone.bot_messages())[-1])]
    assert [row[:2] for row in rows[:2]] == ["1.", "2."]  # no gap where the deleted one was
    assert len(rows) == 2 + 2
    assert "1 000 kg" in text_of(await phone.find("100 kg × 5 · 2 s")).replace(",", " ")


async def test_a_workout_is_deleted_only_after_a_yes(house: House, language: str) -> None:
    phone, words = await trained(house, language), WORDS[language]
    await phone.say("/history")
    await phone.tap(words["live"])
    await phone.tap(words["delete"])
    assert await phone.last() == words["sure"]
    await phone.tap(words["keep"])
    assert words["row"] in await phone.buttons()
    await phone.tap(words["delete"])
    assert (await phone.tap(words["yes"]))["text"] == words["deleted"]
    assert (await phone.last()).startswith(words["empty"])
    assert [text for text in await phone.texts() if words["total"] in text] == []
    assert (await phone.chat())["pinned"] == []


async def test_a_button_of_a_deleted_workout_says_so(house: House, language: str) -> None:
    phone, words = await trained(house, language), WORDS[language]
    await phone.say("/history")
    await phone.tap(words["live"])
    shown = (await phone.bot_messages())[-1]
    await phone.tap(words["delete"])
    await phone.tap(words["yes"])
    for button in buttons_of(shown)[:3]:
        answer = await phone.press(shown["message_id"], button["callback_data"])
        assert (answer["text"], answer["show_alert"]) == (words["gone"], True)


async def test_nothing_is_left_of_a_workout_whose_only_line_was_undone_after_it_ended(maya: Phone) -> None:
    await maya.say("squat 100x5")
    await maya.tap("Save")
    preview = await maya.find("✓ Saved")
    await maya.tap("Finish")
    await maya.press(preview["message_id"], buttons_of(preview)[0]["callback_data"])
    assert (await maya.say("/history"))[0].startswith(WORDS["en"]["empty"])
