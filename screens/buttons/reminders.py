"""Buttons of reminders."""

from aiogram.filters.callback_data import CallbackData

from domain.reminders import DayState


class ListReminders(CallbackData, prefix="rems"):
    pass


class AddReminder(CallbackData, prefix="remadd"):
    pass


class ShowReminder(CallbackData, prefix="rem"):
    reminder: int


class ToggleDay(CallbackData, prefix="remday"):
    """Ring on a weekday, or not: the wish is said, so that a second tap changes nothing."""

    reminder: int
    day: int
    on: bool


class SetMinute(CallbackData, prefix="remmin"):
    reminder: int
    minute: int


class AskTime(CallbackData, prefix="remask"):
    reminder: int


class Enable(CallbackData, prefix="remon"):
    reminder: int
    on: bool


class RemoveReminder(CallbackData, prefix="remdel"):
    reminder: int


class AnswerReminder(CallbackData, prefix="remans"):
    reminder: int
    day: str
    state: DayState
