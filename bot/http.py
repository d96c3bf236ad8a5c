"""Serves the HTTP door inside our own loop."""

import asyncio
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any

import uvicorn


class PortTaken(Exception):
    """The address to listen on is not free; the text is one sentence."""


class _Server(uvicorn.Server):
    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Signals are the app's."""
        yield


def listen(host: str, port: int) -> socket.socket:
    """A listening socket; PortTaken when somebody else has it."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except OSError as error:
        listener.close()
        raise PortTaken(f"HTTP_HOST {host}, HTTP_PORT {port} cannot be used: {error.strerror or error}.") from None
    return listener


@asynccontextmanager
async def serve(app: Any, listener: socket.socket) -> AsyncIterator[None]:
    """Serve an ASGI app on a listening socket until the block ends."""
    config = uvicorn.Config(app, log_config=None, access_log=False, lifespan="off", server_header=False)
    server = _Server(config)
    task = asyncio.create_task(server.serve([listener]))
    try:
        yield
    finally:
        server.should_exit = True
        await task
