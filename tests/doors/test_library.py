"""The library: favourites, filters by goal, movement and kit, search by meaning, ideas with their reasons."""

from typing import Any

import pytest

from catalog.shelf import shelf
from domain.exercises import Equipment, Exercise, Level, Measure, Pattern
from domain.filtering import By, Selection, Whose, passes
from domain.own import Work
from domain.programs import Goal
from domain.volume import Group
from screens.buttons.exercises import AskSearch, ChooseFilter, LikeExercise, ReadExercise, ShowExercise, ShowExercises
from tests.support.house import House
from tests.support.lifter import forge
from tests.support.phone import Phone, buttons_of

WORDS: dict[str, dict[str, Any]] = {
    "en": {
        "goal": "Goal",
        "strength": "Get stronger",
        "movement": "Movement",
        "hinge": "Hip hinge",
        "fits": "With my kit",
        "unknown": "I don’t know what you train with yet",
        "liked": "★ Favourites",
        "no_liked": "★ Favourites\nNothing here yet. Open an exercise and tap the star.",
        "star": "☆ Add to favourites",
        "unstar": "★ Favourite: take it off",
        "is_liked": "It’s a favourite now",
        "is_not": "No favourite any more",
        "plank": "★ Plank",
        "all": "All exercises",
        "back": "‹ Back",
        "phrases": ["something for a tight hip flexor", "no equipment legs quiet", "grow my biceps"],
        "meant": "Nothing is called that, so I went by what you mean.",
        "careful": "⚠️ With pain, in pregnancy or after a birth",
        "pain": "my lower back hurts",
        "birth": "after giving birth",
        "beside": "stretch hips",
        "both": "I’m not sure which one you mean. First the nearest by name",
        "nothing": "I don’t have that one.",
        "ideas": "💡 Ideas",
        "title": "Worth a try\n",
        "none": "I don’t know you well enough to have ideas.",
        "profile_goal": "Goal",
        "muscle": "Build muscle",
        "for_goal": "• for your goal: Build muscle",
        "neglected": "Back: 0 of at least 8 sets in the last 7 days",
        "favourite": "• a favourite you haven’t logged yet",
        "needs_nothing": "• needs nothing at all",
        "spares": "• spares your knee",
        "kit": "Equipment",
        "nothing_owned": "Nothing",
        "limits": "Limitations",
        "knee": "Knee",
        "done": "Done",
        "save": "Save",
        "finish": "Finish",
        "log": "bench 80x8x9",
    },
    "fr": {
        "goal": "Objectif",
        "strength": "Gagner en force",
        "movement": "Mouvement",
        "hinge": "Charnière de hanche",
        "fits": "Avec mon matériel",
        "unknown": "Je ne sais pas encore avec quoi tu t’entraînes",
        "liked": "★ Favoris",
        "no_liked": "★ Favoris\nRien ici pour l’instant. Ouvre un exercice et touche l’étoile.",
        "star": "☆ Mettre en favori",
        "unstar": "★ Retirer des favoris",
        "is_liked": "Ajouté à tes favoris",
        "is_not": "Retiré de tes favoris",
        "plank": "★ Planche sur les avant-bras",
        "all": "Tous les exercices",
        "back": "‹ Retour",
        "phrases": ["quelque chose pour ouvrir les hanches", "jambes sans matériel sans bruit", "de plus gros biceps"],
        "meant": "Rien ne porte ce nom, alors j’ai cherché ce que tu veux dire.",
        "careful": "⚠️ En cas de douleur, enceinte ou après un accouchement",
        "pain": "mal en bas du dos",
        "birth": "après grossesse",
        "beside": "étirement jambes",
        "both": "Je ne vois pas bien lequel. D’abord les noms les plus proches",
        "nothing": "Celui-là, je ne l’ai pas.",
        "ideas": "💡 Des idées",
        "title": "À essayer\n",
        "none": "Je ne te connais pas encore assez pour avoir des idées.",
        "profile_goal": "Objectif",
        "muscle": "Prendre du muscle",
        "for_goal": "• pour ton objectif : Prendre du muscle",
        "neglected": "Dos : 0 sur 8 séries au moins, ces 7 derniers jours",
        "favourite": "• un favori que tu n’as encore jamais noté",
        "needs_nothing": "• aucun matériel",
        "spares": "• ménage : genou",
        "kit": "Matériel",
        "nothing_owned": "Rien",
        "limits": "Douleurs",
        "knee": "Genou",
        "done": "C’est bon",
        "save": "Enregistrer",
        "finish": "Terminer",
        "log": "dc 80x8x9",
    },
}
FULL = ShowExercises(
    muscle=Group.HAMSTRINGS,
    equipment=Equipment.SUSPENSION_TRAINER,
    level=Level.BEGINNER,
    goal=Goal.FAT_LOSS,
    pattern=Pattern.CONDITIONING,
    whose=Whose.OWN,
    fits=True,
    page=999,
)
LONGEST = "own-" + "9" * 19 + "-99999999999"


