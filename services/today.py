"""Today's workout: what the plan asks for, and everything that a finger changes while it is done."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

from catalog.shelf import shelf
from db import Session
from db.queries import plans as plan_rows
from db.queries import training as rows
from domain import shortening as shorten
from domain.errors import ConsentMissing, StaleButton
from domain.people import Person
from domain.plans import Plan, PlannedState, Status
from domain.plates import Ladder, next_down, next_up
from domain.prescribing import Circumstances, load_of, reramped, workout_items
from domain.prescription import Kind, Past, Why
from domain.reminders import DayState
from domain.sessions import Item, Today, adjusted, marks, place
from domain.shortening import shortened
from domain.swaps import alternatives, converted, open_day
from domain.training import SetValues, Workout
from services import adapting, plans, profile, reminders, rest, training, wellbeing

REMEMBERED = timedelta(days=400)
SWAPS = 3
BELT = Ladder(2.5, 0)  # weight hung on the body


async def look(session: Session, person: Person, now: datetime, minutes: int | None = None) -> Today:
    """What there is to do, cut to so many minutes; nothing is started."""
    if (live := await training.live_workout(session, person, now)) is not None:
        return Today(live)
    await training.end_left(session, person, now)
    plan = await plans.current(session, person)
    if plan is None or plan.status is Status.PAUSED or (planned := plan.next) is None:
        return Today(plan=plan)
    plans.check_screened(await profile.get(session, person), person.local_date(now))
    items = await items_of(session, person, plan, planned.number, now)
    return Today(None, plan, planned, shortened(items, minutes) if minutes else items, minutes)


async def begin(session: Session, person: Person, number: int, now: datetime, minutes: int | None = None) -> Workout:
    """Start planned workout `number`, cut to so many minutes. Starting it twice starts it once."""
    if person.consented_at is None:
        raise ConsentMissing()
    if (live := await training.live_workout(session, person, now)) is not None:
        return live
    await training.end_left(session, person, now)
    plan = await plans.current(session, person)
    planned = plan.at(number) if plan and plan.status is Status.ACTIVE else None
    if plan is None or planned is None or planned.state in (PlannedState.DONE, PlannedState.SKIPPED):
        raise StaleButton()
    plans.check_screened(await profile.get(session, person), person.local_date(now))
    await wellbeing.leave_open(session, person, now)
    items = await items_of(session, person, plan, number, now)
    items = shortened(items, minutes) if minutes else items
    workout = await training.start(session, person, now, items)
    today = person.local_date(now)
    await plan_rows.change(session, person.id, plan.enrolment_id, number, workout_id=workout.id, local_date=today)
    await reminders.settle_plan(session, person, planned.day, DayState.DONE, now)
    return workout


async def adjust(
    session: Session, person: Person, workout_id: int, index: int, weight_steps: int, reps: int, now: datetime
) -> None:
    """Make what is left of an item heavier by steps of what can be loaded, or longer by reps."""
    workout, item = await _item(session, person, workout_id, index)
    load = load_of(shelf().get(item.exercise), person.unit, await profile.plates(session, person))
    step = next_up if weight_steps > 0 else next_down if weight_steps else None
    changed = adjusted(item, place(index, item, workout.sets), step and partial(step, load=load or BELT), reps)
    await training.replace_exercise(session, person, workout, index, reramped(changed, index, workout.sets, load), now)
    await rest.refresh(session, person, now)


async def cut(session: Session, person: Person, workout: Workout, minutes: int, now: datetime) -> None:
    """Make what has not begun fit into so many minutes."""
    begun = [any(one.item == index for one in workout.sets) for index in range(len(workout.items))]
    await rows.prescribe(session, person.id, workout.id, shorten.cut(workout.items, begun, minutes))
    await training.refresh(session, person, workout, now)
    await rest.refresh(session, person, now)


async def skip(session: Session, person: Person, workout_id: int, index: int, on: bool, now: datetime) -> None:
    """Leave an item out for today, or take it back in."""
    workout, item = await _item(session, person, workout_id, index)
    await training.replace_exercise(session, person, workout, index, replace(item, skipped=on), now)
    await rest.refresh(session, person, now)


async def swaps(session: Session, person: Person, workout_id: int, index: int, now: datetime) -> tuple[Item, ...]:
    """The item in up to three other ways: exercises that train the same with what they have, at a load from their own
    history, else converted."""
    workout, item = await _item(session, person, workout_id, index)
    told = await profile.get(session, person)
    taken, old = {other.exercise for other in workout.items}, shelf().get(item.exercise)
    found = alternatives(old, shelf().exercises.values(), told.careful)
    new = [exercise for exercise in found if exercise.slug not in taken][:SWAPS]
    done = await history(session, person, [exercise.slug for exercise in new], now)
    why = Why("why-swap", {"exercise": item.exercise})
    return tuple(
        replace(
            item,
            exercise=one.slug,
            targets=converted(item.working, old, one, done.get(one.slug, ()), person.unit),
            kind=Kind.SWAP,
            why=why,
            swapped_from=item.exercise,
            adapted=None,
        )
        for one in new
    )


async def swap(session: Session, person: Person, workout_id: int, index: int, slug: str, now: datetime) -> None:
    """Do another exercise instead, one of `swaps`."""
    workout, _ = await _item(session, person, workout_id, index)
    offered = await swaps(session, person, workout_id, index, now)
    if (chosen := next((item for item in offered if item.exercise == slug), None)) is None:
        raise StaleButton()
    await training.replace_exercise(session, person, workout, index, chosen, now)
    await rest.refresh(session, person, now)


async def rate(session: Session, person: Person, workout_id: int, n: int, rpe: float, now: datetime) -> None:
    """Say how hard set `n` was; what is left of its exercise is fit to that."""
    workout = await training.owned(session, person, workout_id)
    found = next((one for one in workout.sets if one.n == n), None)
    if found is None or not 1 <= rpe <= 10:
        raise StaleButton()
    rated = replace(found, values=replace(found.values, rpe=rpe))
    await rows.change_set(session, person.id, workout.started_at, n, rated.values)
    if workout.live:
        sets = [rated if one.n == n else one for one in workout.sets]
        items = await adapting.fitted(session, person, workout.items, sets, [rated])
        if items != workout.items:
            await rows.prescribe(session, person.id, workout.id, items)
    await training.refresh(session, person, workout, now)


async def note(session: Session, person: Person, workout_id: int, words: str, now: datetime) -> None:
    """Add a line to the workout's note."""
    workout = await training.owned(session, person, workout_id)
    noted = replace(workout, note="\n".join(filter(None, (workout.note, words))))
    await rows.note(session, person.id, noted)
    await training.refresh(session, person, workout, now)


