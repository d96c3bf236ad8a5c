"""How words are set, whatever shows them."""

import re


def typeset(language: str, text: str) -> str:
    """French marks stay with their words: a narrow no-break space before ; ! ?, a full one at : and inside « »."""
    if language != "fr":
        return text
    return re.sub(r" (?=[;!?])", "\u202f", re.sub(r" (?=[:»])|(?<=«) ", "\u00a0", text))
