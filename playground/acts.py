"""What a persona does in their chat: say, press, send, edit, delete, block."""

from typing import Any

from playground.entities import TEXT_LIMIT, formatted, utf16_length
from playground.errors import ApiError, bad_request, conflict
from playground.files import Upload
from playground.messages import public, quoted
from playground.people import Persona
from playground.pictures import made_up_picture
from playground.store import Json
from playground.world import World

MADE_UP = {"photo": "photo.png", "document": "document.bin", "voice": "voice.ogg", "sticker": "sticker.webp"}
MIMES = {"voice": "audio/ogg", "sticker": "image/webp"}
DATA_LIMIT = 64


def _send(world: World, persona: Persona, content: Json, reply_to: Any = None) -> Json:
    if persona.blocked:
        raise conflict("this person has blocked the bot: unblock it first")
    if not persona.wrote:
        persona = world.people.change(persona.id, wrote=True)
    if reply_to is not None:
        original = world.messages.get(persona.id, reply_to)
        if original is None:
            raise bad_request("message to be replied not found")
        content = {"reply_to_message": quoted(original), **content}
    if persona.keyboard and persona.keyboard.get("force_reply"):
        world.people.change(persona.id, keyboard=None)
    message = world.post(persona, content, by_bot=False)
    world.updates.put("message", persona.id, message)
    return message


def say(world: World, persona: Persona, wish: Json) -> Json:
    """Sends a text; a long one leaves in several messages, as from Telegram's apps. Returns the last."""
    text, entities = formatted(wish["text"], wish.get("entities"), None)
    if not text:
        raise bad_request("message text is empty")
    if utf16_length(text) <= TEXT_LIMIT:
        content = {"text": text, **({"entities": entities} if entities else {})}
        return _send(world, persona, content, wish.get("reply_to_message_id"))
    parts = _parts(text)
    for part in parts[:-1]:
        say(world, world.people.known(persona.id), {**wish, "text": part, "entities": None})
    return say(world, world.people.known(persona.id), {"text": parts[-1]})


def _parts(text: str) -> list[str]:
    units = text.encode("utf-16-le")
    parts, start = [], 0
    while start < len(units):
        end = start + 2 * TEXT_LIMIT
        if end < len(units) and 0xDC <= units[end + 1] <= 0xDF:
            end -= 2
        parts.append(units[start:end].decode("utf-16-le"))
        start = end
    return [part for part in parts if part.strip()]


def press(world: World, persona: Persona, wish: Json) -> Json:
    """Taps an inline button, or pretends to: any data, any message, even one that is gone."""
    data, message_id = wish["data"], wish["message_id"]
    if not 1 <= len(data.encode()) <= DATA_LIMIT:
        raise bad_request("data must be 1-64 bytes")
    if persona.blocked:
        raise conflict("this person has blocked the bot: unblock it first")
    gone = {"chat": persona.chat(), "message_id": message_id, "date": 0}
    message = world.messages.get(persona.id, message_id) or gone
    query_id = world.queries.ask("callback_query", persona.id)
    query = {
        "id": query_id,
        "from": persona.user(),
        "message": public(message),
        "chat_instance": str(persona.id * 7919),
        "data": data,
    }
    world.updates.put("callback_query", persona.id, query)
    return {"id": query_id}


def ask_inline(world: World, persona: Persona, wish: Json) -> Json:
    """Types @bot and a query in some chat."""
    query_id = world.queries.ask("inline_query", persona.id)
    query = {"id": query_id, "from": persona.user(), "query": wish["query"], "offset": wish.get("offset", "")}
    world.updates.put("inline_query", persona.id, query)
    return {"id": query_id}


def choose_inline(world: World, persona: Persona, wish: Json) -> Json:
    """Picks a result that the bot offered; the message is theirs, and says by which bot it came."""
    asked = world.queries.find(wish["query_id"])
    results = (asked[1] or {}).get("results", []) if asked and asked[0] == persona.id else []
    chosen = next((result for result in results if result["id"] == wish["result_id"]), None)
    if chosen is None:
        raise ApiError(404, "no such result")
    return _send(world, persona, {"via_bot": world.bot(), **chosen["message"]})


def share_location(world: World, persona: Persona, wish: Json) -> Json:
    place = {"latitude": wish["latitude"], "longitude": wish["longitude"]}
    return _send(world, persona, {"location": place})


def share_contact(world: World, persona: Persona, wish: Json) -> Json:
    contact = {"phone_number": wish["phone_number"], "first_name": persona.first_name, "user_id": persona.id}
    return _send(world, persona, {"contact": contact})


def send_file(world: World, persona: Persona, kind: str, upload: Upload, wish: Json) -> Json:
    content = {kind: world.files.keep(kind, upload)}
    if caption := wish.get("caption"):
        text, entities = formatted(caption, None, None)
        content |= {"caption": text, **({"caption_entities": entities} if entities else {})}
    return _send(world, persona, content, wish.get("reply_to_message_id"))


def made_up_file(kind: str, size: int) -> Upload:
    """A file of the size in bytes; a photo is a true picture, padded."""
    start = made_up_picture() if kind == "photo" else b""
    return Upload(MADE_UP[kind], MIMES.get(kind, ""), start.ljust(size, b"\0"))


def edit(world: World, persona: Persona, wish: Json) -> Json:
    message = world.messages.get(persona.id, wish["message_id"])
    if message is None or message["from"]["id"] != persona.id or "text" not in message:
        raise bad_request("message can't be edited")
    text, entities = formatted(wish["text"], wish.get("entities"), None)
    if not text or utf16_length(text) > TEXT_LIMIT:
        raise bad_request("message text must be 1-4096 characters")
    message = {key: value for key, value in message.items() if key != "entities"}
    message |= {"text": text, **({"entities": entities} if entities else {}), "edit_date": world.now}
    world.keep(message)
    world.updates.put("edited_message", persona.id, public(message))
    return message


def delete(world: World, persona: Persona, wish: Json) -> Json:
    if world.messages.get(persona.id, wish["message_id"]) is None:
        raise ApiError(404, "message not found")
    world.erase(persona, [wish["message_id"]])
    return {}


def clear(world: World, persona: Persona, _wish: Json) -> Json:
    numbers = [message["message_id"] for message in world.messages.latest(persona.id, -1)]
    world.erase(persona, numbers)
    world.people.change(persona.id, keyboard=None)
    return {}


def set_blocked(world: World, persona: Persona, blocked: bool) -> Json:
    """Blocks or unblocks; the bot hears of it by a my_chat_member update."""
    if persona.blocked != blocked:
        world.people.change(persona.id, blocked=blocked)
        states: list[Json] = [{"status": "member"}, {"status": "kicked", "until_date": 0}]
        old, new = states if blocked else reversed(states)
        change = {
            "chat": persona.chat(),
            "from": persona.user(),
            "date": world.now,
            "old_chat_member": {"user": world.bot(), **old},
            "new_chat_member": {"user": world.bot(), **new},
        }
        world.updates.put("my_chat_member", persona.id, change)
        world.events.publish("block", chat_id=persona.id, blocked=blocked)
    return {"blocked": blocked}


def block(world: World, persona: Persona, _wish: Json) -> Json:
    return set_blocked(world, persona, True)


def unblock(world: World, persona: Persona, _wish: Json) -> Json:
    return set_blocked(world, persona, False)


def read(world: World, persona: Persona, _wish: Json) -> Json:
    newest = world.messages.latest(persona.id, 1)
    if newest and newest[0]["message_id"] > persona.read_to:
        world.people.change(persona.id, read_to=newest[0]["message_id"])
    return {"unread": 0}
