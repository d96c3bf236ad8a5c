"""Buttons of gyms: switch, add, name, equip, load."""

from aiogram.filters.callback_data import CallbackData

from domain.units import Unit
from screens.buttons import Id


class ListGyms(CallbackData, prefix="gyms"):
    pass


class UseGym(CallbackData, prefix="gym"):
    """Train there from now on."""

    key: Id


class AddGym(CallbackData, prefix="gymadd"):
    pass


class RenameGym(CallbackData, prefix="gymname"):
    key: Id


class AskKit(CallbackData, prefix="gymkitq"):
    key: Id


class EquipGym(CallbackData, prefix="gymkit"):
    key: Id
    kit: str


class ShowLoads(CallbackData, prefix="gymload"):
    """The bars and plates to choose from, in a unit."""

    key: Id
    unit: Unit


class LoadBar(CallbackData, prefix="gymbar"):
    """A bar in hundredths of a unit."""

    key: Id
    unit: Unit
    bar: int


class LoadPlate(CallbackData, prefix="gymplate"):
    """A plate, in hundredths of a unit, that is there or is not."""

    key: Id
    unit: Unit
    plate: int
    on: bool


class RemoveGym(CallbackData, prefix="gymdel"):
    key: Id
    sure: bool
