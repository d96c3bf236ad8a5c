"""By webhook: once whatever is repeated, 401 without the secret, 503 while the database is away, nothing lost."""

import asyncio
import json
import socket
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from random import Random
from typing import Any
from urllib.parse import urlsplit

import asyncpg
import pytest

from db import Database
from playground import PLAYGROUND_TOKEN
from tests.promises.support import N, Town, figure, founded, opened, rows, run_sql, settle_in

SECRET = "a-webhook-secret-of-ours"
PATH = "/telegram/webhook"
TIMES = 10
pytestmark = pytest.mark.promise


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@asynccontextmanager
async def listening(town: Town, url: str) -> AsyncIterator[str]:
    """An app in webhook mode; its address."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    webhook = {"webhook_url": address, "webhook_secret": SECRET, "bot_token": PLAYGROUND_TOKEN}
    async with town.house(url, http_port=port, **webhook):
        yield address + PATH


def update_of(person: int, number: int) -> dict[str, Any]:
    user = {"id": person, "is_bot": False, "first_name": "Maya", "language_code": "en"}
    chat = {"id": person, "type": "private", "first_name": "Maya"}
    message = {
        "message_id": number,
        "date": 1_700_000_000,
        "chat": chat,
        "from": user,
        "text": f"bench {20 + number}x5",
    }
    return {"update_id": 500_000_000 + number, "message": message}


async def post(town: Town, address: str, update: dict[str, Any]) -> int:
    headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
    async with town.http.post(address, json=update, headers=headers) as answer:
        return answer.status


async def raw_post(address: str, headers: bytes, body: bytes) -> int:
    """A request as bytes, with headers that no client would write; its status."""
    parts = urlsplit(address)
    reader, writer = await asyncio.open_connection(parts.hostname, parts.port)
    head = f"POST {parts.path} HTTP/1.1\r\nHost: {parts.netloc}\r\nConnection: close\r\nContent-Length: {len(body)}\r\n"
    writer.write(head.encode() + headers + b"\r\n" + body)
    status = int((await reader.readline()).split()[1])
    writer.close()
    await writer.wait_closed()
    return status


async def previews(town: Town, person: int) -> list[str]:
    return [text for text in town.texts(person) if "Save this?" in text]


@pytest.mark.parametrize("apps", [1, 2])
async def test_the_same_update_ten_times_shuffled_has_one_effect(url: str, apps: int) -> None:
    database = opened(url)
    async with founded() as town, AsyncExitStack() as stack:
        doors = [await stack.enter_async_context(listening(town, url)) for _ in range(apps)]
        people = town.settlers(4)
        await settle_in(database, people, town)
        updates = [update_of(people[n % 4], n) for n in range(1, N.webhooks + 1)] * TIMES
        Random(3).shuffle(updates)
        calls = [post(town, doors[place % apps], update) for place, update in enumerate(updates)]
        assert set(await asyncio.gather(*calls)) == {200}
        await town.settle(database)
        shown = [len(await previews(town, person)) for person in people]
    entries = await rows(database, "SELECT count(*), count(DISTINCT key) FROM entries")
    await database.close()
    figure("webhook", apps=apps, posted=len(updates), effects=entries[0][0], replies=sum(shown))
    assert entries == [(N.webhooks, N.webhooks)]
    assert sum(shown) == N.webhooks


async def test_only_the_secret_opens_the_webhook(url: str) -> None:
    database = opened(url)
    name = b"X-Telegram-Bot-Api-Secret-Token: "
    wrong = [
        b"",
        name + b"\r\n",
        name + b"wrong\r\n",
        name + SECRET.upper().encode() + b"\r\n",
        name + SECRET[:-1].encode() + b"\r\n",
        name + "clé-secrète-🗝".encode() + b"\r\n",
        name + b"\xff\xfe\xe9\r\n",
        name + SECRET.encode() + "é".encode("latin-1") + b"\r\n",
        name + b"wrong\r\n" + name + SECRET.encode() + b"\r\n",
        b"Authorization: Bearer " + SECRET.encode() + b"\r\n",
    ]
    body = json.dumps(update_of(1, 1)).encode()
    async with founded() as town, listening(town, url) as address:
        statuses = [await raw_post(address, headers, body) for headers in wrong]
        assert statuses == [401] * len(wrong)
        assert await rows(database, "SELECT * FROM inbox") == []
        assert await raw_post(address, name + SECRET.encode() + b"\r\n", body) == 200
    await database.close()


async def test_a_body_that_is_no_update_is_refused_and_harms_nobody(url: str) -> None:
    database = opened(url)
    secret = b"X-Telegram-Bot-Api-Secret-Token: " + SECRET.encode() + b"\r\n"
    bodies = [b"", b"{", b"[]", b"null", b"\xff", b'{"update_id": "1"}', b'{"update_id": null}']
    bodies.append(b"[" * 100_000)  # deeper than a decoder goes
    async with founded() as town, listening(town, url) as address:
        statuses = [await raw_post(address, secret, body) for body in bodies]
    assert statuses == [400] * len(bodies)
    await database.close()


@asynccontextmanager
async def away(database: Database, url: str) -> AsyncIterator[None]:
    """The database cannot be reached, then it can."""
    if database.is_sqlite:
        await run_sql(database, "ALTER TABLE inbox RENAME TO gone")
        yield
        await run_sql(database, "ALTER TABLE gone RENAME TO inbox")
        return
    name = database.url.database
    await database.close()
    server = await asyncpg.connect(url.replace(f"/{name}", "/postgres"))
    await server.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false")
    await server.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1", name)
    yield
    await server.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")
    await server.close()


async def test_while_the_database_is_away_telegram_hears_503_and_all_is_done_later(url: str) -> None:
    database = opened(url)
    async with founded() as town, listening(town, url) as address:
        people = town.settlers(2)
        await settle_in(database, people, town)
        async with away(database, url):
            refused = [await post(town, address, update_of(people[n % 2], n)) for n in range(1, N.webhooks + 1)]
            for person in people:
                await town.control(f"chats/{person}/say", {"text": "squat 100x5"})
            await webhook_failed(town)
        assert set(refused) == {503}
        again = [await post(town, address, update_of(people[n % 2], n)) for n in range(1, N.webhooks + 1)]
        assert set(again) == {200}
        await town.control("clock", {"advance_s": 60})
        await town.settle(database)
        shown = [len(await previews(town, person)) for person in people]
    assert await rows(database, "SELECT count(*) FROM entries") == [(N.webhooks + 2,)]
    assert sum(shown) == N.webhooks + 2
    await database.close()


async def webhook_failed(town: Town) -> None:
    """Wait until Telegram's own delivery was refused."""
    while "503" not in ((town.playground.world.store.setting("webhook") or {}).get("last_error_message") or ""):
        await asyncio.sleep(0.01)
