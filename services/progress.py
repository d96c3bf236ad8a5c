"""How it goes: totals, this week, streak, adherence, volume for each muscle, and the facts of the picture."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from itertools import takewhile

from catalog.shelf import shelf
from db import Session
from db.queries import plans as plan_rows
from db.queries import progress as rows
from db.queries import training
from db.session import Record
from domain.adherence import adherence, monday, streak
from domain.charts import LiftTrend, Point, ProgressFacts, WeekVolume
from domain.exercises import Level, Measure
from domain.people import Person
from domain.plans import PlannedState, training_days
from domain.progress import GroupVolume, MuscleWeek, Progress
from domain.strength import e1rm
from domain.volume import Group, band, group_sets, muscle_sets
from services import profile

EVER = timedelta(days=5 * 365)
WEEKS = 12
LIFTS = 3
ENOUGH = timedelta(days=14)
DEFAULT_GOAL = 2
_WEEK = timedelta(days=7)


async def look(session: Session, person: Person, now: datetime, day: date | None = None) -> Progress:
    """Everything that `/progress` tells, as it stood at the end of a local day; without one, now."""
    today = day or person.local_date(now)
    found = await rows.workout_totals(session, person.id, now - EVER)
    totals = [row for row in found if person.local_date(row.at) <= today]
    trained = [person.local_date(row.at) for row in totals]
    weeks = _weeks(person, totals, today, 2)
    told = await profile.get(session, person)
    goal = told.profile.days or DEFAULT_GOAL
    return Progress(
        workouts=len(totals),
        sets=sum(row.sets for row in totals),
        volume_kg=sum(row.volume_kg for row in totals),
        week=weeks[-1],
        week_before=weeks[-2],
        streak=streak(trained, today, goal),
        adherence=await _adherence(session, person, trained, today),
        muscles=(await _muscles(session, person, told.profile.level, now)).groups,
        last=trained[-1] if trained else None,
    )


async def picture(session: Session, person: Person, now: datetime) -> ProgressFacts:
    """Twelve weeks at most, from the first one on, and the main lifts over them."""
    today = person.local_date(now)
    since = now - WEEKS * _WEEK
    totals = await rows.workout_totals(session, person.id, since)
    first = person.local_date(totals[0].at) if totals else today
    count = min(WEEKS, (monday(today) - monday(first)).days // 7 + 1)
    return ProgressFacts(_weeks(person, totals, today, count), await _lifts(session, person, since))


def _weeks(person: Person, totals: Sequence[Record], today: date, count: int) -> tuple[WeekVolume, ...]:
    volume: Counter[date] = Counter()
    done: Counter[date] = Counter()
    for row in totals:
        week = monday(person.local_date(row.at))
        volume[week] += row.volume_kg
        done[week] += row.sets
    mondays = [monday(today) - _WEEK * back for back in reversed(range(count))]
    return tuple(WeekVolume(week, float(volume[week]), done[week]) for week in mondays)


async def _lifts(session: Session, person: Person, since: datetime) -> tuple[LiftTrend, ...]:
    """The loaded exercises that were done most, with their best estimate of each day."""
    counted = await rows.sets_by_exercise(session, person.id, since)
    loaded = [slug for slug in counted if shelf().get(slug).measure is Measure.LOAD][:LIFTS]
    best: dict[str, dict[date, float]] = {slug: {} for slug in loaded}
    for at, slug, values in await training.past_sets(session, person.id, loaded, since):
        if estimate := e1rm(values):
            day = person.local_date(at)
            best[slug][day] = max(best[slug].get(day, 0), estimate.kg)
    return tuple(
        LiftTrend(slug, tuple(Point(day, kg) for day, kg in sorted(days.items())))
        for slug, days in best.items()
        if days
    )


async def muscles(session: Session, person: Person, now: datetime) -> MuscleWeek:
    """Sets of the last seven days for each muscle, for the picture."""
    return await _muscles(session, person, (await profile.get(session, person)).profile.level, now)


async def _muscles(session: Session, person: Person, level: Level | None, now: datetime) -> MuscleWeek:
    counted = await rows.sets_by_exercise(session, person.id, now - _WEEK)
    by_muscle = muscle_sets((shelf().get(slug), sets) for slug, sets in counted.items())
    groups = group_sets(by_muscle)
    told = tuple(GroupVolume(group, groups.get(group, 0), band(group, level)) for group in Group)
    return MuscleWeek(told, by_muscle)


async def _adherence(session: Session, person: Person, trained: Sequence[date], today: date) -> float | None:
    """Of the plan's days in the last four weeks; None without a plan, or in its first two weeks."""
    plan = await plan_rows.current(session, person.id)
    if plan is None or today - plan.started_on < ENOUGH:
        return None
    planned = takewhile(lambda day: day <= today, training_days(plan.started_on, plan.days))
    skipped = {w.day for w in await plan_rows.workouts_of(session, plan.id) if w.state is PlannedState.SKIPPED}
    return adherence([day for day in planned if day not in skipped], trained, 28, today)
