"""Search by meaning: small vectors over the facts of exercises, helped by the words of our own texts.

A dimension is a fact ("muscle.quads", "equipment.none", "trait.stretch") or a word; an exercise answers a phrase by as
much of what was asked as it has.
"""

import math
from array import array
from collections.abc import Iterable, Sequence

from catalog.facts import facts_of
from catalog.thesaurus import Asked, Meaning, Thesaurus, kind_of
from catalog.words import tokens
from domain.exercises import Exercise, Level

_TOLD, _BESIDE = 0.5, 0.15
_ENOUGH, _OF_THE_BEST, _NAMED = 0.4, 0.55, 0.6


class Meanings:
    """Exercises by what they are, ready to answer phrases."""

    def __init__(self, exercises: Iterable[Exercise], thesaurus: Thesaurus) -> None:
        self._thesaurus = thesaurus
        self._exercises = sorted(exercises, key=lambda e: (list(Level).index(e.level), len(e.equipment), e.slug))
        self._facts: dict[str, list[tuple[int, float]]] = {}
        self._named: dict[str, array[int]] = {}
        self._told: dict[str, array[int]] = {}
        for number, exercise in enumerate(self._exercises):
            for fact, share in facts_of(exercise, thesaurus.traits).items():
                self._facts.setdefault(fact, []).append((number, share))
            names = _names(exercise)
            for postings, words in ((self._named, names), (self._told, _told(exercise) - names)):
                for word in words:
                    postings.setdefault(word, array("H")).append(number)

    def search(self, words: str) -> tuple[Asked, dict[str, float]]:
        """What the words ask for, and the slugs that have most of it, best first, with how much (1: all); none for
        plain talk. Of those that are about as good the easier one, and the one that needs less."""
        asked = self._thesaurus.understand(words)
        scores = self._by_facts(asked.meanings)
        if asked.meanings:
            for number, score in self._by_words(asked.said, told=0.0).items():
                scores[number] = scores.get(number, 0.0) + score * _BESIDE
        else:
            found = self._by_words(asked.said, told=_TOLD)
            scores = {number: score for number, score in found.items() if score >= _NAMED}
        least = max(_ENOUGH, max(scores.values(), default=0.0) * _OF_THE_BEST)
        enough = (number for number, score in scores.items() if score >= least)
        best = sorted(enough, key=lambda number: (-round(scores[number], 1), number))
        return asked, {self._exercises[number].slug: scores[number] for number in best}

    def _by_facts(self, meanings: Sequence[Meaning]) -> dict[int, float]:
        whole = sum(meaning.whole for meaning in meanings)
        scores: dict[int, float] = {}
        for meaning in meanings:
            parts: dict[tuple[str, int], float] = {}
            for fact, weight in meaning.facts.items():
                kind = kind_of(fact)
                for number, share in self._facts.get(fact, ()):
                    parts[kind, number] = max(parts.get((kind, number), 0.0), weight * share, key=abs)
            for (_, number), part in parts.items():
                scores[number] = scores.get(number, 0.0) + part / whole
        return scores

    def _by_words(self, words: Sequence[str], told: float) -> dict[int, float]:
        """How much of these words an exercise has, rare words first: all of it in its names makes 1, in what is told of
        it `told`."""
        rarity = {word: self._rarity(word) for word in words}
        whole = sum(rarity.values()) or 1.0
        scores: dict[int, float] = {}
        for word, rare in rarity.items():
            for postings, share in ((self._named, 1.0), (self._told, told)):
                for number in postings.get(word, ()) if share else ():
                    scores[number] = scores.get(number, 0.0) + share * rare / whole
        return scores

    def _rarity(self, word: str) -> float:
        count = len(self._named.get(word, ())) + len(self._told.get(word, ()))
        return math.log((1 + len(self._exercises)) / (1 + count))


def _names(exercise: Exercise) -> set[str]:
    texts = exercise.texts.values()
    return {word for text in texts for name in (text.name, *text.aliases) for word in tokens(name)}


def _told(exercise: Exercise) -> set[str]:
    return {word for text in exercise.texts.values() for said in (*text.steps, *text.cues) for word in tokens(said)}
