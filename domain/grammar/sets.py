"""From groups of numbers to the sets that were said, each with its own."""

from collections.abc import Sequence
from dataclasses import replace

from domain.errors import TooManySets
from domain.exercises import Exercise, Measure
from domain.grammar.gathering import Gathering
from domain.grammar.groups import Group
from domain.grammar.lexicon import Mark
from domain.grammar.quantities import Of, Quantity
from domain.grammar.roles import BARS, Reader
from domain.grammar.said import Said, Sets
from domain.grammar.sizes import Roles
from domain.training import MAX_SETS
from domain.units import Unit

_LEAST_WEIGHT = 20
_LISTS = (",", "/", "-", "then")


def sets_of(found: Gathering, exercise: Exercise | None, unit: Unit) -> Sets | None:
    """The sets that numbers say of an exercise (None: unknown), weights without a unit being in `unit`.

    None when they say none, as half a repetition.
    """
    groups = _zipped(_weight_first(found.groups, exercise))
    first = _Reading(groups, exercise, unit, flip=False)
    if not first.sets or first.broken:
        return None
    second = _Reading(groups, exercise, unit, flip=True) if first.doubtful else None
    fault = found.fault or (TooManySets(max=MAX_SETS) if first.too_many else None)
    other = second.sets if second and not second.broken else ()
    return Sets(first.sets, other, first.open, any(group.vague for group in groups), fault)


class _Reading:
    """One way to read the groups."""

    def __init__(self, groups: Sequence[Group], exercise: Exercise | None, unit: Unit, *, flip: bool) -> None:
        self.exercise, self.unit = exercise, unit
        self.doubtful = self.open = self.broken = self.too_many = False
        self._load = Said(unit=unit)
        listed = len(groups) > 1 and _is_lone(groups[0])
        rows: list[tuple[Group, list[Said]]] = []
        lifting = any(group.parting == ">" for group in groups)
        for place, group in enumerate(groups):
            roles = Reader(group, exercise, flip=flip, listed=listed or bool(rows), lifting=lifting).read()
            lifting |= len(group.joined) == 2 and group.joined[0] == roles.load and not roles.doubtful
            self.doubtful |= roles.doubtful
            self.open |= roles.open
            is_drop = place > 0 and ">" in (group.parting, groups[0].parting)
            rows.append((group, self._said(group, roles, is_drop=is_drop)))
        if len(groups) == 2 and all(map(_is_lone, groups)) and groups[1].parting == "-":
            self.open |= groups[0].singles[0] < groups[1].singles[0]
        self.sets = tuple(one for said in _loaded_backwards(rows) for one in said)[:MAX_SETS]

    def _said(self, group: Group, roles: Roles, *, is_drop: bool) -> list[Said]:
        numbers = (*roles.reps, *roles.seconds, roles.sets)
        self.broken |= any(number % 1 for number in numbers) and not group.vague
        two_sets = group.two and roles.sets == 1 and bool(self.exercise and BARS & set(self.exercise.equipment))
        count = 2 if two_sets else int(roles.sets)
        self.too_many |= not 1 <= count <= MAX_SETS
        base = self._with_load(group, roles, hand=group.two and not two_sets)
        base = replace(
            base, metres=roles.metres, drop=is_drop, warmup=Mark.WARMUP in group.marks, amrap=Mark.AMRAP in group.marks
        )
        counted = [
            replace(base, reps=None if reps is None else int(reps), seconds=None if seconds is None else int(seconds))
            for reps in roles.reps or (None,)
            for seconds in roles.seconds or (None,)
        ]
        return _with_effort(group, roles, counted * max(1, min(count, MAX_SETS)))

    def _with_load(self, group: Group, roles: Roles, *, hand: bool) -> Said:
        """What was lifted, or what the sets before were done with when nothing is said of it."""
        marks, plates = group.marks, _value(group, Of.PLATES)
        each = Mark.EACH in marks and Mark.HAND not in marks
        each_side = Mark.SIDE in marks or (each and bool(self.exercise and self.exercise.unilateral))
        if roles.load is None and plates is None:
            carried = Said(unit=self.unit) if Mark.BODY in marks else self._load
            return replace(carried, per_side=each_side or carried.per_side)
        body = self.exercise is not None and self.exercise.measure is Measure.BODYWEIGHT
        assisted = Mark.ASSISTED in marks
        told = group.told.get(Of.WEIGHT) or Quantity(0)
        self._load = Said(
            weight=roles.load,
            unit=told.unit or self.unit,
            plates=plates,
            added=not assisted and (body or bool({Mark.ADDED, Mark.BODY} & marks)),
            assisted=assisted,
            per_hand=hand or Mark.HAND in marks,
            per_side=each_side and plates is None,
        )
        return self._load


