"""Interval timers: rounds of work and rest, what a typed one means, and where one stands at a moment."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from domain.errors import NotATimer
from domain.training import SetValues

LEAD_S, SET_LEAD_S = 10, 5
SHORTEST_S, LONGEST_S, MOST_ROUNDS, LONGEST = 5, 3600, 100, 4 * 3600
_COUNTED_FROM_S = 20
_MINUTE = 60

_TIME = r"(?:(\d{1,2}):(\d\d)|(\d{1,4}) ?(s|sec|secs|secondes?|seconds?|min|mins|mn|minutes?|'|\"|′|″)?)"
_ROUNDS = re.compile(rf"(\d{{1,3}}) ?(?:x|×|\*|fois|rounds? of|tours? de) ?{_TIME}(?: ?[/-] ?{_TIME})?", re.ASCII)
_PAIR = re.compile(rf"{_TIME} ?[/-] ?{_TIME} ?(?:x|×|\*) ?(\d{{1,3}})(?: ?(?:rounds?|tours?))?", re.ASCII)
_ONE = re.compile(_TIME, re.ASCII)
_SPOKEN = re.compile(r"(timer|chrono|minuteur|emom|tabata)(?: (.*))?")
_MINUTES = ("min", "mins", "mn", "minute", "minutes", "'", "′")


class Phase(StrEnum):
    """What a moment of it is for."""

    READY = "ready"
    WORK = "work"
    REST = "rest"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Rounds:
    """So many `rounds` of `work_s` seconds, `rest_s` between two, after `lead_s` to get ready."""

    work_s: int
    rest_s: int = 0
    rounds: int = 1
    lead_s: int = LEAD_S

    @property
    def total_s(self) -> int:
        """From the first second of work to the last."""
        return self.rounds * self.work_s + (self.rounds - 1) * self.rest_s


TABATA = Rounds(20, 10, 8)


@dataclass(frozen=True, slots=True)
class Place:
    """Where it stands: the phase and its number from 0, the round from 1, and the seconds left in the phase."""

    phase: Phase
    number: int
    round: int
    left_s: float


@dataclass(frozen=True, slots=True)
class Timer:
    """A timer that runs, or stands still since `paused_at`; from the card with the set that it is for.

    `told` is the number of the phase that was last rung.
    """

    rounds: Rounds
    started_at: datetime
    paused_at: datetime | None = None
    workout: int | None = None
    n: int | None = None
    told: int = 0

    def elapsed_s(self, now: datetime) -> float:
        return max(((self.paused_at or now) - self.started_at).total_seconds(), 0)

    def place(self, now: datetime) -> Place:
        return place(self.rounds, self.elapsed_s(now))

    def next_at(self, now: datetime) -> datetime | None:
        """When something is to be shown next; None while it stands still."""
        if self.paused_at is not None:
            return None
        return now + timedelta(seconds=until_next(self.place(now)))


def place(rounds: Rounds, elapsed_s: float) -> Place:
    """Where a timer stands after so many seconds; nothing is left once it is over."""
    if elapsed_s < rounds.lead_s:
        return Place(Phase.READY, 0, 1, rounds.lead_s - elapsed_s)
    if elapsed_s >= rounds.lead_s + rounds.total_s:
        return Place(Phase.OVER, 2 * rounds.rounds, rounds.rounds, 0)
    done, within = divmod(elapsed_s - rounds.lead_s, rounds.work_s + rounds.rest_s)
    number = int(done)
    if within < rounds.work_s:
        return Place(Phase.WORK, 2 * number + 1, number + 1, rounds.work_s - within)
    return Place(Phase.REST, 2 * number + 2, number + 1, rounds.work_s + rounds.rest_s - within)


def until_next(where: Place) -> float:
    """Seconds to the end of the phase, or to the next count in a long one: each ten, each thirty above two minutes."""
    step = 10 if where.left_s <= 2 * _MINUTE + 10 else 30
    if where.left_s < _COUNTED_FROM_S:
        return where.left_s
    return where.left_s % step or step


def worked_s(rounds: Rounds, elapsed_s: float) -> int:
    """Whole seconds of work done by then."""
    where = place(rounds, elapsed_s)
    if where.phase is Phase.READY:
        return 0
    if where.phase is Phase.WORK:
        return int((where.round - 1) * rounds.work_s + rounds.work_s - where.left_s)
    return where.round * rounds.work_s


def is_held(values: SetValues) -> bool:
    """Whether a set is counted in seconds alone."""
    return values.seconds is not None and values.reps is None and values.metres is None


def parse(text: str, *, minutes: bool = False) -> Rounds:
    """The rounds of "10x60", "8x20/10", "30/15x8", "5 min", "1:30"; else NotATimer.

    With `minutes` a number alone is so many rounds of one minute, as in "EMOM 10".
    """
    plain = " ".join(text.casefold().split())
    if found := _ROUNDS.fullmatch(plain):
        rest = found.groups()[5:]
        return _checked(_seconds(found.groups()[1:5]), _seconds(rest) if any(rest) else 0, int(found[1]))
    if found := _PAIR.fullmatch(plain):
        return _checked(_seconds(found.groups()[:4]), _seconds(found.groups()[4:8]), int(found[9]))
    if not (found := _ONE.fullmatch(plain)):
        raise NotATimer()
    seconds = _seconds(found.groups())
    if not minutes:
        return _checked(seconds, 0, 1)
    return _checked(_MINUTE, 0, int(found[3]) if found[3] and found[4] not in ("s", "sec") else 0)


def spoken(text: str) -> Rounds | None:
    """The timer that words ask for: "emom 10", "tabata", "chrono 30/15x8"; None for any other words."""
    found = _SPOKEN.fullmatch(" ".join(text.casefold().split()))
    if found is None:
        return None
    if found[1] == "tabata" and not found[2]:
        return TABATA
    try:
        return parse(found[2] or "", minutes=found[1] == "emom")
    except NotATimer:
        return None


def _seconds(parts: tuple[str | None, ...]) -> int:
    minutes, rest, number, unit = parts
    if minutes is not None:
        return int(minutes) * _MINUTE + int(rest or 0)
    return int(number or 0) * (_MINUTE if unit in _MINUTES else 1)


def _checked(work_s: int, rest_s: int, rounds: int) -> Rounds:
    made = Rounds(work_s, rest_s, rounds)
    is_rest = rest_s == 0 or SHORTEST_S <= rest_s <= LONGEST_S
    if not (SHORTEST_S <= work_s <= LONGEST_S and is_rest and 1 <= rounds <= MOST_ROUNDS and made.total_s <= LONGEST):
        raise NotATimer()
    return made
