"""A chat as it went, written down: what a person said or tapped, and every message that came or changed."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.support.lifter import PARIS
from tests.support.phone import Phone, buttons_of, text_of

FOLDER = Path(__file__).parents[2] / "artefacts" / "transcripts"


@dataclass(slots=True)
class Diary:
    """One person's chat; each act waits for its answers and notes them."""

    phone: Phone
    lines: list[str] = field(default_factory=list)
    _seen: dict[int, str] = field(default_factory=dict)

    async def say(self, words: str) -> str:
        """Write something; all that the bot said or changed."""
        await self.phone.say(words)
        return await self._note(f"> {words}")

    async def tap(self, data: str) -> str:
        """Tap the lowest button that does what begins with `data`; all that the bot said or changed."""
        for message in reversed(await self.phone.messages()):
            for button in buttons_of(message):
                if (button["callback_data"] + ":").startswith(data + ":"):
                    told = await self.phone.press(message["message_id"], button["callback_data"])
                    return await self._note(f"[{button['text']}]", told.get("text"))
        raise AssertionError(f"no button {data!r}\n" + "\n".join(self.lines[-30:]))

    async def can(self, data: str) -> bool:
        buttons = [b["callback_data"] for m in await self.phone.messages() for b in buttons_of(m)]
        return any((each + ":").startswith(data + ":") for each in buttons)

    async def day(self, title: str) -> None:
        """A new day: what came by itself since the last one."""
        now = self.phone.house.clock.now().astimezone(PARIS)
        self.lines.append(f"\n## {title}: {now:%a %d %b %H:%M}\n")
        await self._note("(overnight)")

    def keep(self, name: str) -> None:
        FOLDER.mkdir(parents=True, exist_ok=True)
        (FOLDER / f"{name}.md").write_text("\n".join(self.lines) + "\n", encoding="utf-8")

    async def _note(self, act: str, toast: str | None = None) -> str:
        news = [self._told(message) for message in await self.phone.bot_messages() if self._is_new(message)]
        if news or act != "(overnight)":
            self.lines.append(act + (f"   ⟵ {toast}" if toast else ""))
        self.lines += news
        return "\n".join([*news, toast or ""])

    def _is_new(self, message: dict[str, Any]) -> bool:
        told = self._told(message)
        if self._seen.get(message["message_id"]) == told:
            return False
        self._seen[message["message_id"]] = told
        return True

    @staticmethod
    def _told(message: dict[str, Any]) -> str:
        rows = (message.get("reply_markup") or {}).get("inline_keyboard", [])
        keys = "".join("\n    " + " ".join(f"[{button['text']}]" for button in row) for row in rows)
        picture = "    (picture)\n" if "photo" in message else ""
        return picture + "\n".join(f"    | {line}" for line in text_of(message).splitlines()) + keys
