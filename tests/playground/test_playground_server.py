"""The server itself: strictness, faults, memory, the clock, its doors."""

import asyncio
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramNetworkError, TelegramRetryAfter, TelegramServerError, TelegramUnauthorizedError
from aiogram.types import LabeledPrice
from playground_control import MAYA, SAM, Control, bot_for

from playground import PLAYGROUND_TOKEN, Clock, Playground
from playground.__main__ import main, run


@pytest.mark.parametrize(
    ("method", "params", "wrong"),
    [
        ("sendMessage", {"chat_id": MAYA, "text": "x", "foo": 1}, "unknown parameter 'foo' of sendMessage"),
        ("sendMessage", {"chat_id": MAYA}, "missing parameter 'text' of sendMessage"),
        ("sendMessage", {"chat_id": MAYA, "text": 5}, "wrong parameter 'text' of sendMessage"),
        ("sendMessage", {"chat_id": [1], "text": "x"}, "wrong parameter 'chat_id' of sendMessage"),
        (
            "sendMessage",
            {"chat_id": MAYA, "text": "x", "message_thread_id": 1},
            "parameter 'message_thread_id' of sendMessage is not played here",
        ),
        (
            "sendMessage",
            {"chat_id": MAYA, "text": "x", "reply_markup": {"inline_keyboard": [[{"text": "x", "data": "y"}]]}},
            "unknown field 'reply_markup.inline_keyboard.0.0.data' in sendMessage",
        ),
        (
            "sendMessage",
            {"chat_id": MAYA, "text": "x", "reply_markup": {"keyboard": [[{"text": "x", "web_app": {}}]]}},
            "wrong field 'reply_markup.keyboard.0.0.web_app.url' in sendMessage",
        ),
        (
            "sendMediaGroup",
            {"chat_id": MAYA, "media": [{"type": "photo", "media": "x", "captoin": "y"}]},
            "unknown field 'media.0.captoin' in sendMediaGroup",
        ),
        ("setMyCommands", {"commands": [{"command": "a"}]}, "wrong field 'commands.0.description' in setMyCommands"),
        ("editMessageText", {"rich_message": {"html": "x"}}, "'rich_message' of editMessageText is not played here"),
        ("getUpdates", {"timeout": "soon"}, "wrong parameter 'timeout' of getUpdates"),
    ],
)
async def test_wrong_parameters_are_named(control: Control, method: str, params: dict[str, Any], wrong: str) -> None:
    answer = await control.call(method, **params)
    assert answer["error_code"] == 400
    assert answer["description"].startswith("Bad Request: PLAYGROUND: ")
    assert wrong in answer["description"]


async def test_methods_and_tokens(bot: Bot, control: Control) -> None:
    assert (await control.call("GETME"))["ok"]
    assert (await control.call("getMee"))["error_code"] == 404
    with pytest.raises(TelegramServerError, match="PLAYGROUND: sendInvoice is not played here"):
        await bot.send_invoice(MAYA, "t", "d", "p", "XTR", [LabeledPrice(label="x", amount=1)])
    stranger = bot_for(control.address, "1:nobody")
    with pytest.raises(TelegramUnauthorizedError, match="Unauthorized"):
        await stranger.get_me()
    await stranger.session.close()


async def test_calls_come_as_query_form_json_or_multipart(control: Control) -> None:
    await control.start()
    await control.limitless()
    url = f"{control.address}/bot{PLAYGROUND_TOKEN}/sendMessage"
    params = {"chat_id": str(MAYA), "text": "x", "entities": json.dumps([{"type": "bold", "offset": 0, "length": 1}])}
    form = aiohttp.FormData(params, default_to_multipart=True)
    for sent in ({"params": params}, {"data": params}, {"data": form}):
        async with control.http.post(url, **sent) as response:
            assert (await response.json())["result"]["entities"][0]["type"] == "bold"
    async with control.http.get(url, params=params) as response:
        assert response.status == 200
    json_type = {"Content-Type": "application/json"}
    for body, kind, wrong in (
        (b"{", json_type, "can't parse request JSON object"),
        (b"[]", json_type, "request JSON must be an object"),
        (b"text=%ff", {"Content-Type": "application/x-www-form-urlencoded"}, "encoded in UTF-8"),
        (b"chat_id=1&text=x&entities=[", {"Content-Type": "application/x-www-form-urlencoded"}, "can't parse entities"),
    ):
        async with control.http.post(url, data=body, headers=kind) as response:
            assert (response.status, wrong in (await response.json())["description"]) == (400, True)


async def test_calls_are_recorded(bot: Bot, control: Control) -> None:
    await control.start()
    await bot.send_message(MAYA, "Hello")
    await control.call("sendMessage", chat_id=5, text="?")
    good, bad = await control.get("calls")
    assert (good["n"], good["method"], good["chat_id"], good["params"]["text"], good["status"]) == (
        1,
        "sendMessage",
        MAYA,
        "Hello",
        200,
    )
    assert (bad["n"], bad["error_code"], bad["description"]) == (2, 400, "Bad Request: chat not found")
    assert [call["n"] for call in await control.get("calls?since=1")] == [2]


