"""What the playground consists of while it runs."""

from dataclasses import dataclass
from pathlib import Path

from playground.calls import Calls
from playground.clock import Clock
from playground.drafts import Drafts
from playground.events import Events
from playground.faults import Faults
from playground.files import Files
from playground.limits import Limits
from playground.messages import PRIVATE, Messages, public
from playground.people import People, Persona
from playground.queries import Queries
from playground.store import Json, Store
from playground.updates import Updates

CLOCK_OFFSET = "clock_offset"
LOGGED_OUT = "logged_out_until"


@dataclass
class World:
    tokens: tuple[str, ...]
    clock: Clock
    store: Store
    people: People
    messages: Messages
    updates: Updates
    queries: Queries
    files: Files
    drafts: Drafts
    events: Events
    calls: Calls
    limits: Limits
    faults: Faults
    launched: float

    @classmethod
    def open(cls, database: Path | None, clock: Clock, tokens: tuple[str, ...]) -> "World":
        """Time never runs back: a clock behind the one that the database remembers is moved on."""
        store = Store(database)
        behind = store.setting(CLOCK_OFFSET, 0) - clock.offset
        if behind > 0:
            clock.advance(behind)
        return cls(
            tokens=tokens,
            clock=clock,
            store=store,
            people=People(store),
            messages=Messages(store),
            updates=Updates(store, clock),
            queries=Queries(store, clock),
            files=Files(store),
            drafts=Drafts(clock),
            events=Events(),
            calls=Calls(),
            limits=Limits(),
            faults=Faults(),
            launched=clock.timestamp(),
        )

    @property
    def bot_id(self) -> int:
        return int(self.tokens[0].partition(":")[0])

    @property
    def now(self) -> int:
        return int(self.clock.timestamp())

    def bot(self) -> Json:
        """The bot as a User: all tokens open the same one."""
        name = self.store.setting("name:", "Spotter")
        return {"id": self.bot_id, "is_bot": True, "first_name": name, "username": "SpotterPlaygroundBot"}

    def remember_clock(self) -> None:
        self.store.put(CLOCK_OFFSET, self.clock.offset)

    def post(self, persona: Persona, content: Json, *, by_bot: bool) -> Json:
        """Adds a message to the persona's chat and shows it on the page."""
        sender = self.bot() if by_bot else persona.user()
        message = self.messages.add({"from": sender, "chat": persona.chat(), "date": self.now, **content})
        if self.events.listened:
            self.events.publish("message", chat_id=persona.id, message=self.on_page(message))
        return message

    def keep(self, message: Json) -> None:
        """Stores a changed message and shows the change."""
        self.messages.replace(message)
        if self.events.listened:
            self.events.publish("edit", chat_id=message["chat"]["id"], message=self.on_page(message))

    def erase(self, persona: Persona, message_ids: list[int]) -> None:
        self.messages.remove(persona.id, message_ids)
        left = tuple(pin for pin in persona.pinned if pin not in message_ids)
        self.events.publish("delete", chat_id=persona.id, message_ids=message_ids)
        if left != persona.pinned:
            self.set_pins(persona, left)

    def set_pins(self, persona: Persona, pins: tuple[int, ...]) -> None:
        self.people.change(persona.id, pinned=pins)
        self.events.publish("pin", chat_id=persona.id, pinned=pins)

    def on_page(self, message: Json) -> Json:
        """The message with what the page needs beside the Bot API's fields."""
        private = message.get(PRIVATE, {})
        shown = dict(public(message))
        if url := self.files.url_of(message, self.tokens[0]):
            shown["file_url"] = url
        if reactions := private.get("reactions"):
            shown["reactions"] = reactions
        return shown
