"""`spotter import-exercises`: a public catalogue in the shape of free-exercise-db onto the shelf."""

import asyncio
import json
import sys
from collections.abc import Mapping
from pathlib import Path

from db import Database
from services import exercises
from services.exercises import Brought

MAX_BYTES = 20 * 1024 * 1024
_SHOWN = 20


class BadCatalogue(Exception):
    """The file is none; the text is one sentence."""


async def bring(database: Database, file: Path) -> int:
    """Import a file and tell what became of it; exit code 1 when it is no catalogue at all."""
    try:
        records = await asyncio.to_thread(_records, file)
    except (BadCatalogue, OSError) as error:
        sys.stderr.write(f"spotter: Nothing was imported: {error}\n")
        return 1
    async with database.begin() as session:
        brought = await exercises.import_public(session, records)
    sys.stdout.write("\n".join(_report(brought)) + "\n")
    return 0


def _records(file: Path) -> list[object]:
    if file.stat().st_size > MAX_BYTES:
        raise BadCatalogue(f"{file} is larger than {MAX_BYTES >> 20} MB.")
    try:
        found = json.loads(file.read_text(encoding="utf-8-sig"))
    except (UnicodeDecodeError, ValueError, RecursionError):
        raise BadCatalogue(f"{file} is no JSON.") from None
    if not isinstance(found, list) or not found:
        raise BadCatalogue(f"{file} is no list of exercises.")
    return found


def _report(brought: Brought) -> list[str]:
    counts = (
        f"{len(brought.added)} added, {len(brought.renewed)} renewed, {len(brought.same)} unchanged, "
        f"{len(brought.twins)} left out as twins of ours, {len(brought.faults)} that cannot be used."
    )
    told = [counts, *_some("Twins, left out:", {name: f"is our {slug}" for name, slug in brought.twins.items()})]
    told += _some("Cannot be used:", brought.faults)
    return [*told, "A bot that runs shows them after its next start."] if brought.added or brought.renewed else told


def _some(title: str, lines: Mapping[str, str]) -> list[str]:
    if not lines:
        return []
    shown = [f"  {name}: {words}" for name, words in list(lines.items())[:_SHOWN]]
    rest = [f"  … and {len(lines) - _SHOWN} more"] if len(lines) > _SHOWN else []
    return [title, *shown, *rest]
