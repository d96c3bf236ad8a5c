"""Many short strings by the pairs of letters in them: the few that may resemble another one, in microseconds."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pairs:
    """Strings in an order of their own; each pair of letters holds its strings as the bits of one integer."""

    strings: Sequence[str]
    bits: dict[str, int]

    @classmethod
    def of(cls, strings: Sequence[str]) -> "Pairs":
        bits: dict[str, int] = {}
        for place, written in enumerate(strings):
            for pair in _pairs(written):
                bits[pair] = bits.get(pair, 0) | 1 << place
        return cls(strings, bits)

    def sharing(self, written: str, least: int, start: int = 0, end: int | None = None) -> list[int]:
        """The places from `start` up to `end` of the strings that have at least `least` pairs in common with it.

        A string's beginning and end make a pair with its first and last letter.
        """
        all_of_them = (1 << ((len(self.strings) if end is None else end) - start)) - 1
        having = [all_of_them] + [0] * least
        for pair in _pairs(written):
            if held := self.bits.get(pair, 0) >> start & all_of_them:
                for count in range(least, 0, -1):
                    having[count] |= having[count - 1] & held
        return [start + place for place in places(having[least])]


def places(bits: int) -> Iterable[int]:
    """The places of the bits that are set, lowest first."""
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest


def _pairs(written: str) -> set[str]:
    ended = f" {written} "
    return {ended[at : at + 2] for at in range(len(ended) - 1)}
