"""An exercise as a row keeps it, and back."""

from collections.abc import Mapping
from dataclasses import asdict, fields
from typing import Any

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

_ONE = {"pattern": Pattern, "mechanics": Mechanics, "level": Level, "measure": Measure}
_MANY = {"equipment": Equipment, "prime_movers": Muscle, "synergists": Muscle, "contraindications": Area}


def as_details(exercise: Exercise) -> dict[str, Any]:
    """All fields, for JSON."""
    return asdict(exercise)


def from_details(details: Mapping[str, Any]) -> Exercise:
    """The inverse of `as_details`, for what JSON made of it; fields that came later have their defaults."""
    known = {name: details[name] for name in (f.name for f in fields(Exercise)) if name in details}
    known |= {name: kind(details[name]) for name, kind in _ONE.items()}
    known |= {name: tuple(map(kind, details[name])) for name, kind in _MANY.items()}
    texts = {language: ExerciseText(**_tuples(text)) for language, text in details["texts"].items()}
    return Exercise(**known | {"texts": texts})


def _tuples(text: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value if isinstance(value, str) else tuple(value) for name, value in text.items()}
