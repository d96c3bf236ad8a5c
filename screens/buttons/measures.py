"""Buttons of body weight and measurements."""

from aiogram.filters.callback_data import CallbackData

from domain.measures import Measured
from screens.buttons import Id, Number


class ListMeasures(CallbackData, prefix="meas"):
    pass


class ShowCourse(CallbackData, prefix="course"):
    """How a measure went over the last weeks, or from the first value on (0)."""

    what: Measured
    weeks: Number


class AskMeasure(CallbackData, prefix="measq"):
    what: Measured


class UndoMeasure(CallbackData, prefix="unmeas"):
    key: Id


class RemindWeighIn(CallbackData, prefix="weighin"):
    pass
