"""Buttons of progress."""

from aiogram.filters.callback_data import CallbackData


class ShowMuscles(CallbackData, prefix="muscles"):
    pass
