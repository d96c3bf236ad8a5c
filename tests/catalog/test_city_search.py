"""Finding a city, and with it a time zone, by what people type."""

import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from zoneinfo import ZoneInfo, available_timezones

import pytest

from catalog import cities
from catalog.cities import City, search

FILE = Path(cities.__file__).parent / "cities.tsv"

FIRST = [
    ("paris", "Paris", "Europe/Paris"),
    ("Paris, France", "Paris", "Europe/Paris"),
    ("lyon", "Lyon", "Europe/Paris"),
    ("saint denis réunion", "Saint-Denis", "Indian/Reunion"),
    ("St-Denis, La Réunion", "Saint-Denis", "Indian/Reunion"),
    ("st etienne", "Saint-Étienne", "Europe/Paris"),
    ("new york", "New York City", "America/New_York"),
    ("NYC", "New York City", "America/New_York"),
    ("New York, NY", "New York City", "America/New_York"),
    ("portland oregon", "Portland", "America/Los_Angeles"),
    ("austin texas", "Austin", "America/Chicago"),
    ("londres", "London", "Europe/London"),
    ("London, Canada", "London", "America/Toronto"),
    ("montreal", "Montréal", "America/Toronto"),
    ("pékin", "Beijing", "Asia/Shanghai"),
    ("le caire", "Cairo", "Africa/Cairo"),
    ("Varsovie", "Warsaw", "Europe/Warsaw"),
    ("munchen", "Munich", "Europe/Berlin"),
    ("Munich", "Munich", "Europe/Berlin"),
    ("Genève", "Geneva", "Europe/Zurich"),
    ("bruxel", "Brussels", "Europe/Brussels"),
    ("Alger", "Algiers", "Africa/Algiers"),
    ("marseile", "Marseille", "Europe/Paris"),
    ("toulose", "Toulouse", "Europe/Paris"),
    ("vancouvre", "Vancouver", "America/Vancouver"),
    ("nouméa", "Nouméa", "Pacific/Noumea"),
    ("Papeete", "Papeete", "Pacific/Tahiti"),
    ("cayenne", "Cayenne", "America/Cayenne"),
    ("fort de france", "Fort-de-France", "America/Martinique"),
    ("martinique", "Fort-de-France", "America/Martinique"),
    ("guadeloupe", "Pointe-à-Pitre", "America/Guadeloupe"),
    ("mayotte", "Mamoudzou", "Indian/Mayotte"),
    ("Europe/Paris", "Paris", "Europe/Paris"),
    ("america/new york", "New York City", "America/New_York"),
]


@pytest.mark.parametrize(("typed", "name", "zone"), FIRST)
def test_the_likeliest_city_comes_first(typed: str, name: str, zone: str) -> None:
    first = search(typed)[0]
    assert (first.name, first.zone) == (name, zone)


@pytest.mark.parametrize("typed", ["", "   ", "?", "xzxzx", "hello how are you", "Europe/Atlantis"])
def test_what_is_no_city_finds_none(typed: str) -> None:
    assert search(typed) == ()


def test_namesakes_are_ordered_by_population() -> None:
    found = search("Saint-Denis")
    assert [(city.country, city.zone) for city in found[:2]] == [
        ("RE", "Indian/Reunion"),
        ("FR", "Europe/Paris"),
    ]
    assert all(one.population >= other.population for one, other in pairwise(found[:2]))


def test_a_beginning_gives_the_biggest_first_and_keeps_to_the_limit() -> None:
    found = search("santi", limit=3)
    assert len(found) == 3
    assert found == tuple(sorted(found, key=lambda city: -city.population))


def test_a_zone_where_no_city_lies_is_itself() -> None:
    assert search("Antarctica/Casey") == (City("Casey", "", "Antarctica/Casey", 0),)
    assert search("utc") == (City("UTC", "", "UTC", 0),)


def test_a_long_text_is_no_burden() -> None:
    assert search("paris " * 5000)[0].name == "Paris"


def test_every_row_is_whole_and_its_zone_exists() -> None:
    rows = [line.split("\t") for line in FILE.read_text(encoding="utf-8").splitlines() if line[0] != "#"]
    assert {len(row) for row in rows} == {5}
    assert {zone for *_, zone, _ in rows} <= available_timezones()
    assert all(len(country) == 2 and country.isupper() for _, _, country, _, _ in rows)
    populations = [int(row[4]) for row in rows]
    assert populations == sorted(populations, reverse=True)
    assert ZoneInfo(rows[0][3])


def test_the_file_is_small_and_says_whose_facts_it_holds() -> None:
    assert FILE.stat().st_size <= 900_000
    opening = FILE.read_text(encoding="utf-8")[:400]
    assert "GeoNames" in opening
    assert "CC BY 4.0" in opening


def test_the_file_is_read_on_the_first_search_only() -> None:
    program = (
        "from time import perf_counter; from catalog import cities\n"
        "assert cities._atlas.cache_info().currsize == 0\n"
        "started = perf_counter(); cities.search('paris'); print(perf_counter() - started)"
    )
    took = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True)
    assert float(took.stdout) < 0.5
