"""The programs on the shelf, read from their files once; a bad file is refused in one sentence."""

import tomllib
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import groupby
from pathlib import Path

from catalog.index import key
from catalog.reader import LANGUAGES, SLUG, ShelfError, Table, choice, choices, same_keys, sentence, typeset_all
from catalog.shelf import Shelf, shelf
from domain.exercises import Equipment, Exercise, Level, Measure
from domain.programs import Goal, PlannedExercise, Policy, Program, ProgramText, Scheme

_FOLDER = Path(__file__).parent / "programs"
_FACTS = frozenset(Program.__dataclass_fields__) - {"slug", "texts"}
_TEXT = frozenset(ProgramText.__dataclass_fields__)
_LINE = frozenset({"exercise", "policy", "sets", "rest"})
_OPTIONAL = frozenset({"rpe", "superset"})
_MEASURES = {
    Policy.LINEAR: Measure.LOAD,
    Policy.DOUBLE: Measure.LOAD,
    Policy.BODYWEIGHT: Measure.BODYWEIGHT,
    Policy.TIMED: Measure.TIME,
}
_WEEKS, _PER_WEEK, _MINUTES = (1, 52), (1, 7), (10, 180)
_SETS, _REPS, _SECONDS, _REST = (1, 10), (1, 50), (5, 3600), (10, 600)


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
        return _program(path.stem, tomllib.loads(path.read_text(encoding="utf-8")), exercises)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ShelfError(f"{path.name}: it is not valid TOML: {error}.") from error
    except ShelfError as error:
        raise ShelfError(f"{path.name}: {error}") from error


def _program(slug: str, table: Table, exercises: Shelf) -> Program:
    if not SLUG.fullmatch(slug):
        raise ShelfError("its name may hold only a-z, 0-9 and single hyphens.")
    same_keys(table, _FACTS | set(LANGUAGES), "the file")
    listed = enumerate(_list(table["days"], "days"), start=1)
    days = tuple(_day(day, f"day {number}", exercises) for number, day in listed)
    program = Program(
        slug=slug,
        goals=choices(Goal, table, "goals"),
        level=choice(Level, table["level"], "level"),
        weeks=_whole(table["weeks"], "weeks", _WEEKS),
        per_week=_whole(table["per_week"], "per_week", _PER_WEEK),
        minutes=_whole(table["minutes"], "minutes", _MINUTES),
        equipment=choices(Equipment, table, "equipment"),
        days=days,
        texts={language: _text(language, table[language], len(days)) for language in LANGUAGES},
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
    names = _list(table["days"], f"[{language}] days")
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
    day = tuple(_planned(line, where, exercises) for line in _list(table["exercises"], f"{where}: exercises"))
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
    scheme = _scheme(line, where, exercises.get(slug))
    letter = line.get("superset")
    if letter is not None and not (isinstance(letter, str) and len(letter) == 1 and "A" <= letter <= "Z"):
        raise ShelfError(f"{where}: superset must be a letter from A to Z, not {letter!r}.")
    return PlannedExercise(slug, scheme, letter)


def _scheme(line: Table, where: str, exercise: Exercise) -> Scheme:
    policy = choice(Policy, line.get("policy"), f"{where}: policy")
    target = "seconds" if policy is Policy.TIMED else "reps"
    same_keys(line, _LINE | {target} | (_OPTIONAL & line.keys()), where)
    if exercise.measure is not _MEASURES[policy]:
        raise ShelfError(f"{where}: a {policy} policy cannot steer what is measured in {exercise.measure}.")
    span = _SECONDS if policy is Policy.TIMED else _REPS
    low, high = _range(line[target], policy, f"{where}: {target}", span)
    return Scheme(
        policy=policy,
        sets=_whole(line["sets"], f"{where}: sets", _SETS),
        low=low,
        high=high,
        rest_s=_whole(line["rest"], f"{where}: rest", _REST),
        rpe=_effort(line["rpe"], f"{where}: rpe") if "rpe" in line else None,
    )


def _range(value: object, policy: Policy, where: str, span: tuple[int, int]) -> tuple[int, int]:
    if policy is Policy.LINEAR:
        return (_whole(value, where, span),) * 2
    if not isinstance(value, list) or len(value) != 2:
        raise ShelfError(f"{where} must be [lowest, highest], not {value!r}.")
    low, high = (_whole(end, where, span) for end in value)
    if low >= high:
        raise ShelfError(f"{where} must rise from {low} to more than that, not to {high}.")
    return low, high


def _whole(value: object, where: str, span: tuple[int, int]) -> int:
    lowest, highest = span
    if isinstance(value, bool) or not isinstance(value, int) or not lowest <= value <= highest:
        raise ShelfError(f"{where} must be a whole number from {lowest} to {highest}, not {value!r}.")
    return value


def _effort(value: object, where: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 6 <= value <= 10:
        raise ShelfError(f"{where} must be a number from 6 to 10, not {value!r}.")
    return float(value)


def _list(value: object, where: str) -> list[object]:
    if not isinstance(value, list) or not value:
        raise ShelfError(f"{where} must be a list that is not empty.")
    return value


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
