"""The library in chat: pages, filters, search, one exercise."""

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from catalog.shelf import shelf
from domain.exercises import Area, Equipment, Exercise, Level
from domain.filtering import By
from domain.library import About
from domain.people import LANGUAGES
from domain.prescription import Past
from domain.training import SetValues
from domain.units import Unit
from domain.volume import PARTS, Group
from locales import Translator
from screens import exercises as screens
from screens.buttons.exercises import ReadExercise, ShowExercise
from screens.screen import CAPTION_LIMIT, TEXT_LIMIT, length
from tests.support.house import House
from tests.support.phone import Phone, buttons_of, plain

WORDS: dict[str, dict[str, Any]] = {
    "en": {
        "title": "Exercises\n",
        "muscle": "Muscle",
        "equipment": "Equipment",
        "level": "Level",
        "chest": "Chest",
        "dumbbell": "Dumbbells",
        "beginner": "Beginner",
        "any": "Any",
        "all": "All exercises",
        "back": "‹ Back",
        "none": "Calves · Barbell · Advanced\nNothing fits all of that.",
        "search": "Search",
        "ask": "Which exercise?",
        "nearest": "I’m not sure which one you mean.",
        "nothing": "I don’t have that one.",
        "typo": "romanain deadlfit",
        "typo_found": "Barbell Romanian deadlift",
        "other_language": ("soulevé de terre", "Barbell deadlift"),
        "squat": "Barbell back squat",
        "also": "Also: squat, back squat",
        "trains": "Trains: quads, glutes\nHelping: ",
        "needs": "Equipment: barbell, rack\nMovement: squat · Level: intermediate",
        "steps": "Step by step\n1. ",
        "cues": "Think of this\n• ",
        "mistakes": "Common mistakes\n• ",
        "read": "Read all of it",
        "similar": "Trains the same:",
        "last": "Last time, {day}: 100 kg × 5 · 3 sets",
        "loads": "⚠️ Careful: this one loads what bothers you (knee).",
        "limits": "Limitations",
        "knee": "Knee",
        "done": "Done",
        "kit": "Equipment",
        "nothing_owned": "Nothing",
        "save": "Save",
        "finish": "Finish",
        "log": "bench 80x8x3",
        "preview": "Save this?",
        "not_a_set": "I need the numbers of one set",
        "chat": "I read that as chat",
        "long": "That’s a long one:",
        "kept": "Stopped. Nothing was changed.",
        "stale": "That button is out of date.",
    },
    "fr": {
        "title": "Les exercices\n",
        "muscle": "Muscle",
        "equipment": "Matériel",
        "level": "Niveau",
        "chest": "Pectoraux",
        "dumbbell": "Haltères",
        "beginner": "Débutant",
        "any": "Peu importe",
        "all": "Tous les exercices",
        "back": "‹ Retour",
        "none": "Mollets · Barre · Avancé\nRien ne coche toutes les cases.",
        "search": "Chercher",
        "ask": "Quel exercice ?",
        "nearest": "Je ne vois pas bien lequel.",
        "nothing": "Celui-là, je ne l’ai pas.",
        "typo": "soulvé de tere roumin",
        "typo_found": "Soulevé de terre roumain à la barre",
        "other_language": ("bench press", "Développé couché à la barre"),
        "squat": "Squat à la barre",
        "also": "On dit aussi : squat, back squat",
        "trains": "Travaille : quadriceps, fessiers\nEn soutien : ",
        "needs": "Matériel : barre, rack\nMouvement : squat · Niveau : intermédiaire",
        "steps": "Étape par étape\n1. ",
        "cues": "À garder en tête\n• ",
        "mistakes": "Erreurs fréquentes\n• ",
        "read": "Tout lire",
        "similar": "Pour travailler la même chose :",
        "last": "La dernière fois, {day} : 100 kg × 5 · 3 séries",
        "loads": "⚠️ Doucement : celui-là tire sur ce qui te gêne (genou).",
        "limits": "Douleurs",
        "knee": "Genou",
        "done": "C’est bon",
        "kit": "Matériel",
        "nothing_owned": "Rien",
        "save": "Enregistrer",
        "finish": "Terminer",
        "log": "dc 80x8x3",
        "preview": "C’est bien ça ?",
        "not_a_set": "Il me faut les chiffres d’une série",
        "chat": "J’y vois une conversation",
        "long": "C’est long :",
        "kept": "On arrête là. Rien n’a changé.",
        "stale": "Ce bouton n’est plus à jour.",
    },
}
FORGED = [
    "lib", "lib:", "lib::::x", "lib:::::::0:-1", "lib:::::::0:99999", "lib:0", "lib:z:::::0:0", "lib:💪::::::0:0",
    "lib:none::::::0:0", "lib::::::9:0:0", "lib:::::::2:0", "libby:::::::0:0", "libby:::::::0:0:",
    "libby:::::::0:0:page", "libfind", "libtip", "ex:::::::0:0:", "ex:::::::0:0:no-such-thing",
    "ex:::::::0:0:../../etc", "ex:back-squat", "ex:::::::0:0:back-squat:1",
    "lib|0|||||||0", "fav:::::::0:0:no-such-thing:1", "fav:::::::0:0:back-squat:x",
    "fav:::::::0:0:back-squat", "ex:::::::0:0:own-1-1",
]  # fmt: skip
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
LONG = tuple(SetValues(weight_kg=100 + n / 2, reps=5, rpe=8.5) for n in range(30))


