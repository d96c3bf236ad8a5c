"""parse_mode MarkdownV2, as Telegram reads it."""

import re
from urllib.parse import parse_qsl, urlsplit

from playground.errors import bad_request
from playground.markup_html import time_fields
from playground.store import Json

MARKS = {"*": "bold", "_": "italic", "__": "underline", "~": "strikethrough", "||": "spoiler"}
RESERVED = "_*[]()~`>#+-=|{}.!"
TOKEN = re.compile(r"\\(?P<escaped>[\x01-\x7e])|```|__|\|\||!\[|[_*~`\[\]]|(?m:^\*\*>|^>)|\n|[>#+\-=|{}.!()]")


def parse_markdown(source: str) -> tuple[str, list[Json]]:
    return _Reader(source).read()


def _wrong(what: str) -> Exception:
    return bad_request(f"can't parse entities: {what}")


class _Reader:
    def __init__(self, source: str) -> None:
        self._source = source
        self._place = 0
        self._text: list[str] = []
        self._offset = 0
        self._open: list[tuple[str, int]] = []
        self._entities: list[Json] = []

    def read(self) -> tuple[str, list[Json]]:
        while token := TOKEN.search(self._source, self._place):
            self._add(self._source[self._place : token.start()])
            self._place = token.end()
            self._take(token)
        self._add(self._source[self._place :])
        self._end_quote()
        if self._open:
            raise _wrong(f"can't find end of the entity starting with '{self._open[-1][0]}'")
        return "".join(self._text), self._entities

    def _add(self, text: str) -> None:
        text = text.replace("\r", "")
        self._text.append(text)
        self._offset += len(text.encode("utf-16-le")) // 2

    def _take(self, token: re.Match[str]) -> None:
        mark = token.group()
        if mark.startswith("\\"):
            self._add(token["escaped"])
        elif mark in ("`", "```"):
            self._code(mark)
        elif mark in ("[", "!["):
            self._open.append((mark, self._offset))
        elif mark == "]" and self._open and self._open[-1][0] in ("[", "!["):
            self._link(*self._open.pop())
        elif mark.endswith(">") and mark in (">", "**>") and self._starts_line(token.start()):
            self._quote(mark)
        elif mark == "\n":
            self._line_end()
        elif mark == "||" and self._quote_ends():
            self._close("expandable_blockquote", self._open.pop()[1])
        elif mark in MARKS:
            self._toggle(mark)
        else:
            raise _wrong(f"character '{mark}' is reserved and must be escaped with the preceding '\\'")

    def _toggle(self, mark: str) -> None:
        if self._open and self._open[-1][0] == mark:
            self._close(MARKS[mark], self._open.pop()[1])
        elif any(opened == mark for opened, _ in self._open):
            raise _wrong(f"can't find end of the entity starting with '{self._open[-1][0]}'")
        else:
            self._open.append((mark, self._offset))

    def _close(self, kind: str, start: int, **fields: object) -> None:
        if self._offset > start:
            entity = {"type": kind, "offset": start, "length": self._offset - start, **fields}
            self._entities.append(entity)

    def _code(self, mark: str) -> None:
        end = self._source.find(mark, self._place)
        if end < 0:
            raise _wrong(f"can't find end of the entity starting with '{mark}'")
        body, start = self._source[self._place : end], self._offset
        self._place = end + len(mark)
        language = re.match(r"([^\s`]+)(?=\s)", body) if mark == "```" else None
        if language:
            body = body[language.end() :]
        if mark == "```":
            body = body.removeprefix("\n")
        self._add(re.sub(r"\\([\x01-\x7e])", r"\1", body))
        fields = {"language": language[1]} if language else {}
        self._close("code" if mark == "`" else "pre", start, **fields)

    def _link(self, mark: str, start: int) -> None:
        target = re.compile(r"\(((?:\\.|[^\\)])*)\)").match(self._source, self._place)
        if target is None:
            raise _wrong("can't find end of a URL")
        self._place = target.end()
        url = re.sub(r"\\(.)", r"\1", target[1])
        if mark == "[":
            self._close("text_link", start, url=url)
            return
        query = dict(parse_qsl(urlsplit(url).query))
        if url.startswith("tg://time"):
            self._close("date_time", start, **time_fields(query.get("unix", ""), query.get("format")))
        else:
            self._close("custom_emoji", start, custom_emoji_id=query.get("id", ""))

    def _starts_line(self, place: int) -> bool:
        return place == 0 or self._source[place - 1] == "\n"

    def _in_quote(self) -> bool:
        return bool(self._open) and self._open[-1][0] == ">"

    def _quote(self, mark: str) -> None:
        if mark == "**>" and self._in_quote():
            self._end_quote()
        if not self._in_quote():
            self._open.append((">", self._offset))

    def _quote_ends(self) -> bool:
        return self._in_quote() and self._source[self._place : self._place + 1] in ("", "\n")

    def _line_end(self) -> None:
        if self._in_quote() and not self._source.startswith(">", self._place):
            self._end_quote()
        self._add("\n")

    def _end_quote(self) -> None:
        if self._in_quote():
            self._close("blockquote", self._open.pop()[1])
