"""A public catalogue as operators bring it, made up by us in the shape of free-exercise-db."""

import random
from collections.abc import Iterator
from itertools import product
from typing import Any

_WAYS = [
    *("", "Alternating", "Standing", "Seated", "Kneeling", "One-Arm", "Half-Kneeling", "Reverse-Grip", "Wide-Grip"),
    *("Paused", "Slow", "Tempo", "Banded"),
]
_THINGS = {
    "Barbell": "barbell",
    "Dumbbell": "dumbbell",
    "Cable": "cable",
    "Kettlebell": "kettlebells",
    "Band": "bands",
    "Smith Machine": "machine",
    "EZ-Bar": "e-z curl bar",
    "Medicine Ball": "medicine ball",
}
_MOVES: tuple[tuple[str, str, str, tuple[str, ...], str], ...] = (
    ("Bench Press - Close Grip", "push", "chest", ("triceps", "shoulders"), "compound"),
    ("Floor Fly", "push", "chest", ("shoulders",), "isolation"),
    ("High Row", "pull", "middle back", ("biceps", "lats"), "compound"),
    ("Overhead Lunge", "push", "quadriceps", ("glutes", "shoulders"), "compound"),
    ("Curtsy Step-Up", "push", "quadriceps", ("glutes",), "compound"),
    ("Suitcase Deadlift", "pull", "hamstrings", ("glutes", "lower back"), "compound"),
    ("Cross-Body Curl", "pull", "biceps", ("forearms",), "isolation"),
    ("Overhead Extension with Twist", "push", "triceps", (), "isolation"),
    ("Y Raise", "pull", "shoulders", ("traps",), "isolation"),
    ("Hip Hinge Reach", "pull", "hamstrings", (), "isolation"),
    ("Chop to Press", "push", "abdominals", ("shoulders",), "compound"),
)
_STRETCHES = ("Calf Stretch", "Hip Crossover", "Shoulder Circle", "Hamstring Reach", "Quad Pull", "Side Lean")
_LEVELS = ("beginner", "intermediate", "expert")


def record(name: str, **changes: Any) -> dict[str, Any]:
    """One record, whole and right but for `changes`."""
    made: dict[str, Any] = {
        "id": "".join(char if char.isalnum() or char in "_-" else "_" for char in name),
        "name": name,
        "force": "push",
        "level": "beginner",
        "mechanic": "compound",
        "equipment": "barbell",
        "primaryMuscles": ["chest"],
        "secondaryMuscles": ["triceps"],
        "instructions": ["Set up as you would for any lift.", "Move with control.", "Come back and repeat."],
        "category": "strength",
        "images": [],
    }
    return made | changes


def catalogue(count: int = 873) -> list[dict[str, Any]]:
    """So many different records, the same ones each time."""
    made = list(_all())
    random.Random(count).shuffle(made)
    assert len(made) >= count
    return made[:count]


def _all() -> Iterator[dict[str, Any]]:
    for number, (way, (thing, equipment), move) in enumerate(product(_WAYS, _THINGS.items(), _MOVES)):
        name, force, first, others, mechanic = move
        yield record(
            " ".join(filter(None, (way, thing, name))),
            force=force,
            level=_LEVELS[number % 3],
            mechanic=mechanic,
            equipment=equipment,
            primaryMuscles=[first],
            secondaryMuscles=list(others),
        )
    for way, stretch in product(_WAYS, _STRETCHES):
        yield record(
            f"{way} {stretch}".strip(),
            force="static",
            mechanic=None,
            equipment="body only",
            category="stretching",
            primaryMuscles=["hamstrings"],
            secondaryMuscles=[],
        )
