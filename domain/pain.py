"""Pain: how bad it is, what may still be trained, and when to ask again.

0 to 10, none to the worst there is. C. Serlin et al., “When is cancer pain mild, moderate or severe?”, Pain
1995;61:277–284, found that from 5 on pain gets in the way of what people do; R. Thomeé, “A comprehensive treatment
approach for patellofemoral pain syndrome in young women”, Phys Ther 1997;77:1690–1703, let people train below that.
That we send them to somebody from 8 on, and when we ask again, is our own caution. It is advice, not a diagnosis.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from domain.exercises import Area
from domain.sessions import Item
from domain.training import Workout

SCALE = range(0, 11)
ASK_AFTER = (timedelta(days=3), timedelta(days=7))
_DROP, _STOP = 5, 8
_WEEK = timedelta(days=7)
_SHIFT = 2


class Response(StrEnum):
    """What a level asks for: train around it; leave the area out until it is over; stop and see somebody."""

    NONE = "none"
    MODIFY = "modify"
    DROP = "drop"
    STOP = "stop"


class Outcome(StrEnum):
    """How it is when we ask again."""

    BETTER = "better"
    SAME = "same"
    WORSE = "worse"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Pain:
    """Pain in one area: when it began, when it was told last, its level now, the exercise that it came with, and what
    was answered since."""

    id: int
    area: Area
    since: date
    told: date
    level: int
    doing: str | None = None
    outcomes: tuple[tuple[date, Outcome], ...] = ()
    is_over: bool = False

    @property
    def limits(self) -> bool:
        """Whether the area is left out."""
        return not self.is_over and self.level >= _DROP


@dataclass(frozen=True, slots=True)
class Reported:
    """What was told, and what follows in a workout that is under way.

    `changed` are its exercises that were changed for it (old, new; None: left out), `offered` ways around the first one
    that loads the area: its index in the workout, and what could be done instead.
    """

    area: Area
    response: Response
    pain: Pain | None = None
    changed: tuple[tuple[str, str | None], ...] = ()
    workout: Workout | None = None
    offered: tuple[tuple[int, Item], ...] = ()


def response(level: int) -> Response:
    """What a level asks for: 0 nothing, 1–4 modify, 5–7 drop the area, 8–10 stop. ValueError outside 0 to 10."""
    if level not in SCALE:
        raise ValueError("pain goes from 0 to 10")
    if level >= _STOP:
        return Response.STOP
    if level >= _DROP:
        return Response.DROP
    return Response.MODIFY if level else Response.NONE


def answered(pain: Pain, outcome: Outcome, today: date) -> Pain:
    """The pain after an answer: two points better, but not nothing; two worse; or over."""
    shift = {Outcome.BETTER: -_SHIFT, Outcome.WORSE: _SHIFT}.get(outcome, 0)
    level = min(max(pain.level + shift, 1), SCALE[-1])
    told = (*pain.outcomes, (today, outcome))
    return replace(pain, level=level, outcomes=told, is_over=outcome is Outcome.GONE)


def ask_on(pain: Pain, today: date) -> date | None:
    """The day of the next question: three and seven days after it was told, then a week after each answer, and never
    again once a question stays open or it is over."""
    if pain.is_over:
        return None
    coming = (pain.told + after for after in ASK_AFTER if pain.told + after > today)
    return next(coming, today + _WEEK if pain.outcomes and pain.outcomes[-1][0] == today else None)


def see_somebody(pain: Pain, today: date) -> bool:
    """Whether a doctor or physiotherapist should look at it: it is severe, got worse, or did not change in a week."""
    if pain.is_over:
        return False
    last = pain.outcomes[-1][1] if pain.outcomes else None
    is_stuck = last is Outcome.SAME and today - pain.since >= _WEEK
    return pain.level >= _STOP or last is Outcome.WORSE or is_stuck


def limited(told: Iterable[Area], pains: Iterable[Pain]) -> tuple[Area, ...]:
    """The areas to leave out: what was told for good, and what hurts too much now, each once."""
    return tuple(dict.fromkeys((*told, *(pain.area for pain in pains if pain.limits))))


def spared(told: Iterable[Area], pains: Iterable[Pain]) -> tuple[Area, ...]:
    """The areas that an exercise offered in place of another should not load: where anything hurts."""
    return tuple(dict.fromkeys((*told, *(pain.area for pain in pains if not pain.is_over))))
