"""What a person does with Telegram: write, tap, look."""

from __future__ import annotations

import json
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

import aiohttp

if TYPE_CHECKING:
    from tests.support.house import House


@dataclass(slots=True)
class Phone:
    """One person's chat with the bot."""

    house: House
    id: int

    async def say(self, text: str) -> list[str]:
        """Write, wait, and read what the bot answered with new messages."""
        seen = {m["message_id"] for m in await self.messages()}
        await self.house.control(f"chats/{self.id}/say", {"text": text})
        await self.house.settle()
        return [text_of(m) for m in await self.bot_messages() if m["message_id"] not in seen]

    async def send(self, kind: str, body: dict[str, Any] | None = None) -> list[str]:
        """Send a location, photo, voice…; the new answers."""
        seen = {m["message_id"] for m in await self.messages()}
        await self.house.control(f"chats/{self.id}/{kind}", body or {"size": 100})
        await self.house.settle()
        return [text_of(m) for m in await self.bot_messages() if m["message_id"] not in seen]

    async def drop(self, name: str, data: bytes) -> list[str]:
        """Drop a file in the chat, wait, and read what the bot answered with new messages."""
        seen = {m["message_id"] for m in await self.messages()}
        await self.upload(name, data)
        await self.house.settle()
        return [text_of(m) for m in await self.bot_messages() if m["message_id"] not in seen]

    async def upload(self, name: str, data: bytes) -> None:
        """Drop a file in the chat, and wait for nothing."""
        form = aiohttp.FormData()
        form.add_field("file", BytesIO(data), filename=name)
        address = f"{self.house.address}/control/chats/{self.id}/document"
        async with self.house.http.post(address, data=form) as answer:
            assert answer.status == 200, await answer.text()

    async def tap(self, label: str) -> dict[str, Any]:
        """Tap the lowest button whose words contain `label`; the answer to the tap."""
        for message in reversed(await self.messages()):
            for button in buttons_of(message):
                if label in button["text"]:
                    return await self.press(message["message_id"], button["callback_data"])
        raise AssertionError(f"no button {label!r} in {[await self.buttons()]}")

    async def press(self, message_id: int, data: str) -> dict[str, Any]:
        """Send any callback data from any message, as a forged client could."""
        pressed = await self.house.control(f"chats/{self.id}/press", {"message_id": message_id, "data": data})
        await self.house.settle()
        answer: dict[str, Any] = plain(await self.house.control(f"callbacks/{pressed['id']}"))
        return answer

    async def chat(self) -> dict[str, Any]:
        """The whole chat, with plain spaces in place of those that only hold a line together."""
        found: dict[str, Any] = plain(await self.house.control(f"chats/{self.id}"))
        return found

    async def messages(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = (await self.chat())["messages"]
        return found

    async def bot_messages(self) -> list[dict[str, Any]]:
        """What the bot wrote, oldest first, without "pinned a message"."""
        return [m for m in await self.messages() if m["from"]["is_bot"] and "pinned_message" not in m]

    async def texts(self) -> list[str]:
        return [text_of(m) for m in await self.bot_messages()]

    async def last(self) -> str:
        return (await self.texts())[-1]

    async def find(self, words: str) -> dict[str, Any]:
        """The newest message of the bot that contains these words."""
        for message in reversed(await self.bot_messages()):
            if words in text_of(message):
                return message
        raise AssertionError(f"no message with {words!r} in {await self.texts()}")

    async def buttons(self) -> list[str]:
        return [button["text"] for m in await self.messages() for button in buttons_of(m)]

    async def set_up(self, city: str = "Lyon") -> None:
        """Go through hello once, as most people do."""
        french = (await self.say("/start"))[0].startswith("Salut")
        await self.tap("Français" if french else "English")
        await self.tap("Kilos" if french else "Kilograms")
        await self.say(city)
        if "Which one" in await self.last() or "laquelle" in await self.last():
            await self.tap(city)
        await self.tap("D’accord" if french else "I agree")
        await self.tap("Finir plus tard" if french else "Finish later")

    async def start_plan(self) -> None:
        """Answer the health check and follow the plan that is proposed."""
        french = "programme" in (await self.say("/plan"))[0]
        await self.tap("Démarrer ce programme" if french else "Start this plan")
        await self.tap("Non aux sept" if french else "No to all")
        await self.tap("Démarrer ce programme" if french else "Start this plan")


def plain(found: Any) -> Any:
    return json.loads(json.dumps(found, ensure_ascii=False).translate({0xA0: " ", 0x202F: " "}))


def text_of(message: dict[str, Any]) -> str:
    return str(message.get("text") or message.get("caption") or "")


def buttons_of(message: dict[str, Any]) -> list[dict[str, Any]]:
    rows = (message.get("reply_markup") or {}).get("inline_keyboard", [])
    return [button for row in rows for button in row]