async def reader(house: House, language: str) -> Phone:
    """Somebody who opened the library."""
    phone = await house.phone(language)
    await phone.set_up()
    await phone.say("/exercises")
    return phone


async def searcher(house: House, language: str) -> Phone:
    """Somebody who is asked what to search for."""
    phone = await reader(house, language)
    await phone.tap(WORDS[language]["search"])
    return phone


async def listed(phone: Phone) -> list[Exercise]:
    """The exercises whose buttons the newest message shows."""
    data = [button["callback_data"] for button in buttons_of((await phone.bot_messages())[-1])]
    return [shelf().get(ShowExercise.unpack(each).slug) for each in data if each.startswith("ex:")]


async def all_listed(phone: Phone) -> list[Exercise]:
    """The exercises of this page and of all that follow."""
    found = await listed(phone)
    while "›" in [button["text"] for button in buttons_of((await phone.bot_messages())[-1])]:
        await phone.tap("›")
        found += await listed(phone)
    return found


async def press_last(phone: Phone, data: str) -> dict[str, Any]:
    return await phone.press((await phone.bot_messages())[-1]["message_id"], data)


async def trained(phone: Phone, words: dict[str, Any], line: str) -> None:
    await phone.say(line)
    await phone.tap(words["save"])
    await phone.tap(words["finish"])


async def test_pages_of_eight_lead_through_the_whole_shelf_in_one_message(house: House, language: str) -> None:
    phone = await reader(house, language)
    count = len(await phone.texts())
    assert (await phone.last()).startswith(WORDS[language]["title"])
    assert len(await listed(phone)) == 8
    assert sorted(each.slug for each in await all_listed(phone)) == sorted(shelf().exercises)
    await phone.tap("‹")
    assert len(await listed(phone)) == 8
    assert len(await phone.texts()) == count


async def test_opened_again_the_library_is_still_one_message(house: House, language: str) -> None:
    phone = await reader(house, language)
    count = len(await phone.texts())
    await phone.say("/exercises")
    await phone.tap("›")
    await phone.tap(WORDS[language]["search"])
    await phone.say("xyzzy")
    assert len(await phone.texts()) == count


async def test_filters_narrow_the_list_together(house: House, language: str) -> None:
    phone, words = await reader(house, language), WORDS[language]
    await phone.tap(words["muscle"])
    await phone.tap(words["chest"])
    chest = await all_listed(phone)
    assert chest
    assert all(set(each.prime_movers) & set(PARTS[Group.CHEST]) for each in chest)
    await phone.tap(words["equipment"])
    await phone.tap(words["dumbbell"])
    assert await all_listed(phone) == [each for each in chest if Equipment.DUMBBELL in each.equipment]
    await phone.tap(words["level"])
    await phone.tap(words["beginner"])
    assert {each.level for each in await all_listed(phone)} == {Level.BEGINNER}
    assert (await phone.last()).startswith(" · ".join((words["chest"], words["dumbbell"], words["beginner"])))


async def test_a_filter_can_be_taken_away_and_all_at_once(house: House, language: str) -> None:
    phone, words = await reader(house, language), WORDS[language]
    await press_last(phone, "lib:0:7:::::0:0")
    await phone.tap("✓ " + words["dumbbell"])
    assert f"✓ {words['dumbbell']} · " in " ".join(await phone.buttons())
    await phone.tap(words["any"])
    assert (await phone.last()).startswith(words["chest"] + "\n")
    await phone.tap(words["all"])
    assert (await phone.last()).startswith(words["title"])


async def test_a_choice_of_a_menu_leaves_as_many_as_it_says(house: House, language: str) -> None:
    phone, words = await reader(house, language), WORDS[language]
    for menu in By:
        await press_last(phone, f"libby:8::::::0:0:{menu}")
        shown = (await phone.bot_messages())[-1]
        for button in buttons_of(shown):
            if " · " in button["text"]:
                await phone.press(shown["message_id"], button["callback_data"])
                assert len(await all_listed(phone)) == int(button["text"].rsplit(" · ")[-1])
    assert words["back"] in [button["text"] for button in buttons_of(shown)]


