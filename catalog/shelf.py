"""The exercise library, read from its files once, and the search in it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import chain
from pathlib import Path

from catalog import own
from catalog.index import Index, Phrase, key
from catalog.meaning import Meanings
from catalog.reader import ShelfError, read_exercise
from catalog.thesaurus import thesaurus
from domain.exercises import Exercise

_FOLDER = Path(__file__).parent / "exercises"
_NEAREST = 5


@dataclass(frozen=True, slots=True)
class Match:
    """What a search found: `exact`, the one that was named in full, or else up to 5 `nearest`, best first."""

    exact: Exercise | None = None
    nearest: tuple[Exercise, ...] = ()


@dataclass(frozen=True, slots=True)
class Meant:
    """What a search by meaning found: slugs, best first, with how much they have of what was asked (1: all).

    `careful`: the words speak of pain or of a birth; `whole`: they were all understood.
    """

    scores: Mapping[str, float]
    careful: bool = False
    whole: bool = False


@dataclass(frozen=True)
class Shelf:
    """All exercises by slug, in the order of their slugs: `exercises` are ours, from which programs and swaps are made;
    `imported` ones, of public catalogues, are there to be found, done and kept."""

    exercises: Mapping[str, Exercise]
    imported: Mapping[str, Exercise] = field(default_factory=dict)

    def get(self, slug: str) -> Exercise:
        """The exercise with this slug, ours, imported or somebody's own; KeyError when there is none."""
        return self.exercises.get(slug) or self.imported.get(slug) or own.find(slug) or self.exercises[slug]

    def theirs(self, slug: str, person_id: int) -> Exercise | None:
        """The exercise with this slug, if it is everybody's or this person's own."""
        return self.exercises.get(slug) or self.imported.get(slug) or own.of(person_id).exercises.get(slug)

    def everything(self, person_id: int) -> Iterator[Exercise]:
        """All exercises that this person can look at."""
        return chain(self.exercises.values(), self.imported.values(), own.of(person_id).exercises.values())

    def named(self, words: str, language: str, person_id: int = 0) -> Exercise | None:
        """The exercise that has these words as a whole name, as `find` would say; None when none has."""
        theirs = own.of(person_id)
        for index in (theirs.index, self._index) if theirs.exercises else (self._index,):
            if (slug := index.exact(words, language)) is not None:
                return self.theirs(slug, person_id)
        return None

    def find(self, words: str, language: str, person_id: int = 0) -> Match:
        """The exercises that `words` mean, by English and French names and aliases together.

        Exact when the words are the whole of a name or alias, whatever their case, accents, hyphens, number,
        gender and order. A person's own exercises come before ours; `language` decides only between equals. Nothing
        near gives an empty Match.
        """
        theirs = own.of(person_id)
        indexes = (theirs.index, self._index) if theirs.exercises else (self._index,)
        for index in indexes:
            if (named := index.exact(words, language)) is not None:
                return Match(exact=self.theirs(named, person_id))
        near = {slug: likeness for index in indexes for slug, likeness in index.near(words, language).items()}
        nearest = sorted(near, key=near.__getitem__, reverse=True)[:_NEAREST]
        return Match(nearest=tuple(filter(None, (self.theirs(slug, person_id) for slug in nearest))))

    def alike(self, words: str, language: str) -> list[Exercise]:
        """All of ours and the imported that have such a name, best first: the one that is named, then those near it."""
        named = self._index.exact(words, language)
        near = self._index.near(words, language)
        slugs = dict.fromkeys([*([named] if named else []), *sorted(near, key=near.__getitem__, reverse=True)])
        return [self.get(slug) for slug in slugs]

    def near(self, words: str) -> Exercise | None:
        """The one exercise of which a name or alias differs from `words` by a typo alone; None for none or several."""
        found = self._index.mistyped(words)
        return self.get(found) if found else None

    def mean(self, words: str) -> Meant:
        """What of ours and the imported has what the words ask for."""
        asked, scores = self._meanings.search(words)
        return Meant(scores, asked.careful, bool(asked.meanings) and not asked.strange)

    @cached_property
    def _meanings(self) -> Meanings:
        return Meanings([*self.exercises.values(), *self.imported.values()], thesaurus())

    @cached_property
    def _index(self) -> Index:
        return Index(_phrases([*self.exercises.values(), *self.imported.values()]))


_imported: dict[str, Exercise] = {}


@lru_cache(maxsize=1)
def shelf() -> Shelf:
    """The library of this process: ours, read on the first call, and what was brought to it."""
    return Shelf(_ours(), dict(_imported))


def bring(exercises: Iterable[Exercise]) -> None:
    """Put these imported exercises, and no others, on the shelf of this process."""
    brought = {exercise.slug: exercise for exercise in exercises}
    if brought != _imported:
        _imported.clear()
        _imported.update(brought)
        shelf.cache_clear()


@lru_cache(maxsize=1)
def _ours() -> Mapping[str, Exercise]:
    return read_shelf(_FOLDER).exercises


def read_shelf(folder: Path) -> Shelf:
    """The library in a folder of `<slug>.toml` files; ShelfError when a file is bad or two are alike."""
    exercises = {path.stem: read_exercise(path) for path in sorted(folder.glob("*.toml"))}
    _check_none_alike(exercises.values())
    _check_harder(exercises)
    return Shelf(exercises)


def _phrases(exercises: Iterable[Exercise]) -> list[Phrase]:
    return [
        Phrase(words, language, exercise.slug)
        for exercise in exercises
        for language, text in exercise.texts.items()
        for words in (text.name, *text.aliases)
    ]


def _check_none_alike(exercises: Iterable[Exercise]) -> None:
    first: dict[tuple[str, str], Phrase] = {}
    for phrase in _phrases(exercises):
        other = first.setdefault((phrase.language, key(phrase.words)), phrase)
        if other.slug != phrase.slug:
            files = f"{other.slug}.toml and {phrase.slug}.toml"
            raise ShelfError(f"{files}: both are called {phrase.words!r} in [{phrase.language}].")


def _check_harder(exercises: Mapping[str, Exercise]) -> None:
    for exercise in exercises.values():
        seen, slug = {exercise.slug}, exercise.harder
        while slug is not None:
            if slug not in exercises:
                raise ShelfError(f"{exercise.slug}.toml: no exercise is called {slug!r}, which is to be harder.")
            if slug in seen:
                raise ShelfError(f"{exercise.slug}.toml: the harder variations lead in a circle.")
            seen.add(slug)
            slug = exercises[slug].harder
