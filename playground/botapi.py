"""The Bot API over HTTP: /bot{token}/{method} and /file/bot{token}/{path}."""

import asyncio
import inspect
from typing import Any
from urllib.parse import unquote

from starlette.types import Receive, Scope, Send

from playground.errors import ApiError, too_many_requests
from playground.faults import Fault
from playground.methods import METHODS
from playground.request import Call, read_call
from playground.schema import schema_of
from playground.store import RawJson, encode
from playground.wire import Wire
from playground.world import LOGGED_OUT, World

UNAUTHORIZED = ApiError(401, "Unauthorized")
NOT_FOUND = ApiError(404, "Not Found")
SERVER_ERRORS = (ApiError(500, "Internal Server Error"), ApiError(502, "Bad Gateway"))


class BotApi:
    def __init__(self, world: World, wire: Wire) -> None:
        self._world = world
        self._wire = wire

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        token, _, method = scope["path"].removeprefix("/bot").rpartition("/")
        fault = None
        if self._world.faults.touches(method):
            await asyncio.sleep(self._world.faults.latency_ms / 1000)
            fault = self._world.faults.draw()
        if fault is Fault.RESET_BEFORE:
            self._wire.reset(scope)
            return
        status, body = await self._reply(token, method, scope, receive, fault)
        if fault is Fault.RESET_AFTER:
            self._wire.reset(scope)
            return
        await _respond(send, status, body, cut=fault is Fault.CUT)
        if fault is Fault.CUT:
            self._wire.cut(scope)

    async def _reply(
        self, token: str, method: str, scope: Scope, receive: Receive, fault: Fault | None
    ) -> tuple[int, bytes]:
        call = Call({})
        try:
            if token not in self._world.tokens:
                raise UNAUTHORIZED
            call = await read_call(scope, receive)
            if fault is Fault.ERROR:
                raise self._world.faults.random.choice(SERVER_ERRORS)
            if fault is Fault.FLOOD:
                raise too_many_requests(self._world.faults.random.randint(1, 3))
            result = await self.run(method, call)
        except ApiError as error:
            self._world.calls.record(method, call.params, error.code, error.description, error.retry_after)
            return error.code, refusal(error)
        return 200, f'{{"ok":true,"result":{result}}}'.encode()

    async def run(self, name: str, call: Call) -> str:
        """Types the call's parameters, carries it out, records it; returns the result as JSON text."""
        schema = schema_of(name)
        if schema is None:
            raise NOT_FOUND
        if self._world.store.setting(LOGGED_OUT, 0) > self._world.clock.timestamp():
            raise ApiError(400, "Logged out")
        method = METHODS.get(schema.method)
        if method is None:
            raise ApiError(501, f"Not Implemented: PLAYGROUND: {schema.method} is not played here")
        call.params = schema.check(call.params, call.uploads)
        result: Any = method(self._world, call)
        if inspect.isawaitable(result):
            result = await result
        self._world.calls.record(schema.method, call.params)
        return result if isinstance(result, RawJson) else encode(result)

    async def download(self, scope: Scope, _receive: Receive, send: Send) -> None:
        token, _, path = scope["path"].removeprefix("/file/bot").partition("/")
        content = self._world.files.content(unquote(path)) if token in self._world.tokens else None
        if content is None:
            error = NOT_FOUND if token in self._world.tokens else UNAUTHORIZED
            await _respond(send, error.code, refusal(error))
        else:
            await _respond(send, 200, content, media_type=b"application/octet-stream")


def refusal(error: ApiError) -> bytes:
    body: dict[str, Any] = {"ok": False, "error_code": error.code, "description": error.description}
    if error.retry_after is not None:
        body["parameters"] = {"retry_after": error.retry_after}
    return encode(body).encode()


async def _respond(
    send: Send, status: int, body: bytes, *, media_type: bytes = b"application/json", cut: bool = False
) -> None:
    headers = [(b"content-type", media_type), (b"content-length", b"%d" % len(body))]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    shown = body[: len(body) // 2] if cut else body
    await send({"type": "http.response.body", "body": shown, "more_body": cut})
