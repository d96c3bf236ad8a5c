"""What a typed line may be: a guess to settle, numbers that go on, pounds, chat."""

import pytest

from tests.support.house import House
from tests.support.phone import Phone, buttons_of, text_of

WORDS = {
    "en": {
        "guess": "benchh presss 80x8",
        "which": "Which exercise is “benchh presss”?\n80 kg × 8",
        "name": "Barbell bench press",
        "discard": "Discard",
        "dropped": "Discarded. Nothing was saved.",
        "preview": "Save this?\n",
        "save": "Save",
        "unknown": "I don’t know “zzyzx qqq” yet.",
        "chat": "I read that as chat, not as a set. Try “bench 80x8x3”, or /help.",
        "alone": "I need the numbers of one set",
        "weightless": "At what weight? For example “bench 60x8”.",
        "pull_ups": ("pull-ups 12,10,8", "Pull-up", "12 reps, 10 reps, 8 reps"),
        "added": ("pull-ups +20x5", "Pull-up", "+ 20 kg × 5"),
        "plank": ("plank 90 s", "Plank", "90 s"),
        "run": ("treadmill 5 km 25 min", "Treadmill", "5 km · 25:00 · 5:00/km"),
        "rpe": ("squat 5x5 100 @8,5", "Barbell back squat", "100 kg × 5 @8.5 · 5 sets"),
    },
    "fr": {
        "guess": "dévelopé couchéé 80x8",
        "which": "« dévelopé couchéé », c’est quel exercice ?\n80 kg × 8",
        "name": "Développé couché à la barre",
        "discard": "Laisser tomber",
        "dropped": "Laissé tomber. Rien n’est enregistré.",
        "preview": "C’est bien ça ?\n",
        "save": "Enregistrer",
        "unknown": "Je ne connais pas encore « zzyzx qqq ».",
        "chat": "J’y vois une conversation, pas une série. Essaie « dc 80x8x3 », ou /help.",
        "alone": "Il me faut les chiffres d’une série",
        "weightless": "À quelle charge ? Par exemple « dc 60x8 ».",
        "pull_ups": ("tractions 12,10,8", "Tractions", "12 reps, 10 reps, 8 reps"),
        "added": ("tractions +20x5", "Tractions", "+ 20 kg × 5"),
        "plank": ("gainage 90 s", "Planche", "90 s"),
        "run": ("tapis 5 km 25 min", "Course", "5 km · 25:00 · 5:00/km"),
        "rpe": ("squat 5x5 100 @8,5", "Squat", "100 kg × 5 @8,5 · 5 séries"),
    },
}
CHAT = ["thanks a lot", "merci beaucoup", "see you at 8", "j’ai couru 3 fois", "2026", "see you in 2026", "?"]


async def lifter(house: House, language: str) -> Phone:
    phone = await house.phone(language)
    await phone.set_up()
    return phone


async def test_each_way_to_count_a_set_is_shown_as_lifters_write_it(house: House, language: str) -> None:
    phone, words = await lifter(house, language), WORDS[language]
    for kind in ("pull_ups", "added", "plank", "run", "rpe"):
        line, name, sets = words[kind]
        (answer,) = await phone.say(line)
        assert answer.startswith(words["preview"] + name)
        assert answer.endswith(f"  {sets}")


async def test_an_exercise_not_known_for_sure_is_chosen_and_then_previewed(house: House, language: str) -> None:
    phone, words = await lifter(house, language), WORDS[language]
    assert await phone.say(words["guess"]) == [words["which"]]
    *offered, last = await phone.buttons()
    assert words["name"] in offered
    assert last == words["discard"]
    count = len(await phone.texts())
    await phone.tap(words["name"])
    assert await phone.last() == f"{words['preview']}{words['name']}  80 kg × 8"
    assert len(await phone.texts()) == count
    await phone.tap(words["save"])
    assert "80 kg × 8" in await phone.last()


async def test_a_guess_may_be_discarded(house: House, language: str) -> None:
    phone, words = await lifter(house, language), WORDS[language]
    await phone.say(words["guess"])
    await phone.tap(words["discard"])
    assert await phone.last() == words["dropped"]


async def test_an_exercise_that_resembles_none_is_named_back(house: House, language: str) -> None:
    phone, words = await lifter(house, language), WORDS[language]
    (answer,) = await phone.say("zzyzx qqq 80x8")
    assert answer.startswith(words["unknown"])
    assert await phone.buttons() == []


async def test_numbers_alone_go_on_with_the_last_exercise(house: House, language: str) -> None:
    phone, words = await lifter(house, language), WORDS[language]
    assert (await phone.say("85x6"))[0].startswith(words["alone"])
    await phone.say("squat 100x5")
    await phone.tap(words["save"])
    (preview,) = await phone.say("105x4")
    assert preview.startswith(words["preview"])
    assert preview.endswith("105 kg × 4")


async def test_a_missing_weight_is_asked_for(house: House, language: str) -> None:
    phone, words = await lifter(house, language), WORDS[language]
    assert await phone.say("squat 3x8") == [words["weightless"]]


async def test_chat_is_never_taken_for_a_set(house: House, language: str) -> None:
    phone = await lifter(house, language)
    for chat in CHAT:
        assert await phone.say(chat) == [WORDS[language]["chat"]], chat


async def in_pounds(house: House) -> Phone:
    phone = await house.phone("en-US")
    await phone.say("/start")
    await phone.tap("English")
    await phone.tap("Pounds")
    await phone.say("Lyon")
    await phone.tap("I agree")
    await phone.tap("Finish later")
    return phone


async def test_one_who_lifts_pounds_reads_and_writes_pounds(house: House) -> None:
    phone = await in_pounds(house)
    assert "80 lb, 8 reps, 3 sets" in await phone.last()
    assert (await phone.say("bench 225x5x3"))[0].endswith("225 lb × 5 · 3 sets")
    await phone.tap("Save")
    card = await phone.find("Workout · ")
    assert card["text"].endswith("3 sets · 3,375 lb")
    assert buttons_of(card)[0]["text"] == "Same again · 225 lb × 5"


async def test_a_volume_in_pounds_is_the_sum_of_what_was_typed(house: House) -> None:
    phone = await in_pounds(house)
    await phone.say("dumbbell row 60x10x10")
    await phone.tap("Save")
    assert text_of(await phone.find("Workout · ")).endswith("10 sets · 6,000 lb")


async def test_kilos_typed_by_one_who_lifts_pounds_are_kilos(house: House) -> None:
    phone = await in_pounds(house)
    assert (await phone.say("bench 100 kg x5"))[0].endswith("220.5 lb × 5")


@pytest.mark.parametrize("words", ["www.evil.com", "me@evil.com", "@somebody", "#tag", "https://evil.com/x"])
async def test_what_was_typed_is_said_back_without_a_live_link(maya: Phone, words: str) -> None:
    await maya.say(f"{words} 80x8x3")
    said = (await maya.bot_messages())[-1]
    kinds = {entity["type"] for entity in said.get("entities", ())}
    assert kinds.isdisjoint({"url", "email", "mention", "hashtag", "bot_command"})
