"""Data keys: from the environment, or from a file of our own beside the database."""

import os
from pathlib import Path

import structlog

from bot.settings import BadSettings, Settings
from db import Keyring, KeysError
from db.crypto import new_key

log = structlog.get_logger()
FILE = "data.keys"


def load(settings: Settings, *, make: bool = True) -> Keyring:
    """The keyring of this house; its key file is made on the first run. BadSettings when it cannot be read."""
    given = [key.strip() for key in settings.data_keys.get_secret_value().split(",") if key.strip()]
    if given:
        return Keyring(given)
    path = settings.data_folder / FILE
    try:
        if make and not path.exists():
            write(path, [new_key()])
            log.info("keys.made", file=str(path), advice="keep a copy apart from the database")
        return Keyring(read(path), renewed=_Watch(path))
    except (OSError, KeysError) as error:
        raise BadSettings(f"The key file {path} cannot be used: {error}.") from None


class _Watch:
    """Reads a key file again when it was replaced, as `spotter rotate-keys` does beside a running bot."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._seen = path.stat().st_mtime_ns

    def __call__(self) -> list[str] | None:
        changed = self._path.stat().st_mtime_ns
        if changed == self._seen:
            return None
        self._seen = changed
        return read(self._path)


def read(path: Path) -> list[str]:
    """The keys of a file, newest first."""
    return [line.strip() for line in path.read_text().splitlines() if line.strip()]


def write(path: Path, keys: list[str]) -> None:
    """Write keys so that only we can read them, all at once."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(".new")
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        file.write("\n".join(keys) + "\n")
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)
