"""Text to rows of cells with their line numbers; a quote that is never closed costs its own line alone."""

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from domain.errors import FileUnknown
from domain.imports.records import BadLine, Fault

DELIMITERS = (",", ";", "\t", "|")
_LONGEST_CELL_LINES = 200
_LINE_END = re.compile(r"\r\n|\n|\r")
_SEPARATOR_HINT = re.compile(r"sep=.", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a line (from 1), or what is wrong with it."""

    line: int
    cells: Sequence[str]
    fault: BadLine | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """The lines of a file and what parts their cells."""

    lines: Sequence[str]
    delimiter: str
    first: int
    header: Sequence[str]

    def rows(self) -> Iterator[Row]:
        """All rows below the header that hold anything."""
        for row in _records(self.lines, self.first + 1, self.delimiter):
            if row.fault or any(cell and not cell.isspace() for cell in row.cells):
                yield row


def tables(text: str) -> Iterator[Table]:
    """The file as each delimiter parts it, the most likely first. FileUnknown when it has no line of words."""
    lines = _LINE_END.split(text)
    at = next((n for n, line in enumerate(lines) if line.strip() and not _SEPARATOR_HINT.fullmatch(line.strip())), None)
    if at is None:
        raise FileUnknown()
    for delimiter in sorted(DELIMITERS, key=lambda mark: -lines[at].count(mark)):
        header = next(_records(lines, at, delimiter))
        if not header.fault:
            yield Table(lines, delimiter, at + len(_LINE_END.findall("".join(header.cells))), header.cells)


def _records(lines: Sequence[str], start: int, delimiter: str) -> Iterator[Row]:
    at = start
    while at < len(lines):
        if '"' not in lines[at]:
            yield Row(at + 1, lines[at].split(delimiter))
            at += 1
            continue
        row, at = _quoted(lines, at, delimiter)
        yield row


def _quoted(lines: Sequence[str], start: int, delimiter: str) -> tuple[Row, int]:
    """A row with quotes, which may go on for some lines, and where the next one begins."""
    try:
        return Row(start + 1, _cells(lines[start], delimiter)), start + 1
    except csv.Error as error:
        if not _is_open(error):  # quotes in the wrong place are taken as they stand
            return Row(start + 1, _loosely(lines[start], delimiter)), start + 1
    for at in range(start + 1, min(start + _LONGEST_CELL_LINES, len(lines))):
        if '"' in lines[at]:
            try:
                return Row(start + 1, _cells("\n".join(lines[start : at + 1]), delimiter)), at + 1
            except csv.Error as error:
                if not _is_open(error):
                    break
    return Row(start + 1, (), BadLine(Fault.QUOTE, lines[start][:40])), start + 1


def _cells(record: str, delimiter: str) -> Sequence[str]:
    return next(csv.reader([record], delimiter=delimiter, strict=True))


def _loosely(line: str, delimiter: str) -> Sequence[str]:
    try:
        return next(csv.reader([line], delimiter=delimiter))
    except csv.Error:
        return line.split(delimiter)


def _is_open(error: csv.Error) -> bool:
    """Whether all that is wrong is a quote that is not closed yet."""
    return "unexpected end" in str(error)
