"""Interval timers in chat: which there are, the one that runs, and what was done when it ends."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from math import ceil
from typing import Any

from aiogram.utils.formatting import Bold, as_list

from domain.timers import TABATA, Phase, Place, Rounds, Timer, is_held
from domain.training import LoggedSet, SetValues, Workout
from domain.units import Unit
from locales import Translator
from screens.buttons.timers import LogHeld, PauseTimer, StartSet, StartTimer, StopTimer
from screens.screen import Button, Screen
from screens.values import clock, exercise_name, values

TIMERS = "timers"
_BLOCKS = 10
_PRESETS = (Rounds(60, 0, 10), Rounds(30, 30, 10), Rounds(40, 20, 8), Rounds(45, 15, 10))


def choose(t: Translator) -> Screen:
    """Usual timers to tap, and how to write any other."""
    first = [
        Button(t("timer-emom", rounds=10), _start(_PRESETS[0])),
        Button(t("timer-tabata"), _start(TABATA)),
    ]
    others = [
        Button(t("timer-preset", work=one.work_s, rest=one.rest_s, rounds=one.rounds), _start(one))
        for one in _PRESETS[1:]
    ]
    text = as_list(Bold(t("timer-title")), t("timer-how"), sep="\n\n")
    return Screen(text, [first, others], slot=TIMERS)


def chosen() -> Screen:
    """The choice leaves when a timer starts: the count takes its place."""
    return Screen(slot=TIMERS, gone=True)


def running(t: Translator, timer: Timer, exercise: str | None, now: datetime) -> Screen:
    """Where it stands, until when, and what follows; `exercise` is what it times, if it times a set."""
    where = timer.place(now)
    left = clock(ceil(where.left_s))
    if timer.paused_at is not None:
        told, button = t("timer-paused", left=left), Button(t("timer-resume"), PauseTimer(on=False), "primary")
    else:
        until = t.clock(now + timedelta(seconds=where.left_s), seconds=True)
        told, button = t("timer-left", left=left, until=until), Button(t("timer-pause"), PauseTimer(on=True))
    lines = [Bold(_title(t, timer.rounds, where, exercise)), f"{_bar(timer.rounds, where)}  {told}"]
    if following := _following(t, timer.rounds, where):
        lines.append(following)
    return Screen(as_list(*lines), [[button, Button(t("timer-stop"), StopTimer())]], tidy=True)


def start_held(t: Translator, unit: Unit, workout: Workout, coming: LoggedSet) -> list[Button]:
    """A way to time the set that comes next, where it is held for a time."""
    if not is_held(coming.values):
        return []
    seconds = values(t, unit, coming.exercise, SetValues(seconds=coming.values.seconds))
    return [Button(t("card-start-set", values=seconds), StartSet(workout=workout.id, n=coming.n))]


def over(t: Translator, unit: Unit, told: Mapping[str, Any]) -> Screen:
    """What was done, all of it or a part; a set can be logged as it was held."""
    rounds = Rounds(*told["rounds"])
    if told["exercise"] is not None:
        return _held(t, unit, told)
    worked = t("timer-worked", time=clock(told["worked_s"]))
    if not told["whole"]:
        return Screen(as_list(Bold(t("timer-stopped")), worked), [_again(t, rounds)], tidy=True)
    title = t("timer-done", rounds=rounds.rounds)
    if not rounds.rest_s or rounds.rounds == 1:
        return Screen(as_list(Bold("⏱ " + title), worked), [_again(t, rounds)], tidy=True)
    rested = clock(rounds.rest_s * (rounds.rounds - 1))
    total = t("timer-total", work=clock(told["worked_s"]), rest=rested, total=clock(rounds.total_s))
    return Screen(as_list(Bold("⏱ " + title), total), [_again(t, rounds)], tidy=True)


def _held(t: Translator, unit: Unit, told: Mapping[str, Any]) -> Screen:
    seconds, exercise = told["worked_s"], told["exercise"]
    title = t("timer-set-over") if told["whole"] else t("timer-stopped")
    if not seconds:
        return Screen(Bold(title), tidy=True)
    shown = values(t, unit, exercise, SetValues(seconds=seconds))
    logs = LogHeld(workout=told["workout"], n=told["n"], seconds=seconds)
    rows = [[Button(t("card-log", values=shown), logs, "primary")]]
    mark = "⏱ " if told["whole"] else ""
    return Screen(as_list(Bold(mark + title), f"{exercise_name(t, exercise)} · {shown}"), rows, tidy=True)


def _title(t: Translator, rounds: Rounds, where: Place, exercise: str | None) -> str:
    if where.phase is Phase.READY:
        return t("timer-ready") if exercise is None else t("timer-ready-set", exercise=exercise_name(t, exercise))
    if where.phase is Phase.REST:
        return t("timer-rest")
    if exercise is not None:
        return exercise_name(t, exercise)
    return t("timer-work") if rounds.rounds == 1 else t("timer-round", round=where.round, rounds=rounds.rounds)


def _following(t: Translator, rounds: Rounds, where: Place) -> str:
    if where.phase is Phase.READY or rounds.rounds == 1:
        return ""
    if where.phase is Phase.REST:
        return t("timer-next-round", round=where.round + 1, rounds=rounds.rounds)
    if where.round == rounds.rounds:
        return t("timer-last")
    return t("timer-next-rest", time=clock(rounds.rest_s)) if rounds.rest_s else ""


def _bar(rounds: Rounds, where: Place) -> str:
    """How much of the phase has gone, in ten blocks."""
    whole = {Phase.READY: rounds.lead_s, Phase.WORK: rounds.work_s, Phase.REST: rounds.rest_s}.get(where.phase, 0)
    gone = round(_BLOCKS * (1 - where.left_s / whole)) if whole else _BLOCKS
    return "▰" * gone + "▱" * (_BLOCKS - gone)


def _start(rounds: Rounds) -> StartTimer:
    return StartTimer(work=rounds.work_s, rest=rounds.rest_s, rounds=rounds.rounds)


def _again(t: Translator, rounds: Rounds) -> list[Button]:
    return [Button(t("timer-again"), _start(rounds))]
