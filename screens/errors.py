"""Known errors in words."""

from typing import Any

from aiogram.utils.formatting import Text

from domain.errors import SpotterError, WeightTooHeavy
from domain.units import Unit
from locales import Translator
from screens.screen import Screen
from screens.values import weight


def words(t: Translator, unit: Unit, error: SpotterError) -> str:
    """What to say to the person: what is wrong and what helps."""
    args: dict[str, Any] = dict(error.args_)
    if isinstance(error, WeightTooHeavy):
        args = {"max": weight(t, unit, args["max_kg"])}
    return t(error.key, **args)


def screen(t: Translator, unit: Unit, error: SpotterError) -> Screen:
    return Screen(Text(words(t, unit, error)))


def apology(t: Translator) -> Screen:
    return Screen(Text(t("error-unknown")))


def dead_letter(t: Translator, error: str) -> Screen:
    return Screen(Text(t("dead-letter", error=error)))


def not_understood(t: Translator) -> Screen:
    return Screen(Text(t("error-not-understood")))


def cannot_read(t: Translator, awaited: str | None) -> Screen:
    """A picture, voice or file where words are due: which words."""
    return Screen(Text(t("error-cannot-read", awaited=awaited or "line")))


def unknown_command(t: Translator) -> Screen:
    return Screen(Text(t("error-unknown-command")))
