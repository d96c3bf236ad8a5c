"""How updates reach the bot: getUpdates, webhooks; and leaving: logOut, close."""

import re
from typing import Any
from urllib.parse import urlsplit

from aiogram.enums import UpdateType

from playground.errors import ApiError, bad_request, conflict, refused, too_many_requests
from playground.request import Call
from playground.store import Json, RawJson
from playground.updates import as_list
from playground.world import LOGGED_OUT, World

KINDS = frozenset(UpdateType)
SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
PORTS = (443, 80, 88, 8443)
RETURN_AFTER = 600
LOOPBACK = ("127.0.0.1", "localhost", "::1")
WEBHOOK_IS_ACTIVE = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"


def _remember_allowed(world: World, params: Json) -> None:
    allowed = params.get("allowed_updates")
    if allowed is None:
        return
    if unknown := [kind for kind in allowed if kind not in KINDS]:
        raise refused(f"unknown update type '{unknown[0]}' in allowed_updates")
    if allowed != world.store.setting("allowed_updates"):
        world.store.put("allowed_updates", allowed)


async def get_updates(world: World, call: Call) -> RawJson:
    params = call.params
    if world.store.setting("webhook"):
        raise conflict(WEBHOOK_IS_ACTIVE)
    _remember_allowed(world, params)
    first = world.updates.confirm(params["offset"]) if params.get("offset") else 0
    limit = params.get("limit", 100)
    limit = limit if 1 <= limit <= 100 else 100
    return RawJson(as_list(await world.updates.poll(first, limit, params.get("timeout", 0))))


def set_webhook(world: World, call: Call) -> bool:
    params = call.params
    url = params["url"].strip()
    if not url:
        return delete_webhook(world, call)
    _check_url(url)
    secret, connections = params.get("secret_token"), params.get("max_connections", 40)
    if secret is not None and not SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    if not 1 <= connections <= 100:
        raise bad_request("max_connections must be between 1 and 100")
    _remember_allowed(world, params)
    if params.get("drop_pending_updates"):
        world.updates.drop_all()
    world.store.put("webhook", {"url": url, "secret": secret, "max_connections": connections})
    world.updates.end_poll(conflict("terminated by setWebhook request"))
    world.updates.release()
    return True


def _check_url(url: str) -> None:
    parts = urlsplit(url)
    on_loopback = parts.hostname in LOOPBACK
    if parts.scheme != "https" and not (on_loopback and parts.scheme == "http"):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if not on_loopback and (parts.port or 443) not in PORTS:
        raise bad_request("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")


def delete_webhook(world: World, call: Call) -> bool:
    if call.params.get("drop_pending_updates"):
        world.updates.drop_all()
    world.store.put("webhook", None)
    world.updates.release()
    return True


def get_webhook_info(world: World, _call: Call) -> Json:
    webhook = world.store.setting("webhook") or {}
    info: dict[str, Any] = {
        "url": webhook.get("url", ""),
        "has_custom_certificate": False,
        "pending_update_count": world.updates.pending,
    }
    if webhook:
        info |= {"max_connections": webhook["max_connections"], "ip_address": "127.0.0.1"}
        info |= {key: webhook[key] for key in ("last_error_date", "last_error_message") if key in webhook}
    if allowed := world.store.setting("allowed_updates"):
        info["allowed_updates"] = allowed
    return info


def log_out(world: World, _call: Call) -> bool:
    """For ten minutes the bot can't come back, as on the cloud server."""
    world.store.put(LOGGED_OUT, world.clock.timestamp() + RETURN_AFTER)
    world.updates.end_poll(ApiError(400, "Logged out"))
    return True


def close(world: World, _call: Call) -> bool:
    """Refused in the first ten minutes after a launch, as on a server of one's own."""
    wait = world.launched + RETURN_AFTER - world.clock.timestamp()
    if wait > 0:
        raise too_many_requests(wait)
    world.launched = world.clock.timestamp()
    world.updates.release()
    return True


METHODS = {
    "getUpdates": get_updates,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
    "logOut": log_out,
    "close": close,
}
