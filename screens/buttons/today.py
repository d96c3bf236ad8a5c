"""Buttons of today's workout: start it, change it, tell how it was."""

from aiogram.filters.callback_data import CallbackData

from screens.buttons import Id, Number


class ShowToday(CallbackData, prefix="today"):
    pass


class Begin(CallbackData, prefix="go"):
    """Start planned workout `number`."""

    number: Number


class BeginShort(CallbackData, prefix="beginshort"):
    """Start it, cut to the minutes there are."""

    number: Number
    minutes: Number


class ShowCard(CallbackData, prefix="card"):
    workout: Id


class Adjust(CallbackData, prefix="adj"):
    """Make what is left of an item heavier by steps, or longer by reps."""

    workout: Id
    item: Number
    weight: int
    reps: int


class AskRpe(CallbackData, prefix="rpeq"):
    workout: Id


class Rate(CallbackData, prefix="rpe"):
    """Set `n` was this hard: RPE × 10."""

    workout: Id
    n: Number
    rpe: Number


class AskSwap(CallbackData, prefix="swapq"):
    workout: Id
    item: Number


class Swap(CallbackData, prefix="swap"):
    workout: Id
    item: Number
    slug: str


class SkipItem(CallbackData, prefix="leave"):
    """Leave an item out, or take it back in."""

    workout: Id
    item: Number
    on: bool


class ShowMore(CallbackData, prefix="more"):
    """What the card has besides."""

    workout: Id


class ShowWhy(CallbackData, prefix="why"):
    pass


class AskNote(CallbackData, prefix="note"):
    workout: Id


class Feel(CallbackData, prefix="feel"):
    workout: Id
    feeling: Number
