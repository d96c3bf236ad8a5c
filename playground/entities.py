"""Texts and their entities, measured in UTF-16 code units."""

from bisect import bisect_left
from typing import Any

from playground.detect import detect
from playground.errors import bad_request
from playground.markup_html import parse_html
from playground.markup_markdown import parse_markdown
from playground.store import Json

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
DETECTED = frozenset({"mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number"})
REQUIRED = {
    "text_link": "url",
    "text_mention": "user",
    "custom_emoji": "custom_emoji_id",
    "date_time": "unix_time",
}
STYLES = frozenset({"bold", "italic", "underline", "strikethrough", "spoiler"})
BLOCKS = frozenset({"blockquote", "expandable_blockquote", "code", "pre"})
KNOWN = DETECTED | REQUIRED.keys() | STYLES | BLOCKS
OPTIONAL = {"pre": ("language",), "date_time": ("date_time_format",)}
OPAQUE = frozenset({"code", "pre", "text_link", "text_mention", "custom_emoji", "date_time"}) | DETECTED


def utf16_length(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def formatted(text: str, entities: Any, parse_mode: str | None) -> tuple[str, list[Json]]:
    """The text as it will be shown, trimmed, with given, parsed and detected entities."""
    try:
        text.encode()
    except UnicodeEncodeError:
        raise bad_request("strings must be encoded in UTF-8") from None
    found: list[Json]
    if parse_mode:
        text, found = _parse(text, parse_mode)
    else:
        text, found = _without_returns(text, _checked(text, entities or []))
    text, found = _trimmed(text, found)
    found += _not_inside(detect(text), found)
    return text, sorted(found, key=lambda entity: (entity["offset"], -entity["length"]))


def text_content(params: Json) -> Json:
    """The text and entities of a text message; raises 400 for an empty or too long one."""
    text, entities = formatted(params.get("text", ""), params.get("entities"), params.get("parse_mode"))
    if not text:
        raise bad_request("message text is empty")
    if utf16_length(text) > TEXT_LIMIT:
        raise bad_request("message is too long")
    return {"text": text, "entities": entities} if entities else {"text": text}


def caption_content(params: Json) -> Json:
    mode = params.get("parse_mode")
    caption, entities = formatted(params.get("caption", ""), params.get("caption_entities"), mode)
    if utf16_length(caption) > CAPTION_LIMIT:
        raise bad_request("message caption is too long")
    if not caption:
        return {}
    return {"caption": caption, "caption_entities": entities} if entities else {"caption": caption}


def _parse(text: str, parse_mode: str) -> tuple[str, list[Json]]:
    match parse_mode.lower():
        case "html":
            return parse_html(text)
        case "markdownv2":
            return parse_markdown(text)
        case _:
            raise bad_request("unsupported parse_mode")


def _checked(text: str, entities: list[Json]) -> list[Json]:
    if not entities:
        return []
    units = text.encode("utf-16-le")
    return [_checked_entity(entity, units) for entity in entities]


def _checked_entity(entity: Json, units: bytes) -> Json:
    kind, offset, length = entity["type"], int(entity["offset"]), int(entity["length"])
    where = f"can't parse entities: entity '{kind}' beginning at UTF-16 offset {offset}"
    if kind not in KNOWN:
        raise bad_request(f"{where} has an unknown type")
    if offset < 0 or length <= 0:
        raise bad_request(f"{where} has a wrong length {length}")
    if 2 * (offset + length) > len(units):
        raise bad_request(f"{where} ends after the end of the text at UTF-16 offset {len(units) // 2}")
    if _inside_pair(units, offset) or _inside_pair(units, offset + length):
        raise bad_request(f"{where} splits a UTF-16 surrogate pair")
    needed = REQUIRED.get(kind)
    if needed and not entity.get(needed):
        raise bad_request(f"{where} lacks the field '{needed}'")
    extra = {key: entity[key] for key in (needed, *OPTIONAL.get(kind, ())) if key in entity}
    return {"type": kind, "offset": offset, "length": length, **extra}


def _inside_pair(units: bytes, offset: int) -> bool:
    """True between a high and a low surrogate: a low one is 0xDC00–0xDFFF."""
    return 2 * offset + 1 < len(units) and 0xDC <= units[2 * offset + 1] <= 0xDF


def _without_returns(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """Carriage returns vanish from every text."""
    if "\r" not in text:
        return text, entities
    places = [utf16_length(text[:place]) for place, sign in enumerate(text) if sign == "\r"]
    moved = []
    for entity in entities:
        first, last = entity["offset"], entity["offset"] + entity["length"]
        first, last = first - bisect_left(places, first), last - bisect_left(places, last)
        moved.append({**entity, "offset": first, "length": last - first})
    return text.replace("\r", ""), moved


def _trimmed(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    shown = text.strip()
    if len(shown) == len(text) or not entities:
        return shown, entities
    cut = utf16_length(text[: len(text) - len(text.lstrip())])
    end = utf16_length(shown)
    moved = []
    for entity in entities:
        first = max(0, entity["offset"] - cut)
        last = min(end, entity["offset"] + entity["length"] - cut)
        if first < last:
            moved.append({**entity, "offset": first, "length": last - first})
    return shown, moved


def _not_inside(detected: list[Json], entities: list[Json]) -> list[Json]:
    taken = [(e["offset"], e["offset"] + e["length"]) for e in entities if e["type"] in OPAQUE]
    return [
        entity
        for entity in detected
        if all(entity["offset"] >= end or entity["offset"] + entity["length"] <= start for start, end in taken)
    ]
