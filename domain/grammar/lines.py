"""What a message says of each of its exercises: their words, and their numbers."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from domain.grammar.gathering import Gathering
from domain.grammar.lexicon import Mark
from domain.grammar.pieces import Piece, Run, pieces
from domain.grammar.quantities import Of
from domain.grammar.tokens import Kind, Token

_LOADS = frozenset((Of.WEIGHT, Of.PLATES, Of.WITH, Of.AT))
_LONG_LIST = 3


@dataclass(slots=True)
class Line:
    """What is said of one exercise.

    `name` is a name that is known, "" when the words in its place are none; `typed` is where those stand, None for
    numbers alone. `stray`: a number counts something else ("3 kids"). `wordy`: there are words around the numbers
    that say nothing of a set; `strange`: some of them are unknown.
    """

    name: str = ""
    typed: tuple[int, int] | None = None
    tokens: list[Token] = field(default_factory=list)
    stray: bool = False
    wordy: bool = False
    strange: bool = False

    @property
    def found(self) -> Gathering:
        return Gathering(self.tokens)


def is_strong(found: Gathering) -> bool:
    """Whether numbers show that they are a log even of an exercise that nobody knows: "3x10", "60 kg 8 reps"."""
    sure = frozenset((Of.REPS, Of.SETS, Of.WEIGHT))
    return is_plain(found) and any(group.joined or sure & group.told.keys() for group in found.groups)


def is_plain(found: Gathering) -> bool:
    """Whether numbers alone show that they are a log: "3x10", "60 kg 8 reps", "12, 10, 8"."""
    lists = len(found.groups) >= _LONG_LIST and all(group.singles for group in found.groups)
    return lists or any(
        group.joined
        or Of.REPS in group.told
        or (group.singles and Mark.AMRAP in group.marks)
        or (group.singles and (_LOADS | {Of.SETS}) & group.told.keys())
        or (Of.SETS in group.told and len(group.told) > 1)
        for group in found.groups
    )


def lines_of(tokens: Sequence[Token]) -> list[Line]:
    """The exercises of a message in order, those without numbers left out."""
    lines: list[Line] = []
    for piece in pieces(tokens):
        _take(lines, piece)
    return [line for line in lines if line.found.groups]


def _take(lines: list[Line], piece: Piece) -> None:
    """Add a piece to the exercise under way, or begin another with it."""
    line, head = lines[-1] if lines else None, piece.head
    if line is None or (head and _begins(line, piece, head)):
        lines.append(line := Line())
    elif head and not head.names and line.typed and not piece.number_before(head.start) and piece.has_numbers:
        return  # a comment with a number in it: ", slept 7 hours"
    if head and line.typed is None:
        _name(line, piece, head)
    _extend(line, piece)


def _begins(line: Line, piece: Piece, head: Run) -> bool:
    """Whether the words of a piece begin another exercise than the line under way."""
    comes_after = piece.number_before(head.start)
    if line.typed is None:
        if any(Mark.WARMUP in group.marks for group in line.found.groups):
            return False
        return piece.has_numbers and not comes_after and is_plain(line.found)
    if head.names or (piece.breaks and not comes_after):
        return True
    return piece.has_numbers and not comes_after and is_plain(Gathering(_without_words(piece.tokens)))


def _name(line: Line, piece: Piece, head: Run) -> None:
    """Take the words of a piece as the exercise's name; known when nothing but comments stand beside the name."""
    words = piece.tokens[head.start : head.end]
    line.typed = words[0].start, words[-1].end
    is_comment = words[0].kind is Kind.NAME and piece.number_before(head.start)
    if len(head.names) == 1 and (not head.others or is_comment):
        name = head.names[0]
        line.name, line.typed = name.text, (name.start, name.end)


def _extend(line: Line, piece: Piece) -> None:
    if line.tokens and piece.parting:
        line.tokens.append(piece.parting)
    line.stray |= any(
        one.kind is Kind.NUMBER and after.kind is Kind.WORD
        for one, after in zip(piece.tokens, piece.tokens[1:], strict=False)
    )
    line.wordy |= any(one.kind is Kind.WORD or one.mark is Mark.HARMLESS for one in piece.tokens)
    line.strange |= any(one.kind is Kind.WORD for one in piece.tokens)
    line.tokens += _without_words(piece.tokens)


def _without_words(tokens: Sequence[Token]) -> list[Token]:
    return [token for token in tokens if token.kind not in (Kind.WORD, Kind.NAME)]
