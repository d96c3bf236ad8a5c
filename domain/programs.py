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
    GREYSKULL = "greyskull"
    PERCENTAGE = "percentage"
    STAGES = "stages"
    RPE = "rpe"
    BODYWEIGHT = "bodyweight"
    TIMED = "timed"
    FIXED = "fixed"


class Focus(StrEnum):
    """What a program is for where it is not for the whole body of anybody who trains."""

    RUNNING = "running"
    MOBILITY = "mobility"
    BODY_PART = "body_part"
    GENTLE = "gentle"


@dataclass(frozen=True, slots=True)
class Share:
    """One set of a wave: a part of the training max (1.0 is all), its reps; `amrap`: as many more as there are."""

    part: float
    reps: int
    amrap: bool = False


@dataclass(frozen=True, slots=True)
class Stage:
    """One way to lift the same load, given up for the next when it fails."""

    sets: int
    reps: int


@dataclass(frozen=True, slots=True)
class Scheme:
    """How one exercise is done: `sets` of `low` to `high`, in what it is measured in: reps, seconds or metres.

    Linear, greyskull and rpe have one target, low = high; so has fixed, which only the program moves on. `rest_s` is
    the rest after a set; `rpe` the effort to aim for (6–10); `tempo` four figures: seconds down, held, up, held.
    Percentage has `waves` instead, one a session in turn, and stages `stages`, in the order in which they are given up;
    their `sets`, `low` and `high` say what the first of them asks.
    """

    policy: Policy
    sets: int
    low: int
    high: int
    rest_s: int
    rpe: float | None = None
    tempo: str | None = None
    waves: tuple[tuple[Share, ...], ...] = ()
    stages: tuple[Stage, ...] = ()


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

    `goals` are those that it serves best, first the main one; `equipment` is all that its exercises need. Every
    `deload_every`th week is a light one. `featured`: one of the few that we would name first.
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
    deload_every: int | None = None
    featured: bool = False
    focus: Focus | None = None

    @property
    def length(self) -> int:
        """How many sessions it has."""
        return self.weeks * self.per_week

    def day(self, number: int) -> int:
        """Which of its days session `number` (from 0) is."""
        return number % len(self.days)

    def is_light(self, number: int) -> bool:
        """Whether session `number` (from 0) falls into a deload week."""
        return self.deload_every is not None and (number // self.per_week + 1) % self.deload_every == 0


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
        deload_every=data.get("deload_every"),
        featured=data.get("featured", False),
        focus=Focus(data["focus"]) if data.get("focus") else None,
    )


def _planned(data: Mapping[str, Any]) -> PlannedExercise:
    return PlannedExercise(data["exercise"], _scheme(data["scheme"]), data["superset"])


def _scheme(data: Mapping[str, Any]) -> Scheme:
    waves = tuple(tuple(Share(**share) for share in wave) for wave in data.get("waves", ()))
    stages = tuple(Stage(**stage) for stage in data.get("stages", ()))
    return Scheme(**{**data, "policy": Policy(data["policy"]), "waves": waves, "stages": stages})
