"""What the words beside the names are: numbers in letters, words of the gym, or none of these."""

from collections.abc import Sequence

from domain.grammar.lexicon import LONGEST, PHRASES, UNITS, Mark
from domain.grammar.spelled import spelled
from domain.grammar.tokens import Kind, Token

_SINGLES = {"single": 1, "double": 2, "triple": 3}
_PER = {
    **dict.fromkeys(("hand", "arm", "main", "bras", "haltere", "db", "dumbbell"), Mark.HAND),
    **dict.fromkeys(("side", "leg", "cote", "jambe"), Mark.SIDE),
}
_TIMES = ("times", "fois", "mal", "veces", "volte", "vezes", "keer")
_BAR = ("bar", "barre", "barra", "stange", "stang")
_COUNTED = UNITS | {Mark.SETS, Mark.REPS, Mark.RIR, Mark.RPE, Mark.PLATES}


def marked(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with numbers in letters as numbers and words of the gym as marks; what is left are other words."""
    return _phrased(_in_figures(tokens))


def _in_figures(tokens: Sequence[Token]) -> list[Token]:
    made: list[Token] = []
    place = 0
    while place < len(tokens):
        words = _run(tokens, place)
        number, length = spelled(words)
        if words[:1] == ["a"] and words[1:2] and words[1] in _SINGLES:
            number, length = _SINGLES[words[1]], 2
        elif length and not _counts(tokens, place, length, number):
            length = 0
        if length:
            made.append(Token(Kind.NUMBER, str(number), tokens[place].start, tokens[place + length - 1].end, number))
        else:
            made.append(tokens[place])
        place += length or 1
    return made


def _counts(tokens: Sequence[Token], place: int, length: int, number: int) -> bool:
    """Whether words that spell a number count something of a set, by what stands after and before them."""
    after = phrase_at(tokens, place + length)[1]
    if after in _COUNTED:
        return True
    before = _text(tokens, place - 1)
    of_sets = before in ("of", "de", "da") and PHRASES.get(_text(tokens, place - 2)) is Mark.SETS
    by_times = {before, _text(tokens, place + length)} & {"x", *_TIMES}
    return (
        number > 1 and tokens[place].text not in PHRASES and bool(of_sets or by_times or before in ("at", "a", "for"))
    )


def _phrased(tokens: Sequence[Token]) -> list[Token]:
    made: list[Token] = []
    place = 0
    while place < len(tokens):
        first, (length, mark) = tokens[place], phrase_at(tokens, place)
        mark = _in_place(tokens, place, length, mark)
        if first.text in _TIMES and _beside(tokens, place - 1, -1):
            mark = Mark.SETS  # "8 reps, 3 times"
        if first.text in _BAR and _text(tokens, place + 1) == "x":
            mark = Mark.BAR
        if _is_times(tokens, place):
            made.append(Token(Kind.SIGN, "x", first.start, first.end))
            length = 1
        elif mark is None:
            made.append(first)
            length = 1
        else:
            made.append(Token(Kind.MARK, first.text, first.start, tokens[place + length - 1].end, mark=mark))
        place += length
    return made


def phrase_at(tokens: Sequence[Token], place: int) -> tuple[int, Mark | None]:
    """How many tokens from `place` on are the longest phrase that is known, and what it is for."""
    words = _run(tokens, place)
    for length in range(min(len(words), LONGEST), 0, -1):
        if (mark := PHRASES.get(" ".join(words[:length]))) is not None:
            return length, mark
    if _text(tokens, place) == "/" and (mark := _PER.get(_text(tokens, place + 1))):
        return 2, mark
    return (1, Mark.LB) if _text(tokens, place) == "#" else (1, None)


def _in_place(tokens: Sequence[Token], place: int, length: int, mark: Mark | None) -> Mark | None:
    """The mark, unless it only means that beside a number: a lone "s" or "w" is nothing, "m" no metres."""
    before, after = _beside(tokens, place - 1, -1), _beside(tokens, place + length, 1)
    if mark in UNITS:
        return mark if before else Mark.HARMLESS if len(tokens[place].text) == 1 else None
    if len(tokens[place].text) == 1 and mark in (Mark.WARMUP, Mark.FAILURE):
        return mark if before or (after and mark is Mark.WARMUP) else None
    return mark


def _beside(tokens: Sequence[Token], place: int, step: int) -> bool:
    """Whether a number stands at `place`, or behind a hyphen there: "10-minute"."""
    if _text(tokens, place) == "-" and step < 0:
        place += step
    return 0 <= place < len(tokens) and tokens[place].kind in (Kind.NUMBER, Kind.TIME)


def _is_times(tokens: Sequence[Token], place: int) -> bool:
    """Whether a word is ×: "x", or "3 times 10", "3 by 10", "3 fois 1 minute"."""
    token = tokens[place]
    spoken = token.text in (*_TIMES, "by") and _beside(tokens, place - 1, -1) and _beside(tokens, place + 1, 1)
    return token.kind is Kind.WORD and (token.text == "x" or spoken)


def _run(tokens: Sequence[Token], place: int) -> list[str]:
    """The words from `place` on that only blanks, hyphens of their own and apostrophes part."""
    words: list[str] = []
    for token in tokens[place : place + LONGEST]:
        if token.kind is not Kind.WORD:
            break
        words.append(token.text)
    return words


def _text(tokens: Sequence[Token], place: int) -> str:
    return tokens[place].text if 0 <= place < len(tokens) else ""
