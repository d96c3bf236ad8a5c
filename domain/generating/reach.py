"""What can be asked of somebody's week: which exercises are open to them, how much of each muscle there is room for.

Their equipment, their level, what hurts and the time that they gave decide. Whatever judges or makes a program reads it
here, so neither is lenient alone.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from domain.exercises import Exercise, Level, Measure, Mechanics, Pattern
from domain.generating.minutes import BIG, SIX
from domain.generating.staples import CARRIERS, HELPERS, MEANT, NAMED, PATTERNS, STAPLES, Purpose, Style
from domain.profile import Profile
from domain.programs import Goal
from domain.volume import PARTS, Group, band

MAJOR = (Group.CHEST, Group.BACK, Group.SHOULDERS, Group.QUADS, Group.HAMSTRINGS, Group.GLUTES)
STYLES: Mapping[Goal, Style] = {
    Goal.STRENGTH: Style.HEAVY,
    Goal.MUSCLE: Style.BUILD,
    Goal.FAT_LOSS: Style.GENTLE,
    Goal.HEALTH: Style.GENTLE,
}
NEEDED = (*SIX, Pattern.CORE)
LEVELS = tuple(Level)
# Sets that a session holds with its rests, at least: from 45 minutes on as ENGINE tells of usual programs.
HELD: Mapping[int, float] = {20: 6, 30: 9, 45: 12, 60: 16, 90: 24}
_HEAVY_HELD = 0.8  # rests of three minutes and more
# Sets a week that bring every muscle to the bottom of its band, when big lifts are counted for all that they train.
FULL_WEEK = {Level.BEGINNER: 30, Level.INTERMEDIATE: 48, Level.ADVANCED: 48}
LEAST_SHARE = 0.25
_HALF = 0.5


class Lack(StrEnum):
    """What stands between somebody and a movement."""

    KIT = "kit"
    LIMITS = "limits"
    LEVEL = "level"


@dataclass(frozen=True, slots=True)
class Room:
    """From how many to how many sets a week a group can be held to, and what lowered the band, if anything did:
    "time", "spared" (what hurts leaves half of its exercises at most), "helped" (nothing trains it in the first place),
    "none" (nothing trains it at all)."""

    low: float
    high: float
    lowered: str | None = None


@dataclass(frozen=True, slots=True)
class Reach:
    """What is open to somebody.

    `usable` are the staples that they own the equipment for, that load nothing that hurts and that fit their level;
    `lacking` the movements for which there is none. `share` is the part of the useful volume that their time holds.
    """

    style: Style
    usable: Mapping[str, Exercise]
    lacking: Mapping[Pattern, Lack]
    rooms: Mapping[Group, Room]
    share: float
    can_be_heavy: tuple[Purpose, ...]


def reach_of(profile: Profile, exercises: Mapping[str, Exercise]) -> Reach:
    """What is open to somebody; who has not told their level is a beginner, who named no equipment has all of it."""
    style = STYLES[profile.goal or Goal.HEALTH]
    named = [exercises[slug] for slug in NAMED if slug in exercises]
    usable = {one.slug: one for one in open_to(profile, named)}
    lacking = {pattern: _lack(pattern, profile, exercises) for pattern in NEEDED if not _has(pattern, style, usable)}
    share = time_share(profile)
    rooms = {group: _room(group, profile, exercises, usable, share) for group in Group}
    heavy = tuple(purpose for purpose in PATTERNS if _can_be_heavy(purpose, usable))
    return Reach(style, usable, lacking, rooms, share, heavy)


def open_to(profile: Profile, exercises: Iterable[Exercise]) -> list[Exercise]:
    """The exercises that they can do. One level up is theirs too where their own has nothing that takes a weight for
    that movement, as an overhead press with a kettlebell: a weight can be light."""
    safe = [one for one in exercises if owns(profile, one) and spares(profile, one)]
    level = LEVELS.index(profile.level or Level.BEGINNER)
    ours = [one for one in safe if LEVELS.index(one.level) <= level]
    loaded = {one.pattern for one in ours if _takes_weight(one)}
    up = [one for one in safe if LEVELS.index(one.level) == level + 1 and _takes_weight(one)]
    return ours + [one for one in up if one.pattern in BIG and one.pattern not in loaded]


def owns(profile: Profile, exercise: Exercise) -> bool:
    """Whether all that it needs is at hand."""
    return profile.kit is None or profile.kit.equipment.issuperset(exercise.equipment)


def spares(profile: Profile, exercise: Exercise) -> bool:
    """Whether it loads nothing that hurts."""
    return not set(profile.limitations).intersection(exercise.contraindications)


def time_share(profile: Profile) -> float:
    """The part of the useful weekly volume that their days and minutes hold, a quarter to all."""
    if profile.days is None or profile.minutes is None:
        return 1.0
    held = max((sets for minutes, sets in HELD.items() if minutes <= profile.minutes), default=HELD[20])
    if STYLES[profile.goal or Goal.HEALTH] is Style.HEAVY:
        held *= _HEAVY_HELD
    return min(1.0, max(LEAST_SHARE, profile.days * held / FULL_WEEK[bands_of(profile)]))


def bands_of(profile: Profile) -> Level:
    """Whose bands of volume they are held to: gentle goals to a beginner's."""
    gentle = STYLES[profile.goal or Goal.HEALTH] is Style.GENTLE
    return Level.BEGINNER if gentle else profile.level or Level.BEGINNER


