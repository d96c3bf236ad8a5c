"""What a line says beside its sets: rests, speeds, list marks. It is blanked out, so that the rest keeps its place."""

import re

_DURATION = r"~?\d+(?:[.,:']\d+)?\s?(?:minutes?|mins?|mn|m(?=\b)|seconde?s?|secs?|s\b|''|\"|')(?:\s?\d{1,2}\b(?!\s?x))?"
_RESTED = r"(?:rest(?:ed|ing)?|repos|recup(?:eration)?|pausa|pausen?|descanso|recupero|rust)"
_NOISE = [
    rf"\b{_RESTED}\s?(?:of|de|:|=|d'?)?\s*{_DURATION}(?:\s(?:between|entre)(?: \w+){{1,3}})?",
    rf"{_DURATION}\s?(?:de |of |d')?{_RESTED}\b(?!\s?~?\d)(?:\s(?:between|entre)(?: \w+){{1,3}})?",
    rf"\br\s?{_DURATION}",
    r"(?:@|\bat|\ba)?\s?\d+(?:[.,]\d+)?\s?(?:km\s?/\s?h|kmh|kph|mph)\b",
    r"(?:@|\bat|\ba)?\s?\d{1,2}[:'.]\d{2}\"?\s?(?:min)?\s?(?:/|per|au|par|the)\s?(?:km|mi|mile|kilometre|500\s?m)\b",
    r"\b(?:level|lvl|speed|vitesse|niveau|resistance|stufe|nivel|livello|pente|inclinaison)\s?:?\s?\d+(?:[.,]\d+)?",
    r"(?:\bat|\ba)?\s?\d+(?:[.,]\d+)?\s?(?:%|percent|pour ?cents?\b)",
    r"\b\d+(?:[.,]\d+)?\s?(?:watts?|bpm|kcals?|cals?|calories|rpm|spm)\b",
    r"\b\d{3}\s?w\b|\$\s?\d+(?:[.,]\d+)?|\d+(?:[.,]\d+)?\s?\$",
    r"\+\d{1,3}[ .-]?\(?\d{1,3}\)?(?:[ .-]?\d\d){3,}\b|\+\d{9,}|\b0\d(?:[ .-]?\d\d){4}\b",
    r"\btempo\s?:?\s?\d[-\dx ]{2,8}(?:\b|$)|\b\d-\d-\d(?:-[\dx])?\s?tempo\b|\b\d{4}\s?tempo\b",
    r"\b(?:at|a|um|alle|om|las)\s\d{1,2}(?:h\d{0,2}|:\d{2})?\s?(?:am|pm|uhr)\b",
    r"\b\d{1,2}(?::\d{2})?\s?(?:am|pm|uhr)\b|\b(?:vers|a)\s\d{1,2}h(?:[0-5]\d)?(?=\s*(?:\n|$|,|:))",
    r"\b[12]m\d\d\b",
    r"\b(?:next time|la prochaine(?: fois)?|prochaine fois|nachstes mal)\b[^\n]*",
    r"\b\d{1,2}\s?x\s?max(?:imum)?\b(?: reps?)?|\b5/3/1\b",
    r"\b(?:1st|\d?2nd|\d?3rd|\d{1,2}(?:th|re|ere|eme|e))\b|\bw/(?=\s?\d)",
    r"\brpe\s?\d+(?:[.,]\d)?(?:\s?[,/]\s?\d+(?:[.,]\d)?){2,}(?=\s*(?:\)|$))",
]
_LIST_MARKS = re.compile(
    r"(?m)^[ \t]*(?:(?:[a-f][1-9](?:[.):]|(?=\s[a-z]))|[-•*#>]+(?=\s)|•|\(?\d{1,2}[.)](?=\s|[a-z]))[ \t]*)+"
)
_SET_LABEL = re.compile(
    r"(?:(?:(?m:^)|(?<=[;,|\n])|(?<!\d)(?<!\d )|(?<=x\d)|(?<=x\d\d)|(?<=reps))"
    r"[ \t]*\b(?:sets?|series?|satz|s)\s?#?\d{1,2}(?:\s?[:.)=-]\s*|\s+)(?=\d|\+|bw|pdc))"
)
_ANY = re.compile("|".join(_NOISE))


def without_noise(text: str) -> str:
    """A folded text with blanks in place of what tells nothing of a set; a set's number becomes a comma."""
    text = _LIST_MARKS.sub(_blank, text)
    text = _SET_LABEL.sub(lambda found: "," + " " * (len(found[0]) - 1), text)
    return _ANY.sub(_blank, text)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])
