"""Files up and down: photos, documents, animations, videos, voices, albums, getFile."""

import secrets
from collections.abc import Callable
from typing import Any

from playground.entities import caption_content
from playground.errors import bad_request, refused
from playground.files import Upload
from playground.methods.sending import admit, deliver
from playground.request import Call
from playground.store import Json
from playground.world import World

SENDABLE = ("photo", "document", "animation", "video", "voice", "sticker")
IN_ALBUMS = ("photo", "document", "video")
FACTS = ("width", "height", "duration")
SHOWN = {"has_spoiler": "has_media_spoiler", "show_caption_above_media": "show_caption_above_media"}


def attached(world: World, kind: str, source: Any, uploads: dict[str, Upload], facts: Json) -> Json:
    """The message's part for a file: uploaded now (attach://name) or known by its file_id."""
    if isinstance(source, str) and source.startswith("attach://"):
        upload = uploads.get(source.removeprefix("attach://"))
        if upload is None:
            raise bad_request("wrong file identifier/HTTP URL specified")
        content = world.files.keep(kind, upload, **facts)
    elif isinstance(source, str) and source.startswith(("http://", "https://")):
        raise refused(f"a {kind} is not fetched by URL here: upload it")
    else:
        content = world.files.known(kind, source)
    return {"animation": content, "document": content} if kind == "animation" else {kind: content}


def media_content(world: World, kind: str, params: Json, source: Any, uploads: dict[str, Upload]) -> Json:
    facts = {key: params[key] for key in FACTS if key in params and kind != "photo"}
    shown = {field: True for key, field in SHOWN.items() if params.get(key)}
    caption = caption_content(params)
    return {**attached(world, kind, source, uploads, facts), **caption, **shown}


def _sender(kind: str) -> Callable[[World, Call], Json]:
    def send(world: World, call: Call) -> Json:
        persona = world.people.recipient(call.params["chat_id"])
        source = "attach://" + kind if kind in call.uploads else call.params[kind]
        content = media_content(world, kind, call.params, source, call.uploads)
        admit(world, call)
        return deliver(world, persona, call.params, content)

    return send


def send_media_group(world: World, call: Call) -> list[Json]:
    persona, items = world.people.recipient(call.params["chat_id"]), call.params["media"]
    if not 2 <= len(items) <= 10:
        raise bad_request("media group must include 2-10 items")
    kinds = {item["type"] for item in items}
    if not kinds <= set(IN_ALBUMS) or ("document" in kinds and len(kinds) > 1):
        raise bad_request(f"these media can't be mixed in an album: {', '.join(sorted(kinds))}")
    contents = [media_content(world, item["type"], item, item["media"], call.uploads) for item in items]
    admit(world, call)
    group = {"media_group_id": str(secrets.randbelow(10**17))}
    return [deliver(world, persona, call.params, content | group) for content in contents]


def get_file(world: World, call: Call) -> Json:
    return world.files.describe(call.params["file_id"])


METHODS: dict[str, Callable[[World, Call], Any]] = {
    **{f"send{kind.capitalize()}": _sender(kind) for kind in SENDABLE},
    "sendMediaGroup": send_media_group,
    "getFile": get_file,
}
