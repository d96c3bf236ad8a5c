"""Buttons of achievements and of pictures to share."""

from aiogram.filters.callback_data import CallbackData

from screens.buttons import Id, Number


class ShareWorkout(CallbackData, prefix="share"):
    """A picture of a workout that is over, in a new message or in the one of the button."""

    workout: Id
    fresh: bool = False


class ShareRecord(CallbackData, prefix="sharepr"):
    """A picture of the record that a workout set in an exercise."""

    workout: Id
    slug: str


class ShareMonth(CallbackData, prefix="sharemo"):
    """A picture of this month (0) or of one before it, in a new message or in the one of the button."""

    back: Number
    fresh: bool = False