async def test_faults(bot: Bot, control: Control) -> None:
    await control.start()
    await control.post("faults", error_rate=1, methods=["sendMessage"])
    with pytest.raises(TelegramServerError):
        await bot.send_message(MAYA, "x")
    assert (await bot.get_me()).is_bot
    await control.post("faults", error_rate=0, flood_rate=1)
    with pytest.raises(TelegramRetryAfter):
        await bot.send_message(MAYA, "x")
    await control.post("faults", flood_rate=0, cut_rate=1)
    with pytest.raises(TelegramNetworkError):
        await bot.send_message(MAYA, "it arrives all the same")
    await control.post("faults", cut_rate=0, latency_ms=50)
    started = asyncio.get_running_loop().time()
    await bot.send_message(MAYA, "late")
    assert asyncio.get_running_loop().time() - started > 0.045
    assert [message["text"] for message in (await control.messages())[1:]] == ["it arrives all the same", "late"]
    assert (await control.refusal("faults", typo=1))[0] == 400
    assert (await control.refusal("limits", per_second=0))[0] == 400
    assert (await control.refusal("faults", latency_ms="long"))[0] == 400


async def test_resets_come_before_and_after_the_call_takes_effect(bot: Bot, control: Control) -> None:
    await control.limitless()
    await control.start()
    await control.post("faults", reset_rate=1, seed=7)
    for number in range(12):
        with pytest.raises(TelegramNetworkError):
            await bot.send_message(MAYA, str(number))
    arrived = len(await control.messages()) - 1
    assert 0 < arrived < 12


async def test_a_kill_drops_everything(clock: Clock) -> None:
    playground = Playground(None, clock)
    async with aiohttp.ClientSession() as http:
        async with playground.serve() as address:
            bot = bot_for(address)
            control = Control(address, http)
            await control.start()
            poll = asyncio.create_task(bot.get_updates(offset=-1, timeout=20))
            (update,) = await poll
            poll = asyncio.create_task(bot.get_updates(offset=update.update_id + 1, timeout=20))
            await asyncio.sleep(0.05)
            with pytest.raises(aiohttp.ClientError):
                await control.post("kill")
            for gone in (poll, bot.get_me()):
                with pytest.raises(TelegramNetworkError):
                    await gone
            await bot.session.close()
        async with playground.serve(port=int(address.rpartition(":")[2])) as again:
            assert again == address
            assert len(await Control(address, http).messages()) == 1


async def test_memory_survives_a_restart(tmp_path: Path) -> None:
    database = tmp_path / "data" / "playground.db"
    async with Playground(database, Clock()).serve() as address, aiohttp.ClientSession() as http:
        control, bot = Control(address, http), bot_for(address)
        await control.start()
        sent = await bot.send_message(MAYA, "Still here?")
        await sent.pin()
        await control.post("personas", first_name="Noor", language_code="ar")
        await control.post("clock", advance_s=3600)
        tap = await control.post(f"chats/{MAYA}/press", message_id=sent.message_id, data="x")
        await bot.session.close()
    clock = Clock()
    async with Playground(database, clock).serve() as address, aiohttp.ClientSession() as http:
        control, bot = Control(address, http), bot_for(address)
        chat = await control.get(f"chats/{MAYA}")
        assert [message.get("text") for message in chat["messages"]] == ["/start", "Still here?", None]
        assert chat["pinned"] == [sent.message_id]
        assert [persona["first_name"] for persona in (await control.get("state"))["personas"]][3:] == ["Noor"]
        assert [update.event_type for update in await bot.get_updates()] == ["message", "callback_query"]
        assert await bot.answer_callback_query(tap["id"])
        assert clock.offset == 3600
        await bot.session.close()


async def test_the_clock_moves_forward_only(control: Control, clock: Clock) -> None:
    before = clock.now()
    moved = await control.post("clock", advance_s=90)
    assert moved["offset_s"] == 90
    assert datetime.fromisoformat(moved["now"]) - before >= timedelta(seconds=90)
    morning = before + timedelta(days=1)
    await control.post("clock", now=morning.isoformat())
    assert abs((clock.now() - morning).total_seconds()) < 5
    for wrong in ({"advance_s": -1}, {"now": before.isoformat()}, {"now": "2099-01-01T00:00:00"}, {}):
        assert (await control.refusal("clock", **wrong))[0] == 400
    with pytest.raises(ValueError, match="forward only"):
        clock.set(datetime(2020, 1, 1, tzinfo=UTC))


