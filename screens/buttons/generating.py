"""Buttons of a program that is built for somebody: look at it, take it, or take what is nearest to it."""

from typing import Annotated

from aiogram.filters.callback_data import CallbackData
from pydantic import Field

Seed = Annotated[int, Field(ge=0, lt=1_000_000)]


class Build(CallbackData, prefix="build"):
    """Show the program of this seed: its days (0), its reasons (1) or eight weeks of it (2)."""

    seed: Seed = 0
    page: Annotated[int, Field(ge=0, le=2)] = 0


class AcceptBuilt(CallbackData, prefix="buildok"):
    seed: Seed


class TakeNear(CallbackData, prefix="buildnear"):
    """Wish for this instead: what can be served."""

    goal: str
    days: int
    minutes: int
