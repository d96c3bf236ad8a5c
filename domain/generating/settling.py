"""What settles a week, one change at a time: the ways to take and to leave, and what must not be taken.

First what is too much goes, then what is too little comes, until neither is left or nothing more can be done.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from domain.exercises import Muscle
from domain.generating.choosing import Pick, Picks
from domain.generating.reach import MAJOR, NEEDED, serves
from domain.generating.shapes import Role
from domain.generating.week import Week
from domain.volume import PARTS, Group

MOST_A_SESSION = 8
SMALL = frozenset({Role.SMALL, Role.CORE})
LEAST_PICKS = 3
_ROLES = tuple(Role)


@dataclass(slots=True)
class Settling:
    """The week, where more exercises come from, what each group should get, and what no change could mend."""

    week: Week
    picks: Picks
    aims: Mapping[Group, float]
    given_up: set[tuple[object, ...]] = field(default_factory=set)

    def first_of(self, ways: Iterable[Callable[[], bool]], what: tuple[object, ...]) -> bool:
        """The first way that changes something; where none does, the trouble is given up for good."""
        if what in self.given_up:
            return False
        if any(way() for way in ways):
            return True
        self.given_up.add(what)
        return False

    def lower(self, roots: Iterable[str], keep_low: bool) -> bool:
        """One set less of what has most, small exercises first; with `keep_low` only where no group comes to lack."""
        week = self.week
        lacked = week.lacking() if keep_low else set()
        able = [root for root in dict.fromkeys(roots) if week.sets[root] > week.spans[root].low]
        for root in sorted(able, key=lambda root: (-week.sets[root], self._role(root) not in SMALL, root)):
            week.sets[root] -= 1
            if not keep_low or week.lacking() <= lacked:
                return True
            week.sets[root] += 1
        return False

    def leave_out(
        self,
        days: Iterable[int],
        which: Callable[[Pick], bool],
        *,
        keep_low: bool = False,
        main: bool = False,
        least: int = LEAST_PICKS,
    ) -> bool:
        """One exercise less on days of more than `least`: what a day may have first, small ones first, with `main`
        even a main lift; nothing that a movement or the second time of a muscle hangs on."""
        week = self.week
        lacked = week.lacking() if keep_low else set(Group)
        able = [(at, pick) for at in days for pick in reversed(week.days[at]) if which(pick)]
        for at, pick in sorted(able, key=lambda one: (one[1].must, -_ROLES.index(one[1].place.role))):
            if (pick.place.role is Role.MAIN and not main) or len(week.days[at]) <= least or self.needed(at, pick):
                continue
            day, sets = list(week.days[at]), dict(week.sets)
            week.change(at, [one for one in day if one is not pick])
            if week.lacking() <= lacked:
                return True
            week.change(at, day, sets)
        return False

    def needed(self, at: int, pick: Pick) -> bool:
        """Whether a movement or the second time of a muscle hangs on it."""
        days = self.week.days
        rest = [[one for one in day if number != at or one is not pick] for number, day in enumerate(days)]
        pattern = pick.exercise.pattern
        serving = pattern in NEEDED and serves(pick.exercise, pattern)
        if serving and not any(serves(one.exercise, pattern) for day in rest for one in day):
            return True
        trained = [group for group in MAJOR if pick.trains(PARTS[group], meant=False)]
        return any(self.times(group, rest) < min(2, self.times(group, days)) for group in trained)

    def times(self, group: Group, days: Iterable[list[Pick]]) -> int:
        """On how many of these days the group gets a set or more."""
        return sum(self.week.groups([day])[group] >= 1 for day in days)

    def training(self, days: Iterable[int], parts: Iterable[Muscle], meant: bool = True) -> list[str]:
        """The roots that train these muscles in the first place; unless `meant`, those that train them at all."""
        wanted = frozenset(parts)
        found = [pick for at in days for pick in self.week.days[at] if pick.trains(wanted, meant)]
        return [self.week.root(pick) for pick in found]

    def fits(self, root: str) -> bool:
        """Whether the days on which a root comes, and the week, are in order."""
        week = self.week
        for at in week.all_days:
            if root in week.roots(at):
                too_hard = max(week.muscles([week.days[at]]).values(), default=0) > MOST_A_SESSION
                if too_hard or week.seconds(at) > week.budget_s:
                    return False
        return not week.over()

    def _role(self, root: str) -> Role:
        return self.week.bound[root].role
