"""A workout by plan: its items with their targets, and what comes next."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any

from domain.plans import Plan, PlannedWorkout
from domain.progression import Kind, Why
from domain.training import LoggedSet, SetValues, Workout, values_of

WARMUP_REST_S = 60


@dataclass(frozen=True, slots=True)
class Target:
    """What one set should be."""

    values: SetValues
    warmup: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """One exercise of a workout as it was prescribed: its sets in order, the rest after each in seconds, and why.

    Items that share a `superset` letter are done in turn. `high` is the top of the rep range, where there is one.
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
    """What there is to do: a live workout, else the plan's next one with what it asks for, else neither."""

    live: Workout | None = None
    plan: Plan | None = None
    planned: PlannedWorkout | None = None
    items: tuple[Item, ...] = ()


def next_step(items: Sequence[Item], sets: Sequence[LoggedSet]) -> Step | None:
    """What to do next: the first item that is not finished, or its superset's partner whose turn it is."""
    done = [_done(index, sets) for index in range(len(items))]
    unfinished = [i for i, item in enumerate(items) if not item.skipped and done[i] < len(item.targets)]
    if not unfinished:
        return None
    letter = items[unfinished[0]].superset
    group = [i for i in unfinished if i == unfinished[0] or (letter and items[i].superset == letter)]
    index = min(group, key=lambda i: (_working_done(i, items, done), i))
    return Step(index, done[index], items[index])


def following(workout: Workout) -> LoggedSet | None:
    """The set that one tap logs: the plan's next, or without a plan the last one again. None when there is none."""
    n = workout.last.n + 1 if workout.last else 1
    if workout.items:
        step = next_step(workout.items, workout.sets)
        if step is None:
            return None
        return LoggedSet(n, step.item.exercise, step.target.values, step.index, step.target.warmup)
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
        if item.exercise == exercise and not item.skipped and _done(index, sets) < len(item.targets):
            return index
    return None


def adjusted(item: Item, done: int, weight_kg: float, reps: int) -> Item:
    """The item with the targets that are left made heavier or longer by so much, never below nothing."""
    left = tuple(_shifted(target, weight_kg, reps) if i >= done else target for i, target in enumerate(item.targets))
    return replace(item, targets=left)


def _shifted(target: Target, weight_kg: float, reps: int) -> Target:
    values = target.values
    if target.warmup:
        return target
    weight = None if values.weight_kg is None and weight_kg <= 0 else max((values.weight_kg or 0) + weight_kg, 0)
    count = None if values.reps is None else max(values.reps + reps, 1)
    seconds = None if values.seconds is None else max(values.seconds + 5 * reps, 5)
    return replace(target, values=replace(values, weight_kg=weight, reps=count, seconds=seconds))


def _done(index: int, sets: Sequence[LoggedSet]) -> int:
    return sum(one.item == index for one in sets)


def _working_done(index: int, items: Sequence[Item], done: Sequence[int]) -> int:
    warmups = len(items[index].targets) - len(items[index].working)
    return done[index] - warmups


def as_json(items: Sequence[Item]) -> list[dict[str, Any]]:
    """The items as they are kept with a workout."""
    return [_item_json(item) for item in items]


def items_of(data: Sequence[Mapping[str, Any]]) -> tuple[Item, ...]:
    """The inverse of `as_json`."""
    return tuple(map(_item, data))


def _item_json(item: Item) -> dict[str, Any]:
    targets = [[target.values.as_json(), target.warmup] for target in item.targets]
    args = {name: value.isoformat() if isinstance(value, date) else value for name, value in item.why.args.items()}
    return asdict(item) | {"targets": targets, "why": [item.why.key, args]}


def _item(data: Mapping[str, Any]) -> Item:
    key, args = data["why"]
    args = {name: date.fromisoformat(value) if name == "day" else value for name, value in args.items()}
    targets = tuple(Target(values_of(values), warmup) for values, warmup in data["targets"])
    return Item(**{**data, "targets": targets, "kind": Kind(data["kind"]), "why": Why(key, args)})
