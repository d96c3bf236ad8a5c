"""What follows on the card: the round of a superset or circuit under way, and the exercises after it."""

from aiogram.utils.formatting import Bold, Text

from domain.sessions import Step
from domain.training import Workout
from locales import Translator
from screens.values import exercise_name

_COMING = 3
_CIRCUIT = 3


def in_turn(t: Translator, workout: Workout, step: Step) -> list[Text]:
    """The exercises that are done in turn, this one standing out, with the round; nothing for one done alone."""
    group = _group(workout, step)
    if len(group) < 2:
        return []
    number = step.number - (len(step.item.targets) - len(step.item.working)) + 1
    rounds = max(len(workout.items[index].working) for index in group)
    head = t("card-circuit", round=max(number, 1), rounds=rounds) if len(group) >= _CIRCUIT else t("card-superset")
    names = [exercise_name(t, workout.items[index].exercise) for index in group]
    shown = [Bold(name) if index == step.index else Text(name) for index, name in zip(group, names, strict=True)]
    parts: list[Text | str] = [f"{head} "]
    for one in shown:
        parts += [" → ", one] if len(parts) > 1 else [one]
    return [Text(*parts)]


def coming(t: Translator, workout: Workout, step: Step) -> list[Text]:
    """The next exercises that are not begun and not part of the circuit under way."""
    now = _group(workout, step)
    names = [
        exercise_name(t, item.exercise)
        for index, item in enumerate(workout.items)
        if index not in now and not item.skipped and not any(one.item == index for one in workout.sets)
    ]
    if not names:
        return []
    more = "…" if len(names) > _COMING else ""
    return [Text(t("card-coming", exercises=", ".join(names[:_COMING]) + more))]


def _group(workout: Workout, step: Step) -> list[int]:
    """The items that are done in turn with the one that comes next, itself among them."""
    letter = step.item.superset
    return [
        index
        for index, item in enumerate(workout.items)
        if index == step.index or (letter and item.superset == letter and not item.skipped)
    ]
