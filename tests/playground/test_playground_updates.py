"""Updates: confirmed by offset, mortal, wanted or not, polled by one, posted to a webhook."""

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramConflictError
from aiohttp import ClientError, web
from playground_control import LEO, MAYA, Control

from playground import Clock


async def test_an_offset_confirms_for_good(bot: Bot, control: Control) -> None:
    for text in ("one", "two", "three"):
        await control.post(f"chats/{MAYA}/say", text=text)
    first, second, third = await bot.get_updates()
    assert (second.update_id, third.update_id) == (first.update_id + 1, first.update_id + 2)
    assert len(await bot.get_updates(limit=2)) == 2
    assert [update.update_id for update in await bot.get_updates(offset=third.update_id)] == [third.update_id]
    assert [update.update_id for update in await bot.get_updates(offset=first.update_id)] == [third.update_id]
    counts = await control.get("updates")
    assert (counts["pending"], counts["confirmed"], counts["last_update_id"]) == (1, 2, third.update_id)
    assert await bot.get_updates(offset=third.update_id + 1000) == []
    await control.post(f"chats/{MAYA}/say", text="four")
    assert [update.update_id for update in await bot.get_updates()] == [third.update_id + 1]


async def test_a_negative_offset_forgets_all_but_the_last(bot: Bot, control: Control) -> None:
    for text in ("one", "two", "three"):
        await control.post(f"chats/{MAYA}/say", text=text)
    texts = [update.message and update.message.text for update in await bot.get_updates(offset=-2)]
    assert texts == ["two", "three"]
    assert len(await bot.get_updates()) == 2


async def test_long_polling_wakes_up(bot: Bot, control: Control) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=20))
    await asyncio.sleep(0.05)
    await control.post(f"chats/{MAYA}/say", text="now")
    (update,) = await asyncio.wait_for(poll, 2)
    assert update.message
    assert update.message.text == "now"


async def test_a_second_poll_ends_the_first(bot: Bot, control: Control) -> None:
    first = asyncio.create_task(bot.get_updates(timeout=20))
    await asyncio.sleep(0.05)
    second = asyncio.create_task(bot.get_updates(timeout=20))
    with pytest.raises(TelegramConflictError, match="terminated by other getUpdates request"):
        await first
    await control.start()
    assert len(await second) == 1


async def test_updates_die(bot: Bot, control: Control, clock: Clock) -> None:
    message = await control.start()
    press = {"message_id": message["message_id"], "data": "x"}
    tap = await control.post(f"chats/{MAYA}/press", **press)
    await control.post(f"chats/{MAYA}/inline", query="bench")
    assert [update.event_type for update in await bot.get_updates()] == [
        "message",
        "callback_query",
        "inline_query",
    ]
    await control.post("clock", advance_s=30)
    assert len(await bot.get_updates()) == 2
    await control.post("clock", advance_s=120)
    assert [update.event_type for update in await bot.get_updates()] == ["message"]
    with pytest.raises(TelegramBadRequest, match="query is too old and response timeout expired"):
        await bot.answer_callback_query(tap["id"])
    clock.advance(24 * 3600)
    assert await bot.get_updates() == []


async def test_allowed_updates_are_remembered(bot: Bot, control: Control) -> None:
    await bot.get_updates(allowed_updates=["edited_message"])
    message = await control.start()
    await control.post(f"chats/{MAYA}/edit", message_id=message["message_id"], text="/help")
    (update,) = await bot.get_updates()
    assert update.edited_message
    assert (update.edited_message.text, update.edited_message.edit_date is not None) == ("/help", True)
    assert (await bot.get_webhook_info()).allowed_updates == ["edited_message"]
    await control.call("getUpdates", allowed_updates=[])
    await control.start()
    assert len(await bot.get_updates()) == 2
    answer = await control.call("getUpdates", allowed_updates=["mesage"])
    assert "unknown update type 'mesage'" in answer["description"]


