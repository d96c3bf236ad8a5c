"""`spotter import-exercises`, and what people see of what it brought."""

import json
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from time import perf_counter
from typing import Any

import pytest

from bot.commands import COMMANDS
from catalog.shelf import bring, shelf
from tests.support.databases import settings
from tests.support.house import House, open_house
from tests.support.phone import Phone, buttons_of
from tests.support.public_catalogue import catalogue, record

SAMPLE = Path(__file__).parents[1] / "files" / "exercises" / "public.json"
WORDS: dict[str, dict[str, str]] = {
    "en": {
        "name": "Zorglub Stones",
        "public": "From a public catalogue, in English only.",
        "facts": "Trains: lower back\nHelping: quads\nEquipment: other kit",
        "log": "zorglub curl 30x8x3",
        "save": "Save",
        "finish": "Finish",
        "star": "☆ Add to favourites",
        "starred": "★ Favourite",
    },
    "fr": {
        "name": "Zorglub Stones (EN)",
        "public": "Vient d’un catalogue public, en anglais seulement.",
        "facts": "Travaille : lombaires\nEn soutien : quadriceps\nMatériel : autre matériel",
        "log": "zorglub curl 30x8x3",
        "save": "Enregistrer",
        "finish": "Terminer",
        "star": "☆ Mettre en favori",
        "starred": "★ Retirer",
    },
}


@pytest.fixture(autouse=True)
def own_shelf_again() -> Iterator[None]:
    yield
    bring([])


async def bring_in(url: str, file: Path) -> int:
    return await COMMANDS["import-exercises"](settings(url), file=file)


def written(tmp_path: Path, content: Any) -> Path:
    file = tmp_path / "exercises.json"
    file.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return file


@asynccontextmanager
async def restarted(url: str) -> AsyncIterator[House]:
    """A bot that starts on this database, with nothing on the shelf but ours until it looks."""
    bring([])
    async with open_house(url) as house:
        yield house


async def test_a_report_says_what_came_what_is_a_twin_and_what_is_broken(
    url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await bring_in(url, SAMPLE) == 0
    told = capsys.readouterr().out
    assert told.startswith("5 added, 0 renewed, 0 unchanged, 2 left out as twins of ours, 5 that cannot be used.\n")
    assert "  Pushups: is our push-up\n" in told
    assert "  Barbell_Bench_Press_-_Medium_Grip: is our bench-press\n" in told
    assert "  record 8 (Zorglub_Curl): its id is there twice.\n" in told
    assert "  record 9 (No_Level): level cannot be 'godlike'.\n" in told
    assert "  record 12: it is no object.\n" in told
    assert "after its next start" in told


async def test_it_is_safe_to_repeat_and_renews_in_place(
    url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    await bring_in(url, SAMPLE)
    await bring_in(url, SAMPLE)
    assert "0 added, 0 renewed, 5 unchanged, 2 left out" in capsys.readouterr().out
    changed = written(tmp_path, [record("Zorglub Curl", level="beginner"), record("Zorglub Press")])
    await bring_in(url, changed)
    assert "1 added, 1 renewed, 0 unchanged, 0 left out as twins of ours, 0 that" in capsys.readouterr().out
    assert shelf().get("fed-zorglub-curl").level == "beginner"
    assert set(shelf().imported) >= {"fed-zorglub-stones", "fed-zorglub-press"}


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("{", "is no JSON"),
        ("[" * 100_000, "is no JSON"),
        ("{}", "is no list"),
        ("[]", "is no list"),
        ("1", "is no list"),
    ],
)
async def test_what_is_no_catalogue_ends_in_one_sentence_and_changes_nothing(
    url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], content: str, words: str
) -> None:
    assert await bring_in(url, written(tmp_path, content)) == 1
    assert words in capsys.readouterr().err
    assert shelf().imported == {}


async def test_a_file_that_is_not_there_ends_in_one_sentence(
    url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await bring_in(url, tmp_path / "nothing.json") == 1
    assert "Nothing was imported" in capsys.readouterr().err


async def test_after_a_start_it_is_found_told_logged_and_kept(url: str, language: str) -> None:
    await bring_in(url, SAMPLE)
    words = WORDS[language]
    async with restarted(url) as house:
        phone = await house.phone(language)
        await phone.set_up()
        (told,) = await phone.say("/exercises zorglub stones")
        assert told.startswith(words["name"] + "\n")
        assert words["public"] in told
        assert words["facts"] in told
        assert "Lift the stone onto the platform." in told
        await phone.tap(words["star"])
        assert words["starred"] in " ".join(await phone.buttons())
        assert words["name"] in " ".join([*await phone.say("/exercises zorgulb stones"), *await phone.buttons()])
        await phone.say(words["log"])
        await phone.tap(words["save"])
        await phone.tap(words["finish"])
        assert "30 kg" in (await phone.say("/exercises zorglub curl"))[0]


async def test_the_engine_chooses_from_ours_alone(url: str, language: str) -> None:
    await bring_in(url, SAMPLE)
    async with restarted(url) as house:
        phone = await house.phone(language)
        await phone.say("/exercises barbell curl")
        data = [button["callback_data"] for button in buttons_of((await phone.bot_messages())[-1])]
        assert not [each for each in data if "fed-" in each]
        assert "fed-zorglub-curl" in shelf().imported
        assert "fed-zorglub-curl" not in shelf().exercises


async def test_history_follows_what_the_catalogue_calls_it_now(url: str, tmp_path: Path, language: str) -> None:
    await bring_in(url, SAMPLE)
    words = WORDS[language]
    async with restarted(url) as house:
        phone = await house.phone(language)
        await phone.set_up()
        await phone.say(words["log"])
        await phone.tap(words["save"])
        await phone.tap(words["finish"])
    await bring_in(url, written(tmp_path, [record("Zorglub Curl") | {"name": "Swanky Zorglub"}]))
    async with restarted(url) as house:
        await house.control("personas", {"id": phone.id, "first_name": "Maya", "language_code": language})
        again = Phone(house, phone.id)
        await again.say("/history")
        await again.tap(" · 3 ")
        assert "Swanky Zorglub" in " ".join(await again.buttons())


async def test_873_exercises_come_within_seconds(url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = written(tmp_path, catalogue())
    started = perf_counter()
    assert await bring_in(url, file) == 0
    assert perf_counter() - started < 10
    assert int(capsys.readouterr().out.split(" added")[0]) > 800
    slugs = [*shelf().exercises, *shelf().imported]
    assert len(slugs) == len(set(slugs)) > 1300