def _with_effort(group: Group, roles: Roles, said: list[Said]) -> list[Said]:
    """The sets with their effort, and failure where they ended in it: all of them, or the last where that is said or
    each has reps of its own."""
    failed = bool({Mark.FAILURE, Mark.FAILED} & group.marks)
    last_only = Mark.LAST in group.marks or len(roles.reps) > 1 or (failed and Mark.FAILURE not in group.marks)
    rir = _value(group, Of.RIR)
    if failed and roles.failed_at:
        said = [*said[:-1], replace(said[-1], reps=int(roles.failed_at))]
    return [
        replace(one, failed=failed, rpe=roles.rpe, rir=rir) if place == len(said) - 1 or not last_only else one
        for place, one in enumerate(said)
    ]


def _loaded_backwards(rows: Sequence[tuple[Group, list[Said]]]) -> list[list[Said]]:
    """A weight said at the end of a list is that of the whole list: "8, 8, 7 at 80"."""
    said = [list(one) for _, one in rows]
    last = said[-1][0] if said else Said()
    is_list = len(rows) > 1 and all(group.parting in _LISTS for group, _ in rows[1:])
    if not is_list or (last.weight is None and last.plates is None) or rows[-1][0].leads:
        return said
    bare = [one for sets in said[:-1] for one in sets]
    if any(Mark.BODY in group.marks for group, _ in rows):
        return said
    if any(one.weight is not None or one.plates is not None or one.reps is None for one in bare):
        return said
    load = replace(last, reps=None, rpe=None, rir=None, failed=False, amrap=False, drop=False, warmup=False)
    names = ("weight", "unit", "plates", "added", "assisted", "per_hand", "per_side")
    given = {name: getattr(load, name) for name in names}
    return [*([replace(one, **given) for one in sets] for sets in said[:-1]), said[-1]]


def _weight_first(groups: Sequence[Group], exercise: Exercise | None) -> Sequence[Group]:
    """A lone weight with a list of reps after it as one with the first of them: "100, 5, 5, 4"."""
    if len(groups) < 2 or not all(map(_is_lone, groups)) or (exercise and exercise.measure is not Measure.LOAD):
        return groups
    (weight,), others = groups[0].singles, [group.singles[0] for group in groups[1:]]
    if weight < _LEAST_WEIGHT or weight <= 2 * max(others):
        return groups
    first = Group(told={Of.WEIGHT: Quantity(weight, Of.WEIGHT)}, bare=groups[1].bare, leads=True)
    return [replace(first, marks=groups[0].marks | groups[1].marks), *groups[2:]]


def _zipped(groups: Sequence[Group]) -> Sequence[Group]:
    """Weights × reps as two lists of one length: "60/70/80 x 10/8/6"."""
    half = (len(groups) + 1) // 2
    middle = groups[half - 1] if groups else None
    others = [*groups[: half - 1], *groups[half:]]
    if middle is None or half < 2 or len(middle.joined) != 2 or not all(map(_is_lone, others)):
        return groups
    weights = [*(group.singles[0] for group in groups[: half - 1]), middle.joined[0]]
    reps = [middle.joined[1], *(group.singles[0] for group in groups[half:])]
    if len(weights) != len(reps):
        return groups
    return [
        Group(",", {Of.WEIGHT: Quantity(weight, Of.WEIGHT), Of.REPS: Quantity(count, Of.REPS)}, marks=group.marks)
        for weight, count, group in zip(weights, reps, groups, strict=False)
    ]


def _is_lone(group: Group) -> bool:
    return len(group.bare) == 1 and len(group.singles) == 1 and not group.told


def _value(group: Group, of: Of) -> float | None:
    return group.told[of].value if of in group.told else None
