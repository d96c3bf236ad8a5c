"""What an understood text means for one person: their bar, the exercise on their card, the weights they are used to."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from catalog.shelf import shelf
from db import Session
from db.queries import training as rows
from domain import grammar
from domain.errors import NotASet, RepsMissing
from domain.exercises import Exercise, Measure
from domain.grammar import Said, Sets
from domain.people import Person
from domain.sessions import following
from domain.settling import Gear
from domain.training import LoggedSet, Part, SetValues, Workout, check
from services import profile, reading, training
from services.reading import Meant, Understood
from services.training import check_complete

_REMEMBERED = timedelta(days=400)
_LEAST, _MOST = 0.5, 1.5  # of the usual weight: beyond them a number is no weight


@dataclass(slots=True)
class Interpreted:
    """The parts that a text logs, what was typed for the first whose exercise is in doubt, and the names that are like
    none we know."""

    parts: list[Part] = field(default_factory=list)
    typed: str = ""
    unknown: list[str] = field(default_factory=list)


async def interpret(session: Session, person: Person, found: Understood, now: datetime) -> Interpreted | None:
    """What a text logs for this person; None when after all it logs nothing.

    A known error for what nobody can have done, and for what is missing.
    """
    sets = [one for part in found.parts for one in part.sets.sets]
    circumstances = _Circumstances(session, person, await gear_for(session, person, sets), now)
    made = Interpreted()
    for part in found.parts:
        if part.best is None and part.typed:
            made.unknown.append(part.typed)
        elif (logged := await _part(part, circumstances)) is None:
            return None
        else:
            made.parts.append(logged)
            made.typed = made.typed or ("" if part.exercise else part.typed)
    return made


async def gear_for(session: Session, person: Person, sets: Iterable[Said]) -> Gear:
    """With what they lift; their bar is looked up where it matters."""
    needs_bar = any(one.plates is not None or one.per_side for one in sets)
    return Gear(person.unit, await profile.plates(session, person) if needs_bar else None)


async def numbers_of(session: Session, person: Person, text: str, exercise: Exercise) -> tuple[SetValues, ...] | None:
    """The sets of an exercise that numbers alone say ("82.5x6 @8"), one set rather than several where they may be
    either; None when there is anything else. What is missing in them is None."""
    found = grammar.numbers(text)
    sets = grammar.sets_of(found, exercise, person.unit) if found else None
    if sets is None:
        return None
    if sets.fault:
        raise sets.fault
    said = min(filter(None, (sets.sets, sets.other)), key=len)
    return check(reading.values(said, exercise, await gear_for(session, person, said)))


@dataclass(slots=True)
class _Circumstances:
    """Who speaks, and the workout they may be in."""

    session: Session
    person: Person
    gear: Gear
    now: datetime
    _live: Workout | None = None
    _asked: bool = False

    async def live(self) -> Workout | None:
        if not self._asked:
            self._live, self._asked = await training.live_workout(self.session, self.person, self.now), True
        return self._live

    async def coming(self) -> LoggedSet | None:
        """What one tap would log."""
        live = await self.live()
        return following(live) if live else None

    async def due_kg(self, exercise: Exercise) -> float | None:
        """The weight that the card asks for, if the exercise is on it."""
        coming = await self.coming()
        on_card = coming is not None and coming.exercise == exercise.slug and not coming.warmup
        return coming.values.weight_kg if coming and on_card else None

    async def usual_kg(self, exercise: Exercise) -> float | None:
        """The weight they use for an exercise: due, or lifted last."""
        if (due := await self.due_kg(exercise)) is not None:
            return due
        live = await self.live()
        done = [one.values for one in live.sets if one.exercise == exercise.slug] if live else []
        if not done:
            past = await rows.past_sets(self.session, self.person.id, [exercise.slug], self.now - _REMEMBERED)
            done = [values for _, _, values in past[-1:]]
        return done[-1].weight_kg if done else None


async def _part(part: Meant, about: _Circumstances) -> Part | None:
    """A part in kilograms, doubt settled as far as the card and the history can."""
    exercise, sets = part.best, part.sets
    if exercise is None:
        coming = await about.coming()
        if coming is None or (not part.plain and sets.fault):
            _check_is_talk(part, about.gear)
            return None
        exercise = shelf().get(coming.exercise)
        sets = reading.read_for(part, exercise, about.person.unit)
    first, other = (reading.values(said, exercise, about.gear) for said in (sets.sets, sets.other))
    if fault := sets.fault:
        raise fault
    check(first)
    if other and (usual := await about.usual_kg(exercise)):
        first, other = _by_usual(first, other, usual)
    if exercise.measure is Measure.LOAD:
        first, other = await _loaded(exercise, first, about), await _loaded(exercise, other, about)
    if part.exercise is None and part.typed:
        return Part(None, first, tuple(one.slug for one in part.nearest), other)
    if not other:
        _check_whole(exercise, first, sets)
    return Part(exercise.slug, first, other=other)


def _check_is_talk(part: Meant, gear: Gear) -> None:
    """Numbers alone with nothing under way are talk; a fault or NotASet when they surely are sets."""
    if part.plain:
        raise part.fault(gear) or NotASet()


async def _loaded(exercise: Exercise, sets: Sequence[SetValues], about: _Circumstances) -> tuple[SetValues, ...]:
    """The sets, those without a weight at the one that the card asks for."""
    if all(one.weight_kg is not None or one.reps is None for one in sets):
        return tuple(sets)
    due = await about.due_kg(exercise)
    return tuple(replace(one, weight_kg=due) if one.weight_kg is None and one.reps else one for one in sets)


def _by_usual(
    first: tuple[SetValues, ...], other: tuple[SetValues, ...], usual_kg: float
) -> tuple[tuple[SetValues, ...], tuple[SetValues, ...]]:
    """The reading whose weight is near the usual one, or that has none where the other's is far from it; else both."""
    likely = {_likeliness(first[0].weight_kg, usual_kg): first}
    likely.setdefault(_likeliness(other[0].weight_kg, usual_kg), other)
    return (likely[max(likely)], ()) if len(likely) > 1 else (first, other)


def _likeliness(weight_kg: float | None, usual_kg: float) -> int:
    """2 for a weight near the usual one, 1 for none said, 0 for one that is far from it."""
    if weight_kg is None:
        return 1
    return 2 if _LEAST * usual_kg <= weight_kg <= _MOST * usual_kg else 0


def _check_whole(exercise: Exercise, values: tuple[SetValues, ...], sets: Sets) -> None:
    check_complete(exercise, values)
    if sets.vague:
        raise RepsMissing()
