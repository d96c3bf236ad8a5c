"""The programs on the shelf, read from their files once; a bad file is refused in one sentence."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import groupby
from pathlib import Path

import rtoml

from catalog.index import key
from catalog.reader import LANGUAGES, SLUG, ShelfError, Table, choice, choices, flag, same_keys, sentence, typeset_all
from catalog.schemes import listed, read_scheme, whole
from catalog.shelf import Shelf, shelf
from domain.exercises import Equipment, Level
from domain.programs import Focus, Goal, PlannedExercise, Program, ProgramText

_FOLDER = Path(__file__).parent / "programs"
_OPTIONAL = frozenset({"deload_every", "featured", "focus"})
_FACTS = frozenset(Program.__dataclass_fields__) - {"slug", "texts"} - _OPTIONAL
_TEXT = frozenset(ProgramText.__dataclass_fields__)
_WEEKS, _PER_WEEK, _MINUTES = (1, 52), (1, 7), (10, 180)
_DELOADS = (2, 12)


@lru_cache(maxsize=1)
def programs() -> Mapping[str, Program]:
    """Our own programs by slug, in the order of their slugs; read on the first call."""
    return read_programs(_FOLDER, shelf())


def read_programs(folder: Path, exercises: Shelf) -> Mapping[str, Program]:
    """The programs in a folder of `<slug>.toml` files; ShelfError when a file is bad or two are alike."""
    found = {path.stem: read_program(path, exercises) for path in sorted(folder.glob("*.toml"))}
    _check_none_alike(found.values())
    return found


def read_program(path: Path, exercises: Shelf) -> Program:
    """The program told by a TOML file whose stem is its slug; ShelfError when the file breaks a rule."""
    try:
        return _program(path.stem, rtoml.loads(path.read_text(encoding="utf-8")), exercises)
    except (rtoml.TomlParsingError, UnicodeDecodeError) as error:
        raise ShelfError(f"{path.name}: it is not valid TOML: {error}.") from error
    except ShelfError as error:
        raise ShelfError(f"{path.name}: {error}") from error


def _program(slug: str, table: Table, exercises: Shelf) -> Program:
    if not SLUG.fullmatch(slug):
        raise ShelfError("its name may hold only a-z, 0-9 and single hyphens.")
    same_keys(table, _FACTS | set(LANGUAGES) | (_OPTIONAL & table.keys()), "the file")
    numbered = enumerate(listed(table["days"], "days"), start=1)
    days = tuple(_day(day, f"day {number}", exercises) for number, day in numbered)
    program = Program(
        slug=slug,
        goals=choices(Goal, table, "goals"),
        level=choice(Level, table["level"], "level"),
        weeks=whole(table["weeks"], "weeks", _WEEKS),
        per_week=whole(table["per_week"], "per_week", _PER_WEEK),
        minutes=whole(table["minutes"], "minutes", _MINUTES),
        equipment=choices(Equipment, table, "equipment"),
        days=days,
        texts={language: _text(language, table[language], len(days)) for language in LANGUAGES},
        deload_every=whole(table["deload_every"], "deload_every", _DELOADS) if "deload_every" in table else None,
        featured="featured" in table and flag(table, "featured"),
        focus=choice(Focus, table["focus"], "focus") if "focus" in table else None,
    )
    if not program.goals:
        raise ShelfError("goals must name at least one goal.")
    _check_equipment(program, exercises)
    return program


def _text(language: str, table: object, days: int) -> ProgramText:
    if not isinstance(table, dict):
        raise ShelfError(f"[{language}] must be a table.")
    same_keys(table, _TEXT, f"[{language}]")
    table = typeset_all(language, table)
    names = listed(table["days"], f"[{language}] days")
    if len(names) != days:
        raise ShelfError(f"[{language}] days must hold one name a day, {days} in all, not {len(names)}.")
    return ProgramText(
        name=sentence(table["name"], f"[{language}] name"),
        summary=sentence(table["summary"], f"[{language}] summary"),
        days=tuple(sentence(name, f"[{language}] days") for name in names),
    )


def _day(table: object, where: str, exercises: Shelf) -> tuple[PlannedExercise, ...]:
    if not isinstance(table, dict):
        raise ShelfError(f"{where} must be a table.")
    same_keys(table, frozenset({"exercises"}), where)
    day = tuple(_planned(line, where, exercises) for line in listed(table["exercises"], f"{where}: exercises"))
    slugs = [planned.exercise for planned in day]
    for slug in slugs:
        if slugs.count(slug) > 1:
            raise ShelfError(f"{where} names {slug} twice.")
    _check_supersets(day, where)
    return day


def _planned(line: object, day: str, exercises: Shelf) -> PlannedExercise:
    if not isinstance(line, dict):
        raise ShelfError(f"{day}: {line!r} must be an inline table.")
    slug = line.get("exercise")
    if not isinstance(slug, str) or slug not in exercises.exercises:
        raise ShelfError(f"{day}: no exercise on the shelf is called {slug!r}.")
    where = f"{day}, {slug}"
    scheme = read_scheme(line, where, exercises.get(slug))
    letter = line.get("superset")
    if letter is not None and not (isinstance(letter, str) and len(letter) == 1 and "A" <= letter <= "Z"):
        raise ShelfError(f"{where}: superset must be a letter from A to Z, not {letter!r}.")
    return PlannedExercise(slug, scheme, letter)


def _check_supersets(day: Iterable[PlannedExercise], where: str) -> None:
    done: set[str] = set()
    for letter, group in groupby(day, key=lambda planned: planned.superset):
        if letter is None:
            continue
        schemes = [planned.scheme for planned in group]
        if letter in done:
            raise ShelfError(f"{where}: the exercises of superset {letter} must follow each other.")
        if len(schemes) == 1:
            raise ShelfError(f"{where}: superset {letter} needs a second exercise beside it.")
        if len({(scheme.sets, scheme.rest_s) for scheme in schemes}) > 1:
            raise ShelfError(f"{where}: the exercises of superset {letter} must have the same sets and rest.")
        done.add(letter)


def _check_equipment(program: Program, exercises: Shelf) -> None:
    used = [exercises.get(planned.exercise) for day in program.days for planned in day]
    for exercise in used:
        for item in exercise.equipment:
            if item not in program.equipment:
                raise ShelfError(f"equipment lacks {item}, which {exercise.slug} needs.")
    for item in program.equipment:
        if not any(item in exercise.equipment for exercise in used):
            raise ShelfError(f"equipment names {item}, which no exercise needs.")


def _check_none_alike(found: Iterable[Program]) -> None:
    first: dict[object, str] = {}
    for program in found:
        traits: dict[object, str] = {program.days: "have the same days"}
        for language, text in program.texts.items():
            traits[language, key(text.name)] = f"are called {text.name!r} in [{language}]"
        for trait, alike in traits.items():
            other = first.setdefault(trait, program.slug)
            if other != program.slug:
                raise ShelfError(f"{other}.toml and {program.slug}.toml: both {alike}.")
