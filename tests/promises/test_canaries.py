"""Secrets never come out: not in logs, tracebacks, HTTP errors, messages to operators, nor in the database."""

import asyncio
import json
import logging
import socket
from pathlib import Path
from time import monotonic
from urllib.parse import quote

import pytest
import sentry_sdk
import structlog

from bot import logs
from bot.commands import _set_up_logs
from bot.settings import Settings
from db.crypto import new_key
from tests.promises.support import Life, figure, founded

TOKEN = "7654321098:CANARYtokenCANARYtokenCANARYtoken01"
WEBHOOK = "CANARY-webhook-secret-02"
PASSWORD = "CANARYdatabasePassword03"
ODD_PASSWORD = "CANARY/odd@pass:word04"
SENTRY_KEY = "c0ffeecanary05c0ffeecanary05c0ff"
KEYS = [new_key(), new_key()]
CANARIES = {
    "token": TOKEN,
    "the token's secret half": TOKEN.partition(":")[2],
    "token in an address": f"bot{TOKEN}/getMe",
    "token percent-encoded": quote(TOKEN, safe=""),
    "webhook secret": WEBHOOK,
    "newest data key": KEYS[0],
    "older data key": KEYS[1],
    "both data keys": ",".join(KEYS),
    "database password": PASSWORD,
    "database password in an address": f"postgresql://spotter:{PASSWORD}@127.0.0.1:1/spotter",
    "odd database password": f"postgresql://spotter:{quote(ODD_PASSWORD, safe='')}@127.0.0.1:1/spotter",
    "Sentry key": SENTRY_KEY,
    "Sentry address": f"https://{SENTRY_KEY}@sentry.invalid/1",
}
NEEDLES = (TOKEN.partition(":")[2], WEBHOOK, *KEYS, PASSWORD, quote(ODD_PASSWORD, safe=""), ODD_PASSWORD, SENTRY_KEY)
pytestmark = pytest.mark.promise


def found_in(text: str) -> list[str]:
    return [needle for needle in NEEDLES if needle in text]


def environment(tmp_path: Path, form: str, **variables: str) -> dict[str, str]:
    """The environment of a process, with canaries for all that is secret."""
    return {
        "BOT_TOKEN": TOKEN,
        "WEBHOOK_SECRET": WEBHOOK,
        "DATA_KEYS": ",".join(KEYS),
        "DATABASE_URL": f"sqlite:///{tmp_path / 'data.db'}",
        "SENTRY_DSN": f"http://{SENTRY_KEY}@127.0.0.1:1/1",
        "TELEGRAM_API_URL": "http://127.0.0.1:1",
        "HTTP_PORT": "0",
        "LOG_FORMAT": form,
        "LOG_LEVEL": "DEBUG",
        **variables,
    }


async def spotter(folder: Path, command: str, variables: dict[str, str]) -> str:
    """All that a command says until it ends, or is stopped while it serves."""
    life, log = Life.of(variables, folder, command), folder / "spotter.log"
    deadline = monotonic() + 30
    while life.process.is_alive() and "serving" not in (log.read_text() if log.exists() else ""):
        assert monotonic() < deadline, f"{command} neither serves nor ends"
        await asyncio.sleep(0.05)
    if life.process.is_alive():
        await asyncio.sleep(0.3)
        life.process.terminate()
    await life.ended()
    return log.read_text()


def no_canary_in_the_files(folder: Path) -> None:
    for path in folder.rglob("*"):
        if path.is_file():
            assert found_in(path.read_bytes().decode("latin-1")) == [], path.name


CASES: dict[str, tuple[str, dict[str, str]]] = {
    "Telegram unreachable": ("run", {}),
    "doctor without a network": ("doctor", {}),
    "a database that refuses": ("doctor", {"DATABASE_URL": CANARIES["database password in an address"]}),
    "a database that refuses, to run": ("run", {"DATABASE_URL": CANARIES["odd database password"]}),
    "a malformed database address": ("run", {"DATABASE_URL": f"postgresql://u:{PASSWORD}@h:port/x"}),
    "an unknown database": ("run", {"DATABASE_URL": f"mysql://u:{PASSWORD}@h/x"}),
    "a malformed token": ("run", {"BOT_TOKEN": f"bot{TOKEN}"}),
    "a malformed webhook secret": ("run", {"WEBHOOK_SECRET": WEBHOOK + " é"}),
    "a malformed key": ("run", {"DATA_KEYS": f"{KEYS[0]},{KEYS[1][:-3]}"}),
    "a malformed Sentry address": ("run", {"SENTRY_DSN": f"ftp://{SENTRY_KEY}@sentry.invalid/1"}),
    "a Sentry address without a project": ("run", {"SENTRY_DSN": f"https://{SENTRY_KEY}@sentry.invalid"}),
    "a malformed Bot API address": ("run", {"TELEGRAM_API_URL": f"http:///{TOKEN}"}),
}


