"""Reads the files of typed lines, and says what the grammar makes of a line in the same words."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from domain.grammar import Said
from domain.people import language_of
from domain.settling import Gear, plates_kg
from domain.units import Unit, from_kg
from services.reading import Meant, understand

FOLDER = Path(__file__).parent.parent / "domain"
TODAY = date(2026, 11, 21)
MARKS = {"per_hand": "hand", "per_side": "side", "warmup": "warm", "failed": "fail"}
FLAGS = ("added", "assisted", "per_hand", "per_side", "warmup", "failed")
Sets = tuple[frozenset[str], ...]


class Typed(NamedTuple):
    """A line of the file."""

    language: str
    unit: Unit
    text: str
    expected: str


class Told(NamedTuple):
    """An intent, and the name and sets of each exercise; sets that are not told are None."""

    intent: str
    exercises: tuple[tuple[str, Sets | None], ...]


def lines(name: str) -> Iterator[Typed]:
    for row in (FOLDER / name).read_text(encoding="utf-8").splitlines():
        if row and not row.startswith("#"):
            head, rest = row.split(" | ", 1)
            text, expected = rest.rsplit(" | ", 1)
            language, unit = head.split()
            yield Typed(language, Unit(unit), text.replace("\\n", "\n"), expected)


def wanted(expected: str) -> Told:
    intent, _, rest = expected.partition(" ")
    return Told(intent, tuple(map(_exercise, rest.split(" ; "))) if rest else ())


def got(typed: Typed) -> Told:
    found = understand(typed.text, language_of(typed.language), typed.unit, TODAY)
    if found is None:
        return Told("not", ())
    gear = Gear(typed.unit)
    sure = all(_is_sure(part, gear) for part in found.parts)
    return Told("log" if sure else "ask", tuple((_name(part), _sets(part, gear)) for part in found.parts))


def agree(found: Told, asked: Told) -> bool:
    """Whether a line was read as wanted; of a doubtful one, as far as that is told."""
    if found.intent != asked.intent or (asked.exercises and len(found.exercises) != len(asked.exercises)):
        return False
    pairs = zip(found.exercises, asked.exercises, strict=False)
    return all(name == other and sets in (None, read) for (name, read), (other, sets) in pairs)


def _exercise(told: str) -> tuple[str, Sets | None]:
    name, _, sets = told.partition(": ")
    return name, tuple(one for words in sets.split(", ") for one in _times(words.split())) if sets else None


def _times(words: list[str]) -> list[frozenset[str]]:
    count = next((int(word[1:]) for word in words if word[0] == "*"), 1)
    return [frozenset(word for word in words if word[0] != "*")] * count


def _is_sure(part: Meant, gear: Gear) -> bool:
    known = part.exercise is not None or (not part.typed and part.plain)
    return known and not (part.sets.other or part.sets.open or part.fault(gear))


def _name(part: Meant) -> str:
    if part.best is not None:
        return part.best.slug
    return f"?{part.typed}" if part.typed else "_"


def _sets(part: Meant, gear: Gear) -> Sets:
    return tuple(frozenset(_words(one, part, gear)) for one in part.sets.sets)


def _words(one: Said, part: Meant, gear: Gear) -> Iterator[str]:
    weight, unit = one.weight, one.unit
    if one.plates is not None:
        weight, unit = from_kg(plates_kg(one.plates, part.best, gear), gear.unit), gear.unit
    numbers = (one.seconds, "s"), (one.metres, "m"), (weight, unit), (one.reps, "r")
    yield from (f"{number:.10g}{word}" for number, word in numbers if number is not None)
    if one.rpe is not None:
        yield f"@{one.rpe:g}"
    if one.rir is not None:
        yield f"rir{one.rir:g}"
    yield from (MARKS.get(flag, flag) for flag in FLAGS if getattr(one, flag))
