"""The grammar of a typed set, in English and French: "bench 80x8x3", "squat 5x5 100 @8", "tractions 12,10,8".

Deterministic. What is not understood to its last word is not a log.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from domain.errors import NegativeNumber, UnknownUnit
from domain.training import SetValues, check
from domain.units import Unit, to_kg

_WEIGHTS = {
    **dict.fromkeys(("kg", "kgs", "kilo", "kilos"), Unit.KG),
    **dict.fromkeys(("lb", "lbs", "pound", "pounds", "livre", "livres"), Unit.LB),
}
_SECONDS = {
    **dict.fromkeys(("s", "sec", "secs", "second", "seconds", "seconde", "secondes"), 1),
    **dict.fromkeys(("min", "mins", "mn", "minute", "minutes"), 60),
}
_METRES = {"m": 1.0, "km": 1000.0, **dict.fromkeys(("mi", "mile", "miles"), 1609.344)}
_SETS = frozenset(("set", "sets", "série", "séries", "serie", "series"))
_UNITS = {*_WEIGHTS, *_SECONDS, *_METRES, *_SETS}
_FILLERS = frozenset(
    ("of", "de", "d", "à", "a", "at", "for", "with", "avec", "rep", "reps", "rép", "réps", "répétition", "répétitions")
)
_BODY = frozenset(("bw", "bodyweight", "pdc"))

_NUMBER = r"(?:(?:(?<![\w-])|(?<=\dx))[-−])?\d+(?:\.\d+|,(?:25|50|75|\d)(?!\d))?"
_TOKEN = re.compile(rf"{_NUMBER}|[^\W\d_]+(?:['’-][^\W\d_]+)*|\S")
_IS_NUMBER = re.compile(r"[-−]?\d")
_REPS_LIST = re.compile(r"(?<![\dx.,])\s\d{1,3}(?:\s?[,/]\s?\d{1,3})+$")


@dataclass(frozen=True, slots=True)
class Line:
    """A typed line: the words that name an exercise and its sets, weights in kg.

    `clear` when the numbers alone show that it is a log ("3x10"), not just a number in a sentence.
    """

    name: str
    sets: tuple[SetValues, ...]
    clear: bool = True


class _NotALog(Exception):
    """The text says something else."""


@dataclass(slots=True)
class _Group:
    """The numbers between two commas, by what they turned out to be."""

    chain: list[float] = field(default_factory=list)
    weight_kg: float | None = None
    weight_first: bool = False
    sets: float | None = None
    rpe: float | None = None
    seconds: float | None = None
    metres: float | None = None
    body: bool = False
    times: bool = False


def parse(text: str, unit: Unit) -> Line | None:
    """The line that `text` logs, a weight without a unit being in `unit`; None when it logs nothing.

    Raises the SpotterError that says what is off in a log that nobody could have done.
    """
    text = " ".join(text.lower().replace("×", "x").replace("*", "x").split())
    if listed := _REPS_LIST.search(text):
        reps = [int(number) for number in re.findall(r"\d+", listed.group())]
        return Line(_name(text[: listed.start()]), check(tuple(SetValues(reps=n) for n in reps)))
    try:
        return _Reader(_TOKEN.findall(text), unit).line()
    except _NotALog:
        return None


def parse_sets(text: str, unit: Unit) -> tuple[SetValues, ...] | None:
    """Only numbers, without a name ("82.5x6 @8"); None when there is anything else. Raises as `parse`."""
    line = parse(text, unit)
    return line.sets if line and not line.name else None


class _Reader:
    def __init__(self, tokens: Sequence[str], unit: Unit) -> None:
        start = next((i for i, token in enumerate(tokens) if _starts_numbers(token)), len(tokens))
        self.name = _name(" ".join(tokens[:start]))
        self.tokens = tokens[start:]
        self.unit = unit
        self.groups = [_Group()]

    def line(self) -> Line:
        position = 0
        while position < len(self.tokens):
            position += self._take(position)
        sets = tuple(values for group in self.groups for values in _sets(group, self.unit))
        clear = any(g.times or g.sets or g.weight_kg is not None or g.seconds for g in self.groups)
        return Line(self.name, check(sets), clear)

    def _take(self, position: int) -> int:
        """Read the token at `position` into the current group; how many tokens that took."""
        token, group = self.tokens[position], self.groups[-1]
        if _IS_NUMBER.match(token):
            return self._take_number(position, group)
        if token in (",", ";"):
            self.groups.append(_Group())
        elif token == "x":
            group.times = True
        elif token in _BODY:
            group.body = True
        elif token in _SETS or token in _FILLERS or token in ("@", "+", "rpe", "x"):
            pass
        elif self.name or not all(map(_is_word, self.tokens[position:])):
            raise _NotALog
        else:
            self.name = _name(" ".join(self.tokens[position:]))
            return len(self.tokens) - position
        return 1

    def _take_number(self, position: int, group: _Group) -> int:
        number = float(self.tokens[position].replace("−", "-").replace(",", "."))
        before = self.tokens[position - 1] if position else ""
        after = self._next(position, 1)
        if number < 0:
            raise NegativeNumber()
        if after in _WEIGHTS:
            group.weight_kg, group.weight_first = (
                to_kg(number, _WEIGHTS[after]),
                self._next(position, 2) == "x",
            )
        elif after in _SECONDS:
            group.seconds = (group.seconds or 0) + number * _SECONDS[after]
        elif after in _METRES:
            if self._next(position, 2) == "x":
                raise UnknownUnit(word=after)
            group.metres = number * _METRES[after]
        elif after in _SETS:
            group.sets = number
        elif before == "+" or (before == "@" and number > 10):
            group.weight_kg = to_kg(number, self.unit)
        elif before in ("@", "rpe"):
            group.rpe = number
        elif _is_unit_like(after) and self.name and (group.times or before == "x"):
            raise UnknownUnit(word=after)
        else:
            group.chain.append(number)
            return 1
        return 2 if after in _UNITS else 1

    def _next(self, position: int, ahead: int) -> str:
        return self.tokens[position + ahead] if position + ahead < len(self.tokens) else ""


def _sets(group: _Group, unit: Unit) -> tuple[SetValues, ...]:
    """The sets that a group of numbers means, by the order in which lifters write them."""
    count, weight, reps = _roles(group, unit)
    whole = (count, reps or 1, group.seconds or 1)
    if any(number != int(number) for number in whole):
        raise _NotALog
    values = SetValues(
        weight_kg=weight,
        reps=None if reps is None else int(reps),
        seconds=None if group.seconds is None else int(group.seconds),
        metres=group.metres,
        rpe=group.rpe,
    )
    check((values,) * max(1, min(int(count), 99)))
    return (values,) * int(count)


def _roles(group: _Group, unit: Unit) -> tuple[float, float | None, float | None]:
    """(number of sets, weight in kg, reps). Three numbers are weight × reps × sets, unless only sets × reps ×
    weight is believable; two are sets × reps when the first is small, else weight × reps."""
    weight = group.weight_kg
    match group.chain:
        case [] if group.seconds or group.metres:
            return group.sets or 1, weight, None
        case [count] if group.seconds or group.metres:
            return count, weight, None
        case [reps]:
            return group.sets or 1, weight, reps
        case [first, second] if weight is not None:
            return (second, weight, first) if group.weight_first else (first, weight, second)
        case [first, second] if group.sets:
            return group.sets, to_kg(first, unit), second
        case [first, second] if group.times and 1 <= first <= 12 and first == int(first):
            return first, None, second
        case [first, second] if group.times:
            return 1, to_kg(first, unit), second
        case [first, second, third] if group.times and third > 10 and first <= 20:
            return first, to_kg(third, unit), second
        case [first, second, third] if group.times:
            return third, to_kg(first, unit), second
    raise _NotALog


def _starts_numbers(token: str) -> bool:
    return bool(_IS_NUMBER.match(token)) or token in _BODY or token == "+"


def _is_word(token: str) -> bool:
    return token[0].isalpha()


def _is_unit_like(token: str) -> bool:
    return bool(token) and _is_word(token) and token != "x" and token not in _FILLERS and token not in ("rpe", "bw")


def _name(words: str) -> str:
    return words.strip(" :;,.-–")
