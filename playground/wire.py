"""The port and its connections: opened and closed in peace, or broken on purpose."""

import asyncio
import socket
import struct
from typing import Any

import uvicorn
from starlette.types import ASGIApp, Scope
from uvicorn.server import ServerState

NO_LINGER = struct.pack("ii", 1, 0)
FINISH_WITHIN = 1.0
KEEP_ALIVE = 75  # seconds: longer than any client keeps an idle connection, so that none races its end


class Wire:
    """uvicorn's HTTP protocol without its server, which would take the program's signals."""

    def __init__(self) -> None:
        self._state = ServerState()
        self._server: asyncio.Server | None = None
        self._companions: list[asyncio.Task[None]] = []

    async def open(self, app: ASGIApp, listener: socket.socket) -> None:
        config = uvicorn.Config(
            app,
            http="httptools",
            ws="none",
            lifespan="off",
            access_log=False,
            log_config=None,
            timeout_keep_alive=KEEP_ALIVE,
        )
        config.load()
        protocol: Any = config.http_protocol_class

        def connected() -> asyncio.Protocol:
            made: asyncio.Protocol = protocol(config=config, server_state=self._state, app_state={})
            return made

        self._server = await asyncio.get_running_loop().create_server(connected, sock=listener)

    def accompany(self, task: asyncio.Task[None]) -> None:
        """The task ends when the port closes."""
        self._companions.append(task)

    async def close(self) -> None:
        """Calls under way may finish; then all connections end."""
        self._close_port()
        for connection in list(self._state.connections):
            connection.shutdown()
        if self._state.tasks:
            await asyncio.wait(set(self._state.tasks), timeout=FINISH_WITHIN)
        for transport in self._transports(None):
            transport.abort()
        for task in set(self._state.tasks):
            task.cancel()
        await asyncio.sleep(0)

    def kill(self) -> None:
        """The port closes and all connections drop, at once."""
        self._close_port()
        for transport in self._transports(None):
            _reset(transport)

    def reset(self, scope: Scope) -> None:
        """The peer sees "connection reset by peer"."""
        for transport in self._transports(tuple(scope["client"])):
            _reset(transport)

    def cut(self, scope: Scope) -> None:
        """What was written still arrives, then the connection ends."""
        for transport in self._transports(tuple(scope["client"])):
            transport.close()

    def _close_port(self) -> None:
        for task in self._companions:
            task.cancel()
        if self._server is not None:
            self._server.close()

    def _transports(self, client: tuple[str, int] | None) -> list[Any]:
        connections: list[Any] = list(self._state.connections)
        return [connection.transport for connection in connections if client is None or connection.client == client]


def _reset(transport: Any) -> None:
    if (raw := transport.get_extra_info("socket")) is not None:
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, NO_LINGER)
    transport.abort()
