"""Buttons of reminders."""

from aiogram.filters.callback_data import CallbackData

from domain.reminders import DayState
from screens.buttons import Id, Number


class ListReminders(CallbackData, prefix="rems"):
    pass


class AddReminder(CallbackData, prefix="remadd"):
    """Add one to the `count` there are: a second tap adds no second."""

    count: Number


class ShowReminder(CallbackData, prefix="rem"):
    reminder: Id


class ToggleDay(CallbackData, prefix="remday"):
    """Ring on a weekday, or not: the wish is said, so that a second tap changes nothing."""

    reminder: Id
    day: int
    on: bool


class SetMinute(CallbackData, prefix="remmin"):
    reminder: Id
    minute: int


class AskTime(CallbackData, prefix="remask"):
    reminder: Id


class Enable(CallbackData, prefix="remon"):
    reminder: Id
    on: bool


class RemoveReminder(CallbackData, prefix="remdel"):
    reminder: Id


class AnswerReminder(CallbackData, prefix="remans"):
    reminder: Id
    day: str
    state: DayState
