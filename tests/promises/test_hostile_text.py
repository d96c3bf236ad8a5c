"""Hostile words: always answered, never read as markup, links or commands, never over a limit."""

import asyncio
import json
from datetime import datetime
from time import monotonic
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import insert

from db import Database
from db.models import conversations
from tests.promises.support import SOAK, N, Town, figure, founded, opened, rows, settle_in
from tests.support.house import House

LIVE = {"mention", "url", "email", "text_link", "text_mention", "hashtag", "cashtag", "bot_command", "phone_number"}
LINKS = [
    *(
        "http://evil.example.com",
        "https://evil.com/?a=1&b=2",
        "evil.com",
        "www.evil.com",
        "t.me/evil",
        "tg://user?id=1",
    ),
    *("ftp://evil.org/x", "@everybody", "@maya_lifts", "#spam", "$AAPL", "mailto:me@evil.com", "me@evil.com"),
    *(
        "evil.com/path?q=<b>",
        "http://例え.jp",
        "javascript:alert(1)",
        "//evil.com",
        "/start",
        "/delete_me",
        "x/delete_me",
    ),
    *("a /delete_me b", "/", "//", "/ start", "/étoile", "/start@OtherBot", "/START", "/help\u200b", "/nonsense" * 20),
]
MARKUP = [
    *("<b>bold</b>", "<a href='http://evil.com'>x</a>", "<script>alert(1)</script>", "</b>", "<", ">", "&", "&amp;"),
    *(
        "&lt;b&gt;",
        "&#x41;",
        "<tg-spoiler>x",
        "<![CDATA[x]]>",
        "<!-- x -->",
        "*bold*",
        "_it_",
        "__u__",
        "~s~",
        "||sp||",
    ),
    *("`code`", "```pre```", "[x](http://evil.com)", "[x](tg://user?id=1)", "\\*", "*", "_", "`", "[", "]", "(", ")"),
    *(
        "![x](y)",
        "> quote",
        "# title",
        "{ $name }",
        "{ -term }",
        '{ "x" }',
        "{",
        "}",
        "{0}",
        "%s",
        "%(x)s",
        "${x}",
        "$$",
    ),
    *("{{7*7}}", "{% raw %}", "#{x}", "<%= x %>", "\\u0041", "\\x00", "\\n", "%00", "%0a", "\\"),
]
CONTROL = [
    *("\u0000", "a\u0000b", "\u0001\u0002", "\u0007", "\u001b[31mred", "\u007f", "\u0085", "\u200b", "\u200c\u200d"),
    *("\u2060", "\ufeff", "\u202eevil", "\u202b\u202a", "\u2066x\u2069", "\u061c", "\u00ad", "\u034f", "\u180e", "\r"),
    *("\n", "\r\n", "a\nb", "\t", "\v\f", " ", "   ", "\u00a0", "\u2028", "\u2029", "\u3000", "\ufffd", "\uffff"),
    *("\U000e0041\U000e0042", "\U0010ffff", "\ufdd0", "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢", "a" + "\u0301" * 200),
]
LETTERS = [
    *(
        "😀",
        "👨‍👩‍👧‍👦",
        "🏳️‍🌈",
        "👍🏿",
        "🇫🇷",
        "🇫",
        "1️⃣",
        "❤️",
        "🫡",
        "👩🏽‍🤝‍👨🏿",
        "🧑‍🚀" * 50,
        "مرحبا",
        "שלום",
        "ﷺ",
        "ﷺ" * 300,
    ),
    *("你好", "こんにちは", "안녕하세요", "Привет", "ελληνικά", "हिन्दी", "ไทย", "ß", "ﬁ", "İ", "ı", "ſ", "ǆ", "Å", "Å"),
    *(
        "𝕳𝖊𝖑𝖑𝖔",
        "𝟖𝟎",
        "٨٠",
        "八十",
        "½",
        "²",
        "Ⅷ",
        "①",
        "０",
        "bench ８０x８",
        "bench ٨٠x٨",
        "bench 80×8×3",
        "bench 8²x3",
    ),
]
PROGRAMS = [
    *("' OR '1'='1", "'; DROP TABLE people; --", '" OR ""="', "1; SELECT pg_sleep(9)", "NULL", "null", "None", "nan"),
    *("inf", "-inf", "undefined", "true", "[]", "{}", "[object Object]", "=1+1", "=cmd|' /C calc'!A0", "+1+1", "-1+1"),
    *("@SUM(1)", '=HYPERLINK("http://evil.com")', "../../etc/passwd", "C:\\con", "COM1", "() { :; };", "$(id)", "`id`"),
    *(
        "; ls",
        "| cat",
        "&& x",
        "%n%n%n",
        "A" * 300,
        "A" * 301,
        "A" * 4096,
        "😀" * 2048,
        "é" * 4096,
        "x " * 2000,
        "1" * 400,
    ),
]
SETS = [
    *("bench 999999kg x5", "bench -80x8", "bench 80x-8", "bench 80x8x999", "bench 1e9x8", "bench 0x0", "bench nanx5"),
    *(
        "bench 80x8 @99",
        "bench 80 stone x8",
        "bench 80http://evil.comx8",
        "evil.com 80x8x3",
        "@evil 80x8x3",
        "/x 80x8x3",
    ),
    *("<b>bench</b> 80x8x3", "bénch 80x8x3", "benchhhh 80x8x3", "x" * 200 + " 80x8x3", "😀 80x8x3", "\u202e 80x8x3"),
    *(
        "bench 80x8x3 evil.com",
        "#bench 80x8x3",
        "bench, 80x8x3",
        "bench " + "80x8, " * 60,
        "12,10,8",
        "80",
        "80x8",
        "@8",
    ),
    *("t.me/joinchat 80x8x3", "me@evil.com 80x8x3", "$AAPL 80x8x3", "www.evil.com 3x10 60 lb", "80 evil.comx8x3"),
]
NAUGHTY = [*LINKS, *MARKUP, *CONTROL, *LETTERS, *PROGRAMS, *SETS]
SENDABLE = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=120)
OWN_COMMANDS = frozenset(
    (
        *("/start", "/today", "/plan", "/progress", "/history", "/exercises", "/reminders", "/profile", "/settings"),
        *("/help", "/privacy", "/terms", "/export", "/delete_me", "/cancel"),
        *("/weight", "/measure", "/photo", "/achievements", "/timer", "/emom", "/plates", "/1rm"),
    )
)
HARMLESS = ("message is not modified", "message can't be edited", "message to edit not found")
pytestmark = pytest.mark.promise