async def test_odd_updates_pass_as_they_are(control: Control) -> None:
    await control.post("updates", message={"no": "such message"})
    last = (await control.get("updates"))["last_update_id"]
    await control.post("updates", update_id=last + 7, strange=[1])
    await control.post("updates")
    updates = (await control.call("getUpdates"))["result"]
    assert updates == [
        {"update_id": last, "message": {"no": "such message"}},
        {"update_id": last + 7, "strange": [1]},
        {"update_id": last + 8},
    ]
    assert (await control.refusal("updates", update_id=last))[0] == 400


async def test_taps(bot: Bot, control: Control) -> None:
    await control.start()
    message = await bot.send_message(MAYA, "x")
    tap = await control.post(f"chats/{MAYA}/press", message_id=message.message_id, data="forged")
    assert not (await control.get(f"callbacks/{tap['id']}"))["answered"]
    query = (await bot.get_updates())[-1].callback_query
    assert query
    assert query.message
    assert (query.id, query.data, query.message.message_id) == (tap["id"], "forged", message.message_id)
    with pytest.raises(TelegramBadRequest, match="MESSAGE_TOO_LONG"):
        await query.answer("x" * 201)
    await query.answer("Saved", show_alert=True)
    answer = await control.get(f"callbacks/{tap['id']}")
    assert answer == {"answered": True, "text": "Saved", "show_alert": True, "url": None}
    await message.delete()
    await control.post(f"chats/{MAYA}/press", message_id=message.message_id, data="late")
    query = (await bot.get_updates())[-1].callback_query
    assert query
    assert query.message
    assert query.message.date == 0
    for nonsense in ("999999", "abc", "9" * 30):
        with pytest.raises(TelegramBadRequest, match="query is too old"):
            await bot.answer_callback_query(nonsense)
    assert (await control.refusal(f"chats/{MAYA}/press", message_id=1, data="x" * 65))[0] == 400


async def test_inline_queries(bot: Bot, control: Control) -> None:
    query = await control.post(f"chats/{MAYA}/inline", query="bench")
    content = {"type": "article", "title": "x", "input_message_content": {"message_text": "x"}}
    twice = await control.call("answerInlineQuery", inline_query_id=query["id"], results=[{"id": "1", **content}] * 2)
    assert twice["description"] == "Bad Request: RESULT_ID_DUPLICATE"
    many = [{"id": str(number), **content} for number in range(51)]
    too_many = await control.call("answerInlineQuery", inline_query_id=query["id"], results=many)
    assert too_many["description"] == "Bad Request: RESULTS_TOO_MUCH"
    assert (await control.call("answerInlineQuery", inline_query_id=query["id"], results=many[:1]))["ok"]
    assert (await control.get(f"callbacks/{query['id']}"))["results"][0]["id"] == "0"


TEXT: dict[str, Any] = {"message_text": "x"}
BOLD = {"type": "bold", "offset": 0, "length": 2}
NOT_TAKEN: list[tuple[dict[str, Any], str]] = [
    ({"id": ""}, "RESULT_ID_EMPTY"),
    ({"id": "é" * 33}, "RESULT_ID_INVALID"),
    ({"title": " "}, "ARTICLE_TITLE_EMPTY"),
    ({"input_message_content": {"message_text": ""}}, "message text is empty"),
    ({"input_message_content": {"message_text": "é" * 4097}}, "message is too long"),
    ({"input_message_content": TEXT | {"entities": [BOLD]}}, "can't parse entities"),
    ({"type": "photo", "photo_file_id": "unknown"}, "wrong file identifier"),
    ({"reply_markup": {"inline_keyboard": [[{"text": "x"}]]}}, "text buttons are unallowed"),
]
NOT_TAKEN_AROUND: list[tuple[dict[str, Any], str]] = [
    ({"next_offset": "x" * 65}, "NEXT_OFFSET_INVALID"),
    ({"button": {"text": " ", "start_parameter": "x"}}, "SWITCH_PM_TEXT_EMPTY"),
    ({"button": {"text": "x"}}, "BUTTON_TYPE_INVALID"),
    ({"button": {"text": "x", "start_parameter": "no spaces"}}, "START_PARAM_INVALID"),
    ({"button": {"text": "x", "web_app": {"url": "http://x.example"}}}, "Only HTTPS links are allowed"),
]


