"""`/today`, `/progress` and a tap as prescribed, by people with six weeks of a plan behind them."""

import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from datetime import time as hour
from typing import Any

from benchmarks import tap
from benchmarks.floor import tap as raw_tap
from benchmarks.tap import PEOPLE, House
from db import Session
from db.queries import training as rows
from domain.exercises import Level
from domain.people import Person
from domain.profile import Kit
from domain.programs import Goal
from domain.sessions import following
from domain.training import Workout
from services import history, people, plans, profile, stats, training
from services import today as acts

PROGRAM = "beginner-full-body"
WEEKS = 6
COMMANDS = ("/today", "/progress")


def command(update_id: int, text: str, person: int) -> dict[str, Any]:
    """A raw message with a command, as Telegram sends it."""
    query = raw_tap(update_id, "", person)["callback_query"]
    entity = {"type": "bot_command", "offset": 0, "length": len(text)}
    message = query["message"] | {"from": query["from"], "text": text, "entities": [entity]}
    return {"update_id": update_id, "message": message}


async def prepare(here: House) -> None:
    """Everybody's past: the plan of six weeks ago, each workout of it done as prescribed."""
    for telegram_id, live in here.workouts.items():
        async with here.database.begin() as session:
            person = await _known(session, telegram_id)
            now = datetime.now(UTC)
            await training.finish(session, person, live, now)
            then = now - timedelta(weeks=WEEKS)
            await profile.screen(session, person, frozenset(), then.date())
            await profile.tell(session, person, days=3, level=Level.BEGINNER, goal=Goal.MUSCLE, kit=Kit.GYM)
            plan = await plans.enrol(session, person, PROGRAM, then)
            for planned in plan.workouts:
                at = datetime.combine(planned.day, hour(12), UTC)
                if at < now - timedelta(days=1):
                    await _train(session, person, planned.number, at)


async def _train(session: Session, person: Person, number: int, at: datetime) -> None:
    workout = begun = await acts.begin(session, person, number, at)
    while coming := following(workout):
        workout = replace(workout, sets=(*workout.sets, coming))
    end = at + timedelta(hours=1)
    await rows.add_sets(session, person.id, begun, workout.sets, end, None)
    await training.finish(session, person, begun.id, end)


async def together(here: House, text: str, rounds: int) -> float:
    """32 people write a command at once, round after round: CPU in µs for one."""
    cpu = time.process_time()
    for _ in range(rounds):
        updates = []
        for person in here.workouts:
            here.updates += 1
            updates.append(command(here.updates, text, person))
        await here.keep(updates)
        await here.done()
    return (time.process_time() - cpu) / (rounds * PEOPLE) * 1e6


async def taps(here: House) -> tuple[float, float]:
    """All begin the plan's next workout and tap it through, then it is undone: as `tap.together`."""
    length = 0
    async with here.database.begin() as session:
        for telegram_id in here.workouts:
            workout = await _begin(session, await _known(session, telegram_id))
            here.workouts[telegram_id], here.sets[telegram_id] = workout.id, 0
            length = sum(len(item.targets) for item in workout.items)
    measured = await tap.together(here, length)
    async with here.database.begin() as session:
        for telegram_id, workout_id in here.workouts.items():
            person = await _known(session, telegram_id)
            done = await training.owned(session, person, workout_id)
            assert len(done.sets) == length
            assert following(done) is None
            await history.delete_workout(session, person, workout_id, datetime.now(UTC))
    return measured


async def _begin(session: Session, person: Person) -> Workout:
    plan = await plans.current(session, person)
    assert plan is not None
    assert plan.next is not None
    return await acts.begin(session, person, plan.next.number, datetime.now(UTC))


async def _known(session: Session, telegram_id: int) -> Person:
    person = await people.find(session, telegram_id)
    assert person is not None
    return person


async def check(here: House) -> None:
    """Everything was done: nothing waits, nothing died."""
    async with here.database.read() as session:
        counted = await stats.count(session)
    assert (counted.inbox, counted.dead_letters) == (0, 0)
