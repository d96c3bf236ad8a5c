"""What a bot offers behind its name in any chat: checked as Telegram does, and as it is sent when somebody picks it."""

import re
from typing import Any

from playground.entities import caption_content, text_content
from playground.errors import bad_request, refused
from playground.markup import check_web_app, inline_keyboard
from playground.store import Json
from playground.world import World

RESULTS_LIMIT = 50
ID_BYTES = OFFSET_BYTES = 64
_START = re.compile(r"[A-Za-z0-9_-]{1,64}")


def checked(world: World, results: list[Json]) -> list[Json]:
    """The results, each with the message that it stands for; raises 400 for what Telegram would not take."""
    if len(results) > RESULTS_LIMIT:
        raise bad_request("RESULTS_TOO_MUCH")
    for result in results:
        if not result["id"]:
            raise bad_request("RESULT_ID_EMPTY")
        if len(result["id"].encode()) > ID_BYTES:
            raise bad_request("RESULT_ID_INVALID")
    if len({result["id"] for result in results}) < len(results):
        raise bad_request("RESULT_ID_DUPLICATE")
    return [{**result, "message": _message(world, result)} for result in results]


def check_around(params: Json) -> None:
    """What stands beside the results: where the next ones begin, a button above them."""
    if len(params.get("next_offset", "").encode()) > OFFSET_BYTES:
        raise bad_request("NEXT_OFFSET_INVALID")
    button: Json | None = params.get("button")
    if not button:
        return
    if not button["text"].strip():
        raise bad_request("SWITCH_PM_TEXT_EMPTY")
    opens = [key for key in ("web_app", "start_parameter") if button.get(key)]
    if len(opens) != 1:
        raise bad_request("BUTTON_TYPE_INVALID")
    if "web_app" in opens:
        check_web_app("inline query results button", button["web_app"]["url"])
    elif not _START.fullmatch(button["start_parameter"]):
        raise bad_request("START_PARAM_INVALID")


def _message(world: World, result: Json) -> Json:
    keyboard = inline_keyboard(result)
    markup: Json = {"reply_markup": keyboard} if keyboard else {}
    content: Any = result.get("input_message_content")
    match result["type"]:
        case "article":
            if not result["title"].strip():
                raise bad_request("ARTICLE_TITLE_EMPTY")
            return _text(content) | markup
        case "photo" if "photo_file_id" in result:
            photo = world.files.known("photo", result["photo_file_id"])
            return (_text(content) if content else {"photo": photo, **caption_content(result)}) | markup
        case other:
            raise refused(f"inline results of the type '{other}' are not played here")


def _text(content: Json) -> Json:
    if "message_text" not in content:
        raise refused("input_message_content that is no text is not played here")
    return text_content({**content, "text": content["message_text"]})