def live_parts(message: dict[str, Any], *, own: frozenset[str] = OWN_COMMANDS) -> list[str]:
    """What a phone would make tappable in a message, but for the commands that our own words name."""
    text = str(message.get("text") or message.get("caption") or "")
    units = text.encode("utf-16-le")
    found = []
    for entity in message.get("entities") or message.get("caption_entities") or []:
        if entity["type"] in LIVE:
            first, last = entity["offset"] * 2, (entity["offset"] + entity["length"]) * 2
            quoted = units[:first].decode("utf-16-le").rfind("“") > units[:first].decode("utf-16-le").rfind("”")
            part = units[first:last].decode("utf-16-le")
            found += [part] if quoted or part not in own else []
    return found


def refusals(town: Town) -> list[dict[str, Any]]:
    """Calls of ours that Telegram did not take, but for an edit that changes nothing."""
    calls = town.playground.world.calls.since(0)
    return [c for c in calls if c["status"] >= 400 and not any(words in c["description"] for words in HARMLESS)]


async def send(town: Town, person: int, text: str) -> bool:
    """Say it, if Telegram's apps would let anybody say it; whether they did."""
    url = f"{town.address}/control/chats/{person}/say"
    async with town.http.post(url, json={"text": text}) as answer:
        return answer.status == 200


