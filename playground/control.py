"""The control API: for tests and for the chat page."""

from collections.abc import AsyncIterator
from dataclasses import asdict, fields
from datetime import datetime
from typing import TypeVar

from pydantic import TypeAdapter
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from playground import control_chats
from playground.control_chats import wish_of
from playground.errors import ApiError, bad_request
from playground.faults import Faults
from playground.files import KINDS
from playground.limits import Limits
from playground.methods.profile import profile_text
from playground.people import Persona
from playground.store import Json
from playground.wire import Wire
from playground.world import World

LAST_LENGTH = 120
PERSONA_FIELDS = {
    "id": int,
    "first_name": str,
    "last_name": str,
    "username": str,
    "language_code": str,
    "colour": str,
    "avatar": str,
}
T = TypeVar("T", Faults, Limits)


def routes(world: World, wire: Wire) -> list[Route]:
    control = Control(world, wire)
    both = ["GET", "POST"]
    return [
        Route("/control/state", control.state),
        Route("/control/personas", control.add_persona, methods=["POST"]),
        Route("/control/callbacks/{query_id}", control.callback),
        Route("/control/updates", control.updates, methods=both),
        Route("/control/clock", control.clock, methods=both),
        Route("/control/faults", control.faults, methods=both),
        Route("/control/limits", control.limits, methods=both),
        Route("/control/calls", control.calls),
        Route("/control/events", control.events),
        Route("/control/kill", control.kill, methods=["POST"]),
        *control_chats.routes(world),
    ]


async def show_error(_request: Request, error: Exception) -> Response:
    """Exceptions of the control API, as {"description": …}."""
    code = error.code if isinstance(error, ApiError) else 400
    words = f"missing {error}" if isinstance(error, KeyError) else str(error)
    return JSONResponse({"description": words}, status_code=code)


class Control:
    def __init__(self, world: World, wire: Wire) -> None:
        self._world = world
        self._wire = wire

    async def state(self, _request: Request) -> Response:
        world = self._world
        bot = {
            **world.bot(),
            "description": profile_text(world, "description", ""),
            "short_description": profile_text(world, "shortdescription", ""),
            "about": profile_text(world, "shortdescription", ""),
        }
        return JSONResponse(
            {
                "bot": bot,
                "personas": [self._persona(persona) for persona in world.people],
                "clock": self._clock(),
                "faults": settings(world.faults),
                "limits": settings(world.limits),
            }
        )

    def _persona(self, persona: Persona) -> Json:
        facts = asdict(persona)
        for private in ("keyboard", "read_to", "pinned"):
            del facts[private]
        newest = self._world.messages.latest(persona.id, 1)
        last = {"text": _summary(newest[0]), "date": newest[0]["date"]} if newest else None
        unread = self._world.messages.unread(persona.id, persona.read_to, self._world.bot_id)
        return {**facts, "unread": unread, "last": last}

    def _clock(self) -> Json:
        return {"now": self._world.clock.now().isoformat(), "offset_s": self._world.clock.offset}

    async def add_persona(self, request: Request) -> Response:
        wish = await wish_of(request)
        for name, value in wish.items():
            if name not in PERSONA_FIELDS or not isinstance(value, PERSONA_FIELDS[name] | None):
                raise bad_request(f"field '{name}' is unknown or of a wrong type")
        if not wish.get("first_name"):
            raise bad_request("field 'first_name' is missing")
        if self._world.people.get(wish.get("id")) is not None:
            raise ApiError(409, "there is a person with this id")
        given = {key: value for key, value in wish.items() if value is not None}
        persona = self._persona(self._world.people.add(given))
        self._world.events.publish("persona", persona=persona)
        return JSONResponse(persona)

    async def callback(self, request: Request) -> Response:
        found = self._world.queries.find(request.path_params["query_id"])
        if found is None:
            raise ApiError(404, "no such callback query")
        answer = found[1] or {"text": None, "show_alert": False, "url": None}
        return JSONResponse({"answered": found[1] is not None, **answer})

    async def updates(self, request: Request) -> Response:
        updates = self._world.updates
        if request.method == "POST":
            return JSONResponse({"update_id": updates.put_raw(await wish_of(request))})
        return JSONResponse(
            {
                "pending": updates.pending,
                "confirmed": updates.confirmed,
                "last_update_id": updates.last_id,
                "allowed_updates": self._world.store.setting("allowed_updates") or [],
                "webhook": self._world.store.setting("webhook"),
            }
        )

    async def clock(self, request: Request) -> Response:
        if request.method == "POST":
            wish = await wish_of(request)
            if "now" in wish:
                self._world.clock.set(datetime.fromisoformat(wish["now"]))
            else:
                self._world.clock.advance(float(wish["advance_s"]))
            self._world.remember_clock()
            self._world.events.publish("clock", **self._clock())
        return JSONResponse(self._clock())

    async def faults(self, request: Request) -> Response:
        if request.method == "POST":
            self._world.faults = changed(self._world.faults, await wish_of(request))
        return JSONResponse(settings(self._world.faults))

    async def limits(self, request: Request) -> Response:
        if request.method == "POST":
            self._world.limits = changed(self._world.limits, await wish_of(request))
        return JSONResponse(settings(self._world.limits))

    async def calls(self, request: Request) -> Response:
        return JSONResponse(self._world.calls.since(int(request.query_params.get("since", 0))))

    async def events(self, _request: Request) -> Response:
        stream: AsyncIterator[str] = self._world.events.stream()
        return StreamingResponse(stream, media_type="text/event-stream")

    async def kill(self, _request: Request) -> Response:
        self._world.store.commit()
        self._world.updates.release()
        self._world.events.close()
        self._wire.kill()
        return Response()


def _summary(message: Json) -> str:
    shown = message.get("text") or message.get("caption")
    kinds = (*KINDS, "location", "contact", "pinned_message")
    return str(shown or next((kind for kind in kinds if kind in message), ""))[:LAST_LENGTH]


def settings(of: Faults | Limits) -> Json:
    return {item.name: getattr(of, item.name) for item in fields(of) if not item.name.startswith("_")}


def changed(of: T, wish: Json) -> T:
    """The same with some settings changed; raises ValueError for an unknown or wrong one."""
    known = settings(of)
    for name in wish:
        if name not in known:
            raise ValueError(f"unknown setting '{name}'")
    return TypeAdapter(type(of)).validate_python({**known, **wish})
