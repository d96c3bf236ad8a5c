"""Sending: sendMessage, sendLocation, copies, forwards, drafts and chat actions."""

from typing import Any

from playground.entities import TEXT_LIMIT, caption_content, formatted, text_content, utf16_length
from playground.errors import bad_request, refused
from playground.markup import inline_keyboard, reply_keyboard
from playground.messages import PRIVATE, public, quoted
from playground.people import Persona
from playground.request import Call
from playground.store import Json
from playground.world import World

ACTIONS = frozenset({
    "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice",
    "upload_document", "choose_sticker", "find_location", "record_video_note", "upload_video_note",
})  # fmt: skip
NEVER_COPIED = frozenset({
    "message_id", "from", "chat", "date", "edit_date", "reply_markup", "reply_to_message",
    "forward_origin", "media_group_id", "has_protected_content", PRIVATE,
})  # fmt: skip


def admit(world: World, call: Call) -> Persona:
    """The recipient, after the flood limits have counted the call."""
    persona = world.people.recipient(call.params.get("chat_id"))
    world.limits.spend(persona.id, world.clock.timestamp())
    return persona


def deliver(world: World, persona: Persona, params: Json, content: Json) -> Json:
    """Posts the bot's message with its keyboard, reply and protection."""
    message = _replying(world, persona, params) | content
    if params.get("protect_content"):
        message["has_protected_content"] = True
    keyboard = reply_keyboard(params)
    if keyboard is not None:
        message[PRIVATE] = {"keyboard": True}
    elif (buttons := inline_keyboard(params)) is not None:
        message["reply_markup"] = buttons
    message = world.post(persona, message, by_bot=True)
    world.drafts.end(persona.id)
    if keyboard is not None:
        world.people.change(persona.id, keyboard=None if keyboard.get("remove_keyboard") else keyboard)
    return public(message)


def _replying(world: World, persona: Persona, params: Json) -> Json:
    wanted = params.get("reply_parameters") or {"message_id": params.get("reply_to_message_id")}
    message_id = wanted.get("message_id")
    if message_id is None:
        return {}
    original = world.messages.get(persona.id, int(message_id))
    if original is None:
        if wanted.get("allow_sending_without_reply") or params.get("allow_sending_without_reply"):
            return {}
        raise bad_request("message to be replied not found")
    reply = {"reply_to_message": quoted(original)}
    if quote := wanted.get("quote"):
        words = str(original.get("text") or original.get("caption") or "")
        if quote not in words:
            raise bad_request("QUOTE_TEXT_INVALID")
        position = utf16_length(words[: words.index(quote)])
        reply["quote"] = {"text": quote, "position": position, "is_manual": True}
    return reply


def send_message(world: World, call: Call) -> Json:
    persona = world.people.recipient(call.params["chat_id"])
    content = text_content(call.params)
    if (options := call.params.get("link_preview_options")) is not None:
        content["link_preview_options"] = options
    admit(world, call)
    return deliver(world, persona, call.params, content)


def send_location(world: World, call: Call) -> Json:
    latitude, longitude = call.params["latitude"], call.params["longitude"]
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise bad_request("wrong location specified")
    location = {"latitude": latitude, "longitude": longitude}
    return deliver(world, admit(world, call), call.params, {"location": location})


def _source(world: World, call: Call, act: str) -> Json:
    origin = world.people.known(call.params["from_chat_id"])
    message = world.messages.get(origin.id, call.params["message_id"])
    if message is None:
        raise bad_request(f"message to {act} not found")
    if "pinned_message" in message or message.get("has_protected_content"):
        raise bad_request(f"the message can't be {'copied' if act == 'copy' else 'forwarded'}")
    return message


def copy_message(world: World, call: Call) -> Json:
    params = call.params
    content = {key: value for key, value in _source(world, call, "copy").items() if key not in NEVER_COPIED}
    if "caption" in params and "text" not in content:
        content = {key: value for key, value in content.items() if not key.startswith("caption")}
        content |= caption_content(params)
    sent = deliver(world, admit(world, call), params, content)
    return {"message_id": sent["message_id"]}


def forward_message(world: World, call: Call) -> Json:
    message = _source(world, call, "forward")
    origin = {"type": "user", "date": message["date"], "sender_user": message["from"]}
    content = {key: value for key, value in message.items() if key not in NEVER_COPIED}
    content["forward_origin"] = message.get("forward_origin", origin)
    return deliver(world, admit(world, call), call.params, content)


def send_chat_action(world: World, call: Call) -> bool:
    persona = world.people.recipient(call.params["chat_id"])
    action = call.params["action"]
    if action not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    world.drafts.act(persona.id)
    world.events.publish("typing", chat_id=persona.id, action=action)
    return True


def send_message_draft(world: World, call: Call) -> bool:
    persona, params = world.people.recipient(call.params["chat_id"]), call.params
    if not params["draft_id"]:
        raise refused("parameter 'draft_id' of sendMessageDraft must be non-zero")
    text, entities = formatted(params.get("text", ""), params.get("entities"), params.get("parse_mode"))
    if utf16_length(text) > TEXT_LIMIT:
        raise bad_request("message is too long")
    draft: dict[str, Any] = {"draft_id": params["draft_id"], "text": text, "entities": entities}
    world.drafts.show(persona.id, draft)
    world.events.publish("typing", chat_id=persona.id, action="typing", draft=draft)
    return True


METHODS = {
    "sendMessage": send_message,
    "sendLocation": send_location,
    "copyMessage": copy_message,
    "forwardMessage": forward_message,
    "sendChatAction": send_chat_action,
    "sendMessageDraft": send_message_draft,
}
