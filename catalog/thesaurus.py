"""What words mean when they name no exercise: phrases of both languages and the facts at which they point."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import rtoml
from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

from catalog.words import tokens

_FILE = Path(__file__).parent / "meanings.toml"
_MOST_WORDS, _LONGEST_PHRASE = 60, 5
_NOT = frozenset(("no", "not", "without", "sans", "pas", "aucun", "aucune"))
_OR = frozenset(("or", "nor", "ou", "ni"))
_TYPO, _LONG_WORD = 0.8, 5
_LEAST = 0.4
_STRANGE = 2
_NEUTRAL = frozenset(f"trait.{name}" for name in ("home", "impact", "dropped", "machine", "wall", "unilateral"))

Vector = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Meaning:
    """The facts that a phrase points at, with weights; below zero: not that. `careful`: it is of pain or of a birth.

    Of several muscles, patterns, levels or things to use one is enough; traits add up.
    """

    facts: Vector
    careful: bool = False

    @property
    def whole(self) -> float:
        """The sum for an exercise that has all of it."""
        best: dict[str, float] = {}
        for fact, weight in self.facts.items():
            best[kind_of(fact)] = max(weight, best.get(kind_of(fact), 0.0))
        return max(sum(best.values()), _LEAST)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a phrase asks for: meanings, none where most words are strange; those words; all words that count."""

    meanings: tuple[Meaning, ...]
    strange: tuple[str, ...]
    said: tuple[str, ...] = ()

    @property
    def careful(self) -> bool:
        return any(meaning.careful for meaning in self.meanings)


_PLAIN_WORK = Meaning({"trait.muscle": 0.4})


class Thesaurus:
    """Phrases and what they mean; `traits` of exercises, by slug, that only judgement tells."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self.traits = _traits(table["traits"])
        self._idle = {word for words in table["idle"].values() for phrase in words for word in tokens(phrase)}
        self._phrases: dict[tuple[str, ...], list[Meaning]] = {}
        for one in table["meaning"]:
            meaning = Meaning(one["means"], one.get("careful", False))
            for phrase in {tuple(tokens(words)) for words in (*one["en"], *one["fr"])}:
                self._phrases.setdefault(phrase, []).append(meaning)
        self._known = sorted({word for phrase in self._phrases for word in phrase})

    def understand(self, words: str) -> Asked:
        """What the words ask for; the longest phrases first, a typo forgiven, "no" and "without" turned round.

        Where they do not say what kind of work, it is to train muscles.
        """
        said = tokens(words)[:_MOST_WORDS]
        meanings: list[Meaning] = []
        rest: list[str] = []
        at, known, turned, was = 0, 0, False, False
        while at < len(said):
            word = said[at]
            length, found = self._longest(said[at : at + _LONGEST_PHRASE])
            meanings += map(_turned, found) if turned else found
            known += length if found else 0
            if not found and word not in self._idle | _NOT | _OR:
                rest.append(word)
            was, turned = turned or word in _NOT, not found and (word in _NOT or (word in _OR and was))
            at += length
        if known * _STRANGE < len(rest):
            return Asked((), tuple(rest), tuple(rest))
        if meanings and all(_is_neutral(fact) or weight < 0 for m in meanings for fact, weight in m.facts.items()):
            meanings.append(_PLAIN_WORK)
        return Asked(tuple(meanings), tuple(rest), tuple(word for word in said if word not in self._idle | _NOT | _OR))

    def _longest(self, said: Sequence[str]) -> tuple[int, list[Meaning]]:
        """How many of these words are a phrase, and what it means; 1 and nothing for none."""
        for length in range(len(said), 0, -1):
            if meanings := self._phrases.get(tuple(said[:length])):
                return length, meanings
        if len(said[0]) >= _LONG_WORD and said[0] not in self._idle:
            near = extractOne(said[0], self._known, scorer=OSA.normalized_similarity, score_cutoff=_TYPO)
            return 1, self._phrases.get((near[0],), []) if near else []
        return 1, []


@lru_cache(maxsize=1)
def thesaurus() -> Thesaurus:
    """Our own, read on the first call."""
    return Thesaurus(rtoml.loads(_FILE.read_text(encoding="utf-8")))


def kind_of(fact: str) -> str:
    """Facts of one kind stand for each other: muscles, patterns, levels, things to use; no trait for another."""
    return fact if fact.startswith(("trait.", "loads.")) else fact.partition(".")[0]


def _turned(meaning: Meaning) -> Meaning:
    """Not that; "no knee pain" is about the knee all the same."""
    if meaning.careful:
        return meaning
    return Meaning({fact: -weight for fact, weight in meaning.facts.items()})


def _is_neutral(fact: str) -> bool:
    """Whether it says where, with what or for whom, but not what kind of work."""
    return not fact.startswith(("pattern.", "trait.")) or fact in _NEUTRAL


def _traits(table: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """Slug → its traits."""
    found: dict[str, tuple[str, ...]] = {}
    for trait, slugs in table.items():
        for slug in slugs:
            found[slug] = (*found.get(slug, ()), trait)
    return found
