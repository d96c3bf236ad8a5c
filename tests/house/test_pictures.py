"""Pictures in chat: what is drawn, that it is a PNG, and how it gets to a phone."""

import subprocess
import sys
import zlib
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any, NamedTuple
from xml.etree import ElementTree

import pytest
from aiogram.utils.formatting import Bold, Text
from hypothesis import example, given
from hypothesis import strategies as st

from bot import pictures, recipes
from db import Session
from domain.charts import LiftTrend, Point, ProgressFacts, WeekVolume
from domain.people import LANGUAGES, Person
from domain.units import Unit
from locales import Translator
from screens.pictures import chart, pen
from screens.pictures.progress import draw, progress
from screens.screen import CAPTION_LIMIT, Picture, Screen
from services import outbox, people
from tests.support.house import House
from tests.support.phone import Phone

MONDAY = date(2026, 8, 31)
SVG = "{http://www.w3.org/2000/svg}"
VOLUMES = (8200, 9400, 9100, 10300, 0, 7800, 10900, 11650, 12480, 9900, 13120, 6240)
HOSTILE = [
    "<script>alert(1)</script>",
    "]]> --> <!-- <![CDATA[",
    'R&D &amp; &#x41; "it\'s"',
    "</text><image href='file:///etc/passwd'/>",
    "é" * 200,
    "Bench \u202epress\u202c \u200b\ufeff\x00\x1b[31m",
    "deux\nlignes\tet \r\n plus",
    "Squat 🏋🏽‍♀️ #1 %s {0} $x @1",
    "Жим лёжа, άρση, đẩy ngực",
]


def day(n: int) -> date:
    return MONDAY + timedelta(days=n)


def weeks(*volumes: float, first: date = MONDAY, sets: int = 30) -> tuple[WeekVolume, ...]:
    return tuple(WeekVolume(first + timedelta(weeks=n), v, sets if v else 0) for n, v in enumerate(volumes))


def trend(*values: float, start: int = 1) -> tuple[Point, ...]:
    return tuple(Point(day(start + 7 * n), value) for n, value in enumerate(values))


SQUAT = trend(118, 119.5, 121, 124, 124, 126, 123, 128.5, 131, 130, 133, 135.2)
BENCH = trend(84, 84.5, 86, 85, 87.5, 88, 88, 90, 89, 91.3, 92, 92.5, start=3)
DEADLIFT = trend(150, 152, 151, 155, 158, 154, 160, 160, 162, 161, 159, 147, start=4)
FACTS = ProgressFacts(
    weeks(*VOLUMES),
    (LiftTrend("back-squat", SQUAT), LiftTrend("bench-press", BENCH), LiftTrend("deadlift", DEADLIFT)),
)


class Said(NamedTuple):
    """Words of a picture and where they stand."""

    text: str
    left: float
    right: float
    top: float
    bottom: float


def nodes(svg: str, kind: str | None = None) -> list[ElementTree.Element]:
    return list(ElementTree.fromstring(svg).iter(kind))  # noqa: S314 - drawn by us a moment ago


def said(svg: str) -> list[Said]:
    return [_said(node) for node in nodes(svg, f"{SVG}text") if node.text]


def _said(node: ElementTree.Element) -> Said:
    words, size = node.text or "", float(node.attrib["font-size"])
    x, y, wide = float(node.attrib["x"]), float(node.attrib["y"]), 0.93 * pen.width_of(words, size)
    left = x - {"start": 0.0, "middle": 0.5, "end": 1.0}[node.attrib["text-anchor"]] * wide
    return Said(words, left, left + wide, y - 0.66 * size, y + 0.1 * size)


def texts(svg: str) -> list[str]:
    return [one.text for one in said(svg)]


def drawn(svg: str) -> dict[str, int]:
    """How many shapes of each kind there are."""
    kinds = [node.tag.removeprefix(SVG) for node in nodes(svg)]
    return {kind: kinds.count(kind) for kind in kinds}


