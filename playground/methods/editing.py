"""Editing the bot's own messages."""

from playground.entities import caption_content, text_content
from playground.errors import bad_request, refused
from playground.files import KINDS
from playground.markup import inline_keyboard
from playground.messages import PRIVATE, public
from playground.methods.media import IN_ALBUMS, media_content
from playground.methods.sending import admit
from playground.request import Call
from playground.store import Json
from playground.world import World

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same"
    " as a current content and reply markup of the message"
)
TEXT = ("text", "entities", "link_preview_options")
CAPTION = ("caption", "caption_entities", "show_caption_above_media")
MEDIA = (*KINDS, *CAPTION, "has_media_spoiler")
EDITABLE_MEDIA = (*IN_ALBUMS, "animation")


def _editable(world: World, call: Call) -> Json:
    params = call.params
    if "inline_message_id" in params:
        raise bad_request("MESSAGE_ID_INVALID")
    if "chat_id" not in params or "message_id" not in params:
        raise bad_request("message identifier is not specified")
    persona = world.people.recipient(params["chat_id"])
    message = world.messages.get(persona.id, params["message_id"])
    if message is None:
        raise bad_request("message to edit not found")
    own = message["from"]["id"] == world.bot_id and "pinned_message" not in message
    if not own or message.get(PRIVATE, {}).get("keyboard"):
        raise bad_request("message can't be edited")
    return message


def _put(world: World, call: Call, message: Json, replaced: tuple[str, ...], content: Json) -> Json:
    """Puts new content and a new keyboard in place of the old; raises 400 when nothing changes."""
    changing = {*replaced, "reply_markup", "edit_date"}
    edited = {key: value for key, value in message.items() if key not in changing}
    edited |= content
    if (keyboard := inline_keyboard(call.params)) is not None:
        edited["reply_markup"] = keyboard
    admit(world, call)
    if edited == {key: value for key, value in message.items() if key != "edit_date"}:
        raise bad_request(NOT_MODIFIED)
    edited["edit_date"] = world.now
    world.keep(edited)
    return public(edited)


def edit_message_text(world: World, call: Call) -> Json:
    message = _editable(world, call)
    if "text" not in message:
        raise bad_request("there is no text in the message to edit")
    content = text_content(call.params)
    if (options := call.params.get("link_preview_options")) is not None:
        content["link_preview_options"] = options
    return _put(world, call, message, TEXT, content)


def edit_message_caption(world: World, call: Call) -> Json:
    message = _editable(world, call)
    if not any(kind in message for kind in KINDS):
        raise bad_request("there is no caption in the message to edit")
    above = {"show_caption_above_media": True} if call.params.get("show_caption_above_media") else {}
    return _put(world, call, message, CAPTION, {**caption_content(call.params), **above})


def edit_message_reply_markup(world: World, call: Call) -> Json:
    return _put(world, call, _editable(world, call), (), {})


def edit_message_media(world: World, call: Call) -> Json:
    message, media = _editable(world, call), call.params["media"]
    if media["type"] not in EDITABLE_MEDIA:
        raise refused(f"media of type {media['type']} is not played here")
    if not any(key in message for key in ("text", *KINDS)):
        raise bad_request("message can't be edited")
    content = media_content(world, media["type"], media, media["media"], call.uploads)
    return _put(world, call, message, (*TEXT, *MEDIA), content)


METHODS = {
    "editMessageText": edit_message_text,
    "editMessageCaption": edit_message_caption,
    "editMessageReplyMarkup": edit_message_reply_markup,
    "editMessageMedia": edit_message_media,
}
