"""Buttons of check-ins, recovery and light weeks."""

from aiogram.filters.callback_data import CallbackData

from domain.exercises import Area
from domain.volume import Group
from screens.buttons import Number


class TellReadiness(CallbackData, prefix="ready"):
    """How they are, 1 to 5; asked on the overview of today, or by itself."""

    level: Number
    overview: bool


class AskSore(CallbackData, prefix="soreq"):
    pass


class TellSore(CallbackData, prefix="sore"):
    """How sore a muscle is: the wish is said, so that a second tap changes nothing."""

    group: Group
    level: Number


class EndCheckIn(CallbackData, prefix="soreok"):
    pass


class TakeLightWeek(CallbackData, prefix="light"):
    """A light week of everything."""


class SparePart(CallbackData, prefix="spare"):
    """A light week of one muscle or joint; of neither: not now."""

    group: Group | None = None
    area: Area | None = None


class ShowRecovery(CallbackData, prefix="recov"):
    """In a new message, or in place of a question about it."""

    fresh: bool


class AskFelt(CallbackData, prefix="recovq"):
    """Which muscle feels different, and once that is known how."""

    group: Group | None = None


class TellFelt(CallbackData, prefix="recovis"):
    group: Group
    level: Number
