"""What was read in a file as workouts of the log: in UTC, exercises by slug, one moment a workout."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, tzinfo

from domain.imports.records import FileHistory, FileSet, FileWorkout
from domain.training import LoggedSet, SetValues, words_json

_STEP = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class TakenWorkout:
    """A workout to be written; `words` are as in `domain.training.words_json`, None when there are none."""

    started_at: datetime
    finished_at: datetime
    words: str | None
    feeling: int | None
    sets: tuple[LoggedSet, ...]


def starts(history: FileHistory, zone: tzinfo) -> list[tuple[datetime, FileWorkout]]:
    """The workouts with the moments in UTC at which they began, in the order of time.

    Moments without a zone are in `zone`. Of workouts that began at the same moment each starts a second after the one
    before, always in the same order, so that a file gives the same moments each time.
    """
    begun = [(in_utc(workout.start, zone), workout) for workout in history.workouts]
    begun.sort(key=lambda pair: (pair[0], pair[1].title or ""))
    found: list[tuple[datetime, FileWorkout]] = []
    for start, workout in begun:
        earlier = found[-1][0] if found else None
        found.append((start if earlier is None or start > earlier else earlier + _STEP, workout))
    return found


def taken(
    history: FileHistory, slugs: Mapping[str, str], zone: tzinfo, is_help: Callable[[str], bool]
) -> Iterator[TakenWorkout]:
    """The workouts in the order of time, without the exercises that `slugs` (name → slug) lacks.

    `is_help` says of a slug that its weight takes some of the body away, which other apps write without a sign.
    """
    for start, workout in starts(history, zone):
        if sets := [one for one in workout.sets if one.name in slugs]:
            end = max(start, in_utc(workout.end or workout.start, zone))
            logged = tuple(_logged(n, one, slugs[one.name], is_help) for n, one in enumerate(sets, 1))
            yield TakenWorkout(start, end, _words(workout, slugs), workout.feeling, logged)


def in_utc(moment: datetime, zone: tzinfo) -> datetime:
    """A moment of a file in UTC."""
    return (moment if moment.tzinfo else moment.replace(tzinfo=zone)).astimezone(UTC)


def _logged(n: int, one: FileSet, slug: str, is_help: Callable[[str], bool]) -> LoggedSet:
    values: SetValues = one.values
    if values.weight_kg is not None and values.weight_kg > 0 and is_help(slug):
        values = replace(values, weight_kg=-values.weight_kg)
    return LoggedSet(n, slug, values, superset=one.superset)


def _words(workout: FileWorkout, slugs: Mapping[str, str]) -> str | None:
    notes: dict[str, str] = {}
    for name, note in workout.notes.items():
        if slug := slugs.get(name):
            notes[slug] = "\n".join(filter(None, (notes.get(slug), note)))
    if not (workout.title or workout.note or notes):
        return None
    return words_json(workout.title, workout.note, notes)
