"""Answers to queries."""

from playground.entities import utf16_length
from playground.errors import bad_request
from playground.request import Call
from playground.store import Json
from playground.world import World

ANSWER_LIMIT = 200
RESULTS_LIMIT = 50


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
    results = call.params["results"]
    if len(results) > RESULTS_LIMIT:
        raise bad_request("RESULTS_TOO_MUCH")
    if len({result["id"] for result in results}) < len(results):
        raise bad_request("RESULT_ID_DUPLICATE")
    world.queries.answer(call.params["inline_query_id"], "inline_query", {"results": results})
    return True


METHODS = {"answerCallbackQuery": answer_callback_query, "answerInlineQuery": answer_inline_query}
