"""Typed lines beyond one exercise today: several, other days, doubt, the same again, corrections in a reply."""

from datetime import timedelta

from tests.support.house import House
from tests.support.lifter import begun, card_text, choose, log, offered
from tests.support.phone import Phone, buttons_of, text_of

WORDS = {
    "en": {
        "bench": "Barbell bench press",
        "squat": "Barbell back squat",
        "save": "Save",
        "two": "bench 80x8x3 then squat 100x5",
        "sets": "80 kg × 8 · 3 sets",
        "paste": "Push day 💪\n12/11\nBench Press (Barbell)\nSet 1: 80 kg x 8\nSet 2: 80 kg x 7\n\nSquat\n100x5",
        "readings": "I can read that in two ways.",
        "doubt": "bench 10x8",
        "either": ["8 reps · 10 sets", "10 kg × 8", "Discard"],
        "weightless": "At what weight?",
        "yesterday": "yesterday bench 80x8x3",
        "for": "Save this for ",
        "saved": "✓ Saved · ",
        "again": "same",
        "more": "+2.5",
        "last": "last set 7",
        "changed": "Set 3 is now 80 kg × 7.",
        "reply": "it was 75",
        "warm": "bench warm-up 20x10, 80x8",
        "warmed": "warm-up 20 kg × 10 · 80 kg × 8",
        "plates": "bench 2 plates x5",
        "side": "bench 30 kg per side 3x8",
        "left": "I don’t know “zzyzx” yet, so it’s left out.",
        "alone": "I need the numbers of one set",
        "chat": "I read that as chat",
        "days": "That speaks of several days.",
        "sure": "which exercise",
    },
    "fr": {
        "bench": "Développé couché à la barre",
        "squat": "Squat à la barre",
        "save": "Enregistrer",
        "two": "dc 80x8x3 puis squat 100x5",
        "sets": "80 kg × 8 · 3 séries",
        "paste": "Séance pecs 💪\n12/11\nDéveloppé couché\n80 x 8\n80 x 7\n\nSquat\n100x5",
        "readings": "Je peux lire ça de deux façons.",
        "doubt": "dc 10x8",
        "either": ["8 reps · 10 séries", "10 kg × 8", "Laisser tomber"],
        "weightless": "À quelle charge ?",
        "yesterday": "hier dc 80x8x3",
        "for": "J’enregistre ça pour le ",
        "saved": "✓ Enregistré · ",
        "again": "pareil",
        "more": "+2,5",
        "last": "la dernière 7",
        "changed": "Série 3 : c’est maintenant 80 kg × 7.",
        "reply": "c’était 75",
        "warm": "dc échauff 20x10, 80x8",
        "warmed": "échauffement 20 kg × 10 · 80 kg × 8",
        "plates": "dc 2 disques x5",
        "side": "dc 30 kg par côté 3x8",
        "left": "Je ne connais pas encore « zzyzx » : c’est laissé de côté.",
        "alone": "Il me faut les chiffres d’une série",
        "chat": "J’y vois une conversation",
        "days": "Il y a plusieurs jours là-dedans.",
        "sure": "c’est quel exercice",
    },
}


async def lifter(house: House, language: str) -> Phone:
    phone = await house.phone(language)
    await phone.set_up()
    return phone


async def reply(phone: Phone, message_id: int, text: str) -> list[str]:
    """Answer one message in particular; the new answers."""
    count = len(await phone.texts())
    say = {"text": text, "reply_to_message_id": message_id}
    await phone.house.control(f"chats/{phone.id}/say", say)
    await phone.house.settle()
    return (await phone.texts())[count:]


async def card(phone: Phone, language: str) -> str:
    return text_of(await phone.find({"en": "Workout · ", "fr": "Séance · "}[language])).replace("\u202f", " ")


async def newest(phone: Phone) -> int:
    return int((await phone.bot_messages())[-1]["message_id"])


async def saved(phone: Phone, line: str) -> int:
    """Type a line and save it; the message that shows it."""
    await phone.say(line)
    message = await newest(phone)
    await choose(phone, "save")
    return message


async def test_several_exercises_are_one_preview_one_save_and_one_undo(house: House, language: str) -> None:
    phone, words = await lifter(house, language), WORDS[language]
    (preview,) = await phone.say(words["two"])
    assert preview.splitlines()[1:] == [f"{words['bench']}  {words['sets']}", f"{words['squat']}  100 kg × 5"]
    await phone.tap(words["save"])
    assert words["bench"] in await card(phone, language)
    assert words["squat"] in await card(phone, language)
    await choose(phone, "undo")
    assert words["bench"] not in await card(phone, language)
    assert words["squat"] not in await card(phone, language)


