"""What was never done before: records of an exercise and of a workout."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from domain.exercises import Measure
from domain.plates import GRAIN_KG
from domain.strength import e1rm
from domain.training import SetValues

_SAME_WAY = 0.01


class RecordKind(StrEnum):
    """What is the best so far: heaviest weight, most reps at a weight, estimated one-rep max, furthest, longest,
    fastest over a distance, volume of a workout."""

    WEIGHT = "weight"
    REPS = "reps"
    E1RM = "e1rm"
    METRES = "metres"
    SECONDS = "seconds"
    FASTEST = "fastest"
    VOLUME = "volume"


@dataclass(frozen=True, slots=True)
class Record:
    """A best and the best `before` it, in kg, reps, m or s; `weight_kg` is the weight of the set, `metres` its
    distance, where it is one with them."""

    kind: RecordKind
    value: float
    before: float
    weight_kg: float | None = None
    metres: float | None = None


def records(before: Iterable[SetValues], new: SetValues, measure: Measure = Measure.LOAD) -> tuple[Record, ...]:
    """The records that `new` sets over all earlier sets of its exercise, those of the same workout included.

    Equal is not a record, and the first set of an exercise is none to celebrate: there is nothing to beat yet. Only
    where the weight is the whole load (`measure`) does it estimate a one-rep max, and a rough estimate counts for
    nothing.
    """
    earlier = tuple(before)
    if not earlier:
        return ()
    if new.reps is None:
        paced = (_weight(earlier, new), _furthest(earlier, new), _fastest(earlier, new), _longest(earlier, new))
        return tuple(record for record in paced if record)
    found = [_weight(earlier, new), _reps(earlier, new)]
    if measure is Measure.LOAD:
        found.append(_estimate(earlier, new))
    return tuple(record for record in found if record)


def volume_record(before: Sequence[float], new: float) -> Record | None:
    """The record of a workout's volume in kg over those of earlier workouts; the first one is none."""
    best = max(before, default=None)
    return None if best is None or new <= best + GRAIN_KG else Record(RecordKind.VOLUME, new, best)


def _weight(earlier: Sequence[SetValues], new: SetValues) -> Record | None:
    best, weight = max(map(_kg, earlier)), _kg(new)
    return Record(RecordKind.WEIGHT, weight, best, weight) if weight > best + GRAIN_KG else None


def _reps(earlier: Sequence[SetValues], new: SetValues) -> Record | None:
    """More reps than ever at a weight that was lifted before, and than ever at a heavier one."""
    weight, reps = _kg(new), new.reps or 0
    rivals = [(_kg(one), one.reps) for one in earlier if one.reps and _kg(one) > weight - GRAIN_KG]
    if not any(kg < weight + GRAIN_KG for kg, _ in rivals):
        return None
    best = max(count for _, count in rivals)
    return Record(RecordKind.REPS, reps, best, weight) if reps > best else None


def _furthest(earlier: Sequence[SetValues], new: SetValues) -> Record | None:
    best = max(one.metres or 0 for one in earlier)
    return Record(RecordKind.METRES, new.metres, best) if new.metres and 0 < best < new.metres else None


def _fastest(earlier: Sequence[SetValues], new: SetValues) -> Record | None:
    """Less time than ever for this distance, give or take a hundredth."""
    if not new.metres or not new.seconds:
        return None
    near = _SAME_WAY * new.metres
    times = [one.seconds for one in earlier if one.seconds and abs((one.metres or 0) - new.metres) <= near]
    best = min(times, default=None)
    return Record(RecordKind.FASTEST, new.seconds, best, metres=new.metres) if best and new.seconds < best else None


def _longest(earlier: Sequence[SetValues], new: SetValues) -> Record | None:
    """Longer than ever with this weight or a heavier one; over a distance slower is no record."""
    if new.metres or not new.seconds:
        return None
    best = max((one.seconds or 0 for one in earlier if _kg(one) > _kg(new) - GRAIN_KG), default=0)
    return Record(RecordKind.SECONDS, new.seconds, best, _kg(new)) if 0 < best < new.seconds else None


def _estimate(earlier: Sequence[SetValues], new: SetValues) -> Record | None:
    best, value = max(map(_sure_e1rm, earlier)), _sure_e1rm(new)
    return Record(RecordKind.E1RM, value, best, _kg(new)) if 0 < best < value - GRAIN_KG else None


def _sure_e1rm(values: SetValues) -> float:
    found = e1rm(values)
    return 0.0 if found is None or found.rough else found.kg


def _kg(values: SetValues) -> float:
    return values.weight_kg or 0.0
