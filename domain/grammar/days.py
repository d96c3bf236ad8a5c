"""The day that a line speaks of: "yesterday", "lundi dernier", "12/11", "2 days ago"."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from domain.grammar.calendar import ABBREVIATED, DAYS_AGO, EARLIER, FEW, MONTHS, SPANS, WEEKDAYS

_Told = Callable[[re.Match[str], date, bool], date | None]

_LONGEST_AGO = 1000
_COUNT = rf"(\d{{1,3}}|{'|'.join(FEW)})"
_WEEKDAY = "|".join(WEEKDAYS)
_MONTH = rf"(?P<month>{'|'.join(sorted(MONTHS, key=len, reverse=True))})\b\.?"
_ON = r"(?:\b(?:on|le|la|am|el|il|em|op|du|from|vom|last|this|ce)\s)?"
_NAMED = rf"{_ON}(?:(?:{_WEEKDAY}|{ABBREVIATED}),?\s)?(?:le\s)?"
_YEAR = r"(?:,?\s(?P<year>20\d\d))?(?!\w)"
_CLOCK = r"(?:,?\s(?:(?:at|a|um|-)\s)?\d{1,2}[:h]\d{2}(?:\s?[ap]m)?)?"
_NO_SETS = r"(?!\s?(?:[x*/,.%\d]|:\d|(?:kgs?|lbs?|reps?|sets?|series?|mins?|minutes?|h|s|secs?|k?m)\b))"
_LEADS = rf"(?:\b(?:on|le|am|el|il|vom|from|du)\s|\b(?:{_WEEKDAY}),?\s(?:le\s)?|^\s*{ABBREVIATED},?\s)"


def said_day(text: str, today: date, *, month_first: bool) -> tuple[frozenset[date], str]:
    """The days that a folded text speaks of, and the text with blanks in their place.

    A day without a year is the latest that is not to come; "12/11" is 11 December where the month comes first. Only
    one that is told with its year can be to come.
    """
    found: set[date] = set()

    def taking(told: _Told) -> Callable[[re.Match[str]], str]:
        def take(match: re.Match[str]) -> str:
            day = told(match, today, month_first)
            if day is None:
                return match[0]
            found.add(day)
            return re.sub(r"[^\n]", " ", match[0])

        return take

    for pattern, told in _PATTERNS:
        text = pattern.sub(taking(told), text)
    return frozenset(found), text


def _words(match: re.Match[str], today: date, _: bool) -> date | None:
    return today - timedelta(next(days for days, words in DAYS_AGO.items() if re.fullmatch(words, match[0])))


def _ago(match: re.Match[str], today: date, _: bool) -> date | None:
    count, span = (group for group in match.groups() if group)
    days = (FEW.get(count) or int(count)) * (7 if span[0] in "sw" else 1)
    return today - timedelta(days) if days < _LONGEST_AGO else None


def _weekday(match: re.Match[str], today: date, _: bool) -> date | None:
    back = (today.weekday() - WEEKDAYS[match["weekday"]]) % 7
    return today - timedelta(back or (7 if re.search(EARLIER, match[0]) else 0))


def _full(match: re.Match[str], _today: date, _: bool) -> date | None:
    return _made(int(match["year"]), int(match["month"]), int(match["day"]))


def _numbers(match: re.Match[str], today: date, month_first: bool) -> date | None:
    day, month = int(match["first"]), int(match["second"])
    if (month_first or month > 12) and day <= 12:
        day, month = month, day
    return _of_year(match, month, day, today)


def _month(match: re.Match[str], today: date, _: bool) -> date | None:
    return _of_year(match, MONTHS[match["month"]], int(match["day"]), today)


def _of_month(match: re.Match[str], today: date, _: bool) -> date | None:
    """The latest such day of a month."""
    day, first = int(match["day"] or match["nth"]), today.replace(day=1)
    for _back in range(3):
        if (made := _made(first.year, first.month, day)) is not None and made <= today:
            return made
        first = (first - timedelta(1)).replace(day=1)
    return None


def _of_year(match: re.Match[str], month: int, day: int, today: date) -> date | None:
    if year := match.groupdict().get("year"):
        return _made(int(year) + (2000 if len(year) == 2 else 0), month, day)
    this_year = _made(today.year, month, day)
    return this_year if this_year and this_year <= today else _made(today.year - 1, month, day)


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


_SPELLED: tuple[tuple[str, _Told], ...] = (
    (rf"\b{_COUNT}\s{SPANS}\s(?:ago|fa|atras|geleden)\b", _ago),
    (rf"\b(?:il y a|vor|hace|ha)\s{_COUNT}\s{SPANS}\b", _ago),
    (rf"\b(?:{'|'.join(DAYS_AGO.values())})\b", _words),
    (rf"{_NAMED}\b(?P<year>20\d\d)-(?P<month>\d\d)-(?P<day>\d\d)\b{_CLOCK}", _full),
    (rf"{_NAMED}\b(?P<first>\d\d?)[/.-](?P<second>\d\d?)[/.-](?P<year>20\d\d)\b{_CLOCK}", _numbers),
    (rf"{_NAMED}\b(?P<day>\d\d?)(?:st|nd|rd|th|er|\.)?\s(?:of\s|de\s)?{_MONTH}{_YEAR}{_CLOCK}", _month),
    (rf"{_NAMED}\b{_MONTH}\s(?P<day>\d\d?)(?:st|nd|rd|th)?\b{_YEAR}{_CLOCK}{_NO_SETS}", _month),
    (rf"{_LEADS}(?P<first>\d\d?)[/.](?P<second>\d\d?)\b\.?(?!/){_CLOCK}", _numbers),
    (
        r"^\s*(?P<first>\d\d?)/(?P<second>\d\d?)(?:/(?P<year>2\d))?"
        rf"(?=\s*[:\n]|\s*$|\s+-?\s*[a-z]+[^\n]*\d){_CLOCK}",
        _numbers,
    ),
    (rf"(?<=[-(,|])\s?(?P<first>\d\d?)/(?P<second>\d\d?)(?=\)?\s*\n){_CLOCK}", _numbers),
    (rf"{_ON}\b(?P<weekday>{_WEEKDAY})\b(?:\s(?:{EARLIER})\w*)?{_CLOCK}", _weekday),
    (
        rf"\b(?:le|el dia|el|am|il)\s(?P<day>\d\d?)(?:er)?\b\.?{_NO_SETS}"
        r"|\b(?:on\s)?the\s(?P<nth>\d\d?)(?:st|nd|rd|th)\b(?!\s(?:set|rep))",
        _of_month,
    ),
)
_PATTERNS = tuple((re.compile(pattern, re.MULTILINE), told) for pattern, told in _SPELLED)
