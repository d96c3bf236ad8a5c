"""How people are today: check-ins, soreness, and what their muscles still carry."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from catalog.shelf import shelf
from db import Session
from db.queries import progress
from db.queries import wellbeing as rows
from domain.deloading import spare
from domain.easing import Ease
from domain.errors import ConsentMissing, StaleButton
from domain.exercises import Exercise, Muscle
from domain.people import Person
from domain.prescription import Why
from domain.readiness import SCALE, CheckIn, Feeling, Felt, ease_of, feeling, must_ask
from domain.recovery import SEEN, Recovery, by_group, by_muscle
from domain.recovery import Session as Trained
from domain.volume import Group, muscle_sets

REMEMBERED = timedelta(days=14)


async def told(session: Session, person: Person, now: datetime) -> list[CheckIn]:
    """The check-ins of two weeks, oldest first."""
    return await rows.checkins_since(session, person.id, person.local_date(now) - REMEMBERED)


async def feels(session: Session, person: Person, now: datetime) -> Feeling:
    """How they are now, as far as they said."""
    return feeling(await told(session, person, now), now)


async def asks(session: Session, person: Person, now: datetime) -> bool:
    """Whether to ask how they are: not twice in 36 hours, and nobody whose answer we may not keep."""
    return person.consented_at is not None and must_ask(await told(session, person, now), now)


async def feel(session: Session, person: Person, readiness: int, now: datetime) -> Feeling:
    """Say how ready they are, 1 to 5; the last word of a day counts."""
    if readiness not in SCALE:
        raise StaleButton()
    today = await _today(session, person, now)
    return await _put(session, person, replace(today, readiness=Felt(readiness, now)), now)


async def ache(session: Session, person: Person, group: Group, level: int, now: datetime) -> Feeling:
    """Say how sore a muscle is, 1 (not at all) to 5; what it carried until now is forgotten for that."""
    if level not in SCALE:
        raise StaleButton()
    today = await _today(session, person, now)
    return await _put(session, person, replace(today, sore={**today.sore, group: Felt(level, now)}), now)


async def leave_open(session: Session, person: Person, now: datetime) -> None:
    """They were asked and said nothing: that is an answer for 36 hours."""
    if await asks(session, person, now):
        await _put(session, person, await _today(session, person, now), now)


async def ease(session: Session, person: Person, now: datetime) -> Callable[[Exercise], tuple[Ease, Why]]:
    """How much less of each exercise is better today, and why: by how they are, or by the light week of a part."""
    felt, part = await feels(session, person, now), await rows.light_part(session, person.id)
    spared = part[0] if part and person.local_date(now) <= part[1] else None

    def of(exercise: Exercise) -> tuple[Ease, Why]:
        asked = [ease_of(felt, exercise), *([spare(spared, exercise)] if spared else [])]
        return max(asked, key=lambda one: one[0])

    return of


async def muscles(session: Session, person: Person, now: datetime) -> dict[Muscle, float]:
    """What every muscle still carries, 0 to 1."""
    by_start: dict[datetime, list[tuple[Exercise, int]]] = defaultdict(list)
    for row in await progress.sets_by_session(session, person.id, now - SEEN):
        by_start[row.at].append((shelf().get(row.exercise), row.sets))
    trained = [Trained(at, muscle_sets(done)) for at, done in by_start.items()]
    return by_muscle(trained, await told(session, person, now), now)


async def recovery(session: Session, person: Person, now: datetime) -> tuple[Recovery, ...]:
    """Where each muscle group stands, the most tired first."""
    return by_group(await muscles(session, person, now), now)


async def _today(session: Session, person: Person, now: datetime) -> CheckIn:
    if person.consented_at is None:
        raise ConsentMissing()
    day = person.local_date(now)
    found = await rows.checkins_since(session, person.id, day)
    return found[-1] if found else CheckIn(day, now)


async def _put(session: Session, person: Person, one: CheckIn, now: datetime) -> Feeling:
    await rows.put_checkin(session, person.id, replace(one, at=now))
    return await feels(session, person, now)
