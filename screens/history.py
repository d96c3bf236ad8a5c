"""Workouts of the past: look, correct, delete."""

from collections.abc import Sequence

from aiogram.utils.formatting import Bold, Text, as_list

from domain.people import Person
from domain.training import LoggedSet, Workout
from domain.units import Unit
from locales import Translator
from screens.buttons.training import (
    ChangeSet,
    DeleteSet,
    DeleteWorkout,
    ShowHistory,
    ShowSet,
    ShowWorkout,
)
from screens.screen import Button, Screen
from screens.values import dead, exercise_name, values

HISTORY = "history"
MAX_ROWS = 90  # Telegram takes 100 buttons


def page(t: Translator, workouts: Sequence[Workout], number: int, *, more: bool) -> Screen:
    """A page of workouts, newest first."""
    title = Bold(t("history-title"))
    if not workouts and not number:
        return Screen(as_list(title, t("history-empty"), sep="\n\n"), slot=HISTORY)
    rows = [[Button(_row(t, w), ShowWorkout(workout=w.id))] for w in workouts]
    turn = [Button(t("history-newer"), ShowHistory(page=number - 1))] if number else []
    turn += [Button(t("history-older"), ShowHistory(page=number + 1))] if more else []
    return Screen(as_list(title, t("history-choose"), sep="\n\n"), [*rows, turn], slot=HISTORY)


def workout(t: Translator, person: Person, shown: Workout) -> Screen:
    """One workout, a button for each set."""
    day = t.day(t.local_date(shown.started_at)) + (f" · {t('history-live')}" if shown.live else "")
    rows = [
        [Button(_set(t, person.unit, place, s), ShowSet(workout=shown.id, n=s.n))]
        for place, s in enumerate(shown.sets[:MAX_ROWS], 1)
    ]
    rows.append([Button(t("history-delete-workout"), DeleteWorkout(workout=shown.id, sure=False), "danger")])
    rows.append([Button(t("button-back"), ShowHistory(page=0))])
    return Screen(as_list(Bold(day), *_words(t, shown), t("history-choose-set"), sep="\n\n"), rows, slot=HISTORY)


def _words(t: Translator, shown: Workout) -> list[Text]:
    """What the workout is called, and what was noted of it and of its exercises."""
    named = [Text(Bold(dead(shown.title)))] if shown.title else []
    notes = [Text("📝 ", dead(shown.note))] if shown.note else []
    of_exercises = [(exercise_name(t, slug), dead(note)) for slug, note in shown.notes.items()]
    notes += [Text("📝 ", t("exercise-note", exercise=name, note=note)) for name, note in of_exercises]
    return named + ([as_list(*notes)] if notes else [])


def one_set(t: Translator, person: Person, shown: Workout, n: int) -> Screen:
    place = shown.place(n)
    found = shown.sets[place - 1]
    text = as_list(
        Bold(t("set-title", n=place)),
        Text(exercise_name(t, found.exercise), "  ", values(t, person.unit, found.exercise, found.values)),
    )
    rows = [
        [Button(t("set-change"), ChangeSet(workout=shown.id, n=n))],
        [Button(t("set-delete"), DeleteSet(workout=shown.id, n=n), "danger")],
        [Button(t("button-back"), ShowWorkout(workout=shown.id))],
    ]
    return Screen(text, rows, slot=HISTORY)


def ask_values(t: Translator, place: int) -> Screen:
    return Screen(Text(t("set-ask", n=place)), slot=HISTORY)


def set_changed(t: Translator, person: Person, shown: Workout, n: int) -> Screen:
    """The workout again, led by what was changed."""
    place = shown.place(n)
    found = shown.sets[place - 1]
    said = t("set-changed", n=place, values=values(t, person.unit, found.exercise, found.values))
    below = workout(t, person, shown)
    return Screen(as_list(said, below.text, sep="\n\n"), below.rows, slot=HISTORY)


def ask_delete(t: Translator, workout_id: int) -> Screen:
    rows = [
        [Button(t("history-delete-yes"), DeleteWorkout(workout=workout_id, sure=True), "danger")],
        [Button(t("history-keep"), ShowWorkout(workout=workout_id))],
    ]
    return Screen(Text(t("history-delete-sure")), rows, slot=HISTORY)


def _row(t: Translator, shown: Workout) -> str:
    row = t("history-row", day=t.short_day(t.local_date(shown.started_at)), sets=len(shown.sets))
    return f"{row} · {t('history-live')}" if shown.live else row


def _set(t: Translator, unit: Unit, place: int, one: LoggedSet) -> str:
    name = exercise_name(t, one.exercise)
    return t("history-set", n=place, exercise=name, values=values(t, unit, one.exercise, one.values))
