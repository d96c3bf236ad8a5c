"""A small in-memory search over short names that forgives typos, cut words and any order of words.

Two roads lead to a name: word by word, each typed word standing for the known words it resembles, and, where that
does not find it nearly whole, letter by letter over all of it, which also catches spaces in wrong places.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from catalog.pairs import Pairs, places
from catalog.words import letters, stems

# Likenesses run from 0 to 1; tests/catalog/test_exercise_search.py holds what they were tuned for.
_CANDIDATES = 25
_MOST_WORDS = 12
_SLIPS = 2
_NEAR = 0.7
_NEARLY_WHOLE = 0.9
_SAME_WORD = 0.6
_BEGINNING = 0.9
_SHORTEST_BEGINNING = 3
_SHORT_WORD = 4
_LONG_WORD = 5
_PAIRS_OF_A_WORD = 3
_PAIRS_OF_A_NAME = 6
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
    """Phrases, shortest first; each known word holds its phrases as the bits of one integer.

    Of two phrases that are the same in one language, the one that came first has the name.
    """

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        entries = list(map(_entry, phrases))
        self._exact: dict[str, dict[str, str]] = {}
        for entry in entries:
            for form in (" ".join(sorted(entry.stems)), "".join(entry.stems)):
                self._exact.setdefault(form, {}).setdefault(entry.phrase.language, entry.phrase.slug)
        self._entries = sorted(entries, key=lambda entry: len(entry.letters))
        self._names = Pairs.of([entry.letters for entry in self._entries])
        self._lengths = [len(entry.letters) for entry in self._entries]
        self._bits: dict[str, int] = {}
        for number, entry in enumerate(self._entries):
            for word in entry.stems:
                self._bits[word] = self._bits.get(word, 0) | 1 << number
        self._words = Pairs.of(sorted(self._bits))

    def exact(self, words: str, language: str) -> str | None:
        """The slug that has these whole words as a name, in `language` before another."""
        found = stems(words)
        named = self._exact.get(" ".join(sorted(found))) or self._exact.get("".join(found)) or {}
        return named.get(language) or next(iter(named.values()), None)

    def near(self, words: str, language: str) -> dict[str, float]:
        """The slugs whose names account for most of what was typed, each with a likeness up to 1; often none."""
        typed = stems(words)
        if not 0 < len(typed) <= _MOST_WORDS:
            return {}
        best = _best(self._by_words(typed), language)
        if max(best.values(), default=0.0) < _NEARLY_WHOLE:
            for slug, likeness in _best(self._by_letters(letters(words), _SLIPS), language).items():
                best[slug] = max(likeness, best.get(slug, 0.0))
        return best

    def mistyped(self, words: str) -> str | None:
        """The one slug of which a name is a single slip of a finger away from these words; None for none or several."""
        close = (entry for entry, _ in self._by_letters(letters(words), slips=1))
        found = {entry.phrase.slug for entry in close if _is_slip(stems(words), entry.stems)}
        return found.pop() if len(found) == 1 else None

    def _by_words(self, typed: list[str]) -> Iterator[tuple[_Entry, float]]:
        meant = {word: self._alike(word) for word in typed}
        return ((entry, _likeness(meant, entry)) for entry in self._candidates(list(meant.values())))

    def _by_letters(self, typed: str, slips: int) -> Iterator[tuple[_Entry, float]]:
        start = bisect_left(self._lengths, len(typed) - slips)
        end = bisect_right(self._lengths, len(typed) + slips)
        alike = self._names.sharing(typed, max(1, min(_PAIRS_OF_A_NAME, len(typed) // 2 - 1)), start, end)
        names = [self._names.strings[place] for place in alike]
        for name, found, place in extract(typed, names, scorer=OSA.distance, score_cutoff=slips, limit=_CANDIDATES):
            yield self._entries[alike[place]], 1 - found / max(len(typed), len(name))

    def _alike(self, word: str) -> dict[str, float]:
        """The known words that `word` may stand for, each with a likeness up to 1."""
        begun = dict.fromkeys(self._begun_by(word), _BEGINNING)
        if word in self._bits:
            return begun | {word: 1.0}
        shared = _PAIRS_OF_A_WORD - (len(word) <= _SHORT_WORD)
        close = extract(
            word,
            [self._words.strings[place] for place in self._words.sharing(word, shared)],
            scorer=OSA.normalized_similarity,
            score_cutoff=_SAME_WORD,
            limit=_CANDIDATES,
        )
        mistyped = {known: likeness for known, likeness, _ in close if len(word) > _SHORT_WORD or known[0] == word[0]}
        return mistyped | begun

    def _begun_by(self, word: str) -> list[str]:
        if len(word) < _SHORTEST_BEGINNING:
            return []
        known = self._words.strings
        return list(known[bisect_left(known, word) : bisect_left(known, word + _AFTER_Z)])

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
            for place, _ in zip(places(fresh), range(left), strict=False):
                yield self._entries[place]
                left -= 1


def _entry(phrase: Phrase) -> _Entry:
    found = stems(phrase.words)
    return _Entry(phrase, tuple(found), sum(map(len, found)), letters(phrase.words))


def _best(found: Iterable[tuple[_Entry, float]], language: str) -> dict[str, float]:
    best: dict[str, float] = {}
    for entry, likeness in found:
        if likeness >= _NEAR:
            likeness += _OWN_LANGUAGE * (entry.phrase.language == language)
            best[entry.phrase.slug] = max(likeness, best.get(entry.phrase.slug, 0.0))
    return best


def _is_slip(typed: list[str], known: tuple[str, ...]) -> bool:
    """Whether all words are the same but for one, which is long enough to be no word of its own by one letter."""
    other = [word for word in typed if word not in known]
    return len(typed) == len(known) and len(other) == 1 and len(other[0]) >= _LONG_WORD


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
