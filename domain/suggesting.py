"""What to try next, and why: from goal, level, kit, limitations, favourites and what was not trained lately."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from zlib import crc32

from domain.exercises import Area, Exercise, Level
from domain.filtering import is_at_hand, serves
from domain.profile import Kit, Profile
from domain.volume import PARTS, Group, band

MANY = 5
_REASONS = 3
_FRESH, _RESTED, _LONG, _STILL_DONE = 3, 7, 21, 28  # days
_SAME_GROUP, _SAME_PATTERN = 0.4, 0.6
_WEIGHTS_ON = {
    Area.KNEE: (Group.QUADS, Group.HAMSTRINGS, Group.GLUTES, Group.CALVES),
    Area.HIP: (Group.QUADS, Group.HAMSTRINGS, Group.GLUTES, Group.ABS),
    Area.ANKLE: (Group.CALVES, Group.QUADS, Group.GLUTES),
    Area.FOOT: (Group.CALVES, Group.QUADS, Group.GLUTES),
    Area.LOWER_BACK: (Group.BACK, Group.HAMSTRINGS, Group.GLUTES, Group.ABS),
    Area.UPPER_BACK: (Group.BACK, Group.SHOULDERS),
    Area.NECK: (Group.BACK, Group.SHOULDERS),
    Area.SHOULDER: (Group.CHEST, Group.BACK, Group.SHOULDERS, Group.TRICEPS),
    Area.ELBOW: (Group.CHEST, Group.BACK, Group.BICEPS, Group.TRICEPS),
    Area.WRIST: (Group.CHEST, Group.BICEPS, Group.TRICEPS, Group.SHOULDERS),
    Area.ABDOMEN: (Group.ABS,),
}


class Because(StrEnum):
    """Why an exercise is suggested."""

    NEGLECTED = "neglected"
    RESTED_FAVOURITE = "rested_favourite"
    NEW_FAVOURITE = "new_favourite"
    LONG_AGO = "long_ago"
    NEXT_STEP = "next_step"
    SPARES = "spares"
    GOAL = "goal"
    AT_HAND = "at_hand"
    LEVEL = "level"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why, and its evidence: `sets` of at least `least` this week for a group, `days` since it was done, the `slug` of
    the easier exercise that they do, the `areas` that it leaves alone. The weightier, the more it decides."""

    because: Because
    weight: float
    group: Group | None = None
    sets: float = 0
    least: int = 0
    days: int = 0
    slug: str | None = None
    areas: tuple[Area, ...] = ()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An exercise and up to three reasons for it, the weightiest first."""

    exercise: Exercise
    reasons: tuple[Reason, ...]

    @property
    def weight(self) -> float:
        return sum(reason.weight for reason in self.reasons)


@dataclass(frozen=True, slots=True)
class Habits:
    """What a person likes and does: the day on which each exercise was last done, sets of each group in seven days."""

    favourites: frozenset[str] = frozenset()
    last: Mapping[str, date] = field(default_factory=dict)
    week: Mapping[Group, float] = field(default_factory=dict)


def suggest(
    exercises: Iterable[Exercise], profile: Profile, habits: Habits, today: date, many: int = MANY
) -> tuple[Suggestion, ...]:
    """The exercises that speak for themselves most, no two alike if there are others; of equals another each day.

    None that needs what they lack, that loads what hurts, that is above their level unless it is the next step of what
    they do, or that was done in the last three days.
    """
    found = list(exercises)
    person = _Person(profile, habits, today, {e.harder: e for e in found if e.harder and e.slug in habits.last})
    suggestions = (Suggestion(e, tuple(person.reasons(e))) for e in found if person.can_do(e))
    left = [(one.weight, crc32(f"{one.exercise.slug} {today}".encode()), one) for one in suggestions if one.reasons]
    chosen: list[Suggestion] = []
    while left and len(chosen) < many:
        _, _, best = max(left, key=lambda scored: scored[:2])
        chosen.append(Suggestion(best.exercise, _weightiest(best.reasons)))
        left = [(weight * _unlike(one, best), tie, one) for weight, tie, one in left if one is not best]
    return tuple(chosen)


@dataclass(frozen=True, slots=True)
class _Person:
    """Whom we advise; `easier` than an exercise is the one that they do, of which it is the harder variation."""

    profile: Profile
    habits: Habits
    today: date
    easier: Mapping[str, Exercise]

    def can_do(self, exercise: Exercise) -> bool:
        last, kit = self.habits.last.get(exercise.slug), self.profile.kit
        return (
            is_at_hand(exercise, None if kit is None else kit.equipment)
            and not set(self.profile.limitations).intersection(exercise.contraindications)
            and (_rank(exercise.level) <= _rank(self.profile.level) or exercise.slug in self.easier or last is not None)
            and (last is None or (self.today - last).days > _FRESH)
        )

    def reasons(self, exercise: Exercise) -> Iterator[Reason]:
        yield from self._of_habit(exercise)
        group, profile = _group(exercise), self.profile
        if group and self.habits.last:
            least, sets = band(group, profile.level).low, self.habits.week.get(group, 0)
            if sets < least:
                yield Reason(Because.NEGLECTED, 3 * (least - sets) / least, group=group, sets=sets, least=least)
        if spared := tuple(area for area in profile.limitations if group in _WEIGHTS_ON[area]):
            yield Reason(Because.SPARES, 0.6, areas=spared)
        if profile.goal and serves(exercise, profile.goal):
            yield Reason(Because.GOAL, 0.8)
        if profile.kit not in (None, Kit.GYM):
            yield Reason(Because.AT_HAND, 0.4 if exercise.equipment else 0.2)
        if exercise.level is profile.level:
            yield Reason(Because.LEVEL, 0.3)

    def _of_habit(self, exercise: Exercise) -> Iterator[Reason]:
        """What they like, what they did once, what comes after what they do."""
        last, liked = self.habits.last.get(exercise.slug), exercise.slug in self.habits.favourites
        days = (self.today - last).days if last else 0
        if liked and last is None:
            yield Reason(Because.NEW_FAVOURITE, 1.5)
        elif liked and days >= _RESTED:
            yield Reason(Because.RESTED_FAVOURITE, 2.0, days=days)
        elif days >= _LONG:
            yield Reason(Because.LONG_AGO, 1.0, days=days)
        before = self.easier.get(exercise.slug)
        if before and last is None and (self.today - self.habits.last[before.slug]).days <= _STILL_DONE:
            yield Reason(Because.NEXT_STEP, 1.5, slug=before.slug)


def _unlike(one: Suggestion, chosen: Suggestion) -> float:
    """How much of its weight an exercise keeps beside one that is chosen."""
    kept = _SAME_GROUP if _group(one.exercise) == _group(chosen.exercise) else 1.0
    return kept * (_SAME_PATTERN if one.exercise.pattern is chosen.exercise.pattern else 1.0)


def _weightiest(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    return tuple(sorted(reasons, key=lambda reason: -reason.weight)[:_REASONS])


def _group(exercise: Exercise) -> Group | None:
    """What its first prime mover belongs to."""
    first = exercise.prime_movers[:1]
    return next((group for group, parts in PARTS.items() if first and first[0] in parts), None)


def _rank(level: Level | None) -> int:
    return 0 if level is None else list(Level).index(level)
