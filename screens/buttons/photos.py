"""Buttons of progress photos."""

from aiogram.filters.callback_data import CallbackData

from domain.photos import View
from screens.buttons import Id


class KeepPhoto(CallbackData, prefix="phkeep"):
    """Keep a photo that was sent, as seen from this side."""

    photo: Id
    view: View


class LeavePhoto(CallbackData, prefix="phno"):
    """It is no progress photo."""

    photo: Id


class ListPhotos(CallbackData, prefix="photos"):
    pass


class ShowPhoto(CallbackData, prefix="photo"):
    photo: Id


class ComparePhotos(CallbackData, prefix="phpair"):
    one: Id
    other: Id


class DeletePhoto(CallbackData, prefix="phdel"):
    photo: Id
    sure: bool