def png_size(data: bytes) -> tuple[int, int]:
    """Width and height of a PNG whose every part is whole."""
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    chunks, at = [], 8
    while at < len(data):
        length = int.from_bytes(data[at : at + 4], "big")
        body, sum_ = data[at + 4 : at + 8 + length], data[at + 8 + length : at + 12 + length]
        assert zlib.crc32(body) == int.from_bytes(sum_, "big")
        chunks.append((body[:4], body[4:]))
        at += 12 + length
    assert chunks[-1][0] == b"IEND"
    head = chunks[0][1]
    width, height = int.from_bytes(head[:4], "big"), int.from_bytes(head[4:8], "big")
    pixels = zlib.decompress(b"".join(body for kind, body in chunks if kind == b"IDAT"))
    assert head[8:10] == bytes([8, 6])  # eight bits of red, green, blue and alpha each
    assert len(pixels) == height * (1 + 4 * width)
    return width, height


async def test_a_picture_is_drawn_in_both_languages_and_units() -> None:
    made = {
        await pictures.png(partial(progress, Translator(language), unit, FACTS))
        for language in LANGUAGES
        for unit in Unit
    }
    assert len(made) == 4
    assert {png_size(data) for data in made} == {(1080, 1350)}


def test_numbers_are_told_in_the_persons_language_and_unit() -> None:
    english = texts(progress(Translator("en"), Unit.KG, FACTS))
    assert {"Your progress", "The last 12 weeks", "6,240 kg", "13,120 kg", "135 kg", "+17 kg since 1 Sept"} <= {
        *english
    }
    assert {"Barbell bench press", "92.5 kg", "+8.5 kg since 3 Sept", "−3 kg since 4 Sept"} <= {*english}
    french = texts(progress(Translator("fr"), Unit.LB, FACTS))
    assert {"Ta progression", "Développé couché à la barre", "204 lb", "+19 lb depuis le 3 sept."} <= {*french}
    assert {"13 757 lb", "28 925 lb", "20 000"} <= {*french}


def test_the_week_under_way_stands_out_and_the_best_one_is_told() -> None:
    svg = progress(Translator("en"), Unit.KG, FACTS)
    assert svg.count(f'z" fill="{pen.TEAL}"') == 1
    assert svg.count(f'z" fill="{pen.TEAL_QUIET}"') == len(VOLUMES) - 1
    best = progress(Translator("en"), Unit.KG, ProgressFacts(weeks(*VOLUMES[:-1], 14000), ()))
    assert "this week, your best of 12" in texts(best)
    assert "13,120 kg" not in texts(best)


def test_only_three_lifts_are_drawn() -> None:
    names = ["One", "Two", "Three", "Four"]
    svg = draw(Translator("en"), Unit.KG, FACTS.weeks, [(name, SQUAT) for name in names])
    assert [name for name in names if name in texts(svg)] == names[:3]
    assert drawn(svg)["polyline"] == 3


def test_a_first_session_shows_what_there_is_and_no_axis() -> None:
    first = ProgressFacts(weeks(*[0] * 11, 3240, sets=12), (LiftTrend("bench-press", (Point(day(78), 60.3),)),))
    svg = progress(Translator("en"), Unit.KG, first)
    assert {"This week", "3,240 kg", "this week · 12 sets", "Barbell bench press", "60.5 kg", "on 17 Nov"} <= {
        *texts(svg)
    }
    assert drawn(svg).keys() & {"path", "polyline", "circle"} == set()


def test_weeks_before_the_first_set_are_left_out() -> None:
    newcomer = ProgressFacts(weeks(*[0] * 9, 3000, 0, 1500), ())
    svg = progress(Translator("fr"), Unit.KG, newcomer)
    assert "Tes 3 dernières semaines" in texts(svg)
    assert svg.count(f'z" fill="{pen.TEAL_QUIET}"') == 2


