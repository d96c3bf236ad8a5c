"""The shelf and its rows: exercises and programs."""

import json
from dataclasses import asdict
from typing import Any

from catalog.programs import programs
from catalog.shelf import shelf
from db import Session
from db.queries import exercises as rows
from db.queries import plans
from domain.programs import as_json


async def stock(session: Session) -> None:
    """Put our own catalogue into the database."""
    await rows.stock(session, {slug: _details(slug) for slug in shelf().exercises})
    await plans.stock(session, {slug: json.loads(json.dumps(as_json(program))) for slug, program in programs().items()})


def _details(slug: str) -> dict[str, Any]:
    return asdict(shelf().get(slug))
