"""Buttons of the one-rep max and of the loaded bar."""

from aiogram.filters.callback_data import CallbackData

from screens.buttons import Id


class ListMaxes(CallbackData, prefix="maxes"):
    pass


class ShowMax(CallbackData, prefix="max"):
    slug: str


class ShowBar(CallbackData, prefix="bar"):
    """How to load a weight in grams, in a new message or in the one of the button."""

    grams: Id
    fresh: bool = False
