"""Buttons of pain: where, how bad, while doing what, and how it is now."""

from aiogram.filters.callback_data import CallbackData

from domain.exercises import Area
from domain.pain import Outcome
from screens.buttons import Id, Number


class AskWhere(CallbackData, prefix="painq"):
    """In a new message, or in place of the next question."""

    fresh: bool


class AskLevel(CallbackData, prefix="painin"):
    area: Area


class AskDoing(CallbackData, prefix="painis"):
    area: Area
    level: Number


class TellPain(CallbackData, prefix="pain"):
    """All of it; without an exercise it came with something else."""

    area: Area
    level: Number
    doing: str | None = None


class TakePainBack(CallbackData, prefix="painno"):
    pain: Id


class EndPain(CallbackData, prefix="painover"):
    pain: Id


class AnswerPain(CallbackData, prefix="painans"):
    """How it is now: the answer of that number, so that a second tap changes nothing."""

    pain: Id
    number: Number
    outcome: Outcome