def test_who_lifts_nothing_but_themselves_sees_their_sets() -> None:
    facts = ProgressFacts(tuple(WeekVolume(day(7 * n), 0, sets) for n, sets in enumerate((6, 9, 1))), ())
    assert {"Sets per week", "1 set", "9 sets"} <= {*texts(progress(Translator("en"), Unit.KG, facts))}


def test_before_the_first_set_the_picture_invites() -> None:
    svg = progress(Translator("fr"), Unit.KG, ProgressFacts(weeks(0, 0), ()))
    assert " ".join(texts(svg)) == "Ta progression Spotter Tout commence à ta première série."


@pytest.mark.parametrize("name", HOSTILE)
async def test_any_name_is_drawn_as_text(name: str) -> None:
    lifts = [(name, SQUAT), ("Deadlift", DEADLIFT)]
    svg = draw(Translator("en"), Unit.KG, FACTS.weeks, lifts)
    plain = draw(Translator("en"), Unit.KG, FACTS.weeks, [("Squat", SQUAT), lifts[1]])
    assert drawn(svg) == drawn(plain)
    shown = set(texts(svg)) - set(texts(plain))
    assert len(shown) == 1
    assert pen.writable(name).startswith(shown.pop().removesuffix("…"))
    assert png_size(await pictures.png(lambda: svg)) == (1080, 1350)


@pytest.mark.parametrize("name", ["💪🏽", "לחיצת חזה", "ضغط الصدر", "卧推", "\u202e\u200f", "   ", ""])
def test_a_name_that_the_font_cannot_write_gets_a_number(name: str) -> None:
    assert "Exercice 2" in texts(draw(Translator("fr"), Unit.KG, (), [("Squat", SQUAT), (name, BENCH)]))


def test_what_the_font_can_write_is_kept() -> None:
    assert pen.writable(" “Développé”  82,5\u202fkg × 8 – 𝐁𝐞𝐧𝐜𝐡, T‑bar 💪") == "“Développé” 82,5 kg × 8 – Bench, T-bar"


POINTS = st.lists(st.integers(0, 83), min_size=1, max_size=12, unique=True).flatmap(
    lambda days: st.tuples(*(st.builds(Point, st.just(day(n)), st.floats(1, 999)) for n in sorted(days)))
)
WEEKS = st.lists(st.floats(0, 200_000), max_size=12).map(
    lambda volumes: weeks(*volumes, first=day(84 - 7 * len(volumes)))
)


@given(
    language=st.sampled_from(LANGUAGES),
    unit=st.sampled_from(Unit),
    shown=WEEKS,
    lifts=st.lists(st.tuples(st.text(max_size=60), POINTS), max_size=3),
)
@example("fr", Unit.LB, weeks(*[200_000.0] * 12), [("Développé couché prise serrée à la barre", SQUAT)] * 3)
def test_words_stand_on_the_picture_and_never_on_each_other(
    language: str, unit: Unit, shown: tuple[WeekVolume, ...], lifts: list[tuple[str, tuple[Point, ...]]]
) -> None:
    words = said(draw(Translator(language), unit, shown, lifts))
    assert [one for one in words if one.left < 0 or one.right > 1080 or one.top < 0 or one.bottom > 1350] == []
    touching = [
        (one.text, other.text)
        for n, one in enumerate(words)
        for other in words[:n]
        if one.left < other.right and other.left < one.right and one.top < other.bottom and other.top < one.bottom
    ]
    assert touching == []


@given(low=st.floats(0, 1000), span=st.floats(0.01, 1e7), most=st.integers(2, 6))
def test_an_axis_has_two_round_values_or_more_and_not_too_many(low: float, span: float, most: int) -> None:
    ticks = chart.axis(low, low + span, most).ticks
    assert 2 <= len(ticks) <= most + 1
    assert all(low - 1e-6 * span <= tick <= low + span * (1 + 1e-6) for tick in ticks)


