"""A typed line before and after it is saved, the live card, and the rest between sets."""

from collections.abc import Sequence
from datetime import datetime

from aiogram.utils.formatting import Bold, Italic, Text, as_list

from domain.training import Entry, EntryState, LoggedSet, Part, SetValues
from domain.units import Unit
from locales import Translator
from screens.buttons.training import (
    ChooseExercise,
    ChooseSets,
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


def entry(t: Translator, unit: Unit, shown: Entry, typed: str = "", unknown: Sequence[str] = ()) -> Screen:
    """What is to be confirmed, or first the question which of several things was meant."""
    if shown.state is EntryState.OPEN and (place := shown.doubt) is not None:
        part = shown.parts[place]
        return (
            _which_exercise(t, unit, shown.key, part, typed) if part.exercise is None else _which_sets(t, unit, shown)
        )
    return preview(t, unit, shown, unknown)


def preview(t: Translator, unit: Unit, shown: Entry, unknown: Sequence[str] = ()) -> Screen:
    """What we understood, and what became of it."""
    key = shown.key
    buttons = {
        EntryState.OPEN: [
            Button(t("preview-save"), SaveEntry(key=key), "success"),
            Button(t("preview-drop"), DropEntry(key=key)),
        ],
        EntryState.SAVED: [Button(t("preview-undo"), UndoEntry(key=key))],
        EntryState.UNDONE: [Button(t("preview-again"), SaveEntry(key=key))],
    }
    lines = [_part(t, unit, part.exercise or "", part.sets) for part in shown.parts]
    left_out = [Text(t("preview-left-out", typed=", ".join(map(dead, unknown))))] if unknown else []
    return Screen(as_list(_title(t, shown), *lines, *left_out), [buttons[shown.state]], slot=entry_slot(key))


def unknown_exercise(t: Translator, typed: str) -> Screen:
    return Screen(Text(t("preview-unknown", typed=dead(typed))))


def _title(t: Translator, shown: Entry) -> str:
    """What to do or what was done; with the day, where it was not today."""
    titles = {
        EntryState.OPEN: t("preview-title"),
        EntryState.SAVED: "✓ " + t("preview-saved"),
        EntryState.UNDONE: t("preview-undone"),
    }
    if shown.day is None:
        return titles[shown.state]
    day = f"{t.day(shown.day)} {shown.day.year}"
    return t("preview-title-day", day=day) if shown.state is EntryState.OPEN else f"{titles[shown.state]} · {day}"


def _which_exercise(t: Translator, unit: Unit, key: int, part: Part, typed: str) -> Screen:
    """A choice between the nearest exercises; nothing is guessed silently."""
    rows = [[Button(exercise_name(t, slug), ChooseExercise(key=key, slug=slug))] for slug in part.nearest]
    rows.append([Button(t("preview-drop"), DropEntry(key=key))])
    asked = t("preview-which", typed=dead(typed)) if typed else t("preview-which-other")
    text = as_list(asked, Italic(several(t, unit, part.nearest[0], part.sets)))
    return Screen(text, rows, slot=entry_slot(key))


def _which_sets(t: Translator, unit: Unit, shown: Entry) -> Screen:
    """A choice between two ways to read the numbers."""
    place = shown.doubt or 0
    part = shown.parts[place]
    exercise = part.exercise or ""
    rows = [
        [Button(several(t, unit, exercise, sets), ChooseSets(key=shown.key, part=place, other=other))]
        for other, sets in ((False, part.sets), (True, part.other))
    ]
    rows.append([Button(t("preview-drop"), DropEntry(key=shown.key))])
    return Screen(as_list(t("preview-readings"), Bold(exercise_name(t, exercise))), rows, slot=entry_slot(shown.key))


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


def _part(t: Translator, unit: Unit, exercise: str, done: Sequence[SetValues]) -> Text:
    """An exercise with its sets, warm-ups in words of their own."""
    warm, working = [one for one in done if one.warmup], [one for one in done if not one.warmup]
    told = [t("preview-warmup", sets=several(t, unit, exercise, warm))] if warm else []
    told += [several(t, unit, exercise, working)] if working else []
    return Text(Bold(exercise_name(t, exercise)), "  ", " · ".join(told))


def _next(t: Translator, unit: Unit, following: LoggedSet | None) -> list[str]:
    if following is None:
        return []
    text = values(t, unit, following.exercise, following.values)
    return [t("rest-next", exercise=exercise_name(t, following.exercise), values=text)]
