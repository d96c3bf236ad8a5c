"""Buttons of the questions about a person, in the welcome and in `/profile`."""

from aiogram.filters.callback_data import CallbackData


class Ask(CallbackData, prefix="ask"):
    """Put one question again."""

    field: str


class Tell(CallbackData, prefix="tell"):
    """Answer a question; an empty value leaves it open. In the welcome the next question follows."""

    field: str
    value: str
    welcome: bool


class Pick(CallbackData, prefix="pickm"):
    """Say that one of several things applies, or does not."""

    field: str
    value: str
    on: bool
    welcome: bool


class EndWelcome(CallbackData, prefix="endhi"):
    """Leave the questions that are left for later."""


class Cleared(CallbackData, prefix="cleared"):
    """A doctor said yes."""
