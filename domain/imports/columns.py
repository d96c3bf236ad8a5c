"""Headers to columns that we know, and the cells of a row by them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum, auto

from domain.imports import numbers
from domain.imports.dates import Dates
from domain.imports.records import BadLine, Fault
from domain.imports.text import clean, plain
from domain.training import SetKind, SetValues
from domain.units import KG_PER_LB, Unit

LONGEST_NAME, LONGEST_TITLE, LONGEST_NOTE = 100, 200, 4000
_SIGNS = re.compile(r"[^\w#]+")
_NEUTRALISED = re.compile(r"^'(?=[=+\-@\t])")


class Column(StrEnum):
    """What a column tells."""

    START = auto()
    END = auto()
    DURATION = auto()
    WORKOUT = auto()
    TITLE = auto()
    NOTE = auto()
    EXERCISE = auto()
    EXERCISE_NOTE = auto()
    CATEGORY = auto()
    ORDER = auto()
    KIND = auto()
    SUPERSET = auto()
    WEIGHT = auto()
    WEIGHT_KG = auto()
    WEIGHT_LB = auto()
    WEIGHT_UNIT = auto()
    REPS = auto()
    DISTANCE = auto()
    DISTANCE_UNIT = auto()
    SECONDS = auto()
    RPE = auto()


@dataclass(frozen=True, slots=True)
class Layout:
    """Where each column stands, and how many metres one of its distances is, where the header says so."""

    at: Mapping[Column, int]
    metres: float | None = None

    def has(self, *columns: Column) -> bool:
        return all(column in self.at for column in columns)


@dataclass(frozen=True, slots=True)
class Manner:
    """How a file writes: its layout, decimal comma or point, dates, and the unit of what names none."""

    layout: Layout
    decimal_comma: bool
    dates: Dates
    unit: Unit


def heading(text: str) -> str:
    """A header in the form in which they are compared: "Weight (kg)" and "weight_kg" are "weight kg"."""
    return " ".join(_SIGNS.sub(" ", plain(text.replace("\ufeff", "")).replace("_", " ")).split())


def laid_out(found: Sequence[Column | None], headings: Sequence[str]) -> Layout:
    """The layout of a header whose columns were recognised; of two alike the first counts."""
    at: dict[Column, int] = {}
    for place, column in enumerate(found):
        if column is not None:
            at.setdefault(column, place)
    distance = headings[at[Column.DISTANCE]] if Column.DISTANCE in at else ""
    return Layout(at, numbers.metres(distance.rpartition(" ")[2]))


class Cells:
    """The cells of one row, by what their columns tell; `unnamed` when one of them needs a unit that nothing names."""

    __slots__ = ("_cells", "_manner", "unnamed")

    def __init__(self, cells: Sequence[str], manner: Manner) -> None:
        self._cells, self._manner = cells, manner
        self.unnamed = False

    def raw(self, column: Column) -> str:
        place = self._manner.layout.at.get(column)
        return "" if place is None or place >= len(self._cells) else self._cells[place]

    def words(self, column: Column, longest: int = LONGEST_TITLE) -> str:
        """Words as a person wrote them; the mark that keeps a spreadsheet from reading them as a formula goes."""
        return clean(_NEUTRALISED.sub("", self.raw(column).strip(" ")), longest)

    def name(self) -> str:
        """What the exercise is called; BadLine when nothing says it."""
        if not (name := " ".join(self.words(Column.EXERCISE, LONGEST_NAME).split())):
            raise BadLine(Fault.NAME)
        return name

    def moment(self, column: Column) -> datetime:
        """BadLine for what is no date."""
        text = self.raw(column).strip()
        try:
            return self._manner.dates.read(text)
        except ValueError:
            raise BadLine(Fault.DATE, clean(text, 40)) from None

    def number(self, column: Column) -> float | None:
        """None for an empty cell and for 0, which apps write where nothing applies. BadLine for what is no number."""
        return numbers.number(self.raw(column), self._manner.decimal_comma) or None

    def seconds(self, column: Column) -> float | None:
        return numbers.seconds(self.raw(column), self._manner.decimal_comma) or None

    def weight_kg(self) -> float | None:
        """In kg, by the unit of the header, of the cell beside it, or of the file."""
        if (kilos := self.number(Column.WEIGHT_KG)) is not None:
            return kilos
        if (pounds := self.number(Column.WEIGHT_LB)) is not None:
            return pounds * KG_PER_LB
        weight = self.number(Column.WEIGHT)
        if weight is None:
            return None
        named = numbers.unit(self.raw(Column.WEIGHT_UNIT))
        self.unnamed |= named is None
        return weight * KG_PER_LB if (named or self._manner.unit) is Unit.LB else weight

    def metres(self) -> float | None:
        """In metres, by the unit of the header, of the cell beside it, or of the file."""
        distance = self.number(Column.DISTANCE)
        if distance is None:
            return None
        named = self._manner.layout.metres or numbers.metres(self.raw(Column.DISTANCE_UNIT))
        self.unnamed |= named is None
        return distance * (named or numbers.METRES_PER[self._manner.unit])

    def values(self, kind: SetKind) -> SetValues:
        """What was done in the set. BadLine for what is no number, and for half a rep."""
        weight, reps, metres = self.weight_kg(), self.number(Column.REPS), self.metres()
        length = self.seconds(Column.SECONDS)
        if reps is not None and reps != int(reps):
            raise BadLine(Fault.NUMBER, self.raw(Column.REPS)[:40])
        return SetValues(
            weight_kg=None if weight is None else round(weight, 6),
            reps=None if reps is None else int(reps),
            seconds=None if length is None else round(length) or None,
            metres=None if metres is None else round(metres, 3),
            rpe=self.number(Column.RPE),
            kind=kind,
        )
