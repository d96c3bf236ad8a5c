"""A typed line before and after it is saved, the live card, and the rest between sets."""

from datetime import datetime

from aiogram.utils.formatting import Bold, Italic, Text, as_list

from domain.people import Person
from domain.training import Entry, EntryState, LoggedSet, SetValues, Workout
from domain.units import Unit
from locales import Translator
from screens.buttons.training import (
    ChooseExercise,
    DropEntry,
    Finish,
    LogSet,
    SaveEntry,
    ShiftRest,
    StartRest,
    StopRest,
    UndoEntry,
    UndoSet,
)
from screens.screen import Button, Screen
from screens.values import by_exercise, exercise_name, several, values, whole_weight


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
        return Screen(Text(t("preview-unknown", typed=typed)))
    rows = [[Button(exercise_name(t, slug), ChooseExercise(key=key, slug=slug))] for slug in nearest]
    rows.append([Button(t("preview-drop"), DropEntry(key=key))])
    text = as_list(t("preview-which", typed=typed), Italic(several(t, unit, nearest[0], sets)))
    return Screen(text, rows, slot=entry_slot(key))


def dropped(t: Translator, key: int) -> Screen:
    return Screen(Text(t("preview-dropped")), slot=entry_slot(key))


def card(t: Translator, person: Person, workout: Workout) -> Screen:
    """The live card: what was done so far and the next tap; once finished, what remains of it."""
    day = t.day(t.local_date(workout.started_at))
    title = t("card-title", day=day) if workout.live else t("card-finished", day=day)
    lines = [_line(t, person.unit, slug, done) for slug, done in by_exercise(workout.sets)]
    body = as_list(*lines) if lines else Text(t("card-empty"))
    parts = [Bold(title), body, *([_total(t, person.unit, workout)] if lines else [])]
    if not workout.live:
        return Screen(as_list(*parts, t("card-finished-praise"), sep="\n\n"))
    return Screen(as_list(*parts, sep="\n\n"), _card_rows(t, person.unit, workout), pinned=True)


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


def _card_rows(t: Translator, unit: Unit, workout: Workout) -> list[list[Button]]:
    rows = []
    if last := workout.last:
        same = t("card-same", values=values(t, unit, last.exercise, last.values))
        rows.append([Button(same, LogSet(workout=workout.id, n=last.n + 1), "primary")])
        undo = Button(t("card-undo", n=len(workout.sets)), UndoSet(workout=workout.id, n=last.n))
        rows.append([Button(t("card-rest"), StartRest()), undo])
    rows.append([Button(t("card-finish"), Finish(workout=workout.id))])
    return rows


def _line(t: Translator, unit: Unit, exercise: str, done: tuple[SetValues, ...] | list[SetValues]) -> Text:
    return Text(Bold(exercise_name(t, exercise)), "  ", several(t, unit, exercise, done))


def _total(t: Translator, unit: Unit, workout: Workout) -> str:
    if not workout.volume_kg:
        return t("card-total-light", sets=len(workout.sets))
    return t("card-total", sets=len(workout.sets), volume=whole_weight(t, unit, workout.volume_kg))


def _next(t: Translator, unit: Unit, following: LoggedSet | None) -> list[str]:
    if following is None:
        return []
    text = values(t, unit, following.exercise, following.values)
    return [t("rest-next", exercise=exercise_name(t, following.exercise), values=text)]
