"""Interval timers: rows that the clock rings at each change, a message that counts in between.

A change comes as a new message, for only that makes a sound, and the one before it leaves the chat; the count edits
the message in place every ten seconds. So the pace stays well below one message a second in a chat.
"""

from dataclasses import replace
from datetime import datetime

from db import Session
from db.queries import people
from db.queries import timers as rows
from domain.errors import StaleButton
from domain.people import Person
from domain.sessions import following
from domain.timers import SET_LEAD_S, Phase, Rounds, Timer, is_held, worked_s
from domain.training import LoggedSet, Workout
from services import outbox, rest, training
from services.outbox import News

SLOT = "timer"
RUNNING, OVER, GONE = "timer_running", "timer_over", "timer_gone"


async def start(session: Session, person: Person, rounds: Rounds, now: datetime) -> None:
    """Count from now on; one that runs ends without a word."""
    await _begin(session, person, Timer(rounds, now), now)


async def start_set(session: Session, person: Person, workout_id: int, n: int, now: datetime) -> None:
    """Time set `n` of the live workout, which comes next and is held for a time; StaleButton when it does not."""
    coming = _held(await training.owned(session, person, workout_id), n)
    if coming is None or coming.values.seconds is None:
        raise StaleButton()
    await rest.stop(session, person, now)
    rounds = Rounds(coming.values.seconds, lead_s=SET_LEAD_S)
    await _begin(session, person, Timer(rounds, now, workout=workout_id, n=n), now)


async def running(session: Session, person: Person) -> Timer | None:
    """The timer that runs or stands still; None without one."""
    return await rows.of(session, person.id)


async def exercise(session: Session, person: Person, timer: Timer) -> str | None:
    """The exercise of the set that it times, while that set still comes next."""
    if timer.workout is None or timer.n is None:
        return None
    coming = _held(await training.owned(session, person, timer.workout), timer.n)
    return coming.exercise if coming else None


async def pause(session: Session, person: Person, now: datetime) -> None:
    """Stand still; doing so twice changes nothing."""
    timer = await _running(session, person)
    if timer.paused_at is None:
        await _put(session, person, replace(timer, paused_at=now), now)


async def resume(session: Session, person: Person, now: datetime) -> None:
    """Go on where it stood still."""
    timer = await _running(session, person)
    if timer.paused_at is not None:
        started_at = timer.started_at + (now - timer.paused_at)
        await _put(session, person, replace(timer, started_at=started_at, paused_at=None), now)


async def stop(session: Session, person: Person, now: datetime) -> None:
    """End it early and say what was done."""
    timer = await _running(session, person)
    news = _over(timer, await exercise(session, person, timer), now)
    await rows.end(session, person.id)
    await outbox.tell(session, person, news, now=now)


async def log(session: Session, person: Person, workout_id: int, n: int, seconds: int, now: datetime) -> None:
    """Log set `n` at the seconds for which it was held; its message leaves."""
    await training.log_set(session, person, workout_id, n, now, seconds=seconds)
    await outbox.tell(session, person, News(SLOT, GONE, {}), now=now)


async def ring_due(session: Session, now: datetime, limit: int) -> int:
    """Ring what changed, count what goes on; how many timers there were."""
    due = await rows.due(session, now, limit)
    owners = await people.by_ids(session, {person_id for person_id, _ in due})
    for person_id, timer in due:
        await _ring(session, owners[person_id], timer, now)
    return len(due)


async def _ring(session: Session, person: Person, timer: Timer, now: datetime) -> None:
    where, slug = timer.place(now), await exercise(session, person, timer)
    rings = where.number != timer.told
    if timer.workout is not None and slug is None:
        await rows.end(session, person.id)
        await outbox.tell(session, person, News(SLOT, GONE, {}), now=now)
    elif where.phase is Phase.OVER:
        await rows.end(session, person.id)
        await outbox.tell(session, person, replace(_over(timer, slug, now), fresh=True), now=now)
    else:
        await rows.put(session, person.id, replace(timer, told=where.number), now)
        await outbox.tell(session, person, News(SLOT, RUNNING, {}, fresh=rings, bulk=not rings), now=now)


def _held(workout: Workout, n: int) -> LoggedSet | None:
    """Set `n`, if it comes next and is held for a time alone."""
    coming = following(workout) if workout.live else None
    return coming if coming and coming.n == n and is_held(coming.values) else None


async def _begin(session: Session, person: Person, timer: Timer, now: datetime) -> None:
    await rows.put(session, person.id, timer, now)
    await outbox.tell(session, person, News(SLOT, RUNNING, {}, fresh=True), now=now)


async def _put(session: Session, person: Person, timer: Timer, now: datetime) -> None:
    await rows.put(session, person.id, timer, now)
    await outbox.tell(session, person, News(SLOT, RUNNING, {}), now=now)


async def _running(session: Session, person: Person) -> Timer:
    if (found := await rows.of(session, person.id)) is None:
        raise StaleButton()
    return found


def _over(timer: Timer, slug: str | None, now: datetime) -> News:
    rounds, elapsed = timer.rounds, timer.elapsed_s(now)
    ids = {
        "rounds": [rounds.work_s, rounds.rest_s, rounds.rounds],
        "worked_s": worked_s(rounds, elapsed),
        "whole": timer.place(now).phase is Phase.OVER,
        "workout": timer.workout,
        "n": timer.n,
        "exercise": slug,
    }
    return News(SLOT, OVER, ids)
