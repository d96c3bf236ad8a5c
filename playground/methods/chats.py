"""Chats: deleting, pinning, reacting, looking up."""

from playground.errors import bad_request
from playground.messages import PRIVATE, public, quoted
from playground.people import Persona
from playground.request import Call
from playground.store import Json
from playground.world import World

DELETABLE_FOR = 48 * 3600
REACTIONS_LIMIT = 1
GIFTS = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")


def _deletable(world: World, persona: Persona, message_id: int) -> bool:
    """Raises 400 for a message that is too old; False when there is none."""
    message = world.messages.get(persona.id, message_id)
    if message is not None and world.now - message["date"] > DELETABLE_FOR:
        raise bad_request("message can't be deleted")
    return message is not None


def delete_message(world: World, call: Call) -> bool:
    persona = world.people.known(call.params["chat_id"])
    if not _deletable(world, persona, call.params["message_id"]):
        raise bad_request("message to delete not found")
    world.erase(persona, [call.params["message_id"]])
    return True


def delete_messages(world: World, call: Call) -> bool:
    persona, wanted = world.people.known(call.params["chat_id"]), call.params["message_ids"]
    if not 1 <= len(wanted) <= 100:
        raise bad_request("message identifiers must be 1-100")
    world.erase(persona, [number for number in wanted if _deletable(world, persona, number)])
    return True


def pin_chat_message(world: World, call: Call) -> bool:
    persona = world.people.recipient(call.params["chat_id"])
    message = world.messages.get(persona.id, call.params["message_id"])
    if message is None:
        raise bad_request("message to pin not found")
    if "pinned_message" in message:
        raise bad_request("message can't be pinned")
    if message["message_id"] not in persona.pinned:
        world.set_pins(persona, (*persona.pinned, message["message_id"]))
        world.post(persona, {"pinned_message": quoted(message)}, by_bot=True)
    return True


def unpin_chat_message(world: World, call: Call) -> bool:
    persona = world.people.recipient(call.params["chat_id"])
    message_id = call.params.get("message_id", max(persona.pinned, default=None))
    if message_id not in persona.pinned:
        raise bad_request("message to unpin not found")
    world.set_pins(persona, tuple(pin for pin in persona.pinned if pin != message_id))
    return True


def unpin_all_chat_messages(world: World, call: Call) -> bool:
    world.set_pins(world.people.recipient(call.params["chat_id"]), ())
    return True


def set_message_reaction(world: World, call: Call) -> bool:
    persona = world.people.recipient(call.params["chat_id"])
    message = world.messages.get(persona.id, call.params["message_id"])
    reactions = call.params.get("reaction") or []
    if message is None:
        raise bad_request("message to react not found")
    if len(reactions) > REACTIONS_LIMIT:
        raise bad_request("REACTIONS_TOO_MANY")
    if any(item["type"] != "emoji" for item in reactions):
        raise bad_request("REACTION_INVALID")
    message[PRIVATE] = {**message.get(PRIVATE, {}), "reactions": reactions}
    world.keep(message)
    return True


def get_chat(world: World, call: Call) -> Json:
    persona = world.people.known(call.params["chat_id"])
    info: Json = {
        **persona.chat(),
        "accent_color_id": persona.id % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(GIFTS, False),
    }
    if persona.pinned and (pinned := world.messages.get(persona.id, max(persona.pinned))):
        info["pinned_message"] = public(pinned)
    return info


def get_user_profile_photos(world: World, call: Call) -> Json:
    if world.people.get(call.params["user_id"]) is None:
        raise bad_request("user not found")
    return {"total_count": 0, "photos": []}


METHODS = {
    "deleteMessage": delete_message,
    "deleteMessages": delete_messages,
    "pinChatMessage": pin_chat_message,
    "unpinChatMessage": unpin_chat_message,
    "unpinAllChatMessages": unpin_all_chat_messages,
    "setMessageReaction": set_message_reaction,
    "getChat": get_chat,
    "getUserProfilePhotos": get_user_profile_photos,
}
