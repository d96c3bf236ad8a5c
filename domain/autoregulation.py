"""Within a session: what a rated set says about the weight of the sets that are left.

A set shows a capacity: its reps and those left in reserve. It is held against what was planned, the reps at the RPE to
aim for, less what earlier sets have cost. 2.5 to 3 % of load per rep is the slope of M. Tuchscherer's RPE chart around
five reps; that fewer reps are left from set to set is shown by J. Willardson and L. Burkett, “A comparison of 3
different rest intervals on the exercise volume completed during a workout”, J Strength Cond Res 2005;19:23–26. How many
we expect is our rule of thumb.

Reasons, with `reps` done, `low` asked for, `rpe` told, `aim` expected at that set, and `next_kg`:

    why-now-lighter    harder than planned
    why-now-heavier    easier than planned
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from domain.exercises import Exercise, Measure, Mechanics, Pattern
from domain.plates import GRAIN_KG, Load, fit
from domain.prescription import Why
from domain.sessions import Item, adjusted, place
from domain.strength import reserve
from domain.training import LoggedSet, SetKind

USUAL_AIM = 8.0
_ISOLATION, _UPPER, _LOWER = 0.5, 0.75, 1.0
_LOWER_BODY = frozenset({Pattern.SQUAT, Pattern.HINGE, Pattern.LUNGE})
_PER_REP_LESS, _PER_REP_MORE = 0.03, 0.025
_LEAST, _MOST = 0.95, 1.10
_NOTICED = 1.0
_TOO_COARSE = 0.85


@dataclass(frozen=True, slots=True)
class Gap:
    """How many reps better (or worse, below 0) than planned a set was, and the RPE that was expected of it."""

    reps: float
    aim: float


def loss_per_set(exercise: Exercise) -> float:
    """Reps that each set is expected to cost the next one: 0.5 where one joint works, else 0.75, 1 for the legs."""
    if exercise.mechanics is Mechanics.ISOLATION:
        return _ISOLATION
    return _LOWER if exercise.pattern in _LOWER_BODY else _UPPER


def gap(reps: int, rpe: float, low: int, high: int, aim: float, lost: float) -> Gap:
    """What a set showed against what was planned: `low` to `high` reps at RPE `aim`, with `lost` reps of capacity spent
    by earlier sets. Anything inside the range is as planned."""
    shown, spare = reps + reserve(rpe), reserve(aim) - lost
    if shown < low + spare:
        return Gap(shown - low - spare, min(aim + lost, 10))
    return Gap(max(shown - high - spare, 0), min(aim + lost, 10))


def next_kg(weight_kg: float, gap_reps: float, load: Load) -> float:
    """The weight for what is left, in kg: 3 % less a rep short, 2.5 % more a rep to spare, at most 5 % less and 10 %
    more, rounded down to what there is. The same for less than one rep, and where the next weight is too far away."""
    if abs(gap_reps) < _NOTICED:
        return weight_kg
    part = 1 + gap_reps * (_PER_REP_LESS if gap_reps < 0 else _PER_REP_MORE)
    found = fit(weight_kg * min(max(part, _LEAST), _MOST), load)
    is_wrong_way = found > weight_kg if gap_reps < 0 else found < weight_kg
    return weight_kg if is_wrong_way or found < weight_kg * _TOO_COARSE else found


def adapted(item: Item, index: int, exercise: Exercise, sets: Sequence[LoggedSet], load: Load | None) -> Item | None:
    """The item with what is left of it fit to how hard its last set was; None where that says nothing.

    It speaks of rated working sets at a weight that goes on: not of warm-ups, drop sets, waves, or a weight that was
    chosen since. A rating that is corrected takes back what the old one changed: what is left goes on at the weight of
    the set, if that was as planned.
    """
    ours = [one for one in sets if one.item == index and not one.warmup]
    left = item.targets[place(index, item, sets) :]
    if not ours or not left or load is None or exercise.measure is not Measure.LOAD:
        return None
    last, number = ours[-1].values, len(ours) - 1
    asked = item.working[number].values.reps
    if not last.weight_kg or not last.reps or last.rpe is None or not asked or last.kind is SetKind.DROP:
        return None
    if item.adapted is None and any(abs((one.values.weight_kg or 0) - last.weight_kg) > GRAIN_KG for one in left):
        return None
    aim, lost = item.rpe or USUAL_AIM, number * loss_per_set(exercise)
    shown = gap(last.reps, last.rpe, asked, max(item.high or 0, asked), aim, lost)
    found = next_kg(last.weight_kg, shown.reps, load)
    args = {"reps": last.reps, "low": asked, "rpe": last.rpe, "aim": shown.aim, "next_kg": found}
    why: Why | None = Why("why-now-heavier" if found > last.weight_kg else "why-now-lighter", args)
    if abs(found - last.weight_kg) < GRAIN_KG:
        why = item.adapted if item.adapted and item.adapted.args["next_kg"] == found else None
    return replace(adjusted(item, place(index, item, sets), lambda _: found, 0), adapted=why)


def taken_back(item: Item, index: int, undone: LoggedSet, sets: Sequence[LoggedSet]) -> Item:
    """The item without what the rating of an undone set had changed; `sets` are those that stay."""
    weight = undone.values.weight_kg
    if item.adapted is None or weight is None or weight == item.adapted.args["next_kg"]:
        return item
    return replace(adjusted(item, place(index, item, sets), lambda _: weight, 0), adapted=None)
