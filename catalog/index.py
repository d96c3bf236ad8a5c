"""A small in-memory search over short names that forgives typos, cut words and any order of words.

Two roads lead to a name: word by word, each typed word standing for the known words it resembles, and letter
by letter over the whole text, which also catches spaces in wrong places.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from catalog.words import letters, stems

# Likenesses run from 0 to 1; tests/catalog/test_exercise_search.py holds what they were tuned for.
_CANDIDATES = 40
_MOST_WORDS = 12
_SLIPS = 2
_NEAR = 0.7
_SAME_WORD = 0.6
_BEGINNING = 0.9
_SHORTEST_BEGINNING = 3
_SHORT_WORD = 4
_TYPED = 0.85
_OWN_LANGUAGE = 0.01
_AFTER_Z = "{"


@dataclass(frozen=True, slots=True)
class Phrase:
    """One name or alias, its language, and the slug of what it names."""

    words: str
    language: str
    slug: str


@dataclass(frozen=True, slots=True)
class _Entry:
    phrase: Phrase
    stems: tuple[str, ...]
    weight: int
    letters: str


def key(words: str) -> str:
    """The form in which two names are the same: "Push-ups" and "up push" give one key."""
    return " ".join(sorted(stems(words)))


class Index:
    """Phrases, shortest first; each known word holds its phrases as the bits of one integer."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._entries = sorted(map(_entry, phrases), key=lambda entry: len(entry.letters))
        self._letters = [entry.letters for entry in self._entries]
        self._lengths = [len(written) for written in self._letters]
        self._exact: dict[str, dict[str, str]] = {}
        self._bits: dict[str, int] = {}
        for number, entry in enumerate(self._entries):
            for form in (" ".join(sorted(entry.stems)), "".join(entry.stems)):
                self._exact.setdefault(form, {}).setdefault(entry.phrase.language, entry.phrase.slug)
            for word in entry.stems:
                self._bits[word] = self._bits.get(word, 0) | 1 << number
        self._vocabulary = sorted(self._bits)

    def exact(self, words: str, language: str) -> str | None:
        """The slug that has these whole words as a name, in `language` before another."""
        found = stems(words)
        named = self._exact.get(" ".join(sorted(found))) or self._exact.get("".join(found)) or {}
        return named.get(language) or next(iter(named.values()), None)

    def nearest(self, words: str, language: str, limit: int) -> tuple[str, ...]:
        """Up to `limit` slugs, best first, whose names account for most of what was typed; often none."""
        typed = stems(words)
        if not 0 < len(typed) <= _MOST_WORDS:
            return ()
        best: dict[str, float] = {}
        for entry, likeness in chain(self._by_words(typed), self._by_letters(letters(words))):
            if likeness >= _NEAR:
                likeness += _OWN_LANGUAGE * (entry.phrase.language == language)
                best[entry.phrase.slug] = max(likeness, best.get(entry.phrase.slug, 0.0))
        return tuple(sorted(best, key=best.__getitem__, reverse=True)[:limit])

    def _by_words(self, typed: list[str]) -> Iterator[tuple[_Entry, float]]:
        meant = {word: self._alike(word) for word in typed}
        return ((entry, _likeness(meant, entry)) for entry in self._candidates(list(meant.values())))

    def _by_letters(self, typed: str) -> Iterator[tuple[_Entry, float]]:
        start = bisect_left(self._lengths, len(typed) - _SLIPS)
        end = bisect_right(self._lengths, len(typed) + _SLIPS)
        close = extract(typed, self._letters[start:end], scorer=OSA.distance, score_cutoff=_SLIPS, limit=_CANDIDATES)
        for name, slips, place in close:
            yield self._entries[start + place], 1 - slips / max(len(typed), len(name))

    def _alike(self, word: str) -> dict[str, float]:
        """The known words that `word` may stand for, each with a likeness up to 1."""
        begun = dict.fromkeys(self._begun_by(word), _BEGINNING)
        if word in self._bits:
            return begun | {word: 1.0}
        close = extract(
            word,
            self._vocabulary,
            scorer=OSA.normalized_similarity,
            score_cutoff=_SAME_WORD,
            limit=_CANDIDATES,
        )
        mistyped = {known: likeness for known, likeness, _ in close if len(word) > _SHORT_WORD or known[0] == word[0]}
        return mistyped | begun

    def _begun_by(self, word: str) -> list[str]:
        if len(word) < _SHORTEST_BEGINNING:
            return []
        start = bisect_left(self._vocabulary, word)
        return self._vocabulary[start : bisect_left(self._vocabulary, word + _AFTER_Z)]

    def _candidates(self, meant: list[dict[str, float]]) -> Iterator[_Entry]:
        """The entries that hold most of the words, shortest first, up to `_CANDIDATES`."""
        holding = [(1 << len(self._entries)) - 1] + [0] * len(meant)
        for alike in meant:
            having = 0
            for known in alike:
                having |= self._bits[known]
            for count in range(len(meant), 0, -1):
                holding[count] |= holding[count - 1] & having
        left = _CANDIDATES
        for count in range(len(meant), 0, -1):
            fresh = holding[count] & ~(holding[count + 1] if count < len(meant) else 0)
            while fresh and left:
                lowest = fresh & -fresh
                yield self._entries[lowest.bit_length() - 1]
                fresh ^= lowest
                left -= 1


def _entry(phrase: Phrase) -> _Entry:
    found = stems(phrase.words)
    return _Entry(phrase, tuple(found), sum(map(len, found)), letters(phrase.words))


def _likeness(meant: Mapping[str, Mapping[str, float]], entry: _Entry) -> float:
    """Mostly how much of what was typed the entry accounts for, a little how much of the entry was typed."""
    asked = matched = named = 0.0
    for word, alike in meant.items():
        likeness, known = _closest(alike, entry.stems)
        asked += len(word)
        matched += likeness * len(word)
        named += len(known)
    return _TYPED * matched / asked + (1 - _TYPED) * min(1.0, named / entry.weight)


def _closest(alike: Mapping[str, float], among: tuple[str, ...]) -> tuple[float, str]:
    best, closest = 0.0, ""
    for known in among:
        likeness = alike.get(known, 0.0)
        if likeness > best:
            best, closest = likeness, known
    return best, closest
