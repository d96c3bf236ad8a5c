"""Stages: what fails is tried in the next way with the same load; after the last way it begins anew, lighter.

Reasons beside those of `domain.progression`:

    why-stage      sets, reps       the last way failed: the same load in the next one
    why-restart    next_kg          the last of all ways failed: 85 % of it in the first one
"""

from dataclasses import replace

from domain.attempts import Case, Verdict, read, sets_of
from domain.exercises import Measure
from domain.prescription import Kind, Past, Prescription
from domain.programs import Scheme

_RESTART = 0.85


def by_stages(case: Case) -> Prescription:
    """What follows from the last session, by the stage in which it was."""
    stage = _stage(case.scheme, case.told[:-1])
    attempt = read(_at(case.scheme, stage), case.measure, case.session.sets) or case.last
    now = replace(case, scheme=_at(case.scheme, stage), attempts=(*case.attempts[:-1], attempt))
    if attempt.verdict is not Verdict.MISS:
        heavier = attempt.heavier_kg(case.step_kg, case.load)
        return now.say(Kind.UP, heavier, now.scheme.low, "why-up", next_kg=heavier)
    if stage + 1 < len(case.scheme.stages):
        return _in_stage(now, stage + 1, Kind.HOLD, now.same_kg, "why-stage")
    return _in_stage(now, 0, Kind.DELOAD, attempt.part_kg(_RESTART, case.load), "why-restart")


def _in_stage(case: Case, stage: int, kind: Kind, weight_kg: float, key: str) -> Prescription:
    scheme = _at(case.scheme, stage)
    targets = sets_of(scheme, case.measure, weight_kg, scheme.low)
    return Prescription(kind, targets, case.why(key, sets=scheme.sets, reps=scheme.low, next_kg=weight_kg))


def _stage(scheme: Scheme, told: tuple[Past, ...]) -> int:
    """The stage that these sessions lead to."""
    stage = 0
    for one in told:
        attempt = read(_at(scheme, stage), Measure.LOAD, one.sets)
        if attempt is not None and attempt.verdict is Verdict.MISS:
            stage = (stage + 1) % len(scheme.stages)
    return stage


def _at(scheme: Scheme, stage: int) -> Scheme:
    chosen = scheme.stages[stage]
    return replace(scheme, sets=chosen.sets, low=chosen.reps, high=chosen.reps)
