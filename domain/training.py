"""Sets, entries and workouts: the facts of training and the limits of a believable one."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from domain.errors import (
    DistanceOutOfRange,
    DurationOutOfRange,
    NegativeNumber,
    NotFound,
    RepsOutOfRange,
    RpeOutOfRange,
    TooManySets,
    WeightTooHeavy,
)

if TYPE_CHECKING:
    from domain.sessions import Item

MAX_WEIGHT_KG = 1000
MAX_REPS = 300
MAX_SETS = 20
MAX_SECONDS = 24 * 3600
MAX_METRES = 300_000
DEFAULT_REST = timedelta(seconds=120)
REST_STEP = timedelta(seconds=15)
LONGEST_REST = timedelta(minutes=15)
WORKOUT_GAP = timedelta(hours=3)


class SetKind(StrEnum):
    """What a set is for: a warm-up counts nowhere; a drop set follows with less weight; failure ended it."""

    WORKING = "working"
    WARMUP = "warmup"
    DROP = "drop"
    FAILURE = "failure"


@dataclass(frozen=True, slots=True)
class SetValues:
    """What was done in one set: kg, reps, s, m, RPE 1–10, and what kind of set it was.

    Where the body is the load, the weight comes on top of it, and a negative one takes that much off (assistance).
    """

    weight_kg: float | None = None
    reps: int | None = None
    seconds: int | None = None
    metres: float | None = None
    rpe: float | None = None
    kind: SetKind = SetKind.WORKING

    @property
    def warmup(self) -> bool:
        return self.kind is SetKind.WARMUP

    def as_json(self) -> dict[str, Any]:
        return {name: value for name, value in asdict(self).items() if value not in (None, SetKind.WORKING)}


@dataclass(frozen=True, slots=True)
class LoggedSet:
    """A set as it stands in a workout; `n` grows in the order done, `item` is the part of the plan it answers.

    Sets of a workout with the same `superset` number were done in turn.
    """

    n: int
    exercise: str
    values: SetValues
    item: int | None = None
    superset: int | None = None

    @property
    def warmup(self) -> bool:
        return self.values.warmup


@dataclass(frozen=True, slots=True)
class Workout:
    """A workout and its sets in order; live until finished. By plan it has `items`; `feeling` is 1 to 5.

    One that was brought from elsewhere may have a `title`, and `notes` by exercise.
    """

    id: int
    started_at: datetime
    finished_at: datetime | None
    sets: tuple[LoggedSet, ...] = ()
    items: "tuple[Item, ...]" = ()
    feeling: int | None = None
    note: str | None = None
    title: str | None = None
    notes: Mapping[str, str] = field(default_factory=dict)

    @property
    def live(self) -> bool:
        return self.finished_at is None

    @property
    def last(self) -> LoggedSet | None:
        return self.sets[-1] if self.sets else None

    def place(self, n: int) -> int:
        """Where set `n` stands among those that are left, from 1; NotFound when it is not there."""
        for place, one in enumerate(self.sets, 1):
            if one.n == n:
                return place
        raise NotFound()

    @property
    def volume_kg(self) -> float:
        """Σ weight × reps of the working sets, in kg; assistance lifts nothing."""
        return sum(max(0, s.values.weight_kg or 0) * (s.values.reps or 0) for s in self.sets if not s.warmup)


class EntryState(StrEnum):
    """A typed line is open until it is saved; what is saved can be undone, and saved again."""

    OPEN = "open"
    SAVED = "saved"
    UNDONE = "undone"


@dataclass(frozen=True, slots=True)
class Part:
    """One exercise of an entry, by its slug, and its sets.

    While there is doubt, it has no exercise but the `nearest` ones, or the numbers can as well mean the `other` sets.
    """

    exercise: str | None
    sets: tuple[SetValues, ...]
    nearest: tuple[str, ...] = ()
    other: tuple[SetValues, ...] = ()

    @property
    def doubtful(self) -> bool:
        return self.exercise is None or bool(self.other)


@dataclass(frozen=True, slots=True)
class Entry:
    """What a person typed, as we understood it: one or more exercises, done today or on an earlier `day`."""

    key: int
    parts: tuple[Part, ...]
    state: EntryState
    day: date | None = None

    @property
    def doubt(self) -> int | None:
        """Which part has to be settled first; None when all are clear."""
        return next((place for place, part in enumerate(self.parts) if part.doubtful), None)


def values_of(data: Mapping[str, Any]) -> SetValues:
    """The inverse of `SetValues.as_json`."""
    return SetValues(**{**data, "kind": SetKind(data.get("kind", SetKind.WORKING))})


def words_json(title: str | None, note: str | None, notes: Mapping[str, str]) -> str:
    """What a workout is called and what was noted of it and of its exercises, as one text to be sealed."""
    return json.dumps({"note": note, "title": title, "exercises": dict(notes)}, ensure_ascii=False)


def words_of(text: str | None) -> tuple[str | None, str | None, Mapping[str, str]]:
    """The inverse of `words_json`: (title, note, notes by exercise). A text of any other shape is a note alone."""
    if not text or not text.startswith("{"):
        return None, text, {}
    try:
        told = json.loads(text)
        title, note, notes = told["title"], told["note"], told["exercises"]
    except (ValueError, KeyError, TypeError):
        return None, text, {}
    return title, note, notes if isinstance(notes, dict) else {}


def check(sets: tuple[SetValues, ...]) -> tuple[SetValues, ...]:
    """The sets, if a person could have done them; else the error that says what is off."""
    if not 1 <= len(sets) <= MAX_SETS:
        raise TooManySets(max=MAX_SETS)
    for values in sets:
        _check_one(values)
    return sets


def _check_one(values: SetValues) -> None:
    numbers = (values.reps, values.seconds, values.metres, values.rpe)
    if any(number is not None and number < 0 for number in numbers):
        raise NegativeNumber()
    if values.weight_kg is not None and abs(values.weight_kg) > MAX_WEIGHT_KG:
        raise WeightTooHeavy(max_kg=MAX_WEIGHT_KG)
    if values.reps is not None and not 1 <= values.reps <= MAX_REPS:
        raise RepsOutOfRange(max=MAX_REPS)
    if values.rpe is not None and not 1 <= values.rpe <= 10:
        raise RpeOutOfRange()
    if values.seconds is not None and not 1 <= values.seconds <= MAX_SECONDS:
        raise DurationOutOfRange()
    if values.metres is not None and not 1 <= values.metres <= MAX_METRES:
        raise DistanceOutOfRange()