@pytest.mark.parametrize(("change", "words"), NOT_TAKEN)
async def test_an_inline_result_keeps_telegrams_rules(control: Control, change: dict[str, Any], words: str) -> None:
    query = await control.post(f"chats/{MAYA}/inline", query="bench")
    result = {"type": "article", "id": "1", "title": "x", "input_message_content": TEXT} | change
    if result["type"] == "photo":
        del result["input_message_content"]
    refused = await control.call("answerInlineQuery", inline_query_id=query["id"], results=[result])
    assert words in refused["description"]
    assert not (await control.get(f"callbacks/{query['id']}"))["answered"]


@pytest.mark.parametrize(("around", "words"), NOT_TAKEN_AROUND)
async def test_what_stands_around_inline_results_is_checked(
    control: Control, around: dict[str, Any], words: str
) -> None:
    query = await control.post(f"chats/{MAYA}/inline", query="bench")
    refused = await control.call("answerInlineQuery", inline_query_id=query["id"], results=[], **around)
    assert words in refused["description"]


async def test_a_picked_result_is_sent_by_the_person_via_the_bot(bot: Bot, control: Control) -> None:
    query = await control.post(f"chats/{MAYA}/inline", query="bench")
    content = {"type": "article", "title": "x", "input_message_content": {"message_text": "Press", "entities": [BOLD]}}
    assert (await control.call("answerInlineQuery", inline_query_id=query["id"], results=[{"id": "a", **content}]))[
        "ok"
    ]
    assert (await control.refusal(f"chats/{MAYA}/choose", query_id=query["id"], result_id="b"))[0] == 404
    await control.post(f"chats/{MAYA}/choose", query_id=query["id"], result_id="a")
    message = (await bot.get_updates())[-1].message
    assert message
    assert message.via_bot
    assert (message.from_user and message.from_user.id, message.via_bot.id, message.text) == (MAYA, bot.id, "Press")


async def test_an_inline_query_dies_after_thirty_seconds(control: Control) -> None:
    query = await control.post(f"chats/{MAYA}/inline", query="bench")
    await control.post("clock", advance_s=31)
    late = await control.call("answerInlineQuery", inline_query_id=query["id"], results=[])
    assert "query is too old" in late["description"]


Answer = Callable[[dict[str, Any]], web.Response]


class Hook:
    """A bot behind a webhook."""

    def __init__(self) -> None:
        self.got: list[dict[str, Any]] = []
        self.secrets: list[str | None] = []
        self.answer: Answer = lambda _update: web.Response()
        self.url = ""

    async def take(self, request: web.Request) -> web.Response:
        self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        self.got.append(await request.json())
        return self.answer(self.got[-1])

    async def wait(self, count: int) -> None:
        async with asyncio.timeout(3):
            while len(self.got) < count:
                await asyncio.sleep(0.005)


@pytest.fixture
async def hook() -> AsyncIterator[Hook]:
    hook, app = Hook(), web.Application()
    app.router.add_post("/hook", hook.take)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    host, port = runner.addresses[0][:2]
    hook.url = f"http://{host}:{port}/hook"
    yield hook
    await runner.cleanup()


async def settled(control: Control) -> None:
    async with asyncio.timeout(3):
        while (await control.get("updates"))["pending"]:
            await asyncio.sleep(0.005)


