"""Dates and times as apps write them, in any language that `months` knows, in either order of day and month."""

import re
from collections.abc import Iterable
from datetime import datetime

from domain.imports.months import month
from domain.imports.text import plain

_YEARS = range(1950, 2101)
_ISO = re.compile(r"\d{4}-\d\d-\d\d")
_TIMES = (
    re.compile(
        r"(?<![\d.])(?P<h>\d{1,2}) ?[:h] ?(?P<m>\d{2})(?::(?P<s>\d{2}))?(?:\.\d+)?(?: ?(?P<half>[ap])\.? ?m\b\.?)?"
    ),
    re.compile(r"(?<![\d.])(?P<h>\d{1,2}) ?(?P<half>[ap])\.? ?m\b\.?"),
    re.compile(r"(?<=[ ,])(?P<h>\d{1,2})\.(?P<m>\d{2})(?:\.(?P<s>\d{2}))?$"),
)
_AFTERNOON = re.compile(r"下午|午後|午后|오후")
_FORENOON = re.compile(r"上午|午前|오전")
_EASTERN_MONTH = re.compile(r"(\d{1,2}) ?[월月]")
_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"\d+")
_NUMERIC = re.compile(r"\s*(\d{1,2})[./-](\d{1,2})[./-]\d{2,4}\b")


class Dates:
    """Reads the dates of one file, each text once. `month_first`: 9/22/2026 is in September."""

    def __init__(self, month_first: bool = False) -> None:
        self._month_first = month_first
        self._known: dict[str, datetime] = {}

    def read(self, text: str) -> datetime:
        """The moment that a text tells, aware only when the text names a zone; ValueError when it tells none."""
        if (known := self._known.get(text)) is None:
            known = self._known[text] = _read(text, self._month_first)
        return known


def is_month_first(texts: Iterable[str]) -> bool:
    """Which number of 9/22/2026 is the month, by all dates of a file: what no calendar has decides, then "AM"."""
    twelve_hours = False
    for text in texts:
        if not (found := _NUMERIC.match(text)):
            continue
        first, second = map(int, found.groups())
        if first > 12 or second > 12:
            return second > 12
        twelve_hours |= "/" in found.group() and bool(re.search(r"\d ?[ap]\.?m", plain(text)))
    return twelve_hours


def _read(text: str, month_first: bool) -> datetime:
    if _ISO.match(text):
        try:
            return _sane(datetime.fromisoformat(text.strip()))
        except ValueError:
            pass
    words = plain(text)
    hour, minute, second, rest = _time(words)
    year, number, day = _day(rest, month_first)
    return _sane(datetime(year, number, day, hour, minute, second))  # noqa: DTZ001 - a file's times are local


def _sane(moment: datetime) -> datetime:
    if moment.year not in _YEARS:
        raise ValueError("a year out of all bounds")
    return moment


def _time(words: str) -> tuple[int, int, int, str]:
    """(hour, minute, second) of day and the text without them; midnight when there are none."""
    found = next(filter(None, (form.search(words) for form in _TIMES)), None)
    if found is None:
        return 0, 0, 0, words
    told = found.groupdict()
    hour, minute, second = (int(told.get(part) or 0) for part in "hms")
    half = told.get("half") or ("p" if _AFTERNOON.search(words) else "a" if _FORENOON.search(words) else None)
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return hour, minute, second, words[: found.start()] + " " + words[found.end() :]


def _day(words: str, month_first: bool) -> tuple[int, int, int]:
    """(year, month, day) of a text without a time."""
    named = _EASTERN_MONTH.search(words)
    if named:
        number: int | None = int(named.group(1))
        words = words[: named.start()] + " " + words[named.end() :]
    else:
        number = next(filter(None, map(month, _WORD.findall(words))), None)
    numbers = _NUMBER.findall(words)
    if number is not None:
        day, year = _ordered(numbers)
        return year, number, day
    if len(numbers) != 3:
        raise ValueError("no date")
    if len(numbers[0]) == 4:
        return int(numbers[0]), int(numbers[1]), int(numbers[2])
    first, second = int(numbers[0]), int(numbers[1])
    turned = second > 12 or (month_first and first <= 12)
    return _year(numbers[2]), first if turned else second, second if turned else first


def _ordered(numbers: list[str]) -> tuple[int, int]:
    """(day, year) of the two numbers beside a month's name."""
    if len(numbers) != 2:
        raise ValueError("no date")
    first, second = numbers
    return (int(second), int(first)) if len(first) == 4 else (int(first), _year(second))


def _year(digits: str) -> int:
    return int(digits) + 2000 if len(digits) == 2 else int(digits)
