"""Reads one record of a public catalogue in the shape of free-exercise-db, and says in one sentence what is wrong."""

import hashlib
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from catalog.index import Index, Phrase
from catalog.public_facts import EQUIPMENT, LEVELS, MET, MUSCLES, equipment_of, muscle_of, pattern_of
from catalog.reader import ShelfError
from catalog.words import words
from domain.exercises import Area, Equipment, Exercise, ExerciseText, Measure, Mechanics, Muscle, Pattern

SOURCE = "fed"
LANGUAGE = "en"
_MARK = " (EN)"
_ID = re.compile(r"[0-9A-Za-z_-]{1,80}")
_LONGEST_SLUG = 36
_NAME = 100
_STEPS, _STEP = 20, 1000
_DASHES = re.compile(r"[_-]+")
_SPACE = re.compile(r"\s+")
_ONE_SIDE = re.compile(r"\b(one|single)[ -](arm|leg|hand|side)|\bone[ -](armed|legged|handed)")
_COMMON = 3


@dataclass(frozen=True, slots=True)
class Imported:
    """An exercise of a public catalogue, and its id there."""

    source_id: str
    exercise: Exercise


def read_record(record: object, ours: Collection[Exercise]) -> Imported:
    """The exercise that a record tells; ShelfError when it breaks the shape.

    What the shape does not know follows from the name and from `ours`: an area is taken as loaded when more than a
    third of ours with the same pattern and prime mover load it.
    """
    if not isinstance(record, dict):
        raise ShelfError("it is no object.")
    source_id = _text(record, "id", 80)
    if not _ID.fullmatch(source_id):
        raise ShelfError("id may hold only letters, digits, _ and -.")
    exercise = _exercise(slug_of(source_id), record)
    return Imported(source_id, replace(exercise, contraindications=_usual_areas(exercise, ours)))


def slug_of(source_id: str) -> str:
    """The slug of an id: readable, short enough for a button, always the same."""
    slug = f"{SOURCE}-{_DASHES.sub('-', source_id.lower()).strip('-')}"
    if len(slug) <= _LONGEST_SLUG:
        return slug
    return f"{slug[: _LONGEST_SLUG - 7].rstrip('-')}-{hashlib.sha256(source_id.encode()).hexdigest()[:6]}"


def twins(exercises: Collection[Exercise]) -> Callable[[str], str | None]:
    """Tells the slug of the exercise that has a name already, by any of its English names and aliases.

    "Barbell Curl - Medium Grip" is a barbell curl; any other grip makes another exercise.
    """
    index = Index(
        Phrase(name, LANGUAGE, exercise.slug)
        for exercise in exercises
        for name in (exercise.name(LANGUAGE), *exercise.texts[LANGUAGE].aliases)
    )
    return lambda name: index.exact(re.sub(r" - medium[ -]grip$", "", name, flags=re.IGNORECASE), LANGUAGE)


def _exercise(slug: str, record: Mapping[str, object]) -> Exercise:
    name, steps = _text(record, "name", _NAME), _steps(record.get("instructions", []))
    said = " ".join(words(name))
    category = _choice(MET, record, "category")
    movers = _muscles(record, "primaryMuscles", said)
    if not movers:
        raise ShelfError("primaryMuscles names none.")
    compound = _is_compound(record, movers)
    equipment = equipment_of(said, _choice(EQUIPMENT, record, "equipment"))
    pattern = pattern_of(said, category, _force(record), movers, compound)
    told = ExerciseText(name, (), steps, (), ())
    return Exercise(
        slug=slug,
        pattern=pattern,
        mechanics=Mechanics.COMPOUND if compound else Mechanics.ISOLATION,
        level=LEVELS[_choice(LEVELS, record, "level")],
        equipment=equipment,
        measure=_measure(pattern, category, equipment, _force(record)),
        unilateral=_ONE_SIDE.search(name.lower()) is not None,
        met=MET[category] if compound or category != "strength" else 3.5,
        prime_movers=movers,
        synergists=tuple(m for m in _muscles(record, "secondaryMuscles", said) if m not in movers),
        contraindications=(),
        texts={LANGUAGE: told, "fr": replace(told, name=name + _MARK)},
    )


def _measure(pattern: Pattern, category: str, equipment: Collection[Equipment], force: str | None) -> Measure:
    if pattern is Pattern.CARRY:
        return Measure.DISTANCE
    if category in ("stretching", "cardio") or Equipment.FOAM_ROLLER in equipment:
        return Measure.TIME
    if _LOADED.intersection(equipment):
        return Measure.LOAD
    return Measure.TIME if force == "static" else Measure.BODYWEIGHT


_LOADED = frozenset(
    (
        Equipment.BARBELL,
        Equipment.EZ_BAR,
        Equipment.TRAP_BAR,
        Equipment.LANDMINE,
        Equipment.DUMBBELL,
        Equipment.KETTLEBELL,
        Equipment.PLATE,
        Equipment.MACHINE,
        Equipment.SMITH_MACHINE,
        Equipment.CABLE,
        Equipment.BAND,
        Equipment.MEDICINE_BALL,
        Equipment.SLED,
        Equipment.OTHER,
    )
)


def _usual_areas(exercise: Exercise, ours: Collection[Exercise]) -> tuple[Area, ...]:
    """Those that more than a third of ours with the same pattern load, of the same prime mover where there are any."""
    same = [other for other in ours if other.pattern is exercise.pattern]
    alike = [other for other in same if exercise.prime_movers[0] in other.prime_movers] or same
    return tuple(
        area for area in Area if sum(area in other.contraindications for other in alike) * _COMMON > len(alike)
    )


def _is_compound(record: Mapping[str, object], movers: Sequence[Muscle]) -> bool:
    mechanic = record.get("mechanic")
    if mechanic not in (None, "compound", "isolation"):
        raise ShelfError(f"mechanic cannot be {mechanic!r}.")
    return mechanic == "compound" or (mechanic is None and len(movers) + bool(record.get("secondaryMuscles")) > 1)


def _force(record: Mapping[str, object]) -> str | None:
    force = record.get("force")
    if force not in (None, "push", "pull", "static"):
        raise ShelfError(f"force cannot be {force!r}.")
    return str(force) if force else None


def _muscles(record: Mapping[str, object], key: str, said: str) -> tuple[Muscle, ...]:
    values = record.get(key, [])
    if not isinstance(values, list):
        raise ShelfError(f"{key} must be a list.")
    for value in values:
        if not isinstance(value, str) or value not in MUSCLES:
            raise ShelfError(f"{key} cannot name {value!r}.")
    return tuple(dict.fromkeys(muscle for value in values for muscle in muscle_of(value, said)))


def _choice(known: Collection[str | None], record: Mapping[str, object], key: str) -> str:
    value = record.get(key)
    if (value is not None and not isinstance(value, str)) or value not in known:
        raise ShelfError(f"{key} cannot be {value!r}.")
    return value or ""


def _text(record: Mapping[str, object], key: str, longest: int) -> str:
    value = record.get(key)
    if not isinstance(value, str) or not (text := _clean(value)):
        raise ShelfError(f"{key} is missing.")
    if len(text) > longest:
        raise ShelfError(f"{key} is longer than {longest} characters.")
    return text


def _steps(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(step, str) for step in value):
        raise ShelfError("instructions must be a list of texts.")
    return tuple(filter(None, (_clean(step)[:_STEP] for step in value)))[:_STEPS]


def _clean(text: str) -> str:
    """On one line, without what no phone shows."""
    return _SPACE.sub(" ", "".join(char if char.isprintable() else " " for char in text)).strip()
