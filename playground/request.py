"""A call as it comes in: query, form, JSON or multipart."""

import json
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.types import Receive, Scope

from playground.errors import ApiError, bad_request
from playground.files import UP_LIMIT, Upload
from playground.store import Json

BODY_LIMIT = UP_LIMIT + 1024 * 1024


@dataclass(slots=True)
class Call:
    params: Json
    uploads: dict[str, Upload] = field(default_factory=dict)


async def read_call(scope: Scope, receive: Receive) -> Call:
    """The untyped parameters and the uploaded files."""
    kind, length = b"", 0
    for name, value in scope["headers"]:
        if name == b"content-type":
            kind = value
        elif name == b"content-length":
            length = int(value)
    if length > BODY_LIMIT:
        raise ApiError(413, "Request Entity Too Large")
    params: Json = _form(scope["query_string"]) if scope["query_string"] else {}
    if kind.startswith(b"multipart/form-data"):
        return await _multipart(scope, receive, params)
    body = await _body(receive)
    if kind.startswith(b"application/json"):
        params |= _json(body)
    elif body:
        params |= _form(body)
    return Call(params)


async def _body(receive: Receive) -> bytes:
    message = await receive()
    body: bytes = message.get("body", b"")
    while message.get("more_body"):
        message = await receive()
        body += message.get("body", b"")
        if len(body) > BODY_LIMIT:
            raise ApiError(413, "Request Entity Too Large")
    return body


def _form(body: bytes) -> Json:
    try:
        return dict(parse_qsl(body.decode(), keep_blank_values=True, errors="strict"))
    except UnicodeDecodeError:
        raise bad_request("strings must be encoded in UTF-8") from None


def _json(body: bytes) -> Json:
    if not body.strip():
        return {}
    try:
        params: Any = json.loads(body)
    except ValueError:
        raise bad_request("can't parse request JSON object") from None
    if not isinstance(params, dict):
        raise bad_request("request JSON must be an object")
    return params


async def _multipart(scope: Scope, receive: Receive, params: Json) -> Call:
    uploads = {}
    async with Request(scope, receive).form(max_fields=200, max_files=50) as form:
        for name, value in form.multi_items():
            if not isinstance(value, UploadFile):
                params[name] = value
                continue
            data = await value.read(UP_LIMIT + 1)
            if len(data) > UP_LIMIT:
                raise ApiError(413, "Request Entity Too Large")
            uploads[name] = Upload(value.filename or name, value.content_type or "", data)
    return Call(params, uploads)
