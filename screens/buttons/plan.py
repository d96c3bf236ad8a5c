"""Buttons of plans: choose a program, look at a week, bend it."""

from aiogram.filters.callback_data import CallbackData

from screens.buttons import Number


class ListPrograms(CallbackData, prefix="progs"):
    pass


class ShowProgram(CallbackData, prefix="prog"):
    slug: str


class Enrol(CallbackData, prefix="enrol"):
    slug: str


class ShowPlan(CallbackData, prefix="plan"):
    """This week (0) or the next (1)."""

    week: Number


class ShowPlanned(CallbackData, prefix="pw"):
    number: Number


class AskDay(CallbackData, prefix="pwday"):
    number: Number


class MoveTo(CallbackData, prefix="pwmove"):
    number: Number
    day: str


class SkipWorkout(CallbackData, prefix="pwskip"):
    number: Number


class BeIll(CallbackData, prefix="ill"):
    pass


class PausePlan(CallbackData, prefix="pause"):
    on: bool


class RemindMe(CallbackData, prefix="ringplan"):
    pass


class EndPlan(CallbackData, prefix="endplan"):
    sure: bool