def test_fitted_words_fit() -> None:
    for room in (40, 150, 400):
        assert pen.width_of(pen.fitted("Développé couché à la barre, prise serrée", 32, room), 32) <= room
    assert pen.fitted("Squat", 32, 200) == "Squat"


def test_our_font_is_the_only_one() -> None:
    assert pictures._fonts().families() == [pen.FONT]


def test_typst_is_loaded_by_the_first_picture_and_not_before() -> None:
    code = "import sys, bot.app; sys.exit('typst' in sys.modules or 'font_source_sans_pro' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


async def facts(_s: Session, _p: Person, _now: datetime, volume: float = 6240) -> ProgressFacts:
    return ProgressFacts(weeks(*VOLUMES[:-1], volume), FACTS.lifts)


@pytest.fixture(autouse=True)
def recipes_of_the_tests(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(recipes.RECIPES, "test-progress", (facts, recipes.picture(progress)))
    monkeypatch.setitem(recipes.RECIPES, "test-broken", (facts, recipes.picture(lambda *_: "<svg")))


Show = Callable[[Screen], Awaitable[dict[str, Any]]]


@pytest.fixture
def show(house: House, maya: Phone) -> Show:
    """Shows a screen in Maya's slot "look"; the bot's newest message then."""

    async def show_it(screen: Screen) -> dict[str, Any]:
        async with house.app.database.begin() as session:
            person = await people.find(session, maya.id)
            assert person
            await outbox.show(
                session, maya.id, person.id, [("look", screen.as_json(), screen.fresh)], house.clock.now()
            )
        await house.settle()
        return (await maya.bot_messages())[-1]

    return show_it


def look(caption: str, recipe: str = "test-progress", **args: Any) -> Screen:
    return Screen(Text(Bold(caption)), file=Picture(recipe, args))


async def bytes_of(house: House, message: dict[str, Any]) -> bytes:
    async with house.http.get(f"{house.address}{message['file_url']}") as answer:
        assert answer.status == 200
        return await answer.read()


async def test_a_screen_with_a_picture_is_a_photo_with_its_words_below(house: House, show: Show) -> None:
    message = await show(look("How it goes"))
    assert (message["caption"], message["photo"][-1]["height"]) == ("How it goes", 1350)
    assert message["caption_entities"][0]["type"] == "bold"
    assert png_size(await bytes_of(house, message)) == (1080, 1350)


async def test_a_slots_picture_changes_in_place(house: House, show: Show) -> None:
    first = await show(look("Monday"))
    second = await show(look("Friday", volume=14_000))
    assert (second["message_id"], second["caption"]) == (first["message_id"], "Friday")
    assert await bytes_of(house, second) != await bytes_of(house, first)


async def test_words_become_a_picture_in_place_and_a_picture_becomes_new_words(maya: Phone, show: Show) -> None:
    words = await show(Screen(Text("One moment")))
    photo = await show(look("How it goes"))
    assert (photo["message_id"], "photo" in photo, "text" in photo) == (words["message_id"], True, False)
    after = await show(Screen(Text("Enough")))
    assert (after["text"], after["message_id"] > photo["message_id"]) == ("Enough", True)
    assert photo["message_id"] not in [message["message_id"] for message in await maya.messages()]


async def test_a_fresh_picture_is_a_new_photo(show: Show) -> None:
    first = await show(look("Monday"))
    second = await show(replace(look("Friday"), fresh=True))
    assert second["message_id"] > first["message_id"]
    assert "photo" in second


async def test_a_picture_that_cannot_be_drawn_costs_nobody_its_words(show: Show) -> None:
    message = await show(look("How it goes", "test-broken"))
    assert (message.get("text"), "photo" in message) == ("How it goes", False)


def test_a_pictures_words_are_cut_to_a_caption() -> None:
    assert len(look("x" * 3000).as_json()["text"]) == CAPTION_LIMIT
