"""A file of any app that we know to its workouts, a slice at a time so that whoever waits is let in between."""

from collections.abc import Callable, Generator
from datetime import datetime
from types import ModuleType

from domain.errors import FileTooBig, FileUnknown, FileWithoutSets, TooManyRows
from domain.imports import fitnotes, hevy, spotter, strong
from domain.imports.columns import Cells, Column, Layout, Manner
from domain.imports.dates import Dates, is_month_first
from domain.imports.gather import Gathering
from domain.imports.lines import Line
from domain.imports.records import BadLine, Fault, FileHistory, Source
from domain.imports.table import Row, Table, tables
from domain.imports.text import decoded
from domain.units import Unit

MAX_BYTES = 5 * 1024 * 1024
MAX_ROWS = 50_000
SLICE = 200
_APPS: tuple[tuple[Source, ModuleType], ...] = (
    (Source.HEVY, hevy),
    (Source.STRONG, strong),
    (Source.FITNOTES, fitnotes),
)


def read(data: bytes, unit: Unit | None = None, now: datetime | None = None) -> FileHistory:
    """As `reading`, at once."""
    slices = reading(data, unit, now)
    while True:
        try:
            next(slices)
        except StopIteration as end:
            history: FileHistory = end.value
            return history


def reading(data: bytes, unit: Unit | None = None, now: datetime | None = None) -> Generator[None, None, FileHistory]:
    """The workouts of a file; yields after every slice of rows.

    `unit` is that of weights for which the file names none. What lies after `now` (local, without a zone) is no
    history. FileTooBig, TooManyRows, FileEmpty, FileIsArchive, FileNotText, FileUnknown or FileWithoutSets when there
    is nothing to read; a bad line is noted and costs nothing else.
    """
    if len(data) > MAX_BYTES:
        raise FileTooBig(max=MAX_BYTES // 2**20)
    text = decoded(data)
    if text.lstrip()[:1] in ("{", "["):
        history = yield from spotter.reading(text, MAX_ROWS, SLICE)
    else:
        history = yield from _table(text, unit or Unit.KG, now)
    if not history.rows:
        raise FileWithoutSets()
    return history


def _table(text: str, unit: Unit, now: datetime | None) -> Generator[None, None, FileHistory]:
    table, source, app, layout = _recognised(text)
    dates = []
    for number, row in enumerate(table.rows(), 1):
        if number > MAX_ROWS:
            raise TooManyRows(max=MAX_ROWS)
        place = layout.at[Column.START]
        dates.append(row.cells[place] if place < len(row.cells) else "")
        if number % (SLICE * 5) == 0:
            yield
    manner = Manner(layout, table.delimiter != ",", Dates(is_month_first(dates)), unit)
    gathering, named = Gathering(source), True
    for number, row in enumerate(table.rows(), 1):
        named &= _take(gathering, row, manner, app.line, now)
        if number % SLICE == 0:
            yield
    return gathering.done(named)


def _recognised(text: str) -> tuple[Table, Source, ModuleType, Layout]:
    for table in tables(text):
        for source, app in _APPS:
            if layout := app.layout(table.header):
                return table, source, app, layout
    raise FileUnknown()


def _take(
    gathering: Gathering, row: Row, manner: Manner, read_line: Callable[[Cells], Line], now: datetime | None
) -> bool:
    """Take one row, or note what is wrong with it; False when it needs a unit that nothing names."""
    gathering.rows += 1
    cells = Cells(row.cells, manner)
    try:
        if row.fault:
            raise row.fault
        line = read_line(cells)
        if now and line.start.replace(tzinfo=None) > now:
            raise BadLine(Fault.AHEAD, cells.raw(Column.START)[:40])
        if line.is_set:
            gathering.add(row.line, line, cells.values(line.kind))
        else:
            gathering.rest(line)
    except BadLine as bad:
        gathering.leave(row.line, bad)
    return not cells.unnamed
