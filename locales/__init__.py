"""The words."""

from locales.translator import Translator

__all__ = ["Translator"]
