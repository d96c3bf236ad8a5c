"""Buttons of logging, the live card, the rest timer and history."""

from aiogram.filters.callback_data import CallbackData

from screens.buttons import Id, Number


class ChooseExercise(CallbackData, prefix="pick"):
    key: Id
    slug: str


class ChooseSets(CallbackData, prefix="reading"):
    """Which of two ways to read the numbers of an entry's part was meant."""

    key: Id
    part: Number
    other: bool


class SaveEntry(CallbackData, prefix="save"):
    key: Id


class UndoEntry(CallbackData, prefix="undo"):
    key: Id


class DropEntry(CallbackData, prefix="drop"):
    key: Id


class LogSet(CallbackData, prefix="set"):
    """Log set `n` of a workout as prescribed, or like the one before."""

    workout: Id
    n: Number


class UndoSet(CallbackData, prefix="unset"):
    workout: Id
    n: Number


class Finish(CallbackData, prefix="finish"):
    workout: Id


class StartRest(CallbackData, prefix="rest"):
    pass


class ShiftRest(CallbackData, prefix="shift"):
    steps: int


class StopRest(CallbackData, prefix="skip"):
    pass


class ShowHistory(CallbackData, prefix="hist"):
    page: int


class ShowWorkout(CallbackData, prefix="wo"):
    workout: Id


class ShowSet(CallbackData, prefix="ws"):
    workout: Id
    n: Number


class ChangeSet(CallbackData, prefix="wse"):
    workout: Id
    n: Number


class DeleteSet(CallbackData, prefix="wsd"):
    workout: Id
    n: Number


class DeleteWorkout(CallbackData, prefix="wod"):
    workout: Id
    sure: bool
