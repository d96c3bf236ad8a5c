"""A training log as a table in the shape that Hevy writes, which other apps and spreadsheets read."""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, tzinfo

from domain.training import LoggedSet, SetKind, Workout

HEADER = (
    "title,start_time,end_time,description,exercise_title,superset_id,exercise_notes,set_index,set_type,weight_kg,reps,"
    "distance_km,duration_seconds,rpe"
)
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_KINDS = {
    SetKind.WORKING: "normal",
    SetKind.WARMUP: "warmup",
    SetKind.DROP: "dropset",
    SetKind.FAILURE: "failure",
}
_BREAK = re.compile(r"\r\n?")
_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_FORMULA = ("=", "+", "-", "@", "\t")


def table(workouts: Iterable[Workout], name: Callable[[str], str], zone: tzinfo) -> Iterator[str]:
    """The lines of the table but for its header, one a set; times are local in `zone`, to the minute.

    `name` says what an exercise is called, by its slug.
    """
    for workout in workouts:
        supersets = _supersets(workout)
        index, before = 0, None
        for one in workout.sets:
            index = index + 1 if one.exercise == before else 0
            before = one.exercise
            yield _row(workout, one, index, supersets.get(one.n), name(one.exercise), zone)


def heading() -> str:
    """The header, each name in quotes."""
    return ",".join(f'"{name}"' for name in HEADER.split(","))


def _row(workout: Workout, one: LoggedSet, index: int, superset: int | None, name: str, zone: tzinfo) -> str:
    values = one.values
    return ",".join(
        (
            _text(workout.title),
            _moment(workout.started_at, zone),
            _moment(workout.finished_at, zone),
            _text(workout.note),
            _text(name),
            _number(superset),
            _text(workout.notes.get(one.exercise)),
            str(index),
            _text(_KINDS[values.kind]),
            _number(values.weight_kg),
            _number(values.reps),
            _number(None if values.metres is None else values.metres / 1000),
            _number(values.seconds),
            _number(values.rpe),
        )
    )


def _supersets(workout: Workout) -> dict[int, int]:
    """Set → the number of its superset: its own, else one for each letter of the prescription."""
    own = {one.n: one.superset for one in workout.sets if one.superset is not None}
    free = max(own.values(), default=-1) + 1
    letters: dict[str, int] = {}
    for one in workout.sets:
        item = None if one.item is None or one.item >= len(workout.items) else workout.items[one.item]
        if item is not None and item.superset and one.n not in own:
            own[one.n] = letters.setdefault(item.superset, free + len(letters))
    return own


def _text(words: str | None) -> str:
    """Words in quotes; line breaks as Hevy writes them, and nothing that a spreadsheet would take for a formula."""
    words = _UNSEEN.sub("", _BREAK.sub("\n", words or "")).replace("\n", "\\n")
    if words.startswith(_FORMULA):
        words = "'" + words
    return '"' + words.replace('"', '""') + '"'


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.6f}".rstrip("0").rstrip(".")


def _moment(moment: datetime | None, zone: tzinfo) -> str:
    """ "22 Dec 2025, 08:00"."""
    if moment is None:
        return '""'
    local = moment.astimezone(zone)
    return f'"{local.day} {_MONTHS[local.month - 1]} {local.year}, {local:%H:%M}"'
