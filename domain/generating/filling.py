"""A week's picks: every place that must be filled, then those that bring the most where volume is still missing."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from domain.exercises import Level, Muscle
from domain.generating.choosing import Pick, Picks
from domain.generating.dosing import Terms, rest_of, scheme_of, spread
from domain.generating.minutes import CHANGE_S, RAMP_S, WARM_UP_S, needs_ramp, set_seconds
from domain.generating.pairing import ALL, SMALL_ONES
from domain.generating.reach import Reach
from domain.generating.shapes import GROUP_FOR, DayKind, Place, Role, Shape
from domain.generating.staples import Purpose, Style
from domain.profile import Profile
from domain.programs import Goal
from domain.volume import PARTS, Group

_MOST = {20: 6, 30: 6, 45: 7}
_USUALLY_MOST, _LEAST = 8, 4
_ABS_HIGH_OF_FEW, _CORES_OF_FEW = 6, 3
_WORTH_FILLING = 0.05
# How far up a band the week aims, from its bottom (0) to its top (1), and how much further with each step of time.
_AIM = {
    Style.HEAVY: {Level.BEGINNER: 0.1, Level.INTERMEDIATE: 0.2, Level.ADVANCED: 0.25},
    Style.BUILD: {Level.BEGINNER: 0.25, Level.INTERMEDIATE: 0.35, Level.ADVANCED: 0.45},
    Style.GENTLE: {Level.BEGINNER: 0.0, Level.INTERMEDIATE: 0.15, Level.ADVANCED: 0.25},
}
_MORE_TIME = {Style.HEAVY: 0.05, Style.BUILD: 0.12, Style.GENTLE: 0.0}
# What fills a place where nothing else can.
_STAND_INS: Mapping[Purpose, tuple[Purpose, ...]] = {
    Purpose.SQUAT: (Purpose.LUNGE, Purpose.QUADS),
    Purpose.LUNGE: (Purpose.SQUAT, Purpose.QUADS),
    Purpose.HINGE: (Purpose.HAMSTRINGS, Purpose.GLUTES),
    Purpose.H_PUSH: (Purpose.CHEST,),
    Purpose.V_PUSH: (Purpose.SIDE_DELTS,),
    Purpose.H_PULL: (Purpose.V_PULL, Purpose.LATS),
    Purpose.V_PULL: (Purpose.H_PULL, Purpose.LATS),
}
# What trains the same without the glutes, and for how many sets more of theirs there must be room to do without it.
_SPARING_GLUTES = {Purpose.LUNGE: (Purpose.QUADS, 2), Purpose.HINGE: (Purpose.HAMSTRINGS, 5)}
# Heads of the shoulder that presses and rows train least.
_HEADS = {DayKind.UPPER: (Purpose.SIDE_DELTS, Purpose.REAR_DELTS), DayKind.FULL: (Purpose.SIDE_DELTS,)}
_HEADS_FROM_MINUTES = 45
# Seconds of a session kept free for conditioning.
_KEPT = {
    Goal.FAT_LOSS: {30: 270, 45: 480, 60: 660, 90: 1200},
    Goal.HEALTH: {45: 300, 60: 480, 90: 900},
}


@dataclass(frozen=True, slots=True)
class Day:
    """A day under way: what it is, and what was picked for it in the order of its places."""

    shape: Shape
    picks: tuple[Pick, ...]


def filled(picks: Picks, shapes: Sequence[Shape], terms: Terms, dense: int, budget_s: int) -> tuple[Day, ...]:
    """The week's days with their exercises in `budget_s` seconds each; sets come later."""
    week = _musts(shapes, picks)
    filling = _Filling(picks, terms, dense, budget_s)
    for at in range(len(week)):
        while len(week[at].picks) < _LEAST and (more := filling.first(week[at], week[at].shape.may)):
            week[at] = _with(week[at], more)
    while found := filling.most_needed(week):
        at, more = found
        week[at] = _with(week[at], more)
    if picks.reach.style is Style.BUILD and terms.level is not Level.BEGINNER and terms.minutes >= _HEADS_FROM_MINUTES:
        for at in range(len(week)):
            for purpose in _HEADS.get(week[at].shape.kind, ()):
                if head := filling.first(week[at], [Place(purpose, Role.SMALL)]):
                    week[at] = _with(week[at], head)
    return tuple(week)


def aims(reach: Reach, terms: Terms) -> Mapping[Group, float]:
    """The sets a week that each group should get where there is time."""
    part = _AIM[reach.style][terms.level]
    part += _MORE_TIME[reach.style] * ((terms.minutes >= 60) + (terms.minutes >= 90))
    return {
        group: 0.0 if room.lowered == "none" else room.low + part * (room.high - room.low)
        for group, room in reach.rooms.items()
    }


def session_s(profile: Profile) -> int:
    """Seconds of a session."""
    return 60 * (profile.minutes or 60)


def kept_s(profile: Profile) -> int:
    """Seconds of each session kept for conditioning."""
    return _KEPT.get(profile.goal or Goal.HEALTH, {}).get(profile.minutes or 60, 0)


