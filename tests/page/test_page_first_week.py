"""A newcomer's first week as it is seen: in a hand by day in English, on a desk by night in French."""

from playwright.async_api import expect

from tests import conftest
from tests.page.conftest import Visit
from tests.page.seen import LOOKS, Seen
from tests.support.house import House
from tests.support.lifter import ANSWERS, BASICS, until

kind = conftest.kind  # English on SQLite and French on Postgres, unlike the rest of this folder

MONDAY, WEDNESDAY, FRIDAY, SATURDAY, SUNDAY = 0, 2, 4, 5, 6
LOADED = "(images) => images.every((image) => image.complete && image.naturalWidth > 0)"
SEE_THROUGH = "(toasts) => { toasts.style.opacity = 0 }"  # they outlast a leap of the clock and hide what is below
WORDS = {
    "en": {
        "zone": "Where do you train?",
        "plan": "Your plan: Beginner full body",
        "first": "Today: Full body A",
        "resting": "Resting until ",
        "over": "Rest is over",
        "note": "seat at 4",
        "next": "Next: Full body B on ",
        "rated": " @8",
        "undo": "Undo set ",
        "felt": "It felt ",
        "ring": "Time to train",
        "missed": "didn’t happen, and that’s fine",
        "digest": "This week: 2 of 3 workouts",
        "week": "2 of 24 workouts done",
    },
    "fr": {
        "zone": "Tu t’entraînes où ?",
        "plan": "Ton programme : Full body débutant",
        "first": "Aujourd’hui : Full body A",
        "resting": "Repos jusqu’à ",
        "over": "Repos terminé",
        "note": "siège au cran 4",
        "next": "Prochaine séance : Full body B",
        "rated": " @8",
        "undo": "Annuler la série ",
        "felt": "Ressenti : ",
        "ring": "C’est l’heure de s’entraîner",
        "missed": "Pas de séance vendredi ",
        "digest": "Cette semaine : 2 séances sur 3",
        "week": "2 séances faites sur 24",
    },
}


async def test_a_newcomers_first_week_on_the_page(house: House, visit: Visit, language: str) -> None:
    await until(house, MONDAY, 9)
    seen = Seen(await visit(language, *LOOKS[language]), house, language, WORDS[language])
    await seen.page.locator(".toasts").evaluate(SEE_THROUGH)
    await welcome(seen)
    await first_workout(seen)
    await progress(seen)
    await second_workout(seen)
    await end_of_week(seen)


async def welcome(seen: Seen) -> None:
    """From START to a plan with its reminder, in three messages at most."""
    await seen.page.get_by_test_id("start").click()
    await expect(seen.page.locator('[data-callback^="lang:"]').first).to_be_visible()
    await seen.shoot("hello")
    await seen.tap(f"lang:{seen.language}")
    await seen.tap("unit:kg")
    await seen.shows("zone")
    await expect(seen.page.locator("[data-reply]").first).to_be_visible()
    await seen.shoot("zone")
    await seen.say("Lyon")
    await expect(seen.page.locator("[data-reply]").first).to_be_hidden()
    await seen.shoot("consent")
    await seen.tap("consent:1")
    for question, answer in ANSWERS.items():
        if question in ("goal", "limits", "screening"):
            await seen.shoot(f"ask-{question}")
        await (seen.tap(answer) if ":" in answer else seen.say(answer))
    await seen.shows("plan")
    await seen.shoot("plan", both=True)
    await seen.tap(f"enrol:{BASICS}")
    await seen.shoot("plan-on")
    await seen.tap("ringplan")
    await seen.shoot("reminder-set")
    assert await seen.said.count() <= 3, await seen.said.all_inner_texts()


async def first_workout(seen: Seen) -> None:
    """Every way to bend it; one card and the note's receipt stay, and no word of any rest."""
    await seen.say("/today")
    await seen.shows("first")
    await seen.shoot("today")
    before = await seen.said.count()
    await seen.tap("go:0")
    await seen.shoot("card")
    await seen.tap("set")
    await seen.shows("resting")
    await seen.shoot("resting")
    await a_rest_that_ends(seen)
    await bend(seen)
    await seen.log(16)
    await seen.shoot("all-done")
    await seen.tap("finish")
    await seen.shows("next", "note")
    await seen.shoot("finished")
    await seen.tap("feel", ":5")
    await seen.shows("felt")
    await seen.shoot("felt")
    await seen.hides("resting", "over")
    await expect(seen.page.get_by_test_id("pinned")).to_be_hidden()
    assert await seen.said.count() == before, await seen.said.all_inner_texts()


async def a_rest_that_ends(seen: Seen) -> None:
    await seen.house.later(180)
    await seen.done("rest")
    await seen.shows("over")
    await seen.hides("resting")
    await seen.shoot("rest-over")


async def bend(seen: Seen) -> None:
    """RPE, heavier, undo, swap, skip, a note."""
    await seen.tap("rpeq")
    await seen.shoot("ask-rpe")
    await seen.tap("rpe", ":80")
    await seen.shows("rated")
    await seen.log(3)
    await seen.tap("unset")
    await seen.log(4)
    await seen.tap("adj", ":1:1:0")
    await seen.tap("swapq")
    await seen.shoot("ask-swap")
    await seen.tap("swap", place=0)
    await seen.tap("note")
    await seen.shoot("ask-note")
    await seen.say(seen.words["note"])
    await seen.shows("note")
    await seen.log(10)
    await seen.tap("leave")
    await seen.shoot("skipped", both=True)


async def progress(seen: Seen) -> None:
    await seen.say("/progress")
    picture = seen.page.locator(".row.bot img").last
    await expect(picture).to_be_visible()
    assert await seen.page.locator(".row.bot img").evaluate_all(LOADED)
    await seen.shoot("progress", both=True)
    await seen.tap("muscles")
    await seen.shoot("muscles")


async def second_workout(seen: Seen) -> None:
    """The reminder rings two days later; this one is done as prescribed, warm-ups first."""
    await seen.wait(WEDNESDAY, 18)
    await seen.shows("ring")
    await seen.shoot("ring")
    await seen.say("/today")
    await seen.tap("go:1")
    await seen.shoot("second workout")
    await seen.log(30)
    await seen.tap("finish")
    await seen.tap("feel", ":4")
    await seen.hides("resting", "over")
    await seen.shoot("second-done")


async def end_of_week(seen: Seen) -> None:
    """Friday passes without a workout; Saturday asks, Sunday tells the week."""
    await seen.wait(FRIDAY, 18)
    await seen.wait(SATURDAY, 10)
    await seen.shows("missed")
    await seen.shoot("missed")
    await seen.wait(SUNDAY, 18)
    await seen.shows("digest")
    await seen.shoot("digest", both=True)
    await seen.say("/plan")
    await seen.shows("week")
    await seen.shoot("plan-week")
