"""What each number of a line counts, by the words and signs beside it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from domain.grammar.lexicon import Mark
from domain.grammar.tokens import Kind, Token
from domain.units import Unit


class Of(StrEnum):
    """What a number counts; BARE when nothing tells. AT follows "@": a weight or an RPE. WITH follows a word for it."""

    BARE = "bare"
    WEIGHT = "weight"
    SETS = "sets"
    REPS = "reps"
    SECONDS = "seconds"
    METRES = "metres"
    PLATES = "plates"
    RPE = "rpe"
    RIR = "rir"
    AT = "at"
    WITH = "with"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number and what it counts: a weight in `unit` (None: the person's own), seconds, metres. `vague`: "8-10"."""

    value: float
    of: Of = Of.BARE
    unit: Unit | None = None
    vague: bool = False


_POUNDS_PER_STONE = 14
_WEIGHTS = {Mark.KG: (1, Unit.KG), Mark.LB: (1, Unit.LB), Mark.STONE: (_POUNDS_PER_STONE, Unit.LB)}
_SECONDS = {Mark.SECONDS: 1, Mark.MINUTES: 60, Mark.HOURS: 3600}
_METRES = {Mark.METRES: 1.0, Mark.KILOMETRES: 1000.0, Mark.MILES: 1609.344, Mark.YARDS: 0.9144, Mark.THOUSAND: 1000.0}
_EFFORTS = (Mark.RPE, Mark.RIR)
_COUNTED = (Mark.SETS, Mark.REPS)
_MOST_IN_RANGE, _HEAVIEST = 30, 500
_NOTHING = Token(Kind.SIGN, "", -1, -1)
_COUNTS = {Mark.SETS: Of.SETS, Mark.REPS: Of.REPS, Mark.RIR: Of.RIR, Mark.RPE: Of.RPE, Mark.PLATES: Of.PLATES}


def quantity(tokens: Sequence[Token], place: int) -> tuple[Quantity, int]:
    """The number at `place` with what it counts, and how many tokens that takes. A range is the number between."""
    token, length, value = tokens[place], 1, tokens[place].value
    if token.kind is Kind.TIME:
        return Quantity(value, Of.SECONDS), 1
    near = [*tokens[place + 1 : place + 5], *[_NOTHING] * 4]
    most = _HEAVIEST if near[2].mark in _WEIGHTS else _MOST_IN_RANGE
    vague = near[0].text == "-" and near[1].kind is Kind.NUMBER and value < near[1].value <= most
    vague = vague and near[0].start == token.end and near[0].end == near[1].start and near[2].text != "-"
    if vague:
        value, length = (value + near[1].value) / 2, 3
    elif near[0].text == "-" and near[1].kind is Kind.MARK:
        length = 2
    unit, after = near[length - 1].mark, near[length]
    leads = (unit in _EFFORTS and after.kind is Kind.NUMBER) or (unit in _COUNTED and after.text == ":")
    counted = _counted(value, unit) if unit and not leads else None
    if counted is None:
        is_plural = unit is Mark.SECONDS and not leads
        return Quantity(value, vague=vague), (3 if vague else 1) + is_plural
    return replace(counted, vague=vague), length + 1


def _counted(value: float, mark: Mark) -> Quantity | None:
    if mark in _WEIGHTS:
        factor, unit = _WEIGHTS[mark]
        return Quantity(value * factor, Of.WEIGHT, unit)
    if mark is Mark.SECONDS and value % 1:
        return None  # "32.5s": dumbbells of 32.5
    if mark in _SECONDS:
        return Quantity(value * _SECONDS[mark], Of.SECONDS)
    if mark in _METRES:
        return Quantity(round(value * _METRES[mark], 3), Of.METRES)
    return Quantity(value, _COUNTS[mark]) if mark in _COUNTS else None


def explained(chain: Sequence[Quantity]) -> list[Quantity]:
    """Numbers joined by ×, with what the bare ones count where a labelled one among them tells."""
    bare = [place for place, one in enumerate(chain) if one.of is Of.BARE]
    labels = {one.of for one in chain} - {Of.BARE, Of.RPE, Of.RIR}
    if not bare or not labels:
        return list(chain)
    if labels == {Of.REPS} and len(chain) == 2 and MOST_SETS < chain[bare[0]].value <= MOST_ASKED:
        return [replace(one, of=Of.BARE) for one in chain]  # "10 x 8 reps" is as doubtful as "10x8"
    told = _told(chain, bare, labels)
    made = list(chain)
    for place, of in zip(bare, told, strict=False):
        made[place] = replace(chain[place], of=of)
    return made


def _told(chain: Sequence[Quantity], bare: list[int], labels: set[Of]) -> list[Of]:
    """What the bare numbers count, in their order; none when that stays open."""
    first = chain[bare[0]].value
    if labels & {Of.SECONDS, Of.METRES}:
        return [Of.SETS, Of.REPS] if len(bare) > 1 else [Of.REPS if Of.SETS in labels else Of.SETS]
    if labels & {Of.WEIGHT, Of.PLATES}:
        if len(bare) == 1:
            return [Of.SETS if Of.REPS in labels else Of.REPS]
        loaded = next(place for place, one in enumerate(chain) if one.of in (Of.WEIGHT, Of.PLATES))
        if loaded > bare[1]:
            return []
        return [Of.SETS, Of.REPS] if loaded > bare[0] and first <= MOST_SETS else [Of.REPS, Of.SETS]
    if len(bare) == 1:
        return _beside_count(first, labels)
    if Of.SETS in labels:
        return [Of.WEIGHT, Of.REPS]
    return [Of.WEIGHT, Of.SETS] if first > MOST_ASKED else [Of.SETS, Of.WEIGHT]


def _beside_count(number: float, labels: set[Of]) -> list[Of]:
    """What one bare number counts beside reps ("80 x 8 reps"), sets ("8 x 3 sets") or both."""
    if labels >= {Of.SETS, Of.REPS}:
        return [Of.WEIGHT]
    if Of.SETS in labels:
        return [Of.REPS]
    return [Of.WEIGHT] if number > MOST_ASKED or number % 1 else [Of.SETS]


MOST_SETS, MOST_ASKED = 6, 12
