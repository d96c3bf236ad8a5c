"""A week under way: its days' exercises, what is done in turn, how many sets each gets and what that comes to."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from domain.exercises import Muscle, Pattern
from domain.generating.choosing import Pick
from domain.generating.dosing import Span, Terms, rest_of, scheme_of, spread
from domain.generating.minutes import CHANGE_S, RAMP_S, WARM_UP_S, needs_ramp, set_seconds
from domain.generating.pairing import Station, stations
from domain.generating.reach import Reach
from domain.generating.shapes import Role, Shape
from domain.programs import PlannedExercise, Scheme
from domain.volume import PARTS, Group

_ROLES = tuple(Role)
_ANY_SETS = 3


@dataclass(slots=True)
class Bound:
    """How an exercise stands in the whole week, since its history is read as one: its biggest role, whether it is
    heavy, its rest and the seconds of a set. `root` names those whose number of sets it shares: what is done in turn,
    on whatever day, has as many sets as its partner.
    """

    root: str
    role: Role
    heavy: bool
    rest_s: int = 0
    work_s: float = 0.0


@dataclass(slots=True)
class Week:
    """Days of picks, `dense` of them done in turn, in `budget_s` seconds each; `sets` and `spans` are those of each
    root."""

    reach: Reach
    terms: Terms
    dense: int
    budget_s: float
    shapes: tuple[Shape, ...]
    days: list[list[Pick]]
    stations: list[tuple[Station, ...]] = field(default_factory=list)
    bound: dict[str, Bound] = field(default_factory=dict)
    spans: dict[str, Span] = field(default_factory=dict)
    sets: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.arrange()

    @property
    def all_days(self) -> range:
        return range(len(self.days))

    def root(self, pick: Pick) -> str:
        return self.bound[pick.slug].root

    def sets_of(self, pick: Pick) -> int:
        return self.sets[self.bound[pick.slug].root]

    def roots(self, at: int) -> list[str]:
        """Those of day `at`, each once."""
        return list(dict.fromkeys(self.root(pick) for pick in self.days[at]))

    def scheme(self, pick: Pick) -> Scheme:
        one = self.bound[pick.slug]
        sets = self.sets.get(one.root, _ANY_SETS)
        return scheme_of(pick.exercise, one.role, sets, one.rest_s, one.heavy, self.terms)

    def seconds(self, at: int) -> float:
        """What day `at` takes, as `minutes.estimated_minutes` has it."""
        ramps = {pick.exercise.pattern for pick in self.days[at] if needs_ramp(pick.exercise)}
        return WARM_UP_S + RAMP_S * len(ramps) + sum(map(self._station_s, self.stations[at]))

    def seconds_of_a_set(self, root: str) -> float:
        """What one set more of a root takes in the whole week."""
        return sum(self._round_s(one) for day in self.stations for one in day if self.root(one[0]) == root)

    def muscles(self, days: Iterable[Sequence[Pick]]) -> dict[Muscle, float]:
        """Sets of each muscle; conditioning counts nothing."""
        found: dict[Muscle, float] = {}
        for day in days:
            for pick in day:
                if pick.exercise.pattern is Pattern.CONDITIONING:
                    continue
                sets = self.sets[self.bound[pick.slug].root]
                for muscle, share in pick.shares:
                    found[muscle] = found.get(muscle, 0) + share * sets
        return found

    def groups(self, days: Iterable[Sequence[Pick]] | None = None) -> dict[Group, float]:
        """Sets of each group in some days, or in the week."""
        muscles = self.muscles(self.days if days is None else days)
        return {group: max(muscles.get(part, 0.0) for part in parts) for group, parts in PARTS.items()}

    def over(self) -> dict[Group, set[Muscle]]:
        """The groups of which a week has too much, and of which parts. Abs count only where they are meant to work:
        half sets of bracing tire nobody."""
        week = self.muscles(self.days) | self._meant_for_abs()
        return {
            group: {part for part in PARTS[group] if week.get(part, 0) > room.high}
            for group, room in self.reach.rooms.items()
            if any(week.get(part, 0) > room.high for part in PARTS[group])
        }

    def _meant_for_abs(self) -> dict[Muscle, float]:
        found: dict[Muscle, float] = dict.fromkeys(PARTS[Group.ABS], 0)
        for pick in self._picks():
            for part in found:
                if part in pick.exercise.prime_movers and pick.exercise.pattern is not Pattern.CONDITIONING:
                    found[part] += self.sets_of(pick)
        return found

    def lacking(self) -> set[Group]:
        """The groups that get less than they need."""
        return {group for group, sets in self.groups().items() if sets < self.reach.rooms[group].low}

    def change(self, at: int, picks: Sequence[Pick], sets: Mapping[str, int] | None = None) -> None:
        """Give day `at` other exercises; `sets` where those of before are wanted back."""
        self.days[at] = list(picks)
        self.arrange()
        self.sets |= {root: count for root, count in (sets or {}).items() if root in self.sets}

    def planned(self, at: int) -> tuple[PlannedExercise, ...]:
        """Day `at` of the program."""
        letters = iter("ABCDEFGH")
        found: list[PlannedExercise] = []
        for station in self.stations[at]:
            letter = next(letters) if len(station) > 1 else None
            found += [PlannedExercise(pick.slug, self.scheme(pick), letter) for pick in station]
        return tuple(found)

    def arrange(self) -> None:
        """Put what is done in turn together and work out which exercises share their sets; keeps the sets it can."""
        before = {slug: self.sets[one.root] for slug, one in self.bound.items()}
        heavy = frozenset(pick.slug for day in self.days for pick in day if pick.heavy)
        partners: dict[str, str] = {}
        self.stations = [stations(day, self.dense, self.reach.style, heavy, partners) for day in self.days]
        self._bind()
        self._span(before)

    def _bind(self) -> None:
        self.bound = {}
        for pick in self._picks():
            old = self.bound.get(pick.slug) or Bound(pick.slug, pick.place.role, pick.heavy)
            role = min(old.role, pick.place.role, key=_ROLES.index)
            self.bound[pick.slug] = Bound(pick.slug, role, old.heavy or pick.heavy)
        for station in self._stations():
            first = self._find(station[0].slug)
            for other in station[1:]:
                self.bound[self._find(other.slug)].root = first
        for slug, one in self.bound.items():
            one.root = self._find(slug)
        self._dose()

    def _dose(self) -> None:
        """The longest rest that any of its places asks for, and what a set takes."""
        rests: dict[str, int] = {}
        for station in self._stations():
            ours = [(pick, self.bound[pick.slug]) for pick in station]
            paired, root = len(station) > 1, ours[0][1].root
            rest = max(rest_of(pick.exercise, one.role, one.heavy, paired, self.terms) for pick, one in ours)
            rests[root] = max(rests.get(root, 0), rest)
        for pick in self._picks():
            one = self.bound[pick.slug]
            one.rest_s = rests[one.root]
            one.work_s = set_seconds(self.scheme(pick), pick.exercise)

    def _span(self, before: Mapping[str, int]) -> None:
        self.spans, self.sets = {}, {}
        for slug, pick in {pick.slug: pick for pick in self._picks()}.items():
            one = self.bound[slug]
            own = spread(pick.exercise, one.role, one.heavy, self.terms)
            old = self.spans.get(one.root, own)
            low = max(own.low, old.low)
            high = max(low, min(own.high, old.high))
            self.spans[one.root] = Span(low, min(high, max(own.usual, old.usual)), high)
            wanted = before.get(slug, self.spans[one.root].usual)
            self.sets[one.root] = min(self.sets.get(one.root, high), wanted)
        for root, span in self.spans.items():
            self.sets[root] = min(max(self.sets[root], span.low), span.high)

    def _find(self, slug: str) -> str:
        while self.bound[slug].root != slug:
            slug = self.bound[slug].root
        return slug

    def _picks(self) -> Iterator[Pick]:
        return (pick for day in self.days for pick in day)

    def _stations(self) -> Iterator[Station]:
        return (station for day in self.stations for station in day)

    def _round_s(self, station: Station) -> float:
        """A set of each exercise of a station, and the rest."""
        return self.bound[station[0].slug].rest_s + sum(self.bound[pick.slug].work_s for pick in station)

    def _station_s(self, station: Station) -> float:
        return CHANGE_S + self.sets_of(station[0]) * self._round_s(station) - self.bound[station[0].slug].rest_s
