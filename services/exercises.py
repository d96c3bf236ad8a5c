"""The shelf and its rows."""

from dataclasses import asdict
from typing import Any

from catalog.shelf import shelf
from db import Session
from db.queries import exercises as rows


async def stock(session: Session) -> None:
    """Put our own catalogue into the database."""
    await rows.stock(session, {slug: _details(slug) for slug in shelf().exercises})


def _details(slug: str) -> dict[str, Any]:
    return asdict(shelf().get(slug))