async def test_when_nothing_passes_the_filters_it_says_so(house: House, language: str) -> None:
    phone = await reader(house, language)
    await press_last(phone, "lib:8:1:2::::0:0")
    assert (await phone.last()).startswith(WORDS[language]["none"])
    assert await listed(phone) == []


async def test_a_page_beyond_the_last_is_the_last(house: House, language: str) -> None:
    phone = await reader(house, language)
    await press_last(phone, "lib:::::::0:30000")
    assert "›" not in [button["text"] for button in buttons_of((await phone.bot_messages())[-1])]
    assert len(await listed(phone)) == (len(shelf().exercises) - 1) % 8 + 1


async def test_an_exercise_is_told_in_full_under_its_picture(house: House, language: str) -> None:
    phone, words = await house.phone(language), WORDS[language]
    (told,) = await phone.say("/exercises back extension")
    assert "photo" in (await phone.bot_messages())[-1]
    text = shelf().get("back-extension").texts[language]
    assert told.startswith(plain(text.name) + "\n")
    assert all(words[part].partition(":")[0] in told for part in ("also", "trains", "needs"))
    assert all(words[part] in told for part in ("steps", "cues", "mistakes"))
    for number, step in enumerate(plain(text.steps), 1):
        assert f"{number}. {step}" in told
    assert all(f"• {said}" in told for said in plain((*text.cues, *text.mistakes)))


async def test_words_that_the_picture_leaves_no_room_for_are_a_tap_away(house: House, language: str) -> None:
    phone, words = await reader(house, language), WORDS[language]
    await press_last(phone, "ex:::::::0:0:back-squat")
    assert words["also"] not in await phone.last()
    before = await listed(phone)
    await phone.tap(words["read"])
    told, text = await phone.last(), shelf().get("back-squat").texts[language]
    assert told.startswith(words["squat"] + "\n" + words["also"])
    assert all(said in told for said in plain((*text.steps, *text.cues, *text.mistakes)))
    await phone.tap(words["back"])
    assert "photo" in (await phone.bot_messages())[-1]
    assert await listed(phone) == before


async def test_back_leads_to_the_page_that_one_came_from(house: House, language: str) -> None:
    phone, words = await reader(house, language), WORDS[language]
    await press_last(phone, "lib:0::::::0:1")
    before = await phone.last(), await listed(phone)
    await press_last(phone, buttons_of((await phone.bot_messages())[-1])[0]["callback_data"])
    assert (await phone.last()).startswith(before[1][0].name(language))
    await phone.tap(words["back"])
    assert (await phone.last(), await listed(phone)) == before


async def test_similar_exercises_share_the_pattern_and_open_in_place(house: House, language: str) -> None:
    phone, words = await reader(house, language), WORDS[language]
    await press_last(phone, "ex:::::::0:0:back-squat")
    assert words["similar"] in await phone.last()
    similar = await listed(phone)
    assert 1 <= len(similar) <= 3
    assert {each.pattern for each in similar} == {shelf().get("back-squat").pattern}
    await phone.tap(similar[0].name(language))
    assert (await phone.last()).startswith(similar[0].name(language))


async def test_similar_exercises_need_nothing_that_the_person_lacks(house: House, language: str) -> None:
    phone, words = await reader(house, language), WORDS[language]
    await phone.say("/profile")
    await phone.tap(words["kit"])
    await phone.tap(words["nothing_owned"])
    await phone.say("/exercises squat")
    assert {each.equipment for each in await listed(phone)} == {()}


async def test_what_hurts_is_named_where_an_exercise_loads_it(house: House, language: str) -> None:
    phone, words = await reader(house, language), WORDS[language]
    assert "⚠️" not in (await phone.say("/exercises squat"))[0]
    await phone.say("/profile")
    await phone.tap(words["limits"])
    await phone.tap(words["knee"])
    await phone.tap(words["done"])
    assert words["loads"] in (await phone.say("/exercises squat"))[0]
    assert not [each for each in await listed(phone) if Area.KNEE in each.contraindications]
    assert "⚠️" not in (await phone.say("/exercises bench press"))[0]


async def test_the_last_time_is_this_persons_own_and_the_newest(house: House, language: str) -> None:
    phone, other, words = await reader(house, language), await reader(house, language), WORDS[language]
    await trained(other, words, "squat 180x1")
    assert " kg" not in (await phone.say("/exercises squat"))[0]
    await trained(phone, words, "squat 90x5")
    await house.later(3 * 86_400)
    await trained(phone, words, "squat 100x5x3")
    t = Translator(language, ZoneInfo("Europe/Paris"))
    day = t.short_day(t.local_date(house.clock.now()))
    (told,) = await phone.say("/exercises squat")
    assert words["last"].format(day=day) in told
    assert "90 kg" not in told
    assert "180 kg" not in told


