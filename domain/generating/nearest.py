"""When no program can pass: the profile nearest to theirs for which one does."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import product

from domain.exercises import Exercise
from domain.generating.faults import Fault
from domain.generating.generate import Generated, generate
from domain.profile import DAYS, MINUTES, Profile
from domain.programs import Goal

# What each change costs: a step of time least, then a day, then another goal.
_A_STEP, _A_DAY = 1, 2
_GOALS = {
    Goal.STRENGTH: (Goal.MUSCLE, Goal.HEALTH, Goal.FAT_LOSS),
    Goal.MUSCLE: (Goal.HEALTH, Goal.STRENGTH, Goal.FAT_LOSS),
    Goal.FAT_LOSS: (Goal.HEALTH, Goal.MUSCLE, Goal.STRENGTH),
    Goal.HEALTH: (Goal.FAT_LOSS, Goal.MUSCLE, Goal.STRENGTH),
}
_ANOTHER_GOAL, _EACH_FURTHER = 5, 2
_TRIES = 3
_NO_TIME_MENDS = frozenset({"gate-goal-without"})


@dataclass(frozen=True, slots=True)
class Near:
    """A profile that can be served, how far it is from theirs, and its program."""

    profile: Profile
    distance: int
    generated: Generated


def nearest(
    profile: Profile, faults: tuple[Fault, ...], exercises: Mapping[str, Exercise], weeks: int = 8, seed: int = 0
) -> Near | None:
    """The nearest profile whose program passes all but the screening, which only they can answer; None where none does.

    Only what they can choose changes: minutes, days, the goal; not what they own, know, or what hurts. Where no time
    would mend what is wrong, the goal changes first.
    """
    for distance, wish in sorted(_others(profile, faults), key=lambda one: one[0]):
        made = generate(wish, exercises, weeks, seed, tries=_TRIES)
        if not made.faults:
            return Near(wish, distance, made)
    return None


def _others(profile: Profile, faults: tuple[Fault, ...]) -> Iterator[tuple[int, Profile]]:
    """Other profiles and how far they are; more time before less of equals."""
    goal, days, minutes = profile.goal or Goal.HEALTH, profile.days or 3, profile.minutes or 60
    goals: tuple[Goal, ...] = (goal, *_GOALS[goal])
    if any(fault.key in _NO_TIME_MENDS for fault in faults):
        goals = goals[1:]
    for other, more_days, longer in product(goals, sorted(DAYS, reverse=True), sorted(MINUTES, reverse=True)):
        steps = abs(MINUTES.index(longer) - _nearest_step(minutes))
        far = _A_STEP * steps + _A_DAY * abs(more_days - days)
        if other is not goal:
            far += _ANOTHER_GOAL + _EACH_FURTHER * _GOALS[goal].index(other)
        if far:
            yield far, replace(profile, goal=other, days=more_days, minutes=longer)


def _nearest_step(minutes: int) -> int:
    return min(range(len(MINUTES)), key=lambda step: abs(MINUTES[step] - minutes))
