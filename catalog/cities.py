"""Cities and their time zones, searched as people type them, in English or French.

The facts in `cities.tsv` come from GeoNames (https://www.geonames.org), licensed CC BY 4.0
(https://creativecommons.org/licenses/by/4.0/), shortened by us; see README.md.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, islice
from pathlib import Path
from typing import NamedTuple
from zoneinfo import available_timezones

from babel import Locale
from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from catalog.words import words

_FILE = Path(__file__).parent / "cities.tsv"
_SAINTS = {"st": "saint", "ste": "sainte"}
_EVERYDAY_COUNTRIES = {"uk": "GB", "england": "GB", "angleterre": "GB", "usa": "US", "us": "US", "uae": "AE"}
_LONGEST = 80
_SHORTEST_GUESS = 4
_ALIKE = 0.74
_GUESSES = 20
_AFTER_Z = "{"


@dataclass(frozen=True, slots=True)
class City:
    """A place to take a time zone from.

    `country` is its ISO 3166 code, "" for a bare zone; `zone` an IANA name; `population` in persons.
    """

    name: str
    country: str
    zone: str
    population: int


def search(text: str, limit: int = 5) -> tuple[City, ...]:
    """Up to `limit` cities that `text` may mean: whole names first, then beginnings, then likely typos.

    Equals are ordered by population. A country may follow the city ("Saint-Denis, Réunion"), and an IANA name
    ("Europe/Paris", "UTC") is understood.
    """
    zone = _zone_named(text)
    return (_atlas().of_zone(zone),) if zone else _atlas().search(_spoken(text[:_LONGEST]), limit)


class _Row(NamedTuple):
    name: str
    others: str
    country: str
    zone: str
    population: str

    def names(self) -> list[str]:
        return [self.name, *filter(None, self.others.split("|"))]


class _Atlas:
    """All cities, most populous first: of two numbers the smaller is the bigger city."""

    def __init__(self, rows: Iterable[_Row]) -> None:
        self._rows = sorted(rows, key=lambda row: -int(row.population))
        named = sorted((_spoken(name), number) for number, row in enumerate(self._rows) for name in row.names())
        self._names = [name for name, _ in named]
        self._numbers = [number for _, number in named]

    def search(self, spoken: str, limit: int) -> tuple[City, ...]:
        if not spoken:
            return ()
        found = chain(self._called(spoken), self._in_country(spoken), self._beginning(spoken))
        numbers = list(islice(dict.fromkeys(found), limit)) or self._guesses(spoken)
        return tuple(self._city(number) for number in numbers[:limit])

    def of_zone(self, zone: str) -> City:
        """The city that gave the zone its name, else the biggest in it, else the bare zone."""
        place = zone.rpartition("/")[2].replace("_", " ")
        inside = [number for number, row in enumerate(self._rows) if row.zone == zone]
        if not inside:
            return City(place, "", zone, 0)
        eponyms = (number for number in inside if place in self._rows[number].names())
        return self._city(next(eponyms, inside[0]))

    def _called(self, spoken: str) -> list[int]:
        return self._between(spoken, spoken + " ")

    def _beginning(self, spoken: str) -> list[int]:
        return self._between(spoken, spoken + _AFTER_Z)

    def _between(self, first: str, after: str) -> list[int]:
        return sorted(self._numbers[bisect_left(self._names, first) : bisect_left(self._names, after)])

    def _in_country(self, spoken: str) -> Iterator[int]:
        for city, rest in _splits(spoken):
            country = _countries().get(rest)
            if country:
                yield from (number for number in self._beginning(city) if self._rows[number].country == country)

    def _guesses(self, spoken: str) -> list[int]:
        """Cities named by the first words alone ("Austin Texas"), else those a few letters away."""
        for city, _ in _splits(spoken):
            if len(city) >= _SHORTEST_GUESS and self._called(city):
                return self._called(city)
        if len(spoken) < _SHORTEST_GUESS:
            return []
        alike = extract(spoken, self._names, scorer=OSA.normalized_similarity, score_cutoff=_ALIKE, limit=_GUESSES)
        ranked = sorted((-likeness, self._numbers[place]) for _, likeness, place in alike)
        return list(dict.fromkeys(number for _, number in ranked))

    def _city(self, number: int) -> City:
        row = self._rows[number]
        return City(row.name, row.country, row.zone, int(row.population))


@lru_cache(maxsize=1)
def _atlas() -> _Atlas:
    lines = _FILE.read_text(encoding="utf-8").splitlines()
    return _Atlas(_Row(*line.split("\t")) for line in lines if not line.startswith("#"))


def _spoken(name: str) -> str:
    return " ".join(_SAINTS.get(word, word) for word in words(name))


def _splits(spoken: str) -> Iterator[tuple[str, str]]:
    """Every way to part the words in two, the longest beginning first."""
    parts = spoken.split()
    return ((" ".join(parts[:at]), " ".join(parts[at:])) for at in range(len(parts) - 1, 0, -1))


@lru_cache(maxsize=1)
def _countries() -> dict[str, str]:
    told = (Locale(language).territories.items() for language in ("en", "fr"))
    return {_spoken(name): code for code, name in chain(*told)} | _EVERYDAY_COUNTRIES


def _zone_named(text: str) -> str | None:
    asked = text.strip().replace(" ", "_").casefold()
    if "/" not in asked and asked != "utc":
        return None
    return next((zone for zone in available_timezones() if zone.casefold() == asked), None)
