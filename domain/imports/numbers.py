"""Numbers, lengths of time and units as cells tell them."""

import re
from math import isfinite

from domain.imports.records import BadLine, Fault
from domain.imports.text import plain
from domain.units import Unit

_GROUPED = re.compile(r"[-+]?\d{1,3}(?:[.,]\d{3})+")
_NOTHING = frozenset(("", "-", "–", "—", "null", "none", "nan", "n/a"))
_LENGTH = re.compile(r"(\d+(?:[.,]\d+)?) ?(h|st|m|s)?[a-z]*\.?")
_CLOCK = re.compile(r"(?:(\d+):)?(\d{1,3}):(\d{2})(?:\.\d+)?")
_IN_SECONDS = {"h": 3600, "st": 3600, "m": 60, "s": 1}
_METRES = {
    "m": 1.0,
    "meter": 1.0,
    "metre": 1.0,
    "metro": 1.0,
    "km": 1000.0,
    "kilometer": 1000.0,
    "kilometre": 1000.0,
    "mi": 1609.344,
    "mile": 1609.344,
    "meile": 1609.344,
    "miglio": 1609.344,
    "ft": 0.3048,
    "feet": 0.3048,
    "foot": 0.3048,
    "yd": 0.9144,
    "yard": 0.9144,
    "cm": 0.01,
    "in": 0.0254,
}
_POUNDS = ("lb", "pound", "libra", "livre", "pfund")
METRES_PER = {Unit.KG: 1000.0, Unit.LB: 1609.344}  # where a file names no unit: km beside kg, miles beside lb


def number(text: str, decimal_comma: bool) -> float | None:
    """The number in a cell, None for an empty one. BadLine for anything else.

    A lone comma is a decimal one, unless the file is parted by commas and three digits follow it ("1,250").
    """
    text = text.strip().replace("\u00a0", "").replace("\u202f", "").replace(" ", "").replace("−", "-")
    if text.lower() in _NOTHING:
        return None
    try:
        value = float(_pointed(text, decimal_comma))
    except ValueError:
        raise BadLine(Fault.NUMBER, text[:40]) from None
    if not isfinite(value) or "_" in text:
        raise BadLine(Fault.NUMBER, text[:40])
    return value


def _pointed(text: str, decimal_comma: bool) -> str:
    comma, point = text.rfind(","), text.rfind(".")
    if comma < 0:
        return text
    if point >= 0:
        other = "." if comma > point else ","
        return text.replace(other, "").replace(",", ".")
    if not decimal_comma and _GROUPED.fullmatch(text):
        return text.replace(",", "")
    return text.replace(",", ".")


def seconds(text: str, decimal_comma: bool = False) -> float | None:
    """A length of time: "1h 5m", "45 min", "0:45:00", "1:30" (minutes), "90"; None for an empty cell."""
    text = plain(text)
    if clock := _CLOCK.fullmatch(text):
        hours, minutes, rest = (int(part or 0) for part in clock.groups())
        return hours * 3600 + minutes * 60 + rest
    parts = list(_LENGTH.finditer(text))
    if any(part.group(2) for part in parts):
        return sum(float(p.group(1).replace(",", ".")) * _IN_SECONDS[p.group(2) or "s"] for p in parts)
    return number(text, decimal_comma)


def unit(text: str) -> Unit | None:
    """The unit of weight that a cell or a header names."""
    word = plain(text).strip(".()")
    if word.startswith(("kg", "kilo")):
        return Unit.KG
    return Unit.LB if word.startswith(_POUNDS) else None


def metres(text: str) -> float | None:
    """How many metres one of a named unit is; None for a name that we do not know."""
    word = plain(text).strip(".()")
    return _METRES.get(word) or _METRES.get(word.removesuffix("s"))
