"""Formatting: parse modes and the links that Telegram finds by itself."""

from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import MessageEntity
from aiogram.utils.text_decorations import html_decoration, markdown_decoration
from playground_control import MAYA, Control


@pytest.fixture(autouse=True)
async def _begun(control: Control) -> None:
    await control.limitless()
    await control.start()


def found(entities: list[MessageEntity] | None, text: str) -> list[tuple[str, str]]:
    units = text.encode("utf-16-le")
    return [
        (entity.type, units[2 * entity.offset : 2 * (entity.offset + entity.length)].decode("utf-16-le"))
        for entity in entities or []
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("see https://example.org/a?b=1. ok", [("url", "https://example.org/a?b=1")]),
        ("80.5kg x 8, done.Next 3.It", [("url", "3.It")]),
        ("mail me@example.org, @coach_bot #legs $TON", [
            ("email", "me@example.org"), ("mention", "@coach_bot"), ("hashtag", "#legs"), ("cashtag", "$TON")]),
        ("🏋 /bench_80 then 3/4 and a/b", [("bot_command", "/bench_80")]),
        ("nothing here", []),
    ],
)  # fmt: skip
async def test_links_come_alive(bot: Bot, text: str, expected: list[tuple[str, str]]) -> None:
    sent = await bot.send_message(MAYA, text)
    assert found(sent.entities, text) == expected


RICH: tuple[tuple[str, dict[str, Any]], ...] = (
    ("bold", {}),
    ("italic", {}),
    ("underline", {}),
    ("strikethrough", {}),
    ("spoiler", {}),
    ("code", {}),
    ("pre", {}),
    ("text_link", {"url": "https://example.org/?a=1&b=2"}),
    ("date_time", {"unix_time": 1795200000, "date_time_format": "wDT"}),
    ("blockquote", {}),
    ("expandable_blockquote", {}),
)


@pytest.mark.parametrize("mode", ["HTML", "MarkdownV2"])
@pytest.mark.parametrize(("kind", "fields"), RICH)
async def test_parse_modes_read_what_aiogram_writes(bot: Bot, mode: str, kind: str, fields: dict[str, Any]) -> None:
    text = "🏋 a.b & <c> (d) end"
    entity = MessageEntity(type=kind, offset=3, length=13, **fields)
    if (mode, kind) == ("MarkdownV2", "pre"):
        text, entity = "🏋 x =\n1\n", MessageEntity(type=kind, offset=3, length=5)
    decoration = html_decoration if mode == "HTML" else markdown_decoration
    if kind in ("blockquote", "expandable_blockquote"):
        entity = MessageEntity(type=kind, offset=0, length=20)
    source = decoration.unparse(text, [entity])
    sent = await bot.send_message(MAYA, source, parse_mode=mode)
    assert sent.text == text.rstrip()
    assert [found.model_dump() for found in sent.entities or []] == [entity.model_dump()]


@pytest.mark.parametrize(
    ("mode", "source", "wrong"),
    [
        ("HTML", "<b>open", "can't find end tag corresponding to start tag"),
        ("HTML", "a < b", "unsupported start tag"),
        ("HTML", "<b><i>x</b></i>", "unmatched end tag at byte offset 7"),
        ("HTML", "x</b>", "unexpected end tag at byte offset 1"),
        ("HTML", "<span>x</span>", "must have class"),
        ("HTML", '<tg-time unix="soon">x</tg-time>', "invalid date-time"),
        ("MarkdownV2", "80.5", "character '.' is reserved"),
        ("MarkdownV2", "*bold", "can't find end of the entity"),
        ("MarkdownV2", "`code", "can't find end of the entity"),
        ("MarkdownV2", "[a](b", "can't find end of a URL"),
        ("MarkdownV2", "*_a*_", "can't find end of the entity"),
        ("Markdown", "x", "unsupported parse_mode"),
    ],
)
async def test_malformed_markup_is_refused(bot: Bot, mode: str, source: str, wrong: str) -> None:
    with pytest.raises(TelegramBadRequest, match=wrong):
        await bot.send_message(MAYA, source, parse_mode=mode)


async def test_nested_markup(bot: Bot) -> None:
    source = "<b>a<i>b</i></b> &lt;&#128170; <pre><code class='language-py'>x=1</code></pre>"
    sent = await bot.send_message(MAYA, source, parse_mode="HTML")
    assert found(sent.entities, sent.text or "") == [("bold", "ab"), ("italic", "b"), ("pre", "x=1")]
    assert sent.text == "ab <💪 x=1"
    assert (sent.entities or [])[-1].language == "py"
    sent = await bot.send_message(MAYA, "*a _b_* ||c||\n>q\n>r\nend", parse_mode="MarkdownV2")
    assert sent.text == "a b c\nq\nr\nend"
    assert [entity.type for entity in sent.entities or []] == ["bold", "italic", "spoiler", "blockquote"]


async def test_custom_emoji_and_languages(bot: Bot) -> None:
    sources = {
        "HTML": '<tg-emoji emoji-id="53">👍</tg-emoji>\n<pre><code class="language-py">x</code></pre>',
        "MarkdownV2": "![👍](tg://emoji?id=53)\n```py\nx```",
    }
    for mode, source in sources.items():
        emoji, pre = (await bot.send_message(MAYA, source, parse_mode=mode)).entities or []
        assert (emoji.custom_emoji_id, pre.language, pre.offset, pre.length) == ("53", "py", 3, 1)


async def test_carriage_returns_vanish(bot: Bot) -> None:
    bold = MessageEntity(type="bold", offset=3, length=1)
    sent = await bot.send_message(MAYA, "a\r\nb", entities=[bold])
    assert sent.text == "a\nb"
    assert found(sent.entities, "a\nb") == [("bold", "b")]


async def test_a_link_inside_code_stays_code(bot: Bot) -> None:
    sent = await bot.send_message(MAYA, "<code>https://example.org</code>", parse_mode="HTML")
    assert [entity.type for entity in sent.entities or []] == ["code"]


async def test_strings_are_utf8(control: Control) -> None:
    answer = await control.call("sendMessage", chat_id=MAYA, text="half \ud83d")
    assert answer["description"] == "Bad Request: strings must be encoded in UTF-8"
