"""Serves the playground on loopback."""

import asyncio
import ipaddress
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import lru_cache
from pathlib import Path
from urllib.parse import urlsplit

from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Receive, Scope, Send

from playground import control
from playground.botapi import BotApi
from playground.clock import Clock
from playground.errors import ApiError
from playground.webhook import Webhook
from playground.wire import Wire
from playground.world import World

PLAYGROUND_TOKEN = "4242424242:PLAYGROUND-not-a-secret"  # nosec B105 -- opens nothing but the playground
PAGE = Path(__file__).parent / "page"
BACKLOG = 2048


class Playground:
    """A Bot API server with a memory of its own. All tokens open the same bot, named by the first."""

    def __init__(self, database: Path | None, clock: Clock, tokens: tuple[str, ...] = (PLAYGROUND_TOKEN,)) -> None:
        self.world = World.open(database, clock, tokens)

    @asynccontextmanager
    async def serve(self, host: str = "127.0.0.1", port: int = 0) -> AsyncIterator[str]:
        """Yields the address. Raises ValueError for a host that is not loopback, OSError for a busy port."""
        with _listener(host, port) as listener:
            wire = Wire()
            api = BotApi(self.world, wire)
            await wire.open(Gate(api, _pages(self.world, wire)), listener)
            wire.accompany(asyncio.create_task(Webhook(self.world, api).deliver()))
            try:
                yield _address(listener)
            finally:
                self.world.updates.release()
                self.world.events.close()
                await wire.close()
                self.world.store.commit()


class Gate:
    """Lets in what comes from this machine by its own name, and tells the Bot API from the pages:
    a web page elsewhere that was led here by DNS rebinding, or posts here, is refused."""

    def __init__(self, api: BotApi, pages: ASGIApp) -> None:
        self._api = api
        self._pages = pages

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        if not _is_local(scope):
            await PlainTextResponse("Misdirected Request", 421)(scope, receive, send)
        elif scope["path"].startswith("/bot"):
            await self._api(scope, receive, send)
        elif scope["path"].startswith("/file/bot"):
            await self._api.download(scope, receive, send)
        else:
            await self._pages(scope, receive, send)


def _is_local(scope: Scope) -> bool:
    host = origin = b""
    for name, value in scope["headers"]:
        if name == b"host":
            host = value
        elif name == b"origin":
            origin = value
    return _is_own_name(host.decode("latin-1"), origin.decode("latin-1"))


@lru_cache(maxsize=64)
def _is_own_name(host: str, origin: str) -> bool:
    try:
        named = urlsplit(f"//{host}").hostname or ""
        return is_loopback(named) and (not origin or urlsplit(origin).netloc == host)
    except ValueError:
        return False


def is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _pages(world: World, wire: Wire) -> Starlette:
    app = Starlette(
        routes=list(control.routes(world, wire)),
        exception_handlers=dict.fromkeys((ApiError, ValueError, KeyError, TypeError), control.show_error),
    )
    app.mount("/", StaticFiles(directory=PAGE, html=True, check_dir=False))
    return app


def _listener(host: str, port: int) -> socket.socket:
    if not is_loopback(host):
        raise ValueError(f"the playground listens on loopback only, not on {host}")
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen(BACKLOG)
        listener.setblocking(False)
    except BaseException:
        listener.close()
        raise
    return listener


def _address(listener: socket.socket) -> str:
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