def check(town: Town, person: int) -> None:
    """Nothing that was answered is alive."""
    assert [live for message in town.messages(person) if (live := live_parts(message))] == []


async def dead_letters(house: House) -> int:
    return int((await rows(house.app.database, "SELECT count(*) FROM inbox WHERE state = 2"))[0][0])


def test_the_list_is_long_enough() -> None:
    assert len(set(NAUGHTY)) >= 150


WAITING: dict[str, dict[str, Any] | None] = {"chat": None, "zone": {"welcome": True}, "reminder": {"reminder": 1}}


async def in_a_wizard(database: Database, people: list[int], state: str, now: datetime) -> None:
    """The next words of these people answer a question."""
    async with database.begin() as session:
        data = json.dumps(WAITING[state]).encode()
        common = {"state": state, "updated_at": now}
        await session.run(
            insert(conversations),
            [{"person_id": p, "data": session.keys.seal(data, f"conversations:{p}"), **common} for p in people],
        )


@pytest.mark.parametrize("state", WAITING)
async def test_naughty_words_are_answered_and_stay_dead(url: str, state: str) -> None:
    """Outside of wizards, and where a city or a time of day is due; each said by somebody else."""
    texts = list(dict.fromkeys(NAUGHTY))
    texts = texts if SOAK or state == "chat" else texts[::4]
    database = opened(url)
    async with founded() as town, town.house(url) as house:
        people = town.settlers(len(texts))
        ours = await settle_in(database, people, town)
        if WAITING[state]:
            await in_a_wizard(database, ours, state, town.clock.now())
        said = [(who, text) for who, text in zip(people, texts, strict=True) if await send(town, who, text)]
        await town.settle(database)
        for who, text in said:
            assert town.messages(who), f"no answer to {text!r}"
            check(town, who)
        refused, dead = refusals(town), await dead_letters(house)
    await database.close()
    figure("hostile text", where=state, sent=len(said), refused=len(refused), alive=0)
    assert (refused, dead) == ([], 0)
    assert len(said) >= len(texts) * 2 / 3


NAMES = [text for text in NAUGHTY if 0 < len(text.strip()) <= 64 and "\u0000" not in text]


async def test_naughty_first_names_are_greeted_and_stay_dead(url: str) -> None:
    database = opened(url)
    async with founded() as town, town.house(url) as house:
        people = [town.settlers(1, name)[0] for name in NAMES]
        for person in people:
            await town.control(f"chats/{person}/say", {"text": "/start"})
        await house.settle()
        alive = {
            name: live
            for name, person in zip(NAMES, people, strict=True)
            for m in town.messages(person)
            if (live := live_parts(m, own=frozenset()))
        }
        unanswered = [name for name, person in zip(NAMES, people, strict=True) if not town.messages(person)]
        assert await dead_letters(house) == 0
        refused = refusals(town)
    await database.close()
    figure("hostile names", names=len(NAMES), alive=len(alive), unanswered=len(unanswered))
    assert unanswered == []
    assert refused == []
    assert alive == {}


TAGS = [
    "",
    "x",
    "fr" * 20,
    "en-" + "x" * 60,
    "\u202e",
    "e\u0000n",
    "zh-hant-raw-and-much-longer",
    "🇫🇷",
    "'; --",
    "EN_us",
]


async def test_an_odd_language_tag_does_not_cost_the_answer(url: str) -> None:
    database = opened(url)
    async with founded() as town, town.house(url) as house:
        people = town.settlers(len(TAGS))
        for person, tag in zip(people, TAGS, strict=True):
            town.playground.world.people.change(person, language_code=tag)
            await town.control(f"chats/{person}/say", {"text": "/start"})
        await tried_once(database, len(TAGS))
        await asyncio.sleep(0.5)
        unanswered = [tag for tag, person in zip(TAGS, people, strict=True) if not town.texts(person)]
        dead = await dead_letters(house)
    await database.close()
    figure("odd language tags", tags=len(TAGS), unanswered=len(unanswered))
    assert (unanswered, dead) == ([], 0)


