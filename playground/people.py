"""The personas: the people who may write to the bot."""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from typing import Any

from playground.errors import bad_request, forbidden
from playground.store import Json, Store, encode


@dataclass(frozen=True, slots=True)
class Persona:
    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = None
    colour: str = "#7a8b99"
    avatar: str = "🙂"
    blocked: bool = False
    wrote: bool = False
    read_to: int = 0
    pinned: tuple[int, ...] = ()
    keyboard: Json | None = None

    def chat(self) -> Json:
        return {"id": self.id, "type": "private", **self._name()}

    def user(self) -> Json:
        user = {"id": self.id, "is_bot": False, **self._name()}
        if self.language_code:
            user["language_code"] = self.language_code
        return user

    def _name(self) -> Json:
        name = {"first_name": self.first_name, "last_name": self.last_name, "username": self.username}
        return {key: value for key, value in name.items() if value}


COLOURS = ("#d9775f", "#4f9d8b", "#6f7fc4", "#b8894a", "#a767a8", "#5b9dc2")
DEFAULTS = (
    Persona(700001, "Maya", "Fischer", "maya_lifts", "en", COLOURS[0], "🦊"),
    Persona(700002, "Léo", "Martin", "leo_martin", "fr", COLOURS[1], "🐻"),
    Persona(700003, "Sam", "Carter", "samcarter", "en-US", COLOURS[2], "🦅"),
)


class People:
    def __init__(self, store: Store) -> None:
        self._store = store
        bodies = (json.loads(body) for (body,) in store.read("SELECT body FROM people ORDER BY id"))
        self._people = {body["id"]: _persona(body) for body in bodies}
        if not self._people:
            for persona in DEFAULTS:
                self._keep(persona)

    def __iter__(self) -> Iterator[Persona]:
        return iter(self._people.values())

    def get(self, chat_id: Any) -> Persona | None:
        return self._people.get(chat_id) if isinstance(chat_id, int) else None

    def known(self, chat_id: Any) -> Persona:
        if (persona := self.get(chat_id)) is None:
            raise bad_request("chat not found")
        return persona

    def recipient(self, chat_id: Any) -> Persona:
        """The persona, if the bot may write to them now."""
        persona = self.known(chat_id)
        if persona.blocked:
            raise forbidden("bot was blocked by the user")
        if not persona.wrote:
            raise forbidden("bot can't initiate conversation with a user")
        return persona

    def add(self, facts: Json) -> Persona:
        number = facts.pop("id", None) or max(self._people, default=700000) + 1
        colour = COLOURS[number % len(COLOURS)]
        return self._keep(Persona(**{"id": number, "colour": colour, **facts}))

    def change(self, persona_id: int, **facts: Any) -> Persona:
        return self._keep(replace(self._people[persona_id], **facts))

    def _keep(self, persona: Persona) -> Persona:
        self._people[persona.id] = persona
        body = encode(asdict(persona))
        self._store.write("INSERT OR REPLACE INTO people (id, body) VALUES (?, ?)", persona.id, body)
        return persona


def _persona(body: Json) -> Persona:
    return Persona(**{**body, "pinned": tuple(body["pinned"])})