async def test_a_webhook_gets_updates_with_its_secret(bot: Bot, control: Control, hook: Hook) -> None:
    await control.start()
    await bot.set_webhook(hook.url, secret_token="s3cret-1", max_connections=2)
    await hook.wait(1)
    with pytest.raises(TelegramConflictError, match="can't use getUpdates method while webhook is active"):
        await bot.get_updates()
    await control.start(LEO)
    await settled(control)
    assert (hook.secrets, [update["message"]["text"] for update in hook.got]) == (["s3cret-1"] * 2, ["/start"] * 2)
    info = await bot.get_webhook_info()
    assert (info.url, info.pending_update_count, info.max_connections) == (hook.url, 0, 2)
    await bot.delete_webhook()
    await control.start()
    assert len(await bot.get_updates()) == 1


async def test_a_failing_webhook_is_tried_again_in_order(bot: Bot, control: Control, clock: Clock, hook: Hook) -> None:
    hook.answer = lambda _update: web.Response(status=503)
    await bot.set_webhook(hook.url)
    await control.post(f"chats/{MAYA}/say", text="one")
    await control.post(f"chats/{MAYA}/say", text="two")
    await control.post(f"chats/{LEO}/say", text="un")
    await hook.wait(2)
    await asyncio.sleep(0.05)
    info = await bot.get_webhook_info()
    assert (info.pending_update_count, info.last_error_message) == (3, "Wrong response from the webhook: 503")
    clock.advance(1)
    await hook.wait(4)
    await asyncio.sleep(0.05)
    clock.advance(1)
    await asyncio.sleep(0.05)
    assert len(hook.got) == 4, "the second delay is longer"
    hook.answer = lambda _update: web.Response()
    clock.advance(1)
    await settled(control)
    assert [update["message"]["text"] for update in hook.got[4:] if update["message"]["chat"]["id"] == MAYA] == [
        "one",
        "two",
    ]


async def test_a_webhook_may_answer_with_a_call(bot: Bot, control: Control, hook: Hook) -> None:
    def reply(update: dict[str, Any]) -> web.Response:
        chat = update["message"]["chat"]["id"]
        return web.json_response({"method": "sendMessage", "chat_id": chat, "text": "Hello"})

    hook.answer = reply
    await bot.set_webhook(hook.url)
    await control.start()
    await settled(control)
    assert [message["text"] for message in await control.messages()] == ["/start", "Hello"]
    hook.answer = lambda _update: web.json_response({"method": "sendMessage", "chat_id": 5, "text": "?"})
    await control.start()
    await settled(control)
    assert (await control.get("calls"))[-1]["description"] == "Bad Request: chat not found"


async def test_a_killed_server_posts_nothing(bot: Bot, control: Control, clock: Clock, hook: Hook) -> None:
    hook.answer = lambda _update: web.Response(status=500)
    await bot.set_webhook(hook.url)
    await control.start()
    await hook.wait(1)
    with pytest.raises(ClientError):
        await control.post("kill")
    clock.advance(60)
    await asyncio.sleep(0.05)
    assert len(hook.got) == 1


async def test_webhooks_are_checked(bot: Bot, control: Control) -> None:
    await control.start()
    for url, fields, wrong in (
        ("http://example.org/hook", {}, "An HTTPS URL must be provided"),
        ("https://example.org:9000/hook", {}, "only on ports 80, 88, 443 or 8443"),
        ("https://example.org/hook", {"secret_token": "é"}, "unallowed characters"),
        ("https://example.org/hook", {"max_connections": 101}, "max_connections"),
    ):
        with pytest.raises(TelegramBadRequest, match=wrong):
            await bot.set_webhook(url, **fields)
    await bot.set_webhook("http://127.0.0.1:9/", drop_pending_updates=True)
    assert (await bot.get_webhook_info()).pending_update_count == 0
    await control.start()
    async with asyncio.timeout(3):
        while not (info := await bot.get_webhook_info()).last_error_message:
            await asyncio.sleep(0.005)
    assert "Connect call failed" in info.last_error_message
    await control.call("setWebhook", url="")
    assert (await bot.get_webhook_info()).url == ""
