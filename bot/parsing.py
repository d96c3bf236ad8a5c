"""`spotter parse`: what the grammar makes of lines, for operators, tests and bug reports. It needs no database."""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from domain.grammar import Again, Change, Said, again
from domain.people import language_of
from domain.settling import Gear, plates_kg
from domain.units import Unit, from_kg
from services.reading import Meant, Understood, named, understand

_FLAGS = ("added", "assisted", "per_hand", "per_side", "warmup", "failed")


def parsed(lines: Iterable[bytes]) -> Iterator[str]:
    """For each JSON line {"text", "lang", "unit"} one JSON line of what it means, or of what is wrong with it."""
    for line in lines:
        if line.strip():
            yield json.dumps(_answer(line), ensure_ascii=False)


def _answer(line: bytes) -> dict[str, Any]:
    try:
        asked = json.loads(line.decode(errors="replace"))
        text, unit = asked["text"], Unit(asked.get("unit") or Unit.KG)
        language = language_of(asked.get("lang"))
        return _meaning(text.encode(errors="replace").decode(), language, unit)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {"error": 'a line must be like {"text": "bench 80x8", "lang": "en", "unit": "kg"}; unit is kg or lb'}


def _meaning(text: str, language: str, unit: Unit) -> dict[str, Any]:
    if (told := again(text)) and (said := _about_last(told, language, unit)):
        return {"intent": "log", "exercises": [said]}
    found = understand(text, language, unit, datetime.now(UTC).date())
    if found is None:
        return {"intent": "not_log", "exercises": []}
    gear = Gear(unit)
    return {
        "intent": "log" if _is_sure(found, gear) else "ask",
        "exercises": [_exercise(part, language, gear) for part in found.parts],
    }


def _is_sure(found: Understood, gear: Gear) -> bool:
    return all(
        (part.exercise is not None or (not part.typed and part.plain))
        and not (part.sets.other or part.sets.open or part.fault(gear))
        for part in found.parts
    )


def _about_last(told: Again, language: str, unit: Unit) -> dict[str, Any] | None:
    """What "same", "+2.5" and "last set 7" say of a set that only the chat knows."""
    exercise = named(told.name, language) if told.name else None
    if told.name and exercise is None:
        return None
    said = {
        Change.SAME: [],
        Change.WEIGHT: [Said(weight=abs(told.amount), unit=told.unit or unit, added=told.amount > 0)],
        Change.REPS: [Said(reps=int(told.amount))],
    }
    return {
        "exercise": exercise and exercise.name(language),
        "slug": exercise and exercise.slug,
        "typed": told.name,
        "sets": [_set(one, None, Gear(unit)) for one in said[told.change]],
    }


def _exercise(part: Meant, language: str, gear: Gear) -> dict[str, Any]:
    best = part.best
    return {
        "exercise": best.name(language) if best else part.typed or None,
        "slug": best.slug if best else None,
        "typed": part.typed,
        "sets": [_set(one, part, gear) for one in part.sets.sets],
    }


def _set(said: Said, part: Meant | None, gear: Gear) -> dict[str, Any]:
    weight, unit = said.weight, said.unit
    if said.plates is not None:
        weight, unit = from_kg(plates_kg(said.plates, part.best if part else None, gear), gear.unit), gear.unit
    numbers: Mapping[str, float | str | None] = {
        "reps": said.reps,
        "weight": _plain(weight),
        "unit": None if weight is None else unit.value,
        "rpe": _plain(said.rpe),
        "rir": _plain(said.rir),
    }
    lengths = {"duration_s": said.seconds, "distance_m": _plain(said.metres)}
    return {**numbers, **{flag: getattr(said, flag) for flag in _FLAGS}, **lengths}


def _plain(number: float | None) -> float | None:
    """Without ".0"."""
    return int(number) if number is not None and number % 1 == 0 else number
