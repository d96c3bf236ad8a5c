"""Finds the names of exercises among the words of a line."""

from collections.abc import Callable, Sequence

from domain.grammar.lexicon import PHRASES, VERBS, Mark
from domain.grammar.marking import phrase_at
from domain.grammar.tokens import Kind, Token

Known = Callable[[str], bool]

_LONGEST_NAME = 7
_LIMBS = frozenset(("arm", "armed", "leg", "legged", "hand", "handed", "bras", "jambe", "main", "arms", "legs"))
_FRENCH_LIMBS = ("bras", "jambe", "main")
_LIMB_COUNTS = {"1": "one", "2": "two"}
_JOINTS = "-'().&"
_SMALL = frozenset((Mark.FILLER, Mark.THEN, Mark.AT, Mark.FOR))


def named(tokens: Sequence[Token], known: Known) -> list[Token]:
    """The tokens with each longest run of words that is a name of an exercise as one."""
    tokens = _one_armed(tokens)
    made: list[Token] = []
    place = 0
    while place < len(tokens):
        length, name = _name_at(tokens, place, known) if tokens[place].kind is Kind.WORD else (0, "")
        phrase, mark = phrase_at(tokens, place)
        if phrase > 1 and phrase >= length and mark is not Mark.HARMLESS:
            made += tokens[place : place + phrase]
            length = phrase
        elif length:
            made.append(Token(Kind.NAME, name, tokens[place].start, tokens[place + length - 1].end))
        else:
            made.append(tokens[place])
        place += length or 1
    return made


def _one_armed(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with the "1" of "1-arm row" or "rowing 1 bras" as a word."""
    made = list(tokens)
    for place, token in enumerate(made[:-1]):
        after = made[place + 1] if made[place + 1].text != "-" else made[min(place + 2, len(made) - 1)]
        if token.text in _LIMB_COUNTS and after.text in _LIMBS:
            word = "un" if after.text in _FRENCH_LIMBS else _LIMB_COUNTS[token.text]
            made[place] = Token(Kind.WORD, word, token.start, token.end)
    return made


def _name_at(tokens: Sequence[Token], place: int, known: Known) -> tuple[int, str]:
    """How many tokens from `place` on are the longest name there, and the name; 0 for none."""
    first = tokens[place].text
    if PHRASES.get(first) in _SMALL and not _begins_line(tokens, place):
        return 0, ""
    for end in reversed(_ends(tokens, place)):
        words = " ".join(token.text for token in tokens[place:end] if token.kind is Kind.WORD)
        alone = words == first
        if alone and first in PHRASES and not (_begins_line(tokens, place) and _is_number(tokens, end)):
            continue
        if not alone and PHRASES.get(tokens[end - 1].text) in _SMALL:
            continue
        if known(words):
            return end - place, words
    verb = VERBS.get(first, "")
    return (1, verb) if verb and known(verb) else (0, "")


def _ends(tokens: Sequence[Token], place: int) -> list[int]:
    """Where a name that begins at `place` may end: after each word of its run."""
    ends: list[int] = []
    for end in range(place, len(tokens)):
        token = tokens[end]
        if token.kind is Kind.WORD and token.text != "x":
            ends.append(end + 1)
        elif token.kind is not Kind.SIGN or token.text not in _JOINTS:
            break
        if len(ends) == _LONGEST_NAME:
            break
    return ends


def _begins_line(tokens: Sequence[Token], place: int) -> bool:
    """Whether a small word stands where a line begins with an exercise: "DI 3x10" is not the Italian "di"."""
    return len(tokens[place].text) == 2 and (place == 0 or tokens[place - 1].text == "\n")


def _is_number(tokens: Sequence[Token], place: int) -> bool:
    return place < len(tokens) and tokens[place].kind is Kind.NUMBER
