"""From text to tokens: numbers with what they count, times, words, signs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from domain.grammar.lexicon import PHRASES, Mark


class Kind(StrEnum):
    NUMBER = "number"
    TIME = "time"
    WORD = "word"
    MARK = "mark"
    NAME = "name"
    SIGN = "sign"


@dataclass(slots=True)
class Token:
    """A piece of the folded text from `start` to `end`; a time's value is in seconds."""

    kind: Kind
    text: str
    start: int
    end: int
    value: float = 0
    mark: Mark | None = None


_HOUR = r"(?:h|hrs?|hours?|heures?|std|stunden?|horas?|or[ae]|uur)(?![a-z])"
_MINUTE = r"(?:minutes?|mins?|mn|minuten|minutos|m(?=\d))"
_SECOND = r"(?:s|secs?|seconde?s?|sek|sekunden|segundos|secondi)(?![a-z])"
_AND = r"[ ]?(?:(?:and|et|y|e)[ ])?"
_ENDS = r"(?!\d|[.,:]\d|[ ]?(?:(?:kg|lbs?|km|k|mi|m|reps?|sets?|series?)(?![a-z])|x|[*]))"
_SPELLED = {
    r"\b(?:half[ ](?:an[ ])?hour|(?:une[ ])?demi[- ]heure|halbe[ ]stunde|media[ ]hora|mezz'ora|meia[ ]hora)\b": 1800,
    r"\b(?:(?:a[ ])?quarter[ ]of[ ]an[ ]hour|(?:un[ ])?quart[ ]d'heure)\b": 900,
    r"\b(?:three[ ]quarters[ ]of[ ]an[ ]hour|trois[ ]quarts[ ]d'heure)\b": 2700,
    r"\b(?:an[ ]hour[ ]and[ ]a[ ]half|une[ ]heure[ ]et[ ]demie?)\b": 5400,
    r"\b(?:an[ ]hour|une[ ]heure)\b": 3600,
}
_SCAN = re.compile(
    rf"""(?P<clock>(?P<ct>\d{{1,3}}:[0-5]\d(?::[0-5]\d)?)(?:\.\d{{1,2}})?(?!\d))
    |(?P<hours>(?P<hh>\d+(?:[.,]\d+)?)[ ]?{_HOUR}(?:{_AND}(?P<hm>[0-5]\d)(?:[ ]?(?:{_MINUTE}|m|')(?![a-z])|{_ENDS}))?)
    |(?P<spelled>{"|".join(_SPELLED)})
    |(?P<prime>(?P<pm>\d+)[ ]?'(?!')(?:(?P<ps>[0-5]?\d)(?!\d)(?:[ ]?(?:"|''|s(?![a-z])))?)?)
    |(?P<quote>(?P<qs>\d+)[ ]?(?:"|''))
    |(?P<minutes>(?P<mm>\d+)[ ]?{_MINUTE}{_AND}(?P<ms>[0-5]\d)(?:[ ]?{_SECOND}|{_ENDS}))
    |(?P<commas>\d+(?:,\d+)+)
    |(?P<number>\d{{1,3}}[ ]\d{{3}}(?=[ ]?m(?![a-z]))|\d+(?:\.\d+)?|\.\d+)
    |(?P<word>[^\W\d_]+)
    |(?P<joint>(?<=[^\W\d_])['.@-](?=[^\W\d_]))
    |(?P<sign>->|=>|[^\s\w])
    |(?P<line>\n)""",
    re.VERBOSE,
)
_QUARTERS = ("5", "25", "75", "50")
_DECIMAL_AFTER = re.compile(r"\s?(?:kg|kilo|lb|livre|km|mi\b|rpe|mile|st\b|h\b)")
_DECIMAL_BEFORE = re.compile(r"(?:@|rpe|\+|\bat|\ba|\bmit|\bcon|\bcom|\bmet)\s?$")
_THOUSANDS_AFTER = re.compile(r"\s?(?:m|met|yd|yard)")
_TIMES_BEFORE, _TIMES_AFTER = re.compile(r"x\s?$"), re.compile(r"\s?x\s?\d")
_LARGEST = 1e9