async def test_a_pasted_workout_with_a_heading_and_a_date_is_read_line_by_line(house: House, language: str) -> None:
    phone, words = await lifter(house, language), WORDS[language]
    (preview,) = await phone.say(words["paste"])
    title, *lines = preview.splitlines()
    assert title.startswith(words["for"])
    assert "12 nov" in title.lower()
    assert lines == [f"{words['bench']}  80 kg × 8, 80 kg × 7", f"{words['squat']}  100 kg × 5"]


async def test_what_nobody_knows_in_a_list_is_left_out_and_said(house: House, language: str) -> None:
    phone, words = await lifter(house, language), WORDS[language]
    (preview,) = await phone.say("squat 100x5\nzzyzx 80x8x3")
    assert preview.splitlines()[1:] == [f"{words['squat']}  100 kg × 5", words["left"]]


async def test_numbers_that_mean_two_things_are_a_choice(house: House, language: str) -> None:
    phone, words = await lifter(house, language), WORDS[language]
    (asked,) = await phone.say(words["doubt"])
    assert asked.startswith(words["readings"])
    assert words["bench"] in asked
    assert await phone.buttons() == words["either"]
    await phone.tap("10 kg × 8")
    assert (await phone.last()).endswith(f"{words['bench']}  10 kg × 8")
    await phone.tap(words["save"])
    assert "10 kg × 8" in await card(phone, language)


async def test_a_choice_that_lacks_a_weight_says_so_and_can_still_be_made_otherwise(
    house: House, language: str
) -> None:
    phone, words = await lifter(house, language), WORDS[language]
    await phone.say(words["doubt"])
    assert (await phone.tap(words["either"][0]))["text"].startswith(words["weightless"])
    await phone.tap("10 kg × 8")
    assert (await phone.last()).endswith("10 kg × 8")


async def test_what_one_usually_lifts_settles_the_doubt(house: House, language: str) -> None:
    phone, words = await lifter(house, language), WORDS[language]
    await saved(phone, "curl 12 kg x 10")
    (preview,) = await phone.say("curl 12x10")
    assert preview.endswith("12 kg × 10")
    await saved(phone, words["two"])
    assert (await phone.say(words["doubt"]))[0].startswith(words["weightless"])


async def test_exercise_and_numbers_in_doubt_are_asked_one_after_the_other(house: House, language: str) -> None:
    phone, words = await lifter(house, language), WORDS[language]
    (asked,) = await phone.say("benchh presss 10x8" if language == "en" else "dévelopé couchéé 10x8")
    assert words["sure"] in asked.lower()
    await choose(phone, "pick")
    assert (await phone.last()).startswith(words["readings"])
    await phone.tap("10 kg × 8")
    assert (await phone.last()).endswith("10 kg × 8")


async def test_a_line_of_yesterday_goes_to_a_workout_of_that_day(house: House, language: str) -> None:
    phone, words = await lifter(house, language), WORDS[language]
    (preview,) = await phone.say(words["yesterday"])
    assert preview.startswith(words["for"])
    await phone.tap(words["save"])
    assert (await phone.last()).startswith(words["saved"])
    assert (await phone.chat())["pinned"] == []
    await saved(phone, words["yesterday"])
    await phone.say("/history")
    (row,) = [label for label in await phone.buttons() if "6 s" in label]
    yesterday = house.clock.now() - timedelta(days=1)
    assert any(f"{day.day} " in row for day in (yesterday, yesterday + timedelta(hours=2)))


async def test_undoing_the_only_line_of_a_past_day_leaves_no_trace(house: House, language: str) -> None:
    phone, words = await lifter(house, language), WORDS[language]
    await saved(phone, words["yesterday"])
    await choose(phone, "undo")
    await phone.say("/history")
    assert not any(data.startswith("wo:") for data in await offered(phone))


async def test_a_line_of_a_past_day_does_not_disturb_the_workout_under_way(house: House, language: str) -> None:
    phone, words = await lifter(house, language), WORDS[language]
    await saved(phone, "squat 100x5")
    before = await card(phone, language)
    await saved(phone, words["yesterday"])
    assert await card(phone, language) == before


async def test_one_message_is_of_one_day(house: House, language: str) -> None:
    phone, words = await lifter(house, language), WORDS[language]
    text = "12/11/2025\nsquat 100x5\n13/11/2025\nsquat 100x5"
    assert (await phone.say(text))[0].startswith(words["days"])


async def test_the_same_again_is_the_last_set(house: House, language: str) -> None:
    phone, words = await lifter(house, language), WORDS[language]
    assert (await phone.say(words["again"]))[0].startswith(words["chat"])
    await saved(phone, words["two"])
    assert (await phone.say(words["again"]))[0].endswith(f"{words['squat']}  100 kg × 5")
    assert (await phone.say(f"bench {words['again']}"))[0].endswith(f"{words['bench']}  80 kg × 8")


