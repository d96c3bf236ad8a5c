"""Buttons of imports."""

from aiogram.filters.callback_data import CallbackData

from domain.units import Unit
from screens.buttons import Id, Number


class AgreeToFile(CallbackData, prefix="imyes"):
    """They agree that we keep health data, and the file that waits for it is read."""

    file: Id


class ChooseFileUnit(CallbackData, prefix="imunit"):
    file: Id
    unit: Unit


class AnswerFile(CallbackData, prefix="imgo"):
    """Begin with the questions, or with `again` from their start."""

    file: Id
    again: bool = False


class ChooseName(CallbackData, prefix="imn"):
    """What the exercise at a place of the file's list is: a slug, "own" or "leave"."""

    file: Id
    place: Number
    answer: str


class ChooseNames(CallbackData, prefix="imall"):
    """The same for all that nobody knows yet: "own" or "leave"."""

    file: Id
    answer: str


class StartImport(CallbackData, prefix="imrun"):
    file: Id


class DropImport(CallbackData, prefix="imdrop"):
    file: Id


class UndoImport(CallbackData, prefix="imundo"):
    file: Id


class ShowImport(CallbackData, prefix="imshow"):
    file: Id
