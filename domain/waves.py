"""Percentages of a training max in waves: 90 % of what one could lift once, moved by the sets that go to the end.

The training max is no counter: it is read anew from the sessions since the plan began. It starts at 90 % of the
one-rep max known by then, else of the one that the first session shows. After each round of waves it grows by one step
if every top set had its reps; else it falls to 90 % of what the tops showed, by a tenth at most. Training max and
round after J. Wendler, “5/3/1”, 2009; the fall is ours.

Reasons, all with `max_kg` (the training max), `wave` and `waves` (which of how many):

    why-first-max     reps, next_kg            nothing known: work up to a heavy set
    why-wave          percent                  as the round goes
    why-wave-light    percent                  the light wave of a round
    why-wave-up       day, done, weight_kg, was_kg   a round went well: the training max grew
    why-wave-down     day, done, weight_kg, was_kg   a top was missed: it fell
    why-wave-layoff   days                     away too long: a part of it
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from domain.plates import GRAIN_KG, Ladder, Load, fit
from domain.prescription import Kind, Past, Prescription, Target, Why, unmarked
from domain.programs import Scheme, Share
from domain.strength import e1rm, strength_left
from domain.training import SetValues

TRAINING = 0.9
_MOST_LOST = 0.9
_LIGHT = 0.65


@dataclass(frozen=True, slots=True)
class _Round:
    """Where somebody stands: the training max in kg, the wave that is due, and how the last round ended."""

    max_kg: float
    wave: int = 0
    was_kg: float | None = None
    top: tuple[date, SetValues] | None = None


def by_waves(
    scheme: Scheme,
    past: Sequence[Past],
    today: date,
    *,
    step_kg: float,
    load: Load | None,
    start_kg: float | None,
    max_kg: float | None,
) -> Prescription:
    """The wave that is due today. `start_kg` is a weight to work up from, `max_kg` the one-rep max known before."""
    load = load or Ladder(step_kg, 0)
    told = [one for one in unmarked(past) if any(values.weight_kg for values in one.sets)]
    known = max_kg or (_shown(told[0]) if told else None)
    if known is None:
        return _first(scheme, start_kg)
    at = _after(scheme, told if max_kg else told[1:], TRAINING * known, step_kg, load)
    left = strength_left((today - past[-1].day).days) if past else 1.0
    share = max(scheme.waves[at.wave], key=lambda one: one.part)
    args: dict[str, Any] = {"wave": at.wave + 1, "waves": len(scheme.waves), "percent": round(share.part * 100)}
    if left < 1:
        weaker, args["days"] = replace(at, max_kg=at.max_kg * left), (today - past[-1].day).days
        return _wave(scheme, weaker, load, Kind.LIGHT, "why-wave-layoff", args)
    return _told(scheme, at, load, share, args)


def _told(scheme: Scheme, at: _Round, load: Load, top: Share, args: dict[str, Any]) -> Prescription:
    if top.part <= _LIGHT and len(scheme.waves) > 1:
        return _wave(scheme, at, load, Kind.DELOAD, "why-wave-light", args)
    if at.wave or at.was_kg is None or at.top is None:
        return _wave(scheme, at, load, Kind.HOLD, "why-wave", args)
    day, values = at.top
    args |= {"day": day, "done": (values.reps or 0,), "weight_kg": values.weight_kg, "was_kg": at.was_kg}
    up = at.max_kg > at.was_kg
    return _wave(scheme, at, load, Kind.UP if up else Kind.DELOAD, "why-wave-up" if up else "why-wave-down", args)


def _first(scheme: Scheme, start_kg: float | None) -> Prescription:
    reps = scheme.waves[0][-1].reps
    why = Why("why-first-max", {"reps": reps, "next_kg": start_kg})
    return Prescription(Kind.FIRST, (Target(SetValues(start_kg, reps)),) * scheme.sets, why)


def _wave(scheme: Scheme, at: _Round, load: Load, kind: Kind, key: str, args: dict[str, Any]) -> Prescription:
    targets = (
        Target(SetValues(fit(at.max_kg * share.part, load), share.reps), share.amrap) for share in scheme.waves[at.wave]
    )
    return Prescription(kind, tuple(targets), Why(key, args | {"max_kg": round(at.max_kg, 1)}))


def _after(scheme: Scheme, told: Sequence[Past], max_kg: float, step_kg: float, load: Load) -> _Round:
    """Where these sessions lead, from a training max on."""
    at, count = _Round(max_kg), len(scheme.waves)
    for begin in range(0, len(told), count):
        sessions = told[begin : begin + count]
        if len(sessions) < count:
            return replace(at, wave=len(sessions))
        rounds = zip(sessions, scheme.waves, strict=True)
        tops = [(one.day, _best(one), share) for one, wave in rounds for share in _tops(wave)]
        moved = at.max_kg + step_kg
        for _, values, share in tops:
            if not _made(values, share, at.max_kg, load):
                moved = min(moved, max(_MOST_LOST * at.max_kg, min(at.max_kg, TRAINING * _estimate(values))))
        last = tops[-1][:2] if tops else None
        at = _Round(moved, 0, at.max_kg, last)
    return at


def _tops(wave: Sequence[Share]) -> list[Share]:
    """The sets of a wave that move the training max: those to the end, else the heaviest; of a light wave none."""
    heaviest = max(wave, key=lambda share: share.part)
    return [share for share in wave if share.amrap] or [heaviest] * (heaviest.part > _LIGHT)


def _best(session: Past) -> SetValues:
    """The heaviest set, of equals that with most reps."""
    return max(session.sets, key=lambda values: (values.weight_kg or 0, values.reps or 0))


def _made(values: SetValues, share: Share, max_kg: float, load: Load) -> bool:
    asked = fit(max_kg * share.part, load)
    return (values.weight_kg or 0) > asked - GRAIN_KG and (values.reps or 0) >= share.reps


def _estimate(values: SetValues) -> float:
    found = e1rm(values)
    return found.kg if found else 0.0


def _shown(session: Past) -> float | None:
    """The one-rep max that a session shows."""
    return max((found.kg for values in session.sets if (found := e1rm(values))), default=None)