TROUBLES = [*(("console", case) for case in CASES), *(("json", case) for case in list(CASES)[:4])]


@pytest.mark.parametrize(("form", "case"), TROUBLES)
async def test_a_process_that_meets_trouble_says_no_secret(tmp_path: Path, form: str, case: str) -> None:
    command, variables = CASES[case]
    said = await spotter(tmp_path, command, environment(tmp_path, form, **variables))
    assert said
    assert found_in(said) == []
    no_canary_in_the_files(tmp_path)


@pytest.mark.parametrize("form", ["console", "json"])
@pytest.mark.parametrize("name", CANARIES)
def test_no_log_line_and_no_traceback_shows_a_secret(name: str, form: str, capsys: pytest.CaptureFixture[str]) -> None:
    canary, url = CANARIES[name], "postgresql://spotter:{}@127.0.0.1:1/spotter"
    odd = "odd" in name
    settings = Settings(
        _env_file=None,  # type: ignore[call-arg]
        bot_token=TOKEN,
        webhook_secret=WEBHOOK,
        data_keys=",".join(KEYS),
        sentry_dsn=CANARIES["Sentry address"],
        database_url=url.format(quote(ODD_PASSWORD, safe="") if odd else PASSWORD),
        log_format=form,
        log_level="DEBUG",
    )
    _set_up_logs(settings)
    provoke(canary)
    said = capsys.readouterr().err
    assert said.count("it happened") >= 3
    assert found_in(said) == []
    if form == "json":
        assert all(json.loads(line) for line in said.splitlines())


def provoke(canary: str) -> None:
    """Say a secret in all the ways in which programs say too much."""
    log, stdlib = structlog.get_logger("canary"), logging.getLogger("some.library")
    log.warning("it happened", url=canary, nested={"deep": [canary]})
    stdlib.error("it happened: %s %r", canary, {"header": canary})
    try:
        raise OSError(f"it happened to {canary}")
    except OSError as error:
        log.error("it happened", error=str(error), exc_info=error)
        stdlib.exception("it happened again")
        try:
            raise RuntimeError(repr(canary.encode())) from error
        except RuntimeError:
            stdlib.exception("it happened, chained")


def test_what_leaves_for_sentry_is_redacted(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: dict[str, object] = {}
    monkeypatch.setattr(sentry_sdk, "init", lambda dsn, **options: seen.update(options))
    logs.set_up_sentry("https://x@sentry.invalid/1", logs.Redactor([TOKEN, WEBHOOK, *KEYS]))
    event = {"exception": {"values": [{"value": canary} for canary in (TOKEN, WEBHOOK, *KEYS)]}, "request": WEBHOOK}
    scrub = seen["before_send"]
    assert found_in(json.dumps(scrub(event, {}))) == []  # type: ignore[operator]
    assert seen["send_default_pii"] is False
    assert seen["include_local_variables"] is False


async def test_http_errors_and_operators_hear_no_secret_and_the_database_holds_none(tmp_path: Path) -> None:
    """A whole house in webhook mode: its errors over HTTP, its files, its messages."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    file = tmp_path / "house.db"
    hook = {"webhook_url": f"http://127.0.0.1:{port}", "webhook_secret": WEBHOOK, "bot_token": TOKEN}
    said = ""
    async with founded() as town:
        (person,) = town.settlers(1)
        async with town.house(f"sqlite:///{file}", http_port=port, admin_ids=(person,), **hook):
            await town.control(f"chats/{person}/say", {"text": "/start"})
            for path in ("/", "/telegram/webhook", "/health", "/metrics", "/nothing", f"/{WEBHOOK}x"):
                for call in (town.http.get, town.http.post):
                    async with call(f"http://127.0.0.1:{port}{path}") as answer:
                        body = await answer.text()
                        said += body.replace(f"/{WEBHOOK}x", "") + str(answer.headers)
            bad = {"message": {"message_id": 1, "from": {"id": person}, "text": {"x": 1}}}
            town.playground.world.updates.put_raw(bad)
            deadline = asyncio.get_running_loop().time() + 10
            while not any("could not be handled" in text for text in town.texts(person)):
                assert asyncio.get_running_loop().time() < deadline
                await asyncio.sleep(0.02)
            said += json.dumps(town.texts(person))
        assert "could not be handled" in said
    figure("secrets", canaries=len(CANARIES), cases=len(CASES), found=len(found_in(said)))
    assert found_in(said) == []
    no_canary_in_the_files(tmp_path)
