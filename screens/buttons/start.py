"""Buttons of hello, settings and one's own data."""

from aiogram.filters.callback_data import CallbackData

from domain.units import Unit
from screens.buttons import Id


class ChooseLanguage(CallbackData, prefix="lang"):
    language: str
    welcome: bool


class ChooseUnit(CallbackData, prefix="unit"):
    unit: Unit
    welcome: bool


class ChooseZone(CallbackData, prefix="zone", sep="|"):
    """A place found by its name; the name is cut where Telegram's 64 bytes end."""

    zone: str
    place: str


class AskZone(CallbackData, prefix="askzone"):
    pass


class Consent(CallbackData, prefix="consent"):
    agree: bool
    entry: Id = 0


class SetQuiet(CallbackData, prefix="quiet"):
    """Hours of the day between which nobody is nudged; equal ends: never quiet."""

    start: int
    end: int


class ShowPrivacy(CallbackData, prefix="privacy"):
    pass


class OpenSettings(CallbackData, prefix="settings"):
    part: str


class ExportMine(CallbackData, prefix="export"):
    pass


class DeleteMine(CallbackData, prefix="erase"):
    sure: bool
