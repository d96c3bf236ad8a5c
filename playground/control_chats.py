"""Control of one chat: read it, and act in it as its persona."""

from collections.abc import Awaitable, Callable
from typing import Any

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from playground import acts
from playground.errors import ApiError, bad_request
from playground.files import UP_LIMIT, Upload
from playground.methods.profile import commands_for, menu_button_for, profile_text
from playground.people import Persona
from playground.store import Json
from playground.world import World

SHOWN = 1000
Act = Callable[[World, Persona, Json], Json]
ACTS: dict[str, tuple[Act, dict[str, type | tuple[type, ...]]]] = {
    "say": (acts.say, {"text": str}),
    "press": (acts.press, {"message_id": int, "data": str}),
    "inline": (acts.ask_inline, {"query": str}),
    "choose": (acts.choose_inline, {"query_id": str, "result_id": str}),
    "location": (acts.share_location, {"latitude": (int, float), "longitude": (int, float)}),
    "contact": (acts.share_contact, {"phone_number": str}),
    "edit": (acts.edit, {"message_id": int, "text": str}),
    "delete": (acts.delete, {"message_id": int}),
    "clear": (acts.clear, {}),
    "block": (acts.block, {}),
    "unblock": (acts.unblock, {}),
    "read": (acts.read, {}),
}


def routes(world: World) -> list[Route]:
    chat = "/control/chats/{user_id:int}"
    return [
        Route(chat, _show(world)),
        *(Route(f"{chat}/{name}", _act(world, *act), methods=["POST"]) for name, act in ACTS.items()),
        *(Route(f"{chat}/{kind}", _file(world, kind), methods=["POST"]) for kind in acts.MADE_UP),
    ]


def persona_of(world: World, request: Request) -> Persona:
    persona = world.people.get(request.path_params["user_id"])
    if persona is None:
        raise ApiError(404, "no such person")
    return persona


async def wish_of(request: Request) -> Json:
    """The request's JSON object; nothing at all stands for an empty one."""
    body = await request.body()
    try:
        wish: Any = await request.json() if body else {}
    except ValueError:
        raise bad_request("can't parse request JSON object") from None
    if not isinstance(wish, dict):
        raise bad_request("request JSON must be an object")
    return wish


def _show(world: World) -> Callable[[Request], Awaitable[Response]]:
    async def show(request: Request) -> Response:
        persona = persona_of(world, request)
        language = (persona.language_code or "")[:2]
        messages = world.messages.latest(persona.id, int(request.query_params.get("limit", SHOWN)))
        return JSONResponse(
            {
                "messages": [world.on_page(message) for message in messages],
                "pinned": persona.pinned,
                "typing": world.drafts.acting(persona.id),
                "draft": world.drafts.draft(persona.id),
                "blocked": persona.blocked,
                "reply_keyboard": persona.keyboard,
                "commands": commands_for(world, persona),
                "menu_button": menu_button_for(world, persona.id),
                "bot_name": profile_text(world, "name", language),
                "description": profile_text(world, "description", language),
            }
        )

    return show


def _act(
    world: World, act: Act, needed: dict[str, type | tuple[type, ...]]
) -> Callable[[Request], Awaitable[Response]]:
    async def do(request: Request) -> Response:
        persona, wish = persona_of(world, request), await wish_of(request)
        for name, kind in needed.items():
            if not isinstance(wish.get(name), kind):
                raise bad_request(f"field '{name}' is missing or of a wrong type")
        done = act(world, persona, wish)
        return JSONResponse(world.on_page(done) if "chat" in done else done)

    return do


def _file(world: World, kind: str) -> Callable[[Request], Awaitable[Response]]:
    async def send(request: Request) -> Response:
        persona = persona_of(world, request)
        if request.headers.get("content-type", "").startswith("multipart/form-data"):
            upload, wish = await _uploaded(request)
        else:
            wish = await wish_of(request)
            upload = acts.made_up_file(kind, int(wish.get("size", 1024)))
        return JSONResponse(world.on_page(acts.send_file(world, persona, kind, upload, wish)))

    return send


async def _uploaded(request: Request) -> tuple[Upload, Json]:
    async with request.form() as form:
        file = form.get("file")
        if not isinstance(file, UploadFile):
            raise bad_request("field 'file' is missing")
        data = await file.read(UP_LIMIT + 1)
        upload = Upload(file.filename or "file", file.content_type or "", data)
        return upload, {"caption": form.get("caption")}
