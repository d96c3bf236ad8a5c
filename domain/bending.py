"""A plan that bends when life does: each function gives the plan as it is then; nothing that was done changes."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from domain.exercises import Exercise
from domain.plans import ILL_DAYS, Away, Plan, PlannedState, PlannedWorkout, Status, schedule
from domain.profile import Kit
from domain.programs import PlannedExercise, Program
from domain.swaps import adapted

LIGHT_DAYS = 7
_OWN, _LONGEST_SLUG = "own", 64
MOST_AWAY_DAYS = 60
_OPEN = (PlannedState.PLANNED, PlannedState.MISSED)


class Bend(StrEnum):
    """What was done to a plan."""

    MOVED = "moved"
    SKIPPED = "skipped"
    ILL = "ill"
    AWAY = "away"
    BACK = "back"
    CAUGHT_UP = "caught_up"
    PAUSED = "paused"
    RESUMED = "resumed"
    LIGHTENED = "lightened"
    REPLACED = "replaced"


@dataclass(frozen=True, slots=True)
class Bent:
    """The last change, and what it changed as it was before: enough to take it back."""

    what: Bend
    status: Status
    program_id: int
    away: Away | None
    light_until: date | None
    workouts: tuple[PlannedWorkout, ...]


def waits(planned: PlannedWorkout | None) -> bool:
    """Whether a planned workout can still be trained, moved or left out."""
    return planned is not None and planned.state in _OPEN


def moved(plan: Plan, number: int, day: date) -> Plan:
    """Workout `number` on another day."""
    return _with(plan, {number: day})


def skipped(plan: Plan, number: int) -> Plan:
    """Workout `number` left out."""
    left = tuple(replace(w, state=PlannedState.SKIPPED) if w.number == number else w for w in plan.workouts)
    return replace(plan, workouts=left)


def ill(plan: Plan, today: date) -> Plan:
    """Three days of rest: everything that waits moves behind them, in its order."""
    return reflowed(plan, today + timedelta(days=ILL_DAYS))


def reflowed(plan: Plan, first: date) -> Plan:
    """Everything that waits, on the training days from `first` on, in its order."""
    waiting = [w.number for w in plan.workouts if w.state is PlannedState.PLANNED]
    return _with(plan, dict(zip(waiting, schedule(first, plan.days, len(waiting)), strict=True)))


def paused(plan: Plan) -> Plan:
    return replace(plan, status=Status.PAUSED)


def resumed(plan: Plan, today: date) -> Plan:
    return reflowed(replace(plan, status=Status.ACTIVE), today)


def away(plan: Plan, kit: Kit, until: date) -> Plan:
    """Training with other equipment up to a day, that day included."""
    return replace(plan, away=Away(kit, until))


def back(plan: Plan) -> Plan:
    return replace(plan, away=None)


def lightened(plan: Plan, today: date) -> Plan:
    """A light week from today on."""
    return replace(plan, light_until=today + timedelta(days=LIGHT_DAYS - 1))


def with_other(plan: Plan, old: Exercise, new: Exercise, owner: int) -> Program:
    """The plan's program with another exercise wherever `old` stands, as its owner's own."""
    days = tuple(tuple(_other(each, old, new) for each in day) for day in plan.program.days)
    slug = plan.program.slug.removeprefix(f"{_OWN}{owner}-")
    return replace(plan.program, slug=f"{_OWN}{owner}-{slug}"[:_LONGEST_SLUG], days=days)


def bent(before: Plan, after: Plan, what: Bend) -> Bent:
    """What has to be kept so that a change can be taken back."""
    changed = tuple(w for w, now in zip(before.workouts, after.workouts, strict=True) if w != now)
    return Bent(what, before.status, before.program_id, before.away, before.light_until, changed)


def unbent(plan: Plan, last: Bent) -> Plan:
    """The plan without its last change; what was trained since stays trained."""
    old = {w.number: w for w in last.workouts}
    workouts = tuple(
        old[w.number] if w.number in old and w.state is not PlannedState.DONE else w for w in plan.workouts
    )
    return replace(
        plan,
        status=last.status,
        program_id=last.program_id,
        away=last.away,
        light_until=last.light_until,
        workouts=workouts,
    )


def as_json(last: Bent) -> dict[str, Any]:
    return {
        "what": last.what,
        "status": last.status,
        "program_id": last.program_id,
        "away": last.away and [last.away.kit, last.away.until.isoformat()],
        "light_until": last.light_until and last.light_until.isoformat(),
        "workouts": [[w.number, w.day.isoformat(), w.state] for w in last.workouts],
    }


def bent_of(data: Mapping[str, Any]) -> Bent:
    """The inverse of `as_json`."""
    gone, light = data["away"], data["light_until"]
    return Bent(
        what=Bend(data["what"]),
        status=Status(data["status"]),
        program_id=data["program_id"],
        away=Away(Kit(gone[0]), date.fromisoformat(gone[1])) if gone else None,
        light_until=date.fromisoformat(light) if light else None,
        workouts=tuple(
            PlannedWorkout(number, date.fromisoformat(day), PlannedState(state))
            for number, day, state in data["workouts"]
        ),
    )


def _other(planned: PlannedExercise, old: Exercise, new: Exercise) -> PlannedExercise:
    if planned.exercise != old.slug:
        return planned
    return replace(planned, exercise=new.slug, scheme=adapted(planned.scheme, old, new))


def _with(plan: Plan, days: Mapping[int, date]) -> Plan:
    return replace(plan, workouts=tuple(replace(w, day=days.get(w.number, w.day)) for w in plan.workouts))
