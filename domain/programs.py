"""Programs: training days in turn, each exercise with the scheme that says how it goes on."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any

from domain.exercises import Equipment, Level


class Goal(StrEnum):
    """What a person trains for."""

    STRENGTH = "strength"
    MUSCLE = "muscle"
    FAT_LOSS = "fat_loss"
    HEALTH = "health"


class Policy(StrEnum):
    """How the next prescription follows from what was done (see `domain.progression`)."""

    LINEAR = "linear"
    DOUBLE = "double"
    BODYWEIGHT = "bodyweight"
    TIMED = "timed"


@dataclass(frozen=True, slots=True)
class Scheme:
    """How one exercise is done: `sets` of `low` to `high` reps (seconds where the policy is timed).

    A linear scheme has one target, low = high. `rest_s` is the rest after a set; `rpe` the effort to aim for (6–10).
    """

    policy: Policy
    sets: int
    low: int
    high: int
    rest_s: int
    rpe: float | None = None


@dataclass(frozen=True, slots=True)
class PlannedExercise:
    """An exercise in a day; those that share a `superset` letter are done in turn."""

    exercise: str
    scheme: Scheme
    superset: str | None = None


@dataclass(frozen=True, slots=True)
class ProgramText:
    """A program in one language: what it is called, for whom it is (one or two sentences), its days' names."""

    name: str
    summary: str
    days: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Program:
    """A plan of `weeks` weeks: its `days` are trained in turn, `per_week` a week, about `minutes` each.

    `goals` are those that it serves best, first the main one; `equipment` is all that its exercises need.
    """

    slug: str
    goals: tuple[Goal, ...]
    level: Level
    weeks: int
    per_week: int
    minutes: int
    equipment: tuple[Equipment, ...]
    days: tuple[tuple[PlannedExercise, ...], ...]
    texts: Mapping[str, ProgramText] = field(hash=False)

    @property
    def length(self) -> int:
        """How many sessions it has."""
        return self.weeks * self.per_week

    def day(self, number: int) -> int:
        """Which of its days session `number` (from 0) is."""
        return number % len(self.days)


def as_json(program: Program) -> dict[str, Any]:
    """The program as it is kept in a row."""
    return asdict(program)


def program_of(data: Mapping[str, Any]) -> Program:
    """The inverse of `as_json`, also after a trip through JSON."""
    days = tuple(tuple(map(_planned, day)) for day in data["days"])
    texts = {language: ProgramText(**{**text, "days": tuple(text["days"])}) for language, text in data["texts"].items()}
    return Program(
        slug=data["slug"],
        goals=tuple(map(Goal, data["goals"])),
        level=Level(data["level"]),
        weeks=data["weeks"],
        per_week=data["per_week"],
        minutes=data["minutes"],
        equipment=tuple(map(Equipment, data["equipment"])),
        days=days,
        texts=texts,
    )


def _planned(data: Mapping[str, Any]) -> PlannedExercise:
    scheme = Scheme(**{**data["scheme"], "policy": Policy(data["scheme"]["policy"])})
    return PlannedExercise(data["exercise"], scheme, data["superset"])
