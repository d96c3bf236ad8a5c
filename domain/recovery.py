"""How much of the last training a muscle still carries, from 0 (fresh) to 1 (spent): a picture to plan by, no measure.

The first sets count most and a session's stimulus fades by half in 36 h: muscle protein synthesis peaks at a day after
heavy training and is back after a day and a half (J. MacDougall et al., “The time course for elevated muscle protein
synthesis following heavy resistance exercise”, Can J Appl Physiol 1995;20:480–486). The curve and its limits are ours.
Whoever feels otherwise is right: what they say replaces what was computed until then.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from math import exp, exp2, log2

from domain.exercises import Muscle
from domain.readiness import CheckIn, Felt
from domain.volume import PARTS, Group

HALF_LIFE = timedelta(hours=36)
SEEN = 7 * HALF_LIFE
READY, TIRED = 0.25, 0.5
_SETS = 3.0


class State(StrEnum):
    """Below a quarter a muscle is ready, above a half it is tired, between it is on its way."""

    READY = "ready"
    RECOVERING = "recovering"
    TIRED = "tired"


@dataclass(frozen=True, slots=True)
class Session:
    """The fractional hard sets of each muscle in one session, and when it started."""

    at: datetime
    sets: Mapping[Muscle, float]


@dataclass(frozen=True, slots=True)
class Recovery:
    """Where a muscle group stands: what it carries, and when it is ready again; None when it is."""

    group: Group
    carries: float
    ready_at: datetime | None

    @property
    def state(self) -> State:
        if self.carries > TIRED:
            return State.TIRED
        return State.READY if self.carries < READY else State.RECOVERING


def stimulus(sets: float) -> float:
    """What so many hard sets in one session put on a muscle, 1 − exp(−sets / 3): 3 sets 0.632, 6 sets 0.865."""
    return 1 - exp(-sets / _SETS)


def faded(carries: float, since: timedelta) -> float:
    """What is left after a time: half after 36 h."""
    return carries * exp2(-(since / HALF_LIFE))


def carried(muscle: Muscle, sessions: Iterable[Session], told: Felt | None, now: datetime) -> float:
    """What a muscle carries now, 0 to 1: all sessions, or what was told and the sessions since."""
    since = told.at if told else None
    left = [faded(_told(told.level), now - told.at)] if told else []
    left += [
        faded(stimulus(one.sets.get(muscle, 0)), now - one.at) for one in sessions if since is None or one.at > since
    ]
    return min(sum(left), 1.0)


def by_muscle(sessions: Sequence[Session], told: Iterable[CheckIn], now: datetime) -> dict[Muscle, float]:
    """What every muscle carries; soreness, told of a group, holds for all its parts."""
    sore = {part: felt for one in told for group, felt in one.sore.items() for part in PARTS[group]}
    return {muscle: carried(muscle, sessions, sore.get(muscle), now) for muscle in Muscle}


def by_group(muscles: Mapping[Muscle, float], now: datetime) -> tuple[Recovery, ...]:
    """Each group stands where its most tired part does; the most tired first."""
    found = [_recovery(group, max(muscles.get(part, 0) for part in parts), now) for group, parts in PARTS.items()]
    return tuple(sorted(found, key=lambda one: -one.carries))


def _recovery(group: Group, carries: float, now: datetime) -> Recovery:
    ready_at = now + HALF_LIFE * log2(carries / READY) if carries >= READY else None
    return Recovery(group, carries, ready_at)


def _told(level: int) -> float:
    """Soreness 1 to 5 as what a muscle carries: nothing, a quarter, a half, three quarters, all."""
    return (level - 1) / 4
