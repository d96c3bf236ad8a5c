"""What is no file of workouts ends in a known error, whatever it is; a broken file never stops at its broken line."""

import gzip
import io
import json
import zipfile
from datetime import datetime
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.errors import (
    FileEmpty,
    FileIsArchive,
    FileNotText,
    FileTooBig,
    FileUnknown,
    FileWithoutSets,
    SpotterError,
    TooManyRows,
)
from domain.imports.read import MAX_BYTES, MAX_ROWS, read, reading
from domain.imports.records import Fault

HEADER = "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE"
ROW = '2025-03-01 07:30:00,"Push",1h,"Bench Press (Barbell)",1,80,8,0,0,"{}","",'
GERMAN = "Datum;Workout-Name;Name der Übung;Reihenfolge festlegen;Gewicht;Wiederh.;RPE;Entfernung;Sekunden"


def zipped() -> bytes:
    """100 MB of nothing in 100 kB."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bomb.csv", b"\0" * 100_000_000)
    return made.getvalue()


NASTY: dict[str, tuple[bytes, type[SpotterError]]] = {
    "nothing": (b"", FileEmpty),
    "white space": (b" \r\n\t\n", FileEmpty),
    "a mark of order and nothing else": (b"\xff\xfe", FileEmpty),
    "zeros": (b"\0" * 1000, FileEmpty),
    "a bomb": (zipped(), FileIsArchive),
    "gzip": (gzip.compress(HEADER.encode()), FileIsArchive),
    "a PDF": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", FileNotText),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", FileNotText),
    "random bytes": (bytes(range(256)) * 8, FileNotText),
    "an old workbook": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, FileNotText),
    "a header alone": (HEADER.encode() + b"\r\n\r\n", FileWithoutSets),
    "a letter": (b"Dear coach,\nI trained today.\nBye", FileUnknown),
    "a page": (b"<html><body><table><tr><td>Date</td></tr></table></body></html>", FileUnknown),
    "other JSON": (b'{"workouts": [], "sets": []}', FileUnknown),
    "a catalogue of exercises": (b'[{"id": "x", "name": "Squat", "force": null}]', FileUnknown),
    "half of a JSON": (b'{"spotter_export": 1, "workouts": [', FileUnknown),
    "deep JSON": (b"[" * 200_000, FileUnknown),
    "tables of no shape": (b'{"spotter_export": 1, "workouts": {}, "sets": 3}', FileUnknown),
    "too many bytes": (b"a" * (MAX_BYTES + 1), FileTooBig),
    "too many sets": (json.dumps({"spotter_export": 1, "workouts": [], "sets": [0] * 50_001}).encode(), TooManyRows),
}


@pytest.mark.parametrize("name", NASTY)
def test_what_is_no_file_of_workouts_is_told_by_its_error(name: str) -> None:
    data, error = NASTY[name]
    with pytest.raises(error):
        read(data)


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8-sig", b""),
        ("cp1252", b""),
        ("utf-16", b""),
        ("utf-16-le", b""),
        ("utf-16-be", b""),
        ("utf-16-be", b"\xfe\xff"),
        ("utf-32", b""),
    ],
)
def test_every_usual_encoding_is_understood(encoding: str, mark: bytes) -> None:
    text = f"{GERMAN}\n2026-04-11 18:02:10;Mittag;Bankdrücken;1;82,5;6;;;\n"
    told = read(mark + text.encode(encoding))
    assert (told.volume_kg, list(told.names)) == (495, ["Bankdrücken"])


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_end_of_line_is_one(end: str) -> None:
    told = read(end.join((HEADER, ROW.format(""), "", ROW.format(""))).encode())
    assert (told.rows, [s.line for w in told.workouts for s in w.sets]) == (2, [2, 4])


def test_zeros_between_letters_are_no_letters() -> None:
    told = read((HEADER + "\n" + ROW.format("a\0b")).encode())
    assert told.workouts[0].notes == {"Bench Press (Barbell)": "ab"}


@pytest.mark.parametrize("mark", ["sep=,\n", "\n\n", "\ufeff"])
def test_what_stands_before_the_header_is_passed_over(mark: str) -> None:
    assert read((mark + HEADER + "\n" + ROW.format("")).encode()).sets == 1


def test_a_quote_that_is_never_closed_costs_its_own_line_alone() -> None:
    lines = [HEADER, ROW.format(""), '2025-03-01 07:30:00,"Push,1h,Squat,1,80,8', *[ROW.format("")] * 400]
    told = read("\n".join(lines).encode())
    assert [(broken.line, broken.fault) for broken in told.broken] == [(3, Fault.QUOTE)]
    assert told.rows == 402


def test_open_quotes_on_every_line_take_no_longer_than_reading_them() -> None:
    lines = [HEADER, *['2025-03-01 07:30:00,"Push,1h'] * 5_000]
    told = read("\n".join(lines).encode())
    assert len(told.broken) == 5_000


def test_a_formula_is_words() -> None:
    told = read((HEADER + "\n" + ROW.format("=HYPERLINK(1)").replace("Bench Press (Barbell)", "'=cmd|calc")).encode())
    assert told.workouts[0].notes == {"=cmd|calc": "=HYPERLINK(1)"}


def test_rows_too_short_and_too_long_are_read_as_far_as_they_go() -> None:
    told = read((HEADER + "\n2025-03-01 07:30:00,Push\n" + ROW.format("") + ",x,y,z").encode())
    assert [broken.fault for broken in told.broken] == [Fault.NAME]
    assert told.sets == 1


def test_names_and_notes_are_cut_to_what_a_phone_shows() -> None:
    told = read((HEADER + "\n" + ROW.format("n" * 9_000).replace("Bench Press (Barbell)", "x" * 900)).encode())
    ((name, note),) = told.workouts[0].notes.items()
    assert (len(name), len(note)) == (100, 4_000)


def test_reading_pauses_often_enough_to_let_others_in() -> None:
    text = "\n".join((HEADER, *[ROW.format("")] * 2_000)).encode()
    assert sum(1 for _ in reading(text)) >= 10


SPOTTER = {"id": 1, "started_at": "2025-03-01T07:30:00+00:00", "finished_at": None, "note": None}
SET = {"at": SPOTTER["started_at"], "n": 1, "exercise": "back-squat", "weight_kg": 100, "reps": 5}


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"at": "2020-01-01T00:00:00+00:00"}, Fault.DATE),
        ({"at": None}, Fault.DATE),
        ({"exercise": None}, Fault.NAME),
        ({"weight_kg": "heavy"}, Fault.NUMBER),
        ({"weight_kg": float("nan")}, Fault.NUMBER),
        ({"reps": 10**400}, Fault.NUMBER),
        ({"reps": True}, Fault.NUMBER),
        ({"reps": 2.5}, Fault.NUMBER),
        ({"reps": None}, Fault.NOTHING),
    ],
)
def test_a_bad_set_of_our_own_export_is_told_by_its_place(change: dict[str, object], fault: Fault) -> None:
    document = {"spotter_export": 1, "workouts": [SPOTTER], "sets": [SET, SET | change]}
    told = read(json.dumps(document).encode())
    assert (told.sets, [(broken.line, broken.fault) for broken in told.broken]) == (1, [(2, fault)])


def test_a_workout_of_our_own_export_without_a_zone_is_no_moment() -> None:
    naive = SPOTTER | {"started_at": "2025-03-01T07:30:00"}
    document = {"spotter_export": 1, "workouts": [naive, 3], "sets": [SET | {"at": naive["started_at"]}, 4]}
    assert [broken.fault for broken in read(json.dumps(document).encode()).broken] == [Fault.DATE, Fault.DATE]


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400))
def test_no_bytes_end_in_anything_but_a_known_error(data: bytes) -> None:
    for start in (b"", HEADER.encode() + b"\n", b'{"spotter_export":1,"workouts":[],"sets":['):
        try:
            told = read(start + data, now=datetime(2026, 1, 1))
        except SpotterError:
            continue
        assert told.rows >= told.set_rows >= told.sets


@settings(max_examples=150, deadline=None)
@given(st.lists(st.lists(st.text(max_size=12), min_size=1, max_size=13), min_size=1, max_size=6))
def test_no_cells_end_in_anything_but_a_line_that_is_told(rows: list[list[str]]) -> None:
    text = "\n".join((HEADER, *(",".join(row) for row in rows)))
    try:
        told = read(text.encode(errors="replace"))
    except SpotterError:
        return
    lines = [broken.line for broken in told.broken]
    assert all(first <= second for first, second in pairwise(lines))
    assert told.sets + len(lines) >= told.set_rows
    assert told.rows <= MAX_ROWS
