"""How a person feels today, and how much less that asks of each exercise. It only ever lowers.

Asking is enough to know: what athletes say of themselves follows their training more closely than most things that are
measured (A. Saw, L. Main, P. Gastin, “Monitoring the athlete training response”, Br J Sports Med 2016;50:281–291).
Scales after S. Hooper and L. Mackinnon, “Monitoring overtraining in athletes”, Sports Med 1995;20:321–327; the steps
taken are ours.

Reasons, with what `domain.easing` adds:

    why-readiness    readiness            told today
    why-soreness     muscle, soreness     of a prime mover, told today
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from domain.easing import Ease
from domain.exercises import Exercise
from domain.prescription import Why
from domain.volume import PARTS, Group

VALID = timedelta(hours=36)
SCALE = range(1, 6)
_SORE, _VERY_SORE = 4, 5
_GREEN, _YELLOW = 67, 34


@dataclass(frozen=True, slots=True)
class Felt:
    """Something told on a scale of 1 to 5, and when."""

    level: int
    at: datetime


@dataclass(frozen=True, slots=True)
class CheckIn:
    """What was told on one local day: readiness (1 wrecked, 5 great), how sore each muscle is (1 not at all, 5 very).

    `at` is when something was told last, or when the question was left open.
    """

    day: date
    at: datetime
    readiness: Felt | None = None
    sore: Mapping[Group, Felt] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Feeling:
    """What holds now: the last readiness and soreness that are not older than 36 h."""

    readiness: int | None = None
    sore: Mapping[Group, int] = field(default_factory=dict, hash=False)


def feeling(told: Iterable[CheckIn], now: datetime) -> Feeling:
    """What the check-ins, oldest first, still say now."""
    readiness: int | None = None
    sore: dict[Group, int] = {}
    for one in told:
        if one.readiness and _holds(one.readiness, now):
            readiness = one.readiness.level
        sore |= {group: felt.level for group, felt in one.sore.items() if _holds(felt, now)}
    return Feeling(readiness, sore)


def must_ask(told: Iterable[CheckIn], now: datetime) -> bool:
    """Whether nobody has asked in the last 36 h."""
    return all(now - one.at > VALID for one in told)


def ease_of(felt: Feeling, exercise: Exercise) -> tuple[Ease, Why]:
    """How much less of an exercise is better today, and who asks for it; of two the stronger, then the sore muscle."""
    readiness = felt.readiness or SCALE[-1]
    asked = [(_ease(SCALE[-1] + 1 - readiness), Why("why-readiness", {"readiness": readiness}))]
    for group, level in felt.sore.items():
        if set(PARTS[group]) & set(exercise.prime_movers):
            asked.append((_ease(level), Why("why-soreness", {"muscle": group, "soreness": level})))
    return max(reversed(asked), key=lambda one: one[0])


def ease_of_score(score: float | None) -> Ease | None:
    """What a recovery score of 0 to 100 asks for: 67 and above nothing, from 34 on no step up, below a light day, which
    is only offered. None for a score that is pending, unscorable or calibrating: unknown, not 0. ValueError outside.

    The three colours of WHOOP's recovery, as its support pages name them.
    """
    if score is None:
        return None
    if not 0 <= score <= 100:
        raise ValueError("a recovery score is between 0 and 100")
    if score >= _GREEN:
        return Ease.NONE
    return Ease.HOLD if score >= _YELLOW else Ease.LIGHT


def _holds(felt: Felt, now: datetime) -> bool:
    return now - felt.at <= VALID


def _ease(strain: int) -> Ease:
    """1 to 3 nothing, 4 no step up, 5 a tenth less."""
    if strain >= _VERY_SORE:
        return Ease.LIGHT
    return Ease.HOLD if strain >= _SORE else Ease.NONE
