"""The parts of the chat page: pins, commands, alerts, themes, places, clock, keyboard alone."""

import re

import pytest
from playwright.async_api import Page, expect

from tests.page.conftest import Visit, keep_shot
from tests.page.test_page_journey import WORDS, greet, say, shows, tap, train


async def go_back(page: Page) -> None:
    await page.get_by_role("button", name=re.compile("^(Back|Retour)$")).click()


@pytest.mark.parametrize(("language", "first"), [("en", "Today’s workout"), ("fr", "La séance du jour")])
async def test_the_command_menu_speaks_the_personas_language(visit: Visit, language: str, first: str) -> None:
    page = await visit(language)
    await page.get_by_test_id("start").click()
    await page.get_by_test_id("command-menu").click()
    commands = page.get_by_role("option")
    await expect(commands).to_have_count(27)
    await expect(commands.first).to_contain_text(first)
    await page.locator('[data-command="privacy"]').click()
    await shows(page, "/delete_me")


async def test_the_pin_leads_to_the_card(visit: Visit) -> None:
    page = await visit()
    await greet(page, WORDS["en"])
    await train(page, WORDS["en"])
    for text in ("thanks", "that was heavy", "again?", "hm", "what a day", "so", "well", "yes", "no", "ok"):
        await say(page, text)
        await expect(page.get_by_test_id("composer")).to_have_value("")
    card = page.get_by_test_id("messages").get_by_text("4 sets · 2,560 kg")
    await page.get_by_test_id("pinned").click()
    await expect(card).to_be_in_viewport()


async def test_the_card_is_edited_where_it_stands(visit: Visit) -> None:
    page = await visit()
    await greet(page, WORDS["en"])
    await train(page, WORDS["en"])
    rows = page.locator('[data-testid^="message-"]')
    count = await rows.count()
    await tap(page, "Same again · 80 kg × 8")
    await shows(page, "5 sets · 3,200 kg")
    await tap(page, "Undo set 5")
    await shows(page, "4 sets · 2,560 kg")
    await expect(rows).to_have_count(count)


@pytest.mark.parametrize(
    ("language", "days", "words"),
    [
        ("en", ("Mon", "Wed", "Fri"), "Keep at least one day, or turn the reminder off."),
        ("fr", ("lun.", "mer.", "ven."), "Garde au moins un jour, ou coupe le rappel."),
    ],
)
async def test_a_refused_tap_is_said_in_a_window(
    visit: Visit, language: str, days: tuple[str, ...], words: str
) -> None:
    page = await visit(language)
    await greet(page, WORDS[language])
    await say(page, "/reminders")
    await page.locator('[data-callback^="remadd"]').click()
    for day in days[:2]:
        await tap(page, f"✓ {day}")
        await expect(page.get_by_role("button", name=day, exact=True)).to_be_visible()
    await tap(page, f"✓ {days[2]}")
    await expect(page.get_by_test_id("alert")).to_contain_text(words)
    await page.keyboard.press("Escape")
    await expect(page.get_by_test_id("alert")).to_have_count(0)


@pytest.mark.parametrize("size", ["desktop", "phone"])
async def test_a_theme_that_was_chosen_stays(visit: Visit, size: str) -> None:
    page = await visit("en", size)
    if size == "phone":
        await go_back(page)
    await page.get_by_test_id("theme-toggle").click()
    await expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    await page.reload()
    await expect(page.locator("html")).to_have_attribute("data-theme", "dark")


@pytest.mark.parametrize("language", ["en", "fr"])
async def test_a_place_is_shared_from_the_bots_keyboard(visit: Visit, language: str) -> None:
    words = WORDS[language]
    page = await visit(language, "phone")
    await page.get_by_test_id("start").click()
    await tap(page, words["language"])
    await tap(page, words["unit"])
    await shows(page, words["zone"])
    await expect(page.locator('[data-reply^="📍"]')).to_be_visible()
    await keep_shot(page, f"{language}-phone-light-5-keyboard")
    await page.locator('[data-reply^="📍"]').click()
    await page.get_by_role("button", name=re.compile("Sydney")).click()
    await shows(page, "Sydney")
    await tap(page, words["agree"])
    await tap(page, words["later"])
    await shows(page, words["ready"])
    await expect(page.locator("[data-reply]").first).to_be_hidden()


