"""Buttons of interval timers."""

from aiogram.filters.callback_data import CallbackData

from screens.buttons import Id, Number


class StartTimer(CallbackData, prefix="timer"):
    work: Number
    rest: Number
    rounds: Number


class PauseTimer(CallbackData, prefix="timerhold"):
    """Stand still, or go on."""

    on: bool


class StopTimer(CallbackData, prefix="timerend"):
    pass


class StartSet(CallbackData, prefix="hold"):
    """Time set `n` of a workout, which is held for a time."""

    workout: Id
    n: Number


class LogHeld(CallbackData, prefix="held"):
    """Log set `n`, held for so many seconds."""

    workout: Id
    n: Number
    seconds: Id
