"""Short lines that speak of the set before: "same", "+2.5", "last set 7"."""

import re
from dataclasses import dataclass
from enum import StrEnum

from domain.grammar.folding import composed, fold
from domain.units import Unit


class Change(StrEnum):
    """What a short line asks for: the set before once more, with another weight, or with other reps than noted."""

    SAME = "same"
    WEIGHT = "weight"
    REPS = "reps"


@dataclass(frozen=True, slots=True)
class Again:
    """A line about the set before; `amount` is the weight to add in `unit` (None: the person's), or the reps that
    were done. `name`: of which exercise, "" for the one under way; `typed` is where it stands."""

    change: Change
    amount: float = 0
    unit: Unit | None = None
    name: str = ""


_SAME = (
    r"(?:the )?same(?: again| set| weight| thing| as (?:before|last))?|again|ditto|repeat|one more|another(?: one)?"
    r"|pareil|pareille|idem|(?:la |le )?meme(?:s|(?: chose| serie| poids))?|encore(?: une)?|refais?|re|itou"
    r"|nochmal|gleich|dasselbe|lo mismo|igual|otra|uguale|lo stesso|ancora|o mesmo|de novo|hetzelfde|nog een"
)
_AMOUNT = r"(?P<sign>[+-])\s?(?P<amount>\d{1,3}(?:[.,]\d{1,2})?)\s?(?P<unit>kg|kgs|kilos?|lb|lbs|pounds?|livres?)?"
_LAST = (
    r"(?:(?:the |my )?last (?:set|one)|last|(?:la |ma )?derniere(?: serie)?)"
    r"(?: (?:was|were|had|is|should be|only|c'etait|etait|fut|a|en fait))*[ :=]*"
)
_PATTERNS = (
    (Change.SAME, re.compile(rf"(?:{_SAME})")),
    (Change.SAME, re.compile(rf"(?P<name>[a-z][a-z '-]+?) (?:{_SAME})")),
    (Change.SAME, re.compile(rf"(?:{_SAME}) (?:for |on |au |aux |a la )?(?P<name>[a-z][a-z '-]+)")),
    (Change.WEIGHT, re.compile(_AMOUNT)),
    (Change.WEIGHT, re.compile(rf"(?:{_SAME}),? (?:but |with |avec |mais )?{_AMOUNT}")),
    (Change.WEIGHT, re.compile(rf"(?P<name>[a-z][a-z '-]+?) {_AMOUNT}")),
    (Change.REPS, re.compile(rf"{_LAST}(?P<amount>\d{{1,3}})(?: ?(?:reps?|r))?")),
)


def again(text: str) -> Again | None:
    """What a line says of the set before; None when it says something else. Its name is folded."""
    text = fold(composed(text)).strip(" \n.!")
    for change, pattern in _PATTERNS:
        if found := pattern.fullmatch(text):
            told = found.groupdict()
            amount = float((told.get("amount") or "0").replace(",", "."))
            unit = told.get("unit")
            return Again(
                change,
                -amount if told.get("sign") == "-" else amount,
                None if not unit else Unit.KG if unit[0] == "k" else Unit.LB,
                told.get("name") or "",
            )
    return None