async def test_people_act(bot: Bot, control: Control) -> None:
    message = await control.post(f"chats/{SAM}/say", text="see example.org", reply_to_message_id=None)
    assert message["entities"] == [{"type": "url", "offset": 4, "length": 11}]
    answer = await control.post(f"chats/{SAM}/say", text="and", reply_to_message_id=message["message_id"])
    assert answer["reply_to_message"]["text"] == "see example.org"
    await control.post(f"chats/{SAM}/say", text="🏋" * 2500)
    lengths = [len(update.message.text or "") for update in await bot.get_updates() if update.message]
    assert lengths[2:] == [2048, 452]
    await control.post(f"chats/{SAM}/delete", message_id=message["message_id"])
    assert len(await control.messages(SAM)) == 3
    await control.post(f"chats/{SAM}/clear")
    assert await control.messages(SAM) == []
    for path, body, status in (
        (f"chats/{SAM}/say", {"text": " "}, 400),
        (f"chats/{SAM}/say", {}, 400),
        (f"chats/{SAM}/say", {"text": "x", "reply_to_message_id": 1}, 400),
        (f"chats/{SAM}/edit", {"message_id": 1, "text": "x"}, 400),
        (f"chats/{SAM}/delete", {"message_id": 1}, 404),
        ("chats/5/say", {"text": "x"}, 404),
        ("personas", {"first_name": "Maya", "id": MAYA}, 409),
        ("personas", {"nickname": "M"}, 400),
        ("personas", {}, 400),
    ):
        assert (await control.refusal(path, **body))[0] == status, path


async def test_the_page_hears_of_everything(bot: Bot, control: Control) -> None:
    heard: list[dict[str, Any]] = []
    async with control.http.get(f"{control.address}/control/events") as stream:
        assert stream.content_type == "text/event-stream"
        await stream.content.readuntil(b"\n\n")
        message = await control.start()
        sent = await bot.send_message(MAYA, "x")
        await sent.edit_text("y")
        await sent.pin()
        await bot.send_chat_action(MAYA, "typing")
        tap = await control.post(f"chats/{MAYA}/press", message_id=sent.message_id, data="x")
        await bot.answer_callback_query(tap["id"], text="Done")
        await control.post(f"chats/{MAYA}/delete", message_id=message["message_id"])
        await control.post(f"chats/{MAYA}/block")
        await control.post("clock", advance_s=1)
        await control.post("personas", first_name="Noor")
        await bot.set_my_name("Coach")
        while not heard or heard[-1]["type"] != "commands":
            event = await stream.content.readuntil(b"\n\n")
            heard.append(json.loads(event.partition(b"data: ")[2]))
    assert [event["type"] for event in heard] == [
        "message", "message", "edit", "pin", "message", "typing", "toast", "delete", "block", "clock", "persona",
        "commands",
    ]  # fmt: skip
    assert heard[2]["message"]["text"] == "y"
    assert heard[6] == {
        "type": "toast", "chat_id": MAYA, "id": tap["id"], "text": "Done", "show_alert": False, "url": None,
    }  # fmt: skip


async def test_only_this_machine_by_its_own_name(control: Control) -> None:
    state = f"{control.address}/control/state"
    host = control.address.removeprefix("http://")
    port = host.rpartition(":")[2]
    for headers, status in (
        ({"Host": "evil.example"}, 421),
        ({"Host": f"localhost:{port}"}, 200),
        ({"Origin": "https://evil.example"}, 421),
        ({"Origin": "null"}, 421),
        ({"Origin": f"http://127.0.0.1:{int(port) + 1}"}, 421),
        ({"Origin": control.address}, 200),
    ):
        async with control.http.get(state, headers=headers) as response:
            assert response.status == status, headers
    async with control.http.get(f"{control.address}/") as response:
        assert response.content_type == "text/html"


async def test_hosts_and_ports() -> None:
    for host in ("0.0.0.0", "192.168.1.2", "example.org"):  # noqa: S104 -- refused
        with pytest.raises(ValueError, match="loopback only"):
            async with Playground(None, Clock()).serve(host):
                pass
    async with Playground(None, Clock()).serve() as address:
        with pytest.raises(OSError, match="in use"):
            async with Playground(None, Clock()).serve(port=int(address.rpartition(":")[2])):
                pass


async def test_it_runs_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    alone = asyncio.create_task(run(tmp_path / "playground.db", 0))
    address = ""
    async with asyncio.timeout(3):
        while not address:
            await asyncio.sleep(0.005)
            address = capfd.readouterr().out.removeprefix("Playground: ").strip()
    port = address.rpartition(":")[2]
    monkeypatch.setattr("sys.argv", ["playground", "--port", port, "--database", str(tmp_path / "other.db")])
    assert await asyncio.to_thread(main) == 2
    assert f"can't start on port {port}: Address already in use" in capfd.readouterr().err
    alone.cancel()
    with pytest.raises(asyncio.CancelledError):
        await alone