FORGED = [
    *[text for text in NAUGHTY if 1 <= len(text.encode()) <= 64],
    *("save:", "save:x", "save:1:2", "save:99999999999999999999999", "save:-1", "zone|Europe/Paris", "zone|../x|1"),
    *(
        "zone|Europe/Paris|1|2",
        "zone|<b>|0",
        "unit:stone:1",
        "lang:xx:1",
        "lang:<b>:0",
        "rem:0",
        "rem:99999999999999999999",
    ),
    *("remday:1:99:1", "remday:1:-1:1", "remmin:1:99999999999999999999", "remans:1:2026-01-01:done", "remans:1:x:done"),
    *("remans:1:2026-01-01:missed", "set:1:2", "set:1:-5", "set:1:99999999999", "hist:-1", "hist:99999999999999999999"),
    *(
        "shift:9999999999",
        "consent:1:77",
        "consent:maybe:0",
        "pick:1:bench",
        "pick:1:" + "x" * 50,
        "wod:1:1",
        "settings:x",
    ),
    *("save:\u0661", "hist:1e3", "hist:0x10", "hist: 1", "ws:1:40000", "wse:1:99999", "wsd:1:70000", "unset:1:99999"),
]
DATA = list(dict.fromkeys(FORGED))


async def test_forged_callback_data_is_answered_and_does_nothing(url: str) -> None:
    """One person for each, so that none waits for another."""
    database = opened(url)
    async with founded() as town, town.house(url):
        people = town.settlers(len(DATA))
        await settle_in(database, people, town)
        queries = {}
        for person, data in zip(people, DATA, strict=True):
            press = f"{town.address}/control/chats/{person}/press"
            async with town.http.post(press, json={"message_id": 1, "data": data}) as answer:
                if answer.status == 200:
                    queries[data] = (await answer.json())["id"]
        await tried_once(database, len(queries))
        silent = [d for d, q in queries.items() if not (await town.control(f"callbacks/{q}"))["answered"]]
        refused = refusals(town)
    await database.close()
    figure("forged callback data", taps=len(queries), unanswered=len(silent))
    assert silent == []
    assert refused == []
    assert len(queries) >= 100


async def tried_once(database: Database, many: int) -> None:
    """Wait until so many updates came and each was done, or failed at least once."""
    deadline = monotonic() + 20
    while await rows(database, "SELECT count(*) FROM inbox WHERE state > 0 OR tries > 0") != [(many,)]:
        assert monotonic() < deadline, "the taps are not done"
        await asyncio.sleep(0.05)
    await asyncio.sleep(0.3)  # answers leave right after the commit


async def test_generated_text_is_answered_and_stays_dead(url: str) -> None:
    """One house for all examples, and somebody else for each."""
    texts: list[str] = []

    @settings(max_examples=N.generated, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(st.one_of(SENDABLE, st.lists(st.sampled_from(NAUGHTY), min_size=2, max_size=3).map(" ".join)))
    def collect(text: str) -> None:
        texts.append(text)

    collect()
    database = opened(url)
    async with founded() as town, town.house(url) as house:
        people = town.settlers(len(texts))
        await settle_in(database, people, town)
        said = {who: text for who, text in zip(people, texts, strict=True) if await send(town, who, text)}
        await town.settle(database, 60 + N.generated / 50)
        unanswered = [text for who, text in said.items() if not town.messages(who)]
        for who in said:
            check(town, who)
        refused, dead = refusals(town), await dead_letters(house)
    await database.close()
    figure("hostile text", where="generated", sent=len(said), unanswered=len(unanswered))
    assert (refused, dead) == ([], 0)
    assert unanswered == []
    assert len(said) > N.generated / 2
