"""When a light week is due: lifts that stand still, or days on end on which somebody is worn out.

Coaches deload about that way, planned or when fatigue shows: L. Bell et al., “Integrating Deloading into Strength and
Physique Sports Training Programmes”, Sports Medicine – Open, 2023. The limits are ours. A week of 60 to 80 % of the
load and half the sets at the same frequency, as in `domain.easing`, is offered, never imposed; where one muscle or one
joint alone is tired, only what loads it gets one.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import takewhile
from statistics import mean

from domain.easing import Ease
from domain.exercises import Area, Exercise
from domain.pain import Pain
from domain.prescription import Mark, Past, Why
from domain.readiness import CheckIn
from domain.strength import e1rm
from domain.volume import PARTS, Group

DAYS = 7
_STALLED, _SESSIONS, _GAIN, _GRAIN = 2, 3, 1.005, 1e-9
_WITHIN, _LAST, _ENOUGH = timedelta(days=14), 5, 3
_WORN_OUT, _SORE = 2, 4


class Sign(StrEnum):
    """What speaks for a light week."""

    STALLED = "stalled"
    WORN_OUT = "worn_out"
    SORE = "sore"
    HURTING = "hurting"


@dataclass(frozen=True, slots=True)
class Part:
    """A muscle group or a joint that is spared alone."""

    group: Group | None = None
    area: Area | None = None

    def is_loaded_by(self, exercise: Exercise) -> bool:
        """Whether an exercise has it as a prime mover, or loads it hard enough to matter."""
        if self.group is not None:
            return bool(set(PARTS[self.group]) & set(exercise.prime_movers))
        return self.area in exercise.contraindications


@dataclass(frozen=True, slots=True)
class Advice:
    """A light week is due, of everything or of one part: which sign says so, and the lifts that stand still."""

    sign: Sign
    part: Part | None = None
    lifts: tuple[str, ...] = ()


def is_stalled(sessions: Sequence[Past]) -> bool:
    """Whether of the last three sessions, oldest first, none brought more than half a percent of e1RM over the first.

    Sessions that tell nothing about progress are left out; one that was eased starts the count anew.
    """
    fresh = list(takewhile(lambda one: Mark.EASED not in one.marks, reversed(sessions)))
    last = [one for one in reversed(fresh) if not one.marks][-_SESSIONS:]
    best = [max((found.kg for done in one.sets if (found := e1rm(done))), default=0) for one in last]
    return len(best) == _SESSIONS and min(best) > 0 and max(best) <= best[0] * _GAIN + _GRAIN


def is_worn_out(told: Sequence[CheckIn], today: date) -> bool:
    """Whether readiness, of at least three of the last five check-ins in two weeks, is 2 or less on average."""
    recent = [one.readiness.level for one in _recent(told, today) if one.readiness]
    return len(recent) >= _ENOUGH and mean(recent) <= _WORN_OUT


def advice(
    lifts: Mapping[str, tuple[Exercise, Sequence[Past]]],
    told: Sequence[CheckIn],
    pains: Iterable[Pain],
    today: date,
    since: date | None = None,
) -> Advice | None:
    """What is due, the whole before a part of it; None when nothing is.

    `lifts` are those of the plan with their sessions, oldest first; `told` the check-ins, oldest first; `since` the
    last day of the last light week, before which nothing counts.
    """
    if since is not None:
        lifts = {slug: (lift, [one for one in past if one.day > since]) for slug, (lift, past) in lifts.items()}
        told = [one for one in told if one.day > since]
    stalled = tuple(slug for slug, (_, past) in lifts.items() if is_stalled(past))
    if is_worn_out(told, today):
        return Advice(Sign.WORN_OUT)
    if len(stalled) >= _STALLED:
        shared = set.intersection(*(_groups(lifts[slug][0]) for slug in stalled))
        return Advice(Sign.STALLED, Part(group=min(shared)) if shared else None, stalled)
    if group := _sore(told, today):
        return Advice(Sign.SORE, Part(group=group))
    area = next((pain.area for pain in pains if _lingers(pain, since)), None)
    return Advice(Sign.HURTING, Part(area=area)) if area else None


def spare(part: Part, exercise: Exercise) -> tuple[Ease, Why]:
    """The light week of one part, as far as this exercise loads it."""
    args = {"muscle": part.group} if part.group else {"area": part.area}
    return (Ease.WEEK if part.is_loaded_by(exercise) else Ease.NONE), Why("why-spared", args)


def _recent(told: Sequence[CheckIn], today: date) -> list[CheckIn]:
    return [one for one in told if today - one.day < _WITHIN and (one.readiness or one.sore)][-_LAST:]


def _sore(told: Sequence[CheckIn], today: date) -> Group | None:
    """A muscle that was very sore in at least three of the last five check-ins."""
    recent = _recent(told, today)
    counts = {group: sum(group in one.sore and one.sore[group].level >= _SORE for one in recent) for group in Group}
    return next((group for group, count in counts.items() if count >= _ENOUGH), None)


def _lingers(pain: Pain, since: date | None) -> bool:
    """Whether a joint that may be trained still hurts when asked again."""
    asked = pain.outcomes[-1][0] if pain.outcomes else None
    return not pain.is_over and not pain.limits and asked is not None and (since is None or asked > since)


def _groups(lift: Exercise) -> set[Group]:
    return {group for group, parts in PARTS.items() if set(parts) & set(lift.prime_movers)}
