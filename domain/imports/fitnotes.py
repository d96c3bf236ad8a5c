"""FitNotes: a day, no workout and no time of day; Android and iOS head their columns differently."""

from collections.abc import Sequence
from datetime import time

from domain.imports.columns import LONGEST_NOTE, Cells, Column, Layout, heading, laid_out
from domain.imports.lines import Line

_COLUMNS = {
    "date": Column.START,
    "exercise": Column.EXERCISE,
    "exercise name": Column.EXERCISE,
    "category": Column.CATEGORY,
    "weight": Column.WEIGHT,
    "weight unit": Column.WEIGHT_UNIT,
    "weight kgs": Column.WEIGHT_KG,
    "weight kg": Column.WEIGHT_KG,
    "weight lbs": Column.WEIGHT_LB,
    "weight lb": Column.WEIGHT_LB,
    "reps": Column.REPS,
    "distance": Column.DISTANCE,
    "distance unit": Column.DISTANCE_UNIT,
    "time": Column.SECONDS,
    "comment": Column.EXERCISE_NOTE,
    "comments": Column.EXERCISE_NOTE,
    "notes": Column.EXERCISE_NOTE,
    "note": Column.EXERCISE_NOTE,
    "kind": Column.KIND,
    "rpe": Column.RPE,
}
_ENOUGH = (Column.START, Column.EXERCISE, Column.REPS)
NOON = time(12)


def layout(header: Sequence[str]) -> Layout | None:
    """The layout of one of FitNotes' headers; None for another's."""
    headings = [heading(cell) for cell in header]
    found = laid_out([_COLUMNS.get(each) for each in headings], headings)
    weighed = any(column in found.at for column in (Column.WEIGHT, Column.WEIGHT_KG, Column.WEIGHT_LB))
    return found if found.has(*_ENOUGH) and weighed else None


def line(cells: Cells) -> Line:
    """A row, which always tells a set. A day without a time of day begins at noon."""
    start = cells.moment(Column.START)
    if start.time() == time():
        start = start.replace(hour=NOON.hour)
    return Line(
        workout=start.date(),
        start=start,
        name=cells.name(),
        exercise_note=cells.words(Column.EXERCISE_NOTE, LONGEST_NOTE),
    )
