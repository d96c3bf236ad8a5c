"""Buttons of plans: choose a program, look at a week, bend it."""

from aiogram.filters.callback_data import CallbackData

from screens.buttons import Number


class ListPrograms(CallbackData, prefix="progs"):
    pass


class ShowProgram(CallbackData, prefix="prog"):
    slug: str


class ListSections(CallbackData, prefix="sections"):
    pass


class ListSection(CallbackData, prefix="section"):
    """A page of all programs that serve a goal, or have a focus: `by` is its value."""

    by: str
    page: Number = 0


class OpenProgram(CallbackData, prefix="secprog"):
    """A program, from a page of a section."""

    slug: str
    by: str
    page: Number


class ShowProgramDay(CallbackData, prefix="progday"):
    """Day `number` of a program; `by` and `page` say from where it was opened, "" from what fits."""

    slug: str
    number: Number
    by: str = ""
    page: Number = 0


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
