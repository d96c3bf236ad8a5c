"""Why a generated program is as it is: keys with arguments, in the order in which somebody would ask.

made-split                kinds                  how the days share the work
made-heavy, -build, -gentle                      what the goal asks of sets and rests
made-bands                level                  weekly sets held to these bands
made-time                 percent, days, minutes the time holds only a part of what is useful
made-shorter              minutes, asked         enough is done before the time is over
made-pairs                                       short of time, so exercises are done in turn
made-progress             exercise, policy       how a main lift goes on
made-deload               every                  each nth week is light
made-lacking              pattern, lack          no way to train a movement: "kit", "limits" or "level"
made-group                group, lowered         a group that is spared, helped along or left out
made-left-out             exercise, area, instead    a usual choice that loads what hurts
made-one-up               exercise               above their level: nothing easier takes a weight
made-chosen               exercise, place, what  what an exercise is there for
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from domain.exercises import Exercise
from domain.generating.choosing import Pick
from domain.generating.reach import LEVELS, Reach, bands_of, owns, spares
from domain.generating.shapes import GROUP_FOR, Role
from domain.generating.staples import STAPLES
from domain.generating.week import Week
from domain.profile import Profile
from domain.programs import Program
from domain.volume import Group

_MOST_LEFT_OUT = 3
_NOTABLY_SHORTER = 15
_TOLD_GROUPS = frozenset({"spared", "none"})


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something is as it is: a message key and its arguments."""

    key: str
    args: Mapping[str, Any] = field(default_factory=dict, hash=False)


def reasons_of(program: Program, week: Week, profile: Profile, exercises: Mapping[str, Exercise]) -> tuple[Reason, ...]:
    """All reasons of a program that came of this week."""
    return (
        Reason("made-split", {"kinds": tuple(shape.kind.value for shape in week.shapes)}),
        Reason(f"made-{week.reach.style}"),
        Reason("made-bands", {"level": bands_of(profile)}),
        *_of_time(program, week, profile),
        *_of_progress(program, week),
        *_of_reach(week.reach),
        *_of_what_hurts(week, profile, exercises),
        *_of_choices(week, profile),
    )


def _of_time(program: Program, week: Week, profile: Profile) -> Iterator[Reason]:
    asked = profile.minutes or program.minutes
    if week.reach.share < 1:
        percent = round(100 * week.reach.share)
        yield Reason("made-time", {"percent": percent, "days": program.per_week, "minutes": asked})
    if program.minutes <= asked - _NOTABLY_SHORTER:
        yield Reason("made-shorter", {"minutes": program.minutes, "asked": asked})
    if any(planned.superset for day in program.days for planned in day):
        yield Reason("made-pairs")


def _of_progress(program: Program, week: Week) -> Iterator[Reason]:
    """One main lift for each way in which main lifts go on."""
    told = set()
    mains = [pick for day in week.days for pick in day if week.bound[pick.slug].role is Role.MAIN]
    for pick in sorted(mains, key=lambda pick: not pick.heavy):
        policy = week.scheme(pick).policy
        if policy not in told:
            told.add(policy)
            yield Reason("made-progress", {"exercise": pick.slug, "policy": policy.value})
    if program.deload_every:
        yield Reason("made-deload", {"every": program.deload_every})


def _of_reach(reach: Reach) -> Iterator[Reason]:
    for pattern, lack in reach.lacking.items():
        yield Reason("made-lacking", {"pattern": pattern.value, "lack": lack.value})
    for group, room in reach.rooms.items():
        if room.lowered in _TOLD_GROUPS:
            yield Reason("made-group", {"group": group.value, "lowered": room.lowered})


def _of_what_hurts(week: Week, profile: Profile, exercises: Mapping[str, Exercise]) -> Iterator[Reason]:
    """The first choice for a place that loads what hurts, and what stands in for it."""
    told: set[str] = set()
    for pick in (pick for day in week.days for pick in day):
        usual = _usual(pick, week, profile, exercises)
        if usual is None or spares(profile, usual) or usual.slug in told or len(told) >= _MOST_LEFT_OUT:
            continue
        told.add(usual.slug)
        area = next(area for area in usual.contraindications if area in profile.limitations)
        yield Reason("made-left-out", {"exercise": usual.slug, "area": area.value, "instead": pick.slug})


def _usual(pick: Pick, week: Week, profile: Profile, exercises: Mapping[str, Exercise]) -> Exercise | None:
    """What would usually stand in its place, were nothing hurting."""
    tiers = {one.slug: one.tier(week.reach.style) for one in STAPLES[pick.place.purpose]}
    able = [slug for slug, tier in tiers.items() if tier is not None and slug in exercises]
    theirs = [slug for slug in able if _was_theirs(exercises[slug], profile)]
    return exercises[min(theirs, key=lambda slug: tiers[slug] or 0)] if theirs else None


def _was_theirs(exercise: Exercise, profile: Profile) -> bool:
    level = LEVELS.index(profile.level) if profile.level else 0
    return owns(profile, exercise) and LEVELS.index(exercise.level) <= level


def _of_choices(week: Week, profile: Profile) -> Iterator[Reason]:
    level = LEVELS.index(profile.level) if profile.level else 0
    picks = {pick.slug: pick for day in reversed(week.days) for pick in reversed(day)}
    for slug, pick in reversed(picks.items()):
        yield Reason("made-chosen", {"exercise": slug, "place": _place(pick), "what": _what(pick)})
        if LEVELS.index(pick.exercise.level) > level:
            yield Reason("made-one-up", {"exercise": slug})


def _place(pick: Pick) -> str:
    """ "heavy", "movement", "muscle", "core", "carry" or "cardio"."""
    if pick.heavy:
        return "heavy"
    if pick.place.role in (Role.CORE, Role.CARRY, Role.CARDIO):
        return pick.place.role.value
    return "muscle" if pick.place.role is Role.SMALL else "movement"


def _what(pick: Pick) -> str:
    """The movement or the group that it is there for."""
    group = GROUP_FOR.get(pick.place.purpose, Group.SHOULDERS)
    return group.value if pick.place.role is Role.SMALL else pick.exercise.pattern.value
