"""Names of exercises in languages that we do not speak, for those who type them."""

import tomllib
from functools import lru_cache
from pathlib import Path

from catalog.index import key

_FILE = Path(__file__).parent / "abroad.toml"


@lru_cache(maxsize=1)
def names_abroad() -> dict[str, str]:
    """What an exercise is called elsewhere, in the form that `catalog.index.key` gives → its slug."""
    languages = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return {key(name): slug for names in languages.values() for slug, listed in names.items() for name in listed}