async def reader(house: House, language: str) -> Phone:
    phone = await house.phone(language)
    await phone.set_up()
    await phone.say("/exercises")
    return phone


async def listed(phone: Phone) -> list[Exercise]:
    data = [button["callback_data"] for button in buttons_of((await phone.bot_messages())[-1])]
    return [shelf().get(ShowExercise.unpack(each).slug) for each in data if each.startswith("ex:")]


async def has_nothing(phone: Phone, words: dict[str, Any]) -> None:
    """They say that they own no equipment."""
    await phone.say("/profile")
    await phone.tap(words["kit"])
    await phone.tap(words["nothing_owned"])


async def hurts(phone: Phone, words: dict[str, Any]) -> None:
    await phone.say("/profile")
    await phone.tap(words["limits"])
    await phone.tap(words["knee"])
    await phone.tap(words["done"])


async def test_a_star_makes_a_favourite_and_takes_it_away(house: House, language: str) -> None:
    phone, words = await reader(house, language), WORDS[language]
    await phone.tap(words["liked"])
    assert (await phone.last()).startswith(words["no_liked"])
    await phone.say("/exercises plank")
    assert (await phone.tap(words["star"]))["text"] == words["is_liked"]
    assert words["unstar"] in await phone.buttons()
    await phone.say("/exercises wall sit")
    await phone.tap(words["star"])
    await phone.say("/exercises")
    await phone.tap(words["liked"])
    assert [each.slug for each in await listed(phone)] == ["wall-sit", "plank"]
    assert words["plank"] in await phone.buttons()
    await phone.tap(words["plank"])
    assert (await phone.tap(words["unstar"]))["text"] == words["is_not"]
    await phone.tap(words["back"])
    assert [each.slug for each in await listed(phone)] == ["wall-sit"]


async def test_starring_twice_is_starring_once_and_favourites_are_ones_own(house: House, language: str) -> None:
    phone, other, words = await reader(house, language), await reader(house, language), WORDS[language]
    for _ in range(2):
        await forge(phone, "fav:::::::0:0:plank:1")
    for one, count in ((phone, 1), (other, 0)):
        await one.say("/exercises")
        await one.tap(words["liked"])
        assert len(await listed(one)) == count


async def test_goal_and_movement_filter_the_list(house: House, language: str) -> None:
    phone, words = await reader(house, language), WORDS[language]
    await phone.tap(words["goal"])
    await phone.tap(words["strength"])
    await phone.tap(words["movement"])
    await phone.tap(words["hinge"])
    assert (await phone.last()).startswith(f"{words['strength']} · {words['hinge']}\n")
    wanted = Selection({By.GOAL: Goal.STRENGTH, By.PATTERN: Pattern.HINGE}).filters
    found = await listed(phone)
    assert len(found) == 8
    assert all(passes(each, wanted) for each in found)
    await phone.tap(words["all"])
    assert not (await phone.last()).startswith(words["strength"])


async def test_with_what_they_have_only_that_is_listed(house: House, language: str) -> None:
    phone, words = await reader(house, language), WORDS[language]
    await has_nothing(phone, words)
    await phone.say("/exercises")
    await phone.tap(words["fits"])
    assert (await phone.last()).startswith(words["fits"])
    assert {each.equipment for each in await listed(phone)} == {()}
    await phone.tap(f"✓ {words['fits']}")
    assert not (await phone.last()).startswith(words["fits"])


async def test_whose_kit_is_unknown_is_told_where_to_say_it(house: House, language: str) -> None:
    phone, words = await reader(house, language), WORDS[language]
    await phone.tap(words["fits"])
    assert words["unknown"] in await phone.last()
    await has_nothing(phone, words)
    await phone.say("/exercises")
    await phone.tap(words["fits"])
    assert words["unknown"] not in await phone.last()


