"""Bytes to text: what is no text is refused with the reason, and every usual encoding is understood."""

import codecs
import re
import unicodedata

from domain.errors import FileEmpty, FileIsArchive, FileNotText

_ARCHIVES = (
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"\x1f\x8b",
    b"BZh",
    b"7z\xbc\xaf",
    b"Rar!",
    b"\xfd7zXZ",
    b"\x28\xb5\x2f\xfd",
)
_BINARIES = (b"%PDF", b"SQLite format 3", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\xd0\xcf\x11\xe0", b"ID3", b"OggS")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_HEAD = 4096
_UNPRINTABLE = re.compile(r"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MOST_UNPRINTABLE = 0.02
_SPACES = re.compile(r"[ \t\u00a0\u2000-\u200a\u202f\u3000]+")


def decoded(data: bytes) -> str:
    """The text of a file. FileEmpty, FileIsArchive or FileNotText when there is none to read."""
    if not data.strip(b"\x00\xef\xbb\xbf\xff\xfe \t\r\n"):
        raise FileEmpty()
    if data.startswith(_ARCHIVES):
        raise FileIsArchive()
    if data.startswith(_BINARIES):
        raise FileNotText()
    text = _decode(data).replace("\x00", "")
    head = text[:_HEAD]
    if len(_UNPRINTABLE.findall(head)) > _MOST_UNPRINTABLE * len(head):
        raise FileNotText()
    return text


def clean(text: str, longest: int) -> str:
    """Words for a row of ours: trimmed, cut, without what no database or phone takes."""
    if not text.isprintable():
        text = _UNPRINTABLE.sub("", text.replace("\x00", "")).encode(errors="replace").decode()
    return text.strip()[:longest].rstrip()


def plain(text: str) -> str:
    """Lower case, without accents, with single plain spaces: the form in which headers and dates are compared."""
    if not text.isascii():
        folded = unicodedata.normalize("NFKD", text.casefold())
        bare = "".join(char for char in folded if not unicodedata.combining(char))
        text = unicodedata.normalize("NFC", bare).replace("ı", "i").replace("ł", "l")
    return _SPACES.sub(" ", text.lower()).strip()


def _decode(data: bytes) -> str:
    encodings = [name for mark, name in _MARKS if data.startswith(mark)][:1] or _unmarked(data)
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1")


def _unmarked(data: bytes) -> list[str]:
    """Every second byte of Western text in UTF-16 is 0."""
    head = data[:_HEAD]
    for first, encoding in ((0, "utf-16-be"), (1, "utf-16-le")):
        if head[first::2].count(0) > len(head) * 0.4:
            return [encoding]
    return ["utf-8", "cp1252"]
