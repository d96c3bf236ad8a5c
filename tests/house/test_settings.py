"""A setting that is wrong ends in one clear sentence that names it, and exit code 2."""

import gc
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.settings import Settings

ROOT = Path(__file__).parents[2]
TOKEN = "123456789:" + "a" * 35
BAD = [
    ("BOT_TOKEN", "oops", "BotFather"),
    ("BOT_TOKEN", f"bot{TOKEN}", "BotFather"),
    ("BOT_TOKEN", "123456789:short", "BotFather"),
    ("TELEGRAM_API_URL", "api.telegram.org", "http"),
    ("TELEGRAM_API_URL", "ftp://api.telegram.org", "http"),
    ("WEBHOOK_URL", "bot.example.org", "http"),
    ("WEBHOOK_SECRET", "héhé", "A–Z"),
    ("WEBHOOK_SECRET", "two words", "A–Z"),
    ("WEBHOOK_SECRET", "s" * 257, "256"),
    ("PUBLIC_URL", "example.org", "http"),
    ("HTTP_PORT", "web", "integer"),
    ("HTTP_PORT", "65536", "65535"),
    ("HTTP_PORT", "-1", "0"),
    ("PLAYGROUND_PORT", "70000", "65535"),
    ("DATABASE_URL", "mysql://localhost/spotter", "sqlite:///"),
    ("DATABASE_URL", "spotter.db", "sqlite:///"),
    ("DATABASE_URL", "sqlite:///", "file"),
    ("DATABASE_URL", "postgresql://localhost:port/spotter", ""),
    ("DATA_KEYS", "secret", "32 bytes"),
    ("DATA_KEYS", "A" * 43 + "=,short", "32 bytes"),
    ("SEND_RATE", "0", "greater than 0"),
    ("SEND_RATE", "fast", "number"),
    ("SEND_RATE", "nan", ""),
    ("SEND_RATE_CHAT", "-1", "greater than 0"),
    ("SEND_BURST_CHAT", "0", "1"),
    ("LOG_LEVEL", "LOUD", "INFO"),
    ("LOG_FORMAT", "xml", "json"),
    ("SENTRY_DSN", "here", "http"),
    ("OPENAI_BASE_URL", "api.openai.com", "http"),
    ("OPENAI_EMBEDDING_MODEL", "x" * 81, "80"),
    ("ADMIN_IDS", "maya", "integer"),
    ("ADMIN_IDS", "12,leo", "integer"),
]
PAIRS = [
    ({"WEBHOOK_URL": "https://bot.example.org", "BOT_TOKEN": TOKEN}, "WEBHOOK_SECRET"),
    ({"WEBHOOK_URL": "https://bot.example.org", "WEBHOOK_SECRET": "s3cret"}, "BOT_TOKEN"),
    ({"OPENAI_EMBEDDING_MODEL": "some-model"}, "OPENAI_API_KEY"),
]


@pytest.fixture(autouse=True)
def house_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """An empty folder, no variable set; garbage collection as they were, afterwards."""
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    collects = gc.isenabled()
    yield
    gc.unfreeze()
    if collects:
        gc.enable()


def spotter(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    """Run the command in this process; its exit code."""
    from bot.__main__ import main

    monkeypatch.setattr(sys, "argv", ["spotter", *arguments])
    with pytest.raises(SystemExit) as ended:
        main()
    return int(ended.value.code or 0)


def sentence(capsys: pytest.CaptureFixture[str]) -> str:
    """The only line on standard error, apart from what is logged."""
    lines = [line for line in capsys.readouterr().err.splitlines() if line.startswith("spotter: ")]
    assert len(lines) == 1, lines
    assert lines[0].endswith(".")
    assert not lines[0].endswith("..")
    return lines[0]


@pytest.mark.parametrize(("name", "value", "hint"), BAD, ids=[f"{name}={value[:20]}" for name, value, _ in BAD])
def test_a_bad_setting_is_named_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], name: str, value: str, hint: str
) -> None:
    monkeypatch.setenv(name, value)
    assert spotter(monkeypatch, "stats") == 2
    told = sentence(capsys)
    assert name in told
    assert hint in told
    assert len(told) < 200


