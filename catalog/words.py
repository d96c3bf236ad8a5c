"""Words as people type them, brought to one form so that they can be compared."""

import re
import unicodedata

_WORD = re.compile(r"[a-z0-9]+")
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ı": "i"})
_SMALL = frozenset(
    [
        "a",
        "an",
        "and",
        "the",
        "with",
        "on",
        "of",
        "au",
        "aux",
        "avec",
        "d",
        "de",
        "des",
        "du",
        "en",
        "et",
        "l",
        "la",
        "le",
        "les",
        "sur",
        "s",
        "un",
        "une",
    ]
)
_SHORTEST = {"e": 3, "s": 2}
_WHOLE = 3


def plain(text: str) -> str:
    """Lower case without accents: "Développé" → "developpe"."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(_LIGATURES))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def words(text: str) -> list[str]:
    """The plain words of a text; hyphens, apostrophes and other signs part them."""
    return _WORD.findall(plain(text))


def letters(text: str) -> str:
    """The plain words written without anything between them: "Push-up" → "pushup"."""
    return "".join(words(text))


def stems(text: str) -> list[str]:
    """The words that carry meaning, without English or French endings of number and gender, in their order.

    "Fentes inclinées à la barre" → ["fent", "inclin", "barr"]; "push-ups" → ["push", "up"].
    """
    found = words(text)
    return [_stem(word) for word in found if word not in _SMALL] or [_stem(word) for word in found]


def tokens(text: str) -> list[str]:
    """The words that carry meaning, in their order; short ones whole, so that "dos" is no "do", others as stems."""
    return [_stem(word) if len(word) > _WHOLE else word for word in words(text) if word not in _SMALL and len(word) > 1]


def _stem(word: str) -> str:
    while word.endswith(("e", "s")) and not word.endswith("ss") and len(word) > _SHORTEST[word[-1]]:
        word = word[:-1]
    return word
