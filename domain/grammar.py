"""The grammar of a typed set, in English and French: "bench 80x8x3", "squat 5x5 100 @8", "tractions 12,10,8".

Deterministic. What is not understood to its last word is not a log.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from domain.errors import NegativeNumber, SpotterError, TooManySets, UnknownUnit
from domain.training import MAX_SETS, SetValues, check
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
_FOREIGN = frozenset(
    (
        "stone",
        "stones",
        "g",
        "gram",
        "grams",
        "gramme",
        "grammes",
        "oz",
        "ton",
        "tons",
        "tonne",
        "tonnes",
        "inch",
        "inches",
        "pouce",
        "pouces",
    )
)
_MINUTES = frozenset(word for word, seconds in _SECONDS.items() if seconds == 60)
_LARGEST = 1e9
_BODY = frozenset(("bw", "bodyweight", "pdc"))

_SKIPPED = _SETS | _FILLERS | _BODY | {"@", "+", "rpe"}
_MOST_SETS_FIRST = 12

_NUMBER = r"(?:(?:(?<![\w-])|(?<=\dx))[-−])?\d+(?:\.\d+|,(?:25|50|75|\d)(?!\d))?"
_TOKEN = re.compile(rf"{_NUMBER}|[^\W\d_]+(?:['’-][^\W\d_]+)*|\S")
_IS_NUMBER = re.compile(r"[-−]?\d")
_REPS_LIST = re.compile(r"(?<![\dx.,])\s\d{1,3}(?:\s?[,/]\s?\d{1,3})+$")


@dataclass(frozen=True, slots=True)
class Line:
    """A typed line: the words that name an exercise and its sets, weights in kg.

    `clear` when the numbers alone show that it is a log ("3x10"), not just a number in a sentence.
    `fault` is what makes it a log that nobody could have done.
    """

    name: str
    sets: tuple[SetValues, ...]
    clear: bool = True
    fault: SpotterError | None = None


class _NotALog(Exception):
    """The text says something else."""


@dataclass(slots=True)
class _Group:
    """The numbers between two commas, by what they turned out to be."""

    chain: list[float] = field(default_factory=list)
    weight_kg: float | None = None
    weight_first: bool = False
    sets: float | None = None
    at: float | None = None
    rpe: float | None = None
    seconds: float | None = None
    metres: float | None = None
    times: bool = False


def understand(text: str, unit: Unit) -> Line | None:
    """The line that `text` logs, a weight without a unit being in `unit`; None when it logs nothing."""
    text = " ".join(text.lower().replace("×", "x").replace("*", "x").split())
    try:
        if listed := _REPS_LIST.search(text):
            reps = [int(number) for number in re.findall(r"\d+", listed.group())]
            line = Line(_name(text[: listed.start()]), tuple(SetValues(reps=n) for n in reps))
        else:
            line = _Reader(_TOKEN.findall(text), unit).line()
        if line.fault is None:
            check(line.sets)
    except _NotALog:
        return None
    except SpotterError as fault:
        return replace(line, fault=fault)
    return line


def parse(text: str, unit: Unit) -> Line | None:
    """As `understand`, but a fault is raised."""
    line = understand(text, unit)
    if line is not None and line.fault is not None:
        raise line.fault
    return line


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
        self.fault: SpotterError | None = None

    def line(self) -> Line:
        position = 0
        while position < len(self.tokens):
            position += self._take(position)
        sets = tuple(values for group in self.groups for values in self._sets(group))
        clear = any(g.times or g.sets or g.weight_kg is not None or g.seconds for g in self.groups)
        return Line(self.name, sets[:MAX_SETS], clear, self.fault)

    def _take(self, position: int) -> int:
        """Read the token at `position` into the current group; how many tokens that took."""
        token, group = self.tokens[position], self.groups[-1]
        if _IS_NUMBER.match(token):
            return self._take_number(position, group)
        if token in (",", ";"):
            self.groups.append(_Group())
        elif token == "x":
            group.times = True
        elif token in _SKIPPED:
            pass
        elif token in _FOREIGN and _IS_NUMBER.match(self._near(position, -1)):
            self.fault = UnknownUnit(word=token)
        elif self.name or not all(map(_is_word, self.tokens[position:])):
            raise _NotALog
        else:
            self.name = _name(" ".join(self.tokens[position:]))
            return len(self.tokens) - position
        return 1

    def _take_number(self, position: int, group: _Group) -> int:
        number = min(float(self.tokens[position].replace("−", "-").replace(",", ".")), _LARGEST)
        before, after = self._near(position, -1), self._near(position, 1)
        if number < 0:
            self.fault, number = NegativeNumber(), -number
        if after in _UNITS:
            self._take_measure(number, after, self._near(position, 2) == "x", group)
            return 2
        if before in _MINUTES and number < 60:
            group.seconds = (group.seconds or 0) + number
        elif before == "+":
            group.weight_kg = to_kg(number, self.unit)
        elif before == "@":
            group.at = number
        elif before == "rpe":
            group.rpe = number
        else:
            group.chain.append(number)
        return 1

    def _take_measure(self, number: float, unit: str, is_factor: bool, group: _Group) -> None:
        """A number with its unit; `is_factor` when an × follows, as only a weight may have it."""
        if unit in _WEIGHTS:
            group.weight_kg, group.weight_first = to_kg(number, _WEIGHTS[unit]), is_factor
        elif unit in _SECONDS:
            group.seconds = (group.seconds or 0) + number * _SECONDS[unit]
        elif unit in _SETS:
            group.sets = number
        else:
            self.fault = UnknownUnit(word=unit) if is_factor else self.fault
            group.metres = number * _METRES[unit]

    def _near(self, position: int, distance: int) -> str:
        place = position + distance
        return self.tokens[place] if 0 <= place < len(self.tokens) else ""

    def _sets(self, group: _Group) -> tuple[SetValues, ...]:
        """The sets that a group of numbers means, by the order in which lifters write them."""
        _settle_at(group, self.unit)
        count, weight, reps = _roles(group, self.unit)
        seconds = group.seconds
        if any(number is not None and number != int(number) for number in (count, reps, seconds)):
            raise _NotALog
        if not 1 <= count <= MAX_SETS:
            self.fault = self.fault or TooManySets(max=MAX_SETS)
        values = SetValues(
            weight_kg=weight,
            reps=None if reps is None else int(reps),
            seconds=None if seconds is None else int(seconds),
            metres=group.metres,
            rpe=group.rpe,
        )
        return (values,) * max(1, min(int(count), MAX_SETS))


def _settle_at(group: _Group, unit: Unit) -> None:
    """What "@" means: an RPE, or above 10 after sets × reps the weight ("3x10 @60")."""
    if group.at is None:
        return
    is_sets_and_reps = len(group.chain) == 2 and group.chain[0] <= _MOST_SETS_FIRST
    if group.at > 10 and is_sets_and_reps and group.weight_kg is None:
        group.weight_kg = to_kg(group.at, unit)
    else:
        group.rpe = group.at


def _roles(group: _Group, unit: Unit) -> tuple[float, float | None, float | None]:
    """(number of sets, weight in kg, reps). Three numbers are weight × reps × sets, unless only sets × reps ×
    weight is believable; two are sets × reps when the first is small, else weight × reps."""
    weight = group.weight_kg
    is_held = group.seconds is not None or group.metres is not None
    match group.chain:
        case [] if is_held or weight is not None:
            return group.sets or 1, weight, None
        case [count] if is_held:
            return count, weight, None
        case [reps]:
            return group.sets or 1, weight, reps
        case [first, second] if weight is not None:
            return (second, weight, first) if group.weight_first else (first, weight, second)
        case [first, second] if group.sets:
            return group.sets, to_kg(first, unit), second
        case [first, second] if group.times and 1 <= first <= _MOST_SETS_FIRST and first == int(first):
            return first, None, second
        case [first, second] if group.times:
            return 1, to_kg(first, unit), second
        case [first, second, third] if group.times and third > 10 and first <= MAX_SETS:
            return first, to_kg(third, unit), second
        case [first, second, third] if group.times:
            return third, to_kg(first, unit), second
    raise _NotALog


def _starts_numbers(token: str) -> bool:
    return bool(_IS_NUMBER.match(token)) or token in _BODY or token == "+"


def _is_word(token: str) -> bool:
    return token[0].isalpha()


def _name(words: str) -> str:
    return words.strip(" :;,.-–")
