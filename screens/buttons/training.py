"""Buttons of logging, the live card, the rest timer and history."""

from aiogram.filters.callback_data import CallbackData


class ChooseExercise(CallbackData, prefix="pick"):
    key: int
    slug: str


class SaveEntry(CallbackData, prefix="save"):
    key: int


class UndoEntry(CallbackData, prefix="undo"):
    key: int


class DropEntry(CallbackData, prefix="drop"):
    key: int


class LogSet(CallbackData, prefix="set"):
    """Log set `n` of a workout like the one before."""

    workout: int
    n: int


class UndoSet(CallbackData, prefix="unset"):
    workout: int
    n: int


class Finish(CallbackData, prefix="finish"):
    workout: int


class StartRest(CallbackData, prefix="rest"):
    pass


class ShiftRest(CallbackData, prefix="shift"):
    steps: int


class StopRest(CallbackData, prefix="skip"):
    pass


class ShowHistory(CallbackData, prefix="hist"):
    page: int


class ShowWorkout(CallbackData, prefix="wo"):
    workout: int


class ShowSet(CallbackData, prefix="ws"):
    workout: int
    n: int


class ChangeSet(CallbackData, prefix="wse"):
    workout: int
    n: int


class DeleteSet(CallbackData, prefix="wsd"):
    workout: int
    n: int


class DeleteWorkout(CallbackData, prefix="wod"):
    workout: int
    sure: bool
