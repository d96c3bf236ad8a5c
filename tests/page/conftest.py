"""A house on SQLite, and real Chromium on its chat page."""

import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from itertools import count
from pathlib import Path
from typing import Any, TypeAlias
from urllib.parse import urlsplit

import pytest
from playwright.async_api import Browser, Page, async_playwright

from tests.support.databases import Sqlite
from tests.support.house import House

SHOTS = Path(__file__).parents[2] / "artefacts" / "screenshots"
QUIET = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run"
    " --disable-background-networking --disable-component-update --disable-sync"
)
SIZES = {"desktop": (1280, 800), "phone": (390, 844)}
LOCALES = {"en": "en-GB", "fr": "fr-FR"}
PEOPLE = {
    "en": {"first_name": "Maya", "last_name": "Fischer", "avatar": "🦊", "colour": "#d9775f", "language_code": "en"},
    "fr": {"first_name": "Léo", "last_name": "Martin", "avatar": "🐻", "colour": "#4f9d8b", "language_code": "fr"},
}
STILL = """() => Promise.all(document.getAnimations()
    .filter((one) => one.effect.getComputedTiming().iterations < Infinity)
    .map((one) => one.finished.catch(() => {})))"""
_people = count(2_000_001)
Visit: TypeAlias = Callable[..., Awaitable[Page]]


@pytest.fixture(scope="session")
async def kind(tmp_path_factory: pytest.TempPathFactory) -> Sqlite:
    """The page is the same on every database: SQLite alone."""
    made = Sqlite(tmp_path_factory.mktemp("page"))
    await made.prepare()
    return made


@pytest.fixture(scope="session")
async def browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        path = shutil.which("chromium") or shutil.which("chromium-browser")
        opened = await playwright.chromium.launch(executable_path=path, args=QUIET.split())
        yield opened
        await opened.close()


@pytest.fixture
async def visit(house: House, browser: Browser) -> AsyncIterator[Visit]:
    """Open the page as somebody new; afterwards nothing may have gone wrong in it."""
    wrong: list[str] = []
    contexts = []

    async def open_page(language: str = "en", size: str = "desktop", theme: str = "light") -> Page:
        width, height = SIZES[size]
        context = await browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme=theme,  # type: ignore[arg-type]
            locale=LOCALES[language],
            timezone_id="Europe/Paris",
            has_touch=size == "phone",
            reduced_motion="reduce",
        )
        contexts.append(context)
        page = await context.new_page()
        page.set_default_timeout(10_000)
        _watch(page, house.address, wrong)
        person = await house.control("personas", {"id": next(_people), **PEOPLE[language]})
        await page.goto(house.address)
        await page.get_by_test_id(f"persona-{person['id']}").click()
        return page

    yield open_page
    for context in contexts:
        await context.close()
    assert wrong == []


def _watch(page: Page, address: str, wrong: list[str]) -> None:
    """Note what the console calls an error, what a script throws, and calls to any other place."""
    own = urlsplit(address).netloc

    def asked(request: Any) -> None:
        parts = urlsplit(request.url)
        if parts.scheme not in ("data", "blob") and parts.netloc != own:
            wrong.append(f"request: {request.url}")

    page.on("console", lambda said: wrong.append(f"console: {said.text}") if said.type == "error" else None)
    page.on("pageerror", lambda error: wrong.append(f"script: {error}"))
    page.on("request", asked)


async def keep_shot(page: Page, name: str) -> None:
    """A screenshot for people to look at, once nothing moves."""
    SHOTS.mkdir(parents=True, exist_ok=True)
    await page.evaluate(STILL)
    await page.screenshot(path=SHOTS / f"{name}.png", animations="disabled")
