"""Hard sets a week: for each muscle, for each group that has a band, and against that band.

A set counts 1 for a prime mover and 0.5 for a synergist ("fractional" sets: Pelland et al., The Resistance Training
Dose Response, 2024). A group has as many sets as its most trained part. Adding parts up would count one overhead press
for two heads of the shoulder; counting each set that touches a part would credit the shoulders with every press, row
and pull-up and call any sensible week too much. So rows and pulldowns, which share the lats, add up to back work,
while the front heads of a bencher and the rear heads of a rower do not add up to a shoulder session. Which head is
neglected is seen in `muscle_sets`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from domain.exercises import Exercise, Level, Muscle, Pattern

PRIME, SYNERGIST = 1.0, 0.5
JUNK = 22
_NO_HARD_SETS = frozenset((Pattern.CONDITIONING, Pattern.MOBILITY))


class Group(StrEnum):
    """What people call a muscle and plan sets for."""

    CHEST = "chest"
    BACK = "back"
    SHOULDERS = "shoulders"
    BICEPS = "biceps"
    TRICEPS = "triceps"
    QUADS = "quads"
    HAMSTRINGS = "hamstrings"
    GLUTES = "glutes"
    CALVES = "calves"
    ABS = "abs"


# Without a group: muscles that the others' exercises train enough, for which there is no band (lower back, traps…).
PARTS: Mapping[Group, tuple[Muscle, ...]] = {
    Group.CHEST: (Muscle.CHEST,),
    Group.BACK: (Muscle.LATS, Muscle.UPPER_BACK),
    Group.SHOULDERS: (Muscle.FRONT_DELTS, Muscle.SIDE_DELTS, Muscle.REAR_DELTS),
    Group.BICEPS: (Muscle.BICEPS,),
    Group.TRICEPS: (Muscle.TRICEPS,),
    Group.QUADS: (Muscle.QUADS,),
    Group.HAMSTRINGS: (Muscle.HAMSTRINGS,),
    Group.GLUTES: (Muscle.GLUTES, Muscle.ABDUCTORS),
    Group.CALVES: (Muscle.CALVES,),
    Group.ABS: (Muscle.ABS, Muscle.OBLIQUES),
}


@dataclass(frozen=True, slots=True)
class Band:
    """From how many to how many sets a week are useful, both included."""

    low: int
    high: int


_BEGINNER, _LATER = 0, 1
_BANDS = {
    Group.CHEST: (Band(8, 12), Band(10, 20)),
    Group.BACK: (Band(8, 14), Band(10, 22)),
    Group.SHOULDERS: (Band(6, 12), Band(8, 18)),
    Group.BICEPS: (Band(4, 10), Band(6, 14)),
    Group.TRICEPS: (Band(4, 10), Band(6, 14)),
    Group.QUADS: (Band(6, 12), Band(8, 18)),
    Group.HAMSTRINGS: (Band(4, 10), Band(6, 14)),
    Group.GLUTES: (Band(4, 10), Band(6, 16)),
    Group.CALVES: (Band(0, 6), Band(6, 12)),
    Group.ABS: (Band(0, 6), Band(4, 10)),
}


class Dose(StrEnum):
    """Where a week stands against the band; junk is more than anybody recovers from."""

    BELOW = "below"
    WITHIN = "within"
    ABOVE = "above"
    JUNK = "junk"


def muscle_sets(done: Iterable[tuple[Exercise, int]]) -> dict[Muscle, float]:
    """Fractional sets of each muscle that was trained, from exercises and their numbers of working sets.

    Conditioning and mobility are no hard sets and count nothing. Three sets of bench: chest 3, triceps 1.5, front
    shoulder 1.5.
    """
    found: dict[Muscle, float] = {}
    for exercise, sets in done:
        if exercise.pattern in _NO_HARD_SETS:
            continue
        for share, muscles in ((PRIME, exercise.prime_movers), (SYNERGIST, exercise.synergists)):
            for muscle in muscles:
                found[muscle] = found.get(muscle, 0) + share * sets
    return found


def group_sets(muscles: Mapping[Muscle, float]) -> dict[Group, float]:
    """Sets of every group, 0 where nothing was done: those of its most trained part."""
    return {group: max(muscles.get(part, 0) for part in parts) for group, parts in PARTS.items()}


def band(group: Group, level: Level | None) -> Band:
    """The weekly band of a group; who has not told their level is a beginner."""
    return _BANDS[group][_BEGINNER if level in (None, Level.BEGINNER) else _LATER]


def against_band(sets: float, group: Group, level: Level | None) -> Dose:
    """Where so many sets of a group in a week stand."""
    useful = band(group, level)
    if sets > JUNK:
        return Dose.JUNK
    if sets > useful.high:
        return Dose.ABOVE
    return Dose.BELOW if sets < useful.low else Dose.WITHIN