def tokens(text: str, numbered: re.Pattern[str] | None = None) -> list[Token]:
    """The tokens of a folded text, without spaces, hyphens and apostrophes inside words; a line break is a sign.

    What `numbered` finds are names of exercises with figures in them.
    """
    names = (
        [Token(Kind.NAME, found[0], found.start(), found.end()) for found in numbered.finditer(text)]
        if numbered
        else []
    )
    for name in names:
        text = text[: name.start] + " " * len(name.text) + text[name.end :]
    return sorted([*names, *_scanned(text)], key=lambda token: token.start) if names else list(_scanned(text))


def _scanned(text: str) -> Iterator[Token]:
    for found in _SCAN.finditer(text):
        kind, start, end = found.lastgroup or "", found.start(), found.end()
        if kind == "commas":
            yield from _commas(text, start, end)
        elif kind == "number":
            yield Token(Kind.NUMBER, found[0], start, end, min(float(found[0].replace(" ", "")), _LARGEST))
        elif kind == "word":
            yield from _words(text, start, end)
        elif kind == "joint":
            continue
        elif kind in ("sign", "line"):
            sign = ">" if len(found[0]) == 2 else found[0]
            yield Token(Kind.SIGN, "x" if sign == "*" else sign, start, end)
        else:
            yield Token(Kind.TIME, found[0], start, end, min(_seconds(found), _LARGEST))


def _seconds(found: re.Match[str]) -> float:
    """The length of what was matched: "27:30", "1h15", "1'30", `45"`, "7 min 45"."""
    if clock := found["ct"]:
        parts = [int(part) for part in clock.split(":")]
        return float(sum(part * 60**place for place, part in enumerate(reversed(parts))))
    if words := found["spelled"]:
        return next(length for pattern, length in _SPELLED.items() if re.fullmatch(pattern, words, re.VERBOSE))
    if found["hours"]:
        return float(found["hh"].replace(",", ".")) * 3600 + int(found["hm"] or 0) * 60
    minutes = found["pm"] or found["mm"]
    return int(minutes or 0) * 60 + int(found["ps"] or found["ms"] or found["qs"] or 0)


def _commas(text: str, start: int, end: int) -> Iterator[Token]:
    """Numbers with commas between them: a list, or one with a decimal comma: "12,10,8", "82,5", "8,82,5x7"."""
    parts, place = text[start:end].split(","), start
    while parts:
        number = parts.pop(0)
        is_last = len(parts) == 1
        if is_last and _is_decimal(text, place, start, end, number, parts[0]):
            thousands = len(parts[0]) == 3
            yield _number(number + ("" if thousands else ".") + parts.pop(), place, end)
            return
        yield _number(number, place, place + len(number))
        place += len(number)
        if parts:
            yield Token(Kind.SIGN, ",", place, place + 1)
            place += 1


def _is_decimal(text: str, place: int, start: int, end: int, whole: str, fraction: str) -> bool:
    """Whether the comma before the last digits is a decimal one."""
    times_after = bool(_TIMES_AFTER.match(text, end))
    listed = place > start or bool(_TIMES_BEFORE.search(text[max(0, start - 2) : start]))
    if len(fraction) == 3:
        return bool(_THOUSANDS_AFTER.match(text, end)) and place == start
    if place > start:
        return times_after and fraction in _QUARTERS
    if (fraction in _QUARTERS and whole != "0") or (len(fraction) == 1 and times_after):
        return not (listed and times_after)
    return bool(_DECIMAL_AFTER.match(text, end) or _DECIMAL_BEFORE.search(text[max(0, start - 6) : start]))


def _number(digits: str, start: int, end: int) -> Token:
    return Token(Kind.NUMBER, digits, start, end, min(float(digits), _LARGEST))


def _words(text: str, start: int, end: int) -> Iterator[Token]:
    """A word; "kgx8" are two."""
    word = text[start:end]
    if len(word) > 1 and word[-1] == "x" and text[end : end + 1].isdecimal() and word[:-1] in PHRASES:
        yield Token(Kind.WORD, word[:-1], start, end - 1)
        start, word = end - 1, "x"
    yield Token(Kind.WORD, word, start, end)
