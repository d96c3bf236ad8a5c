"""Names in other languages lead to exercises that are there, and to one each."""

import tomllib
from pathlib import Path

from catalog import abroad
from catalog.abroad import names_abroad
from catalog.index import key
from catalog.shelf import shelf

LISTED = [
    (name, slug)
    for names in tomllib.loads((Path(abroad.__file__).parent / "abroad.toml").read_text(encoding="utf-8")).values()
    for slug, listed in names.items()
    for name in listed
]


def test_every_name_leads_to_an_exercise_of_ours() -> None:
    assert [slug for _, slug in LISTED if slug not in shelf().exercises] == []


def test_no_name_leads_to_two_exercises() -> None:
    assert [(name, slug) for name, slug in LISTED if names_abroad()[key(name)] != slug] == []


def test_no_name_is_one_of_ours_for_something_else() -> None:
    ours = [(name, slug, shelf().named(name, language)) for name, slug in LISTED for language in ("en", "fr")]
    assert [(name, slug, found.slug) for name, slug, found in ours if found and found.slug != slug] == []
