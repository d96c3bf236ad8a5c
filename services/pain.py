"""Pain: told, followed up after three and seven days, and kept out of training while it lasts."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from catalog.shelf import shelf
from db import Session
from db.queries import people as people_rows
from db.queries import training as training_rows
from db.queries import wellbeing as rows
from domain.errors import ConsentMissing, NotFound, StaleButton
from domain.exercises import Area
from domain.nudges import quiet_until
from domain.pain import SCALE, Outcome, Pain, Reported, Response, answered, ask_on, response
from domain.people import Person
from domain.prescription import Why
from domain.reminders import instant
from domain.sessions import Item, place
from domain.training import Workout
from services import outbox, plans, rest, today, training
from services.outbox import News

FOLLOW_UP = "pain"
ASK_MINUTE = 10 * 60
REASON = "why-pain"


async def hurting(session: Session, person: Person) -> list[Pain]:
    """What hurts now, oldest first."""
    return await rows.open_pains(session, person.id)


async def one(session: Session, person: Person, pain_id: int) -> Pain:
    """A pain of theirs; NotFound for any other."""
    if (found := await rows.pain(session, person.id, pain_id)) is None:
        raise NotFound()
    return found


async def suspects(session: Session, person: Person, area: Area, now: datetime) -> list[str]:
    """The exercises of this workout, or of the last one, that load an area."""
    found = await training.live_workout(session, person, now)
    last = [found] if found else await training_rows.recent_workouts(session, person.id, 1, 0)
    slugs = [slug for workout in last for slug in _exercises(workout)]
    return [slug for slug in dict.fromkeys(slugs) if area in shelf().get(slug).contraindications]


async def report(
    session: Session, person: Person, area: Area, level: int, doing: str | None, now: datetime
) -> Reported:
    """Say that it hurts there, 0 to 10, and while doing which exercise. Told again it replaces what was told before."""
    if person.consented_at is None:
        raise ConsentMissing()
    if level not in SCALE or (doing is not None and shelf().theirs(doing, person.id) is None):
        raise StaleButton()
    asked, day = response(level), person.local_date(now)
    known = next((pain for pain in await hurting(session, person) if pain.area is area), None)
    if asked is Response.NONE:
        if known:
            await rows.put_pain(session, person.id, answered(known, Outcome.GONE, day), None, now)
        return Reported(area, asked)
    known = known or Pain(await rows.add_pain(session, person.id), area, day, day, level)
    pain = replace(known, level=level, told=day, doing=doing or known.doing)
    await _put(session, person, pain, now)
    live = await training.live_workout(session, person, now)
    if live is None or not live.items:
        return Reported(area, asked, pain)
    if asked is Response.MODIFY:
        return Reported(area, asked, pain, (), live, await _ways_around(session, person, live, area, now))
    return Reported(area, asked, pain, await _drop(session, person, live, pain, now), live)


async def answer(session: Session, person: Person, pain_id: int, number: int, outcome: Outcome, now: datetime) -> Pain:
    """Say how it is, for the answer of that number from 0: a second tap changes nothing."""
    pain = await one(session, person, pain_id)
    if pain.is_over or len(pain.outcomes) != number:
        return pain
    pain = answered(pain, outcome, person.local_date(now))
    await _put(session, person, pain, now)
    return pain


async def take_back(session: Session, person: Person, pain_id: int, now: datetime) -> Pain:
    """It was a slip: it is over, and what it changed in the live workout comes back where it has not begun."""
    pain = await one(session, person, pain_id)
    if not pain.is_over:
        pain = replace(pain, is_over=True)
        await _put(session, person, pain, now)
        if live := await training.live_workout(session, person, now):
            await _restore(session, person, live, pain.area, now)
    return pain


async def ring_due(session: Session, now: datetime, limit: int) -> int:
    """Ask how it is, but nobody at night; how many there were."""
    due = await rows.due_pains(session, now, limit)
    owners = await people_rows.by_ids(session, {row.person_id for row in due})
    for row in due:
        person = owners[row.person_id]
        if (morning := quiet_until(now, person.zone, person.quiet)) is not None:
            await rows.ask_again(session, person.id, row.id, morning)
            continue
        pain = await one(session, person, row.id)
        await rows.ask_again(session, person.id, row.id, _ask_at(person, pain, now))
        news = News(f"{FOLLOW_UP}{row.id}", FOLLOW_UP, {"pain": row.id}, fresh=True, bulk=True)
        await outbox.tell(session, person, news, now=now)
    return len(due)


async def _put(session: Session, person: Person, pain: Pain, now: datetime) -> None:
    await rows.put_pain(session, person.id, pain, _ask_at(person, pain, now), now)


def _ask_at(person: Person, pain: Pain, now: datetime) -> datetime | None:
    day = ask_on(pain, person.local_date(now))
    return None if day is None else instant(day, person.quiet.after(ASK_MINUTE), person.zone)


def _exercises(workout: Workout) -> list[str]:
    planned = [item.exercise for item in workout.items if not item.skipped] if workout.live else []
    return [*(one.exercise for one in reversed(workout.sets)), *planned]


def _loading(workout: Workout, area: Area) -> list[tuple[int, Item]]:
    """What is left of a workout that loads an area."""
    return [
        (index, item)
        for index, item in enumerate(workout.items)
        if not item.skipped
        and place(index, item, workout.sets) < len(item.targets)
        and area in shelf().get(item.exercise).contraindications
    ]


async def _ways_around(
    session: Session, person: Person, live: Workout, area: Area, now: datetime
) -> tuple[tuple[int, Item], ...]:
    index = next((index for index, _ in _loading(live, area)), None)
    offered = () if index is None else await today.swaps(session, person, live.id, index, now)
    return tuple((index or 0, item) for item in offered)


async def _drop(
    session: Session, person: Person, live: Workout, pain: Pain, now: datetime
) -> tuple[tuple[str, str | None], ...]:
    """Take an area out of what is left of a workout: by another exercise, or where it is severe by none."""
    items, changed = list(live.items), []
    for index, item in _loading(live, pain.area):
        instead: Sequence[Item] = ()
        if response(pain.level) is Response.DROP:
            taken = {one.exercise for one in items}
            offered = await today.swaps(session, person, live.id, index, now)
            instead = [one for one in offered if one.exercise not in taken]
        why = Why(REASON, {"area": pain.area, "exercise": item.exercise})
        items[index] = replace(instead[0] if instead else replace(item, skipped=True), why=why, adapted=None)
        changed.append((item.exercise, instead[0].exercise if instead else None))
    if changed:
        await _show(session, person, live, items, now)
    return tuple(changed)


async def _restore(session: Session, person: Person, live: Workout, area: Area, now: datetime) -> None:
    """Put back what a pain had changed, as the plan asks for it now."""
    plan = await plans.current(session, person)
    number = next((w.number for w in plan.workouts if w.workout_id == live.id), None) if plan else None
    if plan is None or number is None:
        return
    fresh = {item.exercise: item for item in await today.items_of(session, person, plan, number, now)}
    begun = {one.item for one in live.sets}
    items = [
        _mended(item, fresh, begun=index in begun) if _is_for(item, area) else item
        for index, item in enumerate(live.items)
    ]
    await _show(session, person, live, items, now)


def _is_for(item: Item, area: Area) -> bool:
    """Whether an item is as it is because that area hurt."""
    return item.why.key == REASON and item.why.args["area"] == area


def _mended(item: Item, fresh: Mapping[str, Item], *, begun: bool) -> Item:
    return replace(item, skipped=False) if begun else fresh.get(item.why.args["exercise"], item)


async def _show(session: Session, person: Person, live: Workout, items: Sequence[Item], now: datetime) -> None:
    await training_rows.prescribe(session, person.id, live.id, items)
    await training.refresh(session, person, live, now)
    await rest.refresh(session, person, now)
