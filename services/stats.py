"""The house in numbers."""

from dataclasses import dataclass

from db import Session
from db.models.inbox import DEAD, PENDING
from db.queries import exercises, inbox, jobs, outbox, plans, privacy, training


@dataclass(frozen=True, slots=True)
class Depths:
    """What waits, and what was given up."""

    inbox: int
    outbox: int
    dead_letters: int
    jobs: int


@dataclass(frozen=True, slots=True)
class Stats:
    """Counts of rows."""

    people: int
    workouts: int
    sets: int
    exercises: int
    programs: int
    inbox: int
    outbox: int
    dead_letters: int


async def depths(session: Session) -> Depths:
    """In the order in which work moves on, so that nothing on its way is missed."""
    letters = await inbox.depth(session)
    slow = await jobs.depth(session)
    waiting, given_up = await outbox.depth(session)
    return Depths(letters[PENDING], waiting, letters[DEAD] + given_up, slow)


async def count(session: Session) -> Stats:
    """Everything counted; it reads whole tables, so it is for operators, not for every minute."""
    workouts, sets = await training.count(session)
    boxes = await depths(session)
    return Stats(
        people=await privacy.count_people(session),
        workouts=workouts,
        sets=sets,
        exercises=await exercises.count(session),
        programs=await plans.count_programs(session),
        inbox=boxes.inbox,
        outbox=boxes.outbox,
        dead_letters=boxes.dead_letters,
    )


async def ping(session: Session) -> None:
    """Raises when the database does not answer."""
    await inbox.depth(session)
