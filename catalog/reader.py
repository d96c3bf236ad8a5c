"""Reads one exercise file and says in one sentence what is wrong with a bad one."""

import re
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

import rtoml

from domain.exercises import (
    Area,
    Equipment,
    Exercise,
    ExerciseText,
    Level,
    Measure,
    Mechanics,
    Muscle,
    Pattern,
)
from domain.typography import typeset

LANGUAGES = ("en", "fr")

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_MET_RANGE = (1.0, 15.0)
_OPTIONAL = frozenset({"harder"})
_FACTS = frozenset(Exercise.__dataclass_fields__) - {"slug", "texts"} - _OPTIONAL
_TEXT = frozenset(ExerciseText.__dataclass_fields__)
_MANY = 99
_COUNTS = {"aliases": (1, _MANY), "steps": (3, 6), "cues": (2, 3), "mistakes": (2, 4)}

Choice = TypeVar("Choice", bound=StrEnum)
Table = Mapping[str, object]


class ShelfError(ValueError):
    """A file on the shelf cannot be used; the message names the file and what is wrong."""


def read_exercise(path: Path) -> Exercise:
    """The exercise told by a TOML file whose stem is its slug; ShelfError when the file breaks a rule."""
    try:
        table = rtoml.loads(path.read_text(encoding="utf-8"))
        return _exercise(path.stem, table)
    except (rtoml.TomlParsingError, UnicodeDecodeError) as error:
        raise ShelfError(f"{path.name}: it is not valid TOML: {error}.") from error
    except ShelfError as error:
        raise ShelfError(f"{path.name}: {error}") from error


def _exercise(slug: str, table: Table) -> Exercise:
    if not SLUG.fullmatch(slug):
        raise ShelfError("its name may hold only a-z, 0-9 and single hyphens.")
    same_keys(table, _FACTS | set(LANGUAGES) | (_OPTIONAL & table.keys()), "the file")
    exercise = Exercise(
        slug=slug,
        pattern=choice(Pattern, table["pattern"], "pattern"),
        mechanics=choice(Mechanics, table["mechanics"], "mechanics"),
        level=choice(Level, table["level"], "level"),
        equipment=choices(Equipment, table, "equipment"),
        measure=choice(Measure, table["measure"], "measure"),
        unilateral=flag(table, "unilateral"),
        met=_met(table["met"]),
        prime_movers=choices(Muscle, table, "prime_movers"),
        synergists=choices(Muscle, table, "synergists"),
        contraindications=choices(Area, table, "contraindications"),
        texts={language: _text(language, table[language]) for language in LANGUAGES},
        harder=_slug(table, "harder"),
        motion=_slug(table, "motion"),
    )
    _check_muscles(exercise)
    return exercise


def typeset_all(language: str, table: Table) -> dict[str, object]:
    """The table with its sentences, alone or in lists, set as the language sets them."""

    def is_set(value: object) -> object:
        if isinstance(value, list):
            return [is_set(each) for each in value]
        return typeset(language, value) if isinstance(value, str) else value

    return {key: is_set(value) for key, value in table.items()}


def _text(language: str, table: object) -> ExerciseText:
    if not isinstance(table, dict):
        raise ShelfError(f"[{language}] must be a table.")
    same_keys(table, _TEXT, f"[{language}]")
    table = typeset_all(language, table)
    return ExerciseText(
        name=sentence(table["name"], f"[{language}] name"),
        aliases=sentences(language, table, "aliases"),
        steps=sentences(language, table, "steps"),
        cues=sentences(language, table, "cues"),
        mistakes=sentences(language, table, "mistakes"),
    )


def same_keys(table: Table, wanted: frozenset[str], where: str) -> None:
    for key in sorted(wanted - table.keys()):
        raise ShelfError(f"{where} lacks {key}.")
    for key in sorted(table.keys() - wanted):
        raise ShelfError(f"{where} has an unknown key {key}.")


def choice(kind: type[Choice], value: object, key: str) -> Choice:
    if not isinstance(value, str) or value not in list(kind):
        raise ShelfError(f"{key} cannot be {value!r}; it is one of {', '.join(kind)}.")
    return kind(value)


def choices(kind: type[Choice], table: Table, key: str) -> tuple[Choice, ...]:
    values = table[key]
    if not isinstance(values, list):
        raise ShelfError(f"{key} must be a list.")
    chosen = tuple(choice(kind, value, key) for value in values)
    if len(set(chosen)) < len(chosen):
        raise ShelfError(f"{key} names something twice.")
    return chosen


def _slug(table: Table, key: str) -> str | None:
    value = table.get(key)
    if value is not None and not (isinstance(value, str) and SLUG.fullmatch(value)):
        raise ShelfError(f"{key} must be a slug, not {value!r}.")
    return value


def flag(table: Table, key: str) -> bool:
    value = table[key]
    if not isinstance(value, bool):
        raise ShelfError(f"{key} must be true or false.")
    return value


def _met(value: object) -> float:
    lowest, highest = _MET_RANGE
    if isinstance(value, bool) or not isinstance(value, int | float) or not lowest <= value <= highest:
        raise ShelfError(f"met must be a number from {lowest:g} to {highest:g} kcal/kg/h, not {value!r}.")
    return float(value)


def sentence(value: object, where: str) -> str:
    if not isinstance(value, str) or not value.strip() or value != value.strip():
        raise ShelfError(f"{where} must be a text without spaces at its ends, not {value!r}.")
    return value


def sentences(language: str, table: Table, key: str) -> tuple[str, ...]:
    values = table[key]
    where = f"[{language}] {key}"
    if not isinstance(values, list):
        raise ShelfError(f"{where} must be a list.")
    fewest, most = _COUNTS[key]
    if not fewest <= len(values) <= most:
        wanted = f"at least {fewest}" if most == _MANY else f"{fewest} to {most}"
        raise ShelfError(f"{where} must hold {wanted}, not {len(values)}.")
    return tuple(sentence(value, where) for value in values)


def _check_muscles(exercise: Exercise) -> None:
    if not exercise.prime_movers:
        raise ShelfError("prime_movers must name at least one muscle.")
    for muscle in exercise.prime_movers:
        if muscle in exercise.synergists:
            raise ShelfError(f"{muscle} is both a prime mover and a synergist.")