async def test_long_lists_can_be_crossed_ten_pages_at_a_time(house: House, language: str) -> None:
    phone = await reader(house, language)
    last = (len(shelf().exercises) - 1) // 8 + 1
    assert f"{last}" in await phone.last()
    for _ in range(last // 10 + 1):
        if "»" in await phone.buttons():
            await phone.tap("»")
    assert "»" not in [button["text"] for button in buttons_of((await phone.bot_messages())[-1])]
    await phone.tap("«")
    assert "»" in await phone.buttons()


async def test_a_phrase_that_names_nothing_is_searched_by_what_it_means(house: House, language: str) -> None:
    phone, words = await reader(house, language), WORDS[language]
    for phrase in words["phrases"]:
        (answer,) = await phone.say(f"/exercises {phrase}")
        assert answer.startswith(words["meant"]), phrase
        assert words["careful"] not in answer
        assert 3 <= len(await listed(phone)) <= 8
    assert all("biceps" in each.prime_movers for each in await listed(phone))


async def test_what_speaks_of_pain_or_a_birth_is_answered_with_care(house: House, language: str) -> None:
    phone, words = await reader(house, language), WORDS[language]
    for phrase, area in ((words["pain"], "lower_back"), (words["birth"], "abdomen")):
        (answer,) = await phone.say(f"/exercises {phrase}")
        assert words["careful"] in answer
        assert not [each.slug for each in await listed(phone) if area in each.contraindications]


async def test_a_meaning_leaves_out_what_hurts_them_and_begins_with_what_they_have(house: House, language: str) -> None:
    phone, words = await reader(house, language), WORDS[language]
    await hurts(phone, words)
    await has_nothing(phone, words)
    await phone.say(f"/exercises {words['phrases'][2]}")
    first, *_ = await listed(phone)
    await phone.say(f"/exercises {words['phrases'][1]}")
    assert not [each.slug for each in await listed(phone) if "knee" in each.contraindications]
    assert (await listed(phone))[0].equipment == ()
    assert "biceps" in first.prime_movers


async def test_near_names_come_first_and_meanings_beside_them(house: House, language: str) -> None:
    phone, words = await reader(house, language), WORDS[language]
    (answer,) = await phone.say(f"/exercises {words['beside']}")
    assert answer.startswith(words["both"])
    assert 5 < len(await listed(phone)) <= 8


async def test_plain_talk_means_nothing(house: House, language: str) -> None:
    phone, words = await reader(house, language), WORDS[language]
    for talk in ("hello how are you", "bonjour, ça va ?", "what should I eat tonight", "xyzzy", "à demain", "💪"):
        assert (await phone.say(f"/exercises {talk}"))[0].startswith(words["nothing"]), talk


async def test_who_told_nothing_gets_no_ideas_but_the_way_to_them(house: House, language: str) -> None:
    phone, words = await reader(house, language), WORDS[language]
    await phone.tap(words["ideas"])
    assert (await phone.last()).startswith(words["none"])


async def test_ideas_come_from_goal_kit_pain_and_favourites_each_with_its_reason(house: House, language: str) -> None:
    phone, words = await reader(house, language), WORDS[language]
    await phone.say("/profile")
    await phone.tap(words["profile_goal"])
    await phone.tap(words["muscle"])
    await has_nothing(phone, words)
    await hurts(phone, words)
    await forge(phone, "fav:::::::0:0:glute-bridge:1")
    await phone.say("/exercises")
    await phone.tap(words["ideas"])
    told = await phone.last()
    assert told.startswith(words["title"])
    for reason in ("for_goal", "favourite", "needs_nothing", "spares"):
        assert words[reason] in told, reason
    found = await listed(phone)
    assert "glute-bridge" in [each.slug for each in found]
    assert len(found) == 5
    assert {each.equipment for each in found} == {()}
    assert not [each for each in found if "knee" in each.contraindications]
    await phone.tap(found[0].name(language))
    assert (await phone.last()).startswith(found[0].name(language))


async def test_ideas_notice_what_a_week_left_out(house: House, language: str) -> None:
    phone, words = await reader(house, language), WORDS[language]
    await phone.say(words["log"])
    await phone.tap(words["save"])
    await phone.tap(words["finish"])
    await phone.say("/exercises")
    await phone.tap(words["ideas"])
    assert words["neglected"] in await phone.last()
    assert not [each for each in await listed(phone) if each.prime_movers[0] == "chest"]


@pytest.mark.parametrize("kind", [ShowExercises, AskSearch])
def test_a_button_comes_back_whole_with_all_its_filters(kind: type[ShowExercises]) -> None:
    button = FULL.to(kind)
    assert kind.unpack(button.pack()) == button


def test_buttons_fit_telegram_whatever_the_filters_and_the_exercise() -> None:
    for slug in (*shelf().exercises, LONGEST, "fed-" + "x" * 32):
        for button in (FULL.to(ShowExercise, slug=slug), FULL.to(ReadExercise, slug=slug)):
            assert len(button.pack().encode()) <= 64
        assert len(FULL.to(LikeExercise, slug=slug, on=True).pack().encode()) <= 64
    assert len(FULL.to(ChooseFilter, by=By.EQUIPMENT).pack().encode()) <= 64


def test_the_sign_of_a_value_never_moves() -> None:
    """A button in an old message means what it meant: new values go to the end of these."""
    kinds = {
        Group: "chest back shoulders biceps triceps quads hamstrings glutes calves abs",
        Equipment: "barbell ez_bar trap_bar landmine rack bench dumbbell kettlebell plate machine smith_machine cable "
        "pull_up_bar dip_bars rings suspension_trainer band box medicine_ball stability_ball ab_wheel sled jump_rope "
        "battle_ropes foam_roller treadmill rower bike elliptical stair_climber other",
        Level: "beginner intermediate advanced",
        Goal: "strength muscle fat_loss health",
        Pattern: "squat hinge lunge horizontal_push vertical_push horizontal_pull vertical_pull core carry isolation "
        "conditioning mobility",
        Measure: "load bodyweight time distance",
        Whose: "liked own",
        Work: "cardio mobility",
    }
    for kind, order in kinds.items():
        assert " ".join(kind)[: len(order)] == order
    assert FULL.pack() == "lib:6:g:0:2:a:1:1:999"
