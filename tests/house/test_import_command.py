"""`spotter import`: what is in a file, and a file into somebody's log."""

import json
import shutil
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from bot import keys
from bot.commands import COMMANDS
from bot.settings import Settings
from db import Database
from db.models import imports, jobs, sets
from services import people
from tests.support.databases import settings as made

FILES = Path(__file__).parents[1] / "files" / "imports"
NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
OPTIONS: Mapping[str, Any] = {"dry_run": False, "json": False, "person": None, "unit": None}


@pytest.fixture
async def house(url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """A fresh database, on SQLite in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    if url.startswith("sqlite"):
        shutil.copy(url.removeprefix("sqlite:///"), tmp_path / "spotter.db")
        url = f"sqlite:///{tmp_path / 'spotter.db'}"
    return made(url)


async def call(settings: Settings, file: Path, **options: Any) -> int:
    return await COMMANDS["import"](settings, file=file, **{**OPTIONS, **options})


async def found(settings: Settings, *columns: Any) -> list[tuple[Any, ...]]:
    database = Database(settings.database, keys.load(settings))
    async with database.read() as session:
        rows = [tuple(row) for row in await session.all(select(*columns))]
    await database.close()
    return rows


async def somebody(settings: Settings, *, agreed: bool = True) -> int:
    database = Database(settings.database, keys.load(settings))
    async with database.begin() as session:
        person = (await people.meet(session, 700_001, "en", NOW)).person
        if agreed:
            await people.consent(session, person, NOW)
    await database.close()
    return person.id


async def test_a_dry_run_tells_what_is_in_a_file_and_opens_no_database(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    settings = Settings(_env_file=None, database_url=f"sqlite:///{tmp_path / 'none.db'}")  # type: ignore[call-arg]
    assert await call(settings, FILES / "strong-5.csv", dry_run=True, json=True) == 0
    assert json.loads(capsys.readouterr().out) == {
        "format": "strong",
        "rows": 7,
        "set_rows": 5,
        "sets": 5,
        "workouts": 2,
        "exercises": 3,
        "volume": 3862.5,
        "assumed_unit": None,
        "first_date": "2026-01-30",
        "last_date": "2026-02-01",
        "unknown_names": [],
        "errors": [],
    }
    assert list(tmp_path.iterdir()) == []


async def test_names_nobody_knows_and_bad_lines_are_listed(
    house: Settings, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "odd.csv"
    file.write_text("Date,Exercise,Weight,Reps\nsoon,Squat,100,5\n2025-01-01,Odd lift,100,5\n")
    assert await call(house, file, dry_run=True, json=True) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["unknown_names"], told["assumed_unit"]) == (["Odd lift"], "kg")
    assert told["errors"] == [{"line": 2, "error": "I can’t read the date “soon”"}]
    assert await call(house, file, dry_run=True, unit="lb") == 0
    lines = capsys.readouterr().out.splitlines()
    assert "volume        226.8" in lines
    assert lines[-2:] == ["unknown name  Odd lift", "line 2: I can’t read the date “soon”"]


@pytest.mark.parametrize("content", [b"", b"%PDF-1.4", b"PK\x03\x04", b"x" * 6_000_000])
async def test_what_is_no_file_of_workouts_ends_in_a_sentence(
    house: Settings, tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes
) -> None:
    file = tmp_path / "nasty"
    file.write_bytes(content)
    assert await call(house, file, dry_run=True, json=True) == 1
    assert json.loads(capsys.readouterr().out)["error"].startswith("That")
    assert await call(house, file, dry_run=True) == 1
    assert capsys.readouterr().err.startswith("spotter: That")
    assert await call(house, tmp_path / "missing", dry_run=True) == 1
    assert capsys.readouterr().err.endswith("No such file or directory.\n")


async def test_a_file_goes_into_somebodys_log_once(house: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    person = await somebody(house)
    assert await call(house, FILES / "hevy-app-en.csv", person=person) == 0
    assert capsys.readouterr().out.startswith("2 workouts with 11 sets are in the log now")
    assert await call(house, FILES / "hevy-app-en.csv", person=person) == 0
    assert capsys.readouterr().out.startswith("0 workouts")
    assert len(await found(house, sets.c.n)) == 11
    assert f"own-{person}-1" in {row[0] for row in await found(house, sets.c.exercise)}
    assert await found(house, jobs.c.id) == []
    assert sorted(await found(house, imports.c.state)) == [("done",), ("dropped",)]


async def test_whose_log_and_which_unit_must_be_said(house: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    person = await somebody(house)
    assert await call(house, FILES / "strong-2.csv") == 1
    assert "--person" in capsys.readouterr().err
    assert await call(house, FILES / "strong-2.csv", person=person) == 1
    assert "--unit" in capsys.readouterr().err
    assert await call(house, FILES / "strong-2.csv", person=person, unit="lb") == 0
    assert max(row[0] or 0 for row in await found(house, sets.c.weight_kg)) == pytest.approx(63.502932)
    assert await call(house, FILES / "strong-2.csv", person=person + 1, unit="lb") == 1


async def test_nothing_is_written_for_one_who_has_not_agreed(
    house: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    person = await somebody(house, agreed=False)
    assert await call(house, FILES / "hevy-app-en.csv", person=person) == 1
    assert "I need your yes" in capsys.readouterr().err
    assert await found(house, imports.c.id) == []
