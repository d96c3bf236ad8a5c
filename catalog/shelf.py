"""The exercise library, read from its files once, and the search in it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from catalog.index import Index, Phrase, key
from catalog.reader import ShelfError, read_exercise
from domain.exercises import Exercise

_FOLDER = Path(__file__).parent / "exercises"
_NEAREST = 5


@dataclass(frozen=True, slots=True)
class Match:
    """What a search found: `exact`, the one that was named in full, or else up to 5 `nearest`, best first."""

    exact: Exercise | None = None
    nearest: tuple[Exercise, ...] = ()


@dataclass(frozen=True)
class Shelf:
    """All exercises by slug, in the order of their slugs."""

    exercises: Mapping[str, Exercise]

    def get(self, slug: str) -> Exercise:
        """The exercise with this slug; KeyError when there is none."""
        return self.exercises[slug]

    def find(self, words: str, language: str) -> Match:
        """The exercises that `words` mean, by English and French names and aliases together.

        Exact when the words are the whole of a name or alias, whatever their case, accents, hyphens, number,
        gender and order. `language` decides only between equals. Nothing near gives an empty Match.
        """
        named = self._index.exact(words, language)
        if named is not None:
            return Match(exact=self.exercises[named])
        nearest = self._index.nearest(words, language, limit=_NEAREST)
        return Match(nearest=tuple(self.exercises[slug] for slug in nearest))

    @cached_property
    def _index(self) -> Index:
        return Index(_phrases(self.exercises.values()))


@lru_cache(maxsize=1)
def shelf() -> Shelf:
    """Our own library; read on the first call."""
    return read_shelf(_FOLDER)


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
