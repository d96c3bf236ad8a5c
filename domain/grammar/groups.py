"""The numbers that belong to one set, or to several equal ones."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from domain.grammar.lexicon import Mark
from domain.grammar.quantities import MOST_ASKED, Of, Quantity

_LOADS = frozenset((Of.WEIGHT, Of.PLATES, Of.WITH, Of.AT))
_DONE = frozenset((Of.REPS, Of.SECONDS, Of.METRES))
_LATER = _LOADS | {Of.SETS, Of.SECONDS, Of.METRES, Of.RPE, Of.RIR}


@dataclass(slots=True)
class Group:
    """Numbers of one set or of equal ones: labelled in `told`, others as chains joined by × in `bare`.

    `parting` is the sign before the group, `leads` whether its weight came before its reps, `two` a pair of dumbbells
    ("2x22.5kg"), `vague` a range among its numbers ("8-10").
    """

    parting: str = ""
    told: dict[Of, Quantity] = field(default_factory=dict)
    bare: list[list[float]] = field(default_factory=list)
    marks: set[Mark] = field(default_factory=set)
    leads: bool = False
    two: bool = False
    vague: bool = False

    @property
    def singles(self) -> list[float]:
        return [chain[0] for chain in self.bare if len(chain) == 1]

    @property
    def joined(self) -> list[float]:
        """The numbers that × joins: sets × reps, weight × reps, or all three."""
        return next((chain for chain in self.bare if len(chain) > 1), [])

    @property
    def loaded(self) -> bool:
        return bool(_LOADS & self.told.keys())

    @property
    def done(self) -> bool:
        """Whether it says how much was done, not just with what."""
        return bool(self.joined or _DONE & self.told.keys() or (self.singles and (self.told or len(self.singles) > 1)))

    def add(self, numbers: Sequence[Quantity]) -> None:
        """Take these numbers in."""
        bare = [one.value for one in numbers if one.of is Of.BARE]
        fresh = not self.bare and not _DONE & self.told.keys()
        self.leads |= fresh and any(one.of in _LOADS for one in numbers)
        self.told |= {one.of: one for one in numbers if one.of is not Of.BARE}
        self.vague |= any(one.vague and one.of not in (Of.RPE, Of.RIR) for one in numbers)
        if bare:
            self.bare.append(bare)

    def pair_up(self, numbers: Sequence[Quantity]) -> None:
        """Take "26kg x2" as a pair of dumbbells when sets × reps follow."""
        is_pair = len(numbers) == 2 and all(one.of is Of.BARE for one in numbers)
        if is_pair and self.leads and self.told.keys() == {Of.WEIGHT, Of.REPS} and self.told[Of.REPS].value == 2:
            self.two = True
            del self.told[Of.REPS]

    def takes(self, chain: Sequence[Quantity], parting: str) -> bool:
        """Whether further numbers belong to the same sets."""
        labels, bare = {one.of for one in chain} - {Of.BARE}, [one.value for one in chain if one.of is Of.BARE]
        if labels & self.told.keys() or (Of.WEIGHT in labels and self.loaded):
            return False
        if parting and self.done:
            if bare:
                return self._awaits_load and len(bare) == 1 and bare[0] > MOST_ASKED and parting in (",", "-")
            if parting == "\n":
                return labels <= _LOADS and self._awaits_load
            return labels <= _LATER and not (labels & _DONE and Of.REPS in self.told)
        if len(bare) == 1:
            return self._takes_single(parting)
        if len(bare) > 1:
            lone = len(bare) == 2 and len(self.singles) < 2 and parting != "/"
            is_open = not _DONE & self.told.keys() or (self.told.keys() == {Of.SECONDS} and not parting)
            return not self.joined and is_open and (lone or not self.bare)
        return not (Of.REPS in labels and self.joined)

    @property
    def _awaits_load(self) -> bool:
        """Whether its numbers are sets × reps still without a weight."""
        joined = self.joined
        return len(joined) == 2 and joined[0] <= MOST_ASKED and joined[0] % 1 == 0 and not self.loaded

    def _takes_single(self, parting: str) -> bool:
        if self.joined:
            return self._awaits_load and not self.singles
        if _DONE & self.told.keys():
            return not self.loaded and not self.singles
        if self.loaded:
            return self.leads or not self.singles
        return not (parting and self.singles)
