"""One translator for chat, API and clock: Fluent for words, Babel for numbers, dates and units."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, tzinfo
from functools import cache
from pathlib import Path
from typing import Any

from babel import Locale
from babel.dates import format_date, format_time, get_day_names
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle, FluentResource

from domain.typography import typeset

FOLDER = Path(__file__).parent
_LOCALES = {"en": "en_GB", "fr": "fr_FR"}


class MissingWords(LookupError):
    """A key has no words in a language, or its words want another argument."""


@cache
def bundle(language: str) -> FluentBundle:
    """All messages of one language; MissingWords when its files clash or do not parse."""
    made = FluentBundle([_LOCALES[language].replace("_", "-")], use_isolating=False)
    for path in sorted((FOLDER / language).glob("*.ftl")):
        made.add_resource(FluentResource(typeset(language, path.read_text(encoding="utf-8"))))
    return made


@dataclass(frozen=True, slots=True)
class Translator:
    """Speaks one language, in one person's zone: `t("key", name=value)`."""

    language: str
    zone: tzinfo = UTC

    def __call__(self, key: str, **args: Any) -> str:
        """The words for a key, as plain text; MissingWords when there are none."""
        words = bundle(self.language)
        if not words.has_message(key) or (pattern := words.get_message(key).value) is None:
            raise MissingWords(f"{self.language}: {key}")
        text, errors = words.format_pattern(pattern, args)
        if errors:
            raise MissingWords(f"{self.language}: {key}: {errors[0]}")
        return str(text)

    def number(self, value: float) -> str:
        """A number with at most two decimals, grouped as the language does: "1,234.5", "1 234,5"."""
        return format_decimal(value, format="#,##0.##", locale=self._locale)

    def day(self, day: date) -> str:
        """A date in full words, without the year: "Friday 20 November"."""
        return format_date(day, "EEEE d MMMM", locale=self._locale)

    def short_day(self, day: date) -> str:
        """A date in short: "Fri 20 Nov"."""
        return format_date(day, "EEE d MMM", locale=self._locale)

    def dated(self, day: date) -> str:
        """A date with its year, in short: "20 Nov 2026"."""
        return format_date(day, "d MMM yyyy", locale=self._locale)

    def month(self, day: date) -> str:
        """The month of a date, as it begins a line: "November 2026"."""
        name = format_date(day, "LLLL y", locale=self._locale)
        return name[:1].upper() + name[1:]

    def weekday(self, day: int) -> str:
        """A weekday (0 is Monday) in short: "Mon", "lun."."""
        return str(get_day_names("abbreviated", locale=self._locale)[day])

    def clock(self, moment: datetime | time, seconds: bool = False) -> str:
        """The time of day, an instant being told in the person's zone: "18:30", "18:30:05"."""
        local = moment.astimezone(self.zone).timetz() if isinstance(moment, datetime) else moment
        return format_time(local.replace(tzinfo=None), "HH:mm:ss" if seconds else "HH:mm", locale=self._locale)

    def local_date(self, moment: datetime) -> date:
        return moment.astimezone(self.zone).date()

    @property
    def _locale(self) -> Locale:
        return _parsed(_LOCALES[self.language])


@cache
def _parsed(name: str) -> Locale:
    return Locale.parse(name)
