"""Buttons that bend a plan: a journey, a short day, catching up, and taking the last change back."""

from aiogram.filters.callback_data import CallbackData

from screens.buttons import Number


class AskKit(CallbackData, prefix="away"):
    """What there is on a journey."""


class AskAway(CallbackData, prefix="awaykit"):
    """How long it lasts."""

    kit: str


class Travel(CallbackData, prefix="travel"):
    kit: str
    days: Number


class ComeBack(CallbackData, prefix="home"):
    pass


class CatchUp(CallbackData, prefix="catchup"):
    pass


class Unbend(CallbackData, prefix="unbend"):
    pass


class ShowShort(CallbackData, prefix="short"):
    """The next workout, cut to the minutes there are."""

    minutes: Number


class AskOther(CallbackData, prefix="pwother"):
    """Which exercise of planned workout `number` to change for good."""

    number: Number


class AskInstead(CallbackData, prefix="pwinstead"):
    number: Number
    index: Number


class ReplaceExercise(CallbackData, prefix="pwnew"):
    number: Number
    index: Number
    slug: str
