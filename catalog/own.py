"""Exercises that people made for themselves, as far as this process knows them: doors fill it, everybody reads it."""

import re
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType

from catalog.index import Index, Phrase
from domain.exercises import Exercise

_SLUG = re.compile(r"own-(\d{1,19})-\d+")
_MOST_PEOPLE = 2_000


@dataclass(frozen=True)
class OwnShelf:
    """One person's own exercises by slug, and those that they took away; `version` changes when they do."""

    version: int
    exercises: Mapping[str, Exercise]
    removed: Mapping[str, Exercise] = field(default_factory=dict)

    @cached_property
    def index(self) -> Index:
        found = self.exercises.values()
        return Index(Phrase(e.name(language), language, e.slug) for e in found for language in e.texts)


NOTHING = OwnShelf(0, MappingProxyType({}))
_shelves: OrderedDict[int, OwnShelf] = OrderedDict()


def slug_of(person_id: int, number: int) -> str:
    """What a person's exercise is called in every table."""
    return f"own-{person_id}-{number}"


def of(person_id: int) -> OwnShelf:
    """What we know of a person's own exercises."""
    return _shelves.get(person_id, NOTHING)


def learn(person_id: int, shelf: OwnShelf) -> None:
    """Know a person's own exercises from now on; those of whoever was away the longest are forgotten."""
    _shelves[person_id] = shelf
    _shelves.move_to_end(person_id)
    while len(_shelves) > _MOST_PEOPLE:
        _shelves.popitem(last=False)


def find(slug: str) -> Exercise | None:
    """The own exercise with this slug, whoever made it, even if they took it away since."""
    if not (named := _SLUG.fullmatch(slug)):
        return None
    theirs = of(int(named.group(1)))
    return theirs.exercises.get(slug) or theirs.removed.get(slug)
