"""Which exercise fills a place: what is at hand, what is known to work there, and some variety by the seed."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import inf
from zlib import crc32

from domain.exercises import Equipment, Exercise, Level, Muscle
from domain.generating.minutes import is_big, needs_ramp
from domain.generating.reach import LEVELS, Reach
from domain.generating.shapes import Place, Role
from domain.generating.staples import STAPLES, Purpose, Style
from domain.profile import Profile
from domain.volume import PARTS, PRIME, SYNERGIST, Group

_VARIETY = 1.4
_RAMPS = {20: 0, 30: 1, 45: 2, 60: 3}
_BETTER_AT_HAND = {
    Equipment.BAND: frozenset({Equipment.DUMBBELL, Equipment.CABLE, Equipment.BARBELL}),
    Equipment.KETTLEBELL: frozenset({Equipment.DUMBBELL, Equipment.BARBELL}),
}
_LOADED_MOST = frozenset({Equipment.BARBELL, Equipment.MACHINE, Equipment.PULL_UP_BAR})
_USUAL_SETS = 3


@dataclass(frozen=True, slots=True)
class Pick:
    """An exercise in its place; `heavy`: a main lift of few reps; `must`: the shape of the day asks for it. `shares`
    is what one set counts for each muscle."""

    place: Place
    slug: str
    exercise: Exercise
    heavy: bool
    must: bool
    shares: tuple[tuple[Muscle, float], ...]

    def trains(self, muscles: Collection[Muscle], meant: bool = True) -> bool:
        """Whether it trains one of them in the first place; unless `meant`, at all."""
        return any(muscle in muscles and (share == PRIME or not meant) for muscle, share in self.shares)


@dataclass(frozen=True, slots=True)
class _Candidate:
    """An exercise that can serve a purpose, what a set counts, and what never changes of its cost."""

    exercise: Exercise
    shares: tuple[tuple[Muscle, float], ...]
    cost: float


@dataclass(slots=True)
class Picks:
    """What was picked for the week so far, and how often each exercise and muscle comes in it."""

    profile: Profile
    reach: Reach
    seed: int
    used: dict[str, int] = field(default_factory=dict)
    heavy: set[str] = field(default_factory=set)
    cores: int = 0
    hinges: int = 0
    _known: dict[tuple[Place, bool], Sequence[_Candidate]] = field(default_factory=dict)
    muscles: dict[Muscle, float] = field(default_factory=dict)

    def pick(self, place: Place, day: Sequence[Pick], must: bool, twins: bool = False) -> Pick | None:
        """The best exercise for a place of this day; None where nothing can fill it but, unless `twins`, what trains
        the same as another of the day."""
        heavy = self.reach.style is Style.HEAVY and place.role is Role.MAIN and place.purpose in self.reach.can_be_heavy
        best, least = None, inf
        for one in self._candidates(place, heavy):
            if any(are_twins(one.exercise, old.exercise, twins) for old in day):
                continue
            cost = one.cost + self._cost_now(one, place.role, day, heavy)
            if cost < least:
                best, least = one, cost
        return Pick(place, best.exercise.slug, best.exercise, heavy, must, best.shares) if best else None

    def can_serve(self, place: Place) -> bool:
        """Whether they can do anything that serves the purpose."""
        return bool(self._candidates(place, heavy=False))

    def take(self, pick: Pick, sets: int = _USUAL_SETS) -> None:
        """Count it in."""
        self.used[pick.slug] = self.used.get(pick.slug, 0) + 1
        self.cores += pick.place.role is Role.CORE
        self.hinges += pick.place.purpose is Purpose.HINGE
        if pick.heavy:
            self.heavy.add(pick.slug)
        for muscle, share in pick.shares:
            self.muscles[muscle] = self.muscles.get(muscle, 0) + share * sets

    def _candidates(self, place: Place, heavy: bool) -> Sequence[_Candidate]:
        """All that they can do that serves the purpose."""
        if (known := self._known.get((place, heavy))) is not None:
            return known
        found = []
        for one in STAPLES[place.purpose]:
            tier = one.tiers.get(Style.HEAVY) if heavy else one.tier(self.reach.style)
            exercise = self.reach.usable.get(one.slug)
            if tier is not None and exercise is not None:
                chance = _VARIETY * jitter(self.seed, place.purpose, one.slug)
                cost = tier + chance + self._cost_always(exercise, place.role)
                found.append(_Candidate(exercise, shares(exercise), cost))
        self._known[place, heavy] = found
        return found

    def _cost_always(self, exercise: Exercise, role: Role) -> float:
        return self._light_main(exercise, role) + self._second_hand(exercise) + self._above_level(exercise)

    def _cost_now(self, one: _Candidate, role: Role, day: Sequence[Pick], heavy: bool) -> float:
        """What depends on the rest of the day and of the week."""
        return (
            self._repeated(one.exercise.slug, role, heavy)
            + self._slow(one.exercise, day, heavy)
            + self._too_much(one.shares)
            + _tired_back(one.exercise, day)
        )

    def _repeated(self, slug: str, role: Role, heavy: bool) -> float:
        """A beginner gets good at few lifts, and a heavy one is practised; others see more of them in a week."""
        times = self.used.get(slug, 0)
        if not times:
            return 0.0
        if slug in self.heavy and not heavy:
            return 3.0
        if role in (Role.CORE, Role.SMALL):
            return (1.5 if role is Role.CORE else 0.8) * times
        if heavy or self.profile.level in (None, Level.BEGINNER):
            return -0.6 if times == 1 else 1.5
        return 2.0 * times

    def _light_main(self, exercise: Exercise, role: Role) -> float:
        """After the first year a day opens with what can be loaded most, where there is a bar."""
        owned = self.profile.kit is None or Equipment.BARBELL in self.profile.kit.equipment
        later = self.profile.level not in (None, Level.BEGINNER) and self.reach.style is not Style.GENTLE
        return 1.0 * (role is Role.MAIN and owned and later and not _LOADED_MOST & set(exercise.equipment))

    def _second_hand(self, exercise: Exercise) -> float:
        """Bands and kettlebells wait where something is there that is easier to load."""
        owned = self.profile.kit.equipment if self.profile.kit else frozenset(Equipment)
        return 3.0 * any(item in exercise.equipment and better & owned for item, better in _BETTER_AT_HAND.items())

    def _slow(self, exercise: Exercise, day: Sequence[Pick], heavy: bool) -> float:
        """Ramps of a barbell and two sides take time that short sessions lack."""
        minutes = self.profile.minutes or 60
        two_sides = exercise.unilateral * (1.5 if minutes <= 30 else 0.6 if minutes <= 45 else 0.0)
        if heavy or not needs_ramp(exercise):
            return two_sides
        ramped = {one.exercise.pattern for one in day if needs_ramp(one.exercise)} | {exercise.pattern}
        return two_sides + 4.0 * (len(ramped) > _RAMPS.get(minutes, 4))

    def _above_level(self, exercise: Exercise) -> float:
        return 1.5 * (LEVELS.index(exercise.level) > LEVELS.index(self.profile.level or Level.BEGINNER))

    def _too_much(self, counts: Iterable[tuple[Muscle, float]]) -> float:
        """How far it would lift a group over what its week has room for."""
        over = 0.0
        for muscle, share in counts:
            group = GROUP_OF.get(muscle)
            if group is not None and group is not Group.ABS:
                before, high = self.muscles.get(muscle, 0), self.reach.rooms[group].high
                over += max(0.0, before + _USUAL_SETS * share - max(before, high))
        return 0.8 * over


def are_twins(one: Exercise, other: Exercise, only_the_same: bool = False) -> bool:
    """Whether a day needs only one of them: the same, or the same movement for the same muscles."""
    same_movement = one.pattern is other.pattern and set(one.prime_movers) == set(other.prime_movers)
    return one.slug == other.slug or (same_movement and not only_the_same)


def shares(exercise: Exercise) -> tuple[tuple[Muscle, float], ...]:
    """What one set counts for each muscle."""
    movers = tuple((muscle, PRIME) for muscle in exercise.prime_movers)
    return movers + tuple((muscle, SYNERGIST) for muscle in exercise.synergists)


def jitter(seed: int, *names: str) -> float:
    """A number from 0 to 1 that looks like chance and is always the same for the same names."""
    return crc32(":".join((str(seed), *names)).encode()) / 0xFFFFFFFF


def _tired_back(exercise: Exercise, day: Sequence[Pick]) -> float:
    """Two lifts that the lower back holds are enough for one day."""
    if not _holds_back(exercise):
        return 0.0
    return 1.5 * (sum(is_big(one.exercise) and _holds_back(one.exercise) for one in day) >= 2)


def _holds_back(exercise: Exercise) -> bool:
    return Muscle.LOWER_BACK in exercise.prime_movers or Muscle.LOWER_BACK in exercise.synergists


GROUP_OF: Mapping[Muscle, Group] = {part: group for group, parts in PARTS.items() for part in parts}
