"""Answers to queries."""

from playground.entities import utf16_length
from playground.errors import bad_request
from playground.inline_results import check_around, checked
from playground.request import Call
from playground.store import Json
from playground.world import World

ANSWER_LIMIT = 200


def answer_callback_query(world: World, call: Call) -> bool:
    params = call.params
    if utf16_length(params.get("text", "")) > ANSWER_LIMIT:
        raise bad_request("MESSAGE_TOO_LONG")
    if "url" in params:
        raise bad_request("URL_INVALID")
    query_id = params["callback_query_id"]
    answer: Json = {"text": params.get("text"), "show_alert": params.get("show_alert", False), "url": None}
    user_id = world.queries.answer(query_id, "callback_query", answer)
    world.events.publish("toast", chat_id=user_id, id=query_id, **answer)
    return True


def answer_inline_query(world: World, call: Call) -> bool:
    params = call.params
    results = checked(world, params["results"])
    check_around(params)
    facts: Json = {
        name: params[name] for name in ("cache_time", "is_personal", "next_offset", "button") if name in params
    }
    world.queries.answer(params["inline_query_id"], "inline_query", {"results": results, **facts})
    return True


METHODS = {"answerCallbackQuery": answer_callback_query, "answerInlineQuery": answer_inline_query}
