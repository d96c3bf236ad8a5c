"""`spotter parse`: JSON lines in, what they mean out, without a database."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

SET = {
    **dict.fromkeys(("reps", "weight", "unit", "rpe", "rir"), None),
    **dict.fromkeys(("added", "assisted", "per_hand", "per_side", "warmup", "failed"), False),
    **dict.fromkeys(("duration_s", "distance_m"), None),
}
LINES: list[tuple[dict[str, Any], str, list[tuple[str | None, list[dict[str, Any]]]]]] = [
    (
        {"text": "bench 80x8x3 @8,5", "lang": "en", "unit": "kg"},
        "log",
        [("Barbell bench press", [{"reps": 8, "weight": 80, "unit": "kg", "rpe": 8.5}] * 3)],
    ),
    (
        {"text": "dc 82,5x6 rir 2", "lang": "fr", "unit": "kg"},
        "log",
        [("Développé couché à la barre", [{"reps": 6, "weight": 82.5, "unit": "kg", "rir": 2}])],
    ),
    (
        {"text": "squat 2 plates for 5", "lang": "en", "unit": "lb"},
        "log",
        [("Barbell back squat", [{"reps": 5, "weight": 225, "unit": "lb"}])],
    ),
    (
        {"text": "dips bw+20 5x5 then plank 1:30", "lang": "en", "unit": "kg"},
        "log",
        [
            ("Dip", [{"reps": 5, "weight": 20, "unit": "kg", "added": True}] * 5),
            ("Plank", [{"duration_s": 90}]),
        ],
    ),
    (
        {"text": "rameur 2 km 7:45", "lang": "fr"},
        "log",
        [("Rameur", [{"duration_s": 465, "distance_m": 2000}])],
    ),
    ({"text": "80x8"}, "log", [(None, [{"reps": 8, "weight": 80, "unit": "kg"}])]),
    ({"text": "last set 7"}, "log", [(None, [{"reps": 7}])]),
    ({"text": "same"}, "log", [(None, [])]),
    ({"text": "bench 80x0"}, "ask", [("Barbell bench press", [{"reps": 0, "weight": 80, "unit": "kg"}])]),
    ({"text": "zzyzx 80x8"}, "ask", [("zzyzx", [{"reps": 8, "weight": 80, "unit": "kg"}])]),
    ({"text": "bench 10x8"}, "ask", [("Barbell bench press", [{"reps": 8}] * 10)]),
    ({"text": "I ran into Bob", "lang": "de"}, "not_log", []),
]
BAD = ["garbage", "[1]", "5", '{"lang": "en"}', '{"text": 5}', '{"text": "hello", "unit": "stone"}', "[" * 100_000]


def run(lines: list[str], *arguments: str) -> list[dict[str, Any]]:
    """What the command answers, with no database that it could open."""
    environment = os.environ | {"DATABASE_URL": "sqlite:////nowhere/at/all.db"}
    done = subprocess.run(
        [sys.executable, "-m", "bot", "parse", *arguments],
        input="\n".join(lines).encode(),
        capture_output=True,
        env=environment,
        check=True,
    )
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


@pytest.fixture(scope="module")
def answers() -> list[dict[str, Any]]:
    return run([json.dumps(asked, ensure_ascii=False) for asked, *_ in LINES] + ["", *BAD, '{"text": "\\ud800"}'])


def test_each_line_is_answered_in_its_place(answers: list[dict[str, Any]]) -> None:
    for (asked, intent, exercises), answer in zip(LINES, answers, strict=False):
        assert answer["intent"] == intent, asked
        said = [(one["exercise"], one["sets"]) for one in answer["exercises"]]
        assert said == [(name, [SET | one for one in sets]) for name, sets in exercises], asked


def test_an_exercise_is_told_by_its_name_its_slug_and_as_typed(answers: list[dict[str, Any]]) -> None:
    first = answers[0]["exercises"][0]
    assert (first["slug"], first["typed"]) == ("bench-press", "bench")


def test_a_bad_line_is_told_so_and_the_next_one_is_still_read(answers: list[dict[str, Any]]) -> None:
    *bad, last = answers[len(LINES) :]
    assert [list(answer) for answer in bad] == [["error"]] * len(BAD)
    assert last == {"intent": "not_log", "exercises": []}


def test_lines_may_come_from_a_file(tmp_path: Path, answers: list[dict[str, Any]]) -> None:
    file = tmp_path / "lines.jsonl"
    file.write_text(json.dumps(LINES[0][0]) + "\n", encoding="utf-8")
    assert run([], str(file)) == answers[:1]
