"""How steadily somebody trains: a streak in weeks that forgives, and how much of what was planned was done.

All dates are local to the person; weeks begin on Monday. Everything follows from the dates alone, so a workout that is
added or deleted later mends the numbers.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

WEEKS_PER_FREEZE = 4
MAX_FREEZES = 2
_WEEK = timedelta(days=7)
_SAME_GOAL: Mapping[date, int] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Streak:
    """Weeks kept in a row, the freezes in hand, and days trained this week of those aimed for."""

    weeks: int
    freezes_left: int
    this_week_done: int
    this_week_goal: int


def streak(
    trained: Collection[date],
    today: date,
    goal: int,
    freezes: int = MAX_FREEZES,
    goals: Mapping[date, int] = _SAME_GOAL,
) -> Streak:
    """The streak on `today`, from all days trained; a week is kept with `goal` days.

    Four weeks kept earn a freeze, of which at most `freezes` are in hand. A missed week uses one up and neither adds
    to the streak nor ends it; without one the streak ends. The week under way adds once it is kept and costs nothing
    before it is over. `goals` are the goals of weeks, by their Monday, that had another; 0 is a week off, which neither
    adds nor costs. Five weeks kept, one missed, one kept: a streak of 6, no freeze left.

    While the hand is full nothing is earned towards the next one. So a day more is never worth less.
    """
    days = Counter(monday(day) for day in set(trained) if day <= today)
    this_week = monday(today)
    *_, (weeks, earned) = _weeks(days, this_week, goal, freezes, goals)
    return Streak(weeks, earned // WEEKS_PER_FREEZE, days[this_week], goals.get(this_week, goal))


def longest(trained: Collection[date], today: date, goal: int) -> int:
    """The most weeks that were ever kept in a row, counted as `streak` does."""
    days = Counter(monday(day) for day in set(trained) if day <= today)
    return max(weeks for weeks, _ in _weeks(days, monday(today), goal, MAX_FREEZES, _SAME_GOAL))


def _weeks(
    days: Mapping[date, int], this_week: date, goal: int, freezes: int, goals: Mapping[date, int]
) -> Iterator[tuple[int, int]]:
    """(weeks in a row, weeks towards freezes) at the end of each week, from the first one trained to this one."""
    weeks = earned = 0
    week = min(days, default=this_week)
    while week <= this_week:
        target = goals.get(week, goal)
        if target and days.get(week, 0) >= target:
            weeks, earned = weeks + 1, min(earned + 1, freezes * WEEKS_PER_FREEZE)
        elif target and week < this_week:
            weeks, earned = (weeks, earned - WEEKS_PER_FREEZE) if earned >= WEEKS_PER_FREEZE else (0, 0)
        yield weeks, earned
        week += _WEEK


def adherence(planned: Collection[date], done: Collection[date], last_days: int, today: date) -> float | None:
    """The share, 0 to 1, of the days planned in the `last_days` up to today that were trained; None without any.

    A workout moved within its week counts: each week has as many kept days as days trained, at most those planned.
    Today is planned only once it is trained: the day is not over. Planned Monday, Wednesday, Friday and trained Monday
    and Thursday: on Saturday 2 of 3.
    """
    window = {today - timedelta(days=back) for back in range(last_days)}
    came = window.intersection(done)
    due = Counter(monday(day) for day in window.intersection(planned) if day < today or day in came)
    kept = due & Counter(map(monday, came))
    return kept.total() / due.total() if due else None


def monday(day: date) -> date:
    """The first day of its week."""
    return day - timedelta(days=day.weekday())
