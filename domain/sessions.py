"""A workout by plan: its items with their targets, and what comes next."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any

from domain.plans import Plan, PlannedWorkout
from domain.prescription import Kind, Mark, Target, Why
from domain.training import LoggedSet, Workout, values_of

WARMUP_REST_S = 60


@dataclass(frozen=True, slots=True)
class Item:
    """One exercise of a workout as it was prescribed: its sets in order, the rest after each in seconds, and why.

    Items that share a `superset` letter are done in turn. `high` is the top of the rep range, where there is one;
    `rpe` the effort to aim for, `tempo` as in `Scheme`. What was `eased` tells nothing about progress. `adapted` says
    why what is left is no longer as prescribed.
    """

    exercise: str
    targets: tuple[Target, ...]
    rest_s: int
    kind: Kind
    why: Why
    superset: str | None = None
    high: int | None = None
    skipped: bool = False
    swapped_from: str | None = None
    eased: bool = False
    rpe: float | None = None
    tempo: str | None = None
    adapted: Why | None = None

    @property
    def working(self) -> tuple[Target, ...]:
        return tuple(target for target in self.targets if not target.warmup)


@dataclass(frozen=True, slots=True)
class Step:
    """The set that comes next: target `number` (from 0) of item `index`."""

    index: int
    number: int
    item: Item

    @property
    def target(self) -> Target:
        return self.item.targets[self.number]


@dataclass(frozen=True, slots=True)
class Today:
    """What there is to do: a live workout, else the plan's next one with what it asks for, else neither.

    `minutes` when it was cut to so many.
    """

    live: Workout | None = None
    plan: Plan | None = None
    planned: PlannedWorkout | None = None
    items: tuple[Item, ...] = ()
    minutes: int | None = None


def next_step(items: Sequence[Item], sets: Sequence[LoggedSet]) -> Step | None:
    """What to do next: the first item that is not finished, or its superset's partner whose turn it is."""
    places = [place(index, item, sets) for index, item in enumerate(items)]
    unfinished = [i for i, item in enumerate(items) if not item.skipped and places[i] < len(item.targets)]
    if not unfinished:
        return None
    letter = items[unfinished[0]].superset
    group = [i for i in unfinished if i == unfinished[0] or (letter and items[i].superset == letter)]
    index = min(group, key=lambda i: (places[i] - _warmups(items[i]), i))
    return Step(index, places[index], items[index])


def place(index: int, item: Item, sets: Sequence[LoggedSet]) -> int:
    """Which of an item's targets comes next; once a working set is done, its warm-ups are over."""
    ours = [one for one in sets if one.item == index]
    working = sum(not one.warmup for one in ours)
    return _warmups(item) + working if working else min(len(ours), _warmups(item))


def _warmups(item: Item) -> int:
    return len(item.targets) - len(item.working)


def following(workout: Workout) -> LoggedSet | None:
    """The set that one tap logs: the plan's next, or without a plan the last one again. None when there is none."""
    n = workout.last.n + 1 if workout.last else 1
    if workout.items:
        step = next_step(workout.items, workout.sets)
        if step is None:
            return None
        return LoggedSet(n, step.item.exercise, step.target.values, step.index)
    return replace(workout.last, n=n) if workout.last else None


def rest_after(workout: Workout, logged: LoggedSet) -> int | None:
    """Seconds of rest after a set that was just logged to a workout; None without a plan.

    Nothing between the exercises of a superset, a short one after a warm-up, none at the end.
    """
    if logged.item is None or not workout.items:
        return None
    item, coming = workout.items[logged.item], next_step(workout.items, (*workout.sets, logged))
    if coming is None or (item.superset and coming.item.superset == item.superset and coming.index > logged.item):
        return 0
    return min(WARMUP_REST_S, item.rest_s) if logged.warmup else item.rest_s


def item_for(items: Sequence[Item], sets: Sequence[LoggedSet], exercise: str) -> int | None:
    """The unfinished item that a set of this exercise answers."""
    for index, item in enumerate(items):
        if item.exercise == exercise and not item.skipped and place(index, item, sets) < len(item.targets):
            return index
    return None


def adjusted(item: Item, done: int, step: Callable[[float], float] | None, reps: int) -> Item:
    """The item with the working sets that are left made heavier or lighter by a step, and longer by so many reps
    (5 s each where they are timed); never below one rep."""
    left = tuple(
        _shifted(target, step, reps) if i >= done and not target.warmup else target
        for i, target in enumerate(item.targets)
    )
    return replace(item, targets=left)


def _shifted(target: Target, step: Callable[[float], float] | None, reps: int) -> Target:
    values = target.values
    weight = step(values.weight_kg) if step and values.weight_kg is not None else values.weight_kg
    count = None if values.reps is None else max(values.reps + reps, 1)
    seconds = None if values.seconds is None else max(values.seconds + 5 * reps, 5)
    return replace(target, values=replace(values, weight_kg=weight, reps=count, seconds=seconds))


def marks(exercise: str, items: Sequence[Item]) -> frozenset[Mark]:
    """Why an exercise's sets in a workout with these items tell nothing about progress."""
    ours = [item for item in items if item.exercise == exercise]
    found = {
        Mark.SHORT: any(item.skipped for item in ours),
        Mark.SWAPPED: any(item.swapped_from for item in ours),
        Mark.EASED: any(item.eased for item in ours),
    }
    return frozenset(mark for mark, holds in found.items() if holds)


def carried(workout: Workout, logged: Sequence[LoggedSet]) -> tuple[Item, ...]:
    """The items with what is left of them at the weight of the set that was just done: who chose another goes on
    with it, unless each set has a weight of its own."""
    weights = {one.item: one.values.weight_kg for one in logged if not one.warmup and one.values.weight_kg}
    sets = (*workout.sets, *logged)

    def go_on(index: int, item: Item) -> Item:
        weight, done = weights.get(index), place(index, item, sets)
        is_straight = len({target.values.weight_kg for target in item.targets[max(done - 1, 0) :]}) == 1
        return adjusted(item, done, lambda _: weight, 0) if weight and is_straight else item

    return tuple(go_on(index, item) for index, item in enumerate(workout.items))


def as_json(items: Sequence[Item]) -> list[dict[str, Any]]:
    """The items as they are kept with a workout."""
    return [_item_json(item) for item in items]


def items_of(data: Sequence[Mapping[str, Any]]) -> tuple[Item, ...]:
    """The inverse of `as_json`."""
    return tuple(map(_item, data))


def _item_json(item: Item) -> dict[str, Any]:
    targets = [target.values.as_json() | ({"amrap": True} if target.amrap else {}) for target in item.targets]
    return asdict(item) | {"targets": targets, "why": _why_json(item.why), "adapted": _why_json(item.adapted)}


def _why_json(told: Why | None) -> list[Any] | None:
    if told is None:
        return None
    return [told.key, {k: one.isoformat() if isinstance(one, date) else one for k, one in told.args.items()}]


def _item(data: Mapping[str, Any]) -> Item:
    targets = tuple(_target(**one) for one in data["targets"])
    told = {"why": _why(*data["why"]), "adapted": _why(*data["adapted"]) if data.get("adapted") else None}
    return Item(**{**data, **told, "targets": targets, "kind": Kind(data["kind"])})


def _why(key: str, args: Mapping[str, Any]) -> Why:
    return Why(key, {name: date.fromisoformat(value) if name == "day" else value for name, value in args.items()})


def _target(amrap: bool = False, **values: Any) -> Target:
    return Target(values_of(values), amrap)
