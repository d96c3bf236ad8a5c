"""Hevy: one English header; titles, months and the exercises' names are in the person's language."""

from collections.abc import Sequence

from domain.imports.columns import LONGEST_NOTE, Cells, Column, Layout, heading, laid_out
from domain.imports.lines import Line
from domain.training import SetKind

_COLUMNS = {
    "title": Column.TITLE,
    "start time": Column.START,
    "end time": Column.END,
    "description": Column.NOTE,
    "exercise title": Column.EXERCISE,
    "superset id": Column.SUPERSET,
    "exercise notes": Column.EXERCISE_NOTE,
    "set index": Column.ORDER,
    "set type": Column.KIND,
    "weight kg": Column.WEIGHT_KG,
    "weight lbs": Column.WEIGHT_LB,
    "weight lb": Column.WEIGHT_LB,
    "weight": Column.WEIGHT,
    "reps": Column.REPS,
    "distance km": Column.DISTANCE,
    "distance miles": Column.DISTANCE,
    "distance meters": Column.DISTANCE,
    "duration seconds": Column.SECONDS,
    "rpe": Column.RPE,
}
_KINDS = {
    "warmup": SetKind.WARMUP,
    "warm up": SetKind.WARMUP,
    "dropset": SetKind.DROP,
    "drop set": SetKind.DROP,
    "drop": SetKind.DROP,
    "failure": SetKind.FAILURE,
}


def layout(header: Sequence[str]) -> Layout | None:
    """The layout of Hevy's header; None for another's."""
    headings = [heading(cell) for cell in header]
    found = laid_out([_COLUMNS.get(each) for each in headings], headings)
    return found if found.has(Column.START, Column.EXERCISE) and "exercise title" in headings else None


def line(cells: Cells) -> Line:
    """A row, which always tells a set. The app writes the line breaks of notes as backslash and n."""
    start, end = cells.moment(Column.START), cells.raw(Column.END).strip()
    title = cells.words(Column.TITLE)
    superset = cells.raw(Column.SUPERSET).strip()
    return Line(
        workout=(start, title),
        start=start,
        end=cells.moment(Column.END) if end else None,
        title=title,
        note=_lines(cells, Column.NOTE),
        name=cells.name(),
        exercise_note=_lines(cells, Column.EXERCISE_NOTE),
        kind=_KINDS.get(heading(cells.raw(Column.KIND)), SetKind.WORKING),
        superset=superset or None,
    )


def _lines(cells: Cells, column: Column) -> str:
    return cells.words(column, LONGEST_NOTE).replace("\\n", "\n").strip()
