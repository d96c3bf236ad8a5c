"""A person's chat page as it is looked at: acts that wait for what comes of them, and screenshots on the way."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from playwright.async_api import Locator, Page, expect

from tests.house.test_words import messages
from tests.page.conftest import SIZES, keep_shot
from tests.support.house import House
from tests.support.lifter import until

LOOKS = {"en": ("phone", "light"), "fr": ("desktop", "dark")}
OTHER = {"phone": "desktop", "desktop": "phone", "light": "dark", "dark": "light"}
KEYS = {key for key in messages("en") if "-" in key}


@dataclass(slots=True)
class Seen:
    """The chat page of one person, their words, and the screenshots taken so far."""

    page: Page
    house: House
    language: str
    words: Mapping[str, str]
    shots: int = field(default=0)

    @property
    def said(self) -> Locator:
        """What the bot has on screen, without "pinned a message"."""
        return self.page.locator(".row.bot[data-testid]")

    async def done(self, act: str) -> None:
        await self.house.settle()
        person = self.page.url.rsplit("/", 1)[-1]
        kept = (await self.house.control(f"chats/{person}"))["messages"]
        await expect(self.page.locator('[data-testid^="message-"]')).to_have_count(len(kept))
        await self.is_clean(act)

    async def is_clean(self, after: str) -> None:
        """No key without words, no variable without a value, anywhere on the page."""
        text = await self.page.inner_text("body")
        assert not re.search(r"\{|\}|\$", text), (after, text)
        assert not KEYS & set(re.findall(r"[a-z]+(?:-[a-z]+)+", text)), (after, text)

    async def say(self, text: str) -> None:
        await self.page.get_by_test_id("composer").fill(text)
        async with self.page.expect_response("**/say"):
            await self.page.get_by_test_id("send").click()
        await self.done(text)

    async def tap(self, does: str, how: str = "", place: int = -1) -> None:
        """Tap the button that does this, the lowest unless told otherwise."""
        ends = f'[data-callback$="{how}"]' if how else ""
        button = self.page.locator(f'[data-callback="{does}"], [data-callback^="{does}:"]{ends}')
        async with self.page.expect_response("**/press"):
            await button.nth(place).click()
        await self.done(does)

    async def shows(self, *keys: str) -> None:
        for key in keys:
            await expect(self.page.get_by_test_id("messages")).to_contain_text(self.words[key])

    async def hides(self, *keys: str) -> None:
        for key in keys:
            await expect(self.page.get_by_test_id("messages")).not_to_contain_text(self.words[key])

    async def wait(self, weekday: int, hour: int) -> None:
        await until(self.house, weekday, hour)
        await self.done(f"{weekday} {hour}:00")

    async def shoot(self, what: str, *, both: bool = False) -> None:
        """A screenshot, if asked for also in the other size and theme."""
        self.shots += 1
        size, theme = LOOKS[self.language]
        await self._keep(f"week-{self.language}-{self.shots:02}-{what}", size, theme)
        if both:
            await self._keep(f"week-{self.language}-{self.shots:02}-{what}-other", OTHER[size], OTHER[theme])
            await self._look_like(size, theme)

    async def _keep(self, name: str, size: str, theme: str) -> None:
        await self._look_like(size, theme)
        assert await self.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        await self.page.mouse.move(0, 0)
        await keep_shot(self.page, name)

    async def _look_like(self, size: str, theme: str) -> None:
        width, height = SIZES[size]
        if self.page.viewport_size != {"width": width, "height": height}:
            await self.page.set_viewport_size({"width": width, "height": height})
            await self.page.emulate_media(color_scheme=theme, reduced_motion="reduce")  # type: ignore[arg-type]
            await self.page.locator(".scroller").evaluate("(box) => box.scrollTo(0, box.scrollHeight)")

    async def log(self, up_to: int) -> None:
        """Log as prescribed until so many sets are there, or nothing is left: each by one tap."""
        undo, button = self.page.locator('[data-callback^="unset:"]'), self.page.locator('[data-callback^="set:"]')
        number = int((await undo.inner_text()).split()[-1]) if await undo.count() else 0
        while number < up_to and await button.count():
            await button.click()
            number += 1
            await expect(undo).to_have_text(f"{self.words['undo']}{number}", use_inner_text=True)
        await self.done("log")