async def test_on_a_phone_the_list_and_the_chat_are_two_views(visit: Visit) -> None:
    page = await visit("en", "phone")
    await expect(page.get_by_test_id("persona-list")).to_be_hidden()
    await go_back(page)
    await expect(page.get_by_test_id("persona-list")).to_be_visible()
    await expect(page.get_by_test_id("messages")).to_be_hidden()


async def test_a_set_is_logged_with_the_keyboard_alone(visit: Visit) -> None:
    page = await visit()
    await expect(page.get_by_test_id("start")).to_be_focused()
    await page.keyboard.press("Enter")
    await shows(page, WORDS["en"]["hello"])
    await expect(page.get_by_test_id("composer")).to_be_focused()
    await page.keyboard.type("squat 100x5")
    await page.keyboard.press("Enter")
    await shows(page, "100 kg × 5")
    save = page.locator('[data-callback^="save:"]')
    await save.focus()
    await page.keyboard.press("Space")
    await shows(page, "One thing before we train")


async def test_a_new_toast_takes_the_place_of_the_last(visit: Visit) -> None:
    page = await visit()
    await greet(page, WORDS["en"])
    await train(page, WORDS["en"])
    await tap(page, "+ 15 s")
    await expect(page.get_by_test_id("toast").filter(has_text="Resting until")).to_be_visible()
    await expect(page.get_by_test_id("toast")).to_have_count(1)


async def test_the_persona_who_is_not_looked_at_has_unread_news(visit: Visit) -> None:
    page = await visit()
    await greet(page, WORDS["en"])
    await train(page, WORDS["en"])
    person = page.url.rsplit("/", 1)[-1]
    await page.get_by_test_id("persona-700003").click()
    await page.locator('[data-clock="plusQuarter"]').click()
    row = page.get_by_test_id(f"persona-{person}")
    await expect(row).to_contain_text("Rest is over")
    await expect(row.get_by_label("1 unread")).to_be_visible()


@pytest.mark.parametrize(("language", "unblock"), [("en", "Unblock"), ("fr", "Débloquer")])
async def test_a_blocked_bot_can_be_unblocked(visit: Visit, language: str, unblock: str) -> None:
    page = await visit(language)
    await page.get_by_test_id("start").click()
    await shows(page, WORDS[language]["hello"])
    await page.get_by_role("button", name=re.compile("^(More|Plus)$")).click()
    await page.get_by_role("menuitem").first.click()
    await expect(page.get_by_test_id("unblock")).to_have_text(unblock)
    await page.get_by_test_id("unblock").click()
    await say(page, "/help")
    await shows(page, "RPE")


@pytest.mark.parametrize(
    ("language", "screens"),
    [
        ("en", {"settings": "Time zone", "reminders": "+ New reminder", "history": "under way", "help": "squat 5x5"}),
        ("fr", {"settings": "Fuseau", "reminders": "+ Nouveau rappel", "history": "en cours", "help": "squat 5x5"}),
    ],
)
async def test_every_screen_fits_a_phone(visit: Visit, language: str, screens: dict[str, str]) -> None:
    page = await visit(language, "phone")
    await greet(page, WORDS[language])
    await train(page, WORDS[language])
    for command, words in screens.items():
        await say(page, f"/{command}")
        await shows(page, words)
        await keep_shot(page, f"{language}-phone-light-6-{command}")
    await page.locator('[data-callback^="remadd"]').last.click()
    await expect(page.locator('[data-callback="rems"]')).to_be_visible()
    await keep_shot(page, f"{language}-phone-light-7-reminder")
    await page.locator('[data-callback^="wo:"]').last.click()
    await expect(page.locator('[data-callback="hist:0"]')).to_be_visible()
    await keep_shot(page, f"{language}-phone-light-7-workout")
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
