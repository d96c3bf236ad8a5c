"""A newcomer's first minutes on the chat page, in both languages, on a desk and in a hand, by day and by night."""

import pytest
from playwright.async_api import Page, expect

from tests.page.conftest import Visit, keep_shot

WORDS = {
    "en": {
        "about": "What can this bot do?",
        "hello": "Hi Maya, I’m Spotter",
        "language": "English",
        "unit": "Kilograms",
        "zone": "Where do you train?",
        "agree": "I agree",
        "later": "Finish later",
        "ready": "You’re all set",
        "line": "bench 80x8x3",
        "preview": "Save this?",
        "save": "Save",
        "saved": "✓ Saved",
        "card": "3 sets · 1,920 kg",
        "pinned": "Workout · ",
        "same": "Same again · 80 kg × 8",
        "logged": "Set logged",
        "four": "4 sets · 2,560 kg",
        "rest": "Resting until ",
        "over": "Rest is over",
        "finish": "Finish",
        "done": "Workout done · ",
    },
    "fr": {
        "about": "Que peut faire ce bot ?",
        "hello": "Salut Léo, moi c’est Spotter",
        "language": "Français",
        "unit": "Kilos",
        "zone": "Tu t’entraînes où ?",
        "agree": "D’accord",
        "later": "Finir plus tard",
        "ready": "C’est parti",
        "line": "dc 80x8x3",
        "preview": "C’est bien ça ?",
        "save": "Enregistrer",
        "saved": "✓ Enregistré",
        "card": "3 séries · 1 920 kg",
        "pinned": "Séance · ",
        "same": "Refaire · 80 kg × 8",
        "logged": "Série notée",
        "four": "4 séries · 2 560 kg",
        "rest": "Repos jusqu’à ",
        "over": "Repos terminé",
        "finish": "Terminer",
        "done": "Séance finie · ",
    },
}


async def say(page: Page, text: str) -> None:
    await page.get_by_test_id("composer").fill(text)
    await page.get_by_test_id("send").click()


async def tap(page: Page, label: str) -> None:
    await page.get_by_test_id("messages").get_by_role("button", name=label, exact=True).last.click()


async def shows(page: Page, words: str) -> None:
    await expect(page.get_by_test_id("messages")).to_contain_text(words)


async def greet(page: Page, words: dict[str, str]) -> None:
    """From START to the end of the first questions."""
    await page.get_by_test_id("start").click()
    await shows(page, words["hello"])
    await tap(page, words["language"])
    await tap(page, words["unit"])
    await shows(page, words["zone"])
    await say(page, "Lyon")
    await tap(page, words["agree"])
    await tap(page, words["later"])
    await shows(page, words["ready"])


async def train(page: Page, words: dict[str, str]) -> None:
    """A line saved, a set repeated, a rest begun."""
    await say(page, words["line"])
    await shows(page, words["preview"])
    await tap(page, words["save"])
    await shows(page, words["card"])
    await expect(page.get_by_test_id("pinned")).to_contain_text(words["pinned"])
    await tap(page, words["same"])
    await expect(page.get_by_test_id("toast").last).to_have_text(words["logged"])
    await shows(page, words["four"])
    await shows(page, words["rest"])


@pytest.mark.parametrize(
    ("language", "size", "theme"),
    [("en", "desktop", "light"), ("en", "phone", "dark"), ("fr", "desktop", "dark"), ("fr", "phone", "light")],
)
async def test_from_start_to_the_first_rest(visit: Visit, language: str, size: str, theme: str) -> None:
    words = WORDS[language]
    page = await visit(language, size, theme)
    name = f"{language}-{size}-{theme}"
    await expect(page.get_by_text(words["about"])).to_be_visible()
    await keep_shot(page, f"{name}-1-before")
    await greet(page, words)
    await keep_shot(page, f"{name}-2-ready")
    await train(page, words)
    await keep_shot(page, f"{name}-3-training")
    assert await page.evaluate("document.documentElement.dataset.theme") == theme
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("language", ["en", "fr"])
async def test_time_moved_by_hand_ends_the_rest_and_finish_unpins(visit: Visit, language: str) -> None:
    words = WORDS[language]
    page = await visit(language)
    await greet(page, words)
    await train(page, words)
    await page.locator('[data-clock="plusQuarter"]').click()
    await shows(page, words["over"])
    await tap(page, words["finish"])
    await shows(page, words["done"])
    await expect(page.get_by_test_id("pinned")).to_be_hidden()
    await keep_shot(page, f"{language}-desktop-light-4-done")
