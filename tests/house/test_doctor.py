"""What `spotter doctor` finds, and what it says to do about it."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from aiohttp import web

from bot import keys
from bot.commands import COMMANDS
from bot.settings import BadSettings, Settings
from db import Database, migrate
from playground import PLAYGROUND_TOKEN, Clock, Playground
from services import inbox
from tests.support.databases import settings as made

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
OTHER_TOKEN = "123456789:" + "a" * 35


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to stand in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


async def examine(settings: Settings, capsys: pytest.CaptureFixture[str]) -> tuple[int, dict[str, tuple[str, str]]]:
    """The exit code, and what → (ok or BAD, words)."""
    capsys.readouterr()
    code = await COMMANDS["doctor"](settings)
    found = {}
    for line in capsys.readouterr().out.splitlines():
        if line.startswith(("ok ", "BAD ")):
            state, rest = line.split(maxsplit=1)
            what, words = rest.split(": ", 1)
            found[what] = (state, words)
    return code, found


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@asynccontextmanager
async def http_server(handler: Callable[[web.Request], Awaitable[web.Response]]) -> AsyncIterator[str]:
    """A server of any other kind on loopback."""
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", handler)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


async def test_a_healthy_house_is_all_ok(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, found = await examine(made(url), capsys)
    assert code == 0
    assert {state for state, _ in found.values()} == {"ok"}
    assert found.keys() == {"settings", "data keys", "database", "token"}
    assert "playground" in found["token"][1]


async def test_an_old_schema_is_told_to_migrate(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    await migrate.downgrade(url, "base")
    code, found = await examine(made(url), capsys)
    assert code == 1
    assert found["database"] == ("BAD", "its schema is not the newest: spotter migrate")


async def test_dead_letters_are_not_well(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    settings = made(url)
    database = Database(settings.database, keys.load(settings))
    async with database.begin() as session:
        (item,) = await inbox.receive(session, 42, [{"update_id": 1}], NOON)
        assert await inbox.failed(session, item, "ValueError", NOON, hopeless=True)
    await database.close()
    code, found = await examine(settings, capsys)
    assert code == 1
    assert found["database"][0] == "BAD"
    assert "1 dead letters: see the log" in found["database"][1]


async def test_a_key_file_that_others_can_read_is_told_to_close(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = Settings(_env_file=None, database_url=f"sqlite:///{folder / 'spotter.db'}")  # type: ignore[call-arg]
    assert await COMMANDS["migrate"](settings) == 0
    assert (await examine(settings, capsys))[1]["data keys"][0] == "ok"
    (folder / keys.FILE).chmod(0o644)
    code, found = await examine(settings, capsys)
    assert code == 1
    assert found["data keys"] == ("BAD", f"others can read {folder / keys.FILE}: chmod 600 {folder / keys.FILE}")


async def test_looking_makes_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A doctor before the first run finds an empty house, and leaves it empty."""
    settings = Settings(_env_file=None)  # type: ignore[call-arg]
    code, found = await examine(settings, capsys)
    assert code == 0
    assert found["database"] == ("ok", "none yet; the first run makes data/playground-bot.db")
    assert names(folder) == []


async def test_a_token_is_tried_and_named(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    async with Playground(None, Clock()).serve() as address:
        good = made(url, bot_token=PLAYGROUND_TOKEN, telegram_api_url=address)
        code, found = await examine(good, capsys)
        assert code == 0
        assert found["token"][1].startswith("@")
        assert found["token"][1].endswith("polling")
        refused = made(url, bot_token=OTHER_TOKEN, telegram_api_url=address)
        code, found = await examine(refused, capsys)
        assert code == 1
        assert found["token"][0] == "BAD"
        assert "BOT_TOKEN" in found["token"][1]
        with pytest.raises(BadSettings, match=r"^BOT_TOKEN is refused by Telegram: .*\.$"):
            await COMMANDS["run"](made(url, bot_token=OTHER_TOKEN, telegram_api_url=address, http_port=0))


async def test_a_server_that_is_no_bot_api_is_named(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    async def hello(_: web.Request) -> web.Response:
        return web.Response(text="<h1>Hello</h1>")

    async with http_server(hello) as address:
        code, found = await examine(made(url, bot_token=OTHER_TOKEN, telegram_api_url=address), capsys)
    assert code == 1
    assert found["token"][0] == "BAD"


@pytest.mark.parametrize(("off", "state"), [(0, "ok"), (60, "BAD"), (-60, "BAD")])
async def test_a_clock_that_is_wrong_is_told_to_be_set(
    url: str, capsys: pytest.CaptureFixture[str], off: int, state: str
) -> None:
    async def telegram(request: web.Request) -> web.Response:
        theirs = datetime.now(UTC) + timedelta(seconds=off)
        bot = {"id": 123456789, "is_bot": True, "first_name": "Spotter", "username": "spotter_bot"}
        hook = {"url": "", "has_custom_certificate": False, "pending_update_count": 0}
        result = hook if request.path.endswith("getWebhookInfo") else bot
        date = theirs.strftime("%a, %d %b %Y %H:%M:%S GMT")
        return web.json_response({"ok": True, "result": result}, headers={"Date": date})

    async with http_server(telegram) as address:
        code, found = await examine(made(url, bot_token=OTHER_TOKEN, telegram_api_url=address), capsys)
    assert (code, found["clock"][0]) == (int(state == "BAD"), state)


async def test_its_words_reach_no_log_with_a_secret_in_them(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    settings = made(url, bot_token=OTHER_TOKEN, telegram_api_url="http://127.0.0.1:9")
    assert await COMMANDS["doctor"](settings) == 1
    told = capsys.readouterr()
    assert OTHER_TOKEN.split(":")[1] not in told.out + told.err


async def test_cards_in_other_chats_that_are_off_are_told_with_the_way_to_turn_them_on(
    url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    async def answer(request: web.Request) -> web.Response:
        if request.path.endswith("getWebhookInfo"):
            return web.json_response(
                {"ok": True, "result": {"url": "", "has_custom_certificate": False, "pending_update_count": 0}}
            )
        me = {"id": 1, "is_bot": True, "first_name": "Spotter", "username": "spotter", "supports_inline_queries": False}
        return web.json_response({"ok": True, "result": me})

    async with http_server(answer) as address:
        _, found = await examine(made(url, bot_token=OTHER_TOKEN, telegram_api_url=address), capsys)
    assert found["token"] == ("ok", "@spotter, polling; cards in other chats are off: send /setinline to BotFather")
