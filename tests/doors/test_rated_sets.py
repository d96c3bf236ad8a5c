"""Between two sets: a rated set fits the weight of what is left, says why, and can be undone."""

from tests.support.house import House
from tests.support.lifter import add_set, card_text, choose, enrolled, forge, log, offered
from tests.support.phone import Phone

WORDS = {
    "en": {
        "planned": "▶ Barbell bench press · set 2 of 3\n82.5 kg × 8",
        "lighter": "set 2 of 3\n77.5 kg × 8\nRPE 10, two more than planned: 77.5 kg for the rest.",
        "heavier": "87.5 kg × 8\nRPE 5, three less than planned: 87.5 kg for the rest.",
        "short": "77.5 kg × 8\n5 of 8 reps at RPE 10: 77.5 kg for the rest.",
        "first": "▶ Barbell bench press · set 1 of 3\n82.5 kg × 8",
        "reason": "for the rest",
        "warm": "warm-up 2 of ",
    },
    "fr": {
        "planned": "▶ Développé couché à la barre · série 2 sur 3\n82,5 kg × 8",
        "lighter": "série 2 sur 3\n77,5 kg × 8\nRPE 10, deux points de plus que prévu : 77,5 kg pour la suite.",
        "heavier": "87,5 kg × 8\nRPE 5, trois points de moins que prévu : 87,5 kg pour la suite.",
        "short": "77,5 kg × 8\n5 reps sur 8 à RPE 10 : 77,5 kg pour la suite.",
        "first": "▶ Développé couché à la barre · série 1 sur 3\n82,5 kg × 8",
        "reason": "pour la suite",
        "warm": "échauffement 2 sur ",
    },
}
BENCH = {"en": "bench", "fr": "dc"}


async def at_bench(house: House, language: str, warm: bool = False) -> Phone:
    """Somebody at the first working set of 82.5 kg, or at the first warm-up before it."""
    phone = await enrolled(house, language)
    await add_set(phone, f"{BENCH[language]} 80x8x3")
    await choose(phone, "finish")
    await house.later(86_400)
    await forge(phone, "go:0")
    await log(phone, 3)
    while not warm and WORDS[language]["first"] not in await card_text(phone):
        await log(phone)
    return phone


async def rate(phone: Phone, rpe: float) -> None:
    await choose(phone, "rpeq")
    rpes = [data for data in await offered(phone) if data.startswith("rpe:")]
    await forge(
        phone, next((one for one in rpes if one.endswith(f":{int(rpe * 10)}")), rpes[0][:-2] + str(int(rpe * 10)))
    )


async def test_a_set_that_was_too_hard_makes_the_rest_lighter_and_says_why(house: House, language: str) -> None:
    phone, words = await at_bench(house, language), WORDS[language]
    await log(phone)
    assert words["planned"] in await card_text(phone)
    await rate(phone, 10)
    assert words["lighter"] in await card_text(phone)
    await choose(phone, "adj")
    assert words["reason"] not in await card_text(phone)


async def test_a_set_that_was_too_easy_makes_the_rest_heavier(house: House, language: str) -> None:
    phone = await at_bench(house, language)
    await add_set(phone, f"{BENCH[language]} 82.5x8 @5")
    assert WORDS[language]["heavier"] in await card_text(phone)


async def test_missing_reps_make_the_rest_lighter_too(house: House, language: str) -> None:
    phone = await at_bench(house, language)
    await add_set(phone, f"{BENCH[language]} 82.5x5 @10")
    assert WORDS[language]["short"] in await card_text(phone)


async def test_a_set_as_hard_as_planned_changes_nothing(house: House, language: str) -> None:
    phone, words = await at_bench(house, language), WORDS[language]
    await log(phone)
    await rate(phone, 8.5)
    assert words["planned"] in await card_text(phone)
    assert words["reason"] not in await card_text(phone)


async def test_a_corrected_rating_takes_its_change_back(house: House, language: str) -> None:
    phone, words = await at_bench(house, language), WORDS[language]
    await log(phone)
    await rate(phone, 10)
    await rate(phone, 8)
    assert words["planned"] in await card_text(phone)
    assert words["reason"] not in await card_text(phone)


async def test_a_set_that_is_taken_back_takes_its_change_with_it(house: House, language: str) -> None:
    phone, words = await at_bench(house, language), WORDS[language]
    await log(phone)
    await rate(phone, 10)
    await choose(phone, "unset")
    assert words["first"] in await card_text(phone)
    await log(phone)
    assert words["planned"] in await card_text(phone)
    assert words["reason"] not in await card_text(phone)


async def test_a_rated_warm_up_changes_nothing(house: House, language: str) -> None:
    phone, words = await at_bench(house, language, warm=True), WORDS[language]
    await log(phone)
    before = await card_text(phone)
    assert words["warm"] in before
    await rate(phone, 10)
    assert await card_text(phone) == before


async def test_a_rating_after_the_workout_changes_no_prescription(house: House, language: str) -> None:
    phone, words = await at_bench(house, language), WORDS[language]
    await log(phone)
    await choose(phone, "rpeq")
    late = next(data for data in await offered(phone) if data.startswith("rpe:") and data.endswith(":100"))
    await choose(phone, "card")
    await choose(phone, "finish")
    await forge(phone, late)
    assert words["reason"] not in await card_text(phone)
