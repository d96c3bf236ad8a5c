"""Telegram's webhook: the secret first, the inbox next, then 200."""

import hmac
import json
from typing import Any

from fastapi import APIRouter, Request, Response

from services import inbox

router = APIRouter()
PATH = "/telegram/webhook"
LARGEST_BODY = 1_000_000
_SECRET = b"x-telegram-bot-api-secret-token"


@router.post(PATH)
async def receive(request: Request) -> Response:
    """401 without the secret, 400 for what is no update, 503 while the inbox cannot be written, else 200."""
    house = request.app.state.house
    given = next((value for name, value in request.scope["headers"] if name == _SECRET), b"")
    if not hmac.compare_digest(given, house.webhook_secret.encode()):
        return Response(status_code=401)
    update = await _update(request)
    if update is None:
        return Response(status_code=400)
    try:
        await house.keep([update])
    except Exception:
        return Response(status_code=503)
    return Response(status_code=200)


async def _update(request: Request) -> dict[str, Any] | None:
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST_BODY:
            return None
    try:
        update = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return update if isinstance(update, dict) and inbox.is_id(update.get("update_id")) else None
