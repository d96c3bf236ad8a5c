"""Our own export: all tables of a person as JSON, of which a file to bring back holds the training log."""

import json
from collections.abc import Generator, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from domain.errors import FileUnknown, TooManyRows
from domain.imports.columns import LONGEST_NAME, LONGEST_NOTE, LONGEST_TITLE
from domain.imports.gather import Gathering
from domain.imports.lines import Line
from domain.imports.records import BadLine, Fault, FileHistory, Source
from domain.imports.text import clean
from domain.training import SetKind, SetValues, words_of

MARK = "spotter_export"
_NUMBERS = ("weight_kg", "reps", "seconds", "metres", "rpe")
_WHOLE = ("reps", "seconds")
_BEYOND = 1e9


def reading(text: str, most: int, step: int) -> Generator[None, None, FileHistory]:
    """The workouts of an export, times as they were, exercises by slug; yields after every `step` sets.

    FileUnknown for any other JSON, TooManyRows beyond `most` sets. A "line" is the place of a set in the document.
    """
    document = _document(text)
    if len(document["sets"]) > most:
        raise TooManyRows(max=most)
    workouts = {each.get("started_at"): each for each in document["workouts"] if isinstance(each, dict)}
    names = _own_names(document.get("exercises"))
    gathering = Gathering(Source.SPOTTER)
    for number, each in enumerate(document["sets"], 1):
        gathering.rows += 1
        try:
            _take(gathering, number, each, workouts, names)
        except BadLine as bad:
            gathering.leave(number, bad)
        if number % step == 0:
            yield
    history = gathering.done(unit_named=True)
    return replace(history, slugs={name: name for name in history.names if name not in names.values()})


def _document(text: str) -> Mapping[str, Any]:
    try:
        document = json.loads(text)
    except (ValueError, RecursionError):
        raise FileUnknown() from None
    lists = isinstance(document, dict) and MARK in document
    if not lists or not all(isinstance(document.get(name), list) for name in ("workouts", "sets")):
        raise FileUnknown()
    found: Mapping[str, Any] = document
    return found


def _own_names(exercises: object) -> dict[str, str]:
    """Slug → name of the exercises that were the person's own."""
    found = {}
    for each in exercises if isinstance(exercises, list) else ():
        try:
            found[str(each["slug"])] = clean(str(each["details"]["texts"]["en"]["name"]), LONGEST_NAME)
        except (KeyError, TypeError):
            continue
    return found


def _take(
    gathering: Gathering, number: int, row: object, workouts: Mapping[Any, Any], names: Mapping[str, str]
) -> None:
    if not isinstance(row, dict) or not isinstance(workout := workouts.get(row.get("at")), dict):
        raise BadLine(Fault.DATE)
    slug = clean(str(row.get("exercise") or ""), LONGEST_NAME)
    if not slug:
        raise BadLine(Fault.NAME)
    start = _moment(workout["started_at"])
    title, note, notes = words_of(_text(workout.get("note"), LONGEST_NOTE * 20))
    superset = row.get("superset")
    line = Line(
        workout=start,
        start=start,
        end=_moment(workout["finished_at"]) if workout.get("finished_at") else None,
        title=clean(title or "", LONGEST_TITLE),
        note=clean(note or "", LONGEST_NOTE),
        name=names.get(slug, slug),
        exercise_note=clean(notes.get(slug, ""), LONGEST_NOTE),
        superset=None if superset is None else str(superset),
    )
    gathering.add(number, line, _values(row))
    feeling = workout.get("feeling")
    gathering.feel(line, feeling if isinstance(feeling, int) else None)


def _values(row: Mapping[str, Any]) -> SetValues:
    found = {}
    for name in _NUMBERS:
        value = row.get(name)
        if value is not None and not _is_number(value, whole=name in _WHOLE):
            raise BadLine(Fault.NUMBER, str(value)[:40])
        found[name] = value
    try:
        kind = SetKind(row.get("kind") or SetKind.WORKING)
    except ValueError:
        kind = SetKind.WORKING
    return SetValues(**found, kind=kind)


def _is_number(value: object, *, whole: bool) -> bool:
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) < _BEYOND:
        return False
    return not whole or value == int(value)


def _moment(text: object) -> datetime:
    try:
        moment = datetime.fromisoformat(str(text))
    except ValueError:
        raise BadLine(Fault.DATE, str(text)[:40]) from None
    if moment.tzinfo is None:
        raise BadLine(Fault.DATE, str(text)[:40])
    return moment


def _text(value: object, longest: int) -> str | None:
    return clean(value, longest) if isinstance(value, str) and value else None
