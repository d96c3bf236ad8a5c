"""Text as it is compared: lower case, no accents, plain signs, and each character where it was."""

import unicodedata
from functools import lru_cache

_SIGNS = {
    **dict.fromkeys("×✕✖╳х", "x"),
    **dict.fromkeys("’‘ʼ`´′", "'"),
    **dict.fromkeys("“”„″«»", '"'),
    **dict.fromkeys("−–—‒‐‑", "-"),
    **dict.fromkeys("→➔➜➡⇒⟶", ">"),
    **dict.fromkeys("‣▪◦●✅✔☑", "•"),
    **dict.fromkeys("\r\v\f\x85\u2028\u2029", "\n"),
    **dict.fromkeys("€£¥", "$"),
    "\t": " ",
    **dict(zip("œæßıøł", "oasiol", strict=True)),
}
_UNSEEN = ("Mn", "Me", "Cf", "Cc")


def composed(text: str) -> str:
    """The text with each letter and its accents as one character, and without what nobody sees."""
    if text.isascii():
        return text
    text = unicodedata.normalize("NFC", text)
    return "".join(char for char in text if char == "\n" or unicodedata.category(char) not in _UNSEEN)


def fold(text: str) -> str:
    """A composed text in its plain form, of the same length: what stands at a place there stood at it here."""
    return "".join(map(_folded, text))


@lru_cache(maxsize=4096)
def _folded(char: str) -> str:
    if char in _SIGNS:
        return _SIGNS[char]
    if char.isascii():
        return char.lower()
    if char.isdecimal():
        return str(unicodedata.decimal(char))
    if not char.isalpha():
        return " "
    base = unicodedata.normalize("NFD", char)[0].lower()
    return _SIGNS.get(base, base) if len(base) == 1 else " "