async def test_a_search_forgives_typos_and_speaks_both_languages(house: House, language: str) -> None:
    phone, words = await searcher(house, language), WORDS[language]
    assert (await phone.last()).startswith(words["ask"])
    assert (await phone.say(words["typo"]))[0].startswith(words["nearest"])
    assert words["typo_found"] in await phone.buttons()
    await phone.tap(words["typo_found"])
    assert (await phone.last()).startswith(words["typo_found"])
    typed, found = words["other_language"]
    assert (await phone.say(f"/exercises {typed}"))[0].startswith(found)


async def test_a_search_that_finds_nothing_waits_for_another_word(house: House, language: str) -> None:
    phone, words = await searcher(house, language), WORDS[language]
    assert (await phone.say("xyzzy"))[0].startswith(words["nothing"])
    assert (await phone.say("💪💪💪"))[0].startswith(words["nothing"])
    assert (await phone.say("squat"))[0].startswith(words["squat"])
    assert (await phone.say("xyzzy"))[0].startswith(words["chat"])


async def test_a_command_that_finds_nothing_waits_as_well(house: House, language: str) -> None:
    phone, words = await house.phone(language), WORDS[language]
    assert (await phone.say("/exercises xyzzy"))[0].startswith(words["nothing"])
    assert (await phone.say("squat"))[0].startswith(words["squat"])


@pytest.mark.parametrize("way_out", ["back", "/cancel", "/exercises", "choice"])
async def test_who_leaves_the_search_is_not_waited_for(house: House, language: str, way_out: str) -> None:
    phone, words = await searcher(house, language), WORDS[language]
    if way_out == "back":
        await phone.tap(words["back"])
    elif way_out == "choice":
        await phone.say(words["typo"])
        await phone.tap(words["typo_found"])
    else:
        await phone.say(way_out)
    assert (await phone.say("xyzzy"))[0].startswith(words["chat"])


async def test_a_set_typed_in_place_of_a_search_is_logged(house: House, language: str) -> None:
    phone, words = await searcher(house, language), WORDS[language]
    assert (await phone.say("80x8"))[0].startswith(words["not_a_set"])
    assert (await phone.say(words["log"]))[0].startswith(words["preview"])
    assert (await phone.say("xyzzy"))[0].startswith(words["chat"])


async def test_a_number_in_a_name_is_no_log(house: House, language: str) -> None:
    phone, words = await searcher(house, language), WORDS[language]
    assert (await phone.say("leg press 45"))[0].startswith(words["nearest"])


async def test_five_thousand_characters_are_too_long_and_the_search_still_waits(house: House, language: str) -> None:
    phone, words = await searcher(house, language), WORDS[language]
    answers = [*await phone.say("a" * 5000), *await phone.say("/exercises " + "é" * 4000)]
    assert len(answers) == 3
    assert all(answer.startswith(words["long"]) for answer in answers)
    assert (await phone.say("squat"))[0].startswith(words["squat"])


async def test_a_photo_in_place_of_a_search_is_answered(house: House, language: str) -> None:
    phone, words = await searcher(house, language), WORDS[language]
    assert len(await phone.send("photo")) == 1
    assert (await phone.say("squat"))[0].startswith(words["squat"])


async def test_words_are_never_repeated_as_links_or_markup(house: House, language: str) -> None:
    phone = await searcher(house, language)
    for typed in (
        "/exercises https://evil.example squat",
        "/exercises <b>@maya</b> #curl",
        "/exercises row\u202e\u0000 /delete_me",
        "/exercises /start",
    ):
        (answer,) = await phone.say(typed)
        assert not {"evil", "maya", "delete_me", "/start"} & set(answer.replace("/", " /").split())
        entities = (await phone.bot_messages())[-1].get("entities", [])
        assert {entity["type"] for entity in entities} <= {"bold", "italic"}


async def test_forged_data_is_refused_and_shows_nothing(house: House, language: str) -> None:
    phone, words = await reader(house, language), WORDS[language]
    shown = await phone.texts()
    for data in FORGED:
        answer = await press_last(phone, data)
        assert (answer["text"], answer["show_alert"]) == (words["stale"], True), data
    assert await phone.texts() == shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_longest_telling_of_an_exercise_fits_under_its_picture(language: str) -> None:
    t, every = Translator(language), tuple(shelf().exercises.values())
    for exercise in every:
        last = Past(NOON.date(), LONG)
        tap = ShowExercise(slug=exercise.slug)
        about = About(exercise, last, tuple(Area), every[:3], liked=True, own=False, imported=False)
        shown = screens.one(t, Unit.LB, tap, about)
        assert length(shown.text) <= CAPTION_LIMIT
        assert length(screens.read(t, tap.to(ReadExercise, slug=exercise.slug), exercise).text) <= TEXT_LIMIT