async def test_a_plus_is_the_last_set_with_more_weight(house: House, language: str) -> None:
    phone, words = await lifter(house, language), WORDS[language]
    await saved(phone, words["two"])
    assert (await phone.say(words["more"]))[0].endswith("102,5 kg × 5" if language == "fr" else "102.5 kg × 5")
    assert (await phone.say("-5"))[0].endswith("95 kg × 5")
    assert (await phone.say(f"bench {words['more']}"))[0].endswith("82,5 kg × 8" if language == "fr" else "82.5 kg × 8")


async def test_the_reps_of_the_last_set_can_be_put_right(house: House, language: str) -> None:
    phone, words = await lifter(house, language), WORDS[language]
    assert (await phone.say(words["last"]))[0].startswith(words["alone"])
    await saved(phone, "bench 80x8x3")
    (said,) = await phone.say(words["last"])
    assert said.startswith(words["changed"])
    assert "80 kg × 7" in await card(phone, language)


async def test_a_reply_corrects_what_was_saved(house: House, language: str) -> None:
    phone, words = await lifter(house, language), WORDS[language]
    message = await saved(phone, "bench 80x8x3")
    (shown,) = await reply(phone, message, words["reply"])
    assert shown.endswith(words["sets"].replace("80", "75"))
    assert words["sets"].replace("80", "75") in await card(phone, language)
    (shown,) = await reply(phone, await newest(phone), "80x8, 80x7")
    assert shown.endswith("80 kg × 8, 80 kg × 7")
    assert "80 kg × 8, 80 kg × 7" in await card(phone, language)
    await choose(phone, "undo")
    assert "80 kg × 8" not in await card(phone, language)


async def test_a_reply_corrects_what_is_not_saved_yet(house: House, language: str) -> None:
    phone, words = await lifter(house, language), WORDS[language]
    await phone.say("bench 80x8x3")
    (shown,) = await reply(phone, await newest(phone), "82.5x6 @9")
    assert shown.replace(",", ".").startswith(("Save this?", "C’est bien ça"))
    assert "82.5 kg × 6 @9 · 3" in shown.replace(",", ".")
    await phone.tap(words["save"])
    assert "82.5 kg × 6 @9" in (await card(phone, language)).replace(",", ".")


async def test_a_reply_with_another_exercise_is_a_line_of_its_own(house: House, language: str) -> None:
    phone, words = await lifter(house, language), WORDS[language]
    message = await saved(phone, "bench 80x8x3")
    (shown,) = await reply(phone, message, "squat 100x5")
    assert shown.endswith(f"{words['squat']}  100 kg × 5")
    assert words["sets"] in await card(phone, language)


async def test_warm_ups_are_told_apart_and_not_counted(house: House, language: str) -> None:
    phone, words = await lifter(house, language), WORDS[language]
    assert (await phone.say(words["warm"]))[0].endswith(words["warmed"])
    await phone.tap(words["save"])
    assert ("1 set · 640 kg" if language == "en" else "1 série · 640 kg") in await card(phone, language)


async def test_plates_and_sides_count_their_own_bar(house: House, language: str) -> None:
    phone, words = await lifter(house, language), WORDS[language]
    assert (await phone.say(words["plates"]))[0].endswith("100 kg × 5")
    assert "80 kg × 8 · 3" in (await phone.say(words["side"]))[0]


async def test_assistance_and_a_belt_are_weights_of_the_body(house: House, language: str) -> None:
    phone = await lifter(house, language)
    line, helped = {"en": ("pull-ups", "− 20 kg help × 8"), "fr": ("tractions", "assistance 20 kg × 8")}[language]
    assert "+ 10 kg × 5" in (await phone.say(f"{line} +10 3x5"))[0]
    assert helped in (await phone.say(f"{line} -20 3x8"))[0]


async def test_a_number_alone_is_for_the_card(house: House, language: str) -> None:
    phone = await begun(house, language)
    await log(phone, 3)
    before = await card_text(phone)
    (preview,) = await phone.say("8")
    assert "× 8" in preview
    await choose(phone, "save")
    assert await card_text(phone) != before


async def test_an_old_button_of_a_choice_changes_nothing_any_more(house: House, language: str) -> None:
    phone, words = await lifter(house, language), WORDS[language]
    await phone.say(words["doubt"])
    message = (await phone.bot_messages())[-1]
    sets, weight, _ = (button["callback_data"] for button in buttons_of(message))
    await phone.press(message["message_id"], weight)
    await phone.press(message["message_id"], sets)
    assert (await phone.last()).endswith("10 kg × 8")
    await choose(phone, "save")
    assert (await phone.press(message["message_id"], weight))["show_alert"]
