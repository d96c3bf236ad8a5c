"""What a phone shows: text, buttons, and how it stands in the chat."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from aiogram.filters.callback_data import CallbackData
from aiogram.utils.formatting import Text

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
TOAST_LIMIT = 200


@dataclass(frozen=True, slots=True)
class Button:
    """An inline button: what it says and what it does when tapped. `style`: primary, success or danger."""

    text: str
    tap: CallbackData
    style: str | None = None

    def as_json(self) -> dict[str, Any]:
        made: dict[str, Any] = {"text": self.text, "callback_data": self.tap.pack()}
        return made | ({"style": self.style} if self.style else {})


@dataclass(frozen=True, slots=True)
class ReplyKeyboard:
    """Big buttons in place of the letters: rows of texts; `location` asks for the place instead of sending text."""

    rows: Sequence[Sequence[str]]
    location: str | None = None
    placeholder: str | None = None

    def as_json(self) -> dict[str, Any]:
        rows: list[list[dict[str, Any]]] = [[{"text": text} for text in row] for row in self.rows]
        if self.location:
            rows.insert(0, [{"text": self.location, "request_location": True}])
        made: dict[str, Any] = {"keyboard": rows, "resize_keyboard": True, "one_time_keyboard": True}
        return made | ({"input_field_placeholder": self.placeholder} if self.placeholder else {})


@dataclass(frozen=True, slots=True)
class File:
    """A document to send: a recipe that the sender turns into bytes, by its name in `bot.recipes`."""

    recipe: str
    name: str
    args: Mapping[str, Any] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        return {"recipe": self.recipe, "name": self.name, "args": dict(self.args)}


@dataclass(frozen=True, slots=True)
class Picture:
    """A photo to send, as PNG: a recipe as that of a `File`; the screen's text is its caption."""

    recipe: str
    args: Mapping[str, Any] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        return {"recipe": self.recipe, "photo": True, "args": dict(self.args)}


@dataclass(frozen=True, slots=True)
class Screen:
    """One message. A slot keeps its message: shown again, it is edited in place.

    `fresh`: shown as a new message even when it answers a tap; a reply keyboard can only come with one.
    `tidy`: a message that this one leaves behind is deleted, not just stripped of its buttons.
    `gone`: the slot's message is deleted.
    """

    text: Text = field(default_factory=Text)
    rows: Sequence[Sequence[Button]] = ()
    slot: str | None = None
    reply: ReplyKeyboard | None = None
    closes_reply: bool = False
    file: File | Picture | None = None
    fresh: bool = False
    pinned: bool = False
    tidy: bool = False
    gone: bool = False

    @property
    def is_new(self) -> bool:
        """Whether only a new message can show it."""
        return self.fresh or self.reply is not None or self.closes_reply

    def as_json(self) -> dict[str, Any]:
        """The screen as it is kept until it is shown; text cut to Telegram's limit."""
        text, entities = self.text.render()
        limit = CAPTION_LIMIT if self.file else TEXT_LIMIT
        text, kept = cut(text, [e.model_dump(exclude_none=True) for e in entities], limit)
        return {
            "text": text,
            "entities": kept,
            "markup": self._markup(),
            "file": self.file and self.file.as_json(),
            "pinned": self.pinned,
            "tidy": self.tidy,
            "gone": self.gone,
        }

    def _markup(self) -> dict[str, Any] | None:
        if self.rows:
            return {"inline_keyboard": [[button.as_json() for button in row] for row in self.rows]}
        if self.reply:
            return self.reply.as_json()
        return {"remove_keyboard": True} if self.closes_reply else None


@dataclass(frozen=True, slots=True)
class Reply:
    """What a handler answers: screens, and for a tap the words that float over the chat.

    `farewell`: the person is gone, so nothing of this answer is kept once it was shown.
    """

    screens: Sequence[Screen] = ()
    toast: str | None = None
    alert: bool = False
    farewell: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """Something to share in any chat: how it stands in the list to choose from, and the message that is sent.

    `picture`: the file id of a photo that Telegram keeps for us; the text is its caption then.
    """

    id: str
    title: str
    description: str
    text: Text
    picture: str | None = None


@dataclass(frozen=True, slots=True)
class Cards:
    """What answers an inline query: at most 50 cards, and for how many seconds Telegram may show them again."""

    cards: Sequence[Card] = ()
    cache_s: int = 0


def length(text: Text) -> int:
    """How long Telegram finds a text: in UTF-16 units."""
    return len(text.render()[0].encode("utf-16-le")) // 2


def cut(text: str, entities: list[dict[str, Any]], limit: int) -> tuple[str, list[dict[str, Any]]]:
    """Text of at most `limit` UTF-16 units, ended by "…" where it was cut, and the entities that remain."""
    encoded = text.encode("utf-16-le")
    if len(encoded) <= limit * 2:
        return text, entities
    kept = encoded[: (limit - 1) * 2].decode("utf-16-le", "ignore")
    end = len(kept.encode("utf-16-le")) // 2
    shortened = [e | {"length": min(e["length"], end - e["offset"])} for e in entities if e["offset"] < end]
    return kept + "…", shortened