def _with(day: Day, pick: Pick) -> Day:
    return replace(day, picks=(*day.picks, pick))


def _musts(shapes: Sequence[Shape], picks: Picks) -> list[Day]:
    """What each day cannot do without: the main lifts of all days first, so that the rest is chosen knowing them."""
    found: list[dict[int, Pick]] = [{} for _ in shapes]
    for mains in (True, False):
        for day, shape in zip(found, shapes, strict=True):
            for number, place in enumerate(shape.must):
                if (place.role is Role.MAIN) is mains and (pick := _best(place, list(day.values()), picks)):
                    picks.take(pick)
                    day[number] = pick
    return [Day(shape, tuple(day[number] for number in sorted(day))) for day, shape in zip(found, shapes, strict=True)]


def _best(place: Place, day: Sequence[Pick], picks: Picks) -> Pick | None:
    """What fills the place, or else what stands in for it."""
    return next((pick for one in _places(place, picks) if (pick := picks.pick(one, day, must=True))), None)


def _places(place: Place, picks: Picks) -> Iterator[Place]:
    if place.role is Role.SECOND and _has_enough_glutes(place.purpose, picks):
        yield Place(_SPARING_GLUTES[place.purpose][0], Role.SMALL)
    yield place
    for purpose in _STAND_INS.get(place.purpose, ()):
        yield Place(purpose, place.role if purpose in _STAND_INS else Role.SMALL)


def _has_enough_glutes(purpose: Purpose, picks: Picks) -> bool:
    if purpose not in _SPARING_GLUTES or (purpose is Purpose.HINGE and not picks.hinges):
        return False
    return picks.muscles.get(Muscle.GLUTES, 0) + _SPARING_GLUTES[purpose][1] > picks.reach.rooms[Group.GLUTES].high


@dataclass(frozen=True, slots=True)
class _Filling:
    """What decides about one more exercise: what the week has, and the seconds that a session may take."""

    picks: Picks
    terms: Terms
    dense: int
    budget_s: float

    def most_needed(self, week: Sequence[Day]) -> tuple[int, Pick] | None:
        """The day and the exercise that bring most to the group that lacks most; None when nothing lacks or fits."""
        lacks = {group: self._lack(group, aim) for group, aim in aims(self.picks.reach, self.terms).items()}
        for group in sorted((g for g in lacks if lacks[g] > _WORTH_FILLING), key=lambda g: -lacks[g]):
            for at in sorted(range(len(week)), key=lambda at: self._seconds(week[at].picks)):
                places = [place for place in week[at].shape.may if GROUP_FOR.get(place.purpose) is group]
                if pick := self.first(week[at], places):
                    return at, pick
        return None

    def first(self, day: Day, places: Sequence[Place]) -> Pick | None:
        """What fills the first of these places that the day has room for."""
        if len(day.picks) >= _MOST.get(self.terms.minutes, _USUALLY_MOST):
            return None
        for place in places:
            if sum(one.place.purpose is place.purpose for one in day.picks) > (place.purpose is Purpose.H_PUSH):
                continue
            pick = self.picks.pick(place, day.picks, must=False)
            if pick and self._seconds((*day.picks, pick)) <= self.budget_s and not self._overfills(pick):
                self.picks.take(pick, self._usual(pick))
                return pick
        return None

    def _lack(self, group: Group, aim: float) -> float:
        has = max(self.picks.muscles.get(part, 0) for part in PARTS[group])
        return (aim - has) / aim if aim else 0.0

    def _overfills(self, pick: Pick) -> bool:
        group, rooms = GROUP_FOR.get(pick.place.purpose), self.picks.reach.rooms
        if group is None:
            return False
        if group is Group.ABS:
            return rooms[group].high <= _ABS_HIGH_OF_FEW and self.picks.cores >= _CORES_OF_FEW
        has = max(self.picks.muscles.get(part, 0) for part in PARTS[group])
        return has + self._usual(pick) > rooms[group].high

    def _usual(self, pick: Pick) -> int:
        return spread(pick.exercise, pick.place.role, pick.heavy, self.terms).usual

    def _seconds(self, day: Sequence[Pick]) -> float:
        ramps = {one.exercise.pattern for one in day if needs_ramp(one.exercise)}
        return WARM_UP_S + RAMP_S * len(ramps) + sum(map(self._one, day), 0.0)

    def _one(self, pick: Pick) -> float:
        """About what an exercise takes; done in turn with another one, half the rests."""
        small = pick.place.role in (Role.SMALL, Role.CORE)
        paired = (self.dense == ALL and not pick.heavy) or (self.dense == SMALL_ONES and small)
        sets, part = self._usual(pick), 0.5 if paired else 1.0
        rest = rest_of(pick.exercise, pick.place.role, pick.heavy, paired, self.terms)
        scheme = scheme_of(pick.exercise, pick.place.role, sets, rest, pick.heavy, self.terms)
        return part * (CHANGE_S - rest) + sets * (set_seconds(scheme, pick.exercise) + part * rest)