def serves(exercise: Exercise, pattern: Pattern) -> bool:
    """Whether it trains the movement: in reps, with several joints, and what the movement is for. The core also by
    holding."""
    if exercise.pattern is not pattern:
        return False
    if pattern is Pattern.CORE:
        return True
    meant = MEANT.get(Purpose(pattern.value))
    in_reps = exercise.measure in (Measure.LOAD, Measure.BODYWEIGHT)
    trains = meant is None or not meant.isdisjoint(exercise.prime_movers)
    return in_reps and trains and exercise.mechanics is Mechanics.COMPOUND


def _takes_weight(exercise: Exercise) -> bool:
    return exercise.measure is Measure.LOAD and exercise.mechanics is Mechanics.COMPOUND


def _has(pattern: Pattern, style: Style, usable: Mapping[str, Exercise]) -> bool:
    return any(serves(one, pattern) for one in _staples([Purpose(pattern.value)], style, usable))


def _lack(pattern: Pattern, profile: Profile, exercises: Mapping[str, Exercise]) -> Lack:
    named = _staples([Purpose(pattern.value)], STYLES[profile.goal or Goal.HEALTH], exercises)
    owned = [one for one in named if owns(profile, one) and serves(one, pattern)]
    if not owned:
        return Lack.KIT
    return Lack.LIMITS if any(_is_at(profile, one) for one in owned) else Lack.LEVEL


def _can_be_heavy(purpose: Purpose, usable: Mapping[str, Exercise]) -> bool:
    return any(Style.HEAVY in one.tiers and one.slug in usable for one in STAPLES[purpose])


def _room(
    group: Group, profile: Profile, exercises: Mapping[str, Exercise], usable: Mapping[str, Exercise], share: float
) -> Room:
    useful, style = band(group, bands_of(profile)), STYLES[profile.goal or Goal.HEALTH]
    low = _worth_a_set(useful.low * (share if group in MAJOR else share**2))
    carriers = [one for one in _staples(CARRIERS[group], style, exercises) if _trains(group, one)]
    at_hand = [one for one in carriers if one.slug in usable]
    if not at_hand:
        helped = any(_staples(HELPERS.get(group, ()), style, usable))
        return Room(_worth_a_set(low * _HALF), useful.high, "helped") if helped else Room(0, useful.high, "none")
    hurt = [one for one in carriers if owns(profile, one) and _is_at(profile, one) and not spares(profile, one)]
    if len(hurt) >= len(at_hand):
        return Room(_worth_a_set(low * _HALF), useful.high, "spared")
    return Room(low, useful.high, "time" if share < 1 else None)


def _worth_a_set(sets: float) -> float:
    """Less than one set is none."""
    return sets if sets >= 1 else 0.0


def _staples(purposes: Iterable[Purpose], style: Style, exercises: Mapping[str, Exercise]) -> list[Exercise]:
    named = [one for purpose in purposes for one in STAPLES[purpose] if one.tier(style) is not None]
    return [exercises[one.slug] for one in named if one.slug in exercises]


def _trains(group: Group, exercise: Exercise) -> bool:
    return not set(PARTS[group]).isdisjoint(exercise.prime_movers)


def _is_at(profile: Profile, exercise: Exercise) -> bool:
    return LEVELS.index(exercise.level) <= LEVELS.index(profile.level or Level.BEGINNER)
