"""A typed line before and after it is saved, the live card, and the rest between sets."""

from datetime import datetime

from aiogram.utils.formatting import Bold, Italic, Text, as_list

from domain.training import Entry, EntryState, LoggedSet, SetValues
from domain.units import Unit
from locales import Translator
from screens.buttons.training import (
    ChooseExercise,
    DropEntry,
    SaveEntry,
    ShiftRest,
    StopRest,
    UndoEntry,
)
from screens.screen import Button, Screen
from screens.values import dead, exercise_name, several, values


def entry_slot(key: int) -> str:
    return f"e{key}"


def preview(t: Translator, unit: Unit, entry: Entry) -> Screen:
    """What we understood, and what became of it."""
    titles = {
        EntryState.OPEN: t("preview-title"),
        EntryState.SAVED: "✓ " + t("preview-saved"),
        EntryState.UNDONE: t("preview-undone"),
    }
    buttons = {
        EntryState.OPEN: [
            Button(t("preview-save"), SaveEntry(key=entry.key), "success"),
            Button(t("preview-drop"), DropEntry(key=entry.key)),
        ],
        EntryState.SAVED: [Button(t("preview-undo"), UndoEntry(key=entry.key))],
        EntryState.UNDONE: [Button(t("preview-again"), SaveEntry(key=entry.key))],
    }
    text = as_list(titles[entry.state], _line(t, unit, entry.exercise or "", entry.sets))
    return Screen(text, [buttons[entry.state]], slot=entry_slot(entry.key))


def which_exercise(
    t: Translator, unit: Unit, key: int, typed: str, nearest: tuple[str, ...], sets: tuple[SetValues, ...]
) -> Screen:
    """A choice between the nearest exercises; nothing is guessed silently."""
    if not nearest:
        return Screen(Text(t("preview-unknown", typed=dead(typed))))
    rows = [[Button(exercise_name(t, slug), ChooseExercise(key=key, slug=slug))] for slug in nearest]
    rows.append([Button(t("preview-drop"), DropEntry(key=key))])
    text = as_list(t("preview-which", typed=dead(typed)), Italic(several(t, unit, nearest[0], sets)))
    return Screen(text, rows, slot=entry_slot(key))


def dropped(t: Translator, key: int) -> Screen:
    return Screen(Text(t("preview-dropped")), slot=entry_slot(key))


def gone() -> Screen:
    return Screen(gone=True)


def resting(t: Translator, unit: Unit, ends_at: datetime, next_set: LoggedSet | None) -> Screen:
    rows = [
        [Button(t("rest-shorter"), ShiftRest(steps=-1)), Button(t("rest-longer"), ShiftRest(steps=1))],
        [Button(t("rest-skip"), StopRest())],
    ]
    parts = [
        Bold(t("rest-running", time=t.clock(ends_at, seconds=True))),
        *_next(t, unit, next_set),
    ]
    return Screen(as_list(*parts), rows, tidy=True)


def rest_over(t: Translator, unit: Unit, next_set: LoggedSet | None) -> Screen:
    return Screen(as_list(Bold("⏱ " + t("rest-over")), *_next(t, unit, next_set)), tidy=True)


def _line(t: Translator, unit: Unit, exercise: str, done: tuple[SetValues, ...] | list[SetValues]) -> Text:
    return Text(Bold(exercise_name(t, exercise)), "  ", several(t, unit, exercise, done))


def _next(t: Translator, unit: Unit, following: LoggedSet | None) -> list[str]:
    if following is None:
        return []
    text = values(t, unit, following.exercise, following.values)
    return [t("rest-next", exercise=exercise_name(t, following.exercise), values=text)]
