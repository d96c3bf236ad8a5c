"""The shelf and its rows: exercises and programs, and what operators bring to it."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from catalog.details import as_details, from_details
from catalog.programs import programs
from catalog.public import SOURCE, Imported, read_record, twins
from catalog.reader import ShelfError
from catalog.shelf import bring, shelf
from db import Session
from db.queries import exercises as rows
from db.queries import plans
from domain.programs import as_json


@dataclass(frozen=True, slots=True)
class Brought:
    """What became of a public catalogue: new slugs, renewed ones, those that were there already word for word, twins
    (id → our slug), and what was wrong (place or id → a sentence)."""

    added: tuple[str, ...]
    renewed: tuple[str, ...]
    same: tuple[str, ...]
    twins: Mapping[str, str]
    faults: Mapping[str, str]


async def stock(session: Session) -> None:
    """Put our own catalogue into the database, and what was imported onto the shelf of this process."""
    await rows.stock(session, {slug: as_details(exercise) for slug, exercise in shelf().exercises.items()})
    await plans.stock(session, {slug: json.loads(json.dumps(as_json(program))) for slug, program in programs().items()})
    bring(from_details(details) for details in (await rows.imported(session)).values())


async def import_public(session: Session, records: Sequence[object]) -> Brought:
    """Bring a public catalogue: known ids are renewed in place, twins of ours left out, broken records told."""
    before = await rows.imported(session)
    read, faults = _read(records)
    is_twin = twins(shelf().exercises.values())
    found = {one.source_id: is_twin(one.exercise.name("en")) for one in read if one.exercise.slug not in before}
    kept = {one.exercise.slug: one for one in read if not found.get(one.source_id)}
    details = {slug: _plain(as_details(one.exercise)) for slug, one in kept.items()}
    same = {slug for slug in kept if before.get(slug) == details[slug]}
    if fresh := {slug: (kept[slug].source_id, details[slug]) for slug in kept if slug not in same}:
        await rows.bring(session, SOURCE, fresh)
    bring(from_details(one) for one in (await rows.imported(session)).values())
    return Brought(
        added=tuple(slug for slug in fresh if slug not in before),
        renewed=tuple(slug for slug in fresh if slug in before),
        same=tuple(sorted(same)),
        twins={source_id: twin for source_id, twin in found.items() if twin},
        faults=faults,
    )


def _read(records: Iterable[object]) -> tuple[list[Imported], dict[str, str]]:
    """What can be used, each once, and what cannot."""
    read: dict[str, Imported] = {}
    faults: dict[str, str] = {}
    ours = tuple(shelf().exercises.values())
    for number, record in enumerate(records, 1):
        try:
            one = read_record(record, ours)
            if one.exercise.slug in read:
                raise ShelfError("its id is there twice.")
        except ShelfError as error:
            told = record.get("id") if isinstance(record, dict) else None
            faults[f"record {number}" + (f" ({told[:80]})" if isinstance(told, str) else "")] = str(error)
        else:
            read[one.exercise.slug] = one
    return list(read.values()), faults


def _plain(details: Mapping[str, Any]) -> Any:
    """As JSON gives it back."""
    return json.loads(json.dumps(details))
