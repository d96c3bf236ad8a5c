"""What other apps call exercises: their names lead to ours by a table, by the same words, or not at all."""

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from catalog.index import key
from catalog.shelf import shelf
from catalog.words import words
from domain.exercises import Equipment, Exercise, Measure

_FILE = Path(__file__).parent / "app_names.tsv"
_BRACKETS = re.compile(r"(.+?)\s*\(([^()]+)\)\s*")
_BY_BODY = frozenset(("weighted", "bodyweight", "assisted", "lestees", "leste", "lestee"))
_WITH = {
    "barbell": Equipment.BARBELL,
    "barre": Equipment.BARBELL,
    "dumbbell": Equipment.DUMBBELL,
    "haltere": Equipment.DUMBBELL,
    "halteres": Equipment.DUMBBELL,
    "cable": Equipment.CABLE,
    "poulie": Equipment.CABLE,
    "machine": Equipment.MACHINE,
    "smith": Equipment.SMITH_MACHINE,
    "kettlebell": Equipment.KETTLEBELL,
    "band": Equipment.BAND,
    "elastique": Equipment.BAND,
    "plate": Equipment.PLATE,
    "disque": Equipment.PLATE,
    "trap": Equipment.TRAP_BAR,
    "suspension": Equipment.SUSPENSION_TRAINER,
    "treadmill": Equipment.TREADMILL,
}


class Called(NamedTuple):
    """The exercise that a name means; `close` when a typo parts the name from it."""

    exercise: Exercise
    close: bool = False


def called(name: str, language: str, person_id: int = 0) -> Called | None:
    """The exercise that another app's name surely means, for this person; None where only they can tell.

    In this order: the same words in any order, the table of names, the same words without equipment in brackets that
    goes without saying ("Lat Pulldown (Cable)"), the one name that is a single typo away.
    """
    shelved = shelf()
    if exact := shelved.find(name, language, person_id).exact:
        return Called(exact)
    if slug := table().get(key(name)):
        return Called(shelved.get(slug))
    if bare := _without_brackets(name, language):
        return Called(bare)
    near = shelved.near(name)
    return Called(near, close=True) if near else None


def _without_brackets(name: str, language: str) -> Exercise | None:
    if not (parted := _BRACKETS.fullmatch(name)):
        return None
    base, bracket = parted.groups()
    if (exact := shelf().find(base, language).exact) is None:
        return None
    said = words(bracket)
    if set(said) <= _BY_BODY and "assisted" not in said:
        return exact if exact.measure is Measure.BODYWEIGHT else None
    named = [_WITH[word] for word in said if word in _WITH]
    return exact if named and set(named) <= set(exact.equipment) else None


@cache
def table() -> dict[str, str]:
    """Name in the form in which names are compared → slug."""
    lines = _FILE.read_text(encoding="utf-8").splitlines()
    pairs = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {key(name): slug for name, slug in pairs}
