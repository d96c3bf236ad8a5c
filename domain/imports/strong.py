"""Strong: five shapes, headers in the language of the phone; what a row is stands in the column of the set's order."""

import re
from collections.abc import Sequence
from datetime import timedelta

from domain.imports.columns import LONGEST_NOTE, Cells, Column, Layout, heading, laid_out
from domain.imports.lines import Line
from domain.imports.text import plain
from domain.training import SetKind

_WORKOUT = r"(work ?outs?|trainings?|entrainement|seance|entrenamiento|allenamento|sessione|treino)"
_UNIT = r"(units?|einheit|unite|unidade?|unita|eenheid)"
_WEIGHT = r"(weight|gewicht|poids|peso|charge|vikt|vekt|vaegt)"
_DISTANCE = r"(distance|distanz|entfernung|strecke|distancia|distanza|afstand|distans)"
_NOTES = r"(notes?|notizen|notiz|notas?|notities|anmerkung(en)?|remarques?|comment(s|aire)?)"
_HEADINGS: tuple[tuple[Column, str], ...] = (
    (Column.START, r"^(date|datum|fecha|data|dato|start( time)?)$"),
    (Column.NOTE, rf"{_WORKOUT}.*{_NOTES}|{_NOTES}.*{_WORKOUT}"),
    (Column.DURATION, r"(duration|dauer|duree|duracion|durata|duracao|duur|varaktighet|varighed|varighet)"),
    (Column.EXERCISE, r"(exercise|ubung|exercice|ejercicio|esercizio|exercicio|oefening|ovning|ovelse)"),
    (Column.TITLE, rf"{_WORKOUT}.*(name|nom|nombre|nome|naam|navn|namn)|(name|no[mn]|nombre|nome|naam).*{_WORKOUT}"),
    (Column.WORKOUT, rf"{_WORKOUT} ?(#|nr|no|number|nummer|n|numero)$"),
    (Column.ORDER, r"(order|reihenfolge|ordre|orden|ordine|ordem|volgorde|ordning|rekkefolge)"),
    (Column.WEIGHT_UNIT, rf"{_WEIGHT}.*{_UNIT}|{_UNIT}.*{_WEIGHT}|^gewichtseinheit$"),
    (Column.WEIGHT_KG, rf"{_WEIGHT} k(g|gs|ilos?)$"),
    (Column.WEIGHT_LB, rf"{_WEIGHT} (lbs?|pounds|pfund|libras|livres)$"),
    (Column.WEIGHT, rf"^{_WEIGHT}"),
    (
        Column.REPS,
        r"^(reps?|wdh|wiederh\w*|repetitions?|repeticiones|ripetizioni|repeticoes|herhalingen|repetition\w*)",
    ),
    (Column.RPE, r"^rpe"),
    (Column.DISTANCE_UNIT, rf"{_DISTANCE}.*{_UNIT}|{_UNIT}.*{_DISTANCE}|^(entfernungs|distanz)einheit$"),
    (Column.DISTANCE, rf"^{_DISTANCE}"),
    (Column.SECONDS, r"^(seconds?|sekunden|secondes|segundos|secondi|seconden|sekunder|time|zeit|temps|tiempo|tempo)"),
    (Column.EXERCISE_NOTE, rf"^{_NOTES}"),
)
_KNOWN = tuple((column, re.compile(form)) for column, form in _HEADINGS)
_SET = re.compile(r"\d+(?:[.,]0+)?|([^\W\d_])\d*|")
_WARM_UPS = "waecr"  # warm-up, Aufwärmen, échauffement, calentamiento, riscaldamento
_KINDS = dict.fromkeys(_WARM_UPS, SetKind.WARMUP) | {"d": SetKind.DROP, "f": SetKind.FAILURE}
_A_NOTE = re.compile(_NOTES)
_LONGEST = timedelta(hours=24)


def layout(header: Sequence[str]) -> Layout | None:
    """The layout of one of Strong's headers, in any language that we know; None for another's."""
    headings = [heading(cell) for cell in header]
    found = laid_out([_column(each) for each in headings], headings)
    return found if found.has(Column.START, Column.EXERCISE, Column.ORDER) else None


def line(cells: Cells) -> Line:
    """A row: a number or a letter says which set, "Note" what was noted of the exercise, any other word a rest."""
    start = cells.moment(Column.START)
    title, order = cells.words(Column.TITLE), plain(cells.raw(Column.ORDER))
    which = _SET.fullmatch(order)
    length = cells.seconds(Column.DURATION)
    lasted = None if length is None else timedelta(seconds=length)
    letter = which and which.group(1)
    return Line(
        workout=(cells.raw(Column.WORKOUT), start, title),
        start=start,
        end=start + lasted if lasted and lasted <= _LONGEST else None,
        title=title,
        note=cells.words(Column.NOTE, LONGEST_NOTE),
        name=cells.name(),
        exercise_note=cells.words(Column.EXERCISE_NOTE, LONGEST_NOTE) if which or _A_NOTE.fullmatch(order) else "",
        kind=_KINDS.get(letter or "", SetKind.WORKING),
        is_set=which is not None,
    )


def _column(headed: str) -> Column | None:
    return next((column for column, form in _KNOWN if form.search(headed)), None)
