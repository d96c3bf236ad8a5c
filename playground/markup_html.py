"""parse_mode HTML, as Telegram reads it."""

import re
from html import unescape

from playground.errors import bad_request
from playground.store import Json

TAGS = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "tg-spoiler": "spoiler",
    "code": "code", "pre": "pre", "blockquote": "blockquote", "a": "text_link", "span": "spoiler",
    "tg-emoji": "custom_emoji", "tg-time": "date_time",
}  # fmt: skip
TOKEN = re.compile(
    r"<(?P<end>/?)(?P<name>[a-zA-Z][\w-]*)(?P<attributes>[^<>]*)>"
    r"|&(?:lt|gt|amp|quot|#\d+|#x[0-9a-fA-F]+);|<"
)
ATTRIBUTE = re.compile(r"([\w-]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")


def parse_html(source: str) -> tuple[str, list[Json]]:
    return _Reader(source).read()


def _wrong(what: str) -> Exception:
    return bad_request(f"can't parse entities: {what}")


class _Reader:
    def __init__(self, source: str) -> None:
        self._source = source
        self._text: list[str] = []
        self._offset = 0
        self._open: list[tuple[str, Json]] = []
        self._entities: list[Json] = []

    def read(self) -> tuple[str, list[Json]]:
        place = 0
        for token in TOKEN.finditer(self._source):
            self._add(self._source[place : token.start()])
            self._take(token)
            place = token.end()
        self._add(self._source[place:])
        if self._open:
            raise _wrong(f'can\'t find end tag corresponding to start tag "{self._open[-1][0]}"')
        return "".join(self._text), self._entities

    def _add(self, text: str) -> None:
        text = text.replace("\r", "")
        self._text.append(text)
        self._offset += len(text.encode("utf-16-le")) // 2

    def _take(self, token: re.Match[str]) -> None:
        name = (token["name"] or "").lower()
        if token.group().startswith("&"):
            self._add(unescape(token.group()))
        elif name not in TAGS:
            place = len(self._source[: token.start()].encode())
            raise _wrong(f'unsupported start tag "{name}" at byte offset {place}')
        elif token["end"]:
            self._close(name, len(self._source[: token.start()].encode()))
        else:
            self._open.append((name, {"offset": self._offset, **_meaning(name, token["attributes"])}))

    def _close(self, name: str, place: int) -> None:
        if not self._open:
            raise _wrong(f"unexpected end tag at byte offset {place}")
        expected, entity = self._open.pop()
        if expected != name:
            raise _wrong(f'unmatched end tag at byte offset {place}, expected "</{expected}>"')
        length = self._offset - entity["offset"]
        language = entity.pop("language", None) if name == "code" else None
        if name == "code" and self._open and self._open[-1][0] == "pre":
            self._open[-1][1].update({"language": language} if language else {})
        elif length and entity.get("url", True):
            self._entities.append({**entity, "length": length})


def _meaning(name: str, source: str) -> Json:
    attributes = {key.lower(): unescape(a or b or c) for key, a, b, c in ATTRIBUTE.findall(source)}
    entity: Json = {"type": TAGS[name]}
    match name:
        case "a":
            entity["url"] = attributes.get("href", "")
        case "span" if attributes.get("class") != "tg-spoiler":
            raise _wrong('tag "span" must have class "tg-spoiler"')
        case "blockquote" if "expandable" in attributes:
            entity["type"] = "expandable_blockquote"
        case "tg-emoji":
            entity["custom_emoji_id"] = attributes.get("emoji-id", "")
        case "tg-time":
            entity |= time_fields(attributes.get("unix", ""), attributes.get("format"))
        case "code" if attributes.get("class", "").startswith("language-"):
            entity["language"] = attributes["class"].removeprefix("language-")
    return entity


def time_fields(unix: str, form: str | None) -> Json:
    if not unix.isdecimal():
        raise _wrong("invalid date-time specified")
    return {"unix_time": int(unix), **({"date_time_format": form} if form else {})}
