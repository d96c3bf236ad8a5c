"""Parts a message at its commas and line breaks, and finds the words of each part that may name an exercise."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from domain.grammar.gathering import PARTINGS
from domain.grammar.lexicon import Mark
from domain.grammar.tokens import Kind, Token

NUMBERS = (Kind.NUMBER, Kind.TIME)
_BRIDGES = frozenset((Mark.FILLER, Mark.AT, Mark.HARMLESS, Mark.FOR, Mark.THEN))
_BRACKETS = "().-\"'"


@dataclass(slots=True)
class Run:
    """Words in a row, from token `start` to `end` of their piece: names that are known, and others."""

    start: int
    end: int
    names: list[Token] = field(default_factory=list)
    others: int = 0


@dataclass(slots=True)
class Piece:
    """Tokens between two partings, with the token that parted them from what comes before."""

    parting: Token | None
    tokens: list[Token]
    runs: list[Run] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.runs = list(_runs(self.tokens))

    @property
    def has_numbers(self) -> bool:
        return any(token.kind in NUMBERS for token in self.tokens)

    @property
    def head(self) -> Run | None:
        """The words that name its exercise: those with a known name, else the first."""
        return next((run for run in self.runs if run.names), self.runs[0] if self.runs else None)

    @property
    def breaks(self) -> bool:
        """Whether a new line begins with it."""
        return self.parting is None or self.parting.text == "\n"

    def number_before(self, place: int) -> bool:
        return any(token.kind in NUMBERS for token in self.tokens[:place])


def pieces(tokens: Sequence[Token]) -> list[Piece]:
    """The pieces of a message, each with one exercise at most."""
    return [part for piece in _parted(tokens) for part in _of_one_exercise(piece)]


def _parted(tokens: Sequence[Token]) -> Iterator[Piece]:
    parting: Token | None = None
    inside: list[Token] = []
    for place, token in enumerate(tokens):
        is_parting = token.kind is Kind.SIGN and token.text in PARTINGS
        if is_parting or (token.mark is Mark.THEN and not _joins_words(tokens, place)):
            yield Piece(parting, inside)
            parting, inside = token, []
        else:
            inside.append(token)
    yield Piece(parting, inside)


def _joins_words(tokens: Sequence[Token], place: int) -> bool:
    """Whether "and" stands inside words without a number on either side: "clean and jerkk"."""
    around = [*tokens[max(0, place - 1) : place], *tokens[place + 1 : place + 2]]
    return len(around) == 2 and all(token.kind is Kind.WORD for token in around)


def _of_one_exercise(piece: Piece) -> Iterator[Piece]:
    """A piece that names several exercises, cut before each name, or after it where the numbers come first."""
    named = [run for run in piece.runs if run.names]
    if len(named) < 2:
        yield piece
        return
    first = named[0]
    cuts = [run.end for run in named[:-1]] if piece.number_before(first.start) else [run.start for run in named[1:]]
    parting, start = piece.parting, 0
    for end in (*cuts, len(piece.tokens)):
        yield Piece(parting, piece.tokens[start:end])
        start, parting = end, Token(Kind.SIGN, ",", -1, -1)


def _runs(tokens: Sequence[Token]) -> Iterator[Run]:
    run: Run | None = None
    for place, token in enumerate(tokens):
        if token.kind in (Kind.WORD, Kind.NAME):
            run = run or Run(place, place)
            run.end = place + 1
            if token.kind is Kind.NAME:
                run.names.append(token)
            else:
                run.others += 1
        elif not (token.mark in _BRIDGES or (token.kind is Kind.SIGN and token.text in _BRACKETS)):
            if run:
                yield run
            run = None
    if run:
        yield run