async def feel(session: Session, person: Person, workout_id: int, feeling: int, now: datetime) -> None:
    """Say how the workout felt, 1 to 5."""
    workout = await training.owned(session, person, workout_id)
    if not 1 <= feeling <= 5:
        raise StaleButton()
    await rows.feel(session, person.id, workout.id, feeling)
    await training.refresh(session, person, workout, now)


async def _item(session: Session, person: Person, workout_id: int, index: int) -> tuple[Workout, Item]:
    workout = await training.owned(session, person, workout_id)
    if not workout.live or not 0 <= index < len(workout.items):
        raise StaleButton()
    return workout, workout.items[index]


async def items_of(session: Session, person: Person, plan: Plan, number: int, now: datetime) -> tuple[Item, ...]:
    """What workout `number` of a plan asks for today."""
    told = await profile.get(session, person)
    today = person.local_date(now)
    here = replace(told.profile, kit=plan.kit_on(today) or told.profile.kit)
    day = open_day(plan.program.days[plan.program.day(number)], shelf().exercises, here)
    plates = await profile.plates(session, person)
    done = await history(session, person, [planned.exercise for planned in day], now)
    circumstances = Circumstances(
        today,
        person.unit,
        plates,
        since=plan.started_on,
        light=plan.is_light(number, today),
        body_kg=told.profile.weight_kg,
        ease=await wellbeing.ease(session, person, now),
    )
    return workout_items(day, shelf().exercises, done, circumstances)


async def history(
    session: Session, person: Person, slugs: Sequence[str], now: datetime
) -> Mapping[str, Sequence[Past]]:
    """Exercise → its sessions, oldest first, without warm-ups."""
    found: dict[str, dict[datetime, list[SetValues]]] = defaultdict(lambda: defaultdict(list))
    for at, slug, values in await rows.past_sets(session, person.id, slugs, now - REMEMBERED):
        found[slug][at].append(values)
    items = await rows.prescriptions(session, person.id, {at for sessions in found.values() for at in sessions})
    return {
        slug: [
            Past(person.local_date(at), tuple(sets), marks(slug, items.get(at, ())))
            for at, sets in sorted(sessions.items())
        ]
        for slug, sessions in found.items()
    }
