"""By RPE: the next load is the one that makes the wished reps as hard as wished, by what the last sets showed.

Reasons beside those of `domain.progression`, all with `rpe` (what the sets were rated, on average) and `aim`:

    why-rpe-up, -down   next_kg    easier or harder than wished
    why-rpe-hold                   as hard as wished, or nothing between
    why-rpe-untold                 nobody said how hard it was
"""

from statistics import mean

from domain.attempts import Case
from domain.plates import GRAIN_KG, fit, next_up
from domain.prescription import Kind, Prescription
from domain.strength import rpe_percent
from domain.training import SetValues

LEAST, MOST = 0.95, 1.10
_ALL_OUT, _MUCH_EASIER = 10.0, 1.0


def by_effort(case: Case) -> Prescription:
    """The load for the wished reps at the wished RPE, at most 5 % less and 10 % more than the last.

    What was easier by a whole RPE goes up by what there is, or plates too coarse for 3 % would hold it for ever. An
    unrated set counts as all-out where reps are missing; else it says nothing.
    """
    aim, reps = case.scheme.rpe or _ALL_OUT, case.scheme.low
    counted = [one for one in case.session.sets if (one.weight_kg or 0) > case.last.weight_kg - GRAIN_KG and one.reps]
    rated = [one for one in counted if one.rpe is not None or (one.reps or 0) < reps]
    if not rated:
        return case.say(Kind.HOLD, case.same_kg, reps, "why-rpe-untold", aim=aim)
    shares = [rpe_percent(reps, aim) / rpe_percent(one.reps or 1, _effort(one)) for one in rated]
    next_kg = fit(case.last.weight_kg * min(max(mean(shares), LEAST), MOST), case.load)
    rated_rpe = mean(map(_effort, rated))
    if mean(shares) > 1 and rated_rpe <= aim - _MUCH_EASIER:
        next_kg = max(next_kg, next_up(case.last.weight_kg, case.load))
    args = {"aim": aim, "rpe": round(rated_rpe, 1), "next_kg": next_kg}
    if next_kg > case.last.weight_kg + GRAIN_KG:
        return case.say(Kind.UP, next_kg, reps, "why-rpe-up", **args)
    if next_kg < case.last.weight_kg - GRAIN_KG and mean(shares) < 1:
        return case.say(Kind.LIGHT, next_kg, reps, "why-rpe-down", **args)
    return case.say(Kind.HOLD, case.same_kg, reps, "why-rpe-hold", **args)


def _effort(values: SetValues) -> float:
    return _ALL_OUT if values.rpe is None else values.rpe