@pytest.mark.parametrize(("values", "name"), PAIRS)
def test_the_webhook_needs_all_of_its_settings(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], values: dict[str, str], name: str
) -> None:
    for key, value in values.items():
        monkeypatch.setenv(key, value)
    assert spotter(monkeypatch, "run") == 2
    assert name in sentence(capsys)


def test_a_secret_is_never_repeated(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("BOT_TOKEN", "WEBHOOK_SECRET", "DATA_KEYS"):
        monkeypatch.setenv(name, "tell-nobody é")
        assert spotter(monkeypatch, "stats") == 2
        monkeypatch.delenv(name)
    assert "tell-nobody" not in capsys.readouterr().err


def test_settings_come_from_a_file_in_this_folder_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    Path(".env").write_text("LOG_FORMAT=xml\n", encoding="utf-8")
    assert spotter(monkeypatch, "stats") == 2
    assert "LOG_FORMAT" in sentence(capsys)
    monkeypatch.setenv("LOG_FORMAT", "json")
    assert spotter(monkeypatch, "stats") == 0


@pytest.mark.parametrize("name", ["HTTP_PORT", "PLAYGROUND_PORT"])
def test_a_busy_port_is_named(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], name: str) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as busy:
        ports = {"HTTP_PORT": "0", "PLAYGROUND_PORT": "0"} | {name: str(busy.getsockname()[1])}
        for key, value in ports.items():
            monkeypatch.setenv(key, value)
        assert spotter(monkeypatch, "run") == 2
    told = sentence(capsys)
    assert name in told
    assert ports[name] in told
    assert "in use" in told


def test_a_host_that_is_not_ours_is_named(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("PLAYGROUND_PORT", "0")
    monkeypatch.setenv("HTTP_HOST", "203.0.113.1")
    assert spotter(monkeypatch, "run") == 2
    assert "HTTP_HOST 203.0.113.1" in sentence(capsys)


@pytest.mark.parametrize("command", ["run", "stats"])
def test_a_database_out_of_reach_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        port = server.getsockname()[1]
    monkeypatch.setenv("DATABASE_URL", f"postgresql://spotter:tell-nobody@127.0.0.1:{port}/spotter")
    monkeypatch.setenv("PLAYGROUND_PORT", "0")
    monkeypatch.setenv("HTTP_PORT", "0")
    assert spotter(monkeypatch, command) == 2
    told = sentence(capsys)
    assert "DATABASE_URL" in told
    assert "tell-nobody" not in told


def test_a_database_that_does_not_exist_is_named(
    server: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    head, _, query = server.partition("?")
    monkeypatch.setenv("DATABASE_URL", f"{head.rsplit('/', 1)[0]}/nowhere?{query}")
    assert spotter(monkeypatch, "stats") == 2
    assert "DATABASE_URL" in sentence(capsys)


def test_a_file_that_is_no_database_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("notes.db").write_text("This is no database at all. " * 100, encoding="utf-8")
    monkeypatch.setenv("DATABASE_URL", "sqlite:///notes.db")
    assert spotter(monkeypatch, "stats") == 2
    assert "DATABASE_URL" in sentence(capsys)


def test_the_command_itself_ends_so(tmp_path: Path) -> None:
    """As an operator runs it: a process of its own."""
    kept = {name: value for name, value in os.environ.items() if name.lower() not in Settings.model_fields}
    environment = kept | {"BOT_TOKEN": "oops", "PYTHONPATH": str(ROOT)}
    ended = subprocess.run(
        [sys.executable, "-m", "bot", "run"], cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=60
    )
    assert ended.returncode == 2
    assert ended.stdout == ""
    (line,) = ended.stderr.splitlines()
    assert line.startswith("spotter: BOT_TOKEN is wrong")
    assert list(tmp_path.iterdir()) == []
